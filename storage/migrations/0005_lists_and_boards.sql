-- Lists are shown before they are recorded; a workbook has sheets to choose from; pasted rows wait like files.

CREATE TABLE list_imports_new (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  noun TEXT NOT NULL CHECK (noun IN ('parks', 'experts', 'organisations', 'survey_parks')),
  survey_id INTEGER REFERENCES surveys (id),
  -- Where the list is: a file in Slack, or the rows themselves.
  file_id TEXT,
  pasted TEXT,
  -- The sheet of a workbook that was chosen where several fit.
  sheet TEXT,
  asked_by TEXT NOT NULL REFERENCES members (slack_user_id),
  asked_at TEXT NOT NULL,
  -- Waits to be read, or, once it was shown and is wanted, to be recorded.
  state TEXT NOT NULL CHECK (state IN ('waiting', 'shown', 'wanted', 'applied', 'refused', 'dropped')),
  outcome TEXT,
  CHECK ((file_id IS NULL) <> (pasted IS NULL))
) STRICT;

INSERT INTO list_imports_new (id, noun, survey_id, file_id, asked_by, asked_at, state, outcome)
  SELECT id, noun, survey_id, file_id, asked_by, asked_at, state, outcome FROM list_imports;
DROP TABLE list_imports;
ALTER TABLE list_imports_new RENAME TO list_imports;

-- Replies of people outside Slack as staff pasted them; which of their lines were recorded, the others stay listed.
CREATE TABLE pasted_replies (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  pasted_by TEXT NOT NULL REFERENCES members (slack_user_id),
  pasted_at TEXT NOT NULL,
  way TEXT NOT NULL CHECK (way IN ('telephone', 'wechat', 'mail', 'paper')),
  text TEXT NOT NULL,
  recorded TEXT NOT NULL DEFAULT '[]'
) STRICT;

CREATE INDEX pasted_replies_by_member ON pasted_replies (pasted_by);

-- A board is pinned in its channel; what Slack said where it would not.
ALTER TABLE messages ADD COLUMN pin TEXT NOT NULL DEFAULT 'none'
  CHECK (pin IN ('none', 'wanted', 'pinned', 'unwanted', 'refused'));
UPDATE messages SET pin = 'wanted' WHERE subject LIKE 'survey:%' AND recipient LIKE 'channel:%' AND gone IS NULL;

-- A notice that is a file: known by its id before it is shown, so that Slack can be asked for it.
ALTER TABLE notices ADD COLUMN file_id TEXT;
