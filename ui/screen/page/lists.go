package page

// Pages that only list: who is left, the teams, the journal.

import (
	"slices"
	"strconv"

	"liuzhuan/ui/screen/dialog"
)

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
