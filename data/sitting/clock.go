package sitting

import (
	"time"

	"liuzhuan/model"
)

// Clock is the time the meeting goes by. It is the computer's, except where that was
// set back: then the meeting's goes on from where it was, for no minute of a record
// comes before the one it follows. A leap ahead (the lid was closed, or the clock
// was set) is told, and what was recorded by a wrong clock can be put right.
type Clock struct {
	Wall   func() time.Time
	Steady func() time.Duration // since some moment, whatever the wall clock is set to; nil = that is never set

	seen       bool
	seenWall   time.Time
	seenSteady time.Duration
	ahead      time.Duration // of the wall clock

	before, after time.Time // the meeting's time around the last leap; zero = there was none
}

// SystemClock goes by the computer's clocks.
func SystemClock() *Clock {
	begun := time.Now()
	return &Clock{Wall: time.Now, Steady: func() time.Duration { return time.Since(begun) }}
}

// slip is how far the two clocks may part before it counts: less is the slewing of
// a time service.
const slip = 90 * time.Second

// Now is the meeting's time.
func (c *Clock) Now() time.Time { return c.Wall().Add(c.ahead) }

// Put moves the meeting's time by so much.
func (c *Clock) Put(by time.Duration) { c.ahead += by }

// Leap says what became of the wall clock since it was last looked at.
type Leap uint8

// The leaps.
const (
	NoLeap Leap = iota
	SetBack
	LeaptAhead
)

// Look compares the clocks and reports a leap. Where the wall clock was set back
// the meeting's time goes on; where it is put right again, so does the meeting's.
func (c *Clock) Look() (Leap, time.Duration) {
	if c.Steady == nil {
		return NoLeap, 0
	}
	wall, steady := c.Wall().Round(0), c.Steady() // Round drops what keeps a Go time steady
	passed := steady - c.seenSteady
	jump := wall.Sub(c.seenWall) - passed
	before := c.seenWall.Add(passed + c.ahead)
	first := !c.seen
	c.seen, c.seenWall, c.seenSteady = true, wall, steady
	switch {
	case first:
		return NoLeap, 0
	case jump <= -slip:
		c.ahead -= jump
		return SetBack, -jump
	case jump >= slip && c.ahead > 0:
		back := min(jump, c.ahead)
		c.ahead -= back
		jump -= back
	}
	if jump < slip {
		return NoLeap, 0
	}
	c.before, c.after = before, c.Now()
	return LeaptAhead, jump
}

// Leapt gives the meeting's time before and after the last leap ahead; zero for none,
// or once it was put right.
func (c *Clock) Leapt() (before, after time.Time) { return c.before, c.after }

// Righted says that the last leap was put right.
func (c *Clock) Righted() { c.before, c.after = time.Time{}, time.Time{} }

// longestBehind is how far the clock may be behind the last record to be taken for
// one that was set back between two sessions. Beyond it nobody can tell.
const longestBehind = 12 * time.Hour

// Behind says how the clock stands to the last record.
type Behind uint8

// What comes of a clock that stands before the last record.
const (
	NotBehind Behind = iota
	Followed         // the meeting's time goes on from the record
	Unlikely         // too far for that: nobody can tell what time it is
)

// Follow lets the meeting's time go on from a record where the clock stands before it.
func (c *Clock) Follow(last model.Stamp) Behind {
	behind := last.Time().Sub(c.Now())
	switch {
	case c.Steady == nil || behind < slip:
		return NotBehind
	case behind > longestBehind:
		return Unlikely
	}
	c.ahead += behind
	return Followed
}
