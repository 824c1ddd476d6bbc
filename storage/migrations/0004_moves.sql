-- An ask that went on to a newer request when its visit was moved: what the older card was about.
CREATE TABLE moved_asks (
  request_id INTEGER NOT NULL REFERENCES requests (id),
  assignment_id INTEGER NOT NULL REFERENCES assignments (id),
  revision INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('invited', 'accepted', 'countered')),
  day_from TEXT NOT NULL,
  day_to TEXT NOT NULL CHECK (day_to >= day_from),
  time_from TEXT NOT NULL,
  time_to TEXT NOT NULL,
  PRIMARY KEY (request_id, assignment_id)
) STRICT;

CREATE INDEX moved_asks_by_assignment ON moved_asks (assignment_id);

-- The days that the park itself would rather have.
ALTER TABLE visits ADD COLUMN park_day_from TEXT;
ALTER TABLE visits ADD COLUMN park_day_to TEXT CHECK (park_day_to >= park_day_from);
