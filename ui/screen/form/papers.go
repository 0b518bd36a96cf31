package form

// Papers written beside the screen: what of it is said, kept on the desk, and printed.

import (
	"cmp"
	"errors"
	"os"
	"path/filepath"
	"strconv"

	"liuzhuan/data/paper"
	"liuzhuan/data/sitting"
	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
)

// AllPapers writes what the phase needs into a folder beside the meeting file. What lies
// there from before in another state stays: the folder gets a number behind it.
func AllPapers(in *dialog.Sight) dialog.Outcome {
	folder := in.TypedPath(in.Text.PaperName(paper.All) + "-" + sitting.PaperStem(*in.Meeting().Info()))
	return writing{Sight: in}.all(func(n int) string {
		if n == 1 {
			return folder
		}
		return folder + "-" + strconv.Itoa(n)
	})
}

// mostFolders is how often one state of a meeting after the other is written beside the
// others; who has so many does not look for one more.
const mostFolders = 99

// writing is papers on their way to a file, or to the printer as well.
type writing struct {
	*dialog.Sight
	print bool
}

// all writes what the phase needs into the first folder, of those by number, that has
// nothing else of that name.
func (w writing) all(folder func(n int) string) dialog.Outcome {
	return w.beside(paper.Options{}, func(o paper.Options) (done, error) {
		for n := 1; ; n++ {
			at := folder(n)
			papers, made, err := w.Sitting.ExportAll(at, o)
			var other *paper.OverwriteError
			if errors.As(err, &other) && folder(n+1) != at && n < mostFolders {
				continue
			}
			return done{at, w.Text.ExportedAll(at, papers, made), papers, made.Instead != ""}, err
		}
	})
}

// one writes one paper.
func (w writing) one(path string, o paper.Options) dialog.Outcome {
	return w.beside(o, func(o paper.Options) (done, error) {
		held, err := w.Sitting.Export(path, o)
		if err != nil {
			return done{}, err
		}
		return done{cmp.Or(held.Made.Instead, path), w.Text.Exported(path, held), []paper.Holding{held}, held.Made.Instead != ""}, nil
	})
}

// kept fills a template of the meeting. What it left blank is said; one that is broken is
// not written, and it is said where.
func (w writing) kept(path, name string, o paper.Options) dialog.Outcome {
	own, ok := w.Meeting().Template(name)
	if !ok {
		return dialog.Wrong(w.Text.Refused(model.ErrNoTemplate))
	}
	return w.beside(o, func(o paper.Options) (done, error) {
		held, r, err := w.Sitting.ExportKept(path, own, o)
		if err != nil {
			return done{}, err
		}
		said := append([]string{w.Text.Exported(path, held)}, w.Text.TemplateFilledIn(r, o.Profile)...)
		if w.print {
			said = append(said, w.Text.Kept.PrintThere)
		}
		return done{path, w.Text.Together(said...), []paper.Holding{held}, true}, nil
	})
}

// done is what was written: where, what is said of it, and what it holds.
type done struct {
	path, said string
	held       []paper.Holding
	noPDF      bool // there is no font for one, or it is in another format
}

// beside writes beside the screen with what the meeting adds to the options.
func (w writing) beside(o paper.Options, write func(paper.Options) (done, error)) dialog.Outcome {
	s := w.Sitting
	_, unread := s.ReadDays() // the papers count in working days
	o.Warnings = w.Text.PaperWarnings(w.Meeting(), s.Preflight().Run())
	o.Amendments = w.Text.PaperAmendments(w.Meeting(), s.History)
	o = s.Paper(o)
	wants := dialog.Outcome{Close: true, Beside: &dialog.Work{Title: w.Text.Screen.Writing, Run: func(report func(int, int)) func() dialog.Outcome {
		o.Progress = report
		is, err := write(o)
		var printing error
		toPrinter := w.print && err == nil && !is.noPDF
		if toPrinter {
			printing = printed(is)
		}
		return func() dialog.Outcome {
			if err != nil {
				return dialog.Fails(w.Text.Error(err))
			}
			out := dialog.Outcome{Close: true, Desk: s.Noted(is.path, is.held...)}
			switch {
			case printing != nil:
				out.Deny = w.Text.Error(printing)
			case toPrinter:
				out.Say = w.Text.Together(w.Text.Form.Printed, is.said)
			default:
				out.Say = is.said
			}
			return out
		}
	}}}
	if unread != nil {
		wants.Deny = w.Text.Error(unread)
	}
	return wants
}

// printed sends to the printer what was written: the file, or every PDF of the folder in
// its order.
func printed(is done) error {
	st, err := os.Stat(is.path)
	switch {
	case err != nil:
		return err
	case !st.IsDir():
		return paper.Print(is.path)
	}
	files, err := os.ReadDir(is.path)
	if err != nil {
		return err
	}
	for _, f := range files {
		if filepath.Ext(f.Name()) != paper.PDF.Ending() {
			continue
		}
		if err := paper.Print(filepath.Join(is.path, f.Name())); err != nil {
			return err
		}
	}
	return nil
}
