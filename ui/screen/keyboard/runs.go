package keyboard

// An input method commits a whole sentence at once, but Bubble Tea reports it
// cluster by cluster, and one Update and View per cluster makes twenty hanzi
// take a tenth of a second. Runs of typed text
// are joined before they reach Update.

import (
	"strings"
	"time"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
)

// Run is text that arrived in one burst, and the message that ended the
// burst, still to be handled; nil when silence ended it. Nobody strikes Enter so
// soon: a run with a line break in it was pasted.
type Run struct {
	Text string
	Then tea.Msg
}

// Flush sends out what has been joined so far.
type Flush struct{}

// HangUp says that the terminal is gone: keep what is half typed, and leave.
type HangUp struct{}

// runWindow is how long a burst may take to arrive.
const runWindow = 3 * time.Millisecond

// JoinRuns gives a message filter that joins typed text into runs and keeps the
// order: a run goes out before the message that ended it. The filter is called
// from the event loop only. send puts a message into that loop.
func JoinRuns(send func(tea.Msg)) func(tea.Model, tea.Msg) tea.Msg {
	var run strings.Builder
	take := func(then tea.Msg) tea.Msg {
		out := Run{run.String(), then}
		run.Reset()
		return out
	}
	return func(_ tea.Model, msg tea.Msg) tea.Msg {
		switch msg := msg.(type) {
		case Flush:
			if run.Len() == 0 {
				return nil
			}
			return take(nil)
		case tea.KeyPressMsg:
			if joinable(msg, run.Len() > 0) {
				if run.Len() == 0 {
					time.AfterFunc(runWindow, func() { send(Flush{}) })
				}
				run.WriteString(msg.Text)
				return nil
			}
			if run.Len() > 0 && msg.Code == tea.KeyEnter && msg.Mod == 0 {
				run.WriteByte('\n')
				return nil
			}
		}
		if run.Len() > 0 {
			switch msg.(type) {
			case tea.KeyMsg, tea.MouseMsg, tea.PasteMsg, tea.PasteStartMsg, tea.QuitMsg, HangUp:
				return take(msg)
			}
		}
		return msg
	}
}

// joinable reports whether a press is plain text that may be joined. A run
// begins only with a non-ASCII cluster, so single keys are never delayed.
func joinable(msg tea.KeyPressMsg, started bool) bool {
	if msg.Text == "" || msg.Mod&^tea.ModShift != 0 {
		return false
	}
	r, _ := utf8.DecodeRuneInString(msg.Text)
	return started || r >= 0x80
}
