package paint

// The terminal and what it shows.

import (
	"bytes"
	"io"
	"sync"
	"time"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

// Frame is what a terminal is to show: lines of text and styles (SGR), and where
// the cursor stands.
type Frame struct {
	Lines  []string
	X, Y   int
	Cursor bool // whether there is one
}

// Terminal writes frames to a terminal. It may be used by several goroutines.
type Terminal struct {
	mu  sync.Mutex
	to  io.Writer
	now func() time.Time

	reader     reader
	height     int
	hasProfile bool

	frame Frame // the last one asked for
	given bool  // there is one
	shown []shownLine
	place string // the sequences that put the cursor where it is
	sure  bool   // shown and place are what the terminal shows

	screen screen
	asked  time.Time // when the width of the marks was asked for; zero = not yet
	buf    bytes.Buffer
}

// shownLine is a line as it came and as it was understood.
type shownLine struct {
	text string
	line line
}

// screen says which screen of the terminal is ours.
type screen uint8

const (
	before screen = iota // the shell's still
	early                // ours, but Bubble Tea has set no modes yet
	ours
	after // the shell's again
)

// patience is how long the answer of a terminal is waited for.
const patience = 300 * time.Millisecond

// New gives a Terminal that writes to a file.
func New(to io.Writer, now func() time.Time) *Terminal {
	return &Terminal{to: to, now: now, reader: reader{styles: map[string]string{"": ""}}}
}

// Resize says how large the terminal is. What it shows is not known then.
func (t *Terminal) Resize(width, height int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.reader.width, t.height, t.sure = width, height, false
}

// SetProfile says which colours the terminal has.
func (t *Terminal) SetProfile(p colorprofile.Profile) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.reader.profile, t.reader.styles = p, map[string]string{"": ""}
	t.hasProfile, t.sure = true, false
}

// Show writes what of a frame is new. Nothing is written before size and colours
// are known, nor while the terminal's screen is the shell's.
func (t *Terminal) Show(f Frame) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.frame, t.given = f, true
	t.buf.Reset()
	if t.ready() && t.screen == before {
		t.buf.WriteString(ansi.SetModeAltScreenSaveCursor)
		t.screen, t.sure = early, false
	}
	t.paint()
	return t.flush()
}

// Write takes what Bubble Tea writes by itself. It may have erased or moved anything,
// so the whole frame follows in the same write.
func (t *Terminal) Write(b []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	entered := bytes.LastIndex(b, []byte(ansi.SetModeAltScreenSaveCursor))
	left := bytes.LastIndex(b, []byte(ansi.ResetModeAltScreenSaveCursor))
	t.buf.Reset()
	switch {
	case t.screen == after && entered <= left:
		return len(b), nil // a question that nobody would read the answer to
	case t.screen == early && entered < 0 && left < 0: // a question: it comes before the modes
		t.buf.Write(b)
		return len(b), t.flush()
	case t.screen == early: // some terminals would forget the shell's cursor
		t.buf.Write(bytes.Replace(b, []byte(ansi.SetModeAltScreenSaveCursor), nil, 1))
	default:
		t.buf.Write(b)
	}
	if entered > left {
		t.screen = ours
	} else if left > entered {
		t.screen = after
	}
	t.sure = false
	t.paint()
	return len(b), t.flush()
}

// Leave gives the screen back where Bubble Tea did not come to it.
func (t *Terminal) Leave() error {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.buf.Reset()
	if t.screen == early || t.screen == ours {
		t.buf.WriteString(ansi.ResetModeAltScreenSaveCursor + ansi.SetModeTextCursorEnable)
	}
	t.screen = after
	return t.flush()
}

// Answer takes where the terminal says its cursor is, and shows the frame as that
// tells it to.
func (t *Terminal) Answer(x, y int) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.asked.IsZero() || t.reader.marks != Unknown || y != probeRow || x < columns || x > 2*columns {
		return nil
	}
	if x == columns {
		t.reader.marks = Narrow
		return nil
	}
	t.reader.marks, t.sure = Wide, false
	t.buf.Reset()
	t.paint()
	return t.flush()
}

// Narrow reports whether the terminal has said that the marks take one column each.
func (t *Terminal) Narrow() bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.reader.marks == Narrow
}

// Waits is how long the answer to the question of the marks is to be waited for
// still: until then nobody may stop reading.
func (t *Terminal) Waits() time.Duration {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.asked.IsZero() || t.reader.marks != Unknown {
		return 0
	}
	return max(0, patience-t.now().Sub(t.asked))
}

func (t *Terminal) ready() bool { return t.given && t.hasProfile && t.reader.width > 0 && t.height > 0 }

func (t *Terminal) flush() error {
	if t.buf.Len() == 0 {
		return nil
	}
	_, err := t.to.Write(t.buf.Bytes())
	if err != nil {
		t.sure = false
	}
	return err
}

// probeRow is where the marks are measured, for a moment: an answer from the first row
// could be taken for F3.
const probeRow = 1

// paint adds to the buffer what makes the terminal show the frame.
func (t *Terminal) paint() {
	if !t.ready() || t.screen == before || t.screen == after {
		return
	}
	if !t.sure {
		t.shown = nil
	}
	begin := t.buf.Len()
	t.buf.WriteString(ansi.SetModeSynchronizedOutput + ansi.ResetModeTextCursorEnable + ansi.ResetModeAutoWrap)
	head := t.buf.Len()
	if t.screen == ours && t.asked.IsZero() && t.height > probeRow+1 {
		t.buf.WriteString(ansi.RequestBackgroundColor) // answered before the marks, if at all
		t.buf.WriteString(ansi.CursorPosition(1, probeRow+1) + ansi.ResetStyle + Measured + ansi.RequestCursorPositionReport)
		t.asked, t.shown = t.now(), nil
	}
	t.rows()
	place := t.cursor()
	if t.sure && t.buf.Len() == head && place == t.place {
		t.buf.Truncate(begin)
		return
	}
	t.buf.WriteString(ansi.SetModeAutoWrap + place + ansi.ResetModeSynchronizedOutput)
	t.place, t.sure = place, true
}

// rows writes the lines that are not as they are shown.
func (t *Terminal) rows() {
	known := len(t.shown) > 0
	if !known {
		t.shown = make([]shownLine, t.height)
	}
	for y := range t.height {
		text := ""
		if y < len(t.frame.Lines) {
			text = t.frame.Lines[y]
		}
		was := &t.shown[y]
		if known && was.text == text {
			continue
		}
		now := t.reader.read(text)
		switch {
		case !known, was.line.doubtful, now.doubtful:
			t.whole(y, now)
		default:
			t.changes(y, was.line, now)
		}
		*was = shownLine{text, now}
	}
}

// cursor gives the sequences that put the cursor into its place.
func (t *Terminal) cursor() string {
	f := t.frame
	if !f.Cursor || f.X < 0 || f.Y < 0 || f.X >= t.reader.width || f.Y >= t.height {
		return ansi.ResetModeTextCursorEnable
	}
	return ansi.CursorPosition(f.X+1, f.Y+1) + ansi.SetModeTextCursorEnable
}
