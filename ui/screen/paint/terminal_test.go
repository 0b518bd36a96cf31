package paint

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
)

// seen is a terminal emulator with a Terminal before it.
type seen struct {
	*Terminal
	em      *vt.Emulator
	written bytes.Buffer // of the last call
	clock   time.Time
}

func newSeen(w, h int, p colorprofile.Profile) *seen {
	s := &seen{em: vt.NewEmulator(w, h), clock: time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)}
	go func() { // its answers: a test gives its own
		b := make([]byte, 64)
		for {
			if _, err := s.em.Read(b); err != nil {
				return
			}
		}
	}()
	s.Terminal = New(writer(func(b []byte) (int, error) {
		s.written.Write(b)
		return s.em.Write(b)
	}), func() time.Time { return s.clock })
	s.SetProfile(p)
	s.Resize(w, h)
	return s
}

type writer func([]byte) (int, error)

func (w writer) Write(b []byte) (int, error) { return w(b) }

// modes is what Bubble Tea writes first by itself: its screen, erased.
const modes = "\x1b[>4m\x1b[?1049h\x1b[?2004h\x1b[H\x1b[2J\x1b[?25l"

// bytesOf gives what a call writes.
func (s *seen) bytesOf(call func()) string {
	s.written.Reset()
	call()
	return s.written.String()
}

// cells gives what stands on a screen, style and all, and where the cursor is.
func cells(em *vt.Emulator) string {
	var b strings.Builder
	for y := range em.Height() {
		for x := range em.Width() {
			c := em.CellAt(x, y)
			if c == nil || c.Width == 0 {
				continue
			}
			text := c.Content
			if text == "" {
				text = " "
			}
			fmt.Fprintf(&b, "%s%s", c.Style.String(), text)
		}
		b.WriteByte('\n')
	}
	p := em.CursorPosition()
	fmt.Fprintf(&b, "%d,%d", p.X, p.Y)
	return b.String()
}

// pieces are what invented lines are made of: narrow and wide, styled, ambiguous and
// disputed.
var pieces = []string{
	"a", "7 ", "   ", "任文", "方案", "留任，", "“转任”", "阿依·买买提", "①", "é", "👍🏽", "𠮷", "⏱️", "｜", "----",
	"\x1b[7m周宁  \x1b[m", "\x1b[1m宣布\x1b[m", "\x1b[2m-- x\x1b[m", "\x1b[1m\x1b[33m未到\x1b[0m", "\x1b[7m \x1b[m",
}

func randomLine(r *rand.Rand) string {
	var b strings.Builder
	for range r.IntN(14) {
		b.WriteString(pieces[r.IntN(len(pieces))])
	}
	return b.String()
}

// Whatever frame follows whatever frame, the terminal shows it as one that has never
// shown another: in every size, behind what Bubble Tea writes, in every measure of
// the marks.
func TestEveryFrameIsShownWhole(t *testing.T) {
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 1))
		w, h := 1+r.IntN(30), 1+r.IntN(6)
		s := newSeen(w, h, colorprofile.TrueColor)
		f := Frame{Lines: make([]string, h)}
		for step := range 60 {
			f = Frame{Lines: append([]string(nil), f.Lines...), X: r.IntN(w), Y: r.IntN(h), Cursor: true}
			for range 1 + r.IntN(h+1) {
				f.Lines[r.IntN(len(f.Lines))] = randomLine(r)
			}
			switch n := r.IntN(12); {
			case step == 3, n == 0:
				_, _ = s.Write([]byte(modes))
			case n == 1:
				_ = s.Answer(columns, 1)
			case n == 2:
				w, h = 1+r.IntN(30), 1+r.IntN(6)
				s.em.Resize(w, h)
				s.Resize(w, h)
				f.Lines = append(f.Lines, "", "", "", "", "", "", "", "")[:1+r.IntN(h+2)]
				f.X, f.Y = r.IntN(w), r.IntN(h)
			}
			if err := s.Show(f); err != nil {
				t.Fatal(err)
			}
			fresh := newSeen(w, h, colorprofile.TrueColor)
			fresh.reader.marks = s.reader.marks
			_ = fresh.Show(f)
			if got, want := cells(s.em), cells(fresh.em); got != want {
				t.Fatalf("seed %d step %d, %dx%d:\n%q\nshows\n%s\nnot\n%s", seed, step, w, h, f.Lines, got, want)
			}
		}
	}
}

// The first frame holds what is asked for, and a frame again writes nothing.
func TestFrameIsShown(t *testing.T) {
	s := newSeen(20, 3, colorprofile.TrueColor)
	f := Frame{Lines: []string{"名册 66 人", "\x1b[7m> 1 任文\x1b[m", "3=定"}, X: 2, Y: 1, Cursor: true}
	_ = s.Show(f)
	lines := strings.Split(s.em.String(), "\n")
	for i, want := range []string{"名册 66 人", "> 1 任文", "3=定"} {
		if got := strings.TrimRight(lines[i], " "); got != want {
			t.Errorf("row %d shows %q, not %q", i, got, want)
		}
	}
	if p := s.em.CursorPosition(); p.X != 2 || p.Y != 1 {
		t.Errorf("the cursor stands at %v", p)
	}
	if again := s.bytesOf(func() { _ = s.Show(f) }); again != "" {
		t.Errorf("the same frame writes %q", again)
	}
	f.X = 3
	if moved := s.bytesOf(func() { _ = s.Show(f) }); strings.Contains(moved, "任") || len(moved) > 60 {
		t.Errorf("a moved cursor writes %q", moved)
	}
}

// List and panel in one line are compared apart, and what is the same is stepped over.
func TestOnlyWhatChangedIsWritten(t *testing.T) {
	s := newSeen(60, 2, colorprofile.TrueColor)
	_ = s.Show(Frame{Lines: []string{"> 1 任文 市委办公室主任   | 方案 留任", "  2 周宁"}})
	got := s.bytesOf(func() {
		_ = s.Show(Frame{Lines: []string{"  1 任文 市委办公室主任   | 方案 转任", "  2 周宁"}})
	})
	for _, same := range []string{"任文", "主任", "方案", "周宁"} {
		if strings.Contains(got, same) {
			t.Errorf("%s is written again: %q", same, got)
		}
	}
	if !strings.Contains(got, "\x1b[1;34H转") {
		t.Errorf("the panel's change is not written in its place: %q", got)
	}
}

// A line with a character that may be of another width here is written whole: what
// stands behind it may be anywhere.
func TestDoubtfulLineIsWrittenWhole(t *testing.T) {
	for _, c := range []struct {
		line  string
		marks Marks
		whole bool
	}{
		{"阿依·买买提 3", Unknown, true},
		{"阿依·买买提 3", Narrow, false},
		{"阿依·买买提 3", Wide, false},
		{"李𠮷 3", Narrow, true},
		{"任文 3", Unknown, false},
	} {
		s := newSeen(40, 1, colorprofile.TrueColor)
		s.reader.marks = c.marks
		_ = s.Show(Frame{Lines: []string{c.line}})
		got := s.bytesOf(func() { _ = s.Show(Frame{Lines: []string{strings.Replace(c.line, "3", "4", 1)}}) })
		first, _, _ := strings.Cut(c.line, " ")
		if whole := strings.Contains(got, first); whole != c.whole {
			t.Errorf("%s with marks %d: whole is %v: %q", c.line, c.marks, whole, got)
		}
	}
}

// Where the terminal draws · in two columns, marks are shown as what is narrow
// everywhere.
func TestMarksWhereTheyAreWide(t *testing.T) {
	s := newSeen(40, 3, colorprofile.TrueColor)
	f := Frame{Lines: []string{"", "阿依·买买提——“稳”①ā★…", ""}}
	_ = s.Show(f)
	asking := s.bytesOf(func() { _, _ = s.Write([]byte(modes)) })
	if strings.Count(asking, ansi.RequestCursorPositionReport) != 1 ||
		!strings.Contains(asking, ansi.RequestBackgroundColor+"\x1b[2;1H\x1b[m"+Measured+"\x1b[6n") {
		t.Fatalf("the mark is measured by %q", asking)
	}
	if got := strings.TrimRight(strings.Split(s.em.String(), "\n")[1], " "); got != f.Lines[1] {
		t.Errorf("behind the measure stands %q", got)
	}
	if s.Waits() != patience {
		t.Errorf("the answer is waited for %v", s.Waits())
	}
	_ = s.Answer(5, 7) // of nobody's question
	_ = s.Answer(2*columns, 1)
	if got, want := strings.TrimRight(strings.Split(s.em.String(), "\n")[1], " "), `阿依.买买提--"稳"1a*.`; got != want {
		t.Errorf("marks are shown as %q, not %q", got, want)
	}
	if s.Waits() != 0 {
		t.Error("the answer is waited for still")
	}
	if again := s.bytesOf(func() { _, _ = s.Write([]byte(modes)) }); strings.Contains(again, ansi.RequestCursorPositionReport) {
		t.Error("the terminal is asked twice")
	}
}

// A terminal that does not answer is waited for so long and no longer.
func TestNoAnswer(t *testing.T) {
	s := newSeen(40, 3, colorprofile.TrueColor)
	if _ = s.Show(Frame{Lines: []string{"a"}}); s.Waits() != 0 {
		t.Error("an answer is waited for before the question")
	}
	_, _ = s.Write([]byte(modes))
	s.clock = s.clock.Add(patience - time.Millisecond)
	if s.Waits() != time.Millisecond {
		t.Errorf("waits %v", s.Waits())
	}
	s.clock = s.clock.Add(time.Hour)
	if s.Waits() != 0 {
		t.Errorf("waits %v", s.Waits())
	}
}

// Nothing is painted on the shell's screen: not before size and colours are known,
// not behind the end of the program, and no question is asked there. A stopped
// program that goes on paints all.
func TestShellsScreenIsLeftAlone(t *testing.T) {
	s := &seen{em: vt.NewEmulator(20, 2)}
	s.Terminal = New(&s.written, func() time.Time { return s.clock })
	f := Frame{Lines: []string{"任文"}}
	if got := s.bytesOf(func() { _ = s.Show(f); s.Resize(20, 2); _ = s.Show(f) }); got != "" {
		t.Errorf("before the colours are known it writes %q", got)
	}
	if got := s.bytesOf(func() { s.SetProfile(colorprofile.ANSI); _ = s.Show(f) }); !strings.HasPrefix(got, ansi.SetModeAltScreenSaveCursor) {
		t.Errorf("it begins with %q", got)
	}
	if got := s.bytesOf(func() { _, _ = s.Write([]byte(modes)) }); strings.Contains(got, ansi.SetModeAltScreenSaveCursor) {
		t.Errorf("the screen is entered twice: %q", got)
	}
	const end = "\x1b[>4m\x1b[?1049l\x1b[?25h"
	if got := s.bytesOf(func() { _, _ = s.Write([]byte(end)) }); got != end {
		t.Errorf("the end writes %q", got)
	}
	if got := s.bytesOf(func() { _ = s.Show(f); _, _ = s.Write([]byte("\x1b[?2026$p")); _ = s.Leave() }); got != "" {
		t.Errorf("behind the end it writes %q", got)
	}
	if got := s.bytesOf(func() { _, _ = s.Write([]byte(modes)) }); !strings.HasPrefix(got, modes) || !strings.Contains(got, "任文") {
		t.Errorf("going on writes %q", got)
	}
}

// A program that ends before Bubble Tea has set its modes gives the screen back.
func TestLeaveAtOnce(t *testing.T) {
	s := newSeen(20, 2, colorprofile.TrueColor)
	_ = s.Show(Frame{Lines: []string{"任文"}})
	if got := s.bytesOf(func() { _ = s.Leave() }); got != ansi.ResetModeAltScreenSaveCursor+ansi.SetModeTextCursorEnable {
		t.Errorf("it leaves with %q", got)
	}
}

// Colours are those that the terminal has; without any the rest of the style stays.
func TestColoursOfTheTerminal(t *testing.T) {
	const line = "\x1b[1m\x1b[38;2;255;200;0m未到\x1b[m 任文"
	for _, c := range []struct {
		profile colorprofile.Profile
		want    string
	}{
		{colorprofile.TrueColor, "\x1b[1m\x1b[38;2;255;200;0m未到\x1b[m"},
		{colorprofile.Ascii, "\x1b[1m"},
	} {
		s := newSeen(20, 1, c.profile)
		got := s.bytesOf(func() { _ = s.Show(Frame{Lines: []string{line}}) })
		if !strings.Contains(got, c.want) {
			t.Errorf("%v: no %q in %q", c.profile, c.want, got)
		}
		if c.profile == colorprofile.Ascii && strings.Contains(got, "38;") {
			t.Errorf("colour without colours: %q", got)
		}
	}
}

// A wide character does not fit the last column alone; the rest of the line goes
// with it.
func TestWideCharacterAtTheEdge(t *testing.T) {
	s := newSeen(5, 2, colorprofile.TrueColor)
	_ = s.Show(Frame{Lines: []string{"任文周a", "abcde"}})
	if got, want := s.em.String(), "任文\nabcde"; strings.TrimRight(got, "\n") != want {
		t.Errorf("shows %q, not %q", got, want)
	}
}
