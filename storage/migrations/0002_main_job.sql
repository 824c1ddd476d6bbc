-- Organisations, meetings, attendance, digests, and what people write to the bot in words.

CREATE TABLE organisations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name_zh TEXT NOT NULL UNIQUE,
  name_en TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('leading_group_office', 'ecology_department', 'commerce_department',
    'science_department', 'park_administration', 'technical_support', 'institution', 'other')),
  province_zh TEXT,
  city_zh TEXT,
  latitude REAL,
  longitude REAL
) STRICT;

CREATE TABLE contacts (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  organisation_id INTEGER NOT NULL REFERENCES organisations (id),
  name TEXT NOT NULL,
  post TEXT,
  channel TEXT NOT NULL CHECK (channel IN ('slack', 'wechat', 'mail', 'telephone')),
  address TEXT,
  slack_user_id TEXT UNIQUE REFERENCES members (slack_user_id),
  UNIQUE (organisation_id, name)
) STRICT;

ALTER TABLE surveys ADD COLUMN basis TEXT;
ALTER TABLE surveys ADD COLUMN commissioned_by TEXT;
ALTER TABLE surveys ADD COLUMN carried_out_by TEXT;
ALTER TABLE surveys ADD COLUMN closed_at TEXT;

-- What the park itself says to the date, and who recorded it.
ALTER TABLE visits ADD COLUMN park_answer TEXT NOT NULL DEFAULT 'not_asked'
  CHECK (park_answer IN ('not_asked', 'asked', 'agreed', 'other_date'));
ALTER TABLE visits ADD COLUMN park_answered_at TEXT;
ALTER TABLE visits ADD COLUMN park_answered_by TEXT;
ALTER TABLE visits ADD COLUMN park_answered_way TEXT
  CHECK (park_answered_way IN ('slack', 'words', 'telephone', 'wechat', 'mail', 'paper'));
-- Why it was cancelled, or held though something was missing.
ALTER TABLE visits ADD COLUMN reason TEXT;

CREATE INDEX visits_by_survey ON visits (survey_id);
CREATE INDEX assignments_by_visit ON assignments (visit_id);
CREATE INDEX assignments_by_expert ON assignments (expert_id);

CREATE TABLE meetings (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL,
  starts_at TEXT NOT NULL,
  ends_at TEXT,
  place TEXT,
  owner TEXT NOT NULL REFERENCES members (slack_user_id),
  state TEXT NOT NULL CHECK (state IN ('called', 'held', 'cancelled')),
  -- Rises with each change that has to be answered again (RFC 5545).
  sequence INTEGER NOT NULL DEFAULT 1,
  reply_by TEXT,
  reason TEXT,
  called_at TEXT NOT NULL
) STRICT;

-- A seat at a meeting: of a member of the workspace, or of somebody outside who is only named.
CREATE TABLE invitations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  meeting_id INTEGER NOT NULL REFERENCES meetings (id),
  slack_user_id TEXT REFERENCES members (slack_user_id),
  organisation_id INTEGER REFERENCES organisations (id),
  person TEXT,
  status TEXT NOT NULL CHECK (status IN ('needs-action', 'accepted', 'declined', 'tentative', 'delegated')),
  delegate TEXT,
  note TEXT,
  sequence INTEGER NOT NULL,
  answered_at TEXT,
  answered_by TEXT,
  answered_way TEXT CHECK (answered_way IN ('slack', 'words', 'telephone', 'wechat', 'mail', 'paper')),
  -- The seat whose holder asked this one to come instead.
  passed_on_from INTEGER REFERENCES invitations (id),
  CHECK (slack_user_id IS NOT NULL OR organisation_id IS NOT NULL OR person IS NOT NULL),
  UNIQUE (meeting_id, slack_user_id)
) STRICT;

CREATE INDEX invitations_by_member ON invitations (slack_user_id);
CREATE INDEX invitations_by_meeting ON invitations (meeting_id);

-- Who really came, to a visit or to a meeting; a record of its own, for people come without answering.
CREATE TABLE attendances (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  visit_id INTEGER REFERENCES visits (id),
  meeting_id INTEGER REFERENCES meetings (id),
  expert_id INTEGER REFERENCES experts (id),
  invitation_id INTEGER REFERENCES invitations (id),
  person TEXT,
  recorded_by TEXT NOT NULL REFERENCES members (slack_user_id),
  recorded_at TEXT NOT NULL,
  CHECK ((visit_id IS NULL) <> (meeting_id IS NULL)),
  CHECK ((expert_id IS NOT NULL) + (invitation_id IS NOT NULL) + (person IS NOT NULL) = 1),
  UNIQUE (visit_id, expert_id),
  UNIQUE (meeting_id, invitation_id)
) STRICT;

-- A channel that gets a status report each workday at its time.
CREATE TABLE digests (
  channel TEXT PRIMARY KEY,
  post_at TEXT NOT NULL,
  survey_id INTEGER REFERENCES surveys (id),
  when_quiet TEXT NOT NULL CHECK (when_quiet IN ('line', 'silent')),
  set_by TEXT NOT NULL REFERENCES members (slack_user_id),
  set_at TEXT NOT NULL,
  -- Up to when this channel has been told what changed.
  told_until TEXT NOT NULL
) STRICT;

-- What somebody wrote to the bot in words, what it was taken for, and what became of it.
CREATE TABLE remarks (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  slack_user_id TEXT NOT NULL REFERENCES members (slack_user_id),
  said_at TEXT NOT NULL,
  text TEXT NOT NULL,
  taken_for TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('asked_back', 'confirmed', 'rejected', 'passed_on', 'answered'))
) STRICT;

-- A list that somebody sent as a file: read once, applied whole or not at all.
CREATE TABLE list_imports (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  noun TEXT NOT NULL CHECK (noun IN ('parks', 'experts', 'organisations', 'survey_parks')),
  survey_id INTEGER REFERENCES surveys (id),
  file_id TEXT NOT NULL,
  asked_by TEXT NOT NULL REFERENCES members (slack_user_id),
  asked_at TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'applied', 'refused')),
  outcome TEXT
) STRICT;

-- Bots are known only so that nobody invites them.
ALTER TABLE members ADD COLUMN is_bot INTEGER NOT NULL DEFAULT 0 CHECK (is_bot IN (0, 1));

-- A notice that answers in the thread of a subject's message.
ALTER TABLE notices ADD COLUMN thread_of TEXT;

CREATE INDEX audit_by_time ON audit (at);

-- The bot's Home tab of whoever has opened it, published again when what it shows has changed.
CREATE TABLE homes (
  slack_user_id TEXT PRIMARY KEY REFERENCES members (slack_user_id),
  office INTEGER NOT NULL CHECK (office IN (0, 1)),
  revision INTEGER NOT NULL,
  shown_revision INTEGER NOT NULL
) STRICT;

-- The days that somebody was asked for, which a visit may no longer have, and whether it was called off since.
ALTER TABLE assignments ADD COLUMN asked_from TEXT;
ALTER TABLE assignments ADD COLUMN asked_to TEXT CHECK (asked_to >= asked_from);
ALTER TABLE assignments ADD COLUMN called_off INTEGER NOT NULL DEFAULT 0 CHECK (called_off IN (0, 1));
