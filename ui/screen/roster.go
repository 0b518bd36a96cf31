package screen

// The list of people: which columns a phase has, and what a row says. At sign-in the
// queue stands before the screen and reads along, so nothing of the plan is there.

import (
	"slices"
	"strconv"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/look"
	list "liuzhuan/ui/screen/roster"
	"liuzhuan/ui/text"
)

// atTheDoor reports whether those who are on the list may be reading along: their
// plans, results and findings stay off the screen then.
func (a *App) atTheDoor() bool { return a.phase() == model.SignIn }

// pane is the list as it is to be drawn.
func (a *App) pane() *list.List {
	columns := a.columns()
	var heads []list.Column
	for _, c := range columns {
		heads = append(heads, c.Column)
	}
	return &list.List{
		Columns: heads, Most: a.fullest(), Len: len(a.list), Sel: a.sel, Top: a.top, Groups: a.groups, Group: a.group, Empty: a.emptyList(),
		Row: func(i int) list.Row {
			p := a.meeting().Person(a.list[i])
			row := list.Row{Cells: make([]look.Span, len(columns))}
			if p == nil {
				return row
			}
			row.Open = a.meeting().OpenMatter(p.ID) && !a.atTheDoor()
			s := a.standingOf(p)
			for k, c := range columns {
				row.Cells[k] = c.cell(p, s)
			}
			return row
		},
	}
}

// fullest is what the flowing texts of the fullest row take in the phase.
func (a *App) fullest() int {
	switch a.phase() {
	case model.SignIn, model.Talk:
		return a.wants.byUnit
	}
	return a.wants.byPlan
}

func (a *App) emptyList() string {
	if len(a.meeting().People()) == 0 {
		return a.Text.Message.NoPeople
	}
	return a.Text.Message.EmptyFilter
}

// column is a column of the list and what it says of a person.
type column struct {
	list.Column
	cell func(p *model.Person, s standing) look.Span
}

// standing is what most cells of a person ask for.
type standing struct {
	outcome  model.Outcome
	decision *model.Decision
	over     bool      // the phase is, for the person
	name     look.Role // of the name
	aside    look.Role // of what follows the name
}

// standingOf reads it off the meeting: who is through steps back, with the name of
// whoever deviates in sight.
func (a *App) standingOf(p *model.Person) standing {
	m := a.meeting()
	s := standing{outcome: m.Outcome(p), decision: m.Decision(p.ID), name: look.Ink, aside: look.Dim}
	if s.decision != nil && s.decision.Disposition == model.Deferred {
		s.outcome = model.Outcome{Disposition: p.Planned, Post: p.Destination()} // where it was to lead
	}
	if s.over = a.through(p); s.over && (s.decision == nil || !s.decision.Deviates) {
		s.name = look.Done
	}
	return s
}

// through reports whether the phase is over for a person.
func (a *App) through(p *model.Person) bool {
	m := a.meeting()
	switch a.phase() {
	case model.Prepare, model.Talk:
		return false
	case model.SignIn:
		return m.Attendance(p.ID) != nil
	case model.Pledge:
		return m.Done(p, model.ItemPledge) || !m.Owes(p, model.ItemPledge)
	}
	return m.Decision(p.ID) != nil
}

// fixed is a column of one width.
func fixed(head string, width, last int, cell func(*model.Person, standing) look.Span) column {
	return column{list.Column{Head: head, Width: width, Last: last}, cell}
}

// flowing is a column that shares its room with its neighbours.
func flowing(head string, width, gives int, cell func(*model.Person, standing) look.Span) column {
	return column{list.Column{Head: head, Width: width, Flows: true, Gives: gives}, cell}
}

// spare is a column for screens with room.
func spareColumn(head string, width int, cell func(*model.Person) string) column {
	return column{list.Column{Head: head, Width: width, Spare: true}, func(p *model.Person, s standing) look.Span {
		return look.Span{Text: hanzi.Fold(cell(p)), Role: look.Dim}
	}}
}

// columns are the columns of the phase. No number is cut: it would be another
// person's.
func (a *App) columns() []column {
	t := a.Text
	cols := []column{
		fixed(t.Head[text.HeadNo], a.numberWidth(), 0, func(p *model.Person, _ standing) look.Span {
			return look.Span{Text: t.Number(p), Role: look.Dim}
		}),
	}
	here := fixed(t.Head[text.HeadHere], 2, 2, a.hereCell)
	name := flowing(t.Head[text.HeadName], a.wants.name, 0, func(p *model.Person, s standing) look.Span {
		return look.Span{Text: a.listName(p), Role: s.name}
	})
	name.Least, name.Longest = a.wants.names, a.wants.longest
	unit := flowing(t.Head[text.HeadUnit], a.wants.unit, 3, dimmed(t.UnitOf))
	title := flowing(t.Head[text.HeadTitle], a.wants.title, 2, dimmed(t.TitleOf))
	switch a.phase() {
	case model.SignIn:
		cols = append(cols, name, unit, title)
		if a.wants.phone {
			cols = append(cols, fixed(t.Head[text.HeadPhone], 13, 4, dimmed(func(p *model.Person) string { return p.Phone })))
		}
		return append(cols, fixed(t.List.SignIn, hanzi.Width(t.Screen.LateWord+" 09:05"), 0, a.doorCell))
	case model.Talk:
		return append(append(cols, name, unit, title, a.planColumn()), a.talkColumns()...)
	}
	cols = append(cols, here, name, flowing(t.Head[text.HeadCurrent], a.wants.current, 2, a.currentCell))
	if a.phase() == model.Pledge {
		return append(append(cols, a.spareColumns()...), a.planColumn(), fixed(t.Item[model.ItemPledge], 8, 0, a.pledgeCell))
	}
	cols = append(cols, flowing(t.Head[text.HeadProposed], a.wants.to, 1, a.destinationCell))
	cols = append(append(cols, a.spareColumns()...), a.planColumn())
	return append(cols, fixed(t.Screen.Result[a.phase()], a.termWidth(), 0, a.resultCell), fixed("", 5, 3, a.minuteCell))
}

func dimmed(of func(*model.Person) string) func(*model.Person, standing) look.Span {
	return func(p *model.Person, s standing) look.Span { return look.Span{Text: hanzi.Fold(of(p)), Role: s.aside} }
}

// spareColumns are facts for screens with room, those that are known of anybody.
func (a *App) spareColumns() []column {
	var cols []column
	for _, c := range []struct {
		known bool
		column
	}{
		{a.wants.since, spareColumn(a.Text.Head[text.HeadSince], 7, func(p *model.Person) string { return p.CurrentSince.String() })},
		{a.wants.born, spareColumn(a.Text.Head[text.HeadBorn], 7, func(p *model.Person) string { return p.Birth.String() })},
		{a.wants.education, spareColumn(a.Text.FieldName(model.FieldEducation), 8, func(p *model.Person) string { return p.Education })},
		{a.wants.phone, spareColumn(a.Text.Head[text.HeadPhone], 13, func(p *model.Person) string { return p.Phone })},
	} {
		if c.known {
			cols = append(cols, c.column)
		}
	}
	return cols
}

// termWidth is the width of the common dispositions in the language.
func (a *App) termWidth() int {
	w := 0
	for _, d := range []model.Disposition{model.Retained, model.Reassigned, model.Transferred, model.Promoted, model.Removed, model.Deferred} {
		w = max(w, hanzi.Width(a.Text.TermShort(d)))
	}
	return w
}

// listName is a name as it is written, in every language; namesakes are told apart.
func (a *App) listName(p *model.Person) string {
	name := hanzi.Fold(p.Name)
	if a.meeting().Namesakes(p) {
		name += " " + a.Text.Born(p)
	}
	return name
}

func (a *App) hereCell(p *model.Person, _ standing) look.Span {
	cell := look.Span{Text: a.Text.Presence(a.meeting(), p), Role: look.Warning}
	if a.meeting().Here(p.ID) && !a.meeting().Late(p.ID) {
		cell.Role = look.Dim
	}
	return cell
}

// currentCell is the present post: below the head of its team without the team.
func (a *App) currentCell(p *model.Person, s standing) look.Span {
	post := model.ParsePost(p.Current).Short()
	if a.groups != nil {
		post = a.Text.PostIn(p)
	}
	return look.Span{Text: hanzi.Fold(post), Role: s.aside}
}

// destinationCell is where the outcome leads; nothing where all stays as it is.
func (a *App) destinationCell(p *model.Person, s standing) look.Span {
	bearing, to := a.Text.Destination(a.meeting(), p, s.outcome)
	if to == "" {
		return look.Span{}
	}
	cell := look.Span{Text: a.bearing(bearing) + " " + hanzi.Fold(to), Role: dialog.RoleOf(s.outcome.Disposition)}
	if s.over {
		cell.Role = look.Done
	}
	return cell
}

// bearing is the mark before a destination.
func (a *App) bearing(b text.Bearing) string {
	return map[text.Bearing]string{text.Within: a.Look.Within, text.Goes: a.Look.To, text.Rises: a.Look.Up, text.Leaves: a.Look.Out}[b]
}

func (a *App) planColumn() column {
	return fixed(a.Text.Head[text.HeadPlan], a.termWidth(), 0, func(p *model.Person, s standing) look.Span {
		if p.OffList {
			return look.Span{Text: a.Text.Screen.OffMark, Role: look.Dim}
		}
		cell := look.Span{Text: a.Text.TermShort(p.Planned), Role: dialog.RoleOf(p.Planned)}
		if s.over {
			cell.Role = look.Done
		}
		return cell
	})
}

// resultCell is a tick where all went as planned, and otherwise the word for what was
// announced instead.
func (a *App) resultCell(p *model.Person, s standing) look.Span {
	switch d := s.decision; {
	case d == nil:
		return look.Span{}
	case d.Deviates:
		return look.Span{Text: a.Text.TermShort(d.Disposition), Role: look.Warning}
	}
	return look.Span{Text: a.Look.OK, Role: look.OK}
}

func (a *App) minuteCell(_ *model.Person, s standing) look.Span {
	switch d := s.decision; {
	case d == nil:
		return look.Span{}
	case d.Deviates:
		return look.Span{Text: minuteOf(d), Role: look.Warning}
	default:
		return look.Span{Text: minuteOf(d), Role: look.Dim}
	}
}

// minuteOf is when it was decided as the column has room for it: the minute, or the day
// outside the meeting.
func minuteOf(d *model.Decision) string {
	if on := d.OutsideOn.String(); len(on) == len("2026.11.26") {
		return on[len("2026."):]
	}
	return d.At.Clock()
}

// doorCell is whether somebody has come, and when.
func (a *App) doorCell(p *model.Person, _ standing) look.Span {
	switch at := a.meeting().Attendance(p.ID); {
	case at == nil && p.OffList:
		return look.Span{}
	case at == nil:
		return look.Span{Text: a.Look.Todo, Role: look.Dim}
	case at.State != model.Present:
		return look.Span{Text: a.Text.State[at.State], Role: look.Warning}
	case a.meeting().Late(p.ID):
		return look.Span{Text: a.Text.Screen.LateWord + " " + at.At.Clock(), Role: look.Warning}
	default:
		return look.Span{Text: a.Look.OK + " " + at.At.Clock(), Role: look.OK}
	}
}

func (a *App) pledgeCell(p *model.Person, _ standing) look.Span {
	if f := a.meeting().Fulfilment(p.ID, model.ItemPledge); f != nil {
		return look.Span{Text: a.Look.OK + " " + f.At.Clock(), Role: look.OK}
	}
	if a.meeting().Owes(p, model.ItemPledge) {
		return look.Span{Text: a.Look.Todo, Role: look.Dim}
	}
	return look.Span{}
}

// talkColumns are the kinds of talk, a column each, and who has a note.
func (a *App) talkColumns() []column {
	var cols []column
	for _, k := range model.Kinds {
		cols = append(cols, fixed(a.Text.Short[k], 10, 0, func(p *model.Person, _ standing) look.Span { return a.talkCell(p, k) }))
	}
	return append(cols, fixed(a.Text.List.Note, hanzi.Width(a.Text.List.Note), 3, func(p *model.Person, _ standing) look.Span {
		if s := a.meeting().LastTalk(p.ID); s != nil {
			if part := a.meeting().Participation(s.ID, p.ID); part != nil && part.Note != "" {
				return look.Span{Text: a.Text.List.HasNote, Role: look.Ink}
			}
		}
		return look.Span{}
	}))
}

// talkCell is how far somebody is with a kind of talk: in the room or out of it while
// it runs, had it and how long, to be made up, or still to come.
func (a *App) talkCell(p *model.Person, k model.Kind) look.Span {
	m := a.meeting()
	if s := m.RunningTalk(); s != nil && s.Has(k) {
		if part := m.Participation(s.ID, p.ID); part != nil && part.In() {
			return look.Span{Text: a.Text.Screen.InTalk, Role: look.Dim}
		} else if part != nil {
			return look.Span{Text: a.Text.Sprintf(a.Text.List.AwayAt, part.Spans[len(part.Spans)-1].To.Clock()), Role: look.Warning}
		}
	}
	if s := m.TalkDone(p.ID, k); s != nil {
		minutes := 0
		for _, span := range m.Participation(s.ID, p.ID).Present(s) {
			minutes += int(span.To.Time().Sub(span.From.Time()).Minutes())
		}
		return look.Span{Text: a.Look.OK + " " + a.Text.Sprintf(a.Text.List.Minutes, minutes), Role: look.OK}
	}
	switch {
	case !m.Owes(p, k.Item()):
		return look.Span{}
	case slices.ContainsFunc(m.Sessions(), func(s *model.TalkSession) bool { return s.Has(k) }):
		return look.Span{Text: a.Text.List.MakeUp, Role: look.Warning}
	}
	return look.Span{Text: a.Look.Todo, Role: look.Dim}
}

// countGroup counts those who are through with the phase, of those it asks something of.
func (a *App) countGroup(rows []model.ID) (done, all int) {
	for _, id := range rows {
		p := a.meeting().Person(id)
		if p == nil || a.phase() == model.Pledge && !a.meeting().Owes(p, model.ItemPledge) {
			continue
		}
		all++
		if a.through(p) {
			done++
		}
	}
	return done, all
}

// group heads a run of people of one team.
func (a *App) group(g int) list.Group {
	m := a.meeting()
	end := len(a.list)
	if g+1 < len(a.groups) {
		end = a.groups[g+1]
	}
	rows := a.list[a.groups[g]:end]
	done, all := a.countGroup(rows)
	head := list.Group{Done: strconv.Itoa(done) + "/" + strconv.Itoa(all)}
	if a.phase() == model.Prepare {
		head.Done = strconv.Itoa(len(rows))
	}
	p := m.Person(rows[0])
	switch {
	case p == nil:
	case p.OffList:
		head.Name = a.Text.List.Guests
	default:
		head.Name = hanzi.Fold(a.Text.TeamHead(m.TeamName(p.Team)))
		if s, ok := m.Strengths()[p.Team]; ok {
			head.Figures, head.Fault = a.Text.TeamFigures(s, a.Look.Minus, a.Look.To)
		}
	}
	return head
}
