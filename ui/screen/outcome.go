package screen

// What a dialog wants, done: only here is anything committed, opened or closed for
// one.

import (
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/look"
)

// perform does what a dialog wants, in the order in which an Outcome lists it.
func (a *App) perform(d dialog.Dialog, o dialog.Outcome) tea.Cmd {
	switch {
	case o.Wrong != "":
		a.refuseIn(d, o)
		return nil
	case o.Long != nil:
		return a.recordBeside(d, o)
	}
	phase := a.phase()
	if o.Desk != nil && !a.putDesk(o.Desk) {
		return nil
	}
	if !a.record(d, o) {
		return nil
	}
	if o.Bare {
		a.dialogs = nil
	}
	if o.Contrast != nil {
		a.Contrast = *o.Contrast
		a.learn(func(t *look.Terminal) { t.Contrast = a.Contrast })
		a.writeMove()
	}
	if o.Stand != nil {
		a.stand(*o.Stand)
	}
	var cmds []tea.Cmd
	if at := slices.Index(a.dialogs, d); o.Instead != nil && at >= 0 {
		a.dialogs[at] = o.Instead
	}
	if o.Open != nil {
		a.push(o.Open)
	}
	if o.Named.Kind != "" {
		cmds = append(cmds, a.openNamed(o.Named))
	}
	a.sayAll(o)
	switch {
	case o.Phase == "":
	case o.Change == nil:
		cmds = append(cmds, a.setPhase(o.Phase))
	case o.Phase != phase:
		cmds = append(cmds, a.autoBackup())
	}
	if o.Close && o.Change == nil && (o.Stand != nil || o.Put != 0 || isKept(d)) {
		cmds = append(cmds, a.keepMove())
	}
	return tea.Batch(append(cmds, a.goOn(d, o))...)
}

// refuseIn says why nothing was done: in the dialog where it shows that itself.
func (a *App) refuseIn(d dialog.Dialog, o dialog.Outcome) {
	if d, ok := d.(dialog.Refusing); ok {
		d.Refuse(o)
		a.refused = true
		return
	}
	a.deny(o.Wrong)
}

// record closes the dialog and commits its Change, or takes back what it says. It reports whether what follows
// may follow: where the disk refuses, the dialog stands where it was, under the
// words that say why, or under what is asked because of it.
func (a *App) record(d dialog.Dialog, o dialog.Outcome) bool {
	at, left, acted := -1, a.Left, a.sel
	if o.Close {
		at = a.drop(d)
		a.leaveTyped(d, o.Left)
	}
	a.Clock.Put(o.Put)
	kept := true
	switch {
	case o.Back != nil:
		kept = a.takeBack(o.Back)
	case o.Change == nil:
		a.walk(o.Walk)
	default:
		kept = a.commit(*o.Change, func() { a.walk(o.Walk); a.enter(o.Phase) })
	}
	if !kept {
		a.Clock.Put(-o.Put)
		a.Left = left
		if at >= 0 {
			a.dialogs = slices.Insert(a.dialogs, min(at, len(a.dialogs)), d)
		}
		return false
	}
	if o.Put != 0 {
		a.Clock.Righted()
	}
	if o.Walk.Count {
		a.atEnd(acted, a.pending)
	}
	return true
}

// enter goes to a phase, "" = stays.
func (a *App) enter(p model.Phase) {
	if p != "" {
		a.Sitting.GoTo(p)
	}
}

// recordBeside makes and commits a long Change beside the screen.
func (a *App) recordBeside(d dialog.Dialog, o dialog.Outcome) tea.Cmd {
	a.drop(d)
	phase, desk, s := a.phase(), a.desk(), a.Sitting
	return a.work(o.Long.Title, func(report func(int, int)) func(*App) tea.Cmd {
		c := o.Long.Make()
		c.Phase = phase
		if c.Empty() && o.Long.Empty != nil {
			return func(a *App) tea.Cmd {
				a.say(o.Long.Empty())
				return nil
			}
		}
		written := s.Write(c, desk, report)
		return func(a *App) tea.Cmd {
			_, err := written.MoveAlong()
			a.refresh()
			a.followed()
			if err != nil {
				o.Long.Lost()
				a.reopen(d)
				a.deny(a.Text.NotKept(err))
				return nil
			}
			a.say(a.Text.Recorded(a.meeting(), c))
			a.sayAll(o)
			if o.Then == nil {
				return nil
			}
			return a.perform(nil, o.Then())
		}
	})
}

// walk goes where a Change leads in the list.
func (a *App) walk(w dialog.Walk) {
	if w.From != 0 {
		last := slices.Index(a.list, w.From)
		if last < 0 {
			return
		}
		a.sel, a.away = last, false
	}
	if w.On || w.From != 0 {
		a.next()
	}
}

// stand selects somebody.
func (a *App) stand(s dialog.Stand) {
	if s.ID != 0 {
		a.goTo(s.ID)
	}
	if s.Away || s.Back {
		a.away = s.Away
	}
}

// sayAll says what is to be said.
func (a *App) sayAll(o dialog.Outcome) {
	if o.Say != "" || o.Quiet {
		a.say(o.Say)
	}
	if o.Deny != "" {
		a.deny(o.Deny)
	}
	if o.Before != "" || o.Also != "" {
		a.say(a.Text.Together(o.Before, a.message, o.Also))
	}
}

// goOn does what follows.
func (a *App) goOn(d dialog.Dialog, o dialog.Outcome) tea.Cmd {
	var cmds []tea.Cmd
	if o.Then != nil && (o.Change != nil || o.Desk != nil) {
		cmds = append(cmds, a.perform(d, o.Then()))
	}
	if o.File != nil {
		cmds = append(cmds, a.goInto(o.File))
	}
	if o.Beside != nil {
		cmds = append(cmds, a.work(o.Beside.Title, func(report func(int, int)) func(*App) tea.Cmd {
			finish := o.Beside.Run(report)
			return func(a *App) tea.Cmd { return a.perform(d, finish()) }
		}))
	}
	if o.Pass != "" {
		cmds = append(cmds, a.pass(o.Pass))
	}
	for _, l := range o.Later {
		cmds = append(cmds, tea.Tick(l.After, func(time.Time) tea.Msg { return keepDue{l.Due} }))
	}
	if o.Lock != nil {
		a.lock = *o.Lock
		a.lockNow()
	}
	if o.Cover {
		cmds = append(cmds, actionNamed("cover").run(a, ""))
	}
	if o.Carry {
		a.carry(true)
	}
	if o.Rehearse {
		cmds = append(cmds, a.prepareRehearsal())
	}
	if o.Meant {
		a.endRehearsal()
	}
	if o.Leave {
		cmds = append(cmds, a.leave())
	}
	return tea.Batch(cmds...)
}

// pass gives a key to what lies below a dialog that has closed.
func (a *App) pass(k key) tea.Cmd {
	if a.dialog() == nil && actionFor(k, a.phase(), false) == nil {
		return nil
	}
	return a.handle(dialog.Event{Key: k})
}

// followed lets what is open list anew what it shows of the meeting.
func (a *App) followed() {
	for _, d := range a.dialogs {
		if d, ok := d.(dialog.Following); ok {
			d.Follow()
		}
	}
}

// drop takes a dialog away, whatever lies on top of it, and gives its place.
func (a *App) drop(d dialog.Dialog) int {
	at := slices.Index(a.dialogs, d)
	if at >= 0 {
		a.dialogs = slices.Delete(slices.Clone(a.dialogs), at, at+1)
	}
	return at
}
