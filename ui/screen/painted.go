package screen

// The App as it is painted: Bubble Tea gets an empty view with the modes of the
// terminal, and every message that has changed something ends in a frame.

import (
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"liuzhuan/ui/screen/look"
	"liuzhuan/ui/screen/paint"
)

// painted is the App before a terminal.
type painted struct {
	*App
	terminal canvas
	coloured bool // the terminal's colours are known
	sized    bool // and its size
	end      paint.End
}

// canvas is what frames are painted on: a paint.Terminal.
type canvas interface {
	Resize(width, height int)
	SetProfile(p colorprofile.Profile)
	Show(f paint.Frame) error
	Answer(x, y int) error
	Narrow() bool
	Waits() time.Duration
}

// Update hands a message to the App and shows what has become of it. A terminal that
// cannot be written to is noticed by Bubble Tea, which loses its input with it.
func (p *painted) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.ColorProfileMsg:
		p.terminal.SetProfile(msg.Profile)
		p.coloured = true
		p.learn(func(t *look.Terminal) { t.Profile = msg.Profile })
	case tea.WindowSizeMsg:
		p.terminal.Resize(msg.Width, msg.Height)
		p.sized = true
	case tea.CursorPositionMsg:
		_ = p.terminal.Answer(msg.X, msg.Y)
		if p.end.Waits() {
			return p, tea.Quit
		}
		p.learn(func(t *look.Terminal) { t.Narrow = p.terminal.Narrow() })
		p.show()
		return p, nil
	case tea.BackgroundColorMsg:
		p.learn(func(t *look.Terminal) {
			t.Background = look.Light
			if msg.IsDark() {
				t.Background = look.Dark
			}
		})
	}
	cmd := p.respond(msg)
	p.show()
	said := p.message
	p.project()
	fed := p.feed()
	if p.message != said { // of the wall, or of the copy on a second medium
		p.show()
	}
	return p, tea.Batch(cmd, fed)
}

// show paints the frame. The last one stays when the program is left.
func (p *painted) show() {
	if !p.coloured || !p.sized {
		return // it would be drawn for another terminal
	}
	lines, cursor := p.frame()
	if lines == nil {
		return
	}
	f := paint.Frame{Lines: lines}
	if cursor != nil {
		f.X, f.Y, f.Cursor = cursor.X, cursor.Y, true
	}
	_ = p.terminal.Show(f)
}

// holdQuit keeps the end of the program back while the terminal owes an answer.
func (p *painted) holdQuit(msg tea.Msg) tea.Msg { return p.end.Hold(msg, p.terminal.Waits(), p.send) }
