package screen

import (
	"os"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/data/paper"
	"liuzhuan/data/sitting"
	"liuzhuan/data/store"
)

// startExport asks which paper, for whom and where, and writes it beside the
// screen.
func startExport(a *App) tea.Cmd {
	t := a.t
	v := struct {
		Paper   paper.Kind
		Format  paper.Format
		Profile paper.Profile
		Order   paper.Order
		Path    string
	}{paper.Roster, paper.XLSX, paper.Meeting, paper.ByRoster, ""}
	profile := choiceField("profile", t.Form.Profile, &v.Profile, t.Form.Profiles, paper.Profiles...)
	order := choiceField("order", t.Form.Order, &v.Order, t.Form.Orders, paper.Orders...)
	f := &form{title: t.Action["export"], enter: confirms}
	f.fields = []*formField{
		choiceField("paper", t.Talks.Paper, &v.Paper, t.PaperNames(), paper.Kinds...),
		choiceField("format", t.Form.Format, &v.Format, nil, paper.Formats...),
		profile, order,
		textField("path", t.Form.Out, &v.Path),
	}
	out := func() string {
		if v.Path != "" {
			return v.Path
		}
		of := "-" + sitting.PaperStem(*a.meeting().Info())
		if v.Format == paper.LRMX {
			return a.t.Form.FormsName + of
		}
		return a.t.PaperName(v.Paper) + of + v.Format.Ending()
	}
	// A paper brings its own audience and order until somebody chooses others.
	chosen := v.Paper
	f.changed = func() {
		if v.Paper != chosen {
			chosen = v.Paper
			forWhom, by := v.Paper.Defaults()
			profile.put(string(forWhom))
			order.put(string(by))
		}
	}
	f.notes = func() []string { return []string{t.WritesTo(a.TypedPath(out()))} }
	replaced := "" // the file that the clerk was told of
	f.wants = func(a *App) outcome {
		path := a.TypedPath(out())
		if a.sitting.Guards(path) {
			return wrong(a.t.Error(&store.ExistsError{Path: path}))
		}
		if st, err := os.Stat(path); err == nil && st.Mode().IsRegular() && path != replaced {
			replaced = path
			return wrong(a.t.Replaces(path))
		}
		a.calendar() // which is said where it cannot be read
		s := a.sitting
		o := s.Paper(paper.Options{
			Paper: v.Paper, Format: v.Format, Profile: v.Profile, Order: v.Order,
			Warnings: a.t.PaperWarnings(a.meeting(), s.Preflight().Run()), Amendments: a.t.PaperAmendments(a.meeting(), s.History),
		})
		return outcome{beside: &besideWork{t.Screen.Writing, func(report func(int, int)) func(*App) outcome {
			o.Progress = report
			held, err := s.Export(path, o)
			return func(a *App) outcome {
				if err != nil {
					return over(a.t.Error(err))
				}
				return over(a.t.Exported(path, held))
			}
		}}}
	}
	a.push(f)
	return nil
}
