package screen

import (
	"os"
	"path/filepath"
	"testing"

	"liuzhuan/ui/text"
)

// give puts a file of testdata into the folder of the meeting, under a name.
func (d *driver) give(file, as string) {
	d.t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", file))
	if err != nil {
		d.t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(d.a.dir, as), b, 0o600); err != nil {
		d.t.Fatal(err)
	}
}

// Teams come in by F10 7 as rosters do: the preview, Enter, and F7 shows them.
// F8 asks before it takes a whole list back.
func TestImportTeams(t *testing.T) {
	d := openDemo(t, 120, 60)
	d.give("机构编制-云川.csv", "机构编制.csv")
	d.press("f10", "7", "enter")
	d.shows("预览机构编制 14 行：新增 2 修改 12 相同 0 存疑 0 退回 0，还没有写入 | 表头第 1 行 | 机构编制.csv",
		"第 2 行 驻市委办公室纪检监察组 的编制：无 > 6", "第 6 行 驻市中级人民法院纪检监察组 的改革情况：无 > 保留")
	d.press("enter").says("已记：导入机构编制 机构编制.csv，新增 2 项，修改 12 项。")
	d.press("f7").shows(
		"驻市委办公室纪检监察组 | 编6 现8 出3 进0 > 5 缺1 | 领导1 职数2 | 综合派驻 保留 监督3家：市委办公室、市人大常委会机关",
		"驻市中级人民法院纪检监察组 | 编5 现6 出0 进0 > 6 超1 | 领导2 职数2 | 单独派驻 保留 监督1家：市中级人民法院",
		"监督空白 2 家：市交通运输局、市民政局", "多头监督 市文化和旅游局：驻市委宣传部组、驻市教育局组")
	d.press("esc").shows("本组 编6 现8 出3 进0 > 5 缺1")
	d = d.reopen(120, 60)
	d.press("f7").shows("监督空白 2 家：市交通运输局、市民政局")
	d.press("esc", "f8").shows("要撤销的是：导入机构编制 机构编制.csv").press("1").says("已撤销：导入机构编制 机构编制.csv")
	d.press("f7")
	for _, line := range d.screen() {
		if line == "  监督空白 2 家：市交通运输局、市民政局" {
			t.Error("the gaps are still there")
		}
	}
}

// Relatives come in the same way and stand on the card.
func TestImportKin(t *testing.T) {
	d := openDemo(t, 120, 36)
	name := d.person(7).Name
	csv := "干部姓名,称谓,姓名,工作单位及职务\n" + name + ",妻子," + d.person(1).Name + ",\n"
	if err := os.WriteFile(filepath.Join(d.a.dir, "家庭关系.csv"), []byte(csv), 0o600); err != nil {
		t.Fatal(err)
	}
	d.press("f10", "7", "enter")
	d.shows("预览家庭关系 1 名亲属：新增 1 修改 0 相同 0 存疑 0 退回 0，还没有写入 | 表头第 1 行 | 家庭关系.csv", "第 2 行 "+name+" 妻子 "+d.person(1).Name)
	d.press("enter").says("已记：导入家庭关系 家庭关系.csv，新增 1 人，修改 0 人。")
	d.press("f3", "7", "enter", "f2").shows("亲属 妻子" + d.person(1).Name)
	d.press("esc", "f10", "9").shows(name + "的妻子" + d.person(1).Name + "调整后也在驻市委办公室纪检监察组，应当回避。")
	d.press("esc", "f8").shows("要撤销的是：导入家庭关系 家庭关系.csv").press("1").says("已撤销：")
	if kin := d.a.meeting().Relatives(d.person(7).ID); len(kin) != 0 {
		t.Error(kin)
	}
}

// At 80 columns the title of a preview has all its counts.
func TestPreviewCountsAreWhole(t *testing.T) {
	d := openDemo(t, 80, 24)
	p := d.person(1)
	csv := "姓名,性别,出生年月,现任职务\n" + p.Name + "," + p.Sex + "," + p.Birth.String() + "," + p.Current + "\n,男,1975.08,科员\n"
	if err := os.WriteFile(filepath.Join(d.a.dir, "一份名字很长的云川市派驻机构改革干部调整名册.csv"), []byte(csv), 0o600); err != nil {
		t.Fatal(err)
	}
	d.press("f10", "7", "enter").shows("-- 预览 2 人：新增 0 修改 0 相同 1 存疑 0 退回 1，还没有写入")
	d.a.t = text.For("en")
	d.press("esc", "f10", "7", "enter").shows("0 doubtful 1 rejected")
}
