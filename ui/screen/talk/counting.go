package talk

import (
	tea "charm.land/bubbletea/v2"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/dialog"
)

// Counting walks those whose minutes do not decide: 1 counts, 2 makes up.
// Esc leaves them open; they stay on the list of talks to make up.
type Counting struct {
	*dialog.Sight
	session model.ID // the last of the chain
}

// NewCounting asks for those of a session.
func NewCounting(v *dialog.Sight, session model.ID) Counting { return Counting{v, session} }

// Full says that the question has the card's place.
func (d Counting) Full() bool { return false }

// Bindings are the two answers and the way out.
func (d Counting) Bindings() []dialog.Bound {
	return []dialog.Bound{
		d.Bind("count", dialog.Common, d.answer, "1"), d.Bind("makeup", dialog.Common, d.answer, "2"),
		d.Bind("later", dialog.Lasting, dialog.Wants(dialog.Outcome{Close: true}), "esc"),
	}
}

// Next is whom it asks for, nil for nobody, and how many are left.
func (d Counting) Next() (part *model.Participation, left int) {
	parts := d.Meeting().ToCount(d.Meeting().Session(d.session))
	if len(parts) == 0 {
		return nil, 0
	}
	return parts[0], len(parts)
}

// Draw draws whom it asks for.
func (d Counting) Draw(w, h int) ([]string, *tea.Cursor) {
	part, left := d.Next()
	if part == nil {
		return nil, nil
	}
	lines := []string{d.Rule(d.Text.SettleTitle(left), w)}
	lines = append(lines, hanzi.Wrap(d.Text.SettleLine(d.Meeting(), part), w)...)
	lines = append(lines, d.Foot(d.Bindings(), w))
	lines = lines[:min(len(lines), h)]
	return lines, tea.NewCursor(0, len(lines)-1)
}

func (d Counting) answer(e dialog.Event) dialog.Outcome {
	part, _ := d.Next()
	if part == nil {
		return dialog.Outcome{Close: true}
	}
	c, err := d.Meeting().CountTalk(part.Session, part.Person, e.Key == "1", d.Stamp())
	o := d.Changes(c, err)
	o.Then = func() dialog.Outcome {
		if next, _ := d.Next(); next != nil {
			return dialog.Outcome{}
		}
		return dialog.Says(d.Text.TalkEnded(d.Meeting()))
	}
	return o
}
