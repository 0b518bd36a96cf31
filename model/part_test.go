package model_test

import (
	"testing"

	"liuzhuan/model"
)

func TestParts(t *testing.T) {
	const team = "驻甲局纪检监察组"
	for _, tt := range []struct {
		text string
		want []model.Part
	}{
		{"", nil},
		{"市纪委监委" + team + "组长，市甲局党组成员", []model.Part{{Org: team, Duty: "组长"}, {Org: "市甲局", Duty: "党组成员"}}},
		{"市纪委监委" + team + "副组长（正科级、试用期一年）、二级调研员", []model.Part{{Org: team, Duty: "副组长"}, {Org: team, Duty: "二级调研员"}}},
		{"市审计局党组书记、局长", []model.Part{{Org: "市审计局", Duty: "党组书记"}, {Org: "市审计局", Duty: "局长"}}},
		{"市审计局常务副局长兼办公室主任", []model.Part{{Org: "市审计局", Duty: "常务副局长"}, {Org: "办公室", Duty: "主任"}}},
		{"市审计局兼职副局长", []model.Part{{Org: "市审计局兼职", Duty: "副局长"}}},
		{"组长职务", []model.Part{{Duty: "组长"}}},
		{"市政协副主席", []model.Part{{Org: "市政协", Duty: "副主席"}}},
		{"原市财政局局长，现任市审计局局长", []model.Part{{Org: "市财政局", Duty: "局长", Past: true}, {Org: "市审计局", Duty: "局长"}}},
		{"市财政局原局长", []model.Part{{Org: "市财政局", Duty: "局长", Past: true}}},
		{"市财政局副局长（退休）", []model.Part{{Org: "市财政局", Duty: "副局长", Past: true}}},
		{"市财政局党组成员、副局长，已退休", []model.Part{{Org: "市财政局", Duty: "党组成员", Past: true}, {Org: "市财政局", Duty: "副局长", Past: true}}},
		{"市财政局局长（2019年病故)", []model.Part{{Org: "市财政局", Duty: "局长", Past: true}}},
	} {
		equal(t, tt.text, model.Parts(tt.text), tt.want)
	}
}

func TestLeads(t *testing.T) {
	for text, want := range map[string]bool{
		"组长": true, "常务副组长": true, "副局长": true, "党组书记": true, "综合室主任": true, "副检察长": true,
		"二级主任科员": false, "一级调研员": false, "党组成员": false, "四级高级监察官": false, "干部": false, "": false,
	} {
		equal(t, text, model.Part{Duty: text}.Leads(), want)
	}
}

// A seat is the same whatever the text calls its organisation, and whatever rank
// or level stands beside it.
func TestSeats(t *testing.T) {
	m := meeting(model.Person{Name: "甲", Current: "云川市纪委监委驻市卫健委纪检监察组组长"})
	want := m.Seats("云川市纪委监委驻市卫健委纪检监察组组长")
	for _, text := range []string{
		"市纪委监委驻云川市卫生健康委员会纪检监察组组长、一级调研员", "驻市卫生健康委纪检监察组组长（副县级）", "市卫健委党组成员、驻市卫健委纪检组组长",
	} {
		equal(t, text, m.Seats(text), want)
	}
	equal(t, "a deputy", m.Seats("驻市卫健委纪检监察组常务副组长"), m.Seats("驻市卫生健康委纪检监察组副组长（主持工作）"))
	equal(t, "a rank", len(m.Seats("驻市卫健委纪检监察组二级主任科员")), 0)
	equal(t, "an office", m.Seats("云川市审计局局长"), m.Seats("市审计局局长"))
}

// What is not taken apart has no seat: every word for leading an office is told.
func TestSeatsOfEveryOffice(t *testing.T) {
	m := meeting()
	for _, title := range []string{
		"组长", "主任", "局长", "处长", "科长", "书记", "部长", "县长", "区长", "市长", "院长", "检察长", "主席", "会长", "理事长", "校长", "社长", "台长", "所长", "队长", "秘书长", "总编辑",
	} {
		equal(t, title, m.Seats("市审计局"+title+"、一级主任科员"), []string{"市审计局 " + title})
	}
	equal(t, "a rank", len(m.Seats("市审计局一级主任科员")), 0)
}
