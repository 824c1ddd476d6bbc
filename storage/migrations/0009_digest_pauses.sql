-- Until which day a channel gets no status report; on that day it comes again by itself.
ALTER TABLE digests ADD COLUMN paused_until TEXT;
