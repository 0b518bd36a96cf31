package page

// The start page, where no meeting file is open: new, open, import, demo.

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/data/sitting"
	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/form"
	"liuzhuan/ui/screen/look"
)

// Start offers by digit a new meeting, with a list or without, a demo, and
// the folder's meeting files.
type Start struct {
	*dialog.Sight
	files []string
	from  int               // the first file shown
	told  map[string]string // by file: what meeting it is
}

// NewStart looks for meeting files in the folder.
func NewStart(v *dialog.Sight) *Start {
	d := &Start{Sight: v, files: form.FilesHere(v.Dir, ".db"), told: map[string]string{}}
	d.look()
	return d
}

// peekMost is how large a file may be to be looked into before it is opened: one of
// some thousand people.
const peekMost = 8 << 20

// look says of the files that may be shown what meetings they are. One that cannot be
// read now says why when it is opened.
func (d *Start) look() {
	for _, f := range d.files[d.from:min(len(d.files), d.from+9-firstFile+1)] {
		path := filepath.Join(d.Dir, f)
		if _, known := d.told[f]; known {
			continue
		}
		d.told[f] = ""
		if info, err := os.Stat(path); err != nil || info.Size() > peekMost {
			continue
		}
		if s, err := sitting.View(path, d.Clock); err == nil {
			d.told[f] = d.Text.MeetingLine(s.Meeting, s.Phase())
			_ = s.Close() // it was only read
		}
	}
}

// Full says that the page has the whole body.
func (d *Start) Full() bool { return true }

// Bindings are the digits.
func (d *Start) Bindings() []dialog.Bound {
	var files []dialog.Key
	for i := range d.Shown(d.Rows()) {
		files = append(files, dialog.Key(rune('0'+firstFile+i)))
	}
	fresh := dialog.Does(func() dialog.Outcome { return dialog.Outcome{Open: form.New(d.Sight, nil)} })
	open := dialog.Does(func() dialog.Outcome { return dialog.Outcome{Open: form.Open(d.Sight)} })
	list := dialog.Does(func() dialog.Outcome {
		return dialog.Outcome{Open: form.New(d.Sight, func() dialog.Outcome { return dialog.Outcome{Open: NewImport(d.Sight)} })}
	})
	return []dialog.Bound{
		d.Bind("new", dialog.Common, fresh, "1").Or("enter"),
		d.Bind("open", dialog.Common, open, "2"),
		d.Bind("list", dialog.Common, list, "3"),
		d.Bind("demo", dialog.Common, dialog.Does(d.demo), "4"),
		d.Bind("files", dialog.Spare, d.file, files...).When(len(files) > 0),
		d.Bind("nextfiles", dialog.Spare, dialog.Does(d.next), "0").When(len(files) < len(d.files)),
		d.Bind("quit", dialog.Lasting, dialog.Wants(dialog.Outcome{Pass: "ctrl+q"}), "ctrl+q"),
	}
}

// demo opens the invented meeting of this folder, made when there is none yet.
func (d *Start) demo() dialog.Outcome {
	path := sitting.DemoPath(d.Dir, d.Now())
	if _, err := sitting.EnsureDemo(path, d.Now()); err != nil {
		return dialog.Outcome{Deny: d.Text.Error(err)}
	}
	return dialog.Outcome{File: &dialog.File{Path: path}}
}

func (d *Start) file(e dialog.Event) dialog.Outcome {
	n := int(e.Key[0]-'0') - firstFile
	return dialog.Outcome{File: &dialog.File{Path: filepath.Join(d.Dir, d.Shown(d.Rows())[n])}}
}

func (d *Start) next() dialog.Outcome {
	if d.from += len(d.Shown(d.Rows())); d.from >= len(d.files) {
		d.from = 0
	}
	d.look()
	return dialog.Outcome{}
}

// Draw draws what the digits do.
func (d *Start) Draw(w, h int) ([]string, *tea.Cursor) {
	t := d.Text.Screen
	title := t.Start
	if n := len(d.files); n > 0 {
		title += dialog.Parts + d.Text.Sprintf(t.StartFound, n)
	}
	lines := []string{d.Rule(title, w), ""}
	for i, words := range []string{t.StartNew, t.StartOpen, t.StartImport, t.StartDemo} {
		lines = append(lines, d.Numbered(strconv.Itoa(i+1), words, w))
	}
	lines = append(lines, "")
	at := 2
	if h < len(lines)+7 { // files matter more than air
		lines, at = slices.DeleteFunc(lines, func(l string) bool { return l == "" }), 1
	}
	shown := d.Shown(h)
	room := h - len(lines)
	if len(shown) < len(d.files) {
		room--
	}
	lines = append(lines, d.offered(shown, w, room)...)
	if len(shown) < len(d.files) {
		lines = append(lines, d.Numbered("0", d.Text.Sprintf(t.StartMore, d.from+1, d.from+len(shown), len(d.files)), w))
	}
	return lines[:min(len(lines), h)], tea.NewCursor(0, at)
}

// offered draws the files with what meetings they are: behind their names where all of that
// fits or h lines do not hold two for each, else below them.
func (d *Start) offered(files []string, w, h int) (lines []string) {
	const digit = 2
	longest, meeting := 0, 0
	for _, f := range files {
		longest = max(longest, hanzi.Width(d.Text.OpenFile(hanzi.Fold(f))))
		meeting = max(meeting, hanzi.Width(hanzi.Fold(d.told[f])))
	}
	beside := digit+longest+2+meeting <= w || h < 2*len(files)
	for i, f := range files {
		words, told := d.Text.OpenFile(hanzi.Fold(f)), hanzi.Fold(d.told[f])
		if told != "" && beside {
			words = padded(words, min(longest, max(0, w-digit-2-meeting))) + "  " + told // a long name moves its own alone
		}
		lines = append(lines, d.Numbered(strconv.Itoa(i+firstFile), hanzi.Fit(words, min(hanzi.Width(words), w-digit)), w))
		if told != "" && !beside {
			indent := repeat(" ", digit+hanzi.Width(d.Text.OpenFile("")))
			lines = append(lines, indent+d.Look.Text(look.Dim, hanzi.Fit(told, min(hanzi.Width(told), w-len(indent)))))
		}
	}
	return lines
}

// firstFile is the digit of the first file shown.
const firstFile = 5

// Shown gives the files that 5 to 9 open, as many of them as h lines have room
// for.
func (d *Start) Shown(h int) []string {
	room := max(1, min(9-firstFile+1, h-firstFile-1)) // rule, 1 to 4, 0
	return d.files[d.from:min(len(d.files), d.from+room)]
}
