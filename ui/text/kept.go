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
	Sound, Unread                         string
	Unknown, Broken, Odd                  string // count
	LeftBlank                             string // fields

	TakeTitle, ReplaceTitle, RenameTitle string // of a form; the name of one
	NewName                              string // label
	Large                                string // path, size, the most
	NotReplaced                          string // name, kind

	TakenWell             string // name, fields
	TakenWith             string // name, fields, what is wrong
	Took, Replaced        string // name
	Renamed               string // name, new name
	Dropped               string // name
	UsedAs                string // name, when
	LeftToPen, LeftNoMore string // name, field
	Withheld              string // audience, fields
	FilledBy              string // digest of the template
	NoKept                string // name
	PrintThere            string
	NothingWritten        string
	Skipped               string // name: it is broken
}

// Bytes says how large a file is.
func (t *Text) Bytes(n int64) string {
	switch {
	case n >= 10<<30:
		return t.Sprintf("%d GB", n>>30)
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

// TemplateState says in a few words what is wrong with a template, "" for nothing.
func (t *Text) TemplateState(r *template.Report) string {
	broken, odd := 0, 0
	for _, f := range r.Faults {
		if f.Breaks() {
			broken++
		} else {
			odd++
		}
	}
	var parts []string
	for _, x := range []struct {
		n     int
		words string
	}{{broken, t.Kept.Broken}, {odd, t.Kept.Odd}, {len(r.Unknown), t.Kept.Unknown}} {
		if x.n > 0 {
			parts = append(parts, t.Sprintf(x.words, x.n))
		}
	}
	return t.Names(parts)
}

// toldAtOnce is how much of what is wrong with a template is said when it is taken in; the
// rest stands on its page.
const toldAtOnce = 2

// TemplateTaken says of a template that was taken in what it is filled with and what is
// wrong with it.
func (t *Text) TemplateTaken(name string, r *template.Report) string {
	wrong := t.TemplateWrong(r)
	if len(wrong) == 0 {
		return t.Sprintf(t.Kept.TakenWell, name, len(r.Filled))
	}
	said := []string{t.Sprintf(t.Kept.TakenWith, name, len(r.Filled), t.TemplateState(r))}
	return t.Together(append(said, wrong[:min(len(wrong), toldAtOnce)]...)...)
}

// FieldLibrary lists the fields that there are, for the help.
func (t *Text) FieldLibrary() (head string, lines []string) {
	return t.Kept.Title, append([]string{t.Kept.Rest}, strings.Split(t.TemplateFields(), "\n")...)
}

// templateBroken says that nothing was written with a template, and the first that is wrong.
func (t *Text) templateBroken(e *template.BrokenError) string {
	if len(e.Faults) == 0 {
		return t.Kept.NothingWritten
	}
	return t.Together(t.Kept.NothingWritten, t.TemplateFault(e.Faults[0]))
}
