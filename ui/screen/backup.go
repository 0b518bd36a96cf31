package screen

// Backups: by themselves at each change of phase, on demand from the menu.

import (
	"os"
	"path/filepath"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/data/backup"
	"liuzhuan/data/store"
)

// inlineImage is how long a file may be whose image is taken between two keys:
// that is a copy in memory, a millisecond for a whole city's own cadres.
const inlineImage = 16 << 20

// autoBackup makes a backup beside the keys when something has been recorded
// since the last one. Only the image is taken here, between two commits.
func (a *App) autoBackup() tea.Cmd {
	if a.store == nil || a.busy != nil || a.store.Head() == a.backedUp {
		return nil
	}
	if a.backingUp {
		a.backupAgain = true
		return nil
	}
	size, err := a.store.Size()
	if err != nil {
		a.sayNoBackup(err)
		return nil
	}
	s, now := a.store, a.now()
	if size > inlineImage {
		// Too long between two keys: those that write wait, as for an import.
		return a.work(a.t.Safety.BackingUp, func(func(int, int)) func(*App) tea.Cmd {
			im, err := s.Image()
			if err == nil {
				_, err = backup.Auto(im, now)
			}
			head := s.Head()
			return func(a *App) tea.Cmd { return a.autoDone(head, err) }
		})
	}
	im, err := s.Image()
	if err != nil {
		a.sayNoBackup(err)
		return nil
	}
	a.backingUp = true
	return func() tea.Msg {
		if !a.beside.begin() {
			return nil
		}
		defer a.beside.end()
		_, err := backup.Auto(im, now)
		return done{func(a *App) tea.Cmd {
			a.backingUp = false
			return a.autoDone(im.Head, err)
		}}
	}
}

func (a *App) autoDone(head string, err error) tea.Cmd {
	if err != nil {
		a.sayNoBackup(err)
		return nil
	}
	a.backedUp = head
	if a.backupAgain {
		a.backupAgain = false
		return a.autoBackup()
	}
	return nil
}

func (a *App) sayNoBackup(err error) {
	a.say(a.t.Sprintf(a.t.Safety.AutoFailed, a.t.Error(err)))
}

// startBackup asks where to, and for a passphrase.
func startBackup(a *App) tea.Cmd {
	t := a.t.Safety
	folder := textField("folder", t.BackupFolder, backup.Folder)
	folder.required = true
	f := &form{title: t.BackupTitle, enter: confirms, fields: []*formField{
		folder, secretField("phrase", t.Passphrase), secretField("again", t.Again),
	}}
	f.field("again").need = func() bool { return f.get("phrase") != "" }
	f.notes = func(*form) []string { return []string{t.PlainIfEmpty} }
	f.submit = func(a *App, f *form) tea.Cmd {
		if f.get("phrase") != f.get("again") {
			f.wrong = t.NotTheSame
			return nil
		}
		dir := a.typedPath(f.get("folder"))
		if filepath.Base(dir) == backup.Folder { // the one of our own may be missing still
			if err := os.Mkdir(dir, 0o700); err != nil && !os.IsExist(err) {
				f.wrong = a.t.Error(err)
				return nil
			}
		}
		a.closeDialog()
		s, o := a.store, backup.Options{Folder: dir, Passphrase: f.get("phrase"), Now: a.now()}
		return a.work(t.BackingUp, func(func(int, int)) func(*App) tea.Cmd {
			m, err := writeBackup(s.Store, o)
			return func(a *App) tea.Cmd {
				if err != nil {
					a.fail(err)
					return nil
				}
				a.say(a.t.BackedUp(m))
				return nil
			}
		})
	}
	a.push(f)
	return nil
}

func writeBackup(s *store.Store, o backup.Options) (*backup.Made, error) {
	im, err := s.Image()
	if err != nil {
		return nil, err
	}
	return backup.Write(im, o)
}
