package screen

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"liuzhuan/data/sitting"
	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/form"
	"liuzhuan/ui/screen/page"
)

// recording are the forms that record something in the meeting, with what is typed
// in them.
var recording = map[string]struct{ open, fill []string }{
	"decision":      {[]string{"f10", "3", "3"}, []string{"text:待复核"}},
	"other":         {[]string{"f10", "3", "9"}, []string{"tab", "tab", "text:另有任用"}},
	"everybody":     {[]string{"f10", "2", "f5"}, []string{"text:68"}},
	"team":          {[]string{"f10", "3", "f5"}, nil},
	"leave":         {[]string{"f10", "2", "3"}, []string{"text:病假", "tab", "text:部长"}},
	"errand":        {[]string{"f10", "0", "1", "3"}, []string{"text:统一挂牌"}},
	"teamnumbers":   {[]string{"f7", "2"}, []string{"text:正处级"}},
	"deputy":        {[]string{"f10", "2", "2"}, []string{"text:甲一", "tab", "text:外出"}},
	"person":        {[]string{"f2", "1"}, []string{"text:另有任用"}},
	"minutes":       {[]string{"f10", "2", "enter", "up", "f2", "2"}, []string{"text:08:55"}},
	"guest":         {[]string{"f2", "3"}, []string{"text:乙二", "tab", "text:市委办"}},
	"batch":         {[]string{"f2", "5"}, []string{"text:云组干〔2026〕9号"}},
	"meeting":       {[]string{"f2", "6"}, []string{"text:干部调整会"}},
	"matter":        {[]string{"f2", "7"}, []string{"text:信访一件"}},
	"matter, clear": {[]string{"f2", "7", "text:信访一件", "enter", "8"}, []string{"text:不实"}},
	"talk":          {[]string{"f10", "2", "enter", "f10", "4", "f6"}, []string{"text:部长 甲一"}},
	"talk alone":    {[]string{"f2", "9"}, []string{"text:部长 甲一"}},
	"next talk":     {[]string{"f10", "2", "enter", "f6", "f6", "f6", "2"}, []string{"text:部长 乙二"}},
	"talk, record":  {[]string{"f10", "2", "enter", "f6", "f6", "f6", "3"}, []string{"text:部长 乙二"}},
	"settings":      {[]string{"f10", "0", "6"}, []string{"text:9"}},
	"seal":          {[]string{"f10", "0", "5"}, []string{"text:68"}},
}

// What the disk refuses stays in its form, everything typed and where the cursor
// was; once the disk takes it again, Enter records it.
func TestRefusedByTheDiskStaysTyped(t *testing.T) {
	for name, c := range recording {
		t.Run(name, func(t *testing.T) {
			d := openDemo(t, 100, 30)
			d.press(c.open...)
			if _, ok := d.a.dialog().(*form.Form); !ok {
				t.Fatalf("%v opens %T", c.open, d.a.dialog())
			}
			d.press(c.fill...)
			if name == "team" { // its number is not the roster's
				people, _ := d.a.scope()
				d.press("text:" + strconv.Itoa(len(d.a.meeting().Confirmable(people))))
			}
			f := d.a.dialog().(*form.Form)
			for _, x := range f.Fields {
				if x.Into() != nil && *x.Into() != x.Value() {
					t.Errorf("%s shows %q and keeps %q", x.ID, x.Value(), *x.Into())
				}
			}
			typed, at, under, on := f.Values(), f.At, len(d.a.dialogs), d.a.sel
			entries, clerk := d.entries(), d.a.phase()
			if err := d.a.Sitting.Close(); err != nil {
				t.Fatal(err)
			}
			d.press("enter").says("没有存上")
			if d.a.dialog() != dialog.Dialog(f) || len(d.a.dialogs) != under {
				t.Fatalf("on top is %T of %d dialogs, want the form of %d", d.a.dialog(), len(d.a.dialogs), under)
			}
			if !maps.Equal(f.Values(), typed) || f.At != at || d.a.sel != on || d.a.phase() != clerk {
				t.Fatalf("typed %v at %d, then %v at %d; on %d, then %d; in %s, then %s", typed, at, f.Values(), f.At, on, d.a.sel, clerk, d.a.phase())
			}
			s, err := sitting.Open(d.path, d.a.Clock)
			if err != nil {
				t.Fatal(err)
			}
			d.a.Sitting = s
			d.press("enter")
			if d.entries() != entries+1 || slices.Contains(d.a.dialogs, dialog.Dialog(f)) {
				t.Fatalf("%d entries, then %d: %s\n%v", entries, d.entries(), d.a.message, d.screen())
			}
		})
	}
}

// A question that was answered and not kept is asked still: the next 1 must not fall
// on the roster.
func TestRefusedByTheDiskIsAskedStill(t *testing.T) {
	for name, c := range map[string]struct {
		open []string
		of   model.Command
	}{
		"swap": {[]string{"f10", "3", "home", "f2", "4", "text:任文", "enter"}, model.CommandSwap},
		"undo": {[]string{"f10", "3", "enter", "f10", "2", "f8"}, model.CommandUndo},
	} {
		d := openDemo(t, 100, 30)
		d.press(c.open...)
		ask, ok := d.a.dialog().(*page.Question)
		if !ok {
			t.Fatalf("%s: on top is %T", name, d.a.dialog())
		}
		entries := d.entries()
		if err := d.a.Sitting.Close(); err != nil {
			t.Fatal(err)
		}
		d.press("1").says("没有存上")
		if d.a.dialog() != dialog.Dialog(ask) {
			t.Fatalf("%s: on top is %T", name, d.a.dialog())
		}
		s, err := sitting.Open(d.path, d.a.Clock)
		if err != nil {
			t.Fatal(err)
		}
		d.a.Sitting = s
		d.press("1")
		if last, _ := s.History.Last(); d.entries() != entries+1 || last.Command != c.of || slices.Contains(d.a.dialogs, dialog.Dialog(ask)) {
			t.Errorf("%s: the last of %d entries, then %d, is %s", name, entries, d.entries(), last.Command)
		}
	}
}

// A text that is being written stays as well.
func TestRefusedByTheDiskStaysWritten(t *testing.T) {
	d := openDemo(t, 100, 30)
	d.press(toNote...)
	d.press("text:会后说明")
	if err := d.a.Sitting.Close(); err != nil {
		t.Fatal(err)
	}
	d.press("enter").says("没有存上").shows("会后说明")
	if d.a.writing() == nil {
		t.Fatal("the text is closed")
	}
}

// A form is kept on the desk by these names; the desk of an older program is opened
// by them, so none may change.
func TestKeysOfDrafts(t *testing.T) {
	d := openDemo(t, 100, 30)
	d.press("f10", "2", "enter", "up", "f2", "7", "text:信访一件", "enter", "esc", "f6", "f6")
	want := map[string]string{
		"decide": "to reason by basis", "other": "disposition to reason by basis",
		"leave": "reason approver", "deputy": "deputy reason approver", "guest": "name unit", "matter": "matter", "clear": "outcome",
		"errand": "text owner due", "erranddone": "outcome",
		"person": "name sex birth id_number ethnic native_place birth_place party_date party work_date health education degree school " +
			"education_in degree_in school_in pro_title phone current current_since rank rank_since level retire_on " +
			"planned proposed relieved basis origin charge loan_from loan_until raised_in unit grouping remark reading batch",
		"settings": "make_up_days pledge_days handover_days report_days publicity_days probation_months regular_months files_months key_post_years min_staff " +
			"pre_appointment integrity pledge statement report handover own_items talkers strokes contrast",
		"meeting":  "title date time venue approval",
		"talk":     "kinds form talker companion recorder place start planned",
		"talknext": "kinds talker companion recorder place start planned",
		"talkedit": "talker companion recorder place merits faults demands cautions start",
	}
	raised, err := d.a.meeting().EditErrand(model.Errand{Text: "统一挂牌"}, 9)
	if err != nil || !d.a.commit(raised, func() {}) {
		t.Fatal(err)
	}
	check := func(kind string) {
		arg := map[string]string{"decide": "transferred", "other": "transferred",
			"erranddone": strconv.FormatInt(int64(d.a.meeting().Errands()[0].ID), 10)}[kind]
		f, ok := kinds[kind].open(&d.a.Sight, d.a.person(), arg).Open.(*form.Form)
		if !ok {
			return // a text
		}
		var keys []string
		for _, x := range f.Fields {
			if !strings.HasPrefix(x.ID, "outline.") { // one for every kind and disposition
				keys = append(keys, x.ID)
			}
		}
		if got := strings.Join(keys, " "); got != want[kind] {
			t.Errorf("%s: %s, want %s", kind, got, want[kind])
		}
		delete(want, kind)
	}
	for kind := range kinds {
		check(kind)
	}
	d.press("f6", "1")
	check("talk")
	if len(want) > 0 {
		t.Errorf("nothing was opened of %v", want)
	}
}
