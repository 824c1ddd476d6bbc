-- When Slack says that a member last changed, seconds since 1970: of two pieces of news the newer one counts.
ALTER TABLE members ADD COLUMN slack_updated INTEGER;
