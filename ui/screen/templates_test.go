package screen

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"liuzhuan/data/sitting"
	"liuzhuan/model"
)

// giveTemplates puts the unit's own templates beside the meeting, so that they are offered
// in the order of their names.
func (d *driver) giveTemplates() *driver {
	d.t.Helper()
	names, err := filepath.Glob("testdata/模板/*")
	if err != nil || len(names) != 4 {
		d.t.Fatal(names, err)
	}
	for i, name := range names {
		data, err := os.ReadFile(name)
		to := filepath.Join(d.a.Dir, filepath.Base(name))
		if err == nil {
			err = os.WriteFile(to, data, 0o600)
		}
		if err == nil {
			err = os.Chtimes(to, time.Time{}, time.Unix(int64(1000-i), 0))
		}
		if err != nil {
			d.t.Fatal(err)
		}
	}
	return d
}

// keepTemplate takes one in and stands on its page.
func (d *driver) keepTemplate() *driver {
	d.t.Helper()
	return d.giveTemplates().press("f10", "0", "tab", "5", "1", "text:3-坏模板.docx", "enter")
}

// A template is taken in from the settings: what is wrong with it is told at once with its
// place, and stands on its page; a field nobody knows is left for the pen; it is called
// otherwise, replaced and let go, and each of that can be taken back.
func TestKeptTemplates(t *testing.T) {
	d := openDemo(t, 120, 36).giveTemplates()
	d.press("f10", "0", "6").shows("F5", "模板").press("f5").shows("还没有存入模板")
	d.press("1").shows("1-本单位名册.docx").press("enter")
	d.says("存入模板“1-本单位名册.docx”：能填 14 项，不认识 1 项。", "不认识 {{监印}}（正文，第 2 段）").shows("模板 1", "文档", "收尾", "不认识 1 项", "校验码")
	d.press("1", "down", "down", "enter").says("能填 1 项，写坏 1 处、花括号不对 2 处、不认识 1 项").shows("模板 2", "写坏 1 处")

	d.press("home", "enter").shows("{{监印}}（正文，第 2 段）", "{{填表人}}").press("down",
		"5").says("已把模板“1-本单位名册.docx”里的“监印”留空手写").shows("留空手写：监印")
	d.press("esc").shows("没有问题")
	d.press("3", "text:上会名册", "enter").says("已把模板“1-本单位名册.docx”改名为“上会名册.docx”").shows("上会名册.docx")
	d.press("3", "text:3-坏模板", "enter").shows("已经有一份模板叫这个名称").press("esc")
	d.press("4").says("已定下模板“上会名册.docx”何时写：会前").press("4").shows("会前、收尾")
	d.press("2", "text:4-本单位名册.xlsx", "enter").shows("同一种；要用不同的，请按 1 另外存入").press("esc")
	d.press("2", "text:2-谈话记录.docx", "enter").says("存入模板“上会名册.docx”：能填 9 项，没有不认识的")
	kept, ok := d.a.meeting().Template("上会名册")
	if !ok || kept.Use != model.UseBoth || len(kept.Blank) != 1 {
		t.Errorf("%+v", kept)
	}
	d.press("0").says("删去模板“上会名册.docx”").shows("模板 1")
	d.press("f8").says("已撤销")
	if _, ok := d.a.meeting().Template("上会名册"); !ok {
		t.Error("what was let go does not come back")
	}

	d.press("f10", "0", "tab", "5").shows("模板 2").press("f1").shows("姓名=name", "字段有这些", "换文件").press("f1")
	d = d.reopen(120, 36)
	d.press("f10", "9").shows("模板", "{{#人员}} 开头和结尾对不上")
}

// What is no template is refused in the form, with what to do.
func TestStrangeTemplates(t *testing.T) {
	d := openDemo(t, 80, 24)
	seq := d.a.lastSeq()
	for name, want := range map[string]string{"旧.doc": "旧格式", "锁.docx": "带打开密码", "断.docx": "读不全", "字.txt": "不是 docx 或 xlsx 模板"} {
		data := map[string]string{
			"旧.doc":  "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 W\x00o\x00r\x00d",
			"锁.docx": "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e",
			"断.docx": "PK\x03\x04", "字.txt": "{{姓名}}",
		}[name]
		if err := os.WriteFile(filepath.Join(d.a.Dir, name), []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
		d.press("f10", "0", "tab", "5", "1", "text:"+name, "enter").shows(want).press("esc", "esc")
	}
	d.press("f10", "0", "tab", "5", "1", "text:没有.docx", "enter").shows("没有.docx").press("esc", "esc")
	if d.a.lastSeq() != seq {
		t.Error("something was recorded")
	}
}

// On the export page a kept template stands behind the papers; it is written in its own
// format, what is left blank is said, and the desk notes with which template. With the
// papers of a phase it comes along. Neither changes a hash.
func TestKeptTemplatesAreWritten(t *testing.T) {
	d := openDemo(t, 120, 36).giveTemplates()
	d.press("f10", "0", "tab", "5", "1", "enter", "1", "text:3-坏模板.docx", "enter", "home", "4", "esc") // the first before the sitting
	head := d.a.Sitting.Head()
	d.press("f10", "8", "left", "left").shows("1-本单位名册-云川市", ".docx", "不认识 {{监印}}").press("enter").says("已按模板写好",
		"不认识 {{监印}}（正文，第 2 段），留了空。")
	entries, err := os.ReadDir(d.a.Dir)
	if err != nil {
		t.Fatal(err)
	}
	written := ""
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), "1-本单位名册-云川市") {
			written = e.Name()
		}
	}
	if filepath.Ext(written) != ".docx" {
		t.Fatalf("%v", entries)
	}
	d = d.reopen(120, 36)
	d.press("f10", "8", "left", "left").shows("模板校验码").press("esc")
	d.press("f10", "8", "left").shows("3-坏模板").press("enter").says("模板写坏了，没有写。{{#人员}} 没有结尾")
	d.press("f10", "9", "f5").says("已写好材料 9 种")
	folder := filepath.Join(d.a.Dir, "本环节全部材料-"+sitting.PaperStem(*d.a.meeting().Info()))
	if all, err := filepath.Glob(filepath.Join(folder, "*-1-本单位名册.docx")); err != nil || len(all) != 1 {
		t.Error(all, err)
	}
	if all, err := filepath.Glob(filepath.Join(folder, "*坏*")); err != nil || len(all) > 0 {
		t.Error(all, err)
	}
	if d.a.Sitting.Head() != head {
		t.Error("to write papers changed the hash")
	}
	d.press("esc", "f10", "6", "1").says("模板“3-坏模板.docx”写坏了，没有写")
}
