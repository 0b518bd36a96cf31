package model_test

import (
	"testing"

	"liuzhuan/model"
)

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
