package paper

// The unit's own templates, written along with the papers that a phase needs.

import (
	"bytes"
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"liuzhuan/data/paper/template"
	"liuzhuan/model"
)

// OwnTemplate is a template that is kept with the meeting, as it is written.
type OwnTemplate struct {
	model.Template
	File *template.File // nil = it cannot be read
}

// templateKind begins the kind of paper that a template stands for.
const templateKind = "template."

// TemplateKind is the kind of paper that a template stands for, where papers are chosen.
func TemplateKind(name string) Kind { return Kind(templateKind + name) }

// Template gives the name of the template that a kind stands for; ok is false for a paper
// of ours.
func (k Kind) Template() (name string, ok bool) { return strings.CutPrefix(string(k), templateKind) }

// stem is what files that are made of it are called, without the ending.
func (t OwnTemplate) stem() string { return strings.TrimSuffix(t.Name, filepath.Ext(t.Name)) }

// needed reports whether it is written along in a phase.
func (t OwnTemplate) needed(phase model.Phase) bool {
	if phase == model.WrapUp || phase == model.Sealed {
		return t.Use == model.UseAfter || t.Use == model.UseBoth
	}
	return t.Use == model.UseBefore || t.Use == model.UseBoth
}

// own fills a template for the folder of a phase: its files, and what they hold. Nothing
// comes of one that is broken, which is said, nor of one for each where there is nobody.
func (t OwnTemplate) own(m *model.Meeting, o Options, before string) ([]formFile, Holding, error) {
	o.Paper = Roster
	if o.Profile == "" {
		o.Profile = Full // whoever made the template has said which fields leave
	}
	h := Holding{Paper: TemplateKind(t.Name), Template: &t.Template, Made: &Made{}}
	x, ok := newExtract(m, o)
	if !ok {
		return nil, h, unsupported(o)
	}
	if t.File == nil {
		h.Made.Skipped = []string{t.Name}
		return nil, h, nil
	}
	h.Made.Formats = []Format{Format(strings.TrimPrefix(t.File.Kind.Ending(), "."))}
	g := x.filling(t.File)
	h.Count = 1
	if g.each() {
		h.Count = len(g.scopes)
	}
	if h.Count == 0 {
		return nil, h, nil
	}
	var files []formFile
	var err error
	if g.together() {
		var b bytes.Buffer
		err = g.write(&b)
		files = []formFile{{fileName(before + t.stem() + t.File.Kind.Ending()), b.Bytes()}}
	} else {
		files, err = g.files(x, before+t.stem()+"-")
	}
	if errors.As(err, new(*template.BrokenError)) {
		h.Made.Skipped = []string{t.Name}
		return nil, h, nil
	}
	return files, h, err
}

// ownNames lists the files of a template for the list of contents: of many the first and
// the last.
func ownNames(files []formFile) []string {
	var names []string
	for _, f := range files {
		names = append(names, f.name)
	}
	if len(names) > 3 {
		names = slices.Concat(names[:1], []string{"……"}, names[len(names)-1:])
	}
	return names
}
