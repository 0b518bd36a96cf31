package cli

import (
	"context"
	"io"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/charmbracelet/x/vt"

	"liuzhuan/data/sitting"
	"liuzhuan/ui/text"
)

// tube is a terminal that is written to while a test looks.
type tube struct {
	mu sync.Mutex
	em *vt.Emulator
}

func (t *tube) Write(b []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.em.Write(b)
}

func (t *tube) String() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.em.String()
}

// watched is a terminal of 40 columns and a clock that a test beats.
func watched(lang string) (e *env, em *tube, each chan time.Time) {
	em, each = &tube{em: vt.NewEmulator(40, 3)}, make(chan time.Time)
	e = &env{t: text.For(lang), errout: em, columns: func() int { return 40 }, beats: func() (<-chan time.Time, func()) { return each, func() {} }}
	return e, em, each
}

// line is what stands on the terminal's first line.
func line(em *tube) string {
	return strings.TrimRight(strings.Split(em.String(), "\n")[0], " \r")
}

// Long work has a line while it lasts: a wheel, then a bar with its count; and nothing
// is left of it.
func TestGauge(t *testing.T) {
	e, em, each := watched("zh")
	tell, over := e.working("正在写入")
	for range quickWork {
		if got := line(em); got != "" {
			t.Errorf("quick work shows %q", got)
		}
		each <- time.Time{}
	}
	for _, c := range []struct {
		done, total int
		want        string
	}{{0, 0, "/ 正在写入"}, {2000, 0, "- 正在写入 2000"}, {1, 4, "正在写入 #####--------------- 1/4，余 3"},
		{4, 4, "正在写入 #################### 4/4，余 0"}, {0, 0, "- 正在写入"}} {
		tell(c.done, c.total)
		each <- time.Time{}
		each <- time.Time{} // the line before this has been written
		got := line(em)
		if want := strings.TrimLeft(c.want, "|/-\\ "); !strings.HasSuffix(got, want) || len(got)-len(want) > 2 {
			t.Errorf("%d of %d shows %q, want %q", c.done, c.total, got, c.want)
		}
	}
	over()
	over()
	if got := strings.TrimSpace(em.String()); got != "" {
		t.Errorf("%q is left", got)
	}
	if p := em.em.CursorPosition(); p.X != 0 || p.Y != 0 {
		t.Errorf("the cursor stands at %v", p)
	}
}

// No title is wider than its terminal, and nothing a stranger wrote is obeyed.
func TestGaugeFits(t *testing.T) {
	e, em, each := watched("en")
	tell, over := e.working("正在读取 名册\x1b[2J" + strings.Repeat("长", 40))
	tell(3, 4)
	for range quickWork + 1 {
		each <- time.Time{}
	}
	if got := strings.Split(em.String(), "\n"); !strings.HasPrefix(got[0], "正在读取 名册 [2J长长") || strings.TrimSpace(got[1]) != "" {
		t.Errorf("shows %q", got)
	}
	over()
}

// Without a terminal there is no line.
func TestNoGaugeInAFile(t *testing.T) {
	var b strings.Builder
	e := &env{t: text.For("zh"), errout: &b, columns: func() int { return 0 }}
	tell, over := e.working("正在写入")
	tell(1, 2)
	over()
	if b.String() != "" {
		t.Errorf("writes %q", b.String())
	}
}

// orderly is a terminal to which nothing may be said while a gauge stands there.
type orderly struct {
	t        *testing.T
	standing int
	doing    []string
}

func (o *orderly) Write(b []byte) (int, error) {
	if o.standing > 0 {
		o.t.Errorf("%v says %q beside its gauge", o.doing, b)
	}
	return len(b), nil
}

// The line of a gauge is taken away before a command says anything, and at its end.
func TestGaugeIsTakenAwayFirst(t *testing.T) {
	folder := t.TempDir()
	file, own, broken := filepath.Join(folder, "会.db"), filepath.Join(folder, "样.docx"), "testdata/模板/3-坏模板.docx"
	liuzhuan(t, "demo", file)
	liuzhuan(t, "template", "--example", own)
	errout := &orderly{t: t}
	e := &env{
		t: text.For("zh"), clock: sitting.SystemClock(), in: strings.NewReader(""), out: io.Discard, errout: errout, columns: func() int { return 80 },
		beats: func() (<-chan time.Time, func()) {
			errout.standing++
			return nil, func() { errout.standing-- }
		},
	}
	for _, args := range [][]string{
		{"check", file}, {"export", file, "-o", filepath.Join(folder, "册.xlsx")}, {"export", file, "-o", "-"},
		{"export", file, "--paper", "all", "-o", filepath.Join(folder, "材料")}, {"export", file, "--paper", "all", "-o", file},
		{"export", file, "--template", own, "-o", filepath.Join(folder, "己.docx")},
		{"export", file, "--template", broken, "-o", filepath.Join(folder, "未.docx")},
		{"backup", file, filepath.Join(folder, "备份")}, {"import", "testdata/名册-云川.xlsx", "--into", file, "--dry-run"},
		{"rescue", file, filepath.Join(folder, "救.db")},
	} {
		errout.doing = args
		e.run(context.Background(), args)
		if errout.standing != 0 {
			t.Errorf("%v leaves its gauge", args)
		}
	}
}
