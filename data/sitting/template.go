package sitting

// The unit's own templates that are kept with the meeting.

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"liuzhuan/data/paper"
	"liuzhuan/data/paper/template"
	"liuzhuan/model"
	"liuzhuan/model/check"
	"liuzhuan/model/hanzi"
)

// MostTemplate is how many bytes a template may have that is kept: it lies in the meeting
// file, and so in every backup of it.
const MostTemplate = 8 << 20

// LargeTemplateError says that a template has more.
type LargeTemplateError struct {
	Path string
	Size int64
}

func (e *LargeTemplateError) Error() string { return fmt.Sprintf("%s has %d bytes", e.Path, e.Size) }

// NoTemplateError says that there is neither a file of that path nor a kept template of that
// name.
type NoTemplateError struct{ Name string }

func (e *NoTemplateError) Error() string { return "no template " + e.Name }

// ReadTemplate reads a template that is to be kept: what it is called, its bytes, and what
// it asks for. The errors are those of paper.OpenTemplate, and *LargeTemplateError.
func ReadTemplate(path string) (name string, file model.Content, read *template.File, err error) {
	if st, err := os.Stat(path); err == nil && st.Mode().IsRegular() && st.Size() > MostTemplate {
		return "", model.Content{}, nil, &LargeTemplateError{path, st.Size()}
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return "", model.Content{}, nil, err
	}
	if read, err = paper.ReadTemplate(path, data); err != nil {
		return "", model.Content{}, nil, err
	}
	return TemplateName(filepath.Base(path), read.Kind), model.ContentOf(data), read, nil
}

// TemplateName is what a template is called that somebody calls so, with the ending of its
// kind; "" for nothing that a file may be called.
func TemplateName(typed string, kind template.Kind) string {
	name := strings.TrimSpace(hanzi.Visible(typed))
	switch ending := filepath.Ext(name); strings.ToLower(ending) {
	case ".docx", ".xlsx", ".dotx", ".xltx":
		name = strings.TrimSuffix(name, ending)
	}
	name = strings.TrimSpace(paper.FileName(name))
	if name == "" {
		return ""
	}
	return name + kind.Ending()
}

// KeptTemplate reads a template of the meeting.
func (s *Sitting) KeptTemplate(t model.Template) (*template.File, error) {
	data, err := s.Content(t.Sum)
	if err != nil {
		return nil, err
	}
	return paper.ReadTemplate(t.Name, data)
}

// TemplateReport says what a template of the meeting asks for, and what of it the meeting
// does not have. What the clerk left for the pen is not called unknown.
func (s *Sitting) TemplateReport(t model.Template, f *template.File) (*template.Report, error) {
	r, err := paper.CheckTemplate(f, s.Meeting, s.Paper(paper.Options{Paper: paper.Roster, Profile: paper.Full}))
	if err == nil {
		r.LeaveBlank(t.Blank)
	}
	return r, err
}

// knownTemplate is what a template asks for by its names and marks alone. What a file holds
// never changes under its sum: each is read once.
type knownTemplate struct {
	kind   template.Kind
	report template.Report
	err    error
}

// TemplateAsks gives the kind of a template of the meeting and what it asks for, whoever is
// on the list: the fields that are known, those that are not, and what is broken.
func (s *Sitting) TemplateAsks(t model.Template) (template.Kind, *template.Report, error) {
	known, ok := s.templates[t.Sum]
	if !ok {
		f, err := s.KeptTemplate(t)
		var r *template.Report
		if err == nil {
			known.kind = f.Kind
			r, err = paper.CheckTemplate(f, nil, paper.Options{Paper: paper.Roster, Profile: paper.Full})
		}
		if known.err = err; err == nil {
			known.report = *r
		}
		if s.templates == nil {
			s.templates = map[string]knownTemplate{}
		}
		s.templates[t.Sum] = known
	}
	r := known.report
	r.Unknown = slices.Clone(r.Unknown)
	r.LeaveBlank(t.Blank)
	return known.kind, &r, known.err
}

// templateFlaws says of the templates of m what is wrong with them, but for what the clerk
// left for the pen.
func (s *Sitting) templateFlaws(m *model.Meeting) []check.Template {
	var out []check.Template
	for _, t := range m.Templates() {
		one := check.Template{Name: t.Name}
		_, r, err := s.TemplateAsks(t)
		if err != nil {
			one.Flaws = []check.Flaw{{Variant: check.TemplateUnread}}
		}
		for _, x := range r.Faults {
			variant := check.TemplateOdd
			if x.Breaks() {
				variant = check.TemplateBroken
			}
			one.Flaws = append(one.Flaws, check.Flaw{Variant: variant, Text: x.Text, Place: x.Place})
		}
		for _, u := range r.Unknown {
			one.Flaws = append(one.Flaws, check.Flaw{Variant: check.TemplateUnknown, Text: "{{" + u.Name + "}}", Place: u.Place})
		}
		out = append(out, one)
	}
	return out
}
