package screen

// The copy on a second medium: F10 0 4 3 begins it. It is given what it lacks once a key
// has been shown, and the first line says how it is doing.

import (
	"strings"
	"sync/atomic"
	"time"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/data/medium"
)

// carrying is the copy as the clerk has it.
type carrying struct {
	begun   bool          // the program runs: what is told from outside Update arrives
	stir    chan struct{} // told when the copy has changed
	waits   atomic.Bool   // it took no more, and is to tell when it does
	state   medium.State  // what was said of it last
	why     string        // of a lost one
	said    string        // the sentence that was said last, beside others perhaps
	late    bool          // it lacks what was recorded two seconds ago
	due     bool          // that is to be looked at
	parting []*medium.Copy
}

type copyStirred struct{} // the copy has changed, or there is more for it

// copyDue looks whether an entry lies there that was recorded two seconds ago.
type copyDue struct{ entries int64 }

// copyWithin is in what time what is recorded is to lie there.
const copyWithin = 2 * time.Second

// carry keeps a copy in the folder that the desk names, or in none. fresh says that it has
// just been chosen.
func (a *App) carry(fresh bool) {
	if !a.copy.begun || a.Sitting == nil || a.rehearsing() {
		return
	}
	a.copy.state, a.copy.why, a.copy.late, a.copy.said = "", "", false, ""
	was := medium.State("")
	a.part(a.Sitting.Carry(fresh, func(st medium.Status) {
		select {
		case a.copy.stir <- struct{}{}:
		default:
		}
		if st.State != was || a.copy.waits.Swap(false) {
			was = st.State
			a.send(copyStirred{})
		}
	}))
}

// part lets a copy end by itself, to be waited for when the program ends.
func (a *App) part(c *medium.Copy) {
	if c != nil {
		a.copy.parting = append(a.copy.parting, c)
	}
}

// fedAtOnce is after how many bytes the keys come first again.
const fedAtOnce = 64 << 10

// feed gives the copy some of what it lacks.
func (a *App) feed() tea.Cmd {
	if a.Sitting == nil || a.busy != nil || a.rehearsing() || a.quitting {
		return nil
	}
	fed := 0
	f := a.Sitting.Feed()
	for ; f.More && fed < fedAtOnce; f = a.Sitting.Feed() {
		fed += f.Bytes
	}
	switch {
	case f.Whole != nil:
		return a.work(a.Text.Medium.Whole, func(func(int, int)) func(*App) tea.Cmd {
			then := f.Whole()
			return func(*App) tea.Cmd {
				then()
				return nil
			}
		})
	case f.More:
		return func() tea.Msg { return copyStirred{} }
	}
	a.copy.waits.Store(f.Full)
	return a.watchCopy()
}

// watchCopy says once what has become of the copy, and has it looked at again while it
// lacks something.
func (a *App) watchCopy() tea.Cmd {
	st, lacks, ok := a.Sitting.Carried()
	if !ok {
		return nil
	}
	a.sayCopy(st, lacks)
	if lacks == 0 {
		a.copy.late = false
	}
	if lacks == 0 || a.copy.due || st.State == medium.Lost {
		return nil
	}
	a.copy.due = true
	n := int64(len(a.Sitting.History.Entries()))
	return tea.Tick(copyWithin, func(time.Time) tea.Msg { return copyDue{n} })
}

// lookAtCopy is what is due two seconds after something was recorded.
func (a *App) lookAtCopy(d copyDue) {
	a.copy.due = false
	if a.Sitting != nil && !a.rehearsing() {
		st, lacks, ok := a.Sitting.Carried()
		a.copy.late = ok && lacks > 0 && st.Kept < d.entries
	}
}

// sayCopy says what is new of the copy beside what was said.
func (a *App) sayCopy(st medium.Status, lacks int64) {
	t := a.Text
	before, why := a.copy.state, ""
	if st.State == medium.Lost {
		why = t.WhyLost(a.Sitting.Carrier().Folder, st.Err)
	}
	switch {
	case st.State == medium.Lost && why != a.copy.why:
		a.addOfCopy(t.Sprintf(t.Medium.Lost, why))
		a.copy.why = why
	case st.State != medium.Following:
	case a.copy.why != "" && lacks > 0: // a full stick is found again, and takes nothing
	case a.copy.why != "":
		a.addOfCopy(t.Medium.Back)
		a.copy.why = ""
	case before != medium.Beginning:
	case st.Damage > 0:
		a.addOfCopy(t.Sprintf(t.Medium.Damaged, st.Damage))
	case st.Anew:
		a.addOfCopy(t.Medium.Anew)
	case a.message == "", a.message == t.Sprintf(t.Medium.Chosen, a.Sitting.Carrier().Folder): // nothing was done since
		a.say(t.Sprintf(t.Medium.Begun, st.Folder, st.Kept))
	}
	if st.State == medium.Lost || st.State == medium.Following || st.State == medium.Beginning {
		a.copy.state = st.State
	}
}

// addOfCopy says something of the copy beside what was done, in the place of what was said
// of it before: a stick that comes back is not told behind the words that it went.
func (a *App) addOfCopy(words string) {
	before, found := strings.CutSuffix(a.message, a.copy.said)
	if a.copy.said == "" || !found {
		before = a.message
	}
	a.copy.said = words
	a.say(a.Text.Together(strings.TrimSuffix(before, " "), words))
}

// copyMark says on the first line how the copy is doing; "" where none is kept.
func (a *App) copyMark() string {
	switch word, follows, lacks := a.copyWord(); {
	case word == "":
		return ""
	case lacks:
		return a.Look.Step("! "+word, true)
	case follows:
		return a.Look.Step(a.Look.OK+" "+word, false)
	default:
		return a.Look.Step(a.Look.Dot+" "+word, false)
	}
}

// copyWord is that in words, whether it follows, and whether it lacks what it should have.
func (a *App) copyWord() (word string, follows, lacks bool) {
	if a.Sitting == nil || a.rehearsing() {
		return "", false, false
	}
	st, n, ok := a.Sitting.Carried()
	words := a.Text.Medium
	switch {
	case !ok:
		return "", false, false
	case a.copy.why != "" || st.State == medium.Lost:
		return words.Off, false, true
	case !st.Begun:
		return words.Begins, false, false
	case a.copy.late && n > 0:
		return a.Text.Sprintf(words.Behind, n), true, true
	}
	return words.On, true, false
}

// How long the end of the program waits for the copy: at first without a word.
const (
	copySilence  = 300 * time.Millisecond
	copyPatience = 5 * time.Second
)

// endCopy gives the copy what it lacks and waits for it, not for ever; what it lacks then
// is said.
func (a *App) endCopy(say func(words string)) {
	if say == nil {
		say = func(string) {}
	}
	if a.Sitting == nil {
		return
	}
	t := a.Text
	st, lacks, ok := a.Sitting.CompleteCopy(a.copy.stir, time.After(copySilence))
	until := time.After(copyPatience)
	if ok && lacks > 0 && st.State != medium.Lost {
		say(t.Sprintf(t.Medium.Waiting, lacks))
		st, lacks, _ = a.Sitting.CompleteCopy(a.copy.stir, until)
	}
	if ok && lacks > 0 {
		folder := a.Sitting.Carrier().Folder
		why := t.Sprintf(t.Medium.Slow, folder)
		if st.State == medium.Lost {
			why = t.WhyLost(folder, st.Err)
		}
		if st.Begun {
			say(t.Sprintf(t.Medium.Lacks, lacks, why))
		} else {
			say(t.Sprintf(t.Medium.Never, why))
		}
	}
	for _, c := range a.copy.parting {
		select {
		case <-c.Ended():
		case <-until:
		}
	}
}
