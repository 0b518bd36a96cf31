package screen

// A meeting file on a network drive: its locks and syncs are a server's, and the
// server may go away in the middle of the meeting. Before it is opened the clerk
// is offered a copy on this machine.

import (
	"os"
	"path/filepath"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/data/backup"
	"liuzhuan/data/sitting"
	"liuzhuan/data/store"
	"liuzhuan/ui/screen/dialog"
)

// openFile opens a meeting file, or offers a copy of it first.
func openFile(a *App, path string) tea.Cmd {
	if drive := a.DriveOf(path); drive != store.DriveLocal {
		a.push(newCopyHereForm(a, path, drive))
		return nil
	}
	openThere(a, path)
	return nil
}

// goInto opens a meeting file that a dialog asks for.
func (a *App) goInto(f *dialog.File) tea.Cmd {
	if !f.There {
		if drive := a.DriveOf(f.Path); drive != store.DriveLocal {
			a.push(newCopyHereForm(a, f.Path, drive))
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

// opens is the outcome of a form that asked for a meeting file.
func opens(_ *App, path string) outcome {
	return outcome{stays: true, after: func(a *App) tea.Cmd { return openFile(a, path) }}
}

// openThere opens a meeting file where it lies, and reports whether it is open.
// The one that was open before is closed once the other is there.
func openThere(a *App, path string) bool {
	before := a.sitting
	if before != nil && sameFile(before.Path(), path) {
		a.dialogs = nil
		a.say(a.t.Sprintf(a.t.Message.OpenAlready, filepath.Base(path)))
		return false
	}
	s, err := sitting.Open(path, a.Clock)
	if err != nil {
		a.fail(err)
		return false
	}
	if before != nil {
		a.writeMove()
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

// newCopyHereForm asks for a folder of this machine; none opens the file where
// it lies.
func newCopyHereForm(a *App, path string, drive store.Drive) *form {
	t := a.t.Safety
	typed, err := os.UserHomeDir()
	if err != nil {
		typed = ""
	}
	f := &form{title: a.t.Sprintf(t.Drive[drive], filepath.Base(path)), fields: []*formField{textField("folder", t.CopyTo, &typed)}, whole: true, enter: confirms}
	f.notes = func() []string {
		return []string{t.DriveRisk, t.CopyOrNot, a.t.Sprintf(t.CopyBack, filepath.Dir(path))}
	}
	f.wants = func(a *App) outcome {
		if typed == "" {
			return outcome{after: func(a *App) tea.Cmd {
				openThere(a, path)
				return nil
			}}
		}
		folder := a.TypedPath(typed)
		if st, err := os.Stat(folder); err != nil || !st.IsDir() {
			return wrong(a.t.Sprintf(t.CopyNoFolder, folder))
		}
		to := filepath.Join(folder, filepath.Base(path))
		if a.DriveOf(to) == store.DriveNetwork {
			return wrong(a.t.Sprintf(t.CopyElsewhere, folder))
		}
		return outcome{stays: true, beside: &besideWork{t.Copying, func(func(int, int)) func(*App) outcome {
			notice, err := backup.Copy(path, to)
			return func(a *App) outcome {
				if err != nil {
					return wrong(a.t.Error(err))
				}
				return outcome{after: func(a *App) tea.Cmd {
					if openThere(a, to) {
						a.notice(notice)
						a.say(a.t.Together(a.t.Sprintf(t.Copied, to), a.message))
					}
					return nil
				}}
			}
		}}}
	}
	return f
}
