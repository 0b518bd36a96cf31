package wall

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"liuzhuan/data/paper/pdf"
	"liuzhuan/data/room"
	"liuzhuan/ui/screen/keyboard"
	"liuzhuan/ui/screen/paint"
	"liuzhuan/ui/screen/pen"
	"liuzhuan/ui/text"
)

// every is how often the side file is looked at.
const every = 100 * time.Millisecond

// Options is what a window needs to start.
type Options struct {
	Text   *text.Text
	Path   string // of the meeting file
	Script bool   // the chair's
}

// Run shows the wall until somebody leaves it.
func Run(ctx context.Context, o Options) error {
	terminal := paint.New(os.Stdout, time.Now)
	defer func() { _ = terminal.Leave() }()
	w := newWindow(o, terminal, time.Now)
	beside := filepath.Dir(o.Path)
	w.find = func() *Fonts {
		return FindFonts(append(pdf.Beside(beside), pdf.Folders()...))
	}
	p := tea.NewProgram(w, tea.WithContext(ctx), tea.WithInput(keyboard.Of(os.Stdin)), tea.WithOutput(paint.File{On: os.Stdout,
		Terminal: terminal}), tea.WithFPS(10),
		tea.WithFilter(w.holdQuit))
	w.send = p.Send
	_, err := p.Run()
	if errors.Is(err, tea.ErrInterrupted) || errors.Is(err, tea.ErrProgramKilled) { // by whoever ends it from outside
		return nil
	}
	return err
}

// window is the Bubble Tea model.
type window struct {
	view
	Options
	terminal *paint.Terminal
	profile  colorprofile.Profile
	slides   *room.Watch[room.Slide]
	prompts  *room.Watch[room.Prompt]
	find     func() *Fonts
	send     func(tea.Msg)
	end      paint.End
}

func newWindow(o Options, terminal *paint.Terminal, now func() time.Time) *window {
	t := o.Text.WithKeys(text.FunctionFirst)
	return &window{
		view: view{text: t, w: 80, h: 24, tint: night}, Options: o, terminal: terminal,
		slides: room.WatchSlide(o.Path, now), prompts: room.WatchPrompt(o.Path, now), send: func(tea.Msg) {},
	}
}

type look struct{}

type found struct{ fonts *Fonts }

func soon() tea.Cmd { return tea.Tick(every, func(time.Time) tea.Msg { return look{} }) }

// Init looks at the side file, and for fonts beside that.
func (w *window) Init() tea.Cmd {
	return tea.Batch(soon(), func() tea.Msg { return found{w.find()} })
}

// View tells Bubble Tea the modes of the terminal; what is seen is painted by show.
func (w *window) View() tea.View {
	v := tea.NewView(" ")
	v.AltScreen = true
	return v
}

// Update takes a message and shows what has become of it.
func (w *window) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd := w.take(msg)
	if !w.end.Waits() {
		_ = w.terminal.Show(paint.Frame{Lines: w.frameNow()})
	}
	return w, cmd
}

func (w *window) take(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case look:
		return soon()
	case found:
		w.fonts = msg.fonts
	case tea.WindowSizeMsg:
		w.view.w, w.view.h = max(2, msg.Width), max(1, msg.Height)
		w.terminal.Resize(msg.Width, msg.Height)
	case tea.ColorProfileMsg:
		w.terminal.SetProfile(msg.Profile)
		w.profile = msg.Profile
		w.tint.deep = msg.Profile == colorprofile.TrueColor
	case tea.BackgroundColorMsg:
		deep := w.tint.deep
		if w.tint = day; msg.IsDark() {
			w.tint = night
		}
		w.tint.deep = deep
	case tea.CursorPositionMsg:
		_ = w.terminal.Answer(msg.X, msg.Y)
		w.drawn = w.terminal.Narrow()
		if w.end.Waits() {
			return tea.Quit
		}
	case tea.KeyPressMsg:
		return w.press(keyboard.EventOf(msg).Key)
	}
	return nil
}

// smallest is how many tenths big characters may be shrunk by.
const smallest = 5

// press takes a key.
func (w *window) press(k pen.Key) tea.Cmd {
	switch k {
	case "esc", "ctrl+q", "ctrl+c":
		return tea.Quit
	case "+", "=":
		w.shrink = max(0, w.shrink-1)
	case "-":
		w.shrink = min(smallest, w.shrink+1)
	}
	return nil
}

// holdQuit keeps the end of the program back while the terminal owes an answer.
func (w *window) holdQuit(_ tea.Model, msg tea.Msg) tea.Msg {
	return w.end.Hold(msg, w.terminal.Waits(), w.send)
}

// frameNow is what is to be seen now.
func (w *window) frameNow() []string {
	slide, fresh := w.slides.Look()
	title := w.slides.Title()
	if w.Script {
		prompt, fresh := w.prompts.Look()
		switch {
		case fresh && prompt.State != room.Blank:
			return w.prompt(prompt)
		case title == "":
			title = w.prompts.Title()
		}
	} else if fresh && slide.State != room.Blank {
		return w.slide(slide)
	}
	if title == "" {
		return w.waiting()
	}
	lines := w.slide(room.Slide{Title: title, State: room.Title})
	if w.fonts != nil && !w.fonts.Any() && !fresh {
		lines[len(lines)-1] = w.plain(w.text.Wall.NoFont, false)[0]
	}
	return lines
}

// waiting says what is waited for, while nobody has told a title.
func (w *window) waiting() []string {
	words := []string{w.text.Sprintf(w.text.Wall.Waits, filepath.Base(w.Path)), w.text.Wall.Leave}
	if _, err := os.Stat(w.Path); errors.Is(err, fs.ErrNotExist) {
		words[0] = w.text.Sprintf(w.text.Wall.NoFile, w.Path)
	}
	if w.fonts != nil && !w.fonts.Any() {
		words = append(words, w.text.Wall.NoFont)
	}
	var lines []string
	for _, s := range words {
		lines = append(append(lines, w.plain(s, false)...), "")
	}
	return w.frame(nil, lines)
}
