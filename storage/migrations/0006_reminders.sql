-- Reminders: one message to one person on one day, and which steps of the policy it told them.
CREATE TABLE reminders (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  recipient TEXT NOT NULL REFERENCES members (slack_user_id),
  day TEXT NOT NULL,
  queued_at TEXT NOT NULL,
  UNIQUE (recipient, day)
) STRICT;

-- A step of the policy for one due with one deadline is taken once; `about` is the subject that settles it.
CREATE TABLE reminder_steps (
  due TEXT NOT NULL,
  moment TEXT NOT NULL,
  step INTEGER NOT NULL,
  recipient TEXT NOT NULL,
  reminder_id INTEGER NOT NULL REFERENCES reminders (id),
  about TEXT NOT NULL,
  PRIMARY KEY (due, moment, step, recipient)
) STRICT;

CREATE INDEX reminder_steps_by_about ON reminder_steps (about);
CREATE INDEX reminder_steps_by_reminder ON reminder_steps (reminder_id);

-- When the office last gave somebody more time for an answer.
ALTER TABLE assignments ADD COLUMN extended_at TEXT;

-- Notices that went out together on one order, so that whoever gave it sees how far they have come.
CREATE TABLE dispatches (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  ordered_by TEXT NOT NULL REFERENCES members (slack_user_id),
  ordered_at TEXT NOT NULL
) STRICT;

ALTER TABLE notices ADD COLUMN dispatch_id INTEGER REFERENCES dispatches (id);
CREATE INDEX notices_by_dispatch ON notices (dispatch_id) WHERE dispatch_id IS NOT NULL;
CREATE INDEX notices_by_subject ON notices (subject);
