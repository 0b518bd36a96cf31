package page

// Which team supervises which body: gaps and overlaps first.

import (
	"liuzhuan/model"
	"liuzhuan/ui/screen/look"
)

// shared are the supervised bodies by how many teams answer for them.
func shared(m *model.Meeting) (gaps, overlaps, covered []model.Coverage) {
	for _, c := range m.Coverage() {
		switch len(c.Teams) {
		case 0:
			gaps = append(gaps, c)
		case 1:
			covered = append(covered, c)
		default:
			overlaps = append(overlaps, c)
		}
	}
	return gaps, overlaps, covered
}

// coverageFaults says which bodies no team supervises, and which several do.
func (l *Listing) coverageFaults() {
	w := l.Text.Pages
	gaps, overlaps, covered := shared(l.Meeting())
	if len(gaps)+len(overlaps) == 0 {
		return
	}
	l.add(air(), heading(w.Coverage, l.Text.Sprintf(w.Bodies, len(gaps)+len(overlaps)+len(covered)), l.coverageFault(len(gaps), len(overlaps)), ""))
	var names []string
	for _, c := range gaps {
		names = append(names, c.Unit)
	}
	if len(names) > 0 {
		l.add(fault(w.Gap, l.Text.Names(names)))
	}
	for _, c := range overlaps {
		l.add(fault(w.Overlap, l.Text.Sprintf(w.By, c.Unit, l.teamNames(c.Teams))))
	}
}

// coverageFault counts gaps and overlaps in words.
func (l *Listing) coverageFault(gaps, overlaps int) string {
	w, s := l.Text.Pages, ""
	if gaps > 0 {
		s = counted(w.Gap, gaps)
	}
	if overlaps > 0 {
		if s != "" {
			s += " "
		}
		s += counted(w.Overlap, overlaps)
	}
	return s
}

func (l *Listing) teamNames(teams []*model.Team) string {
	var names []string
	for _, t := range teams {
		names = append(names, model.ShortTeam(t.Name))
	}
	return l.Text.Names(names)
}

// coverage lists every supervised body with its teams.
func coverage(l *Listing) {
	w := l.Text.Pages
	gaps, overlaps, covered := shared(l.Meeting())
	if len(gaps)+len(overlaps)+len(covered) == 0 {
		l.add(nothing(w.NoBodies))
		return
	}
	l.right = w.FaultsFirst
	t := &look.Table{{}, {Head: w.Body, Gives: true, Wraps: true}, {Goes: 1}, {Goes: 2}, {Head: w.Team, Gives: true, Wraps: true}}
	rows := func(list []model.Coverage, word string) (lines []Line) {
		for _, c := range list {
			teams, role := cell(look.Dim, l.teamNames(c.Teams)), look.Ink
			mark := cell(look.Warning, "")
			if word != "" {
				mark = cell(look.Warning, "! "+word)
			}
			lines = append(lines, row(t, 0, func() [][]look.Span {
				return [][]look.Span{mark, cell(role, c.Unit), cell(look.Dim, c.Tier), cell(look.Dim, c.Category), teams}
			}))
		}
		return lines
	}
	faulty := append(rows(gaps, w.Gap), rows(overlaps, w.Overlap)...)
	sound := rows(covered, "")
	table(*t, append(faulty[:len(faulty):len(faulty)], sound...))
	l.heads = t
	if len(faulty) > 0 {
		l.add(heading(w.Unsettled, "", l.coverageFault(len(gaps), len(overlaps)), ""))
		l.add(faulty...)
	}
	l.add(heading(w.Covered, l.Text.Sprintf(w.Bodies, len(covered)), "", ""))
	for _, said := range append([]string{l.Text.Covered(l.Meeting())}, l.Text.CoveredBy(l.Meeting())...) {
		l.add(nothing(said))
	}
	l.add(sound...)
}
