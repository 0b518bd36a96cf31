package paper

// The unit's own template, filled.

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"liuzhuan/data/paper/template"
	"liuzhuan/model"
)

// EachError says that a template names a person where a file has but one, and there is one
// file to write for all: in the head, foot or notes of a document, anywhere in a workbook.
type EachError struct {
	Path     string
	Workbook bool
}

func (e *EachError) Error() string { return fmt.Sprintf("a template for each person into %s", e.Path) }

// EndingError says that a template is to be filled into a file of another format than its own.
type EndingError struct{ Path, Ending string }

func (e *EndingError) Error() string { return fmt.Sprintf("%s does not end in %s", e.Path, e.Ending) }

// OpenTemplate reads the unit's own docx or xlsx, whose fields may be written as codes.
func OpenTemplate(path string) (*template.File, error) { return template.Open(path, codes) }

// ReadTemplate is OpenTemplate of bytes; name is what they are called.
func ReadTemplate(name string, data []byte) (*template.File, error) {
	return template.Read(name, data, codes)
}

// SaveTemplate fills a template and writes it as Save does: to a file, or, of one that is
// for each person, to a file of all or everybody's own into a folder. It says what the template asks for. With a
// section that is broken nothing is written: *template.BrokenError.
func SaveTemplate(path string, f *template.File, m *model.Meeting, o Options) (*template.Report, error) {
	x, ok := newExtract(m, o)
	if !ok {
		return nil, unsupported(o)
	}
	if ending := filepath.Ext(path); ending != "" && !isFolder(path) && !strings.EqualFold(ending, f.Kind.Ending()) {
		return nil, &EndingError{path, f.Kind.Ending()}
	}
	whole := x.fields()
	known, scopes := f.Scopes(whole, people)
	report := f.Check(known, scopes)
	if known == whole {
		return report, save(path, func(w io.Writer) error { return f.Fill(w, whole) })
	}
	if st, err := os.Stat(path); err == nil && !st.IsDir() || err != nil && filepath.Ext(path) != "" {
		if !f.OnPages(whole, people) {
			return nil, &EachError{path, f.Kind == template.Workbook}
		}
		if len(scopes) == 0 { // nobody is on the list: the form without values
			scopes = []*template.Scope{known}
		}
		return report, save(path, func(w io.Writer) error { return f.Fill(w, scopes...) })
	}
	var files []formFile
	taken := names{}
	for i, p := range x.people {
		told(o.Progress, i, len(x.people))
		var b bytes.Buffer
		if err := f.Fill(&b, scopes[i]); err != nil {
			return report, err
		}
		files = append(files, formFile{taken.file(fileName(fmt.Sprintf("%d-%s%s", x.number(p), p.Name, f.Kind.Ending()))), b.Bytes()})
	}
	return report, saveFiles(path, files, nil)
}

func isFolder(path string) bool {
	st, err := os.Stat(path)
	return err == nil && st.IsDir()
}

// CheckTemplate says what a template asks for, and what of it m does not have; of no
// meeting only which fields there are.
func CheckTemplate(f *template.File, m *model.Meeting, o Options) (*template.Report, error) {
	of := m
	if of == nil {
		of = model.NewMeeting()
	}
	x, ok := newExtract(of, o)
	if !ok {
		return nil, unsupported(o)
	}
	known, scopes := f.Scopes(x.fields(), people)
	if m == nil {
		scopes = nil
	}
	return f.Check(known, scopes), nil
}
