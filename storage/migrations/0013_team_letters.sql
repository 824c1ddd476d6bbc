-- What members of a team were told: who is in it, and the page for the road. One row a person and message; those to
-- people outside of Slack share the message that gives the office their texts to pass on.
CREATE TABLE team_letters (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  assignment_id INTEGER NOT NULL REFERENCES assignments (id),
  kind TEXT NOT NULL CHECK (kind IN ('team', 'road')),
  -- The visit's revision that it tells of.
  revision INTEGER NOT NULL,
  -- Who was in the team then.
  team TEXT NOT NULL,
  -- Changes with what the page for the road says.
  print TEXT NOT NULL,
  notice_key TEXT NOT NULL
) STRICT;

-- The visit's revision for which it was filled in: a train of the old days is of no use after a move.
ALTER TABLE roads ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;

CREATE INDEX team_letters_by_assignment ON team_letters (assignment_id);
