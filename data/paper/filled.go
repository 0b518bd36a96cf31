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
// file to write for all: in the head, foot or notes of a document.
type EachError struct{ Path string }

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

// filling is a template with whom it is filled for.
type filling struct {
	*template.File
	whole, known *template.Scope
	scopes       []*template.Scope // one for each, where it is for each
	report       *template.Report
}

func (x *extract) filling(f *template.File) *filling {
	g := &filling{File: f, whole: x.fields()}
	g.known, g.scopes = f.Scopes(g.whole, people)
	taken := names{}
	for i := range min(len(g.scopes), len(x.people)) {
		g.scopes[i].Title = taken.sheetOf(x.number(x.people[i]), x.people[i])
	}
	g.report = f.Check(g.known, g.scopes)
	g.report.Withheld = x.withheld(f.Check(g.known, nil).Filled)
	return g
}

// each reports whether the template is one for each person.
func (g *filling) each() bool { return g.known != g.whole }

// together reports whether one file holds it, of each what is theirs.
func (g *filling) together() bool { return !g.each() || g.OnPages(g.whole, people) }

// write writes one file of all; of nobody the form without values.
func (g *filling) write(w io.Writer) error {
	switch {
	case !g.each():
		return g.Fill(w, g.whole)
	case len(g.scopes) == 0:
		return g.Fill(w, g.known)
	}
	return g.Fill(w, g.scopes...)
}

// files makes everybody's own file; before stands before the number and name of each.
func (g *filling) files(x *extract, before string) ([]formFile, error) {
	var files []formFile
	taken := names{}
	for i, p := range x.people {
		told(x.options.Progress, i, len(x.people))
		var b bytes.Buffer
		if err := g.Fill(&b, g.scopes[i]); err != nil {
			return nil, err
		}
		files = append(files, formFile{taken.file(fileName(fmt.Sprintf("%s%d-%s%s", before, x.number(p), p.Name, g.Kind.Ending()))), b.Bytes()})
	}
	return files, nil
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
	g := x.filling(f)
	if !g.each() {
		return g.report, save(path, g.write)
	}
	if st, err := os.Stat(path); err == nil && !st.IsDir() || err != nil && filepath.Ext(path) != "" {
		if !g.together() {
			return nil, &EachError{path}
		}
		return g.report, save(path, g.write)
	}
	files, err := g.files(x, "")
	if err != nil {
		return g.report, err
	}
	return g.report, saveFiles(path, files, nil)
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
