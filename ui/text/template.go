package text

import (
	"strings"

	"liuzhuan/data/paper"
	"liuzhuan/data/paper/template"
	"liuzhuan/model/hanzi"
)

// Template is what is said of the unit's own templates.
type Template struct {
	Part      map[template.Part]string
	Box       string
	Remark    string                        // a note on a cell
	Paragraph string                        // number
	Cell      string                        // table, row, column
	Between   string                        // parts of a place
	Filled    string                        // count, names
	Unknown   string                        // field, place
	Empty     string                        // field, count
	Fault     map[template.FaultKind]string // what stands there, place
	Sound     string
	Blank     string                         // field, place
	Written   string                         // path
	NotFilled string                         // path
	Each      string                         // path
	Ending    string                         // path, ending
	NoFile    map[template.FormatKind]string // path
	Worksheet string                         // its name
	Example   string                         // path
	OfMeeting string                         // over a list of fields
	OfPerson  string
	OfKin     string
	Sections  string // over what may be repeated
}

// Place says where in a template something stands.
func (t *Text) Place(p template.Place) string {
	parts := []string{t.Template.Part[p.Part]}
	switch {
	case p.Cell != "" && p.Part == template.Note:
		return t.Sprintf(t.Template.Worksheet, p.Sheet) + " " + p.Cell + " " + t.Template.Remark
	case p.Cell != "":
		return t.Sprintf(t.Template.Worksheet, p.Sheet) + " " + p.Cell
	case p.Sheet != "" && p.Box:
		parts = []string{t.Sprintf(t.Template.Worksheet, p.Sheet)}
	case p.Sheet != "":
		parts = append([]string{t.Sprintf(t.Template.Worksheet, p.Sheet)}, parts...)
	}
	if p.Box {
		parts = append(parts, t.Template.Box)
	}
	if p.Table == 0 && p.Paragraph == 0 {
		return strings.Join(parts, t.Template.Between)
	}
	if p.Table > 0 {
		parts = append(parts, t.Sprintf(t.Template.Cell, p.Table, p.Row, p.Column))
	} else {
		parts = append(parts, t.Sprintf(t.Template.Paragraph, p.Paragraph))
	}
	return strings.Join(parts, t.Template.Between)
}

// TemplateFault says what is wrong with a template, and where.
func (t *Text) TemplateFault(f template.Fault) string {
	return t.Sprintf(t.Template.Fault[f.Kind], f.Text, t.Place(f.Place))
}

// TemplateBlanks says what of a template was not filled: fields that are not known, and
// what only looks like one.
func (t *Text) TemplateBlanks(r *template.Report) []string {
	var out []string
	for _, u := range r.Unknown {
		out = append(out, t.Sprintf(t.Template.Blank, braced(u.Name), t.Place(u.Place)))
	}
	for _, f := range r.Faults {
		out = append(out, t.TemplateFault(f))
	}
	return out
}

// TemplateFilled says what is filled.
func (t *Text) TemplateFilled(r *template.Report) string {
	return t.Sprintf(t.Template.Filled, len(r.Filled), t.Names(r.Filled))
}

// TemplateUnknown says of a field that nobody knows it, and where it stands.
func (t *Text) TemplateUnknown(u template.Unknown) string {
	return t.Sprintf(t.Template.Unknown, braced(u.Name), t.Place(u.Place))
}

// TemplateEmpty says how often a field has no value.
func (t *Text) TemplateEmpty(e template.Empty) string {
	return t.Sprintf(t.Template.Empty, braced(e.Name), e.Count)
}

// TemplateWrong says what is wrong with a template, and where.
func (t *Text) TemplateWrong(r *template.Report) []string {
	var out []string
	for _, f := range r.Faults {
		out = append(out, t.TemplateFault(f))
	}
	for _, u := range r.Unknown {
		out = append(out, t.TemplateUnknown(u))
	}
	return out
}

// TemplateLines says what a template asks for.
func (t *Text) TemplateLines(r *template.Report) []string {
	var out []string
	if len(r.Filled) > 0 {
		out = append(out, t.TemplateFilled(r))
	}
	for _, u := range r.Unknown {
		out = append(out, t.TemplateUnknown(u))
	}
	for _, e := range r.Empty {
		out = append(out, t.TemplateEmpty(e))
	}
	for _, f := range r.Faults {
		out = append(out, t.TemplateFault(f))
	}
	if r.Sound() {
		out = append(out, t.Template.Sound)
	}
	return out
}

// TemplateFields lists what a template may ask for, each with its code; English help, which
// any terminal shows, has the codes alone.
func (t *Text) TemplateFields() string {
	var out []string
	meeting, person, kin, sections := paper.TemplateFields()
	w := t.Template
	for _, list := range []struct {
		head   string
		fields []paper.TemplateField
	}{{w.OfMeeting, meeting}, {w.OfPerson, person}, {w.OfKin, kin}, {w.Sections, sections}} {
		out = append(out, list.head)
		line := " "
		for _, f := range list.fields {
			one := " " + f.Code
			if t.Lang == zh.Lang {
				one = " " + f.Name + "=" + f.Code
			}
			if hanzi.Width(line)+hanzi.Width(one) > fieldsWidth {
				out, line = append(out, line), " "
			}
			line += one
		}
		out = append(out, line)
	}
	return strings.Join(out, "\n")
}

// fieldsWidth is how wide a list of fields is in help.
const fieldsWidth = 78

// braced writes a field as it stands in a template.
func braced(name string) string { return "{{" + name + "}}" }
