package screen

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/model/check"
	"liuzhuan/ui/screen/page"
)

// markFinding stands on the first finding of a kind, about one of names where some are
// given.
func (d *driver) markFinding(v check.Variant, names ...string) *driver {
	d.t.Helper()
	pre := d.a.dialog().(*page.Preflight)
	pre.At = slices.IndexFunc(pre.Shown, func(i int) bool {
		return i >= 0 && pre.Found[i].Variant == v && (names == nil || slices.Contains(names, d.a.meeting().Person(pre.Found[i].Person).Name))
	})
	if pre.At < 0 {
		d.t.Fatalf("no %s is found", v)
	}
	return d
}

// What needs an answer stands first, then what is to be dealt with, and the basis stands
// once a group.
func TestPreflightGroups(t *testing.T) {
	d := openDemo(t, 120, 60)
	all := strings.Join(d.press("f10", "9").screen(), "\n")
	last := -1
	for _, group := range []string{"姓名读音待核", "超编、超职数", "任同一职位满 10 年  "} {
		at := strings.Index(all, group)
		if at <= last {
			t.Errorf("%s stands at %d\n%s", group, at, all)
		}
		last = at
	}
	if n := strings.Count(all, "公务员转任规定"); n != 1 {
		t.Errorf("the basis stands %d times", n)
	}
}

// What was seen goes from the list, is kept over a restart, and can be put back; one
// whose facts change is another.
func TestPreflightTicksOff(t *testing.T) {
	d := openDemo(t, 120, 36)
	d.press("f10", "9").markFinding(check.TenYearsLeader)
	pre := d.a.dialog().(*page.Preflight)
	all := len(pre.Found)
	f := pre.Found[pre.Shown[pre.At]]
	d.press("space").says("已阅 1 条").shows("[全部 "+strconv.Itoa(all-1)+"]", "已阅 1")
	if slices.ContainsFunc(pre.Shown, func(i int) bool {
		return i >= 0 && pre.Found[i].Person == f.Person && pre.Found[i].Variant == f.Variant
	}) {
		t.Error("it is listed still")
	}
	d.press("esc")
	d = d.reopen(120, 36)
	d.press("enter", "f10", "9").shows("[全部 "+strconv.Itoa(all-1)+"]").press("shift+tab").shows("[已阅 1]", d.a.meeting().Person(f.Person).Name)
	d.press("space").says("放回去了").shows("[全部 " + strconv.Itoa(all) + "]")
	d.markFinding(check.TenYearsLeader).press("0")
	n := 0
	for _, x := range d.a.dialog().(*page.Preflight).Found {
		if x.Variant == check.TenYearsLeader || x.Variant == check.TenYears || x.Variant == check.TenYearsDeferred {
			n++
		}
	}
	if words := d.a.message; !strings.HasPrefix(words, "已阅 ") || n == 0 {
		t.Errorf("a group of %d: %q", n, words)
	}
	p := d.a.meeting().Person(f.Person)
	after := *p
	after.CurrentSince = "201101"
	c, err := d.a.meeting().EditPerson(after, "", 9)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := d.a.Sitting.Commit(c, nil); err != nil {
		t.Fatal(err)
	}
	d.a.followed()
	pre = d.a.dialog().(*page.Preflight)
	if !slices.ContainsFunc(pre.Shown, func(i int) bool { return i >= 0 && pre.Found[i].Person == p.ID && pre.Found[i].Rule == f.Rule }) {
		t.Error("a finding with other facts counts as seen")
	}
}

// Once all was seen the page says so, below no heads of columns.
func TestAllFindingsSeen(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "9")
	pre := d.a.dialog().(*page.Preflight)
	for range pre.Found {
		if len(pre.Lines) > 2 {
			d.press("0")
		}
	}
	d.shows("[全部 0]", "  提醒过的都看过了，没有新的。", "已阅  Tab 看")
	if all := strings.Join(d.screen(), "\n"); strings.Contains(all, "对象") || d.screen()[3] == "" {
		t.Error(all)
	}
	d.press("tab").shows("[已阅 46]", "对象")
}

// A finding that takes two lines is on the page whole or not at all.
func TestFindingIsNotHalved(t *testing.T) {
	d := openDemo(t, 60, 36)
	d.press("f10", "9")
	for h := 8; h < 36; h++ {
		d.send(tea.WindowSizeMsg{Width: 60, Height: h})
		all := strings.Join(d.screen(), "\n")
		if strings.Contains(all, "提任 4 人（经云川市委同意合开），") != strings.Contains(all, "没有填公示起止") {
			t.Errorf("%d rows\n%s", h, all)
		}
	}
}

// Every word about every finding stands on the page at every width, those that ask
// for the keys beside it too; nothing is cut.
func TestFindingsStandWhole(t *testing.T) {
	for _, w := range []int{60, 72, 80, 100, 120, 140} {
		d := openDemo(t, w, 200)
		d.press("f10", "9")
		pre := d.a.dialog().(*page.Preflight)
		lines := d.screen()
		for i, line := range lines {
			if i > 0 && strings.Contains(line, "..") {
				t.Errorf("%d columns: %q", w, line)
			}
		}
		if n := strings.Count(strings.Join(lines, "\n"), "空格 已阅"); n < len(pre.Found) { // the marked one has other keys, the foot has these
			t.Errorf("%d columns: %d of %d findings are told not to be seen yet", w, n, len(pre.Found))
		}
	}
}
