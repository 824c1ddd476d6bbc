-- Instants are ISO 8601 in UTC, days are YYYY-MM-DD in the office's zone, lists are JSON arrays.

CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE members (
  slack_user_id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  email TEXT,
  language TEXT CHECK (language IN ('zh-CN', 'en')),
  deactivated INTEGER NOT NULL DEFAULT 0 CHECK (deactivated IN (0, 1)),
  unreachable TEXT,
  dm_channel TEXT
) STRICT;

CREATE TABLE member_roles (
  slack_user_id TEXT NOT NULL REFERENCES members (slack_user_id),
  role TEXT NOT NULL CHECK (role IN ('admin', 'staff', 'approver')),
  granted_by TEXT NOT NULL,
  granted_at TEXT NOT NULL,
  PRIMARY KEY (slack_user_id, role)
) STRICT;

CREATE TABLE parks (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name_zh TEXT NOT NULL UNIQUE,
  name_en TEXT,
  province_zh TEXT NOT NULL,
  province_en TEXT,
  city_zh TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('sector_integrated', 'sector_specific', 'venous')),
  latitude REAL,
  longitude REAL,
  confidence TEXT CHECK (confidence IN ('high', 'medium', 'low'))
) STRICT;

CREATE TABLE park_stages (
  park_id INTEGER NOT NULL REFERENCES parks (id),
  stage TEXT NOT NULL
    CHECK (stage IN ('applied', 'approved_for_construction', 'named', 'revoked', 'removed')),
  since TEXT NOT NULL,
  PRIMARY KEY (park_id, stage, since)
) STRICT;

CREATE TABLE experts (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  institution TEXT NOT NULL,
  province TEXT NOT NULL,
  fields TEXT NOT NULL,
  can_lead INTEGER NOT NULL CHECK (can_lead IN (0, 1)),
  max_visits INTEGER NOT NULL CHECK (max_visits >= 0),
  email TEXT,
  slack_user_id TEXT UNIQUE REFERENCES members (slack_user_id)
) STRICT;

CREATE TABLE expert_unavailable_days (
  expert_id INTEGER NOT NULL REFERENCES experts (id),
  day TEXT NOT NULL,
  PRIMARY KEY (expert_id, day)
) STRICT;

CREATE TABLE recusals (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  expert_id INTEGER NOT NULL REFERENCES experts (id),
  park_id INTEGER NOT NULL REFERENCES parks (id),
  basis TEXT NOT NULL CHECK (basis IN ('declared', 'derived', 'objected')),
  weight TEXT NOT NULL CHECK (weight IN ('hard', 'soft')),
  reason TEXT,
  UNIQUE (expert_id, park_id, basis)
) STRICT;

CREATE TABLE surveys (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title_zh TEXT NOT NULL,
  title_en TEXT,
  purpose TEXT NOT NULL CHECK (purpose IN ('pre_acceptance', 'verification', 'acceptance', 're_evaluation')),
  window_from TEXT NOT NULL,
  window_to TEXT NOT NULL CHECK (window_to >= window_from),
  owner TEXT NOT NULL REFERENCES members (slack_user_id)
) STRICT;

CREATE TABLE visits (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  survey_id INTEGER NOT NULL REFERENCES surveys (id),
  park_id INTEGER NOT NULL REFERENCES parks (id),
  mode TEXT NOT NULL CHECK (mode IN ('on_site', 'questionnaire')),
  state TEXT NOT NULL CHECK (state IN ('planned', 'scheduled', 'completed', 'reported', 'cancelled')),
  day_from TEXT,
  day_to TEXT CHECK (day_to >= day_from),
  time_from TEXT NOT NULL DEFAULT '09:00',
  time_to TEXT NOT NULL DEFAULT '17:00',
  seats INTEGER NOT NULL CHECK (seats >= 0),
  needs TEXT NOT NULL DEFAULT '[]',
  revision INTEGER NOT NULL DEFAULT 1,
  owner TEXT NOT NULL REFERENCES members (slack_user_id),
  UNIQUE (survey_id, park_id)
) STRICT;

-- One ask to one expert, for one or several visits: the subject of one message.
CREATE TABLE requests (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  expert_id INTEGER NOT NULL REFERENCES experts (id),
  asked_by TEXT NOT NULL REFERENCES members (slack_user_id),
  asked_at TEXT NOT NULL
) STRICT;

CREATE TABLE assignments (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  visit_id INTEGER NOT NULL REFERENCES visits (id),
  expert_id INTEGER NOT NULL REFERENCES experts (id),
  request_id INTEGER REFERENCES requests (id),
  state TEXT NOT NULL CHECK (state IN ('proposed', 'invited', 'accepted', 'declined', 'countered',
    'withdrawn', 'lapsed', 'attended', 'absent')),
  leads INTEGER NOT NULL DEFAULT 0 CHECK (leads IN (0, 1)),
  field TEXT,
  revision INTEGER NOT NULL,
  reply_by TEXT,
  answered_at TEXT,
  answered_by TEXT,
  answered_way TEXT CHECK (answered_way IN ('slack', 'words', 'telephone', 'wechat', 'mail', 'paper')),
  reason TEXT CHECK (reason IN ('diary', 'health_or_family', 'travel', 'unsaid')),
  note TEXT
) STRICT;

CREATE UNIQUE INDEX assignments_one_live_seat ON assignments (visit_id, expert_id)
  WHERE state IN ('proposed', 'invited', 'accepted', 'countered', 'attended');
CREATE INDEX assignments_by_request ON assignments (request_id);

CREATE TABLE audit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail TEXT NOT NULL
) STRICT;

CREATE INDEX audit_by_subject ON audit (subject);

-- A request of Slack's that was carried out, with the acknowledgement it got: a redelivery gets the same one.
CREATE TABLE handled_requests (
  key TEXT PRIMARY KEY,
  reply TEXT NOT NULL,
  handled_at TEXT NOT NULL
) STRICT;

-- A slot of a job that some tick has claimed; claimed in the transaction that does or queues the work.
CREATE TABLE slots (
  job TEXT NOT NULL,
  slot TEXT NOT NULL,
  claimed_at TEXT NOT NULL,
  PRIMARY KEY (job, slot)
) STRICT;

-- Bumped when what a subject's messages show has changed.
CREATE TABLE subjects (
  subject TEXT PRIMARY KEY,
  revision INTEGER NOT NULL
) STRICT;

CREATE TABLE notices (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL UNIQUE,
  recipient TEXT NOT NULL,
  subject TEXT,
  notice TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'dropped', 'failed')),
  attempts INTEGER NOT NULL DEFAULT 0,
  attempted_at TEXT,
  channel TEXT,
  ts TEXT,
  reason TEXT,
  queued_at TEXT NOT NULL,
  settled_at TEXT
) STRICT;

CREATE INDEX notices_open ON notices (recipient, id) WHERE state IN ('queued', 'sending');

-- A message that is kept up to date: what it shows, where it stands, which revision it shows.
CREATE TABLE messages (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  subject TEXT NOT NULL REFERENCES subjects (subject),
  recipient TEXT NOT NULL,
  channel TEXT NOT NULL,
  ts TEXT NOT NULL,
  shown_revision INTEGER NOT NULL,
  gone TEXT,
  UNIQUE (channel, ts)
) STRICT;

CREATE INDEX messages_by_subject ON messages (subject);
