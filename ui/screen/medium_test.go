package screen

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/exp/golden"

	"liuzhuan/data/medium"
	"liuzhuan/ui/screen/look"
	"liuzhuan/ui/text"
)

// carries lets what the copy tells arrive, and looks for its folder without rest.
func (d *driver) carries(before func(step, path string) error) *driver {
	d.t.Helper()
	d.a.Sitting.Medium = medium.Options{Every: time.Millisecond, Before: before}
	d.a.copy.begun = true
	d.a.carry(false)
	d.t.Cleanup(func() { d.a.endCopy(nil) })
	return d
}

// until gives the copy what it lacks, as the program does, until the screen shows a word.
func (d *driver) until(word string) *driver {
	d.t.Helper()
	for {
		_, cmd := d.a.Update(copyStirred{})
		d.run(cmd)
		if strings.Contains(strings.Join(d.screen(), "\n"), word) {
			return d
		}
		if f := d.a.Sitting.Feed(); !f.More {
			<-d.a.copy.stir
		}
	}
}

// even gives the copy all it lacks and waits until it lies there.
func (d *driver) even() *driver {
	d.t.Helper()
	for {
		d.a.Update(copyStirred{})
		if st, lacks, _ := d.a.Sitting.Carried(); lacks == 0 && st.State == medium.Following {
			return d
		}
		if f := d.a.Sitting.Feed(); !f.More {
			<-d.a.copy.stir
		}
	}
}

// A copy on a stick is begun from the menu and shown on the first line. The stick pulled
// out is told with what to do while work goes on, and gets what it lacks when it is back.
// The next start goes on with it. What comes back is the meeting.
func TestSecondMediumStory(t *testing.T) {
	d := openDemo(t, 120, 36).carries(nil)
	stick := filepath.Join(t.TempDir(), "U盘")
	if err := os.Mkdir(stick, 0o700); err != nil {
		t.Fatal(err)
	}
	d.press("f10", "0", "4").shows("3 随身副本").press("3").shows("两秒内也写到那里", "谁捡到都能看")
	d.press("text:"+stick+"/没有", "enter").shows("核对文件名和位置").press("esc")
	d.press("f10", "0", "4", "3", "text:"+stick, "enter").shows("在同一个盘上").press("enter").says("正在往 " + stick)
	d.until("随身副本已写好并核对").shows("* 随身副本 ", "以后每记一项")
	d.press("f10", "0", "4", "3").shows("现在写在", "会议.随身副本，已到第 3 条").press("esc")
	d.press("f10", "3", "home", "enter", "enter").even().shows("* 随身副本 ")

	if err := os.Rename(stick, stick+"-拔"); err != nil {
		t.Fatal(err)
	}
	d.press("enter").until("! 随身副本断了").says("已记", "随身副本断了：找不到 "+stick, "请插回去")
	d.press("enter").says("已记").shows("! 随身副本断了")
	d.press("f10", "0", "4", "3").shows("U 盘上只到第").press("esc", "enter")
	if err := os.Rename(stick+"-拔", stick); err != nil {
		t.Fatal(err)
	}
	d.until("* 随身副本 ").says("随身副本接上了").even()
	if strings.Contains(d.a.message, "断了") {
		t.Error(d.a.message)
	}

	said := ""
	d.press("enter", "ctrl+q")
	d.a.endCopy(func(words string) { said += words })
	if said != "" {
		t.Error(said)
	}
	head := d.a.Sitting.Head()
	if err := d.a.Sitting.Close(); err != nil {
		t.Fatal(err)
	}
	back := filepath.Join(t.TempDir(), "恢复.db")
	r, err := medium.Restore(stick, back, "")
	if err != nil || r.Torn || r.Broken || r.Report.Head != head {
		t.Fatal(r, err)
	}

	next := open(t, d.path, 120, 36).carries(nil)
	next.press("enter").until("* 随身副本 ").press("enter").even()
	if _, lacks, _ := next.a.Sitting.Carried(); lacks != 0 {
		t.Error(lacks)
	}
	next.press("f10", "0", "4", "3", "backspace", "enter").says("不再写了", stick)
	if strings.Contains(next.screen()[0], "随身副本") {
		t.Error(next.screen()[0])
	}
}

// With a passphrase the key takes a moment to be made, and what lies on the stick opens
// with it alone; a weak one is refused with all that was typed.
func TestSecondMediumSealed(t *testing.T) {
	d, stick := openDemo(t, 80, 24).carries(nil), t.TempDir()
	choose := func(phrase, again string) *driver {
		d.press("f10", "0", "4", "3", "text:"+stick, "tab", "text:"+phrase, "tab", "text:"+again, "enter")
		if again == phrase {
			d.shows("在同一个盘上").press("enter")
		}
		return d
	}
	choose("12345678", "12345678").shows("太容易猜").press("esc")
	choose("四个不相干的词语", "四个不相干的词").shows("两遍口令不一样").press("esc")
	choose("四个不相干的词语", "四个不相干的词语").until("* 随身副本 ").even()
	if sealed, err := medium.Sealed(stick); err != nil || !sealed {
		t.Error(sealed, err)
	}
	if _, err := medium.Restore(stick, filepath.Join(t.TempDir(), "x.db"), "四个不相干的词语"); err != nil {
		t.Error(err)
	}
	d.press("f10", "0", "4", "3").shows("写好后已经解开", "和会议文件核对过").press("esc", "ctrl+q")
	d.a.endCopy(nil)
	if err := d.a.Sitting.Close(); err != nil {
		t.Fatal(err)
	}
	next := open(t, d.path, 80, 24).carries(nil)
	next.press("enter").until("* 随身副本 ").even()
	next.press("f10", "0", "4", "3").shows("里面的没有看")
	next.press("tab", "text:四个不相干的词语", "tab", "text:四个不相干的词语", "enter", "enter").until("* 随身副本 ").even()
	next.press("f10", "0", "4", "3").shows("写好后已经解开")
}

// A stick whose writing takes for ever holds up no key: each is recorded and shown, the
// first line says after two seconds how much the stick lacks, and the end of the program
// does not wait for it without end but says what is lacking.
func TestKeysDoNotWaitForTheSecondMedium(t *testing.T) {
	d, stick := openDemo(t, 120, 36), t.TempDir()
	free := make(chan struct{})
	blocks := func(step, _ string) error {
		if step == "sync" {
			<-free
		}
		return nil
	}
	if err := d.a.Sitting.PutDesk(d.a.Sitting.CarriedTo(stick, nil)); err != nil {
		t.Fatal(err)
	}
	d.carries(blocks)
	d.a.carry(true)
	d.press("enter").until("* 随身副本 ").press("f10", "3", "home")
	before := len(d.a.Sitting.History.Entries())
	for range 20 {
		d.press("enter").says("已记")
	}
	n := len(d.a.Sitting.History.Entries())
	if n != before+20 {
		t.Fatal(n, before)
	}
	d.shows("* 随身副本 ") // two seconds have not passed
	d.a.Update(copyDue{int64(n)})
	d.shows("! 随身副本差20条")
	close(free)
	d.even()
	d.a.Update(copyDue{int64(n)})
	d.shows("* 随身副本 ")
	_, back := medium.Restore(stick, filepath.Join(t.TempDir(), "r.db"), "")
	if back != nil {
		t.Error(back)
	}
}

// A rehearsal gives the stick nothing, and the meeting goes on with it afterwards.
func TestRehearsalLeavesTheSecondMediumAlone(t *testing.T) {
	d, stick := openDemo(t, 120, 36), t.TempDir()
	if err := d.a.Sitting.PutDesk(d.a.Sitting.CarriedTo(stick, nil)); err != nil {
		t.Fatal(err)
	}
	d.carries(nil)
	d.a.carry(true)
	d.press("enter").until("* 随身副本 ").even()
	kept, _, _ := d.a.Sitting.Carried()
	d.press("f10", "0", "8", "f10", "3", "home", "enter", "enter")
	if strings.Contains(d.screen()[0], "随身副本") {
		t.Error(d.screen()[0])
	}
	d.press("f10", "0", "4").says("彩排")
	d.press("f10", "0", "8")
	if st, lacks, _ := d.a.Sitting.Carried(); st.Kept != kept.Kept || lacks != 0 {
		t.Error(st, lacks)
	}
	d.press("f10", "3", "home", "enter").even().shows("* 随身副本 ")
}

// At its end the program waits for a stick that is slow, says so, and says what lacks
// where it was pulled out.
func TestEndWithoutTheSecondMedium(t *testing.T) {
	d, stick := openDemo(t, 120, 36), filepath.Join(t.TempDir(), "U盘")
	if err := os.Mkdir(stick, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := d.a.Sitting.PutDesk(d.a.Sitting.CarriedTo(stick, nil)); err != nil {
		t.Fatal(err)
	}
	d.carries(nil)
	d.a.carry(true)
	d.press("enter").until("* 随身副本 ").even()
	if err := os.Rename(stick, stick+"-拔"); err != nil {
		t.Fatal(err)
	}
	d.press("f10", "3", "home", "enter").until("断了")
	said := ""
	d.a.endCopy(func(words string) { said += words })
	if !strings.Contains(said, "还差 1 条没有写上") || !strings.Contains(said, "请插回去") || !strings.Contains(said, "会议文件是全的") {
		t.Error(said)
	}
}

// The first line in each state of the copy, at three widths and in both languages.
func TestSecondMediumMark(t *testing.T) {
	d, stick := openDemo(t, 120, 36), filepath.Join(t.TempDir(), "U盘")
	if err := os.Mkdir(stick, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := d.a.Sitting.PutDesk(d.a.Sitting.CarriedTo(stick, nil)); err != nil {
		t.Fatal(err)
	}
	d.a.learn(func(t *look.Terminal) { *t = seen })
	free := make(chan struct{})
	d.carries(func(step, _ string) error {
		if step == "sync" {
			<-free
		}
		return nil
	})
	d.a.carry(true)
	d.press("f10", "3", "home").until("✓ 随身副本 ").even()
	var lines []string
	state := func() {
		for _, size := range frameSizes {
			for _, lang := range []string{"zh", "en"} {
				d.a.Text = text.For(lang)
				d.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
				lines = append(lines, d.screen()[0])
			}
		}
		d.a.Text = text.For("zh")
		d.send(tea.WindowSizeMsg{Width: 120, Height: 36})
	}
	state()
	d.press("enter")
	d.a.Update(copyDue{int64(len(d.a.Sitting.History.Entries()))})
	state()
	if err := os.Rename(stick, stick+"-拔"); err != nil {
		t.Fatal(err)
	}
	close(free)
	d.until("! 随身副本断了")
	state()
	golden.RequireEqual(t, []byte(strings.Join(lines, "\n")+"\n"))
}

// A stick that is full is found again and again and takes nothing: that is said once, and
// that it is written again only when it lacks nothing.
func TestFullSecondMediumIsSaidOnce(t *testing.T) {
	d, stick := openDemo(t, 120, 36), t.TempDir()
	if err := d.a.Sitting.PutDesk(d.a.Sitting.CarriedTo(stick, nil)); err != nil {
		t.Fatal(err)
	}
	var full atomic.Bool
	tries := make(chan struct{}, 100)
	d.carries(func(step, _ string) error {
		if step != "write" || !full.Load() {
			return nil
		}
		select {
		case tries <- struct{}{}:
		default:
		}
		return &fs.PathError{Op: "write", Path: stick, Err: syscall.ENOSPC}
	})
	d.a.carry(true)
	d.press("f10", "3", "home").until("* 随身副本 ").even()
	full.Store(true)
	d.press("enter").until("随身副本断了：" + stick + " 满了").shows("! 随身副本断了")
	d.a.say("")
	for range 3 { // it has been tried again, and again
		for range cap(tries) {
			d.a.Update(copyStirred{})
			if strings.Contains(strings.Join(d.screen(), "\n"), "接上了") || !strings.Contains(d.screen()[0], "! 随身副本断了") || d.a.message != "" {
				t.Fatal(d.a.message, d.screen()[0])
			}
			if len(tries) > 0 {
				break
			}
			<-d.a.copy.stir
		}
		<-tries
	}
	full.Store(false)
	d.until("接上了").shows("* 随身副本 ").even()
}

// In lines, what becomes of the copy is said whatever lets it be looked at: also that it
// is written again, which is noticed two seconds after an entry.
func TestSecondMediumInLines(t *testing.T) {
	r, stick := readAt(t, demoFile(t), "zh"), t.TempDir()
	a := r.p.a
	if err := a.Sitting.PutDesk(a.Sitting.CarriedTo(stick, nil)); err != nil {
		t.Fatal(err)
	}
	var full atomic.Bool
	a.send = func(tea.Msg) {} // the test looks itself
	a.Sitting.Medium = medium.Options{Every: time.Millisecond, Before: func(step, _ string) error {
		if step != "write" || !full.Load() {
			return nil
		}
		return &fs.PathError{Op: "write", Path: stick, Err: syscall.ENOSPC}
	}}
	a.copy.begun = true
	a.carry(true)
	stirred := func(until func() bool) {
		for !until() {
			if f := a.Sitting.Feed(); !f.More {
				<-a.copy.stir
			}
		}
	}
	waits := func(words string) {
		t.Helper()
		stirred(func() bool {
			r.p.got(copyStirred{})
			r.p.tell()
			return strings.Contains(r.heard.String(), words)
		})
	}
	waits("随身副本已写好并核对")
	full.Store(true)
	r.line("F10 3", "回车")
	waits("满了，请腾出空间")
	full.Store(false)
	stirred(func() bool {
		st, lacks, _ := a.Sitting.Carried()
		return st.State == medium.Following && lacks == 0
	})
	r.p.got(copyDue{})
	r.p.tell()
	r.hears("随身副本接上了")
}
