package screen

// Import and export run beside the screen, with progress, while the keys that
// write are off.

import (
	"fmt"
	"runtime/debug"
	"slices"
	"sync"

	"charm.land/bubbles/v2/spinner"
	tea "charm.land/bubbletea/v2"

	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/look"
	"liuzhuan/ui/text"
)

// progress is work under way; a total of 0 is not known.
type progress struct {
	title       string
	done, total int
	wheel       spinner.Model // turns while the total is not known
	counts      bool          // it only counts: whoever does not wait may leave
}

type progressMsg struct{ done, total int }

// done ends the work: finish runs in Update, where memory may be touched.
type done struct {
	finish func(a *App) tea.Cmd
}

// beside counts what runs beside the screen, so that the meeting file is not
// closed under it.
type beside struct {
	mu      sync.Mutex
	closing bool
	running sync.WaitGroup
}

// begin reports whether work may begin still.
func (b *beside) begin() bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	if !b.closing {
		b.running.Add(1)
	}
	return !b.closing
}

func (b *beside) end() { b.running.Done() }

// close lets nothing begin any more and waits for what runs.
func (b *beside) close() {
	b.mu.Lock()
	b.closing = true
	b.mu.Unlock()
	b.running.Wait()
}

// allows lets the keys through that only look.
func (p *progress) allows(k key) bool {
	switch k {
	case "up", "down", "pgup", "pgdown", "home", "end", "f1", "ctrl+g", "ctrl+l", "f11", "ctrl+p", "f12", "ctrl+x":
		return true
	case "esc", "tab", "shift+tab":
		return p.counts
	}
	return false
}

// newProgress is work of which nothing is known yet.
func newProgress(title string) *progress {
	return &progress{title: title, wheel: spinner.New(spinner.WithSpinner(look.Wheel))}
}

// line says in w columns how far the work is: a bar, a count and what remains.
func (p *progress) line(l *look.Look, t *text.Text, w int) string {
	x := look.Work{Title: p.title, Wheel: p.wheel.View(), Done: p.done, Total: p.total}
	if p.total > 0 {
		x.Count = t.Sprintf(t.Screen.Progress, p.done, p.total, p.total-p.done)
		x.Widest = t.Sprintf(t.Screen.Progress, p.total, p.total, p.total)
	}
	return l.Drawn(x, w)
}

// turn lets the wheel go on. It stops where a bar says more, and with the work: an
// idle screen is not woken.
func (a *App) turn(msg spinner.TickMsg) tea.Cmd {
	if a.busy == nil || a.busy.total > 0 {
		return nil
	}
	wheel, next := a.busy.wheel.Update(msg)
	a.busy.wheel = wheel
	return next
}

// count begins what the uppermost dialog wants to be counted. What it gives is for that
// dialog, and is dropped where that has gone.
func (a *App) count() tea.Cmd {
	if a.Sitting == nil || a.busy != nil || a.locked != nil {
		return nil
	}
	d := a.dialog()
	counting, ok := d.(dialog.Counting)
	if !ok {
		return nil
	}
	w := counting.Counts()
	if w == nil {
		return nil
	}
	cmd := a.work(w.Title, func(report func(int, int)) func(*App) tea.Cmd {
		finish := w.Run(report)
		return func(a *App) tea.Cmd {
			if !slices.Contains(a.dialogs, d) {
				return nil
			}
			return a.perform(d, finish())
		}
	})
	a.busy.counts = true
	return cmd
}

// busyWords says why a key has to wait.
func (a *App) busyWords() string {
	if a.busy.counts {
		return a.Text.Message.Counting
	}
	return a.Text.Message.Busy
}

// work runs f beside the screen. f gets a report to call with its progress and
// gives what is to be done in Update when it ends. A panic in it ends the work
// with an error, not the program with a raw terminal.
func (a *App) work(title string, f func(report func(done, total int)) func(*App) tea.Cmd) tea.Cmd {
	a.busy = newProgress(title)
	send := a.send
	last := -1
	report := func(n, total int) {
		// One message a percent keeps the screen's loop free.
		if total > 0 && n*100/total != last {
			last = n * 100 / total
			send(progressMsg{n, total})
		}
	}
	run := func() (msg tea.Msg) {
		if !a.beside.begin() {
			return nil
		}
		defer a.beside.end()
		defer func() {
			if r := recover(); r != nil {
				err := fmt.Errorf("%v\n%s", r, debug.Stack())
				msg = done{func(a *App) tea.Cmd {
					a.busy = nil
					a.fail(err)
					return nil
				}}
			}
		}()
		finish := f(report)
		return done{func(a *App) tea.Cmd {
			a.busy = nil
			return finish(a)
		}}
	}
	return tea.Batch(run, a.busy.wheel.Tick)
}
