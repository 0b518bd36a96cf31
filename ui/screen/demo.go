package screen

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/data/sitting"
	"liuzhuan/data/store"
	"liuzhuan/model"
)

// MakeDemo makes a meeting file with the invented roster. It never puts itself
// over another file.
func MakeDemo(path string, now time.Time) error {
	at := model.At(now)
	if err := store.Create(path, model.NewInfo(model.DemoInfo(model.DateOf(now)), at)); err != nil {
		return err
	}
	s, err := store.Open(path)
	if err != nil {
		return err
	}
	c := model.DemoChange(at)
	c.Phase = model.Prepare
	if _, err := s.Commit(c, nil); err != nil {
		_ = s.Close()
		return err
	}
	return s.Close()
}

// demo opens the invented meeting of this folder, made when there is none yet.
func demo(a *App) tea.Cmd {
	path := filepath.Join(a.dir, sitting.FileName(model.DemoInfo(model.DateOf(a.now()))))
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		if err := MakeDemo(path, a.now()); err != nil {
			a.fail(err)
			return nil
		}
	}
	return openFile(a, path)
}
