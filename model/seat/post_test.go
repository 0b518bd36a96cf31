package seat_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"liuzhuan/model/seat"
)

func TestParse(t *testing.T) {
	tests := []struct {
		text, team, title, org, short string
		head, leader                  bool
	}{
		{"云川市纪委监委驻市委办公室纪检监察组组长", "驻市委办公室纪检监察组", "组长", "驻市委办公室纪检监察组", "驻市委办 组长", true, true},
		{"云川市纪委监委驻市自然资源和规划局纪检监察组副组长", "驻市自然资源和规划局纪检监察组", "副组长", "驻市自然资源和规划局纪检监察组",
			"驻市自规局 副组长", false, true},
		{"云川市纪委监委驻市委办公室纪检监察组综合室二级主任科员", "驻市委办公室纪检监察组", "综合室二级主任科员", "驻市委办公室纪检监察组",
			"驻市委办 综合室二级主任科员", false, false},
		{"驻市财政局纪检监察组", "驻市财政局纪检监察组", "", "驻市财政局纪检监察组", "驻市财政局", false, false},
		{"市纪委驻市财政局纪检组组长、市财政局党组成员", "驻市财政局纪检组", "组长、市财政局党组成员", "驻市财政局纪检组",
			"驻市财政局 组长、市财政局党组成员", true, true},
		{"驻市财政局纪检监察组组长（副县长级）", "驻市财政局纪检监察组", "组长（副县长级）", "驻市财政局纪检监察组", "驻市财政局 组长（副县长级）", true, true},
		{"驻市财政局纪检监察组二级调研员、副组长", "驻市财政局纪检监察组", "二级调研员、副组长", "驻市财政局纪检监察组", "驻市财政局 二级调研员、副组长",
			false, true},
		{"驻市财政局纪检监察组组长助理", "驻市财政局纪检监察组", "组长助理", "驻市财政局纪检监察组", "驻市财政局 组长助理", false, false},
		{"驻经开区纪检监察工委副书记", "驻经开区纪检监察工委", "副书记", "驻经开区纪检监察工委", "驻经开区 副书记", false, false},
		{"派驻外地办事处（驻甲局纪检监察组）组长", "驻甲局纪检监察组", "）组长", "驻甲局纪检监察组", "驻甲局 ）组长", true, true},
		{"云川市财政局副局长", "", "副局长", "云川市财政局", "云川市财政局副局长", false, false},
		{"云川市财政局一级主任科员", "", "一级主任科员", "云川市财政局", "云川市财政局一级主任科员", false, false},
		{"市监委六级监察官", "", "六级监察官", "市监委", "市监委六级监察官", false, false},
		{"市监委二级高级监察官", "", "二级高级监察官", "市监委", "市监委二级高级监察官", false, false},
		{"某乡副乡长", "", "", "某乡副乡长", "某乡副乡长", false, false},
		{"驻村第一书记", "", "书记", "驻村第一", "驻村第一书记", false, false},
		{"组长", "", "组长", "", "组长", true, true},
		{"", "", "", "", "", false, false},
	}
	for _, tt := range tests {
		p := seat.Parse(tt.text)
		got := []any{p.Team, p.Title, p.Org(), p.Short(), p.Head(), p.Leader()}
		equal(t, tt.text, got, []any{tt.team, tt.title, tt.org, tt.short, tt.head, tt.leader})
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"市纪委监委驻甲局纪检监察组组长", "市丙局局长", "市丙局副局长", "驻驻甲纪检监察组监察组组长", "驻纪检监察组",
		"驻" + strings.Repeat("长", 31) + "监察组", "\xff驻甲\xfe纪检组", "一级二级监察官"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		p := seat.Parse(text)
		switch {
		case p.Text != text:
			t.Fatal("the text itself changed")
		case !strings.HasSuffix(text, p.Title):
			t.Fatalf("title %q does not end %q", p.Title, text)
		case p.Team != "" && !strings.HasSuffix(text, p.Team+p.Title):
			t.Fatalf("team %q and title %q do not end %q", p.Team, p.Title, text)
		case p.Team == "" && p.Org()+p.Title != text:
			t.Fatalf("%q is not %q and %q", text, p.Org(), p.Title)
		case p.Head() && !p.Leader():
			t.Fatal("a head who is no leader")
		case p.Team != "" && seat.Parse(p.Team).Team != p.Team:
			t.Fatalf("team %q of %q is read otherwise alone", p.Team, text)
		case utf8.ValidString(text) && !utf8.ValidString(p.Short()):
			t.Fatalf("short form %q cuts a character", p.Short())
		}
	})
}
