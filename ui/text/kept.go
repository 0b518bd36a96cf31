package text

// Words for the unit's own templates that are kept with the meeting.

import (
	"cmp"
	"strings"

	"liuzhuan/data/paper/template"
	"liuzhuan/model"
)

// Kept holds them.
type Kept struct {
	Title string
	None  string
	Rest  string // how the fields are found

	Name, Kind, Size, When, Fields, State string // heads of columns
	Kinds                                 map[template.Kind]string
	Use                                   map[model.Use]string // when it is written along
	Sum                                   string               // 40 hex digits and more
	FieldsOf                              string               // filled, asked for
	Sound, Unread                         string
	Unknown, Broken, Odd, Blanks          string // count
	LeftBlank                             string // fields

	TakeTitle, ReplaceTitle, RenameTitle string // of a form; the name of one
	NewName                              string // label
	Large                                string // path, size, the most
	NotReplaced                          string // name, kind

	Took, Replaced        string // name
	Renamed               string // name, new name
	Dropped               string // name
	UsedAs                string // name, when
	LeftToPen, LeftNoMore string // name, field
	Withheld              string // audience, fields
	NoKept                string // name
	Skipped               string // name: it is broken
}

// Bytes says how large a file is.
func (t *Text) Bytes(n int64) string {
	switch {
	case n >= 10<<20:
		return t.Sprintf("%d MB", n>>20)
	case n >= 1<<20:
		return t.Sprintf("%.1f MB", float64(n)/(1<<20))
	}
	return t.Sprintf("%d KB", (n+1023)>>10)
}

// saidTemplate tells what was done to a template.
func (t *Text) saidTemplate(a model.Args, _ string) string {
	w := t.Kept
	switch {
	case a.To != "":
		return t.Sprintf(w.Renamed, a.Name, a.To)
	case a.Count == 0:
		return t.Sprintf(w.Dropped, a.Name)
	case a.Changed > 0:
		return t.Sprintf(w.Replaced, a.Name)
	}
	return t.Sprintf(w.Took, a.Name)
}

// saidUse tells how a template is used now.
func (t *Text) saidUse(a model.Args, _ string) string {
	w := t.Kept
	switch {
	case a.Use != "":
		return t.Sprintf(w.UsedAs, a.Name, cmp.Or(w.Use[a.Use], string(a.Use)))
	case a.Counted:
		return t.Sprintf(w.LeftToPen, a.Name, a.To)
	}
	return t.Sprintf(w.LeftNoMore, a.Name, a.To)
}

// keptTemplate says of a template what one laptop keeps of it: how large it is, its first
// digits, when it is written, what of it is left for the pen.
func (t *Text) keptTemplate(k model.Template) string {
	parts := []string{t.Bytes(int64(k.Size)), k.Sum[:min(8, len(k.Sum))], t.Kept.Use[k.Use]}
	if len(k.Blank) > 0 {
		parts = append(parts, t.Sprintf(t.Kept.LeftBlank, t.Names(k.Blank)))
	}
	return strings.Join(parts, " ")
}
