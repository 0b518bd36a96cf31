package sheet

import (
	"strings"

	"liuzhuan/model"
)

// place says where the person stands: the unit, the team, the group.
func (l *line) place(under headings) {
	p := &l.Person
	if l.joinsUnit {
		if p.Unit == "" && p.Current != "" && l.unitAbove != "" && len(under) == 0 && model.ParsePost(p.Current).Title == p.Current {
			p.Unit = l.unitAbove // left out where it is the same; nobody can be sure
			col, _ := l.header.column(model.FieldUnit)
			p.Doubts = append(p.Doubts, model.Flag{Field: model.FieldUnit, Column: col.title, Doubt: model.DoubtUnitAbove, Row: l.Row, Part: l.Part,
				Taken: p.Unit})
		}
		l.unitAbove = p.Unit
	}
	if l.Team == "" && p.Unit != "" {
		if l.Team = model.TeamIn(p.Unit); l.Team != "" && !l.joinsUnit {
			p.Unit = ""
		}
	}
	if l.joinsUnit && p.Unit != "" && p.Current != "" && !strings.Contains(p.Current, p.Unit) && model.TeamIn(p.Current) == "" {
		p.Current = p.Unit + p.Current
	}
	if l.joinsUnit && l.Team != "" {
		p.Unit = ""
	}
	l.atHome(under)
	if h, ok := under.of(headsGroup); ok {
		p.Group = h.text
		l.carried[model.FieldGroup] = true
	}
	if h, ok := under.of(headsTeam); ok && l.Team == "" {
		// A list may be grouped by where people go. The post says where they are.
		if own := model.TeamIn(p.Current); own == "" || own == h.text {
			l.Team = h.text
		} else if p.Group == "" {
			p.Group = h.text
			l.carried[model.FieldGroup] = true
		}
	}
}
