package dialog

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"time"

	"liuzhuan/data/sitting"
	"liuzhuan/data/store"
	"liuzhuan/model"
	"liuzhuan/ui/screen/look"
	"liuzhuan/ui/text"
)

// Sight is what a dialog may read of the program around it: the words, the meeting,
// the clock, the size of the screen. It changes nothing by it.
type Sight struct {
	Text         *text.Text
	Sitting      *sitting.Sitting // nil on the start page
	Clock        *sitting.Clock
	Index        *model.Index
	Dir          string // the folder files are offered from
	DriveOf      func(path string) store.Drive
	Sticks       func() []string // where disks are that can be pulled out
	Look         *look.Look      // as the terminal wants it
	W, H         int
	Rows         func() int  // of the body, between tally and message
	HighContrast func() bool // whether the screen has as much contrast as there is
	Wide         func() bool // whether the card stands beside the list
	// Around draws the card of the selected person in at most h lines of w columns, with lines
	// that are drawn already where the note on them has its place; at is the first of these, -1
	// where there is no room.
	Around   func(inset []string, w, h int) (lines []string, at int)
	CardRows int          // rows of the card below the list
	Program  func() []Key // the keys of the whole program that do something on the roster
}

// Meeting is the open meeting.
func (v *Sight) Meeting() *model.Meeting { return v.Sitting.Meeting }

// Phase is where the meeting stands.
func (v *Sight) Phase() model.Phase {
	if v.Sitting == nil {
		return model.Prepare
	}
	return v.Sitting.Phase()
}

// large is how many people are more than can be counted over within a frame.
const large = 1000

// Large reports whether what looks over the whole meeting is to be done beside the
// screen.
func (v *Sight) Large() bool { return len(v.Meeting().People()) > large }

// Now is the meeting's time.
func (v *Sight) Now() time.Time { return v.Clock.Now() }

// Stamp is the meeting's time as records have it.
func (v *Sight) Stamp() model.Stamp { return model.At(v.Now()) }

// TypedPath is the path that a clerk means: ~/ is the home folder, and what is
// not absolute lies in the meeting's folder.
func (v *Sight) TypedPath(p string) string {
	if rest, ok := strings.CutPrefix(p, "~/"); ok {
		if home, err := os.UserHomeDir(); err == nil {
			p = filepath.Join(home, rest)
		}
	}
	if !filepath.IsAbs(p) {
		p = filepath.Join(v.Dir, p)
	}
	return p
}

// Records is the outcome of a command of the meeting: its Change, or why there is
// none.
func (v *Sight) Records(c model.Change, err error) Outcome {
	switch {
	case errors.Is(err, model.ErrNothing):
		return Outcome{Close: true, Say: v.Text.Message.NothingChanged}
	case err != nil:
		return Outcome{Wrong: v.Text.Refused(err)}
	}
	return Outcome{Close: true, Change: &c}
}

// Changes is the outcome of a command in a dialog that stays open.
func (v *Sight) Changes(c model.Change, err error) Outcome {
	if err != nil {
		return Outcome{Wrong: v.Text.Refused(err)}
	}
	return Outcome{Change: &c}
}
