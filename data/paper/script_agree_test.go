package paper

import (
	"slices"
	"strings"
	"testing"

	"liuzhuan/model"
)

// The script reads out what the approval form says, also where the announcement
// went another way than the plan: who takes a post leaves the old one.
func TestScriptAgreesWithTheForm(t *testing.T) {
	m := model.NewMeeting()
	p := &model.Person{ID: 1, No: 1, Name: "任文", Planned: model.Retained, Current: "云川市纪委监委驻市委办公室纪检监察组组长"}
	m.Load(p)
	const to = "云川市纪委监委驻市教育局纪检监察组组长"
	c, err := m.Decide(model.Decision{Person: 1, Disposition: model.Transferred, To: to, Reason: "交流", At: 5})
	if err != nil {
		t.Fatal(err)
	}
	m.Apply(c)
	proposed, relieved := m.DecidedTexts(p)
	if proposed != to || relieved != p.Current {
		t.Fatal(proposed, relieved)
	}
	if got, want := ScriptOf(m, p).Say, "任文同志任"+to+"，免去其"+p.Current+"职务。"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if strings.Contains(ScriptOf(m, &model.Person{ID: 2, Name: "甲", Planned: model.Retained, Current: to}).Say, "免去") {
		t.Error("who stays is freed of nothing")
	}
}

// What is read out follows the new post, not the category alone, and says nothing
// twice.
func TestScriptWording(t *testing.T) {
	const (
		team  = "云川市纪委监委驻市司法局纪检监察组"
		staff = team + "二级主任科员"
	)
	for _, tt := range []struct {
		name   string
		person model.Person
		want   string
	}{
		{"a list that ends its posts in 职务",
			model.Person{Planned: model.Transferred, Current: staff, Proposed: team + "组长", Relieved: team + "组长,市司法局党委委员职务"},
			"甲同志任" + team + "组长，免去其" + team + "组长、市司法局党委委员职务。"},
		{"the same of who leaves",
			model.Person{Planned: model.Removed, Current: staff, Relieved: staff + "职务"},
			"免去甲同志的" + staff + "职务。"},
		{"the same of who retires, freed of the present post",
			model.Person{Planned: model.Retired, Current: team + "组长,市司法局党组成员职务"},
			"免去甲同志的" + team + "组长、市司法局党组成员职务，退休。"},
		{"the same of the new post",
			model.Person{Planned: model.Retained, Current: staff + "职务"},
			"甲同志留任" + staff + "。"},
		{"a leading post is held on trial",
			model.Person{Planned: model.Promoted, Current: staff, Proposed: team + "副组长", Relieved: staff},
			"甲同志任" + team + "副组长（试用期一年），免去其" + staff + "职务。"},
		{"a rank is not",
			model.Person{Planned: model.Promoted, Current: staff, Proposed: team + "一级主任科员", Relieved: staff},
			"甲同志任" + team + "一级主任科员，免去其" + staff + "职务。"},
		{"an elected post is not",
			model.Person{Planned: model.Promoted, Current: staff, Proposed: "云川市纪委常委", Relieved: staff},
			"甲同志任云川市纪委常委，免去其" + staff + "职务。"},
		{"who moves at the same level is not",
			model.Person{Planned: model.Transferred, Current: staff, Proposed: team + "副组长", Relieved: staff},
			"甲同志任" + team + "副组长，免去其" + staff + "职务。"},
	} {
		m := model.NewMeeting()
		tt.person.ID, tt.person.No, tt.person.Name = 1, 1, "甲"
		m.Load(&tt.person)
		if got := ScriptOf(m, &tt.person).Say; got != tt.want {
			t.Errorf("%s:\n got %s\nwant %s", tt.name, got, tt.want)
		}
	}
}

// Every disposition has its sentence, and nobody reads out who has none.
func TestScriptOfEveryDisposition(t *testing.T) {
	const (
		from = "云川市纪委监委驻市司法局纪检监察组二级主任科员"
		to   = "云川市纪委监委驻市教育局纪检监察组副组长"
		free = "，免去其" + from + "职务。"
	)
	want := map[model.Disposition]string{
		model.Retained:        "甲同志留任" + to + "。",
		model.Reassigned:      "甲同志任" + to + free,
		model.Transferred:     "甲同志任" + to + free,
		model.Promoted:        "甲同志任" + to + "（试用期一年）" + free,
		model.FurtherUse:      "甲同志任" + to + free,
		model.Removed:         "免去甲同志的" + from + "职务。",
		model.Seconded:        "甲同志挂职任" + to + "。",
		model.TransferredIn:   "甲同志调任" + to + free,
		model.TransferredOut:  "免去甲同志的" + from + "职务，调出。",
		model.Retired:         "免去甲同志的" + from + "职务，退休。",
		model.Demoted:         "甲同志任" + to + free,
		model.ProbationPassed: "甲同志试用期满，正式任" + to + "。",
		model.RankPromoted:    "甲同志晋升为" + to + "。",
		model.Deferred:        "（甲暂缓，不宣读）",
		model.Pending:         "（甲待定，不宣读）",
		"":                    "（甲待定，不宣读）",
	}
	for _, d := range append(slices.Clone(model.Dispositions), "") {
		m, p := model.NewMeeting(), &model.Person{ID: 1, No: 1, Name: "甲", Planned: d, Current: from, Proposed: to, Relieved: from}
		m.Load(p)
		if s := ScriptOf(m, p); want[d] == "" || s.Say != want[d] || s.Silent != strings.Contains(want[d], "不宣读") {
			t.Errorf("%s is read out as %s (silent: %v), want %s", d, s.Say, s.Silent, want[d])
		}
	}
}
