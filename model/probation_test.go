package model_test

import (
	"slices"
	"testing"

	"liuzhuan/model"
)

// Probation follows the new post: a leading one that is filled by appointment.
// The list of things to do says the same as the script.
func TestOnProbation(t *testing.T) {
	tests := []struct {
		post string
		want bool
	}{
		{headA, true},
		{deputyA, true},
		{"云川市纪委监委驻市公安局纪检监察组副组长、二级调研员", true},
		{"云川市纪委监委驻市公安局纪检监察组副组长（主持工作）", true},
		{"云川市纪委监委驻市公安局纪检监察组常务副组长", true},
		{"市纪委常委、驻市公安局纪检监察组组长", true},
		{"驻市人大常委会机关纪检监察组副组长", true},
		{"云川市纪委监委第三监督检查室主任", true},
		{"云川市纪委监委办公室副主任兼一级主任科员", true},
		{"云川开发区纪检监察工委副书记", true},
		{"云川市公安局党组副书记", true},
		{staffA, false},
		{"云川市纪委监委驻市公安局纪检监察组一级主任科员", false},
		{"云川市纪委监委驻市公安局纪检监察组二级调研员", false},
		{"云川市纪委常委", false},
		{"云川市纪委委员", false},
		{"云川市纪委副书记", false},
		{"云川市公安局机关党委书记", false},
		{"云川市人大常委会副主任", false},
		{"云川市政协副主席", false},
		{"", false},
	}
	for _, tt := range tests {
		for _, d := range []model.Disposition{model.Promoted, model.Transferred} {
			m := meeting(model.Person{Name: "甲", Current: staffB, Planned: d, Proposed: tt.post, Relieved: staffB})
			p := m.People()[0]
			want := tt.want && d == model.Promoted
			equal(t, string(d)+" "+tt.post, m.OnProbation(p), want)
			if tt.post == "" {
				continue
			}
			doing(t, m)(m.Confirm(p.ID, at(9, 10, 0)))
			chores := m.TodosOf(p, model.PublishedCalendar())
			served := slices.ContainsFunc(chores, func(todo model.Todo) bool { return todo.Chore == model.ChoreProbation })
			equal(t, "to do: "+string(d)+" "+tt.post, served, want)
		}
	}
}

// A talk tells nobody of a probation who serves none, and of the months that this
// meeting has set.
func TestProbationInTheOutline(t *testing.T) {
	kinds := []model.Kind{model.PreAppointment}
	for _, tt := range []struct {
		post   string
		months int
		want   string
	}{
		{headA, 12, "甲任" + headA + "：肯定成绩，指出不足，提出要求；试用期一年，按时报到和交接。"},
		{headA, 24, "甲任" + headA + "：肯定成绩，指出不足，提出要求；试用期两年，按时报到和交接。"},
		{headA, 6, "甲任" + headA + "：肯定成绩，指出不足，提出要求；试用期6个月，按时报到和交接。"},
		{headA, 0, "甲任" + headA + "：肯定成绩，指出不足，提出要求；按时报到和交接。"},
		{staffA, 12, "甲任" + staffA + "：肯定成绩，指出不足，提出要求；按时报到和交接。"},
	} {
		m := meeting(model.Person{Name: "甲", Current: staffB, Planned: model.Promoted, Proposed: tt.post, Relieved: staffB})
		terms := model.DefaultTerms
		terms.ProbationMonths = tt.months
		if terms != model.DefaultTerms {
			doing(t, m)(m.Set(map[model.SettingName]any{model.SettingTerms: terms}, at(8, 0, 0)))
		}
		equal(t, tt.post, m.OutlineFor(kinds, m.People()), tt.want)
	}
}

// What the sentence says itself is not said twice, and where a list has a
// half-width mark between posts the reader makes a pause.
func TestReadOut(t *testing.T) {
	for post, want := range map[string]string{
		"云川市纪委监委驻市司法局纪检监察组组长,市司法局党委委员职务": "云川市纪委监委驻市司法局纪检监察组组长、市司法局党委委员",
		"组长职务":          "组长",
		"组长职务职务":        "组长",
		"组长, 党组成员":      "组长、党组成员",
		"组长；党组成员":       "组长；党组成员",
		"组长;党组成员职务":     "组长；党组成员",
		"组长\n党组成员":      "组长、党组成员",
		"组长，":           "组长",
		"一级主任科员":        "一级主任科员",
		"职务职级并行工作办公室主任": "职务职级并行工作办公室主任",
		"": "",
	} {
		equal(t, post, model.ReadOut(post), want)
	}
}

// A talk of two kinds has the outline of each on a line of its own.
func TestOutlineOfTwoKinds(t *testing.T) {
	m := meeting(model.Person{Name: "单志远", Planned: model.Removed}, model.Person{Name: "仇敏"})
	equal(t, "outline", m.OutlineFor(model.Kinds, m.People()), "肯定成绩，指出不足，提出要求，讲明注意事项。\n廉洁自律，一岗双责，接受监督，如实报告个人有关事项，签订廉政承诺书。")
}
