package screen

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"liuzhuan/data/sitting"
	"liuzhuan/data/store"
	"liuzhuan/model"
	"liuzhuan/ui/screen/page"
	"liuzhuan/ui/text"
)

// benchSizes are the sample, a city's own cadres, a stress meeting, a whole city.
var benchSizes = []int{68, 1500, 5000, 65000}

// crowd is a meeting of n invented people.
func crowd(b testing.TB, n int) (s *sitting.Sitting, path string) {
	b.Helper()
	path = filepath.Join(b.TempDir(), "big.db")
	if err := store.Create(path, model.NewInfo(model.DemoInfo("20261122"), 1)); err != nil {
		b.Fatal(err)
	}
	start := time.Date(2026, 11, 22, 9, 0, 0, 0, time.Local)
	s, err := sitting.Open(path, &sitting.Clock{Wall: func() time.Time {
		start = start.Add(150 * time.Millisecond)
		return start
	}})
	if err != nil {
		b.Fatal(err)
	}
	demo := model.DemoList()
	l := model.List{File: "大名册", Ordered: true, Fields: model.Fields}
	for i := range n {
		in := demo.Rows[i%len(demo.Rows)]
		in.Row, in.No = i+1, i+1
		in.Person.IDNumber = ""
		in.Person.Birth = model.Date(fmt.Sprintf("19%02d%02d%02d", 60+i/372%40, 1+i/31%12, 1+i%28))
		l.Rows = append(l.Rows, in)
	}
	if _, err := s.Commit(s.Meeting.Reconcile(l).Change(2), nil); err != nil {
		b.Fatal(err)
	}
	return s, path
}

// benchApp opens a screen of 120x36 on n invented people.
func benchApp(b testing.TB, n int) *painted {
	b.Helper()
	s, path := crowd(b, n)
	b.Cleanup(func() { _ = s.Close() })
	return benchPainted(newApp(Options{Text: text.For("zh"), Sitting: s, Dir: filepath.Dir(path)}))
}

// benchPainted is an App before a terminal of 120x36, which takes what is written
// and does nothing with it.
func benchPainted(a *App) *painted { return before(io.Discard, a, 120, 36) }

// BenchmarkKeyToFrame measures a key and its frame, writes to disk included,
// beside the floor: a frame's worth of text measured and cut, and one append
// and fsync of 4 KiB.
func BenchmarkKeyToFrame(b *testing.B) {
	b.Run("baseline-frame+fsync", func(b *testing.B) {
		f, err := os.Create(filepath.Join(b.TempDir(), "raw"))
		if err != nil {
			b.Fatal(err)
		}
		defer f.Close()
		block := make([]byte, 4096)
		for b.Loop() {
			for range 36 {
				_ = ansi.Truncate("云川市纪委监委驻市委办公室纪检监察组二级主任科员 1975.08 留任 转任 暂缓 云川市纪委监委驻市委办公室", 60, "")
			}
			if _, err := f.Write(block); err != nil {
				b.Fatal(err)
			}
			if err := f.Sync(); err != nil {
				b.Fatal(err)
			}
		}
	})
	for _, n := range benchSizes {
		a := benchApp(b, n)
		b.Run(fmt.Sprintf("down-%d", n), func(b *testing.B) {
			for b.Loop() {
				a.Update(keyMsg("down"))
				if a.sel == len(a.list)-1 {
					a.sel = 0
				}
			}
		})
		a.setPhase(model.Announce)
		b.Run(fmt.Sprintf("announce-%d", n), func(b *testing.B) {
			for b.Loop() {
				a.Update(keyMsg("enter"))
				if a.sel == len(a.list)-1 {
					b.StopTimer()
					people := a.meeting().People()
					for _, p := range people {
						c, err := a.meeting().Withdraw(p.ID, 9)
						if err == nil {
							a.meeting().Apply(c) // memory only: a fresh list to walk
						}
					}
					b.StartTimer()
					a.sel = 0
				}
			}
		})
	}
}

// BenchmarkEdit measures what follows a correction by hand: the commit of a remark or of a
// destination, and the key after it, each with its frame.
func BenchmarkEdit(b *testing.B) {
	for _, n := range benchSizes {
		a := benchApp(b, n)
		a.setPhase(model.Announce)
		for _, field := range []model.Field{model.FieldRemark, model.FieldProposed} {
			b.Run(fmt.Sprintf("%s-%d", field, n), func(b *testing.B) {
				values := []string{"市财政局办公室主任", "市审计局办公室主任"}
				for k := 0; b.Loop(); k++ {
					p := *a.person()
					p.Set(field, values[k%2])
					c, err := a.meeting().EditPerson(p, "", model.Stamp(9+k))
					if err != nil || !a.commit(c, func() {}) {
						b.Fatal(err)
					}
					a.Update(keyMsg("down"))
					a.Update(keyMsg("up"))
				}
			})
		}
	}
}

// BenchmarkFind measures one key of a look-up with its frame.
func BenchmarkFind(b *testing.B) {
	for _, n := range benchSizes {
		a := benchApp(b, n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				for _, k := range []string{"f3", "s", "z", "y", "esc"} {
					a.Update(keyMsg(k))
				}
			}
		})
	}
}

// BenchmarkPage measures one key on a page of as many lines as there are people,
// with its frame.
func BenchmarkPage(b *testing.B) {
	for _, n := range []int{68, 65000} {
		a := benchApp(b, n)
		for _, of := range []struct {
			name string
			keys []string
			list func() *page.Listing
		}{
			{"left", []string{"f4"}, func() *page.Listing { return a.dialog().(*page.Listing) }},
			{"order", []string{"f10", "0", "0"}, func() *page.Listing { return &a.dialog().(*page.Order).Listing }},
			{"todo", []string{"f10", "0", "1"}, func() *page.Listing { return &a.dialog().(*page.Todo).Listing }},
			{"wrapup", []string{"f10", "6"}, func() *page.Listing { return &a.dialog().(*page.WrapUp).Listing }},
		} {
			(&driver{t: b, a: a.App, clock: &clock{}}).press(of.keys...)
			b.Run(fmt.Sprintf("%s-%d", of.name, n), func(b *testing.B) {
				for b.Loop() {
					a.Update(keyMsg("down"))
					if l := of.list(); l.At == len(l.Lines)-1 {
						l.At = 0
					}
				}
			})
			a.Update(keyMsg("esc"))
		}
	}
}

// BenchmarkOpenPage measures the key that opens what is counted over everybody, to its
// first frame, and separately until it has been counted.
func BenchmarkOpenPage(b *testing.B) {
	for _, n := range benchSizes {
		a := benchApp(b, n)
		for _, of := range []struct {
			name string
			keys []string
		}{
			{"left", []string{"f4"}}, {"todo", []string{"f10", "0", "1"}},
			{"teams", []string{"f7"}}, {"chains", []string{"f7", "tab", "tab"}}, {"structure", []string{"f7", "shift+tab"}}, {"preflight", []string{"f10", "9"}},
		} {
			for _, whole := range []bool{false, true} {
				b.Run(fmt.Sprintf("%s-%d/counted=%v", of.name, n, whole), func(b *testing.B) {
					for b.Loop() {
						b.StopTimer()
						d := &driver{t: b, a: a.App}
						last := len(of.keys) - 1
						for _, k := range of.keys[:last] {
							d.send(keyMsg(k))
						}
						b.StartTimer()
						_, cmd := a.Update(keyMsg(of.keys[last]))
						if !whole {
							b.StopTimer()
						}
						d.run(cmd)
						a.Update(progressMsg{}) // and its frame
						b.StartTimer()
						a.dialogs = nil
					}
				})
			}
		}
	}
}
