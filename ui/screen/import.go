package screen

// Import: choose a file, see what it would do, then write it.

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/data/sheet"
	"liuzhuan/data/store"
	"liuzhuan/model"
	"liuzhuan/ui/text"
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
// what is typed; any other path can be typed whole.
func newPathForm(a *App, title, label string, endings []string, submit func(a *App, path string) tea.Cmd) *form {
	names := filesHere(a.dir, endings...)
	first := ""
	if len(names) > 0 {
		first = names[0]
	}
	path := textField("path", label, first)
	path.required = true
	path.find = func(q string) []string {
		var out []string
		for _, n := range names {
			if strings.Contains(strings.ToLower(n), strings.ToLower(q)) {
				out = append(out, n)
			}
		}
		return out
	}
	f := &form{title: title, fields: []*formField{path}}
	f.notes = func(*form) []string {
		if len(names) == 0 {
			return []string{a.t.NoFiles(a.dir, endings)}
		}
		return append([]string{a.t.Screen.FilesHere}, names...)
	}
	f.submit = func(a *App, f *form) tea.Cmd {
		p := f.get("path")
		if rest, ok := strings.CutPrefix(p, "~/"); ok {
			if home, err := os.UserHomeDir(); err == nil {
				p = filepath.Join(home, rest)
			}
		}
		if !filepath.IsAbs(p) {
			p = filepath.Join(a.dir, p)
		}
		return submit(a, p)
	}
	return f
}

var listEndings = []string{".xlsx", ".csv", ".xls", ".et"}

func startImport(a *App) tea.Cmd {
	a.push(newPathForm(a, a.t.Action["import"], a.t.Form.File, listEndings, readList))
	return nil
}

// readList reads the file beside the screen and shows the preview: a roster, or a
// list of teams or relatives, as its header says.
func readList(a *App, path string) tea.Cmd {
	a.closeDialog()
	m, now := a.meeting(), a.now()
	return a.work(a.t.Reading(filepath.Base(path)), func(report func(int, int)) func(*App) tea.Cmd {
		reading, err := sheet.Read(path, sheet.Options{Today: now, Progress: report})
		if err != nil {
			return func(a *App) tea.Cmd {
				a.fail(err)
				return nil
			}
		}
		// The meeting is only read here, and nothing writes while work is on.
		r := reading.Reconcile(m)
		return func(a *App) tea.Cmd {
			a.say("")
			a.push(newPreview(a, reading, r))
			return nil
		}
	})
}

// preview shows what the import would do. Enter writes, Esc leaves everything
// as it was; rejected rows must be skipped by their own key.
type preview struct {
	listing
	kind string
	r    *model.Reconciliation
	skip bool
}

func newPreview(a *App, reading *sheet.Reading, r *model.Reconciliation) *preview {
	d := &preview{kind: reading.Kind, r: r}
	d.title = a.t.PreviewTitle(reading, r)
	d.lines = nil
	for _, l := range a.t.PreviewLines(reading, r) {
		d.add(l)
	}
	return d
}

func (d *preview) footer(t *text.Text) string {
	if len(d.r.Rejected) > 0 && !d.skip {
		return t.Screen.PreviewRejected
	}
	return t.Screen.PreviewFooter
}

func (d *preview) handle(a *App, e event) tea.Cmd {
	switch e.key {
	case "enter":
		if len(d.r.Rejected) > 0 && !d.skip {
			a.say(a.t.RowsRejected(d.r.Rejected, true))
			return nil
		}
		return d.write(a)
	case "1":
		d.skip = true
		return nil
	case "esc":
		a.closeDialog()
		a.say(a.t.Message.LeftAsItWas)
		return nil
	case "up", "down", "pgup", "pgdown", "home", "end", "space":
		return d.listing.handle(a, e)
	}
	return nil
}

func (d *preview) write(a *App) tea.Cmd {
	a.closeDialog()
	c := d.r.Change(a.stamp())
	if c.Empty() {
		a.say(a.t.NothingNew(d.kind, d.r.Same))
		return nil
	}
	c.Phase = a.phase()
	desk := store.Desk{deskKey: a.snapshot()}
	s := a.store
	return a.work(a.t.Screen.Writing, func(report func(int, int)) func(*App) tea.Cmd {
		_, err := s.CommitLong(c, desk, report)
		return func(a *App) tea.Cmd {
			a.refresh()
			if err != nil {
				a.say(a.t.NotKept(err))
				return nil
			}
			a.say(a.t.Recorded(a.meeting(), c))
			return nil
		}
	})
}
