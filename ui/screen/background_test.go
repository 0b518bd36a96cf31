package screen

import (
	"strings"
	"testing"

	"charm.land/bubbles/v2/spinner"
	tea "charm.land/bubbletea/v2"

	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/look"
	"liuzhuan/ui/text"
)

// Work of a known length has a bar, a count and what remains, in as many columns as
// there are; where there is no room for a bar the count stays.
func TestBarOfWork(t *testing.T) {
	for _, c := range []struct {
		lang        string
		w           int
		done, total int
		want        string
	}{
		{"zh", 80, 0, 65000, "正在写入 ........................................ 0/65000，余 65000"},
		{"zh", 80, 16250, 65000, "正在写入 ##########.............................. 16250/65000，余 48750"},
		{"zh", 80, 65000, 65000, "正在写入 ######################################## 65000/65000，余 0"},
		{"en", 80, 3, 4, "正在写入 ##############################.......... 3 of 4, 1 to go"},
		{"zh", 40, 1, 2, "正在写入 ###########.......... 1/2，余 1"},
		{"zh", 20, 1, 2, "正在写入 1/2，余 1"},
	} {
		p := progress{title: "正在写入", done: c.done, total: c.total}
		got := p.line(look.New(look.Terminal{}), text.For(c.lang), c.w)
		if got != c.want || hanzi.Width(got) > c.w {
			t.Errorf("%d/%d in %d columns: %q, want %q", c.done, c.total, c.w, got, c.want)
		}
	}
}

// The bar keeps its width while its count grows, and where the marks were measured it is
// drawn with them.
func TestBarKeepsItsWidth(t *testing.T) {
	for done := 0; done <= 90004; done += 7 {
		p := progress{title: "正在备份并核对", done: done, total: 90004}
		bar, _, _ := strings.Cut(strings.TrimPrefix(p.line(look.New(look.Terminal{Narrow: true}), text.For("zh"), 60), p.title+" "), " ")
		if hanzi.Width(bar) != 23 || strings.Trim(bar, "█░") != "" {
			t.Fatalf("%d: %q", done, bar)
		}
	}
}

// Work of an unknown length has a wheel that turns, and only that long: an idle
// screen is woken by nothing but the clock.
func TestWheelStopsWithTheWork(t *testing.T) {
	d := openDemo(t, 80, 24)
	cmd := d.a.work("正在备份", func(func(int, int)) func(*App) tea.Cmd { return func(*App) tea.Cmd { return nil } })
	started, ok := cmd().(tea.BatchMsg)
	if !ok || len(started) != 2 {
		t.Fatalf("work starts %T", cmd())
	}
	first, ok := started[1]().(spinner.TickMsg)
	if !ok {
		t.Fatal("no wheel was set going")
	}
	d.says("| 正在备份")
	if _, next := d.a.Update(first); next == nil {
		t.Error("the wheel stands still while work is on")
	}
	d.says("/ 正在备份")
	d.send(progressMsg{1, 2})
	if _, next := d.a.Update(d.a.busy.wheel.Tick()); next != nil {
		t.Error("the wheel turns behind a bar")
	}
	d.says("####################....................")
	d.send(started[0]())
	if _, next := d.a.Update(first); next != nil || d.a.busy != nil {
		t.Error("the wheel turns after the work")
	}
}
