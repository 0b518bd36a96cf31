package page

// F4: who is left, an obligation at a time, with how to reach them.

import (
	"slices"
	"strings"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/look"
	"liuzhuan/ui/text"
)

// NewLeft is F4: who is left, an obligation at a time, first the one of the phase; at the
// end of the meeting the first that somebody owes still.
func NewLeft(v *dialog.Sight) *Listing {
	item := model.ItemSignIn
	switch v.Phase() {
	case model.Announce:
		item = model.ItemAnnounce
	case model.Talk:
		item = model.ItemPreTalk
	case model.WrapUp:
		item = ""
	case model.Pledge:
		item = model.ItemPledge
	}
	return left(v, item)
}

// firstOwed is the first item beside the sign-in that somebody owes still.
func firstOwed(m *model.Meeting) model.Item {
	for _, i := range m.Items() {
		if i != model.ItemSignIn && len(m.Open(i)) > 0 {
			return i
		}
	}
	return model.ItemPreTalk
}

// listed is the page of F4 of an item, "" = of the first that somebody owes still.
func listed(v *dialog.Sight, item model.Item) *Listing {
	if item == "" {
		item = firstOwed(v.Meeting())
	}
	l := emptyLeft(v, item)
	l.fillLeft(item)
	return l
}

// left is listed, of a large meeting beside the screen.
func left(v *dialog.Sight, item model.Item) *Listing {
	if !v.Large() {
		return listed(v, item)
	}
	l := emptyLeft(v, item)
	l.counts(func() *dialog.Work {
		return &dialog.Work{Title: v.Text.Sprintf(v.Text.Pages.Counting, len(v.Meeting().People())), Run: func(func(int, int)) func() dialog.Outcome {
			whole := listed(v, item)
			return func() dialog.Outcome { return dialog.Outcome{Instead: whole} }
		}}
	})
	return l
}

// emptyLeft is a page of F4 that nobody is listed on yet.
func emptyLeft(v *dialog.Sight, item model.Item) *Listing {
	items := v.Meeting().Items()
	l := &Listing{Sight: v, Title: v.Text.Action["left"], part: max(0, slices.Index(items, item))}
	for _, i := range items {
		l.parts = append(l.parts, hanzi.Fold(v.Text.Item[i]))
	}
	l.turn = func(by int) *Listing { return left(v, items[(l.part+by+len(items))%len(items)]) }
	return l
}

// fillLeft lists who owes an item still.
func (l *Listing) fillLeft(item model.Item) {
	v, m := l.Sight, l.Meeting()
	open := m.Open(item)
	l.Title = v.Text.LeftTitle(item, len(open))
	if item == model.ItemSignIn { // ready to be read out
		l.add(Line{Text: v.Text.Roll(m), Role: look.Strong, Still: true}, air())
	}
	head := v.Text.Head
	t := &look.Table{{Head: head[text.HeadNo], Right: true}, {Head: head[text.HeadName]}, {Head: head[text.HeadUnit], Goes: 1, Gives: true},
		{Head: head[text.HeadTitle], Goes: 2, Gives: true},
		{Head: head[text.HeadPhone]}, {Head: v.Text.Pages.State, Gives: true}}
	var lines []Line
	for _, p := range open {
		lines = append(lines, row(t, p.ID, func() [][]look.Span { return l.leftCells(p, item) }))
	}
	table(*t, lines)
	l.add(lines...)
	if len(open) == 0 {
		l.add(nothing(v.Text.Screen.NobodyOwes))
	} else {
		l.heads = t
	}
	l.about = func() *panel { return l.who(l.Lines[l.At].Person) }
	l.clamp()
}

// leftCells are the cells of somebody who is left.
func (l *Listing) leftCells(p *model.Person, item model.Item) [][]look.Span {
	state := l.state(p)
	if item == model.ItemSignIn && l.Meeting().Attendance(p.ID) == nil {
		state = "" // that is what all of them are
	}
	return [][]look.Span{
		cell(look.Dim, l.Text.Number(p)), cell(look.Ink, l.Text.InList(l.Meeting(), p)), cell(look.Dim, l.Text.UnitOf(p)), cell(look.Dim, l.Text.TitleOf(p)),
		cell(look.Ink, p.Phone), cell(look.Warning, state),
	}
}

// state says why somebody is not here, "" of who is.
func (l *Listing) state(p *model.Person) string {
	switch a := l.Meeting().Attendance(p.ID); {
	case a == nil:
		return l.Text.Screen.NotCome
	case a.State != model.Present:
		return strings.TrimSpace(l.Text.State[a.State] + " " + a.Reason)
	}
	return ""
}

// who says who somebody is, how to reach them, and what else is left.
func (l *Listing) who(id model.ID) *panel {
	m, w := l.Meeting(), l.Text.Pages
	p := m.Person(id)
	if p == nil {
		return nil
	}
	about := &panel{name: l.Text.Label(m, p), aside: numbered(l.Sight, p)}
	lines := []Line{post(p.Current), l.reached(p)}
	if state := l.state(p); state != "" {
		lines = append(lines, sentence(look.Warning, state))
	}
	about.add("", "", lines...)
	if l.Phase() == model.SignIn || p.OffList {
		return about // the queue reads along
	}
	o := m.Outcome(p)
	becomes := Line{Lead: cell(look.Strong, l.Text.Term[o.Disposition]+"  "), Text: model.ParsePost(o.Post).Short()}
	if d := m.Decision(p.ID); d != nil {
		becomes.Lead = append(cell(look.OK, l.Look.OK+" "), becomes.Lead...)
	}
	about.add(w.Becomes, "", becomes)
	about.add(w.Duties, "", l.duties(p))
	return about
}

// duties are what somebody owes, with what of it is done, side by side.
func (l *Listing) duties(p *model.Person) Line {
	m, line := l.Meeting(), Line{}
	for _, item := range m.Items() {
		if !m.Owes(p, item) {
			continue
		}
		mark, role := l.Look.Todo+" ", look.Ink
		if m.Done(p, item) {
			mark, role = l.Look.OK+" ", look.OK
		}
		line.flow = append(line.flow, look.Span{Text: mark + l.Text.Item[item], Role: role})
	}
	return line
}
