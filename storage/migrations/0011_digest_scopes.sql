-- Some channels are told of meetings alone.
ALTER TABLE digests ADD COLUMN meetings_only INTEGER NOT NULL DEFAULT 0
  CHECK (meetings_only IN (0, 1) AND (meetings_only = 0 OR survey_id IS NULL));
