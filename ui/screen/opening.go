package screen

// From the start of the program to the first frame. The terminal is taken before
// anything else: what is typed meanwhile is not echoed but waits. The frame is shown
// before the meeting file is written to, which waits for the disk, and before Bubble
// Tea sets its modes. A large file takes a second to be read; a count shows that
// something is done.

import (
	"os"
	"path/filepath"
	"runtime"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"

	"liuzhuan/data/sitting"
	"liuzhuan/ui/screen/look"
	"liuzhuan/ui/screen/paint"
	"liuzhuan/ui/text"
)

// largeFile is from how many bytes on the reading of a meeting file is shown; a
// smaller one, up to some ten thousand people, is read before anybody looks.
const largeFile = 4 << 20

// opening is the screen while a meeting file is read.
type opening struct {
	profile  colorprofile.Profile
	terminal *paint.Terminal
	text     *text.Text
	path     string
	before   *term.State // of the terminal; nil = it is as it was
	width    int
	height   int
}

// open opens the meeting file at o.Path, as far as it can be shown.
func (s *opening) open(o Options) (*sitting.Sitting, error) {
	info, err := os.Stat(o.Path)
	if err != nil || info.Size() < largeFile || !s.took() {
		return sitting.Take(o.Path, o.Clock, nil)
	}
	s.show(0, 0)
	return sitting.Take(o.Path, o.Clock, s.show)
}

// first shows the first frame.
func (s *opening) first(p *painted) {
	if s.took() {
		p.Update(tea.ColorProfileMsg{Profile: s.profile})
		p.Update(tea.WindowSizeMsg{Width: s.width, Height: s.height})
	}
}

// begin takes the terminal, and reports whether it could. It stays raw until restore,
// for Bubble Tea goes on with it. The console of Windows is left to Bubble Tea, which
// makes it obey sequences.
func (s *opening) begin() bool {
	if runtime.GOOS == "windows" || !term.IsTerminal(os.Stdin.Fd()) {
		return false
	}
	w, h, err := term.GetSize(os.Stdout.Fd())
	if err != nil || w <= 0 || h <= 0 {
		return false
	}
	if s.before, err = term.MakeRaw(os.Stdin.Fd()); err != nil {
		return false
	}
	s.width, s.height = w, h
	s.terminal.Resize(w, h)
	s.profile = colorprofile.Detect(os.Stdout, os.Environ())
	s.terminal.SetProfile(s.profile)
	return true
}

// show says how much has been read.
func (s *opening) show(done, total int) {
	reading := newProgress(s.text.Sprintf(s.text.Screen.Reading, filepath.Base(s.path)))
	reading.done, reading.total = done, total
	lines := make([]string, s.height)
	l := look.New(look.Terminal{Profile: s.profile})
	lines[0] = l.Line(look.Bar, s.width, look.Span{Text: " " + s.text.Screen.Program, Role: look.Strong})
	lines[min(1, s.height-1)] = reading.line(l, s.text, s.width)
	_ = s.terminal.Show(paint.Frame{Lines: lines})
}

// took reports whether the terminal was taken: what comes first from the keyboard
// was typed while the file was read.
func (s *opening) took() bool { return s.before != nil }

// restore gives the terminal back as it was before.
func (s *opening) restore() {
	if s.before != nil {
		_ = term.Restore(os.Stdin.Fd(), s.before)
	}
}
