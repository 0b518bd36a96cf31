package screen

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/keyboard"
)

// paste takes pasted text: a text keeps its line breaks, in a field they are
// blanks, and a passphrase ends with none. Where no text is typed nothing of it
// is a key.
func (a *App) paste(s string) tea.Cmd {
	if !a.typing() {
		a.deny(a.t.Struck.PastedHere)
		return nil
	}
	if f, ok := a.dialog().(dialog.Hiding); a.locked != nil || ok && f.Hidden() {
		s = strings.TrimRight(s, "\r\n")
	}
	if s == "" {
		return nil
	}
	return a.handle(dialog.Event{Text: s})
}

// pasting reports whether what comes now is more of a paste that the terminal
// did not mark.
func (a *App) pasting() bool { return a.soon(a.pasted, keyboard.PasteQuiet) }
