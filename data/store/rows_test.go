package store

import (
	"fmt"
	"reflect"
	"testing"

	"liuzhuan/model"
)

// rowID is the ID of every row of fullRows and emptyRows, and what they refer to.
const rowID = 7

func reflectRow(sh *shape) model.Row { return reflect.New(sh.typ).Interface().(model.Row) }

// fullRows gives a row of every table with every field set.
func fullRows() map[model.Table]model.Row {
	rows := map[model.Table]model.Row{}
	for table, sh := range shapes {
		r := reflectRow(sh)
		v := reflect.ValueOf(r).Elem()
		fill(v, table)
		v.Field(0).SetInt(rowID)
		rows[table] = r
	}
	// Where a CHECK knows the values.
	rows[model.InfoTable].(*model.Info).ID = model.InfoID
	rows[model.InfoTable].(*model.Info).Time = "09:30"
	rows[model.DecisionTable].(*model.Decision).Disposition = model.Deferred
	rows[model.AttendanceTable].(*model.Attendance).State = model.Leave
	rows[model.SessionTable].(*model.TalkSession).Ended *= 2
	rows[model.ParticipationTable].(*model.Participation).Counted = model.CountedOut
	rows[model.FormTable].(*model.Form).Data = formContent.Sum
	rows[model.FormTable].(*model.Form).Photo = formContent.Sum
	rows[model.DifferenceTable].(*model.Difference).Taken = model.TakenOpen
	rows[model.SettingTable].(*model.Setting).Value = `{"张三": ["·"]}`
	return rows
}

// formContent is a file that a row may name.
var formContent = model.ContentOf([]byte("\x00\xff张三"))

// fill sets every field below v to something of its own.
func fill(v reflect.Value, where model.Table) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i), where+"."+model.Table(v.Type().Field(i).Name))
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		fill(v.Index(0), where+"0")
		fill(v.Index(1), where+"1")
	case reflect.String:
		v.SetString("张三·" + string(where))
	case reflect.Bool:
		v.SetBool(true)
	default:
		if v.Type() == idType {
			v.SetInt(rowID)
		} else {
			v.SetInt(int64(len(where)) * 1_000_000_007)
		}
	}
}

// emptyRows gives a row of every table with as little set as may be.
func emptyRows() map[model.Table]model.Row {
	return map[model.Table]model.Row{
		model.InfoTable:          &model.Info{ID: model.InfoID},
		model.BatchTable:         &model.Batch{ID: rowID, Name: "批"},
		model.TeamTable:          &model.Team{ID: rowID, Name: "组"},
		model.UnitTable:          &model.Unit{ID: rowID, Name: "单位"},
		model.PersonTable:        &model.Person{ID: rowID, Name: "名"},
		model.DecisionTable:      &model.Decision{Person: rowID, Disposition: model.Retained},
		model.AttendanceTable:    &model.Attendance{Person: rowID, State: model.Present},
		model.SessionTable:       &model.TalkSession{ID: rowID},
		model.ParticipationTable: &model.Participation{ID: rowID, Session: rowID, Person: rowID, Spans: []model.Span{{}}},
		model.FulfilmentTable:    &model.Fulfilment{ID: rowID, Person: rowID, Item: model.ItemPledge},
	}
}

// replaced gives the Change that puts rows in place of others; nil = no rows.
func replaced(before, after map[model.Table]model.Row) model.Change {
	c := model.Change{Command: model.CommandEdit, Args: model.Args{Name: "全部"}, At: 5000, Phase: model.Prepare, Contents: []model.Content{formContent}}
	for table := range shapes {
		e := model.Edit{Before: before[table], After: after[table]}
		if e.Before != nil || e.After != nil {
			c.Edits = append(c.Edits, e)
		}
	}
	return c
}

// rowsIn gives the rows of a file in which every table has one.
func rowsIn(m *model.Meeting) map[model.Table]model.Row {
	rows := map[model.Table]model.Row{}
	for r := range m.Rows {
		rows[r.Table()] = r
	}
	return rows
}

// TestRowsRoundTrip: every row type, with all its fields and with none, comes
// back from the disk as it went, by insert and by update, and goes by delete;
// then everything is taken back and brought again from the journal.
func TestRowsRoundTrip(t *testing.T) {
	path := newFile(t)
	s := mustOpen(t, path)
	start := rowsIn(s.Meeting)
	onlyInfo := map[model.Table]model.Row{model.InfoTable: emptyRows()[model.InfoTable]}
	states := []map[model.Table]model.Row{start, fullRows(), emptyRows(), fullRows(), onlyInfo, emptyRows(), onlyInfo}
	step := func(what string, want map[model.Table]model.Row) {
		t.Helper()
		same := func(got map[model.Table]model.Row) {
			t.Helper()
			for table := range shapes {
				if !reflect.DeepEqual(got[table], want[table]) {
					t.Fatalf("%s: %s is\n%+v, want\n%+v", what, table, got[table], want[table])
				}
			}
		}
		same(rowsIn(s.Meeting))
		mustClose(t, s)
		s = mustOpen(t, path)
		same(rowsIn(s.Meeting))
		sound(t, s)
	}
	for i := 1; i < len(states); i++ {
		mustCommit(t, s, replaced(states[i-1], states[i]), nil)
		step(fmt.Sprint("state ", i), states[i])
	}
	for i := len(states) - 2; i >= 0; i-- {
		e, ok := s.History.Undoable()
		if !ok {
			t.Fatal("nothing to undo")
		}
		if _, err := takeBackOne(s, e, 6000, model.Prepare, nil); err != nil {
			t.Fatal(err)
		}
		step(fmt.Sprint("undone to ", i), states[i])
	}
	for i := 1; i < len(states); i++ {
		e, ok := s.History.Redoable()
		if !ok {
			t.Fatal("nothing to redo")
		}
		if _, err := takeBackOne(s, e, 7000, model.Prepare, nil); err != nil {
			t.Fatal(err)
		}
		step(fmt.Sprint("redone to ", i), states[i])
	}
	mustClose(t, s)
}

// TestOddTexts: whatever a list or a hand puts into a text is kept, and can be
// changed and taken back. A byte that is no text at all becomes U+FFFD.
func TestOddTexts(t *testing.T) {
	kept := []string{
		"李𬭎", "O'Brien \"x\"; DROP TABLE person;--", "第一行\r\n第二行\t", "<b>&amp;\u2028\u2029</b>", "a\x00b", "\uFEFF", "👩‍👩‍👧",
		"123", "1e5", "NULL", "[]", " ", `\ufffd`, "\uFFFD",
	}
	mended := map[string]string{"坏\xff\xfe字": "坏\uFFFD\uFFFD字", "\xff": "\uFFFD", `\ufffd` + "\xff": `\ufffd` + "\uFFFD"}
	for _, text := range kept {
		mended[text] = text
	}
	path := newFile(t)
	s := mustOpen(t, path)
	start := contents(s.Meeting)
	want := map[model.ID]string{}
	for text, is := range mended {
		p := &model.Person{ID: model.ID(len(want) + 1), Name: "张三", Remark: text, Doubts: []model.Flag{{Field: "remark", Value: text}}}
		want[p.ID] = is
		mustCommit(t, s, model.Change{Command: model.CommandEdit, At: 1, Edits: []model.Edit{{After: p}}}, nil)
		after := *p
		after.Phone = "1"
		mustCommit(t, s, model.Change{Command: model.CommandEdit, At: 2, Edits: []model.Edit{{Before: p, After: &after}}}, nil)
	}
	mustClose(t, s)

	s = mustOpen(t, path)
	for id, text := range want {
		got := s.Meeting.Person(id)
		if got.Remark != text || got.Doubts[0].Value != text || got.Phone != "1" {
			t.Errorf("%q came back as %q, %q", text, got.Remark, got.Doubts[0].Value)
		}
	}
	sound(t, s)
	for e, ok := s.History.Undoable(); ok; e, ok = s.History.Undoable() {
		if _, err := takeBackOne(s, e, 3, model.Prepare, nil); err != nil {
			t.Fatal(err)
		}
	}
	sameContents(t, contents(s.Meeting), start)
	sound(t, s)
	mustClose(t, s)
}
