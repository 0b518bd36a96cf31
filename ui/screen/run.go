package screen

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	tea "charm.land/bubbletea/v2"
)

// Run shows the screen until the clerk leaves, and closes the meeting file.
func Run(ctx context.Context, o Options) error {
	a := newApp(o)
	p := newProgram(ctx, a, tea.WithInput(newKeyboard(os.Stdin)))
	// A closed terminal window leaves as Ctrl-Q does: the file is closed cleanly.
	hup := make(chan os.Signal, 1)
	signal.Notify(hup, syscall.SIGHUP, syscall.SIGTERM)
	defer signal.Stop(hup)
	go func() {
		if _, ok := <-hup; ok {
			p.Send(hangup{})
		}
	}()
	_, err := p.Run()
	a.beside.close()
	if a.store != nil {
		if closing := a.store.Close(); err == nil {
			err = closing
		}
	}
	return err
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
