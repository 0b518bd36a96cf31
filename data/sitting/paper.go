package sitting

import (
	"io"
	"path/filepath"
	"strings"

	"liuzhuan/data/paper"
	"liuzhuan/data/paper/pdf"
	"liuzhuan/data/paper/template"
	"liuzhuan/data/store"
	"liuzhuan/model"
)

// Paper puts into the options of a paper what the meeting knows of it: the hashes of
// its first and last entry, the phase, the working days, the files and
// what has been written. What is in words
// (warnings, amendments) is for whoever speaks to the clerk.
func (s *Sitting) Paper(o paper.Options) paper.Options {
	o.Head, o.Phase, o.Files, o.Written = s.Head(), s.PhaseOnPaper(), s.Content, s.written()
	o.FontFolders = pdf.Beside(filepath.Dir(s.Path()))
	if all := s.History.Entries(); len(all) > 0 {
		o.Origin = all[0].Hash
	}
	o.Calendar, _ = s.Days()
	return o
}

// mayWrite refuses a path that leads to the meeting file and what belongs to it, and
// any in a rehearsal.
func (s *Sitting) mayWrite(path string) error {
	if s.Guards(path) {
		return &store.ExistsError{Path: path}
	}
	return s.stays()
}

// Export writes a paper to a file, as paper.Save does, and gives what it holds. Over
// the meeting file and what belongs to it none is written: *store.ExistsError; of a
// rehearsal none at all: ErrRehearsal. It may run beside whoever reads the meeting.
func (s *Sitting) Export(path string, o paper.Options) (paper.Holding, error) {
	if err := s.mayWrite(path); err != nil {
		return paper.Holding{}, err
	}
	held := paper.Hold(s.Meeting, o)
	made, err := paper.Save(path, s.Meeting, o)
	held.Made = &made
	return held, err
}

// ExportTemplate fills the unit's own template, as paper.SaveTemplate does.
func (s *Sitting) ExportTemplate(path string, f *template.File, o paper.Options) (*template.Report, error) {
	if err := s.mayWrite(path); err != nil {
		return nil, err
	}
	return paper.SaveTemplate(path, f, s.Meeting, o)
}

// ExportKept fills a template of the meeting, and gives besides what the paper holds.
func (s *Sitting) ExportKept(path string, t model.Template, o paper.Options) (paper.Holding, *template.Report, error) {
	f, err := s.KeptTemplate(t)
	if err != nil {
		return paper.Holding{}, nil, err
	}
	r, err := s.ExportTemplate(path, f, o)
	if err != nil {
		return paper.Holding{}, r, err
	}
	r.LeaveBlank(t.Blank)
	format := paper.Format(strings.TrimPrefix(f.Kind.Ending(), "."))
	return paper.Holding{Paper: paper.TemplateKind(t.Name), Template: &t, Made: &paper.Made{Formats: []paper.Format{format}}}, r, nil
}

// ExportAll writes the papers that the phase needs into a folder, as paper.SaveAll does,
// with the templates that are kept for it.
func (s *Sitting) ExportAll(folder string, o paper.Options) ([]paper.Holding, paper.Made, error) {
	if err := s.mayWrite(folder); err != nil {
		return nil, paper.Made{}, err
	}
	for _, t := range s.Meeting.Templates() {
		own := paper.OwnTemplate{Template: t}
		own.File, _ = s.KeptTemplate(t) // one that cannot be read is said to be left out
		o.Templates = append(o.Templates, own)
	}
	return paper.SaveAll(folder, s.Meeting, o)
}

// Print writes a paper to a terminal or into a pipe.
func (s *Sitting) Print(w io.Writer, o paper.Options) error {
	if err := s.stays(); err != nil {
		return err
	}
	o.Shown = true
	return paper.Write(w, s.Meeting, o)
}
