package screen

// What a form or a question wants when it is answered, and the one place where it is
// done.

import (
	"errors"
	"slices"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/model"
)

// outcome is what a form or a question hands back: it is refused in words; or a Change is to be
// recorded, work to be run beside the screen, or only something done. The dialog
// is closed unless it was refused or stays.
type outcome struct {
	wrong  string               // why it is refused
	stand  *string              // the text whose field it then stands on, nil = where it was
	stays  bool                 // open below what follows
	change *model.Change        // nil = nothing is recorded
	move   func()               // where to stand then; kept with the Change
	back   func()               // undoes of move what is not the clerk's place, when the disk refuses
	after  func(a *App) tea.Cmd // once it is closed, and what it recorded is kept
	beside *besideWork          // to be run then
}

// besideWork is run beside the screen; what it gives back tells the form how it went.
type besideWork struct {
	title string
	run   func(report func(done, total int)) func(a *App) outcome
}

// wrong refuses a form in words.
func wrong(words string) outcome { return outcome{wrong: words} }

// wrongIn refuses a form for one of its texts.
func wrongIn(text *string, words string) outcome { return outcome{wrong: words, stand: text} }

// over closes a form and says how it went.
func over(words string) outcome {
	return outcome{after: func(a *App) tea.Cmd {
		a.say(words)
		return nil
	}}
}

// records is the outcome of a command of the meeting.
func (a *App) records(c model.Change, err error) outcome {
	switch {
	case errors.Is(err, model.ErrNothing):
		return over(a.t.Message.NothingChanged)
	case err != nil:
		return wrong(a.t.Refused(err))
	}
	return outcome{change: &c}
}

// standing says where to stand once the Change is made, and what follows when it is
// kept. Where nothing is recorded neither is done.
func (o outcome) standing(move func(), after func(a *App) tea.Cmd) outcome {
	if o.change != nil {
		o.move, o.after = move, after
	}
	return o
}

// carryOut does what a dialog wants.
func (a *App) carryOut(d shown, o outcome) tea.Cmd {
	left := a.Left
	if f, ok := d.(*form); ok {
		if f.told(o); o.wrong == "" && !o.stays {
			a.forget(f.draft) // before the desk goes to the disk with what is recorded
		}
	}
	switch {
	case o.wrong != "":
		return nil
	case o.change != nil:
		if !a.keep(d, *o.change, o.move) {
			a.Left = left
			if o.back != nil {
				o.back()
			}
			return nil
		}
	case !o.stays:
		a.drop(d)
	}
	var cmd tea.Cmd
	if o.after != nil {
		cmd = o.after(a)
	}
	if o.beside != nil {
		return a.work(o.beside.title, func(report func(int, int)) func(*App) tea.Cmd {
			finish := o.beside.run(report)
			return func(a *App) tea.Cmd { return a.carryOut(d, finish(a)) }
		})
	}
	return cmd
}

// told shows in the form what is wrong with it, and stands there.
func (f *form) told(o outcome) {
	f.wrong = o.wrong
	f.stand(o.stand)
}

// keep closes a dialog and commits what it recorded. Where the disk refuses, the
// dialog stands where it was with everything typed, under the words that say why,
// or under what is asked because of it.
func (a *App) keep(d shown, c model.Change, move func()) bool {
	at := a.drop(d)
	if a.commit(c, move) {
		return true
	}
	a.dialogs = slices.Insert(a.dialogs, min(at, len(a.dialogs)), d)
	return false
}

// drop takes a dialog away, whatever lies on top of it, and gives its place.
func (a *App) drop(d shown) int {
	at := slices.Index(a.dialogs, d)
	if at >= 0 {
		a.dialogs = slices.Delete(slices.Clone(a.dialogs), at, at+1)
	}
	return at
}
