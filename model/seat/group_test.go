package seat_test

import (
	"testing"

	"liuzhuan/model/seat"
)

func TestGroups(t *testing.T) {
	r := seat.Reader{Called: func(org string) string { return org }, Home: officeA}
	working := "驻经开区纪检监察工委"
	for _, tt := range []struct {
		text string
		want []seat.Group
	}{
		{"", nil},
		{officeA + "组长", []seat.Group{head(officeA)}},
		{"市纪委监委" + officeA + "组长、一级调研员", []seat.Group{head(officeA)}},
		{officeA + "组长 一级调研员", []seat.Group{head(officeA)}},
		{officeA + "常务副组长，" + officeB + "组长", []seat.Group{deputy(officeA), head(officeB)}},
		{officeA + "第一副组长（主持工作）", []seat.Group{deputy(officeA)}},
		{officeA + "副组长(挂职)", nil},
		{officeA + "组长，市甲局党组成员", []seat.Group{head(officeA)}},
		{"市甲局党组成员、" + officeA + "组长", []seat.Group{head(officeA)}},
		{"组长", []seat.Group{head(officeA)}},
		{"副组长职务", []seat.Group{deputy(officeA)}},
		{officeA + "二级主任科员", nil},
		{officeA + "综合室主任", nil},
		{officeA + "组长助理", nil},
		{"原" + officeA + "组长", nil},
		{"市审计局党组书记、局长", []seat.Group{{"市审计局", "局长"}}},
		{"市审计局副局长", nil},
		{"市审计局兼办公室主任", nil},
		{"市委巡察一组组长", nil},
		{"市直机关工委书记", []seat.Group{{"市直机关工委", "书记"}}},
		{"丁县县委副书记", nil},
		{working + "书记、主任", []seat.Group{{working, "书记"}}},
		{working + "副主任", []seat.Group{{working, "副书记"}}},
	} {
		equal(t, tt.text, r.Groups(tt.text), tt.want)
	}
	for _, title := range []string{"主任", "局长", "处长", "科长", "书记", "部长", "县长", "区长", "市长", "院长", "检察长", "主席", "会长", "理事长",
		"校长", "社长", "台长", "所长", "队长", "秘书长", "总编辑"} {
		equal(t, title, r.Groups("市审计局"+title+"、一级主任科员"), []seat.Group{{"市审计局", title}})
	}
	equal(t, "an office without a name", seat.Reader{Called: r.Called}.Groups("组长"), nil)
}

func TestUnread(t *testing.T) {
	r := seat.Reader{Called: func(org string) string { return org }, Home: officeA}
	for text, want := range map[string][]string{
		officeA + "组长、一级调研员": nil, officeA + "综合室二级主任科员": nil, officeA + "干部": nil, officeA + "组长助理": nil,
		"市甲局副局长": nil, "市第一中学教师": nil, officeA + "副组长（挂职）": nil, "": nil,
		officeA:          {officeA},
		officeA + "召集人":  {officeA + "召集人"},
		officeA + "综合组长": {officeA + "综合组长"},
		"市委巡察一组组长":       {"市委巡察一组组长"},
	} {
		equal(t, text, r.Unread(text), want)
	}
}

func TestOnLoan(t *testing.T) {
	r := seat.Reader{Called: func(org string) string { return org }, Home: officeA}
	for text, want := range map[string]bool{
		officeA + "副组长（挂职）": true, "挂职任" + officeA + "副组长": true, "丁县县委副书记（挂职）": false,
		officeA + "组长，丁县县委副书记（挂职）": false, officeA + "组长": false,
	} {
		equal(t, text, r.OnLoan(text), want)
	}
}
