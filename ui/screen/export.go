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
	var formats []option
	for _, f := range paper.Formats {
		formats = append(formats, option{string(f), string(f)})
	}
	var profiles []option
	for _, p := range paper.Profiles {
		profiles = append(profiles, option{string(p), t.Form.Profiles[p]})
	}
	var orders []option
	for _, o := range paper.Orders {
		orders = append(orders, option{string(o), t.Form.Orders[o]})
	}
	var papers []option
	for _, k := range paper.Kinds {
		papers = append(papers, option{string(k), t.Talks.Papers[k]})
	}
	name := textField("path", t.Form.Out, "")
	f := &form{title: t.Action["export"], enter: confirms}
	f.fields = []*formField{
		choiceField("paper", t.Talks.Paper, string(paper.Roster), papers...),
		choiceField("format", t.Form.Format, string(paper.XLSX), formats...),
		choiceField("profile", t.Form.Profile, string(paper.Meeting), profiles...),
		choiceField("order", t.Form.Order, string(paper.ByRoster), orders...),
		name,
	}
	out := func() string {
		if p := f.get("path"); p != "" {
			return p
		}
		of := "-" + sitting.PaperStem(*a.meeting().Info())
		format := paper.Format(f.get("format"))
		if format == paper.LRMX {
			return a.t.Form.FormsName + of
		}
		return a.t.PaperName(paper.Kind(f.get("paper"))) + of + format.Ending()
	}
	// A paper brings its own audience and order until somebody chooses others.
	chosen := f.get("paper")
	f.changed = func(f *form) {
		if is := f.get("paper"); is != chosen {
			chosen = is
			profile, order := paper.Kind(is).Defaults()
			f.field("profile").put(string(profile))
			f.field("order").put(string(order))
		}
	}
	f.notes = func(*form) []string { return []string{t.WritesTo(a.typedPath(out()))} }
	replaced := "" // the file that the clerk was told of
	f.wants = func(a *App, f *form) outcome {
		path := a.typedPath(out())
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
			Paper: paper.Kind(f.get("paper")), Format: paper.Format(f.get("format")), Profile: paper.Profile(f.get("profile")), Order: paper.Order(f.get("order")),
			Warnings: a.t.PaperWarnings(a.meeting(), s.Preflight().Run()), Amendments: a.t.PaperAmendments(a.meeting(), s.History),
		})
		return outcome{beside: &besideWork{t.Screen.Writing, func(func(int, int)) func(*App) outcome {
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
