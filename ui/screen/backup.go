package screen

// Backups: by themselves at each change of phase, on demand from the menu.

import (
	"os"
	"path/filepath"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/data/backup"
	"liuzhuan/data/sitting"
)

// autoBackup makes a backup beside the keys when something has been recorded
// since the last one. While the file is too long for that, those that write wait, as
// for an import.
func (a *App) autoBackup() tea.Cmd {
	if a.sitting == nil || a.busy != nil {
		return nil
	}
	b, err := a.sitting.BackupDue()
	switch {
	case err != nil:
		a.sayNoBackup(err)
		return nil
	case b == nil:
		return nil
	case b.Rests():
		return a.work(a.t.Safety.BackingUp, func(func(int, int)) func(*App) tea.Cmd {
			err := b.Make()
			return func(a *App) tea.Cmd { return a.autoDone(b, err) }
		})
	}
	return func() tea.Msg {
		if !a.beside.begin() {
			return nil
		}
		defer a.beside.end()
		err := b.Make()
		return done{func(a *App) tea.Cmd { return a.autoDone(b, err) }}
	}
}

func (a *App) autoDone(b *sitting.AutoBackup, err error) tea.Cmd {
	again := b.Made(err)
	if err != nil {
		a.sayNoBackup(err)
	}
	if again {
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
	v := struct{ Folder, Phrase, Again string }{Folder: backup.Folder}
	again := secretField("again", t.Again, &v.Again)
	again.need = func() bool { return v.Phrase != "" }
	f := &form{title: t.BackupTitle, enter: confirms, fields: []*formField{
		textField("folder", t.BackupFolder, &v.Folder).must(), secretField("phrase", t.Passphrase, &v.Phrase), again,
	}}
	f.notes = func() []string { return []string{t.PlainIfEmpty} }
	f.wants = func(a *App) outcome {
		if v.Phrase != v.Again {
			return wrong(t.NotTheSame)
		}
		dir := a.TypedPath(v.Folder)
		if filepath.Base(dir) == backup.Folder { // the one of our own may be missing still
			if err := os.Mkdir(dir, 0o700); err != nil && !os.IsExist(err) {
				return wrong(a.t.Error(err))
			}
		}
		s, o := a.sitting, backup.Options{Folder: dir, Passphrase: v.Phrase, Now: a.now()}
		return outcome{beside: &besideWork{t.BackingUp, func(func(int, int)) func(*App) outcome {
			m, err := s.Backup(o)
			return func(a *App) outcome {
				if err != nil {
					return over(a.t.Error(err))
				}
				return over(a.t.BackedUp(m))
			}
		}}}
	}
	a.push(f)
	return nil
}
