-- How many people are in a team, and how many of them lead it, as its own list
-- says: those are counted too who are not on the roster. 0 = no list says.

ALTER TABLE team ADD COLUMN present INTEGER NOT NULL DEFAULT 0 CONSTRAINT present_is_a_count CHECK (present >= 0);
ALTER TABLE team ADD COLUMN leaders_present INTEGER NOT NULL DEFAULT 0 CONSTRAINT leaders_present_is_a_count CHECK (leaders_present >= 0);
