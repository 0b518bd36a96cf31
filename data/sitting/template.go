package sitting

// The unit's own templates that are kept with the meeting.

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"liuzhuan/data/paper"
	"liuzhuan/data/paper/template"
	"liuzhuan/model"
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
