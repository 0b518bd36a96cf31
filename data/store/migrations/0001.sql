-- Rows carry facts; the journal carries every change of them; the desk carries
-- where the clerk stands. Dates are YYYYMM or YYYYMMDD or doubtful text as it
-- stood in a list, so they carry no CHECK; instants are Unix milliseconds UTC.

CREATE TABLE meeting (
  id       INTEGER PRIMARY KEY CONSTRAINT one_meeting CHECK (id = 1),
  title    TEXT NOT NULL,
  date     TEXT NOT NULL,
  time     TEXT NOT NULL CONSTRAINT time_hh_mm CHECK (time = '' OR time GLOB '[0-2][0-9]:[0-5][0-9]'),
  venue    TEXT NOT NULL,
  approval TEXT NOT NULL,
  sealed   INTEGER NOT NULL
) STRICT;

CREATE TABLE batch (
  id       INTEGER PRIMARY KEY,
  no       INTEGER NOT NULL,
  name     TEXT NOT NULL CONSTRAINT batch_has_name CHECK (name <> ''),
  organ    TEXT NOT NULL,
  date     TEXT NOT NULL,
  document TEXT NOT NULL
) STRICT;

CREATE TABLE team (
  id            INTEGER PRIMARY KEY,
  no            INTEGER NOT NULL,
  name          TEXT NOT NULL CONSTRAINT team_has_name CHECK (name <> ''),
  combined      INTEGER NOT NULL CONSTRAINT combined_yes_no CHECK (combined IN (0, 1)),
  establishment INTEGER NOT NULL CONSTRAINT establishment_known_or_minus_1 CHECK (establishment >= -1),
  leader_posts  INTEGER NOT NULL CONSTRAINT leader_posts_known_or_minus_1 CHECK (leader_posts >= -1),
  reform        TEXT NOT NULL,
  old_name      TEXT NOT NULL
) STRICT;

CREATE TABLE unit (
  id      INTEGER PRIMARY KEY,
  no      INTEGER NOT NULL,
  name    TEXT NOT NULL CONSTRAINT unit_has_name CHECK (name <> ''),
  team_id INTEGER REFERENCES team (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE person (
  id            INTEGER PRIMARY KEY,
  no            INTEGER NOT NULL,
  off_list      INTEGER NOT NULL CONSTRAINT off_list_yes_no CHECK (off_list IN (0, 1)),
  team_id       INTEGER REFERENCES team (id) DEFERRABLE INITIALLY DEFERRED,
  batch_id      INTEGER REFERENCES batch (id) DEFERRABLE INITIALLY DEFERRED,
  name          TEXT NOT NULL CONSTRAINT name_without_blanks CHECK (name <> '' AND instr(name, ' ') = 0 AND instr(name, '　') = 0),
  reading       TEXT NOT NULL,
  sex           TEXT NOT NULL,
  birth         TEXT NOT NULL,
  id_number     TEXT NOT NULL,
  ethnic        TEXT NOT NULL,
  native_place  TEXT NOT NULL,
  birth_place   TEXT NOT NULL,
  party_date    TEXT NOT NULL,
  party         TEXT NOT NULL,
  work_date     TEXT NOT NULL,
  health        TEXT NOT NULL,
  education     TEXT NOT NULL,
  degree        TEXT NOT NULL,
  school        TEXT NOT NULL,
  education_in  TEXT NOT NULL,
  degree_in     TEXT NOT NULL,
  school_in     TEXT NOT NULL,
  pro_title     TEXT NOT NULL,
  phone         TEXT NOT NULL,
  current       TEXT NOT NULL,
  current_since TEXT NOT NULL,
  rank          TEXT NOT NULL,
  rank_since    TEXT NOT NULL,
  level         TEXT NOT NULL,
  retire_on     TEXT NOT NULL,
  planned       TEXT NOT NULL,
  proposed      TEXT NOT NULL,
  relieved      TEXT NOT NULL,
  basis         TEXT NOT NULL,
  unit          TEXT NOT NULL,
  grouping      TEXT NOT NULL,
  remark        TEXT NOT NULL,
  doubts        TEXT NOT NULL CONSTRAINT doubts_are_json CHECK (json_valid(doubts))
) STRICT;

CREATE TABLE relative (
  id        INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  relation  TEXT NOT NULL,
  name      TEXT NOT NULL CONSTRAINT relative_has_name CHECK (name <> ''),
  post      TEXT NOT NULL
) STRICT;

CREATE TABLE decision (
  id          INTEGER PRIMARY KEY REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  disposition TEXT NOT NULL CONSTRAINT decided_is_not_pending CHECK (disposition NOT IN ('', 'pending')),
  destination TEXT NOT NULL,
  deviates    INTEGER NOT NULL CONSTRAINT deviates_yes_no CHECK (deviates IN (0, 1)),
  reason      TEXT NOT NULL,
  decided_by  TEXT NOT NULL,
  basis       TEXT NOT NULL,
  decided_at  INTEGER NOT NULL,
  CONSTRAINT deviation_has_reason CHECK (deviates = 0 OR reason <> '')
) STRICT;

CREATE TABLE attendance (
  id       INTEGER PRIMARY KEY REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  state    TEXT NOT NULL CONSTRAINT state_known CHECK (state IN ('present', 'leave', 'absent')),
  at       INTEGER NOT NULL,
  reason   TEXT NOT NULL,
  approver TEXT NOT NULL,
  deputy   TEXT NOT NULL,
  CONSTRAINT leave_has_reason CHECK (state <> 'leave' OR reason <> '')
) STRICT;

CREATE TABLE session (
  id         INTEGER PRIMARY KEY,
  kinds      TEXT NOT NULL CONSTRAINT kinds_are_json CHECK (json_valid(kinds)),
  individual INTEGER NOT NULL CONSTRAINT individual_yes_no CHECK (individual IN (0, 1)),
  talkers    TEXT NOT NULL CONSTRAINT talkers_are_json CHECK (json_valid(talkers)),
  recorder   TEXT NOT NULL,
  place      TEXT NOT NULL,
  started    INTEGER NOT NULL,
  ended      INTEGER NOT NULL CONSTRAINT ends_after_start CHECK (ended = 0 OR ended >= started),
  after_id   INTEGER REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  outline    TEXT NOT NULL,
  content    TEXT NOT NULL
) STRICT;

CREATE TABLE participation (
  id         INTEGER PRIMARY KEY,
  session_id INTEGER NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  person_id  INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  spans      TEXT NOT NULL CONSTRAINT spans_are_json CHECK (json_valid(spans) AND spans <> '[]'),
  counted    TEXT NOT NULL CONSTRAINT counted_known CHECK (counted IN ('', 'in', 'out')),
  note       TEXT NOT NULL,
  statement  TEXT NOT NULL,
  CONSTRAINT one_part_a_session UNIQUE (session_id, person_id)
) STRICT;

CREATE TABLE fulfilment (
  id        INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  item      TEXT NOT NULL CONSTRAINT item_named CHECK (item <> ''),
  at        INTEGER NOT NULL,
  note      TEXT NOT NULL,
  CONSTRAINT one_fulfilment_an_item UNIQUE (person_id, item)
) STRICT;

CREATE TABLE journal (
  seq     INTEGER PRIMARY KEY,
  at      INTEGER NOT NULL,
  actor   TEXT NOT NULL,
  command TEXT NOT NULL,
  args    TEXT NOT NULL,
  phase   TEXT NOT NULL,
  undoes  INTEGER REFERENCES journal (seq),
  edits   INTEGER NOT NULL,
  digest  BLOB NOT NULL CONSTRAINT digest_is_sha256 CHECK (length(digest) = 32),
  hash    BLOB NOT NULL CONSTRAINT hash_is_sha256 CHECK (length(hash) = 32)
) STRICT;

CREATE TABLE edit (
  seq    INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED,
  n      INTEGER NOT NULL,
  tbl    TEXT NOT NULL,
  row    INTEGER NOT NULL,
  before TEXT,
  after  TEXT,
  PRIMARY KEY (seq, n)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER journal_is_kept BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_is_fixed BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER edit_is_kept BEFORE DELETE ON edit BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER edit_is_fixed BEFORE UPDATE ON edit BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TABLE desk (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL CONSTRAINT desk_is_json CHECK (json_valid(value))
) STRICT;
