package screen

import (
	tea "charm.land/bubbletea/v2"

	"liuzhuan/data/sitting"
)

// demo opens the invented meeting of this folder, made when there is none yet.
func demo(a *App) tea.Cmd {
	path := sitting.DemoPath(a.Dir, a.now())
	if _, err := sitting.EnsureDemo(path, a.now()); err != nil {
		a.fail(err)
		return nil
	}
	return openFile(a, path)
}
