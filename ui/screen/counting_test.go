package screen

import (
	"reflect"
	"testing"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/page"
)

// crowded opens a screen on more people than are counted over within a key.
func crowded(t *testing.T) *driver {
	d := &driver{t: t, a: benchApp(t, 1001).App, clock: &clock{}}
	d.clock.at("09:05")
	return d
}

// begins presses a key and leaves what it begins beside the screen unfinished: it gives
// what finishes it.
func (d *driver) begins(k string) (finish func()) {
	d.t.Helper()
	_, cmd := d.a.Update(keyMsg(k))
	if d.a.busy == nil {
		d.t.Fatalf("%s began nothing beside the screen", k)
	}
	return func() { d.run(cmd) }
}

// A key that opens what is counted over a large meeting shows at once that it counts,
// and then what a small one shows at once.
func TestCountsBesideTheScreen(t *testing.T) {
	d := crowded(t)
	for _, keys := range [][]string{{"f7"}, {"f7", "tab"}, {"f7", "tab", "tab"}, {"f7", "tab", "tab", "tab"}, {"f7", "tab", "tab", "tab", "tab"}, {"f10", "9"}, {"f10", "6"},
		{"f4"}, {"f4", "tab"}, {"f10", "0", "1"}} {
		last := len(keys) - 1
		d.press(keys[:last]...)
		finish := d.begins(keys[last])
		d.shows("正在统计 1001 人").says("正在统计 1001 人")
		d.press("enter").says("正在统计 1001 人")
		finish()
		if d.a.busy != nil || len(d.a.dialogs) != 1 {
			t.Fatalf("%v: busy %v, %d dialogs", keys, d.a.busy, len(d.a.dialogs))
		}
		if l := listingOf(d.a.dialog()); l.Lines[0].Text == "正在统计 1001 人" || l.Counts() != nil {
			t.Errorf("%v counts still", keys)
		}
		d.press("esc")
	}
}

func listingOf(d dialog.Dialog) *page.Listing {
	switch d := d.(type) {
	case *page.Listing:
		return d
	case *page.WrapUp:
		return &d.Listing
	case *page.Todo:
		return &d.Listing
	}
	return &d.(*page.Preflight).Listing
}

// What the wrap-up lacks first is found beside the screen too: at the end of a meeting F4
// says what it is once that is known.
func TestWrapUpOfManyFindsWhatLacks(t *testing.T) {
	d := crowded(t)
	d.press("f10", "6", "esc")
	finish := d.begins("f4")
	d.shows("缺谁")
	finish()
	d.shows("未宣布 1001")
}

// Whoever does not wait leaves: what was counted is dropped, and comes over nothing that
// was opened since.
func TestLeavesWhileItCounts(t *testing.T) {
	d := crowded(t)
	finish := d.begins("f7")
	d.press("esc")
	if len(d.a.dialogs) != 0 {
		t.Fatal("Esc does not leave")
	}
	finish()
	if len(d.a.dialogs) != 0 || d.a.busy != nil {
		t.Errorf("%d dialogs came back", len(d.a.dialogs))
	}
	finish = d.begins("f7")
	d.a.Update(keyMsg("tab")) // the next part is counted when this one has been
	finish()
	if l := listingOf(d.a.dialog()); l.Counts() != nil || d.a.busy != nil {
		t.Error("the next part was not counted")
	}
}

// What is ticked on the to-do list is gone from it once it is counted again, the mark stays
// where it stood, and the kind that Tab asks for meanwhile is the one that comes.
func TestTodoOfMany(t *testing.T) {
	d := crowded(t)
	d.press("f10", "3") // announce
	d.press("enter", "enter", "enter", "f10", "0", "1")
	todo := d.a.dialog().(*page.Todo)
	all := len(todo.Lines)
	if todo.At == 0 || all < 4 {
		t.Fatalf("%d lines, marked %d", all, todo.At)
	}
	at := todo.At
	finish := d.begins("1")
	finish()
	todo = d.a.dialog().(*page.Todo)
	if len(todo.Lines) != all-1 || todo.At != at {
		t.Errorf("%d lines of %d, marked %d", len(todo.Lines), all, todo.At)
	}
	d.press("tab", "tab")
	want := d.screen()
	d.press("shift+tab", "shift+tab")
	if reflect.DeepEqual(d.screen(), want) {
		t.Fatal("the kinds look alike")
	}
	finish = d.begins("tab")
	d.a.Update(keyMsg("tab"))
	finish()
	if d.a.busy != nil || !reflect.DeepEqual(d.screen(), want) {
		t.Errorf("busy %v, the kind asked for last did not come: %q", d.a.busy, d.screen()[2:8])
	}
}

// What is settled on the preflight is not there once it is counted again; until then the
// page stands as it was. To tick off counts nothing.
func TestPreflightOfMany(t *testing.T) {
	d := crowded(t)
	p := *d.a.meeting().People()[4]
	p.Doubts = []model.Flag{{Field: model.FieldBirth, Column: "出生年月", Value: "1975.13", Doubt: model.DoubtDate, Row: 6}}
	if _, err := d.a.Sitting.Commit(model.Change{Command: model.CommandEdit, Args: model.Args{Person: p.ID, Name: p.Name}, Edits: []model.Edit{{Before: d.a.meeting().Person(p.ID), After: &p}}}, nil); err != nil {
		t.Fatal(err)
	}
	d.press("f10", "9")
	pre := d.a.dialog().(*page.Preflight)
	all := len(pre.Found)
	d.press("space")
	if d.a.busy != nil || len(pre.Found) != all {
		t.Error("to tick off counted everybody again")
	}
	for i, at := range pre.Shown {
		if at >= 0 && pre.Found[at].Variant == "date" {
			pre.At = i
		}
	}
	var cmd tea.Cmd
	_, cmd = d.a.Update(keyMsg("1"))
	if d.a.busy == nil || len(pre.Found) != all {
		t.Fatalf("not counted beside the screen: %d of %d", len(pre.Found), all)
	}
	d.run(cmd)
	if len(pre.Found) != all-1 || !reflect.DeepEqual(d.a.dialog(), dialog.Dialog(pre)) {
		t.Errorf("found %d after %d", len(pre.Found), all)
	}
}
