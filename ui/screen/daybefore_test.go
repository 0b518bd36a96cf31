package screen

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/data/paper"
	"liuzhuan/data/sitting"
	"liuzhuan/model"
	"liuzhuan/model/check"
	"liuzhuan/ui/screen/page"
	"liuzhuan/ui/text"
)

// The day before the meeting: an empty folder the afternoon
// before, the list, the forms with one name spaced and three destinations that
// differ, the teams, the preflight settled with digits; and the forms as they
// leave after the announcement.
func TestTheDayBefore(t *testing.T) {
	d := &driver{t: t, clock: &clock{}}
	d.clock.at("15:00")
	d.a = newApp(Options{Text: text.For("zh"), Dir: t.TempDir(), Clock: d.clock.untouched()})
	d.send(tea.WindowSizeMsg{Width: 120, Height: 36})
	t.Cleanup(func() {
		if d.a.Sitting != nil {
			_ = d.a.Sitting.Close()
		}
	})

	// 1-4: a new meeting, the list, and what of it is doubtful.
	d.press("enter").press(newMeeting...).tally("应到 0 实到 0 迟到 0 请假 0 | 已定 0 余 0 | 任前 0/0 廉政 0/0")
	d.give("名册-云川.xlsx", "名册.xlsx")
	d.press("f10", "7", "enter").shows("预览 68 人：新增 68 修改 0 相同 0 存疑 1 不能导入 0，还没有写入 | 表头第 3 行 | 名册.xlsx", "1已核无误 [0存疑]")
	d.tally("应到 0 实到 0 迟到 0 请假 0 | 已定 0 余 0 | 任前 0/0 廉政 0/0")
	d.press("1", "enter").says("新增 68 人").tally("应到 68 实到 0 迟到 0 请假 0 | 已定 0 余 68 | 任前 0/66 廉政 0/66")

	// 5-6: 68 forms made of the list; 67 match by themselves, one is offered.
	to := "云川市纪委监委驻市财政局纪检监察组二级主任科员"
	spaced := d.person(5)
	d.giveForms("审批表", map[int]func([]byte) []byte{
		5: with("XingMing", spaced.Name[:3]+" "+spaced.Name[3:]),
		4: with("NiRenZhiWu", to), 12: with("NiRenZhiWu", to), 20: with("NiRenZhiWu", to),
	})
	d.press("f10", "7", "text:审", "enter", "enter").shows("68 份：新增 0 修改 3 相同 65", "是不是名册上的这一位？", "[1 "+spaced.Name)
	d.press("1", "1", "1", "2", "enter").says("按名册 2、按审批表 1、待核 0")
	took := 0
	for _, no := range []int{4, 12, 20} {
		if d.person(no).Proposed == to {
			took++
		}
	}
	if took != 1 {
		t.Errorf("%d forms were taken, one was asked for", took)
	}
	d.press("f10", "0", "2").shows("按名册 2、按审批表 1").press("esc")

	// 7: the approved numbers of the teams.
	d.give("机构编制-云川.csv", "机构编制.csv")
	d.press("f10", "7", "text:机构", "enter", "enter", "enter").says("已导入机构编制").press("f7").shows("超 1").press("esc")

	// 10: readings are settled with digits; the rare character is named.
	d.press("f10", "9").markFinding(check.RareName)
	d.shows("姓名有生僻字", "李𬭎", "𬭎 U+2CB4E")
	before := len(d.a.dialog().(*page.Preflight).Found)
	d.press("home", "1").says("已核定")
	if after := len(d.a.dialog().(*page.Preflight).Found); after != before-1 {
		t.Errorf("%d points became %d", before, after)
	}
	d.press("esc")

	// 50: after the announcement every form leaves as it was decided; the one
	// who is deferred keeps every byte.
	d.clock.t = d.clock.t.Add(18 * time.Hour)
	d.press("f10", "3", "home", "3", "text:待复核", "enter")
	for d.a.counts().Pending > 0 {
		d.press("enter")
	}
	d.press("f10", "8", "tab", "8", "enter").says("已导出审批表 68 份：")
	folder := filepath.Join(d.a.Dir, "任免审批表-"+sitting.PaperStem(*d.a.meeting().Info()))
	for _, p := range d.a.meeting().People() {
		got, err := os.ReadFile(filepath.Join(folder, formName(p)))
		if err != nil {
			t.Fatal(err)
		}
		kept, err := d.a.Sitting.Content(d.a.meeting().Form(p.ID).Data)
		if err != nil {
			t.Fatal(err)
		}
		if proposed, _ := d.a.meeting().DecidedTexts(p); !bytes.Contains(got, []byte("<NiRenZhiWu>"+proposed+"</NiRenZhiWu>")) && proposed != "" {
			t.Errorf("%s: the form does not say %q", p.Name, proposed)
		}
		settled := d.a.meeting().Difference(p.ID, "proposed") != nil
		if same := bytes.Equal(got, kept); !same && !settled {
			t.Errorf("the form of %s changed", p.Name)
		}
	}
	if d.a.meeting().Decision(d.person(1).ID).Disposition != model.Deferred {
		t.Error("nobody is deferred")
	}
	if _, err := os.Stat(folder); err != nil || paper.LRMX.Ending() != "" {
		t.Error(err)
	}
}
