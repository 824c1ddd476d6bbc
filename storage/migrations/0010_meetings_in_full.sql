-- What a meeting has beyond its time and place, only where somebody asked for it.
CREATE TABLE meeting_terms (
  meeting_id INTEGER PRIMARY KEY REFERENCES meetings (id),
  host TEXT,
  purpose TEXT,
  capacity INTEGER CHECK (capacity >= 1),
  -- Whether everybody fills in the reply form, not only who comes for an organisation; whether it asks for trains.
  form INTEGER NOT NULL DEFAULT 0 CHECK (form IN (0, 1)),
  trains INTEGER NOT NULL DEFAULT 0 CHECK (trains IN (0, 1)),
  -- The day by which speakers send their text and slides.
  materials_by TEXT
) STRICT;

-- Who has a place where there are not enough, and in which order the others wait.
CREATE TABLE meeting_places (
  invitation_id INTEGER PRIMARY KEY REFERENCES invitations (id),
  place TEXT NOT NULL CHECK (place IN ('confirmed', 'waitlisted')),
  turn INTEGER NOT NULL
) STRICT;

-- The reply form of whoever comes; what is personal is cleared some days after the meeting.
CREATE TABLE reply_forms (
  invitation_id INTEGER PRIMARY KEY REFERENCES invitations (id),
  name TEXT NOT NULL,
  post TEXT,
  mobile TEXT,
  nights TEXT,
  room TEXT CHECK (room IN ('single', 'shared')),
  trains TEXT,
  halal INTEGER NOT NULL DEFAULT 0 CHECK (halal IN (0, 1)),
  note TEXT,
  filled_by TEXT NOT NULL REFERENCES members (slack_user_id),
  filled_at TEXT NOT NULL,
  cleared_at TEXT
) STRICT;

-- A meeting's programme, in order; the start times follow from it.
CREATE TABLE agenda_items (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  meeting_id INTEGER NOT NULL REFERENCES meetings (id),
  position INTEGER NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('host', 'address', 'report', 'exchange')),
  speaker TEXT NOT NULL,
  organisation_id INTEGER REFERENCES organisations (id),
  title TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes >= 1),
  -- Text and slides that have come.
  received_at TEXT,
  received_by TEXT REFERENCES members (slack_user_id),
  -- Key points said.
  points TEXT
) STRICT;

CREATE INDEX agenda_items_by_meeting ON agenda_items (meeting_id, position);

-- What a meeting decided: who does what by when; owed until it is done.
CREATE TABLE decisions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  meeting_id INTEGER NOT NULL REFERENCES meetings (id),
  what TEXT NOT NULL,
  who TEXT NOT NULL,
  by_day TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES members (slack_user_id),
  recorded_at TEXT NOT NULL,
  done_at TEXT,
  done_by TEXT REFERENCES members (slack_user_id)
) STRICT;

CREATE INDEX decisions_by_meeting ON decisions (meeting_id);

ALTER TABLE attendances ADD COLUMN late INTEGER NOT NULL DEFAULT 0 CHECK (late IN (0, 1));
