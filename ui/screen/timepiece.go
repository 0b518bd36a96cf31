package screen

// The meeting's clock as the clerk meets it: what is told when the computer's was
// set, and putting it right by hand.

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/data/sitting"
	"liuzhuan/model"
)

// now is the meeting's time.
func (a *App) now() time.Time { return a.Clock.Now() }

// watchClock looks at the clock and gives what is to be told of it, "" for nothing.
func (a *App) watchClock() string {
	switch leap, by := a.Clock.Look(); leap {
	case sitting.SetBack:
		return a.t.Sprintf(a.t.Message.ClockSetBack, int(by.Round(time.Minute).Minutes()), a.now().Format("15:04"))
	case sitting.LeaptAhead:
		before, after := a.Clock.Leapt()
		return a.t.Sprintf(a.t.Message.ClockLeapt, before.Format("15:04"), after.Format("15:04"))
	}
	return ""
}

// followRecord lets the meeting's time go on from the last record where the clock
// stands before it.
func (a *App) followRecord() {
	last, ok := a.sitting.History.Last()
	if !ok {
		return
	}
	wall := a.now()
	switch a.Clock.Follow(last.At) {
	case sitting.Followed:
		a.say(a.t.Sprintf(a.t.Message.ClockBehind, wall.Format("15:04"), last.At.Clock()))
	case sitting.Unlikely:
		a.say(a.t.Sprintf(a.t.Message.ClockUnlikely, wall.Format("2006-01-02 15:04"), last.At.Time().Format("2006-01-02 15:04")))
	}
}

// yesNo answers a question of a form; "" where it is not asked.
type yesNo string

const yes, no yesNo = "yes", "no"

// newClockForm is 校时: what time it is, and whether what was recorded since the
// last leap moves along.
func newClockForm(a *App) *form {
	shown := a.now().Format("15:04")
	v := struct {
		Now   string
		Shift yesNo
	}{Now: shown}
	f := &form{title: a.t.Form.ClockTitle, fields: []*formField{textField("now", a.t.Form.ClockNow, &v.Now).must()}, enter: confirms}
	_, leapt := a.Clock.Leapt()
	since := model.At(leapt)
	n := 0
	if since != 0 {
		n = a.meeting().CountTimed(since)
	}
	if n > 0 {
		f.fields = append(f.fields, choiceField("shift", a.t.Sprintf(a.t.Form.ClockShift, n, leapt.Format("15:04")), &v.Shift,
			map[yesNo]string{yes: a.t.Form.Yes, no: a.t.Form.No}, yes, no))
	}
	f.notes = func() []string { return []string{a.t.Form.ClockNote} }
	f.wants = func(a *App) outcome {
		right, ok := clockOn(a.now(), v.Now)
		if !ok {
			return wrongIn(&v.Now, a.t.Form.BadClock)
		}
		by := right.Sub(a.now()).Round(time.Minute)
		if v.Now == shown || by == 0 {
			return over(a.t.Message.NothingChanged)
		}
		put := func() { a.Clock.Put(by) }
		righted := func(a *App) tea.Cmd {
			a.Clock.Righted()
			a.say(a.t.Together(a.message, a.t.Sprintf(a.t.Message.ClockSet, a.now().Format("15:04"))))
			return a.keepMove()
		}
		if v.Shift == yes {
			c, err := a.meeting().ShiftTimes(since, by, model.At(a.now().Add(by)))
			o := a.records(c, err).standing(put, righted)
			o.back = func() { a.Clock.Put(-by) }
			return o
		}
		return outcome{after: func(a *App) tea.Cmd {
			put()
			a.say("")
			return righted(a)
		}}
	}
	return f
}
