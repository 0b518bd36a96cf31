package screen

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/data/store"
	"liuzhuan/model"
	"liuzhuan/ui/screen/keyboard"
)

// beside runs what a key starts as Bubble Tea does, in a goroutine of its own,
// while somebody looks around and the screen is drawn all the time.
func (d *driver) pressBeside(k string) {
	d.t.Helper()
	msgs := make(chan tea.Msg, 1000)
	d.a.send = func(m tea.Msg) { msgs <- m }
	start := func(cmd tea.Cmd) {
		if cmd != nil && d.a.busy != nil {
			go func() { msgs <- cmd() }()
		}
	}
	d.clock.t = d.clock.t.Add(time.Second)
	_, cmd := d.a.Update(keyMsg(k))
	start(cmd)
	looks := []string{"down", "pgdown", "up", "end", "home"}
	for i := 0; d.a.busy != nil; i++ {
		select {
		case m := <-msgs:
			if several, ok := m.(tea.BatchMsg); ok {
				for _, cmd := range several {
					start(cmd)
				}
				continue
			}
			_, cmd := d.a.Update(m)
			start(cmd)
		default:
			d.clock.t = d.clock.t.Add(time.Second)
			d.a.Update(keyMsg(looks[i%len(looks)]))
			d.a.frame()
		}
	}
}

func listOf(t *testing.T, n int) string {
	var b strings.Builder
	b.WriteString("序号,姓名,性别,出生年月,现任职务,拟任职务\n")
	for i := range n {
		fmt.Fprintf(&b, "%d,张%c%c,男,19%02d.%02d,市纪委监委驻市委办公室纪检监察组四级主任科员,\n", i+1, '一'+rune(i%2000), '丁'+rune(i/2000), 60+i%40, 1+i%12)
	}
	path := filepath.Join(t.TempDir(), "名册.csv")
	if err := os.WriteFile(path, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestImportBesideTheScreen: reading a list, writing it, exporting and backing
// up run beside a screen that is drawn and looked through; with -race this
// finds whoever touches the Meeting under the other's hands.
func TestImportBesideTheScreen(t *testing.T) {
	d := openDemo(t, 120, 36)
	d.press("f10", "7", "text:"+listOf(t, 1500))
	d.pressBeside("enter")
	d.pressBeside("enter")
	if n := d.a.meeting().OnList(); n != 68+1500 { // those that vanished are asked about, and stay
		t.Fatal(n, d.screen())
	}
	d.press("f10", "8")
	d.pressBeside("enter")
	d.says("已导出 1568 人")
	d.press("f10", "0", "4", "1")
	if err := os.Mkdir(filepath.Join(d.a.Dir, "备份"), 0o700); err != nil && !os.IsExist(err) {
		t.Fatal(err)
	}
	d.pressBeside("enter")
	d.says("已备份并核对")
}

// TestCommitUnderHangup: a terminal that goes away while a list is written does
// not close the file under the writing; what was written is whole and nothing
// is called altered afterwards.
func TestCommitUnderHangup(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "7", "text:"+listOf(t, 1500), "enter")
	begun := make(chan struct{})
	d.a.send = func(tea.Msg) {
		select {
		case <-begun:
		default:
			close(begun)
		}
	}
	d.clock.t = d.clock.t.Add(time.Second)
	_, cmd := d.a.Update(keyMsg("enter"))
	for _, one := range cmd().(tea.BatchMsg) { // the writing, and the wheel
		go one()
	}
	<-begun
	d.a.Update(keyboard.HangUp{})
	d.a.beside.close() // what Run does before it closes the file
	if err := d.a.Sitting.Close(); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(d.path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if s.Notice != store.NoNotice || s.Meeting.OnList() != 68+1500 {
		t.Fatal(s.Notice, s.Meeting.OnList())
	}
	if _, err := s.Commit(model.Change{Command: model.CommandEdit, At: 9}, nil); err != nil {
		t.Fatal(err)
	}
}
