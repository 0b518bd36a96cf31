package page

import "liuzhuan/ui/screen/dialog"

// Help explains what keys do here. F1 closes it again.
type Help struct{ Listing }

// NewHelp explains the keys of what is open, where there is something, and then those
// of the roster in its phase.
func NewHelp(v *dialog.Sight, open, roster []dialog.Bound) *Help {
	l := &Help{Listing{Sight: v, Title: v.Text.Screen.Help, hang: dialog.HelpHang}}
	if open != nil {
		l.Add(v.Text.Screen.HelpHere)
		l.explain(open)
	}
	l.Add(v.Text.Screen.HelpPhase + v.Text.Phase[v.Phase()])
	l.explain(roster)
	return l
}

func (l *Help) explain(list []dialog.Bound) {
	for _, b := range list {
		if b.Enabled() {
			l.Add(dialog.HelpLine(l.Text, b))
		}
	}
}
