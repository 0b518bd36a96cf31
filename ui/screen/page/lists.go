package page

// Pages that only list: who is left, the teams, the journal.

import (
	"slices"
	"strconv"

	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
)

// NewLeft is F4: who is left, an obligation at a time, first the one of the phase.
func NewLeft(v *dialog.Sight) *Listing {
	item := model.ItemSignIn
	switch v.Phase() {
	case model.Announce:
		item = model.ItemAnnounce
	case model.Talk, model.WrapUp:
		item = model.ItemPreTalk
	case model.Pledge:
		item = model.ItemPledge
	}
	return left(v, item)
}

func left(v *dialog.Sight, item model.Item) *Listing {
	m := v.Meeting()
	open := m.Open(item)
	l := &Listing{Sight: v, Title: v.Text.LeftTitle(item, len(open))}
	l.turn = func(by int) *Listing {
		items := m.Items()
		i := slices.Index(items, item)
		return left(v, items[(i+by+len(items))%len(items)])
	}
	if item == model.ItemSignIn {
		l.Add(v.Text.Roll(m)) // ready to be read out
		l.At = min(1, len(open))
	}
	for _, p := range open {
		l.Lines = append(l.Lines, Line{Text: v.Text.LeftLine(m, p, item), Person: p.ID})
	}
	if len(open) == 0 {
		l.add(nothing(v.Text.Screen.NobodyOwes))
	}
	return l
}

// NewJournal lists every change, newest first.
func NewJournal(v *dialog.Sight) *Listing {
	l := &Listing{Sight: v, Title: v.Text.Screen.Journal}
	history := v.Sitting.History
	for _, e := range slices.Backward(history.Entries()) {
		l.Lines = append(l.Lines, Line{
			Text: strconv.FormatInt(e.Seq, 10) + " " + e.At.Time().Format("01-02 15:04:05") + " " + v.Text.Logged(v.Meeting(), history, e), Person: e.Args.Person,
		})
	}
	return l
}
