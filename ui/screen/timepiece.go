package screen

// The meeting's clock as the clerk meets it: what is told when the computer's was
// set, and putting it right by hand.

import (
	"time"

	"liuzhuan/data/sitting"
)

// now is the meeting's time.
func (a *App) now() time.Time { return a.Clock.Now() }

// watchClock looks at the clock and gives what is to be told of it, "" for nothing.
func (a *App) watchClock() string {
	switch leap, by := a.Clock.Look(); leap {
	case sitting.SetBack:
		return a.Text.Sprintf(a.Text.Message.ClockSetBack, int(by.Round(time.Minute).Minutes()), a.now().Format("15:04"))
	case sitting.LeaptAhead:
		before, after := a.Clock.Leapt()
		return a.Text.Sprintf(a.Text.Message.ClockLeapt, before.Format("15:04"), after.Format("15:04"))
	}
	return ""
}

// followRecord lets the meeting's time go on from the last record where the clock
// stands before it.
func (a *App) followRecord() {
	last, ok := a.Sitting.History.Last()
	if !ok {
		return
	}
	wall := a.now()
	switch a.Clock.Follow(last.At) {
	case sitting.Followed:
		a.say(a.Text.Sprintf(a.Text.Message.ClockBehind, wall.Format("15:04"), last.At.Clock()))
	case sitting.Unlikely:
		a.say(a.Text.Sprintf(a.Text.Message.ClockUnlikely, wall.Format("2006-01-02 15:04"), last.At.Time().Format("2006-01-02 15:04")))
	}
}
