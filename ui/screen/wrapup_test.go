package screen

import (
	"strings"
	"testing"

	"liuzhuan/ui/screen/form"
	"liuzhuan/ui/screen/page"
)

// The sums of the wrap-up agree with what was announced, name who is missing, and lead
// to them; Esc leads to the list.
func TestWrapUpSums(t *testing.T) {
	d := openDemo(t, 120, 36)
	d.press("f10", "2", "f5", "6", "8", "enter", "f10", "3", "enter", "enter", "enter", "3", "text:待复核", "enter", "f10", "6")
	d.shows("收尾   ! 批准 68 = 宣布 3 + 暂缓 1 + 待定 64", "* 签到", "68/68", "4/68", "与方案不一致  1 人", d.person(4).Name+" 暂缓 待复核")
	d.press("down", "enter").shows("未宣布 64 人").press("esc")
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
	if all := strings.Join(d.screen(), "\n"); !strings.Contains(all, "* 宣布") {
		t.Errorf("nothing says that all are announced\n%s", all)
	}
}

// The journal shows of an entry what each field was before and is after.
func TestJournalBeforeAndAfter(t *testing.T) {
	d := openDemo(t, 120, 36)
	d.press("f10", "3", "3", "text:待复核", "enter", "up", "1", "text:会上改回", "enter", "f10", "0", "2")
	d.shows("2026.11.22", "改前和改后", "类别  暂缓 > 留任", "理由  待复核 > 会上改回")
	d.press("down").shows("类别  无 > 暂缓", "理由  无 > 待复核")
}
