package screen

// Paths: which files a folder offers, the form that asks for one, and what a typed
// one means.

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// filesHere lists the files of a folder with one of the endings, newest first.
func filesHere(dir string, endings ...string) []string {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil
	}
	type found struct {
		name string
		info fs.FileInfo
	}
	var list []found
	for _, e := range entries {
		info, err := e.Info()
		if err == nil && !e.IsDir() && !strings.HasPrefix(e.Name(), ".") && !strings.HasPrefix(e.Name(), "~$") &&
			slices.Contains(endings, strings.ToLower(filepath.Ext(e.Name()))) {
			list = append(list, found{e.Name(), info})
		}
	}
	slices.SortStableFunc(list, func(a, b found) int { return b.info.ModTime().Compare(a.info.ModTime()) })
	var names []string
	for _, f := range list {
		names = append(names, f.name)
	}
	return names
}

// newPathForm asks for a file: those of the folder are offered and narrowed by
// what is typed; any other path can be typed whole. wants says what is to be done
// with it.
func newPathForm(a *App, title, label string, endings []string, wants func(a *App, path string) outcome) *form {
	names := filesHere(a.Dir, endings...)
	if slices.Contains(endings, ".lrmx") {
		names = append(names, foldersHere(a.Dir)...)
	}
	var typed string
	if len(names) > 0 {
		typed = names[0]
	}
	path := textField("path", label, &typed).must()
	path.offers = names
	path.find = func(q string) []string {
		var out []string
		for _, n := range names {
			if a.Index.Answers(n, q) {
				out = append(out, n)
			}
		}
		return out
	}
	f := &form{title: title, fields: []*formField{path}, enter: confirms}
	f.notes = func() []string {
		if len(names) == 0 {
			return []string{a.t.NoFiles(a.Dir, endings)}
		}
		return []string{a.t.Screen.FilesHere}
	}
	f.wants = func(a *App) outcome { return wants(a, a.TypedPath(typed)) }
	return f
}

// typedPath is the path that a clerk means: ~/ is the home folder, and what is
// not absolute lies in the meeting's folder.
func (a *App) typedPath(p string) string {
	if rest, ok := strings.CutPrefix(p, "~/"); ok {
		if home, err := os.UserHomeDir(); err == nil {
			p = filepath.Join(home, rest)
		}
	}
	if !filepath.IsAbs(p) {
		p = filepath.Join(a.Dir, p)
	}
	return p
}

// foldersHere lists the folders that hold approval forms, the meeting's own as
// "." where there are several.
func foldersHere(dir string) []string {
	forms := func(dir string) (n int) {
		entries, _ := os.ReadDir(dir)
		for _, e := range entries {
			switch strings.ToLower(filepath.Ext(e.Name())) {
			case ".lrmx", ".lrm":
				n++
			}
		}
		return n
	}
	var out []string
	entries, _ := os.ReadDir(dir)
	for _, e := range entries {
		if e.IsDir() && !strings.HasPrefix(e.Name(), ".") && forms(filepath.Join(dir, e.Name())) > 0 {
			out = append(out, e.Name())
		}
	}
	if forms(dir) > 1 {
		out = append(out, ".")
	}
	return out
}
