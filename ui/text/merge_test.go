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

// In a list a side says what would be said aloud: no empty field, no bare yes.
func TestMergeBrief(t *testing.T) {
	m := model.NewMeeting()
	at := model.Stamp(1_795_000_000_000)
	deferred := &model.Decision{Disposition: model.Deferred, Deviates: true, Reason: "材料不齐"}
	stays := &model.Decision{Disposition: model.Retained, To: "云川市纪委监委驻市委办公室纪检监察组组长"}
	away, here := &model.Attendance{State: model.Leave, Reason: "出差", At: at}, &model.Attendance{State: model.Present, At: at}
	one, two := &model.Team{Establishment: 6, Grade: "正科"}, &model.Team{Establishment: 7}
	for _, c := range []struct {
		fields       []string
		ours, theirs model.Row
		want         [3]string
	}{
		{[]string{"disposition", "destination", "deviates", "reason"}, deferred, stays, [3]string{"结果", "暂缓 材料不齐", "留任 驻市委办 组长"}},
		{[]string{"at", "state", "reason"}, away, here, [3]string{"签到", "请假 出差", "到 " + at.Clock()}},
		{[]string{"establishment", "grade"}, one, two, [3]string{"派驻机构", "编制 6  机构规格 正科", "编制 7"}},
		{[]string{"reason"}, deferred, stays, [3]string{"理由", "材料不齐", "空"}},
	} {
		of := merge.Conflict{Kind: merge.Fields, Table: c.ours.Table(), Fields: c.fields, Ours: c.ours, Theirs: c.theirs}
		item, ours, theirs := zh.MergeBrief(m, of)
		if got := [3]string{item, ours, theirs}; got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

// Of several fields a side tells those that say something, of one what it is in any case.
func TestMergeTellsWhatIsThere(t *testing.T) {
	m := model.NewMeeting()
	here, there := &model.Decision{Disposition: model.Deferred, Deviates: true}, &model.Decision{Disposition: model.Retained}
	for want, fields := range map[[2]string][]string{
		{"结果 暂缓  与方案不一致 是", "结果 留任"}: {"disposition", "destination", "deviates"}, {"与方案不一致 是", "与方案不一致 否"}: {"deviates"},
	} {
		c := merge.Conflict{Kind: merge.Fields, Table: model.DecisionTable, Fields: fields, Ours: here, Theirs: there}
		if got := [2]string{zh.MergeOurs(m, c), zh.MergeTheirs(m, c)}; got != want {
			t.Errorf("%q, want %q", got, want)
		}
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
