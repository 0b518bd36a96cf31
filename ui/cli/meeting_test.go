package cli

import "testing"

// The screen that a command opens notices when the computer's clock is set.
func TestClockIsWatched(t *testing.T) {
	if e := newEnv(nil); e.clock.Steady == nil {
		t.Error("the clock is compared with nothing")
	}
}
