package page

import (
	tea "charm.land/bubbletea/v2"

	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/dialog"
)

// Question asks for 1, a key that nobody strikes twice by habit; any other
// key leaves everything as it was.
type Question struct {
	*dialog.Sight
	Title  string // what is about to be done
	Lines  []string
	Yes    func() dialog.Outcome
	Leaves bool // asks whether to leave
}

// Full says that a question has the card's place.
func (d *Question) Full() bool { return false }

// Bindings are 1 and every other key.
func (d *Question) Bindings() []dialog.Bound {
	no := dialog.Wants(dialog.Outcome{Close: true, Say: d.Text.Message.LeftAsItWas})
	every := func(k dialog.Key) bool { return k != "1" }
	return []dialog.Bound{
		d.Bind("yes", dialog.Common, dialog.Does(d.Yes), "1"),
		d.Bind("no", dialog.Lasting, no, "esc").Where(every),
	}
}

// Draw draws the question; the footer says what can be answered.
func (d *Question) Draw(w, h int) ([]string, *tea.Cursor) {
	lines := []string{d.Rule(d.Title, w)}
	for _, l := range d.Lines {
		lines = append(lines, hanzi.Wrap(l, w)...)
	}
	return lines[:min(len(lines), h)], tea.NewCursor(0, min(len(lines), h)-1)
}
