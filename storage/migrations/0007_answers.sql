-- Answers beside yes and no, what the office does about gaps, and what a team is told.

-- The seat whose place this one takes: whoever is asked instead is asked a little differently.
ALTER TABLE assignments ADD COLUMN stands_in_for INTEGER REFERENCES assignments (id);

-- Other days that an expert proposed, and what the office made of it.
CREATE TABLE counters (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  assignment_id INTEGER NOT NULL REFERENCES assignments (id),
  -- The visit's revision that the proposal answers.
  revision INTEGER NOT NULL,
  days TEXT NOT NULL,
  note TEXT,
  proposed_at TEXT NOT NULL,
  way TEXT NOT NULL CHECK (way IN ('slack', 'words', 'telephone', 'wechat', 'mail', 'paper')),
  state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'refused', 'overtaken')),
  settled_by TEXT,
  settled_at TEXT
) STRICT;

CREATE UNIQUE INDEX counters_one_open ON counters (assignment_id) WHERE state = 'open';
CREATE INDEX counters_by_assignment ON counters (assignment_id);

-- A gap that its owner looks at again on another morning.
CREATE TABLE postponed_gaps (
  assignment_id INTEGER PRIMARY KEY REFERENCES assignments (id),
  until_day TEXT NOT NULL
) STRICT;

-- What the director decides: to go with a smaller team.
CREATE TABLE approvals (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  visit_id INTEGER NOT NULL REFERENCES visits (id),
  seats INTEGER NOT NULL CHECK (seats >= 0),
  seats_before INTEGER NOT NULL,
  reason TEXT NOT NULL,
  asked_by TEXT NOT NULL REFERENCES members (slack_user_id),
  asked_at TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'agreed', 'refused', 'overtaken')),
  decided_by TEXT,
  decided_at TEXT,
  note TEXT
) STRICT;

CREATE UNIQUE INDEX approvals_one_open ON approvals (visit_id) WHERE state = 'open';

-- What a team needs to know for the road; what nobody has filled in is left out.
CREATE TABLE roads (
  visit_id INTEGER PRIMARY KEY REFERENCES visits (id),
  route TEXT,
  pick_up TEXT,
  pick_up_phone TEXT,
  hotel TEXT,
  liaison_phone TEXT,
  filled_by TEXT NOT NULL REFERENCES members (slack_user_id),
  filled_at TEXT NOT NULL
) STRICT;
