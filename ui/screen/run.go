package screen

import (
	"context"
	"errors"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/ui/screen/keyboard"
	"liuzhuan/ui/screen/paint"
	"liuzhuan/ui/text"
)

// The terminal keeps its own title beside the one we show, and gets it back.
const (
	keepTitle   = "\x1b[22;2t"
	returnTitle = "\x1b[23;2t"
)

// Run shows the screen until the clerk leaves, and closes the meeting file.
func Run(ctx context.Context, o Options) error {
	// A closed terminal window, and whoever ends the program from outside, leave as
	// Ctrl-Q does: the file is closed cleanly, the terminal is as it was.
	end := make(chan os.Signal, 1)
	signal.Notify(end, syscall.SIGHUP, syscall.SIGTERM, syscall.SIGINT, syscall.SIGQUIT)
	defer signal.Stop(end)
	untitled := spoilsTitles(os.Getenv)
	if !untitled {
		_, _ = os.Stdout.WriteString(keepTitle)
		defer func() { _, _ = os.Stdout.WriteString(returnTitle) }()
	}
	terminal := paint.New(os.Stdout, time.Now)
	defer func() { _ = terminal.Leave() }()
	keys := keyboard.Of(os.Stdin)
	s := &opening{terminal: terminal, text: o.Text, path: o.Path}
	keys.Input.Ahead = s.begin()
	defer s.restore()
	o.Keys = keyOrder(os.Getenv)
	named := make(chan *text.Text, 1)
	go func() { named <- o.Text.WithKeys(o.Keys) }() // beside the reading of the file
	if o.Path != "" {
		var err error
		if o.Sitting, err = s.open(o); err != nil {
			return err
		}
	}
	o.named = <-named
	host, _ := os.Hostname()
	o.Terminal = keyboard.TerminalName(host, os.Getenv)
	a := newApp(o)
	a.untitled = untitled
	m := &painted{App: a, terminal: terminal}
	s.first(m)
	if a.Sitting != nil {
		if err := a.Sitting.Start(); err != nil {
			return errors.Join(err, a.Sitting.Close())
		}
	}
	p := newProgram(ctx, m, tea.WithInput(keys), tea.WithOutput(paint.File{On: os.Stdout, Terminal: terminal}))
	go func() {
		if _, ok := <-end; ok {
			p.Send(keyboard.HangUp{})
		}
	}()
	_, err := p.Run()
	a.beside.close()
	_ = terminal.Leave()
	a.endCopy(o.Say)
	a.closeWall()
	if a.Sitting != nil {
		if closing := a.Sitting.CloseAll(); err == nil {
			err = closing
		}
	}
	return err
}

// spoilsTitles reports whether the terminal shows a title in Chinese as something
// else, as GNU screen does. tmux, which calls itself screen too, does not.
func spoilsTitles(getenv func(string) string) bool {
	return getenv("STY") != "" || strings.HasPrefix(getenv("TERM"), "screen") && getenv("TMUX") == ""
}

// keyOrder names the key with Ctrl first where the terminal is of a kind that keeps
// F1, F10 or F11 for itself: those of VTE (GNOME, MATE, Xfce, LXDE) and konsole.
func keyOrder(getenv func(string) string) text.KeyOrder {
	if getenv("VTE_VERSION") != "" || getenv("KONSOLE_VERSION") != "" {
		return text.CtrlFirst
	}
	return text.FunctionFirst
}

// waking is how often a second Bubble Tea looks for something to write by itself:
// the modes at the start, and what it erases when the window's size changes.
const waking = 10

// newProgram wires the model into a Bubble Tea program.
func newProgram(ctx context.Context, m *painted, more ...tea.ProgramOption) *tea.Program {
	var p *tea.Program
	send := func(m tea.Msg) { p.Send(m) }
	m.send = send
	join := keyboard.JoinRuns(send)
	filter := func(from tea.Model, msg tea.Msg) tea.Msg { return m.holdQuit(join(from, msg)) }
	options := append([]tea.ProgramOption{
		tea.WithContext(ctx), tea.WithFPS(waking), tea.WithFilter(filter), tea.WithoutSignalHandler(),
	}, more...)
	p = tea.NewProgram(m, options...)
	return p
}
