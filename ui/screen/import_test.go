package screen

import (
	"errors"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/data/sitting"
	"liuzhuan/model"
	"liuzhuan/model/check"
	"liuzhuan/ui/screen/page"
	"liuzhuan/ui/text"
)

// give puts a file of testdata into the folder of the meeting, under a name.
func (d *driver) give(file, as string) {
	d.t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", file))
	if err != nil {
		d.t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(d.a.Dir, as), b, 0o600); err != nil {
		d.t.Fatal(err)
	}
}

// Teams come in by F10 7 as rosters do: the preview, Enter, and F7 shows them.
// F8 asks before it takes a whole list back.
func TestImportTeams(t *testing.T) {
	d := openDemo(t, 120, 60)
	b, err := os.ReadFile(filepath.Join("testdata", "机构编制-云川.csv"))
	if err != nil {
		t.Fatal(err)
	}
	csv := strings.ReplaceAll(string(b), ",综合派驻,6,2,保留", ",综合派驻,7,2,保留") + ",,,,,市水务局\n" // otherwise than the demo has it
	if err := os.WriteFile(filepath.Join(d.a.Dir, "机构编制.csv"), []byte(csv), 0o600); err != nil {
		t.Fatal(err)
	}
	d.press("f10", "7", "enter")
	d.shows("预览机构编制 15 行：新增 1 修改 8 相同 6 存疑 0 不能导入 0，还没有写入 | 表头第 1 行 | 机构编制.csv",
		"第 2 行   驻市委办公室纪检监察组          编制 6 > 7", "第 10 行  驻市财政局纪检监察组            编制 6 > 7",
		"第 4 行  驻市委宣传部纪检监察组         7    2        综合派驻 保留     市委宣传部、市委统战部")
	d.press("enter").says("已导入机构编制 机构编制.csv，新增 1 项，修改 8 项。")
	d.press("f7").shows(
		"! 驻市委办        7    8  -3  +1    6 ######. 缺 1   2/2   保留 3 家",
		"! 驻市中院        5    6   0   0    6 #####+  超 1   2/2   保留 1 家",
		"空白 市交通运输局、市民政局、市水务局", "多头 市文化和旅游局：驻市委宣传部、驻市教育局")
	d.press("esc").shows("编7  现8 -3 +1 > 6  缺 1", "驻市委办 ######.  6/7  缺 1")
	d = d.reopen(120, 60)
	d.press("f7").shows("空白 市交通运输局、市民政局、市水务局")
	d.press("esc", "f8").shows("要撤销的是：导入机构编制").press("1").says("已撤销：导入机构编制 机构编制.csv")
	d.press("f7")
	for _, line := range d.screen() {
		if strings.Contains(line, "市水务局") {
			t.Error("the gap is still there")
		}
	}
}

// Relatives come in the same way and stand on the card.
func TestImportKin(t *testing.T) {
	d := openDemo(t, 120, 36)
	name := d.person(7).Name
	csv := "干部姓名,称谓,姓名,工作单位及职务\n" + name + ",妻子," + d.person(1).Name + ",\n"
	if err := os.WriteFile(filepath.Join(d.a.Dir, "家庭关系.csv"), []byte(csv), 0o600); err != nil {
		t.Fatal(err)
	}
	d.press("f10", "7", "enter")
	d.shows("预览家庭关系 1 名亲属：新增 1 修改 0 相同 0 存疑 0 不能导入 0，还没有写入 | 表头第 1 行 | 家庭关系.csv", "位置    干部姓名 称谓 姓名",
		"第 2 行 "+name+"     妻子 "+d.person(1).Name)
	d.press("enter").says("已导入家庭关系 家庭关系.csv，新增 1 人，修改 0 人。")
	d.press("f3", "7", "enter", "f2").shows("亲属 妻子" + d.person(1).Name)
	d.press("esc", "f10", "9").markFinding(check.KinInTeam)
	d.shows("亲属在同一派驻机构", name+"的妻子"+d.person(1).Name+"调整后也在驻市委")
	d.press("esc", "f8").shows("要撤销的是：导入家庭关系").press("1").says("已撤销：")
	if kin := d.a.meeting().Relatives(d.person(7).ID); len(kin) != 0 {
		t.Error(kin)
	}
}

// What is doubtful in a list of teams or of relatives stands on the preview: there
// is nobody on the roster to keep it, so no question is asked of it.
func TestPreviewNamesEveryDoubt(t *testing.T) {
	d := openDemo(t, 120, 36)
	for name, csv := range map[string]string{
		"机构": "机构名称,编制数,领导职数\n驻市委办公室纪检监察组,6+1,2\n驻市委组织部纪检监察组,6,许多\n",
		"家庭": "干部姓名,称谓,姓名\n没有此人,妻子,苏某某\n" + d.person(7).Name + ",师傅,查某某\n",
	} {
		if err := os.WriteFile(filepath.Join(d.a.Dir, name+".csv"), []byte(csv), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	d.press("f10", "7", "text:机", "enter", "enter").shows("存疑 2", "第 2 行 编制数 “6+1”：写的是几个数相加", "先取“7”", "第 3 行 领导职数 “许多”：不是数字")
	d.press("esc", "f10", "7", "text:家", "enter", "enter").shows("存疑 2", "第 2 行 干部姓名 “没有此人”：名册里没有这个人",
		"第 3 行 称谓 “师傅”：这种称谓不在回避规则里")
}

// The title of a preview has its counts at 80 columns, those of none go before anything
// else does, and at every width it says that nothing is written yet.
func TestPreviewCountsAreWhole(t *testing.T) {
	d := openDemo(t, 80, 24)
	p := d.person(1)
	csv := "姓名,性别,出生年月,现任职务\n" + p.Name + "," + p.Sex + "," + p.Birth.String() + "," + p.Current + "\n,男,1975.08,科员\n"
	if err := os.WriteFile(filepath.Join(d.a.Dir, "一份名字很长的云川市派驻机构改革干部调整名册.csv"), []byte(csv), 0o600); err != nil {
		t.Fatal(err)
	}
	d.press("f10", "7", "enter").shows("预览 2 人：新增 0 修改 0 相同 1 存疑 0 不能导入 1，还没有写入", "下面还有")
	d.send(tea.WindowSizeMsg{Width: 60, Height: 20})
	if line := strings.TrimRight(d.screen()[2], " "); !strings.Contains(line, "相同 1 不能导入 1，还没有写入") {
		t.Errorf("60 columns: %q", line)
	}
	d.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	d.a.Text = text.For("en")
	d.press("esc", "f10", "7", "enter").shows("Preview, 2 people: 1 same 1 rejected, not written yet", "more below")
	d.send(tea.WindowSizeMsg{Width: 40, Height: 20})
	d.shows(" 2 people: 1 rejected, not written yet")
	d.send(tea.WindowSizeMsg{Width: 50, Height: 20})
	d.shows(" 2 people: 1 same 1 rejected, not written yet")
	d.send(tea.WindowSizeMsg{Width: 124, Height: 36})
	d.shows(" | 一份名字很长的云川市派..")
}

// What may be answered stands whole at every width, each answer with its digit.
func TestAnswersAreNotTorn(t *testing.T) {
	for _, w := range []int{60, 80, 120} {
		d := openDemo(t, w, 24)
		p := d.person(3)
		folder := filepath.Join(d.a.Dir, "审批表")
		if err := os.Mkdir(folder, 0o700); err != nil {
			t.Fatal(err)
		}
		for _, file := range []string{"一份名字很长的初稿", "另一份名字很长的定稿", "最后改过的那一份"} {
			form := "<Person><XingMing>" + p.Name + "</XingMing><ChuShengNianYue>" + string(p.Birth) + "</ChuShengNianYue><MinZu>" + file +
				"</MinZu><TianBiaoShiJian>202611</TianBiaoShiJian></Person>"
			if err := os.WriteFile(filepath.Join(folder, file+".lrmx"), []byte(form), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		d.press("f10", "7", "text:审批表", "enter").shows("一份名字很长的初稿.lrmx（填表 2026.11）", " 2 另一份名字很长的定稿.lrmx（填表 2026.11）",
			" 3 最后改过的那一份.lrmx（填表 2026.11）", "9不是同一个人，都要", "0先都不导入")
	}
}

// A row of a list that the screen is too narrow for tells below itself, while it is marked,
// what does not stand in it.
func TestMarkedRowIsReadWhole(t *testing.T) {
	d := openDemo(t, 60, 20)
	p := d.person(1)
	csv := "姓名,性别,出生年月,现任职务\n" + p.Name + "," + p.Sex + "," + p.Birth.String() + ",云川市自然资源和规划局所有者权益和开发利用科科长、一级主任科员\n"
	if err := os.WriteFile(filepath.Join(d.a.Dir, "名册.csv"), []byte(csv), 0o600); err != nil {
		t.Fatal(err)
	}
	d.press("f10", "7", "enter", "end").shows("现任职务 云川市自然资源和规划局所有者权益和开发利用科科")
	d.press("up").lacks("所有者权益和开发利用科科")
}

// A name that is near a team's is asked with a digit; what nobody answered stands
// on the preflight page, and a digit there makes the two teams one. F8 takes it
// back.
func TestNearNamesOfTeams(t *testing.T) {
	d := openDemo(t, 160, 60)
	teams := len(d.a.meeting().Teams())
	csv := "机构名称,编制数,领导职数\n驻市财务局纪检监察组,6,2\n驻市发展和改革局纪检监察组,5,2\n"
	if err := os.WriteFile(filepath.Join(d.a.Dir, "机构.csv"), []byte(csv), 0o600); err != nil {
		t.Fatal(err)
	}
	d.press("f10", "7", "enter")
	d.shows("第 3 行 驻市发展和改革局纪检监察组：和驻市发展和改革委员会纪检监察组名称相近，是一个机构吗？  1是一个 [0是两个]")
	d.press("enter").says("已导入机构编制")
	if n := len(d.a.meeting().Teams()); n != teams+2 {
		t.Fatal(n)
	}
	d.press("f10", "9").markFinding(check.TeamsAlike)
	d.shows("机构名称", "驻市发改委、驻市发展和改革局", "名称相近，请定是一个机构还是两个", "1  是一个", "2  是两个")
	d.press("1").says("已记：驻市发展和改革委员会纪检监察组、驻市发展和改革局纪检监察组认作一个机构。")
	if n := len(d.a.meeting().Teams()); n != teams+1 {
		t.Error(n)
	}
	d.press("esc", "f8").says("已撤销：")
	if n := len(d.a.meeting().Teams()); n != teams+2 {
		t.Error(n)
	}
	d.press("f10", "9").markFinding(check.TeamsAlike)
	d.press("2").says("分作两个机构。")
	if slices.ContainsFunc(d.a.dialog().(*page.Preflight).Found, func(f check.Finding) bool { return f.Variant == check.TeamsAlike }) {
		t.Error("asked again")
	}
	d.press("esc")
}

// Forms of one person are told apart by when they were filled in, and the preview
// names what it passed over.
func TestDraftsInThePreview(t *testing.T) {
	d := openDemo(t, 160, 60)
	name := d.person(3).Name
	form := func(birth, filled string) string {
		return "<Person><XingMing>" + name + "</XingMing><ChuShengNianYue>" + birth + "</ChuShengNianYue><MinZu>汉族</MinZu><TianBiaoShiJian>" + filled +
			"</TianBiaoShiJian></Person>"
	}
	birth := string(d.person(3).Birth)
	folder := filepath.Join(d.a.Dir, "审批表")
	for file, text := range map[string]string{
		"初稿.lrmx": form(birth, "202609"), "定稿.lrmx": form(birth, "202611"), "照片.jpg": "\xff\xd8\xff", "~$定稿.lrmx": "x", "名册.xlsx": "PK",
	} {
		if err := errors.Join(os.MkdirAll(folder, 0o700), os.WriteFile(filepath.Join(folder, file), []byte(text), 0o600)); err != nil {
			t.Fatal(err)
		}
	}
	d.press("f10", "7", "text:审批表", "enter")
	d.shows(name+" 有 2 份审批表，用哪一份？  1 初稿.lrmx（填表 2026.09） [2 定稿.lrmx（填表 2026.11）] 9不是同一个人，都要  0先都不导入",
		"没有读 ~$定稿.lrmx：是临时文件", "没有读 名册.xlsx：是表格，请单独导入", "没有读 照片.jpg：是照片，旁边没有同名的审批表")
	d.press("1", "enter").says("有 1 份是同一人的另一份，没有导入。")
	if f := d.a.meeting().Form(d.person(3).ID); f == nil || f.File != "初稿.lrmx" {
		t.Errorf("%+v", f)
	}
}

// What a reader would check stands on the preview before Enter: tables, plans by
// kind, rows that are nobody, columns that were not used, people without a post.
// The keys of the page begin below it, as ever.
func TestPreviewTellsWhatWasFound(t *testing.T) {
	d := openDemo(t, 120, 36)
	csv := "序号,姓名,现任职务,,序号,姓名,现任职务\n1,任文,驻甲局纪检监察组组长,,3,陆鸣远,\n2,严守正,驻乙局纪检监察组组长,,4,空缺,驻丁局纪检监察组组长\n\n" +
		"序号,姓名,现任职务,拟任（免）职务,常委会意见\n1,阮青禾,驻甲局纪检监察组副组长,免去驻甲局纪检监察组副组长职务,同意\n合计,1\n"
	if err := os.WriteFile(filepath.Join(d.a.Dir, "两栏.csv"), []byte(csv), 0o600); err != nil {
		t.Fatal(err)
	}
	d.press("f10", "7", "text:两", "enter", "enter").shows("方案          4  留任 3  免职 1", "表            2  A1:C3", "表            1  E1:G3",
		"表            1  A5:E7",
		"空缺          1  E:G 第 3 行是空缺，没有当作人：驻丁局纪检监察组组长", "跳过的行      1  合计第 7 行", "没有现任职务  1  陆鸣远",
		"记入备注的列  1  常委会意见（例：同意）")
	pre := d.a.dialog().(*page.Preview)
	all := strings.Join(d.screen(), "\n")
	if ask, found := strings.Index(all, "写法存疑  要您定"), strings.Index(all, "读到的"); ask < 0 || ask > found {
		t.Errorf("what is to be answered does not stand before what was found\n%s", all)
	}
	d.press("end").shows("位置        姓名   现任职务      方案 拟任职务", "> 第 6 行     阮青禾 驻甲局 副组长 免职 无")
	d.press("tab", "home")
	if pre.At != pre.Parts[0] {
		t.Errorf("the mark stands at %d, not at %d", pre.At, pre.Parts[0])
	}
}

// Worksheets with the same titles come in together with one key.
func TestSheetsTogether(t *testing.T) {
	d := openDemo(t, 120, 36)
	b, err := os.ReadFile(filepath.Join("..", "..", "data", "sheet", "testdata", "lists", "c14-每组一张表.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(d.a.Dir, "分组.xlsx"), b, 0o600); err != nil {
		t.Fatal(err)
	}
	d.press("f10", "7", "text:分", "enter", "enter").shows("预览 1 人", "0 表头相同的 3 张一起读")
	d.press("0").shows("预览 4 人", "读的是表头相同的 3 张工作表：驻市财政局组、驻市教育局组、驻市公安局组")
	d.press("1").shows("预览 1 人", "读的是工作表“驻市财政局组”")
	// A workbook that is gone by now, on a stick that was pulled out.
	if err := os.Remove(filepath.Join(d.a.Dir, "分组.xlsx")); err != nil {
		t.Fatal(err)
	}
	d.press("1").says("找不到").shows("预览 1 人", "读的是工作表“驻市财政局组”")
}

// A list that the disk refused stands there with what was answered, and is written
// once the disk takes it; so does one that cannot be read again for a column.
func TestRefusedListKeepsAnswers(t *testing.T) {
	d := openDemo(t, 120, 36)
	p := d.person(1)
	path := filepath.Join(d.a.Dir, "去向.csv")
	csv := "姓名,性别,出生年月,去哪里\n" + p.Name + "," + p.Sex + "," + p.Birth.String() + ",市财政局\n"
	if err := os.WriteFile(path, []byte(csv), 0o600); err != nil {
		t.Fatal(err)
	}
	pre := func() *page.Preview {
		t.Helper()
		pre, ok := d.a.dialog().(*page.Preview)
		if !ok {
			t.Fatalf("on top is %T: %s", d.a.dialog(), d.a.message)
		}
		return pre
	}
	d.press("f10", "7", "text:去", "enter", "enter")
	d.press("tab")
	for i, q := range pre().Would.Questions {
		if q.Kind == model.AskVanished {
			pre().Answers[q.Asked] = model.AnswerRemove
			pre().Would.Questions[i].Answer = model.AnswerRemove
			break
		}
	}
	answers := maps.Clone(pre().Answers)
	if len(answers) == 0 {
		t.Fatal("nothing is asked")
	}
	for pre().Titles[pre().At] != "去哪里" {
		d.press("down")
	}
	if err := os.Rename(path, path+".x"); err != nil {
		t.Fatal(err)
	}
	d.press("1", "2")
	if !maps.Equal(pre().Answers, answers) {
		t.Fatalf("%v, then %v", answers, pre().Answers)
	}
	if err := os.Rename(path+".x", path); err != nil {
		t.Fatal(err)
	}
	d.press("1", "2")
	if err := d.a.Sitting.Close(); err != nil {
		t.Fatal(err)
	}
	d.press("enter").says("没有存上")
	if !maps.Equal(pre().Answers, answers) {
		t.Fatalf("%v, then %v", answers, pre().Answers)
	}
	s, err := sitting.Open(d.path, d.a.Clock)
	if err != nil {
		t.Fatal(err)
	}
	d.a.Sitting = s
	d.press("enter").says("已导入 去向.csv", "移出名册 1 人")
}

// In a list of relatives a name and a post are theirs, where a column is put right too.
func TestColumnsOfRelatives(t *testing.T) {
	d := openDemo(t, 80, 24)
	csv := "干部姓名,称谓,姓名,工作单位及职务\n" + d.person(7).Name + ",妻子,苏某某,市水务局科员\n"
	if err := os.WriteFile(filepath.Join(d.a.Dir, "家庭.csv"), []byte(csv), 0o600); err != nil {
		t.Fatal(err)
	}
	d.press("f10", "7", "enter").shows("干部姓名       干部姓名", "姓名           亲属姓名", "工作单位及职务 亲属的单位及职务")
	d.press("1").shows("1 干部姓名", "2 亲属姓名", "5 亲属的单位及职务")
}

// The columns that were not used are named whole at every width, and so is how much of the
// page is out of sight.
func TestUnusedColumnsAreNotTorn(t *testing.T) {
	d := openDemo(t, 60, 20)
	csv := "机构名称,编制数,机构类型备注甲,机构类型备注乙,机构类型备注丙\n" + d.a.meeting().Teams()[0].Name + ",7,派驻一类,派驻二类,派驻三类\n"
	if err := os.WriteFile(filepath.Join(d.a.Dir, "机构.csv"), []byte(csv), 0o600); err != nil {
		t.Fatal(err)
	}
	d.press("f10", "7", "enter").shows("没有用到的列  3  机构类型备注甲（例：派驻一类）、", "机构类型备注乙（例：派驻二类）、",
		"机构类型备注丙（例：派驻三类）", "还没有写入", "下面还有 ")
}
