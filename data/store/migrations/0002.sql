-- Approval forms: which file a person came with, the bytes of such files once
-- each under their SHA-256 (no foreign key: a lost file must not take the journal
-- with it, check and rescue name it), and where a form and the list say different things.
-- Settings are what a meeting does its own way.

CREATE TABLE content (
  sha256 TEXT PRIMARY KEY CONSTRAINT sha256_is_hex CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  data   BLOB NOT NULL
) STRICT;

CREATE TRIGGER content_is_fixed BEFORE UPDATE ON content BEGIN SELECT RAISE(ABORT, 'content is never altered'); END;

CREATE TABLE form (
  id    INTEGER PRIMARY KEY REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  file  TEXT NOT NULL,
  data  TEXT NOT NULL CONSTRAINT form_names_file CHECK (length(data) = 64),
  photo TEXT NOT NULL
) STRICT;

CREATE TABLE difference (
  id        INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  field     TEXT NOT NULL CONSTRAINT difference_has_field CHECK (field <> ''),
  listed    TEXT NOT NULL,
  formed    TEXT NOT NULL CONSTRAINT they_differ CHECK (formed <> listed),
  taken     TEXT NOT NULL CONSTRAINT taken_known CHECK (taken IN ('list', 'form', 'open')),
  CONSTRAINT one_difference_a_field UNIQUE (person_id, field)
) STRICT;

CREATE TABLE setting (
  id    INTEGER PRIMARY KEY,
  name  TEXT NOT NULL CONSTRAINT one_setting_a_name UNIQUE,
  value TEXT NOT NULL CONSTRAINT setting_is_json CHECK (json_valid(value))
) STRICT;

ALTER TABLE team ADD COLUMN doubts TEXT NOT NULL DEFAULT '[]' CONSTRAINT doubts_are_json CHECK (json_valid(doubts));
