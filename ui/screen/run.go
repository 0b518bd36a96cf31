package screen

import (
	"context"
	"os"
	"os/signal"
	"strings"
	"syscall"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/ui/text"
)

// The terminal keeps its own title beside the one we show, and gets it back.
const (
	keepTitle   = "\x1b[22;2t"
	returnTitle = "\x1b[23;2t"
)

// Run shows the screen until the clerk leaves, and closes the meeting file.
func Run(ctx context.Context, o Options) error {
	o.Keys = keyOrder(os.Getenv)
	a := newApp(o)
	a.untitled = spoilsTitles(os.Getenv)
	p := newProgram(ctx, a, tea.WithInput(newKeyboard(os.Stdin)))
	// A closed terminal window, and whoever ends the program from outside, leave as
	// Ctrl-Q does: the file is closed cleanly, the terminal is as it was.
	end := make(chan os.Signal, 1)
	signal.Notify(end, syscall.SIGHUP, syscall.SIGTERM, syscall.SIGINT, syscall.SIGQUIT)
	defer signal.Stop(end)
	go func() {
		if _, ok := <-end; ok {
			p.Send(hangup{})
		}
	}()
	if !a.untitled {
		_, _ = os.Stdout.WriteString(keepTitle)
	}
	_, err := p.Run()
	if !a.untitled {
		_, _ = os.Stdout.WriteString(returnTitle)
	}
	a.beside.close()
	if a.store != nil {
		if closing := a.store.Close(); err == nil {
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
	return text.KeyOrder(getenv("VTE_VERSION") != "" || getenv("KONSOLE_VERSION") != "")
}

// hangup says that the terminal is gone: keep what is half typed, and leave.
type hangup struct{}

// newProgram wires the model into a Bubble Tea program.
func newProgram(ctx context.Context, a *App, more ...tea.ProgramOption) *tea.Program {
	var p *tea.Program
	send := func(m tea.Msg) { p.Send(m) }
	a.send = send
	options := append([]tea.ProgramOption{
		tea.WithContext(ctx), tea.WithFPS(120), tea.WithFilter(joinRuns(send)), tea.WithoutSignalHandler(),
	}, more...)
	p = tea.NewProgram(a, options...)
	return p
}
