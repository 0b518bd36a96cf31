package screen

// The start page, where no meeting file is open: new, open, import, demo.

import (
	"path/filepath"
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/data/sitting"
	"liuzhuan/model"
	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/dialog"
)

// startPage offers by digit a new meeting, with a list or without, a demo, and
// the folder's meeting files.
type startPage struct {
	files []string
	from  int // the first file shown
}

func newStartPage(a *App) *startPage { return &startPage{files: filesHere(a.Dir, ".db")} }

func (d *startPage) full() bool { return true }

func (d *startPage) bindings(a *App) []dialog.Bound {
	var files []key
	for i := range d.shown(a.bodyHeight()) {
		files = append(files, key(rune('0'+firstFile+i)))
	}
	return []dialog.Bound{
		a.bind("new", dialog.Common, "1").Or("enter"), a.bind("open", dialog.Common, "2"), a.bind("list", dialog.Common, "3"), a.bind("demo", dialog.Common, "4"),
		a.bind("files", dialog.Spare, files...).When(len(files) > 0),
		a.bind("nextfiles", dialog.Spare, "0").When(len(files) < len(d.files)),
		a.bind("quit", dialog.Lasting, "ctrl+q"),
	}
}

func (d *startPage) draw(a *App, w, h int) ([]string, *tea.Cursor) {
	t := a.t.Screen
	lines := []string{rule(t.Start, w), ""}
	for i, words := range []string{t.StartNew, t.StartOpen, t.StartImport, t.StartDemo} {
		lines = append(lines, hanzi.Cut(strconv.Itoa(i+1)+" "+words, w))
	}
	lines = append(lines, "")
	at := 2
	if h < len(lines)+7 { // files matter more than air
		lines, at = slices.DeleteFunc(lines, func(l string) bool { return l == "" }), 1
	}
	shown := d.shown(h)
	for i, f := range shown {
		lines = append(lines, hanzi.Cut(strconv.Itoa(i+firstFile)+" "+a.t.OpenFile(hanzi.Fold(f)), w))
	}
	if len(shown) < len(d.files) {
		lines = append(lines, hanzi.Cut("0 "+a.t.Sprintf(a.t.Screen.StartMore, d.from+1, d.from+len(shown), len(d.files)), w))
	}
	return lines[:min(len(lines), h)], tea.NewCursor(0, at)
}

// firstFile is the digit of the first file shown.
const firstFile = 5

// shown gives the files that 5 to 9 open, as many of them as h lines have room
// for.
func (d *startPage) shown(h int) []string {
	room := max(1, min(9-firstFile+1, h-firstFile-1)) // rule, 1 to 4, 0
	return d.files[d.from:min(len(d.files), d.from+room)]
}

func (d *startPage) handle(a *App, e dialog.Event) tea.Cmd {
	switch e.Key {
	case "1", "enter":
		a.push(newMeetingForm(a, nil))
	case "2":
		a.push(newPathForm(a, a.t.Screen.StartOpen, a.t.Form.File, []string{".db"}, opens))
	case "3":
		a.push(newMeetingForm(a, startImport))
	case "4":
		return demo(a)
	case "0":
		if d.from += len(d.shown(a.bodyHeight())); d.from >= len(d.files) {
			d.from = 0
		}
	default:
		shown := d.shown(a.bodyHeight())
		if n, err := strconv.Atoi(string(e.Key)); err == nil && n >= firstFile && n-firstFile < len(shown) {
			return openFile(a, filepath.Join(a.Dir, shown[n-firstFile]))
		}
		a.say(a.t.Message.NoSuchKey)
	}
	return nil
}

// newMeetingForm asks for the meeting's name, date, hour, venue and approval;
// Enter takes what is offered, field by field. then is done in the new meeting,
// nil for nothing.
func newMeetingForm(a *App, then func(*App) tea.Cmd) *form {
	info := model.Info{Title: a.t.Form.TitleOffered, Date: sitting.LikelyDay(a.Dir, a.now()), Time: "09:00"}
	v := typedInfo(info)
	f := &form{title: a.t.Screen.StartNew, whole: true, enter: steps, fields: v.fields(a.t)}
	f.wants = func(a *App) outcome {
		info, refused := v.read(a.t, model.Info{})
		if refused.wrong != "" {
			return refused
		}
		path := filepath.Join(a.Dir, sitting.FileName(info))
		if err := sitting.Create(path, info, a.stamp()); err != nil {
			return wrong(a.t.Error(err))
		}
		return outcome{stays: true, after: func(a *App) tea.Cmd {
			cmd := openFile(a, path)
			if a.sitting != nil && then != nil {
				return then(a)
			}
			return cmd
		}}
	}
	return f
}
