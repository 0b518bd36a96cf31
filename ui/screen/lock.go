package screen

// The locked screen: names give way to a passphrase, clocks run on. It is a
// curtain before the screen; the file is not encrypted by it.

import (
	"strconv"
	"time"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/data/sitting"
	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/dialog"
)

// lockScreen is what stands instead of the roster. It is no dialog: what was
// open lies under it untouched, half-typed text as well.
type lockScreen struct {
	phrase *formField
	typed  string
	said   string
}

func newLockScreen(a *App) *lockScreen {
	l := &lockScreen{said: a.t.Safety.LockOn}
	l.phrase = secretField("phrase", a.t.Safety.LockAsk, &l.typed)
	return l
}

// lockPress is Ctrl-L: the first time it asks for a passphrase.
func lockPress(a *App) tea.Cmd {
	if a.lock.Set() {
		a.lockNow()
		return nil
	}
	t := a.t.Safety
	v := struct{ Phrase, Again, Idle string }{Idle: "10"}
	f := &form{title: t.LockTitle, enter: confirms, fields: []*formField{
		secretField("phrase", t.LockPhrase, &v.Phrase).must(), secretField("again", t.Again, &v.Again).must(), textField("idle", t.LockIdle, &v.Idle),
	}}
	f.notes = func() []string { return []string{t.LockNote} }
	f.wants = func(a *App) outcome {
		minutes, err := strconv.Atoi(dialog.Digits(v.Idle))
		switch {
		case v.Phrase != v.Again:
			return wrong(t.NotTheSame)
		case err != nil || minutes < 0:
			return wrongIn(&v.Idle, t.LockIdleBad)
		}
		return outcome{after: func(a *App) tea.Cmd {
			a.lock = sitting.NewLock(v.Phrase, minutes)
			a.lockNow()
			return nil
		}}
	}
	a.push(f)
	return nil
}

func (a *App) lockNow() {
	a.locked = newLockScreen(a)
	a.lock.Locked = true
	a.keepLock()
}

// keepLock puts the lock on the desk, so that starting again does not open it.
// While the file is at work it waits for that.
func (a *App) keepLock() {
	if a.lockUnkept = a.busy != nil; a.lockUnkept {
		return
	}
	if err := a.sitting.KeepLock(a.lock); err != nil {
		a.say(a.t.NotKept(err))
	}
}

func (a *App) readLock() {
	a.locked = nil
	var err error
	if a.lock, err = a.sitting.ReadLock(); err != nil {
		a.fail(err)
	}
	if a.lock.Locked && a.lock.Set() {
		a.locked = newLockScreen(a)
	}
}

// lockIdle locks when nobody has touched a key for long enough.
func (a *App) lockIdle() {
	if a.sitting == nil || a.locked != nil || !a.lock.Set() || a.lock.Idle == 0 {
		return
	}
	if a.now().Sub(a.touched) >= time.Duration(a.lock.Idle)*time.Minute {
		a.lockNow()
	}
}

func (l *lockScreen) bindings(a *App) []dialog.Bound {
	list := []dialog.Bound{
		a.bind("phrase", dialog.Common, "a").Where(dialog.Printable), a.bind("unlock", dialog.Common, "enter"), a.bind("empty", dialog.Spare, "esc"), a.bind("quit", dialog.Lasting, "ctrl+q"),
	}
	return append(list, a.inField()...)
}

func (l *lockScreen) handle(a *App, e dialog.Event) tea.Cmd {
	switch e.Key {
	case "ctrl+q":
		if a.busy != nil {
			l.said = a.t.Message.Busy
			return nil
		}
		return a.leave() // it opens locked again
	case "enter":
		if !a.lock.Opens(l.typed) {
			l.phrase.put("")
			l.said = a.t.Safety.LockWrong
			return nil
		}
		a.locked, a.lock.Locked = nil, false
		a.say(a.t.Safety.LockOff)
		a.keepLock()
	case "esc":
		l.phrase.put("")
	default:
		if e.Text != "" {
			l.phrase.insert(e.Text)
		} else {
			l.phrase.edit(e.Key)
		}
	}
	return nil
}

// frame draws title, numbers and the question, and no name.
func (l *lockScreen) frame(a *App) ([]string, *tea.Cursor) {
	head := "> " + l.phrase.label + " "
	value, at := l.phrase.draw(max(1, a.w-hanzi.Width(head)-1))
	lines := []string{styleTitle.Render(a.titleLine()), a.tallyLine(), rule(a.t.Safety.LockOn, a.w), "", hanzi.Cut(head+value, a.w)}
	cursor := tea.NewCursor(min(hanzi.Width(head)+at, a.w-1), len(lines)-1)
	for len(lines) < a.h-2 {
		lines = append(lines, "")
	}
	return append(lines, styleMessage.Render(hanzi.Cut(l.said, a.w)), dialog.Footer(l.bindings(a), a.w)), cursor
}
