package screen

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/xuri/excelize/v2"

	"liuzhuan/data/paper"
	"liuzhuan/model"
	"liuzhuan/model/check"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/form"
	"liuzhuan/ui/screen/page"
)

// giveForms writes the forms of the demo's people into a folder of the meeting's,
// each altered by alter where it says so.
func (d *driver) giveForms(folder string, alter map[int]func(form []byte) []byte) {
	d.t.Helper()
	dir := filepath.Join(d.a.Dir, folder)
	o := paper.Options{Paper: paper.Roster, Format: paper.LRMX, Profile: paper.Meeting, Files: d.a.Sitting.Content}
	if _, err := paper.Save(dir, d.a.meeting(), o); err != nil {
		d.t.Fatal(err)
	}
	for no, f := range alter {
		path := filepath.Join(dir, formName(d.person(no)))
		b, err := os.ReadFile(path)
		if err != nil {
			d.t.Fatal(err)
		}
		altered := f(b)
		if bytes.Equal(altered, b) {
			d.t.Fatalf("%s is as it was", path)
		}
		if err := os.WriteFile(path, altered, 0o600); err != nil {
			d.t.Fatal(err)
		}
	}
}

func formName(p *model.Person) string { return strconv.Itoa(p.No) + "-" + p.Name + ".lrmx" }

// with gives an element another text.
func with(element, text string) func([]byte) []byte {
	return func(form []byte) []byte {
		from := bytes.Index(form, []byte("<"+element+">")) + len(element) + 2
		to := bytes.Index(form, []byte("</"+element+">"))
		return bytes.Join([][]byte{form[:from], []byte(text), form[to:]}, nil)
	}
}

// STORY lines 5 and 6: a folder of 68 forms; one name with a blank is offered,
// three differences are settled with digits, the choices are in the journal.
func TestImportForms(t *testing.T) {
	d := openDemo(t, 120, 36)
	spaced := d.person(16) // 郭江 has two characters: padding is no blank
	three := d.person(2)
	to := "云川市纪委监委驻市财政局纪检监察组三级主任科员"
	d.giveForms("审批表", map[int]func([]byte) []byte{
		spaced.No: with("XingMing", spaced.Name[:3]+"　"+spaced.Name[3:]),
		three.No:  with("XingMing", three.Name[:3]+" "+three.Name[3:]),
		4:         with("NiRenZhiWu", to), 8: with("NiRenZhiWu", to), 12: with("NiRenZhiWu", to),
	})
	d.press("f10", "7", "text:审", "enter", "enter")
	d.shows("预览审批表 68 份：新增 0 修改 3 相同 65 存疑 0 不能导入 0，还没有写入 | 审批表",
		"是不是名册上的这一位？", "[1 "+three.Name, "1按名册  2按审批表 [0留着待核]")
	d.says("待确认 4 处")
	was8, was12 := d.person(8).Proposed, d.person(12).Proposed
	d.press("1", "1", "7").says("这个键在这里没有用").press("2", "1")
	d.shows("[2按审批表]", "[1按名册]")
	d.press("enter").says("已导入审批表 审批表，68 份，新增 0 人，修改 3 人，与名册不同：按名册 2、按审批表 1、待核 0。")
	if got := d.person(8).Proposed; got != to || was8 == to {
		t.Errorf("the form was taken, the roster has %q", got)
	}
	if got := d.person(12).Proposed; got != was12 {
		t.Errorf("the roster was taken, it has %q", got)
	}
	d = d.reopen(120, 36)
	d.press("f10", "0", "2").shows("按名册 2、按审批表 1").press("esc")

	// The same folder asks nothing that was settled.
	d.press("f10", "7", "text:审", "enter", "enter").shows("相同 68").press("enter").says("68 人的审批表没有变化，没有要写的。")
	d.press("f8").shows("要撤销的是：导入审批表").press("1").says("已撤销：")
	if d.a.meeting().Form(d.person(1).ID) != nil || d.person(8).Proposed != was8 {
		t.Error("not all was taken back")
	}
}

// The card shows what the form has; a photo is told of, never shown.
func TestFormOnTheCard(t *testing.T) {
	d := openDemo(t, 120, 60)
	d.giveForms("审批表", map[int]func([]byte) []byte{
		1: func(b []byte) []byte {
			b = with("JianLi", "1990.09--1994.07  云川大学学习\r\n1994.07--  云川市纪委\r\n\r\n2021.11--  市纪委委员")(b)
			return with("ZhaoPian", "/9j/4AAQSkZJRgABAQAAAQABAAD/2Q==")(b)
		},
	})
	d.press("f10", "7", "text:审", "enter", "enter", "enter").says("已导入审批表")
	d.press("home", "f2").shows("任免审批表 "+formName(d.person(1)), "简历     1990.09--1994.07  云川大学学习", "           1994.07--         云川市纪委",
		"委员代表 2021.11--         市纪委委员", "照片     有（1 KB）")
}

// A column that was taken for the wrong thing is put right with two keys, and the
// next list of that kind is read so by itself.
func TestColumnPutRight(t *testing.T) {
	d := openDemo(t, 120, 36)
	p := d.person(1)
	csv := "姓名,性别,出生年月,去哪里\n" + p.Name + "," + p.Sex + "," + p.Birth.String() + ",云川市纪委监委驻市教育局纪检监察组组长\n"
	write := func(name string) {
		if err := os.WriteFile(filepath.Join(d.a.Dir, name), []byte(csv), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("去向.csv")
	d.press("f10", "7", "text:去", "enter", "enter").shows("表头第 1 行")
	d.press("tab", "tab").shows("去哪里   备注     云川市纪委监委驻市教育局纪检监察组组长")
	for d.a.dialog().(*page.Preview).Titles[d.a.dialog().(*page.Preview).At] != "去哪里" {
		before := d.a.dialog().(*page.Preview).At
		d.press("down")
		if d.a.dialog().(*page.Preview).At == before {
			t.Fatal("the column is not on the page")
		}
	}
	d.press("1").shows("列“去哪里”应该是什么？", "1 现任职务", "2 拟任职务")
	d.press("2").shows("> 去哪里   拟任职务").press("home").shows("拟任职务 无 > 云川市纪委监委驻市教育局纪检监察组组长")
	d.press("enter").says("已导入 去向.csv，新增 0 人，修改 1 人。")
	d = d.reopen(120, 36)
	write("去向二.csv")
	d.press("f10", "7", "text:去向二", "enter", "enter").shows("相同 1")
	d.press("tab").shows("去哪里   拟任职务")
}

// The preflight's digits settle what they can, and F8 takes it back.
func TestPreflightSettles(t *testing.T) {
	d := openDemo(t, 120, 36)
	d.press("f10", "9").shows("傅行文", "1 fù xíng wén  2 fù háng wén").markFinding(check.ReadingOpen, "傅行文")
	d.press("2").says("已核定傅行文读 ")
	for _, line := range d.screen() {
		if strings.Contains(line, "fù xíng wén") {
			t.Error("it is still asked")
		}
	}
	d.press("esc", "f3", "text:傅行文", "enter", "f2").shows("傅行文 (fù háng wén)")
	d.press("esc", "f8").says("已撤销：核定傅行文读 ")
}

// People who are not in a corrected list are named; they go when the clerk says so.
func TestVanishedGoWhenToldTo(t *testing.T) {
	d := openDemo(t, 120, 36)
	var csv strings.Builder
	csv.WriteString("姓名,出生年月,现任职务\n")
	for _, p := range d.a.meeting().People()[2:] {
		csv.WriteString(p.Name + "," + p.Birth.String() + "," + p.Current + "\n")
	}
	if err := os.WriteFile(filepath.Join(d.a.Dir, "改后.csv"), []byte(csv.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	first, second := d.person(1).Name, d.person(2).Name
	d.press("f10", "7", "text:改", "enter", "enter").shows("这份名单里没有 1 "+first+"。  1移出名册 [0暂时保留]", "这份名单里没有 2 "+second)
	d.press("0", "1", "enter").says("移出名册 1 人")
	d.tally("应到 67 实到 0 迟到 0 请假 0 | 已定 0 余 67 | 任前 0/65 廉政 0/65")
	if d.person(1).Name != first {
		t.Error("the one who was to stay is gone")
	}
}

// Of several worksheets one is read, the others are a digit away.
func TestAnotherWorksheet(t *testing.T) {
	d := openDemo(t, 120, 36)
	f := excelize.NewFile()
	for sheet, name := range map[string]string{"Sheet1": "甲一", "备选": "乙二"} {
		if sheet != "Sheet1" {
			if _, err := f.NewSheet(sheet); err != nil {
				t.Fatal(err)
			}
		}
		for cell, v := range map[string]string{"A1": "姓名", "B1": "性别", "C1": "现任职务", "A2": name, "B2": "男", "C2": "科员"} {
			if err := f.SetCellStr(sheet, cell, v); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := errors.Join(f.SaveAs(filepath.Join(d.a.Dir, "两张.xlsx")), f.Close()); err != nil {
		t.Fatal(err)
	}
	d.press("f10", "7", "text:两", "enter", "enter").shows("> 读的是工作表“Sheet1”，按数字改读：1 备选").press("end").shows("甲一")
	d.press("home", "1").shows("> 读的是工作表“备选”，按数字改读：1 Sheet1").press("end").shows("乙二")
	d.press("home", "7").press("esc").says("没有改动。")
}

// The cursor stands behind what is set; a digit replaces a number, and a text is gone on with.
func TestSettingsAreTypedOver(t *testing.T) {
	d := openDemo(t, 120, 36)
	d.press("f10", "0", "6").press("5")
	if got := d.form().Focused().Value(); got != "5" {
		t.Errorf("5 typed over 3 is %q", got)
	}
	for d.form().Focused().ID != "talkers" {
		d.press("tab")
	}
	d.press("text:。")
	if got := d.form().Focused().Value(); !strings.HasSuffix(got, "纪委监委组织部分管常委。") {
		t.Errorf("typed behind the talkers it is %q", got)
	}
}

// What cannot be undone is called by its name, on the key and over the question.
func TestKeysSayWhatTheyDo(t *testing.T) {
	d := openDemo(t, 120, 36)
	d.press("f10", "0", "5").shows("回车 封存").press("esc")
	d.press("f2", "4", "text:zhw").shows("回车 选定").lacks("回车 定位").press("esc", "esc")
	d.press("f6", "f6", "ctrl+q").shows("-- 退出 --").lacks("请确认").press("esc")
}

// The practice of stroke order is a setting, and papers follow it.
func TestStrokeOrderIsASetting(t *testing.T) {
	d := openDemo(t, 120, 36)
	if !d.a.meeting().StrokesBySurname() {
		t.Fatal("the usual practice is by surname")
	}
	d.press("f10", "0", "6")
	f := d.a.dialog().(*form.Form)
	for f.Focused().ID != "strokes" {
		d.press("tab")
	}
	d.press("2", "enter").says("已改设置：笔画排序")
	if d = d.reopen(120, 36); d.a.meeting().StrokesBySurname() {
		t.Error("it was not kept")
	}
}

// Two bear a name and the form tells nothing more: the clerk picks, with birth
// and team beside each; until then nothing is written, and that is said.
func TestWhoseForm(t *testing.T) {
	d := openDemo(t, 120, 36)
	dir := filepath.Join(d.a.Dir, "审批表")
	form := "<Person><XingMing>张伟</XingMing><MinZu>回族</MinZu></Person>"
	if err := errors.Join(os.Mkdir(dir, 0o700), os.WriteFile(filepath.Join(dir, "张伟.lrmx"), []byte(form), 0o600)); err != nil {
		t.Fatal(err)
	}
	d.press("f10", "7", "text:审", "enter", "enter").shows("和名册上几个人同名，是哪一位？", " 1 张伟（1977.", " 2 张", "驻市中院", "[0先不导入]")
	d.press("enter").says("有 1 份说不准是谁的，没有写入")
	d.press("f10", "7", "text:审", "enter", "enter", "2")
	d.shows("张伟 的民族：名册 "+d.person(36).Ethnic+" | 审批表 回族").press("2", "enter").says("已导入审批表 审批表，1 份")
	if d.person(36).Ethnic != "回族" || d.a.meeting().Form(d.person(36).ID) == nil || d.a.meeting().Form(d.person(28).ID) != nil {
		t.Error("the form went to the wrong one")
	}
}

// A key of the whole program does nothing in a form, and says how to get out.
func TestFunctionKeysInAFormSaySo(t *testing.T) {
	for _, k := range []string{"f2", "f3", "f4", "f5", "f7", "f8", "f9", "f10", "ctrl+n", "ctrl+o", "ctrl+z"} {
		d := openDemo(t, 80, 24)
		d.press("f10", "3", "down", "3", "text:待复核", k)
		d.says("请先按回车记入，或按 Esc 退出，再按 " + d.a.Text.KeyName(k) + "。").shows("> 理由   待复核")
		d.press("esc", "f10", "8", k).says("请先按回车确定")
	}
}

// The footer says what Enter does: many forms record nothing.
func TestFootersSayWhatEnterDoes(t *testing.T) {
	for _, tt := range []struct {
		keys []string
		want string
	}{
		{[]string{"f10", "3", "3"}, "回车 记入  Tab"}, {[]string{"f10", "8"}, "回车 确定"}, {[]string{"f10", "7"}, "回车 确定"},
		{[]string{"f10", "0", "4", "1"}, "回车 确定"}, {[]string{"f10", "0", "6"}, "回车 确定"}, {[]string{"f6"}, "回车/F6 开始"},
		{[]string{"f6", "tab", "tab"}, "回车/F6 开始"},
	} {
		d := openDemo(t, 80, 24)
		lines := d.press(tt.keys...).screen()
		if got := lines[len(lines)-1]; !strings.Contains(got, tt.want) {
			t.Errorf("%v: footer %q, want %q", tt.keys, got, tt.want)
		}
	}
}

// A full-width blank in a name, typed or pasted, is a blank and not the word
// "space"; as a key it is the space bar.
func TestFullWidthBlank(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "2", "f3", "text:任　文").shows("找人：1 人")
	d.press("esc", "f3")
	d.send(tea.PasteMsg{Content: "任　文"})
	d.shows("找人：1 人").press("enter").on("任文")
	d.clock.at("08:50")
	d.press("　").says("任文 到，08:50")
	if got := dialog.Digits("　６８　"); got != "68" {
		t.Errorf("%q", got)
	}
}

// Putting a column right keeps what was answered and skipped before, as long as
// the same is asked.
func TestColumnPutRightKeepsAnswers(t *testing.T) {
	d := openDemo(t, 120, 36)
	p, q := d.person(1), d.person(2)
	csv := "姓名,性别,出生年月,去哪里,入党时间\n" + p.Name + "," + p.Sex + "," + p.Birth.String() + ",云川市纪委监委驻市教育局纪检监察组组长,1975.13\n" +
		",男,1980.01,,\n" + q.Name + "," + q.Sex + "," + q.Birth.String() + ",,\n"
	if err := os.WriteFile(filepath.Join(d.a.Dir, "去向.csv"), []byte(csv), 0o600); err != nil {
		t.Fatal(err)
	}
	pre := func() *page.Preview { return d.a.dialog().(*page.Preview) }
	d.press("f10", "7", "text:去", "enter", "enter").shows("第 3 行没有姓名")
	d.press("1")
	for pre().Would.Questions[pre().Asked[pre().At]].Kind != model.AskDoubt {
		d.press("tab")
	}
	d.press("1").shows("[1已核无误]")
	removed := 0
	for i := range pre().Would.Questions {
		if x := &pre().Would.Questions[i]; x.Kind == model.AskVanished {
			pre().Answers[x.Asked] = model.AnswerRemove
			removed++
		}
	}
	answers := len(pre().Answers)
	for pre().Titles[pre().At] != "去哪里" {
		d.press("down")
	}
	d.press("1", "2").shows("> 去哪里   拟任职务")
	if got := len(pre().Answers); got != answers || removed == 0 || !pre().Skip {
		t.Fatalf("%d answers, want %d; skip %v", got, answers, pre().Skip)
	}
	d.press("home").shows("[1已核无误]")
	d.press("enter").says("移出名册 " + strconv.Itoa(removed) + " 人")
}

// A form that is longer than the screen says how much of it is above and below, to the
// line; what is in sight and what is not make up the whole form, and the head of a group
// stands over its first field.
func TestLongFormSaysWhatIsOutOfSight(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "0", "6").shows("下面还有")
	f := d.form()
	count := func(words string) (n int) {
		t.Helper()
		for _, line := range d.screen() {
			if _, rest, ok := strings.Cut(line, words+" "); ok {
				if _, err := fmt.Sscanf(rest, "%d", &n); err != nil {
					t.Fatal(err)
				}
			}
		}
		return n
	}
	written := func(h int) (n int) {
		d.send(tea.WindowSizeMsg{Width: 80, Height: h})
		for _, line := range d.screen()[3 : h-1] {
			if strings.TrimSpace(line) != "" {
				n++
			}
		}
		return n
	}
	for range f.Fields {
		whole, seen := written(60), written(24)
		above, below := count("上面还有"), count("下面还有")
		if n := above + seen + below - whole; n != 0 && n != 1 { // the head that stays over its fields is told above as well
			t.Errorf("on %s %d above, %d seen and %d below of %d\n%s", f.Focused().ID, above, seen, below, whole, strings.Join(d.screen(), "\n"))
		}
		if f.Focused().Head != "" {
			d.shows(" " + f.Focused().Head + " ")
		}
		d.press("tab")
	}
	d.send(tea.WindowSizeMsg{Width: 80, Height: 60})
	if d.shows(" 期限 ", " 名单和屏幕 "); count("上面还有")+count("下面还有") != 0 {
		t.Error("all of it is in sight")
	}
}

// Where fields of a form are out of sight no line stands empty below those that are seen; the
// line with the cursor stays where it is when no more than usual is to be said below them.
func TestLongFormLeavesNoLineEmpty(t *testing.T) {
	for _, size := range [][2]int{{60, 20}, {80, 24}, {120, 36}} {
		d := openDemo(t, size[0], size[1])
		d.press("f2", "1").shows("下面还有")
		lastOfBody := func() string { return strings.TrimSpace(d.screen()[size[1]-3]) }
		for d.form().Focused().ID != string(model.FieldCharge) {
			if strings.Contains(d.screen()[2], "下面还有") && lastOfBody() == "" {
				t.Errorf("%v, on %s:\n%s", size, d.form().Focused().ID, strings.Join(d.screen(), "\n"))
			}
			d.press("tab")
		}
		_, before := d.a.frame()
		d.press("text:" + strings.Repeat("分管案件监督管理、", size[0]/18)).shows("分管案件监督管理")
		if _, after := d.a.frame(); after.Y != before.Y {
			t.Errorf("%v: the cursor went from line %d to %d", size, before.Y, after.Y)
		}
	}
}
