package screen

// The time the meeting goes by. It is the computer's, except where that was set
// back: then the meeting's goes on from where it was, for no minute of a record
// comes before the one it follows. A leap ahead (the lid was closed, or the clock
// was set) is told, and what was recorded by a wrong clock can be put right.

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/model"
)

// timepiece compares the wall clock with one that nobody can set.
type timepiece struct {
	wall   func() time.Time
	steady func() time.Duration // since some moment; nil = the wall clock is never set

	seen       bool
	seenWall   time.Time
	seenSteady time.Duration
	ahead      time.Duration // of the wall clock

	before, after time.Time // the meeting's time around the last leap; zero = there was none
}

// slip is how far the two clocks may part before it counts: less is the slewing of
// a time service.
const slip = 90 * time.Second

func (c *timepiece) now() time.Time { return c.wall().Add(c.ahead) }

// leap says what became of the wall clock since it was last looked at.
type leap uint8

const (
	noLeap leap = iota
	setBack
	leaptAhead
)

// look compares the clocks and reports a leap. Where the wall clock was set back
// the meeting's time goes on; where it is put right again, so does the meeting's.
func (c *timepiece) look() (leap, time.Duration) {
	if c.steady == nil {
		return noLeap, 0
	}
	wall, steady := c.wall().Round(0), c.steady() // Round drops what keeps a Go time steady
	passed := steady - c.seenSteady
	jump := wall.Sub(c.seenWall) - passed
	before := c.seenWall.Add(passed + c.ahead)
	first := !c.seen
	c.seen, c.seenWall, c.seenSteady = true, wall, steady
	switch {
	case first:
		return noLeap, 0
	case jump <= -slip:
		c.ahead -= jump
		return setBack, -jump
	case jump >= slip && c.ahead > 0:
		back := min(jump, c.ahead)
		c.ahead -= back
		jump -= back
	}
	if jump < slip {
		return noLeap, 0
	}
	c.before, c.after = before, c.now()
	return leaptAhead, jump
}

// now is the meeting's time.
func (a *App) now() time.Time { return a.time.now() }

// watchClock looks at the clock and gives what is to be told of it, "" for nothing.
func (a *App) watchClock() string {
	switch leap, by := a.time.look(); leap {
	case setBack:
		return a.t.Sprintf(a.t.Message.ClockSetBack, int(by.Round(time.Minute).Minutes()), a.now().Format("15:04"))
	case leaptAhead:
		return a.t.Sprintf(a.t.Message.ClockLeapt, a.time.before.Format("15:04"), a.time.after.Format("15:04"))
	}
	return ""
}

// longestBehind is how far the clock may be behind the last record to be taken for
// one that was set back between two sessions. Beyond it nobody can tell.
const longestBehind = 12 * time.Hour

// followRecord lets the meeting's time go on from the last record where the clock
// stands before it.
func (a *App) followRecord() {
	last, ok := a.store.History.Last()
	behind := last.At.Time().Sub(a.now())
	if !ok || a.time.steady == nil || behind < slip {
		return
	}
	if behind > longestBehind {
		a.say(a.t.Sprintf(a.t.Message.ClockUnlikely, a.now().Format("2006-01-02 15:04"), last.At.Time().Format("2006-01-02 15:04")))
		return
	}
	wall := a.now()
	a.time.ahead += behind
	a.say(a.t.Sprintf(a.t.Message.ClockBehind, wall.Format("15:04"), last.At.Clock()))
}

// newClockForm is 校时: what time it is, and whether what was recorded since the
// last leap moves along.
func newClockForm(a *App) *form {
	shown := a.now().Format("15:04")
	at := textField("now", a.t.Form.ClockNow, shown)
	at.required = true
	f := &form{title: a.t.Form.ClockTitle, fields: []*formField{at}, enter: confirms}
	since := model.At(a.time.after)
	n := 0
	if since != 0 {
		n = a.meeting().CountTimed(since)
	}
	if n > 0 {
		f.fields = append(f.fields, choiceField("shift", a.t.Sprintf(a.t.Form.ClockShift, n, a.time.after.Format("15:04")), "yes",
			option{"yes", a.t.Form.Yes}, option{"no", a.t.Form.No}))
	}
	f.notes = func(*form) []string { return []string{a.t.Form.ClockNote} }
	f.submit = func(a *App, f *form) tea.Cmd {
		right, ok := clockOn(a.now(), f.get("now"))
		if !ok {
			f.stand("now")
			f.wrong = a.t.Form.BadClock
			return nil
		}
		by := right.Sub(a.now()).Round(time.Minute)
		if f.get("now") == shown || by == 0 {
			a.closeDialog()
			a.say(a.t.Message.NothingChanged)
			return nil
		}
		a.time.ahead += by
		a.closeDialog()
		said := a.t.Sprintf(a.t.Message.ClockSet, a.now().Format("15:04"))
		if n > 0 && f.get("shift") == "yes" {
			c, err := a.meeting().ShiftTimes(since, by, a.stamp())
			if err != nil {
				a.refuse(err)
				return nil
			}
			if !a.commit(c, nil) {
				a.time.ahead -= by
				a.reopen(f)
				return nil
			}
			said = a.t.Together(a.message, said)
		}
		a.time.before, a.time.after = time.Time{}, time.Time{}
		a.say(said)
		return a.keepMove()
	}
	return f
}
