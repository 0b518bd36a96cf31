package screen

// A meeting file that is gone or is another's while it is open. It is noticed at the
// next key, and the whole meeting is offered to be written to a new file at once.

import (
	"errors"
	"path/filepath"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/data/sitting"
	"liuzhuan/data/store"
)

// offerAnew reports whether the key was used up: the file is not under its name any
// more, and that has not been said yet. While work beside the screen has the file,
// that looks itself before it writes.
func (a *App) offerAnew() bool {
	if a.sitting == nil || a.busy != nil {
		return false
	}
	var gone *store.DisplacedError
	if !errors.As(a.sitting.InPlace(), &gone) {
		a.gone = ""
		return false
	}
	if a.gone == gone.How {
		return false
	}
	a.gone = gone.How
	a.say("")
	a.push(newAnewForm(a, gone))
	return true
}

// newAnewForm asks where the meeting goes on.
func newAnewForm(a *App, gone *store.DisplacedError) *form {
	t := a.t.Safety
	typed := sitting.AnewPath(gone)
	f := &form{title: t.AnewTitle, fields: []*formField{textField("file", t.AnewFile, &typed)}, whole: true, enter: confirms}
	f.notes = func() []string {
		return []string{a.t.Sprintf(t.Displaced[gone.How], filepath.Base(gone.Path)), t.AnewNote, t.AnewOrNot[gone.How]}
	}
	f.wants = func(a *App) outcome {
		path, old := a.TypedPath(typed), a.sitting
		return outcome{stays: true, beside: &besideWork{t.AnewWriting, func(func(int, int)) func(*App) outcome {
			carried, err := old.Rewrite(path)
			return func(a *App) outcome {
				if err != nil {
					return wrong(a.t.Error(err))
				}
				return outcome{stays: true, after: func(a *App) tea.Cmd {
					if openThere(a, path) {
						_ = old.Close() // what there was of it is in the new file
						a.sayAnew(path, carried)
					}
					return nil
				}}
			}
		}}}
	}
	return f
}

func (a *App) sayAnew(path string, carried bool) {
	a.gone, a.resume = "", false // nobody was away
	words := a.t.Safety.AnewRows
	if carried {
		words = a.t.Safety.AnewDone
	}
	a.say(a.t.Together(a.t.Sprintf(words, path, a.meeting().OnList()), a.message))
}
