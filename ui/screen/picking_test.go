package screen

import (
	"os"
	"path/filepath"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// The candidates of a destination have digits, and what choosing the marked one comes to
// stands below them: the sentence that the chair would read, and both teams.
func TestDestinationByDigit(t *testing.T) {
	d := openDemo(t, 120, 36)
	d.press("f10", "3", "2", "ctrl+u").shows("输首字母、拼音或汉字，候选按数字选定。")
	d.press("text:ny").shows("> 1 驻市农业局 组长", "  2 驻市农业局 四级主任科员", "回车/1-4 选定", "上/下 选",
		"余刚超同志任云川市纪委监委驻市农业农村局", "免去其云川市纪委监委驻市委办公室", "驻市委办   #####.  5/6  缺 1", "驻市农业局 #####+  6/5  超 1")
	d.press("down").shows("  1 驻市农业局 组长", "> 2 驻市农业局 四级主任科员", "纪检监察组四级主任科员，")
	d.press("9").shows("去向   ny9", "没有匹配的")
	d.press("backspace", "４").shows("> 理由", "去向   驻市农业局 副组长", "纪检监察组副组长，")
	d.press("text:会上定", "enter").says("已记：余刚超 转任")
	if got := d.a.meeting().Decision(d.person(1).ID).To; got != "云川市纪委监委驻市农业农村局纪检监察组副组长" {
		t.Errorf("decided %q", got)
	}
}

// On a narrow screen the sentence stands below as many candidates as there is room for.
func TestDestinationNarrow(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "3", "2", "ctrl+u", "text:z").shows("> 1 驻市", " 念 余刚超同志任云川市纪委监委驻市", "下面还有")
	d.press("end", "up").shows("> 1 驻市")
	d.send(tea.WindowSizeMsg{Width: 60, Height: 20})
	d.shows("> 去向   z", "> 1 驻市", "  3 驻市", " 念 余刚超同志任云川市纪委监委驻市")
	d.send(tea.WindowSizeMsg{Width: 120, Height: 36}) // where the words for the rest have no room
	d.press("ctrl+u", "text:sz").shows("调后      1/10")
}

// A digit that goes on with what a post is called is text, and so is one where nothing is
// found.
func TestDigitsOfADestination(t *testing.T) {
	d := openDemo(t, 120, 36)
	csv := "姓名,现任职务\n甲一鸣,云川市纪委监委派驻第2纪检监察组组长\n乙一鸣,云川市纪委监委派驻第3纪检监察组组长\n"
	if err := os.WriteFile(filepath.Join(d.a.Dir, "增补.csv"), []byte(csv), 0o600); err != nil {
		t.Fatal(err)
	}
	d.press("f10", "7", "text:增补", "enter", "enter", "enter", "f10", "3", "2", "ctrl+u", "text:第").shows("> 1 ", "  2 ")
	d.press("3").shows("> 去向   第3", "> 1 驻第3 组长").lacks("驻第2")
	d.press("1").shows("> 理由", "去向   驻第3 组长")
	d.press("shift+tab", "ctrl+u", "text:园区", "3").shows("> 去向   园区3")
}

// Initials are no post: whoever goes on to the next field takes along what they found.
func TestInitialsAreNoDestination(t *testing.T) {
	d := openDemo(t, 120, 36)
	d.press("f10", "3", "2", "ctrl+u", "text:ny", "tab").shows("> 理由", "去向   驻市农业局 组长")
	d.press("shift+tab", "ctrl+u", "text:农业", "tab").shows("> 理由", "去向   农业", "余刚超同志任农业，").lacks("> 1 驻")
}

// The posts of a person are picked on the card as destinations are: by digit, with what the
// team would have.
func TestPostsOfAPersonByDigit(t *testing.T) {
	d := openDemo(t, 120, 36)
	d.press("f2", "1").shows("> 拟任")
	d.press("ctrl+u", "text:ny").shows("机构", "职务", "调后", "> 1 驻市农业局 组长", "  2 驻市农业局", "全称 云川市纪委监委驻市农业农村局纪检监察组组长")
	d.press("2").shows("> 拟任职务     云川市纪委监委驻市农业农村局纪检监察组四级主任科员").lacks("  2 驻市农业局")
}
