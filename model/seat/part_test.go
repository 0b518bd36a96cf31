package seat_test

import (
	"testing"

	"liuzhuan/model/seat"
)

func TestParts(t *testing.T) {
	const team = "驻甲局纪检监察组"
	for _, tt := range []struct {
		text string
		want []seat.Part
	}{
		{"", nil},
		{"市纪委监委" + team + "组长，市甲局党组成员", []seat.Part{{Org: team, Duty: "组长"}, {Org: "市甲局", Duty: "党组成员"}}},
		{"市纪委监委" + team + "副组长（正科级、试用期一年）、二级调研员", []seat.Part{{Org: team, Duty: "副组长"}, {Org: team, Duty: "二级调研员"}}},
		{"市审计局党组书记、局长", []seat.Part{{Org: "市审计局", Duty: "党组书记"}, {Org: "市审计局", Duty: "局长"}}},
		{"市审计局常务副局长兼办公室主任", []seat.Part{{Org: "市审计局", Duty: "常务副局长"}, {Org: "办公室", Duty: "主任"}}},
		{"市审计局兼职副局长", []seat.Part{{Org: "市审计局兼职", Duty: "副局长"}}},
		{"组长职务", []seat.Part{{Duty: "组长"}}},
		{"市政协副主席", []seat.Part{{Org: "市政协", Duty: "副主席"}}},
		{"原市财政局局长，现任市审计局局长", []seat.Part{{Org: "市财政局", Duty: "局长", Past: true}, {Org: "市审计局", Duty: "局长"}}},
		{"市财政局原局长", []seat.Part{{Org: "市财政局", Duty: "局长", Past: true}}},
		{"市财政局副局长（退休）", []seat.Part{{Org: "市财政局", Duty: "副局长", Past: true}}},
		{"市财政局党组成员、副局长，已退休", []seat.Part{{Org: "市财政局", Duty: "党组成员", Past: true}, {Org: "市财政局", Duty: "副局长", Past: true}}},
		{team + "组长一级调研员", []seat.Part{{Org: team, Duty: "组长"}, {Org: team, Duty: "一级调研员"}}},
		{team + "副组长（挂职一年）、二级调研员", []seat.Part{{Org: team, Duty: "副组长", Seconded: true}, {Org: team, Duty: "二级调研员"}}},
		{"挂职任丁县县委副书记", []seat.Part{{Org: "丁县县委", Duty: "副书记", Seconded: true}}},
		{team + "办公室主任科员", []seat.Part{{Org: team, Duty: "办公室主任科员"}}},
		{"市财政局局长（2019年病故)", []seat.Part{{Org: "市财政局", Duty: "局长", Past: true}}},
	} {
		equal(t, tt.text, seat.Parts(tt.text), tt.want)
	}
}

func TestLeads(t *testing.T) {
	for text, want := range map[string]bool{
		"组长": true, "常务副组长": true, "副局长": true, "党组书记": true, "综合室主任": true, "副检察长": true,
		"二级主任科员": false, "一级调研员": false, "党组成员": false, "四级高级监察官": false, "干部": false, "": false,
	} {
		equal(t, text, seat.Part{Duty: text}.Leads(), want)
	}
}
