package screen

import (
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/data/sitting"
	"liuzhuan/ui/screen/keyboard"
	"liuzhuan/ui/screen/pen"
	"liuzhuan/ui/text"
)

// benchWriting opens the content of a talk with a text in it, 120x36, the cursor
// at its end.
func benchWriting(b *testing.B, content string) *painted {
	b.Helper()
	now := time.Date(2026, 11, 22, 10, 0, 0, 0, time.Local)
	s, err := sitting.Open(demoFile(b), &sitting.Clock{Wall: func() time.Time { return now }})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = s.Close() })
	a := benchPainted(newApp(Options{Text: text.For("zh"), Sitting: s}))
	for _, k := range toContent {
		a.Update(keyMsg(k))
		now = now.Add(time.Second)
	}
	a.writing().Editor.Insert(content)
	return a
}

// pages gives n characters: one paragraph, or many.
func pages(n int, paragraph bool) string {
	s := strings.Repeat("经与市委组织部核对，该同志思想稳定，服从组织安排。", n/25+1)
	s = string([]rune(s)[:n])
	if !paragraph {
		s = strings.ReplaceAll(s, "安排。", "安排\n")
	}
	return s
}

func timed(work func()) time.Duration {
	start := time.Now()
	work()
	return time.Since(start)
}

// BenchmarkCommit holds a commit of twenty hanzi to one of a single hanzi, from
// the terminal's messages through the joining of runs to the frame.
func BenchmarkCommit(b *testing.B) {
	arriving := func(s string) (keys []tea.Msg) { // one message a cluster
		for _, c := range pen.Clusters(s) {
			keys = append(keys, keyMsg(c))
		}
		return keys
	}
	single, twenty := arriving("今"), arriving("经与市委组织部核对该同志任职年限尚需复核")
	for _, size := range []int{0, 2000, 10000} {
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			a := benchWriting(b, pages(size, true))
			join := keyboard.JoinRuns(func(tea.Msg) {})
			commit := func(keys []tea.Msg) {
				for _, k := range keys {
					if msg := join(a, k); msg != nil {
						a.Update(msg)
					}
				}
				a.Update(join(a, keyboard.Flush{}))
			}
			var one, many time.Duration
			for b.Loop() {
				one += timed(func() { commit(single) })
				many += timed(func() { commit(twenty) })
				a.writing().Editor.Undo()
				a.writing().Editor.Undo()
			}
			b.ReportMetric(float64(one.Microseconds())/float64(b.N), "µs/one")
			b.ReportMetric(float64(many)/float64(one), "twenty/one")
		})
	}
}

// BenchmarkLongText holds a key and its rows in a text of 10,000 characters to
// the same in one of 100: the editor alone, without the frame around it that
// would hide the difference, and as many rows in sight as 100 characters fill.
func BenchmarkLongText(b *testing.B) {
	keys := []struct {
		name string
		at   key
		do   func(e *pen.Editor)
	}{
		{"type-at-end", "ctrl+end", func(e *pen.Editor) { e.Insert("今") }},
		{"type-at-start", "ctrl+home", func(e *pen.Editor) { e.Insert("今") }},
		{"backspace", "ctrl+end", func(e *pen.Editor) { e.Key("backspace") }},
		{"left", "ctrl+end", func(e *pen.Editor) { e.Key("left") }},
		{"up", "ctrl+end", func(e *pen.Editor) { e.Key("up") }},
		{"newline-at-start", "ctrl+home", func(e *pen.Editor) { e.Insert("\n") }},
	}
	for _, paragraph := range []bool{true, false} {
		for _, k := range keys {
			name := k.name + "/lines"
			if paragraph {
				name = k.name + "/paragraph"
			}
			b.Run(name, func(b *testing.B) {
				sizes := []int{100, 10000}
				texts, took := map[int]*pen.Editor{}, map[int]time.Duration{}
				for _, n := range sizes {
					texts[n] = pen.NewEditor(pages(n, paragraph))
				}
				for b.Loop() {
					for _, n := range sizes {
						e := texts[n]
						e.Key(k.at)
						e.Fit(60, 4)
						e.Draw(60, 4)
						took[n] += timed(func() {
							for range 10 {
								k.do(e)
								e.Fit(60, 4)
								e.Draw(60, 4)
							}
						})
						for e.Undo() {
						}
					}
				}
				b.ReportMetric(float64(took[100].Nanoseconds())/float64(10*b.N), "ns/key100")
				b.ReportMetric(float64(took[10000])/float64(took[100]), "10000/100")
			})
		}
	}
}

// BenchmarkLongTextFrame is the same with the whole frame, as a clerk feels it;
// the long text fills the screen, the short one a few rows of it.
func BenchmarkLongTextFrame(b *testing.B) {
	short, long := benchWriting(b, pages(100, true)), benchWriting(b, pages(10000, true))
	var s, l time.Duration
	for b.Loop() {
		s += timed(func() { short.Update(keyMsg("a")) })
		l += timed(func() { long.Update(keyMsg("a")) })
	}
	b.ReportMetric(float64(s.Microseconds())/float64(b.N), "µs/key100")
	b.ReportMetric(float64(l)/float64(s), "10000/100")
}
