package store

import (
	"context"
	"database/sql"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"liuzhuan/model"
)

// tablesOf lists the tables of an open file with their text.
func tablesOf(t *testing.T, s *Store) map[string]string {
	t.Helper()
	tables := map[string]string{}
	err := s.each("SELECT name, sql FROM sqlite_schema WHERE type = 'table'", func(rows *sql.Rows) error {
		var name, text string
		err := rows.Scan(&name, &text)
		tables[name] = text
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return tables
}

func columnsOf(t *testing.T, s *Store, table string) []string {
	t.Helper()
	var columns []string
	err := s.each("SELECT name FROM pragma_table_info(?)", func(rows *sql.Rows) error {
		var name string
		err := rows.Scan(&name)
		columns = append(columns, name)
		return err
	}, table)
	if err != nil {
		t.Fatal(err)
	}
	return columns
}

// TestColumnsAreTheRowTypes holds the schema to the json tags of model's rows.
func TestColumnsAreTheRowTypes(t *testing.T) {
	s := mustOpen(t, newFile(t))
	tables := tablesOf(t, s)
	for _, own := range []string{"journal", "edit", "desk", "content"} {
		if tables[own] == "" {
			t.Errorf("no table %s", own)
		}
		delete(tables, own)
	}
	for table, sh := range shapes {
		if sh.table != table || reflectRow(sh).Table() != table {
			t.Errorf("%s is kept under %s", reflectRow(sh).Table(), table)
		}
		var want []string
		for i := range sh.typ.NumField() {
			name, _, _ := strings.Cut(sh.typ.Field(i).Tag.Get("json"), ",")
			want = append(want, name)
		}
		if got := columnsOf(t, s, string(table)); !slices.Equal(got, want) {
			t.Errorf("%s has columns\n%v, its row type\n%v", table, got, want)
		}
		delete(tables, string(table))
	}
	for name := range tables {
		t.Errorf("no row type for table %s", name)
	}
	mustClose(t, s)
}

// TestStatementsPrepare prepares every statement on rows against the real schema.
func TestStatementsPrepare(t *testing.T) {
	s := mustOpen(t, newFile(t))
	for table, sh := range shapes {
		for _, query := range []string{sh.selects, sh.inserts, sh.updates, sh.deletes} {
			st, err := s.conn.PrepareContext(context.Background(), query)
			if err != nil {
				t.Errorf("%s: %s: %v", table, query, err)
				continue
			}
			if err := st.Close(); err != nil {
				t.Error(err)
			}
		}
	}
	mustClose(t, s)
}

// TestTablesAreStrict: no column takes a value of another type than its own.
func TestTablesAreStrict(t *testing.T) {
	s := mustOpen(t, newFile(t))
	strict := 0
	err := s.each("SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite%'", func(rows *sql.Rows) error {
		var name string
		var is bool
		if err := rows.Scan(&name, &is); err != nil {
			return err
		}
		if !is {
			t.Errorf("%s is not STRICT", name)
		}
		strict++
		return nil
	})
	if err != nil || strict != len(shapes)+4 {
		t.Fatal(strict, err)
	}
	mustClose(t, s)
}

// TestChecksAreNamed: SQLite puts a constraint's name in the error; without one
// a technician sees SQL.
func TestChecksAreNamed(t *testing.T) {
	s := mustOpen(t, newFile(t))
	any, named := regexp.MustCompile(`\b(CHECK|UNIQUE)\b`), regexp.MustCompile(`CONSTRAINT \w+ (CHECK|UNIQUE)\b`)
	for name, text := range tablesOf(t, s) {
		if a, n := len(any.FindAllString(text, -1)), len(named.FindAllString(text, -1)); a != n {
			t.Errorf("%s has %d constraints, %d of them named", name, a, n)
		}
	}
	mustClose(t, s)
}

// TestConstraintsRefuse: what model would never make is refused by name, and
// nothing of the Change is kept.
func TestConstraintsRefuse(t *testing.T) {
	path := newFile(t)
	s := mustOpen(t, path)
	person := func(f func(*model.Person)) model.Row {
		p := &model.Person{ID: 5, Name: "张三"}
		f(p)
		return p
	}
	edits := func(rows ...model.Row) []model.Edit {
		out := []model.Edit{{After: &model.Person{ID: 7, Name: "李四"}}}
		for _, r := range rows {
			out = append(out, model.Edit{After: r})
		}
		return out
	}
	for name, e := range map[string][]model.Edit{
		"name_without_blanks":            edits(person(func(p *model.Person) { p.Name = "张 三" })),
		"batch_has_name":                 edits(&model.Batch{ID: 5}),
		"team_has_name":                  edits(&model.Team{ID: 5}),
		"unit_has_name":                  edits(&model.Unit{ID: 5}),
		"time_hh_mm":                     {{Before: s.Meeting.Info(), After: &model.Info{ID: model.InfoID, Time: "9点"}}},
		"one_meeting":                    edits(&model.Info{ID: 2}),
		"decided_is_not_pending":         edits(&model.Decision{Person: 7, Disposition: model.Pending}),
		"deviation_has_reason":           edits(&model.Decision{Person: 7, Disposition: model.Retained, Deviates: true}),
		"leave_has_reason":               edits(&model.Attendance{Person: 7, State: model.Leave}),
		"state_known":                    edits(&model.Attendance{Person: 7, State: "late"}),
		"ends_after_start":               edits(&model.TalkSession{ID: 5, Started: 9, Ended: 8}),
		"spans_are_json":                 edits(&model.TalkSession{ID: 5}, &model.Participation{ID: 6, Session: 5, Person: 7}),
		"item_named":                     edits(&model.Fulfilment{ID: 6, Person: 7}),
		"establishment_known_or_minus_1": edits(&model.Team{ID: 5, Name: "驻甲局", Establishment: -2}),
		"FOREIGN KEY":                    edits(&model.Decision{Person: 8, Disposition: model.Retained}),
		"fulfilment.item": edits(&model.Fulfilment{ID: 5, Person: 7, Item: model.ItemPledge},
			&model.Fulfilment{ID: 6, Person: 7, Item: model.ItemPledge}),
	} {
		before := contents(s.Meeting)
		_, err := s.Commit(model.Change{Command: model.CommandEdit, At: 5000, Edits: e}, Desk{"k": name})
		if err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("%s: %v", name, err)
		}
		sameContents(t, contents(s.Meeting), before)
		if ok, err := s.ReadDesk("k", new(string)); ok || err != nil {
			t.Errorf("%s: the desk was written: %v", name, err)
		}
	}
	if n := len(s.History.Entries()); n != 1 {
		t.Fatalf("%d entries", n)
	}
	sound(t, s)
	mustClose(t, s)
}

// TestPersonOf: every row that has a person, or is one's own, says whose it is.
func TestPersonOf(t *testing.T) {
	for table, row := range fullRows() {
		v := reflect.ValueOf(row).Elem()
		has := table == model.PersonTable || v.FieldByName("Person").IsValid()
		if got := model.PersonOf(row); (got == rowID) != has {
			t.Errorf("%s: %d", table, got)
		}
	}
}
