-- What lists say of people beside posts: where they come from, what they are in charge of
-- in the team, from when until when they are on loan, where they grew up. Of supervised
-- bodies: at which tier and of what kind. Of a team: whom to call there, and who goes
-- along with its people when they report, and when. With whom a batch is filed. What an
-- approval form says that rules ask for. The day of a decision outside the meeting. And
-- matters of the meeting that are about no person.

ALTER TABLE person ADD COLUMN origin TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN charge TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN loan_from TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN loan_until TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN raised_in TEXT NOT NULL DEFAULT '';

ALTER TABLE unit ADD COLUMN tier TEXT NOT NULL DEFAULT '';
ALTER TABLE unit ADD COLUMN category TEXT NOT NULL DEFAULT '';

ALTER TABLE team ADD COLUMN contact TEXT NOT NULL DEFAULT '';
ALTER TABLE team ADD COLUMN contact_phone TEXT NOT NULL DEFAULT '';
ALTER TABLE team ADD COLUMN escort TEXT NOT NULL DEFAULT '';
ALTER TABLE team ADD COLUMN escort_on TEXT NOT NULL DEFAULT '';

ALTER TABLE batch ADD COLUMN file_with TEXT NOT NULL DEFAULT '';

ALTER TABLE form ADD COLUMN facts TEXT NOT NULL DEFAULT '[]' CONSTRAINT facts_are_json CHECK (json_valid(facts));

ALTER TABLE decision ADD COLUMN outside_on TEXT NOT NULL DEFAULT '';

CREATE TABLE errand (
  id      INTEGER PRIMARY KEY,
  no      INTEGER NOT NULL,
  text    TEXT NOT NULL CONSTRAINT errand_is_said CHECK (text <> ''),
  owner   TEXT NOT NULL,
  due     TEXT NOT NULL,
  done    INTEGER NOT NULL,
  outcome TEXT NOT NULL
) STRICT;
