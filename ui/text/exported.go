package text

// What is said of files that are written: where, over what, with what in them.

import (
	"path/filepath"
	"strings"

	"liuzhuan/data/paper"
	"liuzhuan/data/paper/pdf"
	"liuzhuan/data/paper/template"
	"liuzhuan/data/sitting"
	"liuzhuan/model"
)

// WritesTo says where an export goes.
func (t *Text) WritesTo(path string) string { return t.Sprintf(t.Form.WritesTo, path) }

// Replaces says what an export would replace, and whose that is.
func (t *Text) Replaces(path string) string {
	whose, ok := paper.WhoseFile(path)
	if !ok {
		return t.Sprintf(t.Form.ReplacesUnknown, filepath.Base(path))
	}
	return t.Sprintf(t.Form.Replaces, filepath.Base(path), strings.TrimSpace(whose.Date.String()+" "+whose.Title))
}

// Exported says what was written where: what the paper holds, not how many people
// the meeting has.
func (t *Text) Exported(path string, h paper.Holding) string {
	if h.Template != nil {
		return t.Sprintf(t.Template.Written, path)
	}
	words, aside := t.Talks.Papers[h.Paper].Exported, t.Message.Untalked
	if h.Forms {
		words = t.Message.ExportedForms
	}
	if h.Forms || h.Paper == paper.Approval {
		aside = t.Message.MadeUp
	}
	if h.Made != nil && h.Made.Instead != "" {
		path = h.Made.Instead
	}
	if h.Apart == 0 {
		aside = ""
	} else {
		aside = t.Sprintf(aside, h.Apart)
	}
	said := t.Sprintf(words, h.Count, aside, path)
	for _, further := range t.made(h.Made) {
		said = t.Sprintf(t.Message.Further, said, further)
	}
	return said
}

// ExportedAll says which papers were written into a folder.
func (t *Text) ExportedAll(folder string, held []paper.Holding, made paper.Made) string {
	var names []string
	for _, h := range held {
		if h.Template != nil {
			names = append(names, stemOf(h.Template.Name))
			continue
		}
		names = append(names, t.Talks.Papers[h.Paper].Name)
	}
	said := t.Sprintf(t.Message.ExportedAll, len(held), folder, t.Names(names))
	for _, further := range t.made(&made) {
		said = t.Sprintf(t.Message.Further, said, further)
	}
	var first []string // where the line is short, what is lacking must not be cut off
	for _, name := range made.Skipped {
		first = append(first, t.Sprintf(t.Kept.Skipped, name))
	}
	return t.Together(append(first, said)...)
}

// made says what a PDF was written with, and what is missing in it.
func (t *Text) made(m *paper.Made) []string {
	if m == nil {
		return nil
	}
	var out []string
	if m.Instead != "" {
		out = append(out, t.Message.NoFont)
	} else if len(m.Fonts) > 0 {
		out = append(out, t.Sprintf(t.Message.Fonts, t.Names(m.Fonts)))
	}
	if m.Raised.Forms > 0 {
		out = append(out, t.Sprintf(t.Message.FormsRaised, m.Raised.Forms, t.Names(m.Raised.Fields)))
	}
	if m.Raised.Unknown > 0 {
		out = append(out, t.Sprintf(t.Message.FormsNotRaised, m.Raised.Unknown))
	}
	if len(m.Refused) > 0 {
		out = append(out, t.Sprintf(t.Message.FontsRefused, t.Names(m.Refused)))
	}
	var missing []string
	for _, one := range m.Missing {
		missing = append(missing, t.Sprintf(t.Message.MissingOf, one.Name, one.Chars))
	}
	if missing != nil {
		out = append(out, t.Sprintf(t.Message.Missing, t.Names(missing)))
	}
	return out
}

// WroteLast says of a paper when it was written last, where and with which fonts, and what
// is missing in it; nothing where it was not.
func (t *Text) WroteLast(last map[paper.Kind]sitting.Wrote, k paper.Kind) []string {
	w, ok := last[k]
	if !ok {
		return nil
	}
	var formats []string
	for _, f := range w.Formats {
		formats = append(formats, string(f))
	}
	made := paper.Made{Report: pdf.Report{Fonts: w.Fonts, Missing: w.Missing}}
	said := t.Sprintf(t.Form.WroteLast, t.moment(w.At), t.Names(formats), w.Path)
	if w.Sum != "" {
		said = t.Together(said, t.Sprintf(t.Kept.FilledBy, w.Sum[:min(12, len(w.Sum))]))
	}
	return []string{t.Together(append([]string{said}, t.made(&made)...)...)}
}

// moment is a day and a minute: 11.22 11:05.
func (t *Text) moment(at model.Stamp) string { return at.Time().Format("01.02 15:04") }

// stemOf is the name of a file without its ending.
func stemOf(name string) string { return strings.TrimSuffix(name, filepath.Ext(name)) }

// TemplateFilledIn says of a template that was filled what was left blank in it: for nobody
// knows it, or for the audience.
func (t *Text) TemplateFilledIn(r *template.Report, p paper.Profile) []string {
	out := t.TemplateBlanks(r)
	if len(r.Withheld) > 0 {
		out = append(out, t.Sprintf(t.Kept.Withheld, t.Form.Profiles[p], t.Names(r.Withheld)))
	}
	return out
}
