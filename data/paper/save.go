package paper

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

	"liuzhuan/data/paper/layout"
	"liuzhuan/data/paper/pdf"
	"liuzhuan/model"
)

// unfinished is what a paper is called until it is whole.
const unfinished = ".liuzhuan-*.part"

// PlaceError says that something else stands where a paper was to go: a folder in
// place of a file, or a file in place of the folder that forms go into.
type PlaceError struct {
	Path   string
	Folder bool // what is there is a folder
}

func (e *PlaceError) Error() string {
	return fmt.Sprintf("%s is taken, by a folder: %v", e.Path, e.Folder)
}

// SaveError says of which paper, or folder of papers, a disk did not take what was written
// beside it: nobody knows the name that has.
type SaveError struct {
	Path string
	Err  error
}

func (e *SaveError) Error() string { return fmt.Sprintf("save %s: %v", e.Path, e.Err) }

func (e *SaveError) Unwrap() error { return e.Err }

// HeldError says that another program holds the paper that was to be replaced.
type HeldError struct{ Path string }

func (e *HeldError) Error() string { return e.Path + " is held by another program" }

// notSaved names the paper in what a file system answers; what was wrong with the paper
// itself stays.
func notSaved(path string, err error) error {
	var file *fs.PathError
	var link *os.LinkError
	if errors.As(err, &file) || errors.As(err, &link) {
		return &SaveError{path, err}
	}
	return err
}

// Made says how a paper was written.
type Made struct {
	pdf.Report
	Formats []Format // it was written in
	Raised  Raised   // of forms
	// Instead is the docx that was written where no font was found for a PDF; "" = none.
	Instead string
	Skipped []string // templates that are broken, or cannot be read
}

// Save writes a paper to a file that only its owner may read. The paper takes
// its name when it is whole and on the disk, in place of a file of that name;
// after an error the folder is as it was. Of LRMX path is a folder, and of DOCX and PDF
// it may be one: then everybody's paper is a file of its own. A path that ends in .zip is
// one file with all that a folder would get. A folder that is
// there and holds other files of the same names gives an *OverwriteError. What
// cannot give way to the paper gives a *PlaceError, a device fs.ErrExist.
func Save(path string, m *model.Meeting, o Options) (Made, error) {
	if o.Format == LRMX {
		raised, err := saveForms(path, m, o)
		return Made{Formats: []Format{LRMX}, Raised: raised}, err
	}
	var report pdf.Report
	var err error
	switch {
	case o.intoFolder(path):
		report, err = saveEach(path, m, o)
	case packed(path):
		report, err = saveInside(path, m, o)
	default:
		err = save(path, func(w io.Writer) (err error) {
			report, err = write(w, m, o)
			return err
		})
	}
	if !errors.Is(err, pdf.ErrNoFont) {
		return Made{Report: report, Formats: []Format{o.Format}}, err
	}
	// A paper that can be printed elsewhere is better than none.
	o.Format = DOCX
	if !o.intoFolder(path) {
		path = strings.TrimSuffix(path, filepath.Ext(path)) + DOCX.Ending()
	}
	made, err := Save(path, m, o)
	made.Refused, made.Instead = report.Refused, path
	return made, err
}

// intoFolder reports whether everybody gets a file of their own: where the format knows
// pages and path is a folder, or has no ending.
func (o Options) intoFolder(path string) bool {
	if o.Format != DOCX && o.Format != PDF {
		return false
	}
	st, err := os.Stat(path)
	return packed(path) || err == nil && st.IsDir() || err != nil && filepath.Ext(path) == ""
}

// saveEach writes every section of a paper into a file of its own.
func saveEach(folder string, m *model.Meeting, o Options) (pdf.Report, error) {
	x, ok := newExtract(m, o)
	f := o.Format.form()
	if !ok || !x.paper.writtenAs(f) {
		return pdf.Report{}, unsupported(o)
	}
	p := x.laid()
	if x.paper.summary != nil { // of all, before those of each
		p.Sections = slices.Insert(p.Sections, 0, x.paper.summary(x).section())
		p.Sections[0].Name = "000" + p.Sections[0].Name
	}
	o.Fonts = o.fonts() // found once for all
	var all Made
	var files []formFile
	taken := names{}
	for i, s := range p.Sections {
		told(o.Progress, i, len(p.Sections))
		var b bytes.Buffer
		report, err := f.laid(&b, &layout.Paper{Title: p.Title, Date: p.Date, Mark: p.Mark, Sections: p.Sections[i : i+1]}, o)
		if err != nil {
			return report, err
		}
		all.add(report)
		files = append(files, formFile{taken.file(fileName(s.Name + f.ending)), b.Bytes()})
	}
	all.Missing = x.whose(all.Missing)
	return all.Report, saveFiles(folder, files, nil)
}

// save lets write fill a file beside path and then gives it the name.
func save(path string, write func(io.Writer) error) error {
	switch st, err := os.Stat(path); {
	case err != nil:
	case st.IsDir():
		return &PlaceError{path, true}
	case !st.Mode().IsRegular():
		return &fs.PathError{Op: "save", Path: path, Err: fs.ErrExist}
	}
	folder := filepath.Dir(path)
	f, err := os.CreateTemp(folder, unfinished) // mode 0600
	if err != nil {
		return notSaved(path, err)
	}
	err = errors.Join(write(f), f.Sync(), f.Close())
	if err == nil {
		if err = os.Rename(f.Name(), path); inUse(err) {
			err = &HeldError{path}
		}
	}
	if err != nil {
		return notSaved(path, errors.Join(err, os.Remove(f.Name())))
	}
	return syncDir(folder)
}

// Unfinished lists what the power left of papers that were being written into a
// folder, what lies in a folder of forms before that folder itself.
func Unfinished(folder string) ([]string, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	var found []string
	for _, e := range entries {
		if ours, _ := filepath.Match(unfinished, e.Name()); !ours {
			continue
		}
		path := filepath.Join(folder, e.Name())
		if e.IsDir() {
			within, err := os.ReadDir(path)
			if err != nil {
				return nil, err
			}
			for _, e := range within {
				found = append(found, filepath.Join(path, e.Name()))
			}
		}
		found = append(found, path)
	}
	return found, nil
}
