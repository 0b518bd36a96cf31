package screen

// The panel while a talk runs: what kind it is and since when, who speaks, who is in the
// room and who is not, and below it the person who is selected.

import (
	"strconv"
	"strings"

	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/look"
	list "liuzhuan/ui/screen/roster"
	"liuzhuan/ui/screen/talk"
)

// talkPanel says what there is to be known of a running talk.
func (a *App) talkPanel(s *model.TalkSession, p *model.Person) *list.Panel {
	t := a.Text
	_, _, talker, _ := t.TalkStrip(a.meeting(), s, a.now())
	kinds := t.KindNames(s.Kinds)
	if len(s.Kinds) == len(model.Kinds) {
		kinds = t.Form.BothKinds
	}
	panel := &list.Panel{
		Name:  a.Look.Dot + " " + kinds,
		Aside: t.Sprintf(t.List.Underway, int(a.now().Sub(s.Started.Time()).Minutes())),
		Place: t.Sprintf(t.List.From, s.Started.Clock()),
	}
	c := a.meeting().TalkCounts(s)
	for i, words := range t.RoomCounts(c) {
		role := []look.Role{look.Strong, look.Warning, look.Ink, look.Warning}[i]
		if n := []int{c.In, c.Away, c.Midway, c.Missing}[i]; n == 0 {
			role = look.Dim
		}
		panel.Lead = append(panel.Lead, list.Text(role, words))
	}
	if talker != "" {
		panel.Lead = append(panel.Lead, list.Text(look.Ink, talker))
	}
	if s.Recorder != "" {
		panel.Lead = append(panel.Lead, list.Text(look.Ink, t.Form.Recorder+" "+s.Recorder))
	}
	panel.Blocks = []list.Block{a.inTalkBlock(p), a.noteBlock(p), a.outBlock(s), a.outlineBlock(s), a.noticeBlock(p), a.heldBlock(), a.talkKeysBlock()}
	panel.Blocks[4].Goes = keepsFacts
	return panel
}

// inTalkBlock is the selected person.
func (a *App) inTalkBlock(p *model.Person) list.Block {
	b := list.Block{Label: a.Text.Number(p) + " " + a.listName(p), Right: a.Text.Sprintf(a.Text.List.WholeCard, a.Text.KeyPair("f2"))}
	o := a.meeting().Outcome(p)
	b.Items = []list.Item{list.Text(dialog.RoleOf(o.Disposition), a.Text.Term[o.Disposition])}
	post := model.ParsePost(p.Current).Short()
	if bearing, to := a.Text.Destination(a.meeting(), p, o); to != "" {
		post += " " + a.bearing(bearing) + " " + to
	}
	b.Items = append(b.Items, list.Text(look.Ink, post))
	if a.meeting().OpenMatter(p.ID) {
		b.Items = append(b.Items, list.Text(look.Warning, "! "+a.Text.Deed["matter"].Short))
	}
	return b
}

// outBlock is who went out of the room, and who owes the talk and is not in it.
func (a *App) outBlock(s *model.TalkSession) list.Block {
	m := a.meeting()
	b := list.Block{Label: a.Text.List.Away, Goes: keepsDuties}
	if len(m.People()) > mostRolled {
		return b
	}
	add := func(p *model.Person, words string) {
		b.Items = append(b.Items, append(list.Text(look.Ink, a.listName(p)+" "), look.Span{Text: words, Role: look.Warning}))
	}
	for _, part := range m.Participants(s.ID) {
		if !part.In() {
			add(m.Person(part.Person), a.Text.Sprintf(a.Text.List.AwayAt, part.Spans[len(part.Spans)-1].To.Clock()))
		}
	}
	for _, p := range m.Lacking(s) {
		add(p, a.Text.List.MakeUp+" "+a.hereWord(p))
	}
	if n := len(b.Items); n > 0 {
		b.Right = strconv.Itoa(n)
	}
	if more := len(b.Items) - mostNamed; more > 0 {
		b.Items = append(b.Items[:mostNamed], list.Text(look.Dim, a.Text.Sprintf(a.Text.List.AndMore, more)))
	}
	return b
}

// outlineBlock is what is to be said.
func (a *App) outlineBlock(s *model.TalkSession) list.Block {
	b := list.Block{Label: a.Text.Editor.Outline, Rows: true, Goes: keepsNext}
	for line := range strings.SplitSeq(s.Outline, "\n") {
		b.Items = append(b.Items, list.Text(look.Ink, line))
	}
	return b
}

// heldBlock is the talks that are over.
func (a *App) heldBlock() list.Block {
	t, m := a.Text, a.meeting()
	b := list.Block{Label: t.List.Held, Rows: true, Goes: keepsFacts}
	for _, s := range m.Sessions() {
		if s.Ended == 0 {
			continue
		}
		minutes := int(s.Ended.Time().Sub(s.Started.Time()).Minutes())
		times := " " + s.Started.Clock() + "-" + s.Ended.Clock() + "  " + t.Sprintf(t.List.Minutes, minutes)
		b.Items = append(b.Items, append(list.Text(look.OK, a.Look.OK+" "+t.KindNames(s.Kinds)), look.Span{Text: times, Role: look.Dim}))
	}
	return b
}

// talkKeysBlock is what F6 offers while the talk runs.
func (a *App) talkKeysBlock() list.Block {
	b := list.Block{Label: a.Text.KeyPair("f6"), Goes: keepsNext}
	for _, bound := range (talk.Menu{Sight: &a.Sight}).Bindings() {
		if bound.Stays == dialog.Common {
			b.Items = append(b.Items, list.Item{{Text: bound.Help().Key + " ", Role: look.Strong}, {Text: bound.Help().Desc, Role: look.Dim}})
		}
	}
	return b
}
