-- How high a team stands: 正处级.

ALTER TABLE team ADD COLUMN grade TEXT NOT NULL DEFAULT '';
