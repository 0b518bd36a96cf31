package sitting

import (
	"testing"
	"time"

	"liuzhuan/model"
)

// The meeting's time follows the computer's where that was set ahead or put right,
// and goes on alone where it was set back.
func TestClock(t *testing.T) {
	wall, steady := meetingDay, time.Duration(0)
	c := &Clock{Wall: func() time.Time { return wall }, Steady: func() time.Duration { return steady }}
	pass := func(real, set time.Duration) { wall, steady = wall.Add(real+set), steady+real }
	for i, step := range []struct {
		real, set time.Duration
		want      Leap
		now       time.Duration // since the beginning
	}{
		{0, 0, NoLeap, 0},
		{time.Minute, time.Minute, NoLeap, 2 * time.Minute}, // a time service
		{time.Minute, -time.Hour, SetBack, 3 * time.Minute},
		{time.Minute, 0, NoLeap, 4 * time.Minute},
		{time.Minute, time.Hour, NoLeap, 5 * time.Minute}, // put right
		{time.Minute, 2 * time.Hour, LeaptAhead, 126 * time.Minute},
	} {
		pass(step.real, step.set)
		got, _ := c.Look()
		if now := c.Now().Sub(meetingDay); got != step.want || now != step.now {
			t.Errorf("step %d: leap %d at %s, want %d at %s", i, got, now, step.want, step.now)
		}
	}
	if before, after := c.Leapt(); after.Sub(before) != 2*time.Hour {
		t.Errorf("leapt from %s to %s", before, after)
	}
	c.Righted()
	if _, after := c.Leapt(); !after.IsZero() {
		t.Error("still to be put right")
	}
	for behind, want := range map[time.Duration]Behind{time.Minute: NotBehind, time.Hour: Followed, 13 * time.Hour: Unlikely} {
		c.ahead = 0
		if got := c.Follow(model.At(wall.Add(behind))); got != want || (c.ahead != 0) != (want == Followed) {
			t.Errorf("%s behind: %d, %s ahead", behind, got, c.ahead)
		}
	}
}
