package screen

// A meeting file that is gone or is another's while it is open. It is noticed at the
// next key, and the whole meeting is offered to be written to a new file at once.

import (
	"errors"

	"liuzhuan/data/store"
	"liuzhuan/ui/screen/form"
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
	a.push(form.Anew(&a.Sight, gone))
	return true
}
