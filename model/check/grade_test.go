package check_test

import (
	"testing"

	"liuzhuan/model"
)

// A rank or a level above the team's is told; unknown grades and levels are not.
func TestAboveTeam(t *testing.T) {
	const post = "驻市甲局纪检监察组"
	m := gather(
		model.Person{Name: "甲", Current: post + "组长（副县级）", Planned: model.Retained},
		model.Person{Name: "乙", Current: post + "副组长", Level: "乡科级副职", Planned: model.Retained},
		model.Person{Name: "丙", Current: post + "四级调研员", Planned: model.Retained},
		model.Person{Name: "丁", Current: post + "一级主任科员", Level: "乡科级正职", Planned: model.Retained},
		model.Person{Name: "戊", Current: "驻市乙局纪检监察组副组长", Level: "县处级副职", Planned: model.Transferred, Proposed: post + "副组长"},
		model.Person{Name: "己", Current: "驻市乙局纪检监察组副组长", Level: "县处级副职", Planned: model.Demoted, Proposed: post + "副组长"},
		model.Person{Name: "庚", Current: post + "组长（正县级）", Planned: model.Removed},
		model.Person{Name: "辛", Current: post + "干部", Level: "县处级副职", Planned: model.Retained},
	)
	compare(t, only(m, "R37"), nil)
	set(m, "市甲局", func(t *model.Team) { t.Grade = "正科级" })
	compare(t, only(m, "R37"), []string{
		"R37 level_above_team 甲 正科级 副县级", "R37 rank_above_team 丙 正科级 四级调研员",
		"R37 level_above_team 戊 正科级 县处级副职",
	})
	set(m, "市甲局", func(t *model.Team) { t.Grade = "副处级" })
	compare(t, only(m, "R37"), nil)
	set(m, "市甲局", func(t *model.Team) { t.Grade = "以后再定" })
	compare(t, only(m, "R37"), nil)
}
