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
	"liuzhuan/ui/screen/form"
	"liuzhuan/ui/screen/look"
)

// lockScreen is what stands instead of the roster. It is no dialog: what was
// open lies under it untouched, half-typed text as well.
type lockScreen struct {
	phrase      *form.Field
	typedPhrase string
	said        string
}

func newLockScreen(a *App) *lockScreen {
	l := &lockScreen{}
	l.phrase = form.Secret("phrase", a.Text.Safety.LockAsk, &l.typedPhrase)
	return l
}

// lockPress is Ctrl-L: the first time it asks for a passphrase.
func lockPress(a *App) tea.Cmd {
	if a.lock.Set() {
		a.lockNow()
		return nil
	}
	if a.rehearsing() {
		a.deny(a.Text.Rehearsal.Off["lock"])
		return nil
	}
	t := a.Text.Safety
	v := struct{ Phrase, Again, Idle string }{Idle: "10"}
	f := &form.Form{Sight: &a.Sight, Title: t.LockTitle, Enter: form.Confirms, Fields: []*form.Field{
		form.Secret("phrase", t.LockPhrase, &v.Phrase).Must(), form.Secret("again", t.Again, &v.Again).Must(), form.Text("idle", t.LockIdle, &v.Idle),
	}}
	f.Notes = func() []string { return []string{t.LockNote} }
	f.Wants = func() dialog.Outcome {
		minutes, err := strconv.Atoi(dialog.Digits(v.Idle))
		switch {
		case v.Phrase != v.Again:
			return dialog.Wrong(t.NotTheSame)
		case err != nil || minutes < 0:
			return dialog.WrongIn(&v.Idle, t.LockIdleBad)
		}
		lock := sitting.NewLock(v.Phrase, minutes)
		return dialog.Outcome{Close: true, Lock: &lock}
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
	if err := a.Sitting.KeepLock(a.lock); err != nil {
		a.say(a.Text.NotKept(err))
	}
}

func (a *App) readLock() {
	a.locked = nil
	var err error
	if a.lock, err = a.Sitting.ReadLock(); err != nil {
		a.fail(err)
	}
	if a.lock.Locked && a.lock.Set() {
		a.locked = newLockScreen(a)
	}
}

// lockIdle locks when nobody has touched a key for long enough.
func (a *App) lockIdle() {
	if a.Sitting == nil || a.locked != nil || !a.lock.Set() || a.lock.Idle == 0 {
		return
	}
	if a.now().Sub(a.touched) >= time.Duration(a.lock.Idle)*time.Minute {
		a.lockNow()
	}
}

// bindings are what keys do before the curtain.
func (l *lockScreen) bindings(a *App) []dialog.Bound {
	list := []dialog.Bound{
		a.Bind("phrase", dialog.Common, l.typed(func(e dialog.Event) { l.phrase.Insert(e.Text) }), "a").Typed(),
		a.Bind("unlock", dialog.Common, dialog.Does(a.unlock), "enter"),
		a.Bind("empty", dialog.Spare, l.typed(func(dialog.Event) { l.phrase.Put("") }), "esc"),
		a.Bind("quit", dialog.Lasting, dialog.Does(a.leaveLocked), "ctrl+q"),
	}
	cover := actionNamed("cover")
	blanks := cover.bound(a.Text, a.phase(), false)
	blanks.Do = dialog.Wants(dialog.Outcome{Cover: true})
	list = append(list, blanks)
	return append(list, dialog.InField(&a.Sight, l.typed(func(e dialog.Event) { l.phrase.Edit(e.Key) }))...)
}

func (l *lockScreen) typed(do func(dialog.Event)) func(dialog.Event) dialog.Outcome {
	return func(e dialog.Event) dialog.Outcome {
		do(e)
		return dialog.Outcome{}
	}
}

// handleLocked takes a key before the curtain.
func (a *App) handleLocked(e dialog.Event) tea.Cmd {
	o, _ := dialog.Act(a.locked.bindings(a), e)
	return a.perform(nil, o)
}

// unlock is Enter: the passphrase draws the curtain back.
func (a *App) unlock() dialog.Outcome {
	l := a.locked
	if !a.lock.Opens(l.typedPhrase) {
		l.phrase.Put("")
		l.said = a.Text.Safety.LockWrong
		a.refused = true
		return dialog.Outcome{}
	}
	a.locked, a.lock.Locked = nil, false
	a.say(a.Text.Safety.LockOff)
	a.keepLock()
	return dialog.Outcome{}
}

// leaveLocked is Ctrl-Q: it opens locked again.
func (a *App) leaveLocked() dialog.Outcome {
	if a.busy != nil {
		a.locked.said = a.Text.Message.Busy
		return dialog.Outcome{}
	}
	if a.rehearsing() {
		a.endRehearsal()
		return dialog.Outcome{}
	}
	return dialog.Outcome{Leave: true}
}

// frame draws title, numbers and the question, and no name.
func (l *lockScreen) frame(a *App) ([]string, *tea.Cursor) {
	head := "> " + a.Text.Safety.LockAsk + " "
	value, at := l.phrase.Draw(max(1, a.W-hanzi.Width(head)-1))
	lines := []string{a.titleLine(), a.tallyLine(), a.Rule(a.Text.Safety.LockOn, a.W), "", hanzi.Cut(head+value, a.W)}
	cursor := tea.NewCursor(min(hanzi.Width(head)+at, a.W-1), len(lines)-1)
	for len(lines) < a.H-2 {
		lines = append(lines, "")
	}
	return append(lines, a.Look.Line(look.Page, a.W, look.Span{Text: l.said, Role: look.Strong}), a.Foot(l.bindings(a), a.W)), cursor
}
