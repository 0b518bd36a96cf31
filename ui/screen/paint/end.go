package paint

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

// End keeps the end of a program back while the terminal owes an answer, which the
// shell would get instead.
type End struct {
	waits bool
}

// Waits reports whether the program ends when the terminal has answered.
func (e *End) Waits() bool { return e.waits }

// Hold passes a message on, but for the end while an answer is waited for: wait is
// how long still. The end is sent again when that time is over.
func (e *End) Hold(msg tea.Msg, wait time.Duration, send func(tea.Msg)) tea.Msg {
	if _, quit := msg.(tea.QuitMsg); !quit || wait == 0 {
		return msg
	}
	if !e.waits {
		e.waits = true
		time.AfterFunc(wait, func() { send(tea.QuitMsg{}) })
	}
	return nil
}
