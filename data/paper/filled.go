package paper

// The unit's own template, filled.

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"liuzhuan/data/paper/template"
	"liuzhuan/model"
)

// EachError says that a template names a person in its head, foot or notes, which a
// document has once, and there is one file to write for all.
type EachError struct{ Path string }

func (e *EachError) Error() string { return fmt.Sprintf("a template for each person into %s", e.Path) }

// SaveTemplate fills a template and writes it as Save does: to a file, or, of one that is
// for each person, to a file of all or everybody's own into a folder. It says what the template asks for. With a
// section that is broken nothing is written: *template.BrokenError.
func SaveTemplate(path string, f *template.File, m *model.Meeting, o Options) (*template.Report, error) {
	x, ok := newExtract(m, o)
	if !ok {
		return nil, unsupported(o)
	}
	whole := x.fields()
	known, scopes := f.Scopes(whole, people)
	report := f.Check(known, scopes)
	if known == whole {
		return report, save(path, func(w io.Writer) error { return f.Fill(w, whole) })
	}
	if st, err := os.Stat(path); err == nil && !st.IsDir() || err != nil && filepath.Ext(path) != "" {
		if !f.OnPages(whole, people) {
			return nil, &EachError{path}
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
		files = append(files, formFile{taken.file(fileName(fmt.Sprintf("%d-%s%s", x.number(p), p.Name, DOCX.Ending()))), b.Bytes()})
	}
	return report, saveFiles(path, files, nil)
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
