package paper

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"liuzhuan/model"
)

// The script opens, says who decided before the people it is about, pauses after
// each unit, adds up, and closes; who is put off does not stand on it at all.
func TestScriptPaper(t *testing.T) {
	s := newSitting(t, 8)
	for i, b := range s.Batches() {
		after := *b
		after.Organ = []string{"云川市委", "云川市纪委监委"}[i]
		after.Document = []string{"云委干〔2026〕88号", ""}[i]
		s.do(s.EditBatch(after, at("08:10")))
	}
	s.do(s.Attend(model.Attendance{Person: s.no(3).ID, State: model.Leave, At: at("08:40"), Reason: "住院"}, at("08:40")))
	for _, no := range []int{1, 2, 4, 5, 6} {
		s.do(s.Arrive(s.no(no).ID, at("08:50")))
	}
	s.do(s.Decide(model.Decision{Person: s.no(2).ID, Disposition: model.Deferred, Reason: "待复核", At: at("09:10")}))
	after := *s.no(8)
	after.Planned = model.Pending
	s.Load(&after)

	x, _ := newExtract(s.Meeting, talkOptions(Scripted, Text))
	var got []string
	for _, r := range scriptTable(x).rows {
		got = append(got, strings.Join(r.cells[:min(len(r.cells), 2)], " "))
	}
	say := func(no int) string { return strconv.Itoa(no) + " " + ScriptOf(s.Meeting, s.no(no)).Say }
	want := []string{
		"同志们：现在开会。经市委同意，今天的会把干部调整会和留任领导干部的任前谈话、廉政谈话合在一起开。",
		"应到8人，实到5人，请假1人（" + s.no(3).Name + "），未到2人。",
		"这次共调整6人，其中留任6人。",
		"会议有四项：一、宣布任免；二、任前谈话；三、廉政谈话；四、签订承诺书。",
		"【云川市委决定】根据云川市委决定（云委干〔2026〕88号）：",
		say(1), "（停）", say(3), "（停）", say(5), "（停）", say(6), "（停）", say(7), "（停）",
		"【云川市纪委监委决定】根据云川市纪委监委决定：",
		say(4),
		"以上共6人，宣读完毕。",
	}
	// Two of one unit are read without a pause between them.
	for i, no := range []int{1, 3, 5, 6, 7} {
		if next := []int{1, 3, 5, 6, 7, 0}[i+1]; next != 0 && s.no(no).Team == s.no(next).Team {
			at := slices.Index(want, say(next))
			want = slices.Delete(want, at-1, at)
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("the script reads\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	for _, f := range []Format{Text, CSV, XLSX} {
		text := readable(t, s.Meeting, talkOptions(Scripted, f))
		for _, no := range []int{2, 8} {
			if strings.Contains(text, s.no(no).Name) {
				t.Errorf("%s, who is not read out, stands on the script as %s", s.no(no).Name, f)
			}
		}
		if strings.Contains(text, "住院") {
			t.Errorf("why somebody is on leave is read out as %s", f)
		}
	}
}

// The words of the opening and of the close follow what the meeting is.
func TestScriptWords(t *testing.T) {
	for basis, want := range map[string]string{
		"": "", "经市委同意": "经市委同意，", "经市委同意。": "经市委同意，", "根据市委安排": "根据市委安排，",
		"市委常委会第9次会议": "根据市委常委会第9次会议，",
	} {
		if got := approval(basis); got != want {
			t.Errorf("%q opens with %q, want %q", basis, got, want)
		}
	}
	s := newSitting(t, 34)
	script := func() string { return readable(t, s.Meeting, talkOptions(Scripted, Text)) }
	if text := script(); !strings.Contains(text, "这次共调整34人，其中留任20人、组内调整4人、转任7人、提任2人、免职1人。") ||
		!strings.Contains(text, "以上共34人，宣读完毕。") || strings.Contains(text, "监督单位") ||
		!strings.Contains(text, "和留任、转任领导干部的任前谈话、廉政谈话合在一起开。") || strings.Contains(text, "应到") {
		t.Errorf("before anybody has signed in:\n%s", text)
	}
	s.Load(&model.Unit{ID: 9001, No: 1, Name: "市甲局", Team: s.Teams()[0].ID})
	if text := script(); !strings.Contains(text, "改革后，派驻机构监督单位1家，已覆盖1家。") {
		t.Errorf("all are covered:\n%s", text)
	}
	s.Load(&model.Unit{ID: 9002, No: 1, Name: "市乙局"})
	s.Load(&model.Unit{ID: 9003, No: 2, Name: "市甲局", Team: s.Teams()[1].ID})
	if text := script(); !strings.Contains(text, "改革后，派驻机构监督单位2家，已覆盖1家，空白1家，多头1家。") {
		t.Errorf("not all are covered:\n%s", text)
	}
	s.do(s.Set(map[model.SettingName]any{model.SettingItems: []model.Item{model.ItemIntegrity}}, at("08:10")))
	if text := script(); !strings.Contains(text, "会议有两项：一、宣布任免；二、廉政谈话。") || strings.Contains(text, "任前谈话、") {
		t.Errorf("of a meeting with one talk:\n%s", text)
	}
	s.do(s.Set(map[model.SettingName]any{model.SettingItems: []model.Item{}}, at("08:11")))
	if text := script(); !strings.Contains(text, "今天召开干部调整会。") || strings.Contains(text, "会议有") {
		t.Errorf("of a meeting without talks:\n%s", text)
	}
	if text := readable(t, newSitting(t, 0).Meeting, talkOptions(Scripted, Text)); !strings.Contains(text, "没有要宣读的任免事项。") {
		t.Errorf("of an empty meeting:\n%s", text)
	}
}

// Who decided is said from the batch: its organ, else its name where that names
// one, and the document.
func TestScriptSaysWhoDecided(t *testing.T) {
	for _, tt := range []struct {
		batch        model.Batch
		alone, among string // the only batch; one of two
	}{
		{model.Batch{Name: "市委批次", Organ: "云川市委", Document: "云委干〔2026〕88号"}, "【云川市委决定】根据云川市委决定（云委干〔2026〕88号）：", ""},
		{model.Batch{Name: "市委批次"}, "【市委决定】根据市委决定：", ""},
		{model.Batch{Name: "市纪委"}, "【市纪委决定】根据市纪委决定：", ""},
		{model.Batch{Name: "第一批", Organ: "市委"}, "【市委决定】根据市委决定：", ""},
		{model.Batch{Name: "第一批"}, "", "【第一批】"},
		{model.Batch{Name: "经市委同意"}, "", "【经市委同意】"},
		{model.Batch{Name: "市委同意合开"}, "", "【市委同意合开】"}, // the approval of the meeting
		{model.Batch{Name: "经市委同意", Document: "云委干〔2026〕88号"}, "【云委干〔2026〕88号】根据云委干〔2026〕88号：", ""},
	} {
		m := model.NewMeeting()
		m.Apply(model.NewInfo(model.Info{Title: "调整会", Approval: "市委同意合开"}, 1))
		tt.batch.ID = 7
		m.Load(&tt.batch)
		in, out := &model.Person{ID: 1, Name: "甲", Batch: 7}, &model.Person{ID: 2, Name: "乙"}
		x := &extract{Meeting: m}
		if got := x.deciderOf(in); got != tt.alone {
			t.Errorf("%+v: %s, want %s", tt.batch, got, tt.alone)
		}
		m.Load(&model.Batch{ID: 8, No: 2, Name: "另一批"})
		if want := cmp.Or(tt.among, tt.alone); x.deciderOf(in) != want {
			t.Errorf("%+v among others: %s, want %s", tt.batch, x.deciderOf(in), want)
		}
		if got := x.deciderOf(out); got != "【其他】" {
			t.Errorf("of whom no batch holds: %s", got)
		}
	}
	if got := (&extract{Meeting: model.NewMeeting()}).deciderOf(&model.Person{ID: 1}); got != "" {
		t.Errorf("a list without batches says %s", got)
	}
}
