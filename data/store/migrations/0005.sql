-- What follows from a decision: from which day people report, until when it is filed
-- and with whom, and how many the document says it appoints and dismisses (0 = nobody
-- has said).

ALTER TABLE batch ADD COLUMN report_from TEXT NOT NULL DEFAULT '';
ALTER TABLE batch ADD COLUMN file_by TEXT NOT NULL DEFAULT '';
ALTER TABLE batch ADD COLUMN filing TEXT NOT NULL DEFAULT '';
ALTER TABLE batch ADD COLUMN appoints INTEGER NOT NULL DEFAULT 0 CONSTRAINT appoints_is_a_count CHECK (appoints >= 0);
ALTER TABLE batch ADD COLUMN dismisses INTEGER NOT NULL DEFAULT 0 CONSTRAINT dismisses_is_a_count CHECK (dismisses >= 0);
