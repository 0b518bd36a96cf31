package form

import (
	"os"
	"slices"

	"liuzhuan/data/paper"
	"liuzhuan/data/sitting"
	"liuzhuan/data/store"
	"liuzhuan/ui/screen/dialog"
)

// Export asks which paper, for whom and where, and writes it beside the
// screen.
func Export(in *dialog.Sight) *Form {
	t := in.Text
	v := struct {
		Paper   paper.Kind
		Format  paper.Format
		Profile paper.Profile
		Order   paper.Order
		Path    string
	}{paper.Roster, paper.XLSX, paper.Meeting, paper.ByRoster, ""}
	profile := Choice("profile", t.Form.Profile, &v.Profile, t.Form.Profiles, paper.Profiles...)
	order := Choice("order", t.Form.Order, &v.Order, t.Form.Orders, paper.Orders...)
	f := &Form{Sight: in, Title: t.Action["export"], Enter: Confirms}
	format := Choice("format", t.Form.Format, &v.Format, nil, paper.Formats...)
	f.Fields = []*Field{
		Choice("paper", t.Talks.Paper, &v.Paper, t.PaperNames(), append(slices.Clone(paper.Kinds), paper.All)...),
		format, profile, order,
		Text("path", t.Form.Out, &v.Path),
	}
	out := func() string {
		if v.Path != "" {
			return v.Path
		}
		of := "-" + sitting.PaperStem(*in.Meeting().Info())
		switch {
		case v.Paper == paper.All:
			return in.Text.PaperName(v.Paper) + of
		case v.Format == paper.LRMX:
			return in.Text.Form.FormsName + of
		}
		return in.Text.PaperName(v.Paper) + of + v.Format.Ending()
	}
	// A paper brings its own audience and order until somebody chooses others, and a format
	// that it is written in.
	chosen := v.Paper
	f.Changed = func() {
		if v.Paper != chosen {
			chosen = v.Paper
			forWhom, by := v.Paper.Defaults()
			profile.Put(string(forWhom))
			order.Put(string(by))
			if formats := v.Paper.Formats(); len(formats) > 0 && !slices.Contains(formats, v.Format) {
				format.Put(string(formats[0]))
			}
		}
	}
	f.Notes = func() []string { return []string{t.WritesTo(in.TypedPath(out()))} }
	replaced := "" // the file that the clerk was told of
	f.Wants = func() dialog.Outcome {
		path := in.TypedPath(out())
		if in.Sitting.Guards(path) {
			return dialog.Wrong(in.Text.Error(&store.ExistsError{Path: path}))
		}
		if st, err := os.Stat(path); err == nil && st.Mode().IsRegular() && path != replaced {
			replaced = path
			return dialog.Wrong(in.Text.Replaces(path))
		}
		s := in.Sitting
		_, unread := s.ReadDays() // the papers count in working days
		o := s.Paper(paper.Options{
			Paper: v.Paper, Format: v.Format, Profile: v.Profile, Order: v.Order,
			Warnings: in.Text.PaperWarnings(in.Meeting(), s.Preflight().Run()), Amendments: in.Text.PaperAmendments(in.Meeting(), s.History),
		})
		all := v.Paper == paper.All
		wants := dialog.Outcome{Close: true, Beside: &dialog.Work{Title: t.Screen.Writing, Run: func(report func(int, int)) func() dialog.Outcome {
			o.Progress = report
			if all { // each has its own audience, order and formats
				o.Format, o.Profile, o.Order = "", "", ""
				papers, made, err := s.ExportAll(path, o)
				return func() dialog.Outcome {
					if err != nil {
						return dialog.Fails(in.Text.Error(err))
					}
					return dialog.Says(in.Text.ExportedAll(path, papers, made))
				}
			}
			held, err := s.Export(path, o)
			return func() dialog.Outcome {
				if err != nil {
					return dialog.Fails(in.Text.Error(err))
				}
				return dialog.Says(in.Text.Exported(path, held))
			}
		}}}
		if unread != nil {
			wants.Deny = in.Text.Error(unread)
		}
		return wants
	}
	return f
}
