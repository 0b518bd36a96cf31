package form

// Paths: which files a folder offers, the form that asks for one, and what a typed
// one means.

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"liuzhuan/ui/screen/dialog"
)

// FilesHere lists the files of a folder with one of the endings, newest first.
func FilesHere(dir string, endings ...string) []string {
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

// Path asks for a file: those of the folder are offered and narrowed by
// what is typed; any other path can be typed whole. wants says what is to be done
// with it.
func Path(in *dialog.Sight, title, label string, endings []string, wants func(path string) dialog.Outcome) *Form {
	names := FilesHere(in.Dir, endings...)
	if slices.Contains(endings, ".lrmx") {
		names = append(names, foldersHere(in.Dir)...)
	}
	return pathOf(in, title, label, names, endings, wants)
}

// Other asks for another meeting file than the one that is open.
func Other(in *dialog.Sight, title string, wants func(path string) dialog.Outcome) *Form {
	endings := []string{".db"}
	names := slices.DeleteFunc(FilesHere(in.Dir, endings...), func(name string) bool {
		return filepath.Join(in.Dir, name) == in.Sitting.Path()
	})
	return pathOf(in, title, in.Text.Form.File, names, endings, wants)
}

// pathOf asks for one of the named files, or for another path.
func pathOf(in *dialog.Sight, title, label string, names, endings []string, wants func(path string) dialog.Outcome) *Form {
	var typed string
	if len(names) > 0 {
		typed = names[0]
	}
	path := Text("path", label, &typed).Must()
	path.Offers = names
	path.Find = func(q string) []string {
		var out []string
		for _, n := range names {
			if in.Index.Answers(n, q) {
				out = append(out, n)
			}
		}
		return out
	}
	f := &Form{Sight: in, Title: title, Fields: []*Field{path}, Enter: Confirms}
	f.Notes = func() []string {
		if len(names) == 0 {
			return []string{in.Text.NoFiles(folder(in), endings)}
		}
		return []string{in.Text.Screen.FilesHere}
	}
	f.Wants = func() dialog.Outcome { return wants(in.TypedPath(typed)) }
	return f
}

// folder is the folder of the meeting by its name: a dot tells nobody which it is.
func folder(in *dialog.Sight) string {
	if in.Dir == "." || in.Dir == "" {
		if path, err := filepath.Abs(in.Dir); err == nil {
			return path
		}
	}
	return in.Dir
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

// Open asks for the meeting file to go on in.
func Open(in *dialog.Sight) *Form {
	return Path(in, in.Text.Screen.StartOpen, in.Text.Form.File, []string{".db"}, func(path string) dialog.Outcome {
		return dialog.Outcome{File: &dialog.File{Path: path}}
	})
}
