package text

import (
	"slices"
	"strings"
	"testing"
	"time"

	"liuzhuan/data/merge"
	"liuzhuan/model"
)

// Every column that two laptops may disagree about has a name for people.
func TestEveryColumnIsNamed(t *testing.T) {
	everyLanguage(t, func(t *testing.T, lang *Text) {
		for _, table := range model.Tables() {
			for _, column := range merge.Columns(table) {
				if lang.column(column) == column && lang.Lang == "zh" || lang.Merge.Column[column] == "" && lang.Field[model.Field(column)] == "" {
					t.Errorf("%s.%s has no name", table, column)
				}
			}
		}
	})
}

// A question names the person, the field in words, and both values with who put them
// there and when; what is alike in a group is left out.
func TestMergeLines(t *testing.T) {
	at := func(minute int) model.Stamp { return model.Stamp(1_795_000_000_000 + minute*60_000) }
	m := &merge.Merging{Conflicts: []merge.Conflict{
		{Kind: merge.Fields, Table: model.AttendanceTable, Name: "任文", Fields: []string{"at", "state", "reason"},
			Ours: &model.Attendance{State: model.Present, At: at(12)}, Theirs: &model.Attendance{State: model.Leave, At: at(12), Reason: "出差"},
			OursBy: model.Entry{Seq: 3, Actor: "desk@a", At: at(12)}},
		{Kind: merge.GoneHere, Table: model.AttendanceTable, Name: "曾知"},
	}}
	clock := at(12).Clock()
	want := []string{
		"任文 签到 状态：这里 到（" + clock + " desk@a），对方 请假",
		"任文 签到 理由：这里 空（" + clock + " desk@a），对方 出差",
		"曾知 签到：这里去掉了，对方改了",
	}
	got := zh.MergeLines(m)
	if len(got) != len(want) {
		t.Fatal(got)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("%q, want %q", got[i], want[i])
		}
	}
}

// A row that one side removed is shown as that, and a minute by what it means.
func TestMergeSides(t *testing.T) {
	m := model.NewMeeting()
	here := &model.Attendance{State: model.Present, At: 1_795_000_000_000}
	got := zh.MergeSides(m, merge.Conflict{Kind: merge.GoneThere, Table: model.AttendanceTable, Base: here, Ours: here})
	if want := []MergeSides{{"签到", "在", "在", "去掉了"}}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	got = zh.MergeSides(m, merge.Conflict{Kind: merge.Fields, Table: model.AttendanceTable, Fields: []string{"at", "reason"}, Ours: here,
		Theirs: &model.Attendance{State: model.Leave}})
	if want := []MergeSides{{"时间", "空", "到 " + here.At.Clock(), "空"}}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// Two seconds of one minute are told apart, for the same minute twice settles nothing.
func TestSettledWithinAMinute(t *testing.T) {
	at := model.At(time.Date(2026, 11, 22, 9, 5, 10, 0, time.Local))
	for later, want := range map[model.Stamp]string{at + 20_000: "这里 09:05:30，对方 09:05:10，按早的 09:05:10",
		at + 60_000: "这里 09:06，对方 09:05，按早的 09:05"} {
		m := &merge.Merging{Settled: []merge.Settled{{Table: model.AttendanceTable, Name: "张伟", Field: "at", Ours: later, Theirs: at, Kept: at}}}
		if got := For("zh").MergeParts(m)[0].Lines[0]; !strings.HasSuffix(got, want) {
			t.Errorf("%q does not end %q", got, want)
		}
	}
}
