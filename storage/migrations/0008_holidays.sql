-- The State Council's table of a year, as somebody of the office entered it: the complete list for that year.
CREATE TABLE holiday_years (
  year INTEGER PRIMARY KEY,
  entered_by TEXT NOT NULL REFERENCES members (slack_user_id),
  entered_at TEXT NOT NULL
) STRICT;

CREATE TABLE special_days (
  day TEXT PRIMARY KEY,
  -- Whose table names it: around New Year a table also names days of the years beside it.
  year INTEGER NOT NULL REFERENCES holiday_years (year),
  kind TEXT NOT NULL CHECK (kind IN ('holiday', 'make_up_workday')),
  name_zh TEXT NOT NULL,
  name_en TEXT NOT NULL
) STRICT;

CREATE INDEX special_days_by_year ON special_days (year);
