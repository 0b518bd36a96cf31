package screen

// Backups: by themselves at each change of phase, on demand from the menu.

import (
	tea "charm.land/bubbletea/v2"

	"liuzhuan/data/sitting"
)

// autoBackup makes a backup beside the keys when something has been recorded
// since the last one. While the file is too long for that, those that write wait, as
// for an import.
func (a *App) autoBackup() tea.Cmd {
	if a.Sitting == nil || a.busy != nil {
		return nil
	}
	b, err := a.Sitting.BackupDue()
	switch {
	case err != nil:
		a.sayNoBackup(err)
		return nil
	case b == nil:
		return nil
	case b.Rests():
		return a.work(a.Text.Safety.BackingUp, func(func(int, int)) func(*App) tea.Cmd {
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
	a.say(a.Text.Sprintf(a.Text.Safety.AutoFailed, a.Text.Error(err)))
}
