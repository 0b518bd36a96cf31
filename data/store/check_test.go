package store

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"liuzhuan/model"
)

// TestJournalIsAppendOnly: the file itself refuses to alter or delete entries.
func TestJournalIsAppendOnly(t *testing.T) {
	path := rosterFile(t)
	db := outside(t, path)
	for _, query := range []string{
		"UPDATE journal SET at = 1", "DELETE FROM journal WHERE seq = 2", "UPDATE edit SET after = NULL WHERE seq = 2 AND n = 0", "DELETE FROM edit",
		"INSERT OR REPLACE INTO journal SELECT * FROM journal WHERE seq = 2", "UPDATE OR REPLACE edit SET n = 1 WHERE n = 0",
	} {
		_, err := db.Exec("PRAGMA recursive_triggers = 1; " + query)
		if err == nil || !strings.Contains(err.Error(), "append-only") {
			t.Errorf("%s: %v", query, err)
		}
	}
}

// fullFile makes a closed file in which every table has two rows with every
// field set, the journal three entries, one of them an undo; all of 张三.
func fullFile(t *testing.T) string {
	t.Helper()
	path := newFile(t)
	s := mustOpen(t, path)
	rows := fullRows()
	rows[model.PersonTable].(*model.Person).Name = "张三"
	var other []model.Edit
	for _, r := range []model.Row{
		&model.Batch{ID: 8, Name: "另批"}, &model.Team{ID: 8, Name: "另组"}, &model.Person{ID: 8, Name: "李四"}, &model.TalkSession{ID: 8},
	} {
		other = append(other, model.Edit{After: r})
	}
	mustCommit(t, s, model.Change{Command: model.CommandEdit, At: 4000, Edits: other}, nil)
	c := replaced(rowsOfInfo(s.Meeting), rows)
	c.Args.Name = "张三"
	mustCommit(t, s, c, nil)
	e, _ := s.History.Undoable()
	if _, err := takeBackOne(s, e, 6000, model.Talk, nil); err != nil {
		t.Fatal(err)
	}
	e, _ = s.History.Redoable()
	if _, err := takeBackOne(s, e, 7000, model.Talk, nil); err != nil {
		t.Fatal(err)
	}
	sound(t, s)
	mustClose(t, s)
	return path
}

func rowsOfInfo(m *model.Meeting) map[model.Table]model.Row {
	return map[model.Table]model.Row{model.InfoTable: m.Info()}
}

// forged is an update that a careful hand makes: triggers away, the value
// altered, triggers back, digest removed.
func forged(update string) []string {
	triggers := []string{"journal_is_kept", "journal_is_fixed", "edit_is_kept", "edit_is_fixed"}
	var out []string
	for _, name := range triggers {
		out = append(out, "DROP TRIGGER "+name)
	}
	out = append(out, update)
	for line := range strings.Lines(strings.Join(migrations, "\n")) {
		if name := strings.Fields(line + " . . .")[2]; strings.HasPrefix(line, "CREATE TRIGGER") && slices.Contains(triggers, name) {
			out = append(out, line)
		}
	}
	return out
}

// checkForged opens a copy of base that was altered from outside.
func checkForged(t *testing.T, base string, update string) ([]Damage, error) {
	t.Helper()
	path := filepath.Join(quickDir(t), "f.db")
	copyFile(t, base, path)
	if err := os.Remove(digestPath(path)); err != nil {
		t.Fatal(err)
	}
	tamper(t, path, forged(update)...)
	s, err := Open(path)
	if err != nil {
		return nil, err
	}
	r, err := s.Check()
	if err != nil {
		t.Fatalf("%s: %v", update, err)
	}
	mustClose(t, s)
	return r.Damage, nil
}

func has(damage []Damage, is func(Damage) bool) bool {
	for _, d := range damage {
		if is(d) {
			return true
		}
	}
	return false
}

// altered gives SQL that alters a column to another value of its type.
const altered = `CASE
	WHEN %[1]s IS NULL THEN 8
	WHEN typeof(%[1]s) = 'integer' THEN %[1]s + 1
	WHEN typeof(%[1]s) = 'blob' THEN randomblob(32)
	WHEN json_valid(%[1]s) AND json_type(%[1]s) = 'array' THEN json_remove(%[1]s, '$[1]')
	WHEN json_valid(%[1]s) AND json_type(%[1]s) = 'object' THEN json_set(%[1]s, '$.name', '另一人')
	ELSE %[1]s || 'x' END`

// TestCheckFindsEveryColumnAltered alters each column of each table of facts,
// one at a time, from outside. Check finds it, names the row and the person.
func TestCheckFindsEveryColumnAltered(t *testing.T) {
	t.Parallel()
	base := fullFile(t)
	for table, sh := range shapes {
		for _, column := range sh.columns {
			id := rowID
			if table == model.InfoTable {
				id = int(model.InfoID)
			}
			update := fmt.Sprintf("UPDATE %s SET %s = %s WHERE id = %d", table, column, fmt.Sprintf(altered, column), id)
			if column == `"id"` {
				update = fmt.Sprintf("UPDATE %s SET id = 99 WHERE id = %d", table, id)
			}
			damage, err := checkForged(t, base, update)
			if err != nil {
				t.Errorf("%s: %v", update, err)
				continue
			}
			person := ""
			if model.PersonOf(fullRows()[table]) != 0 {
				person = "张三"
			}
			if !has(damage, func(d Damage) bool {
				named := d.Person == person || column == `"person_id"` || table == model.PersonTable && d.Person != ""
				return d.Kind == DamageReplay && d.Table == table && d.ID == model.ID(id) && named
			}) {
				t.Errorf("%s is not found: %+v", update, damage)
			}
			for _, d := range damage {
				if d.Kind == DamageChain || d.Kind == DamageDigest {
					t.Errorf("%s also gives %+v", update, d)
				}
			}
		}
	}
}

// TestCheckFindsEveryJournalColumnAltered does the same with the journal, and
// with each of its entries and edits.
func TestCheckFindsEveryJournalColumnAltered(t *testing.T) {
	t.Parallel()
	base := fullFile(t)
	s := mustOpen(t, base)
	columns := map[string][]string{"journal": columnsOf(t, s, "journal"), "edit": columnsOf(t, s, "edit")}
	mustClose(t, s)
	for table, names := range columns {
		for _, column := range names {
			for seq := 1; seq <= 5; seq++ {
				if column == "seq" && table == "journal" && seq < 5 {
					continue // there is one of that number; see TestCheckFindsWhatIsMissing
				}
				where := fmt.Sprintf("seq = %d", seq)
				if table == "edit" {
					where += fmt.Sprintf(" AND n = (SELECT max(n) FROM edit WHERE seq = %d)", seq)
				}
				value := fmt.Sprintf(altered, column)
				switch column {
				case "seq":
					value = "99"
				case "undoes":
					value = "CASE WHEN undoes IS NULL THEN 1 END"
				case "before", "after":
					value = fmt.Sprintf("CASE WHEN %[1]s IS NULL THEN '{}' ELSE json_set(%[1]s, '$.id', 88) END", column)
				}
				update := fmt.Sprintf("UPDATE %s SET %s = %s WHERE %s", table, column, value, where)
				damage, err := checkForged(t, base, update)
				if err != nil {
					t.Errorf("%s: %v", update, err)
					continue
				}
				if !has(damage, func(d Damage) bool { return d.Kind == DamageChain && (d.Seq == int64(seq) || column == "seq") }) {
					t.Errorf("%s is not found: %+v", update, damage)
				}
			}
		}
	}
	for _, update := range []string{
		"UPDATE journal SET args = 'no json' WHERE seq = 3", "UPDATE journal SET args = '[]' WHERE seq = 3",
		"UPDATE edit SET after = 'no json' WHERE seq = 3 AND n = 4", "UPDATE edit SET tbl = 'nothing' WHERE seq = 3 AND n = 4",
	} {
		damage, err := checkForged(t, base, update)
		if err != nil || !has(damage, func(d Damage) bool { return d.Kind == DamageChain && d.Seq == 3 }) {
			t.Errorf("%s is not found: %+v, %v", update, damage, err)
		}
	}
}

// TestCheckFindsWhatIsMissing: entries, edits and rows that were deleted, added
// or put in another order.
func TestCheckFindsWhatIsMissing(t *testing.T) {
	t.Parallel()
	base := fullFile(t)
	for update, want := range map[string]Damage{
		"DELETE FROM journal WHERE seq = 3":                       {Kind: DamageChain, Seq: 3},
		"DELETE FROM edit WHERE seq = 3 AND n = 2":                {Kind: DamageChain, Seq: 3, Person: "张三"},
		"DELETE FROM edit WHERE seq = 3":                          {Kind: DamageChain, Seq: 3, Person: "张三"},
		"UPDATE edit SET n = n + 100 WHERE seq = 3":               {Kind: DamageChain, Seq: 3, Person: "张三"},
		"UPDATE journal SET seq = seq + 1 WHERE seq = 5":          {Kind: DamageChain, Seq: 6, Person: "张三"},
		"INSERT INTO edit VALUES (5, 99, 'person', 8, NULL, '')":  {Kind: DamageChain, Seq: 5, Person: "张三"},
		"INSERT INTO edit VALUES (9, 0, 'person', 8, NULL, NULL)": {Kind: DamageChain, Seq: 9},
		"DELETE FROM decision":                                    {Kind: DamageReplay, Table: model.DecisionTable, ID: rowID, Person: "张三"},
		"DELETE FROM attendance":                                  {Kind: DamageReplay, Table: model.AttendanceTable, ID: rowID, Person: "张三"},
		"DELETE FROM participation": {Kind: DamageReplay, Table: model.ParticipationTable, ID: rowID,
			Person: "张三"},
		"DELETE FROM person WHERE id = 8": {Kind: DamageReplay, Table: model.PersonTable, ID: 8, Person: "李四"},
		"DELETE FROM meeting":             {Kind: DamageReplay, Table: model.InfoTable, ID: model.InfoID},
		"DELETE FROM team WHERE id = 7":   {Kind: DamageForeignKey, Table: model.PersonTable, ID: rowID, Person: "张三", Detail: "team"},
		"INSERT INTO unit (id, no, name, team_id) VALUES (50, 1, '多出的单位', NULL)": {Kind: DamageReplay, Table: model.UnitTable, ID: 50},
	} {
		damage, err := checkForged(t, base, update)
		if err != nil || !has(damage, func(d Damage) bool { return d == want }) {
			t.Errorf("%s is not found: %+v, %v", update, damage, err)
		}
	}
	// A tail cut off whole, rows and all, is a shorter sound file: only the head
	// hash on a paper or in a backup tells. One that forgets the rows is found.
	damage, err := checkForged(t, base, "DELETE FROM edit WHERE seq >= 4; DELETE FROM journal WHERE seq >= 5")
	if err != nil || !has(damage, func(d Damage) bool { return d.Kind == DamageChain && d.Seq == 4 }) {
		t.Errorf("cut tail: %+v, %v", damage, err)
	}
}

// TestRowsThatAreNone: a value that is none of ours any more is refused at
// opening, by table and row.
func TestRowsThatAreNone(t *testing.T) {
	t.Parallel()
	base := fullFile(t)
	for _, update := range []string{
		"UPDATE person SET doubts = 'no json' WHERE id = 7", "UPDATE person SET doubts = '{}' WHERE id = 7", "UPDATE session SET kinds = '[1]' WHERE id = 7",
		"UPDATE participation SET spans = '[]' WHERE id = 7", "UPDATE participation SET spans = '[ ]' WHERE id = 7",
	} {
		_, err := checkForged(t, base, update)
		var damaged *DamagedError
		table := strings.Fields(update)[1]
		if !errors.As(err, &damaged) || !strings.HasPrefix(damaged.Detail, table+" 7: ") || FaultOf(err) != FaultDamaged {
			t.Errorf("%s: %v", update, err)
		}
	}
}

// TestSchemaFromOutside: what would run or stand in for a table when we write is
// refused before we do.
func TestSchemaFromOutside(t *testing.T) {
	base := rosterFile(t)
	for _, change := range []string{
		"CREATE TRIGGER quiet AFTER INSERT ON decision BEGIN UPDATE decision SET disposition = 'removed'; END",
		"DROP TRIGGER journal_is_kept", "CREATE TABLE extra (x)", "CREATE INDEX extra ON person (name)", "CREATE VIEW extra AS SELECT 1",
		"ALTER TABLE person ADD COLUMN extra TEXT", "DROP TABLE desk",
	} {
		path := filepath.Join(quickDir(t), "f.db")
		copyFile(t, base, path)
		tamper(t, path, change)
		before := read(t, path)
		_, err := Open(path)
		var damaged *DamagedError
		if !errors.As(err, &damaged) || !strings.HasPrefix(damaged.Detail, "schema: ") {
			t.Errorf("%s: %v", change, err)
		}
		if read(t, path) != before {
			t.Errorf("%s: the file was written", change)
		}
	}
	// SQLite's own statistics are no harm.
	path := filepath.Join(quickDir(t), "f.db")
	copyFile(t, base, path)
	tamper(t, path, "ANALYZE")
	if err := os.Remove(digestPath(path)); err != nil {
		t.Fatal(err)
	}
	s := mustOpen(t, path)
	sound(t, s)
	mustClose(t, s)
}

// TestAlteredFile: a change from outside that leaves the digest is seen at every
// opening and by Check, until somebody has looked at what Check says.
func TestAlteredFile(t *testing.T) {
	path := rosterFile(t)
	tamper(t, path, "UPDATE desk SET value = '2'") // no row and no journal: only the digest knows
	s := mustOpen(t, path)
	if s.Notice != NoticeDigest {
		t.Fatalf("notice %q", s.Notice)
	}
	r, err := s.Check()
	if err != nil || len(r.Damage) != 1 || r.Damage[0].Kind != DamageDigest || r.Notice != NoticeDigest {
		t.Fatalf("%+v, %v", r, err)
	}
	mustClose(t, s)
	// The next clean close gives the file a digest that fits. Whoever comes next
	// is told all the same, until somebody has seen what Check says.
	for range 2 {
		s = mustOpen(t, path)
		if s.Notice != NoticeDigest {
			t.Fatalf("notice %q at the next opening", s.Notice)
		}
		mustClose(t, s)
	}
	s = mustOpen(t, path)
	if err := s.Accept(); err != nil {
		t.Fatal(err)
	}
	mustClose(t, s)
	s = mustOpen(t, path)
	if s.Notice != NoNotice {
		t.Fatalf("notice %q after it was looked at", s.Notice)
	}
	mustClose(t, s)
}

// TestFlippedByte: one byte flipped anywhere in a closed file is always noticed:
// integrity_check alone noticed 82 of 400.
func TestFlippedByte(t *testing.T) {
	t.Parallel()
	base := rosterFile(t)
	whole := []byte(read(t, base))
	r := rand.New(rand.NewPCG(1, 2))
	path := filepath.Join(quickDir(t), "f.db")
	refused, noticed := 0, 0
	for i := range rounds(150, 20) {
		flipped := bytes.Clone(whole)
		at := r.IntN(len(whole))
		if i < 100 {
			at = i // the header, byte by byte
		}
		flipped[at] ^= byte(1 << r.IntN(8))
		copyFile(t, base, path)
		if err := os.WriteFile(path, flipped, 0o600); err != nil {
			t.Fatal(err)
		}
		s, err := Open(path)
		if err != nil {
			refused++
			if got := read(t, path); got != string(flipped) {
				t.Fatalf("byte %d: a file that was refused was written", at)
			}
			continue
		}
		if s.Notice != NoticeDigest {
			t.Fatalf("byte %d: notice %q", at, s.Notice)
		}
		noticed++
		if report, err := s.Check(); err == nil && len(report.Damage) == 0 {
			t.Fatalf("byte %d: Check finds nothing", at)
		}
		_ = s.Close() // a damaged page may be one that closing needs
	}
	t.Logf("flipped=%d refused=%d noticed=%d unseen=0", refused+noticed, refused, noticed)
}

// telling hears how far some work is, and holds it to going on towards one end.
type telling struct {
	t           *testing.T
	done, total int
}

func (h *telling) hear(done, total int) {
	h.t.Helper()
	if done < h.done || h.total != 0 && total != h.total || total != 0 && done > total {
		h.t.Errorf("%d of %d is told after %d of %d", done, total, h.done, h.total)
	}
	h.done, h.total = done, total
	if total == 0 {
		h.done = 0 // what was only found; the writing is counted anew
	}
}

// Whoever waits for a check is told of every edit and row there is.
func TestCheckTells(t *testing.T) {
	path := fullFile(t)
	s := mustOpen(t, path)
	defer func() { mustClose(t, s) }()
	edits, rows := 0, 0
	for _, e := range s.History.Entries() {
		edits += e.Edits
	}
	for range s.Meeting.Rows {
		rows++
	}
	h := &telling{t: t}
	r, err := s.CheckTelling(h.hear)
	if err != nil || len(r.Damage) > 0 {
		t.Fatal(r, err)
	}
	if h.done != edits+rows || h.total != edits+rows {
		t.Errorf("%d of %d are told, there are %d edits and %d rows", h.done, h.total, edits, rows)
	}
}

// Whoever waits for a rescue is told of what is found, and of the writing to its end.
func TestRescueTells(t *testing.T) {
	path := fullFile(t)
	s := mustOpen(t, path)
	edits := 0
	for _, e := range s.History.Entries() {
		edits += e.Edits
	}
	mustClose(t, s)
	h := &telling{t: t}
	if _, err := RescueTelling(path, filepath.Join(t.TempDir(), "new.db"), rescuedAt, h.hear); err != nil {
		t.Fatal(err)
	}
	if h.done != 2*edits || h.total != 2*edits {
		t.Errorf("%d of %d are told of %d edits", h.done, h.total, edits)
	}
}
