package screen

// The meeting file that is open: going into another, and what is offered when it is gone
// or is another's, which is noticed at the next key.

import (
	"errors"
	"os"
	"path/filepath"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/data/sitting"
	"liuzhuan/data/store"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/form"
)

// goInto opens a meeting file that a dialog asks for.
func (a *App) goInto(f *dialog.File) tea.Cmd {
	if !f.There {
		if drive := a.DriveOf(f.Path); drive != store.DriveLocal {
			a.push(form.CopyHere(&a.Sight, f.Path, drive))
			return nil
		}
	}
	if !openThere(a, f.Path) {
		return nil
	}
	if f.Goes {
		a.gone, a.resume = "", false
	}
	a.notice(f.Notice)
	if f.Opened == nil {
		return nil
	}
	return a.perform(nil, f.Opened())
}

// openThere opens a meeting file where it lies, and reports whether it is open.
// The one that was open before is closed once the other is there.
func openThere(a *App, path string) bool {
	before := a.Sitting
	if before != nil && sameFile(before.Path(), path) {
		a.dialogs = nil
		a.say(a.Text.Sprintf(a.Text.Message.OpenAlready, filepath.Base(path)))
		return false
	}
	s, err := sitting.Open(path, a.Clock)
	if err != nil {
		a.fail(err)
		return false
	}
	if before != nil {
		a.writeMove()
		a.part(before.Uncarry())
		err = before.Close()
	}
	a.Dir = filepath.Dir(path)
	a.open(s)
	if err != nil { // of the meeting that was left
		a.fail(err)
	}
	return true
}

// sameFile reports whether two paths lead to one file.
func sameFile(a, b string) bool {
	x, err1 := os.Stat(a)
	y, err2 := os.Stat(b)
	return err1 == nil && err2 == nil && os.SameFile(x, y)
}

// offerAnew reports whether the key was used up: the file is not under its name any
// more, and that has not been said yet. While work beside the screen has the file,
// that looks itself before it writes.
func (a *App) offerAnew() bool {
	if a.Sitting == nil || a.busy != nil {
		return false
	}
	var gone *store.DisplacedError
	if !errors.As(a.Sitting.InPlace(), &gone) {
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
