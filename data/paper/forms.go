package paper

// The approval forms, a file a person, with what was decided.

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"liuzhuan/data/lrmx"
	"liuzhuan/model"
)

// OverwriteError says that a folder holds other files of the names that forms
// would be written under: perhaps the very files they came from.
type OverwriteError struct {
	Folder string
	File   string // the first of them
}

func (e *OverwriteError) Error() string {
	return fmt.Sprintf("%s holds another %s", e.Folder, e.File)
}

// formFile is one file of the folder.
type formFile struct {
	name string
	data []byte
}

// saveForms writes everybody's form into a folder. A new folder takes its name
// when all is in it; in one that is there, files of the same content stay and no
// other is written over.
func saveForms(folder string, m *model.Meeting, o Options) (Raised, error) {
	x, ok := newExtract(m, o)
	if !ok || !x.paper.forms || o.Profile == Public || o.Files == nil {
		return Raised{}, unsupported(o)
	}
	files, raised, err := x.formFiles()
	if err != nil {
		return Raised{}, err
	}
	return raised, saveFiles(folder, files, o.Progress)
}

// Raised says how many old forms got the fields that forms have since the retirement
// reform, which those are, and how many could not: nobody knows when they retire.
type Raised struct {
	Forms, Unknown int
	Fields         []string
}

// saveFiles puts files into a folder, a new one or one that is there, or into an archive.
func saveFiles(folder string, files []formFile, progress func(done, total int)) error {
	if packed(folder) {
		return savePacked(folder, files, progress)
	}
	if st, err := os.Stat(folder); errors.Is(err, fs.ErrNotExist) {
		return saveFolder(folder, files, progress)
	} else if err == nil && !st.IsDir() {
		return &PlaceError{folder, false}
	}
	var missing []formFile
	for _, f := range files {
		have, err := os.ReadFile(filepath.Join(folder, f.name))
		switch {
		case errors.Is(err, fs.ErrNotExist):
			missing = append(missing, f)
		case err != nil:
			return err
		case !bytes.Equal(have, f.data):
			return &OverwriteError{folder, f.name}
		}
	}
	for i, f := range missing {
		told(progress, i, len(missing))
		if err := save(filepath.Join(folder, f.name), f.write); err != nil {
			for _, written := range missing[:i] { // all of them, or none
				err = errors.Join(err, os.Remove(filepath.Join(folder, written.name)))
			}
			return notSaved(folder, err)
		}
	}
	return nil
}

// saveFolder fills a folder beside the one that is to be and gives it the name.
func saveFolder(folder string, files []formFile, progress func(done, total int)) error {
	temp, err := os.MkdirTemp(filepath.Dir(folder), unfinished) // mode 0700
	if errors.Is(err, fs.ErrNotExist) {
		return &fs.PathError{Op: "create", Path: folder, Err: fs.ErrNotExist}
	} else if err != nil {
		return notSaved(folder, err)
	}
	for i, f := range files {
		told(progress, i, len(files))
		if err = save(filepath.Join(temp, f.name), f.write); err != nil {
			break
		}
	}
	if err == nil {
		err = os.Rename(temp, folder)
	}
	if err != nil {
		return notSaved(folder, errors.Join(err, os.RemoveAll(temp)))
	}
	return syncDir(filepath.Dir(folder))
}

// formFiles makes the forms in the order of the roster. A person who came with a
// form gets it back with no byte changed but 拟任 and 拟免, and those only where
// something else was decided than the form says; one who is deferred, or not
// announced, keeps it as it was. An old form that is altered is raised to the present
// fields at once.
func (x *extract) formFiles() (out []formFile, raised Raised, err error) {
	taken := names{}
	for _, p := range x.people {
		kept := x.Form(p.ID)
		if kept == nil {
			data, err := x.newForm(p)
			if err != nil {
				return nil, raised, err
			}
			out = append(out, formFile{taken.file(fileName(fmt.Sprintf("%d-%s.lrmx", p.No, p.Name))), data})
			continue
		}
		data, err := x.decidedForm(p, kept, &raised)
		if err != nil {
			return nil, raised, err
		}
		name := taken.file(fileName(kept.File))
		out = append(out, formFile{name, data})
		if kept.Photo != "" {
			photo, err := x.options.Files(kept.Photo)
			if err != nil {
				return nil, raised, err
			}
			out = append(out, formFile{taken.file(strings.TrimSuffix(name, filepath.Ext(name)) + ".pic"), photo})
		}
	}
	return out, raised, nil
}

// decidedForm gives the form a person came with and what was decided.
func (x *extract) decidedForm(p *model.Person, kept *model.Form, raised *Raised) ([]byte, error) {
	data, err := x.options.Files(kept.Data)
	if err != nil || x.untouched(p) {
		return data, err
	}
	form, err := lrmx.Read(kept.File, data)
	if err != nil {
		return nil, err
	}
	if err := form.SetPlan(x.DecidedTexts(p)); err != nil {
		return nil, err
	}
	altered, err := formBytes(form)
	if err != nil || bytes.Equal(altered, data) {
		return data, err
	}
	if err := raised.add(form, p); err != nil {
		return nil, err
	}
	return formBytes(form)
}

// add raises a form by what is known of the person.
func (r *Raised) add(form *lrmx.Form, p *model.Person) error {
	if form.Raised() {
		return nil
	}
	on, limit := p.RetireOn, 0
	if form.Person.RetireOn != "" {
		on = form.Person.RetireOn
	}
	if rule, ok := p.Retirement(); ok {
		by, _, born := rule.Month(p.Birth)
		if apart, both := model.Months(on, by); born && (on == "" || both && apart == 0) {
			on, limit = by, rule.BaseAge
		}
	}
	added, err := form.Raise(on, limit)
	switch {
	case err != nil:
		return err
	case added == nil:
		r.Unknown++
		return nil
	}
	r.Forms++
	for _, field := range added {
		if !slices.Contains(r.Fields, field) {
			r.Fields = append(r.Fields, field)
		}
	}
	return nil
}

// untouched reports whether nothing was announced for a person that a form tells.
func (x *extract) untouched(p *model.Person) bool {
	d := x.Decision(p.ID)
	return d == nil || d.Disposition == model.Deferred
}

// newForm makes the form of a person who came with none.
func (x *extract) newForm(p *model.Person) ([]byte, error) {
	made := *p
	made.Proposed, made.Relieved = x.DecidedTexts(p)
	if x.options.Profile != Full {
		made.IDNumber = ""
	}
	d := lrmx.Details{AgesOn: x.Info().Date}
	for _, r := range x.Relatives(p.ID) {
		d.Family = append(d.Family, lrmx.Relative{Relation: r.Relation, Name: r.Name, Post: r.Post})
	}
	return formBytes(lrmx.New(&made, d))
}

func formBytes(form *lrmx.Form) ([]byte, error) {
	var b bytes.Buffer
	err := form.Write(&b)
	return b.Bytes(), err
}

func (f formFile) write(w io.Writer) error {
	_, err := w.Write(f.data)
	return err
}
