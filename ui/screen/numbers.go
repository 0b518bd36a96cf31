package screen

// A roster number typed on the roster, by somebody with the paper list in hand.
// Digits are commands here, so a number shows only by a digit that means nothing.

import (
	"maps"
	"time"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
)

// digits is the digit that was struck on the roster just before.
type digits struct {
	typed string
	at    time.Time
	dead  bool  // it means nothing in the phase
	seq   int64 // the journal's last entry before it

	// Where the screen stood.
	person model.ID
	marks  map[model.Phase]model.ID
	away   bool
}

// deadGap is how soon Enter after a digit that means nothing was meant for the
// number, not for whoever is selected.
const deadGap = time.Second

// typedNumber takes a key that makes a number of the digits struck on the roster, and
// reports whether it did. Two digits within half a second, of which one means
// nothing here, are looked up, and what the first one did is taken back.
func (a *App) typedNumber(e dialog.Event) (tea.Cmd, bool) {
	before := a.digits
	a.digits = digits{}
	if e.Key == "enter" && before.dead && a.soon(before.at, deadGap) {
		a.say(a.Text.Message.NumberOnRoster)
		return nil, true
	}
	if !e.Key.Digit() || a.Sitting == nil {
		return nil, false
	}
	dead := actionFor(e.Key, a.phase(), false) == nil
	if before.typed != "" && (dead || before.dead) && a.soon(before.at, lettersGap) {
		return a.lookUpNumber(before, e.Text), true
	}
	a.digits = digits{typed: e.Text, at: a.now(), dead: dead, seq: a.lastSeq(), marks: maps.Clone(a.Marks), away: a.away}
	if p := a.person(); p != nil {
		a.digits.person = p.ID
	}
	return nil, false
}

// lookUpNumber opens F3 with both digits.
func (a *App) lookUpNumber(first digits, second string) tea.Cmd {
	stand := func([]model.Change) {
		a.Marks, a.away = first.marks, first.away
		a.selectPerson(first.person)
	}
	if made := a.lastSeq() - first.seq; made > 0 {
		all := a.Sitting.History.Entries()
		if a.takingBack(all[len(all)-int(made):], stand) == nil {
			return nil
		}
	} else {
		stand(nil)
	}
	return a.findWith(first.typed + second)
}
