package text

import (
	"strings"
	"testing"
	"time"

	"liuzhuan/data/paper"
	"liuzhuan/model"
)

// Guests stand behind the list: no place in the walk is theirs, and what they owe
// nobody asks.
func TestGuestsAreNotCounted(t *testing.T) {
	if got := zh.WalkAt("宣读到", 69, 68); got != "宣读到 68/68" {
		t.Error(got)
	}
	if got := zh.WalkAt("宣读到", 12, 68); got != "宣读到 12/68" {
		t.Error(got)
	}
	m := model.NewMeeting()
	guest := &model.Person{ID: 1, No: 1, Name: "贺知秋", OffList: true}
	m.Load(guest)
	m.Load(&model.Person{ID: 2, No: 1, Name: "任文", Planned: model.Removed})
	if got := zh.Resume(m, time.Now(), 1, model.Announce, 2, 1, guest); !strings.Contains(got, "1/1") {
		t.Error(got)
	}
	if got, want := zh.OwesNoPledge(m, guest), "贺知秋是名单外人员，不签承诺书。"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if got, want := zh.OwesNoPledge(m, m.Person(2)), "任文是免职，不签承诺书。"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if got := en.OwesNoPledge(m, guest); !strings.Contains(got, "off-list") {
		t.Error(got)
	}
}

// What was exported is counted as the paper holds it.
func TestExported(t *testing.T) {
	for _, tt := range []struct {
		holding paper.Holding
		zh, en  string
	}{
		{paper.Holding{Paper: paper.Roster, Count: 68}, "已导出 68 人：x。", "Exported 68 people: x."},
		{paper.Holding{Paper: paper.Talks, Count: 63}, "已导出谈话记录 63 份：x。", "Exported 63 talk records: x."},
		{paper.Holding{Paper: paper.Talks, Count: 65, Apart: 2}, "已导出谈话记录 65 份，其中 2 份还没有谈：x。",
			"Exported 65 talk records, 2 of them of a talk still to be held: x."},
		{paper.Holding{Paper: paper.SignIn, Count: 68}, "已导出签到表，68 人：x。", "Exported the sign-in sheet, 68 people: x."},
		{paper.Holding{Paper: paper.Scripted, Count: 67}, "已导出宣读稿，宣读 67 人：x。", "Exported the reading script, 67 people: x."},
		{paper.Holding{Paper: paper.ToDo, Count: 1}, "已导出待办 1 件：x。", "Exported 1 thing to do: x."},
		{paper.Holding{Paper: paper.Roster, Forms: true, Count: 67}, "已导出审批表 67 份：x。", "Exported 67 approval forms: x."},
		{paper.Holding{Paper: paper.Roster, Forms: true, Count: 68, Apart: 68}, "已导出审批表 68 份，其中 68 份没有原表，按名册新做：x。",
			"Exported 68 approval forms, 68 of them made from the roster, as there was no form: x."},
	} {
		if got := zh.Exported("x", tt.holding); got != tt.zh {
			t.Errorf("%s, want %s", got, tt.zh)
		}
		if got := en.Exported("x", tt.holding); got != tt.en {
			t.Errorf("%s, want %s", got, tt.en)
		}
	}
}
