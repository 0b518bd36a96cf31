package screen

import (
	"liuzhuan/ui/text"
	"strconv"
	"strings"
	"testing"

	"liuzhuan/model"
	"liuzhuan/ui/screen/form"
	"liuzhuan/ui/screen/page"
)

// The sums of the wrap-up agree with what was announced, name who is missing, and lead
// to them; Esc leads to the list.
func TestWrapUpSums(t *testing.T) {
	d := openDemo(t, 120, 36)
	d.press("f10", "2", "f5", "6", "8", "enter", "f10", "3", "enter", "enter", "enter", "3", "text:待复核", "enter", "f10", "6")
	d.shows("收尾   ! 批准 68 = 宣布 3 + 暂缓 1 + 待定 64", "* 签到", "68/68", "4/68", "与方案不一致  1 人", d.person(4).Name+" 暂缓 待复核")
	d.shows("> . 宣布").press("enter").shows("未宣布 64 人").press("esc") // what is not done is marked
	for k, open := range map[string]func(any) bool{
		"2": func(x any) bool { _, ok := x.(*page.Dossier); return ok },
		"3": func(x any) bool { _, ok := x.(*form.Form); return ok },
		"4": func(x any) bool { _, ok := x.(*form.Form); return ok },
	} {
		if d.press(k); !open(d.a.dialog()) {
			t.Errorf("%s opens %T", k, d.a.dialog())
		}
		d.press("esc")
	}
	if _, sums := d.a.dialog().(*page.WrapUp); !sums {
		t.Fatalf("Esc leads to %T", d.a.dialog())
	}
	d.press("esc", "f10", "3", "f5")
	if d.a.dialog() == nil {
		t.Fatal("nothing is asked")
	}
	d.press("esc")
	for d.a.counts().Pending > 0 {
		d.press("enter")
	}
	d.press("f10", "6").shows("收尾   * 批准 68 = 宣布 67 + 暂缓 1 + 待定 0")
	d.shows("> . 任前谈话")
	if all := strings.Join(d.screen(), "\n"); !strings.Contains(all, "* 宣布") {
		t.Errorf("nothing says that all are announced\n%s", all)
	}
}

// The panel names as many of those who are missing as it has room for, and says of how many
// people it does not.
func TestWrapUpNamesWhomThereIsRoomFor(t *testing.T) {
	for _, of := range []struct {
		w, h  int
		says  string
		named int // at least
	}{{80, 24, "还有 45 人", 23}, {120, 36, "还有 52 人", 16}, {200, 50, "还有 37 人", 31}} {
		d := openDemo(t, of.w, of.h)
		d.press("f10", "6", "down").shows("> . 宣布", of.says)
		named, open := 0, d.a.meeting().Open(model.ItemAnnounce)
		all := strings.Join(d.screen(), "\n")
		for _, p := range open {
			if strings.Contains(all, p.Name) {
				named++
			}
		}
		if named < of.named {
			t.Errorf("%dx%d names %d of %d\n%s", of.w, of.h, named, len(open), all)
		}
		d.lacks("还有 8 行")
	}
}

// Where nothing of the meeting itself is open the wrap-up begins at its first item, so that
// what comes next is in sight; duties of later days do not draw the eye.
func TestWrapUpOfAWholeMeeting(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "2", "f5", "6", "8", "enter", "f6", "f6", "f6", "1", "f10", "3")
	for d.a.counts().Pending > 0 {
		d.press("enter")
	}
	d.press("f10", "5")
	for range d.a.counts().People {
		d.press("enter")
	}
	d.press("f10", "6").shows("> * 签到", ". 报到", "接着办", "全部材料")
}

// The journal shows of an entry what each field was before and is after.
func TestJournalBeforeAndAfter(t *testing.T) {
	d := openDemo(t, 120, 36)
	d.press("f10", "3", "3", "text:待复核", "enter", "up", "1", "text:会上改回", "enter", "f10", "0", "2")
	d.shows("2026.11.22", "改前和改后", "4 处", "类别    暂缓 > 留任",
		"> 云川市纪委监委驻市委办公室", "        纪检监察组组长", "理由    待复核 > 会上改回")
	d.press("down").shows("类别    无 > 暂缓", "理由    无 > 待复核")
}

// What happened at 09:15? Who, what, before, after and why: in two keys for the person
// selected, and by the minute, by initials, by words of the reason for anybody.
func TestJournalAnswers(t *testing.T) {
	d := openDemo(t, 120, 36)
	d.press("f10", "2", "f5", "text:68", "enter")
	d.clock.at("09:15")
	d.press("f10", "3", "down", "3", "text:待复核", "enter")
	d.clock.at("10:20")
	d.press("enter", "up", "up")
	d.on("汪海景").press("f2", "tab").shows("操作记录：汪海景 3", "09:15:0", "汪海景 暂缓", "类别    无 > 暂缓", "理由    无 > 待复核",
		"操作人 "+d.a.Sitting.History.Entries()[0].Actor)
	d.press("down").shows("全部 68 人到", "签到  无 > 到")
	if all := strings.Join(d.screen(), "\n"); strings.Count(all, "签到  无 > 到") != 1 {
		t.Errorf("of 68 not one alone\n%s", all)
	}
	d.press("esc", "f10", "0", "2").shows("[按天]", "宋凯 留任")
	for _, c := range []struct {
		typed string
		found int
	}{{"0915", 1}, {"915", 1}, {"9:15", 1}, {"9：15", 1}, {"10", 1}, {"whj", 1}, {"待复核", 1}, {"暂缓", 1}, {"sk", 1}, {"不见的", 0}} {
		d.press("f3", "text:"+c.typed)
		d.shows("操作记录 "+strconv.Itoa(c.found)).press("enter", "esc")
	}
	d.press("9").press("text:15").shows("找 > 915", "操作记录 1", "汪海景 暂缓").press("esc")
	d.press("tab").shows("[按人]", "整批和会议本身", "汪海景").press("tab").shows("[按钟点]", "2026.11.22 10:00",
		"2026.11.22 09:00").press("tab").shows("[按天]")
	d.press("f3", "text:whj", "enter", "enter").on("汪海景")
}

// A name with its year of birth stands apart from the telephone behind it, which is told
// where there is room for all who are missing.
func TestWhoIsMissingStandsInColumns(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "2", "f5", "6", "8", "enter")
	for _, no := range []string{"28", "29"} {
		d.press("f3", "text:"+no, "enter", "0")
	}
	d.press("f10", "6").shows("张伟 1977  0999-0000028  未到", "唐明云     0999-0000029  未到")
	d.a.Text = text.For("en")
	d.press("esc", "f10", "6").shows("Zhang Wei 1977  0999-0000028  not here")
}

// F4 at the end begins with what somebody owes still, not with what is done.
func TestLeftAtTheEndBeginsWithWhatIsOwed(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "2", "f5", "6", "8", "enter", "f10", "6", "f4").shows("未宣布 68 人")
	d.press("esc", "f10", "3", "tab", "f5", "6", "8", "enter", "f10", "6", "f4").shows("未任前谈话 66 人")
	d.press("esc", "f6", "f6", "f6", "1", "f10", "6", "f4").shows("未交廉政承诺书 66 人")
}
