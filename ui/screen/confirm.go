package screen

import (
	tea "charm.land/bubbletea/v2"

	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/dialog"
)

// confirmDialog asks for 1, a key that nobody strikes twice by habit; any other
// key leaves everything as it was.
type confirmDialog struct {
	lines []string
	yes   func(*App) outcome
	no    func(*App) tea.Cmd // nil = only close
	quits bool               // asks whether to leave
}

func (d *confirmDialog) full() bool { return false }

func (d *confirmDialog) handle(a *App, e dialog.Event) tea.Cmd {
	if e.Key == "1" {
		return a.carryOut(d, d.yes(a))
	}
	a.closeDialog()
	a.say(a.t.Message.LeftAsItWas)
	if d.no != nil {
		return d.no(a)
	}
	return nil
}

func (d *confirmDialog) draw(a *App, w, h int) ([]string, *tea.Cursor) {
	lines := []string{rule(a.t.Screen.Confirm, w)}
	for _, l := range d.lines {
		lines = append(lines, hanzi.Wrap(l, w)...)
	}
	lines = append(lines, dialog.Footer(d.bindings(a), w))
	return lines[:min(len(lines), h)], tea.NewCursor(0, min(len(lines), h)-1)
}

func (d *confirmDialog) bindings(a *App) []dialog.Bound {
	every := func(k key) bool { return k != "1" }
	return []dialog.Bound{a.bind("yes", dialog.Common, "1"), a.bind("no", dialog.Lasting, "esc").Where(every)}
}
