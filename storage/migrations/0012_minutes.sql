-- By which way a speaker's text and slides came.
ALTER TABLE agenda_items ADD COLUMN received_way TEXT
  CHECK (received_way IN ('slack', 'words', 'telephone', 'wechat', 'mail', 'paper'));

-- Whom in Slack a decision concerns, and that it was taken back.
ALTER TABLE decisions ADD COLUMN responsible TEXT REFERENCES members (slack_user_id);
ALTER TABLE decisions ADD COLUMN withdrawn_at TEXT;
ALTER TABLE decisions ADD COLUMN withdrawn_by TEXT REFERENCES members (slack_user_id);
