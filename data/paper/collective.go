package paper

// The record of a collective talk (集体谈话记录): one for each sitting, with the list of
// those who were in it.

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"liuzhuan/data/paper/layout"
	"liuzhuan/model"
)

// rounds gives the collective talks; what one went on into belongs to it.
func (x *extract) rounds() [][]*model.TalkSession {
	var out [][]*model.TalkSession
	for _, s := range x.Sessions() {
		if s.Individual {
			continue
		}
		i := slices.IndexFunc(out, func(r []*model.TalkSession) bool { return s.After != 0 && r[len(r)-1].ID == s.After })
		if i < 0 {
			out = append(out, []*model.TalkSession{s})
		} else {
			out[i] = append(out[i], s)
		}
	}
	return out
}

// roundOf gives the number of the collective talk that s belongs to, from 1.
func (x *extract) roundOf(s *model.TalkSession) int {
	return 1 + slices.IndexFunc(x.rounds(), func(r []*model.TalkSession) bool { return slices.Contains(r, s) })
}

func collectivePages(x *extract) []layout.Section {
	var out []layout.Section
	rounds := x.rounds()
	for i, r := range rounds {
		name := "集体谈话记录"
		if len(rounds) > 1 {
			name += strconv.Itoa(i + 1)
		}
		out = append(out, x.collective(r, name))
	}
	if out == nil {
		out = append(out, layout.Section{Name: "集体谈话记录", Page: layout.Form, Blocks: []layout.Block{
			layout.Text{Look: titleLook, Text: x.Info().Title + "集体谈话记录"}, layout.Text{Look: factLook, Text: "还没有集体谈话。"}}})
	}
	return out
}

func countRounds(x *extract) (rounds, apart int) { return len(x.rounds()), 0 }

func (x *extract) collective(round []*model.TalkSession, name string) layout.Section {
	first, last := round[0], round[len(round)-1]
	var kinds []model.Kind
	for _, k := range model.Kinds {
		if slices.ContainsFunc(round, func(s *model.TalkSession) bool { return s.Has(k) }) {
			kinds = append(kinds, k)
		}
	}
	inIt := x.inRound(round)
	t := &layout.Table{Cols: []float64{28, 50, 28, 50}}
	two := func(a, va, b, vb string) {
		t.Rows = append(t.Rows, formRow(9, label(a, 1), value(va, 1), label(b, 1), value(vb, 1)))
	}
	one := func(a, va string) { t.Rows = append(t.Rows, formRow(9, label(a, 1), value(va, 3))) }
	shares := map[int]float64{}
	said := func(a string, text layout.Cell) {
		shares[len(t.Rows)] = 1
		t.Rows = append(t.Rows, formRow(14, label(a, 1), text))
	}
	one("会　　议", x.Info().Title)
	two("谈话种类", kindNames(kinds), "地　　点", first.Place)
	one("时　　间", longDay(first.Started)+" "+first.Started.Clock()+"至"+last.Ended.Clock())
	one("批准依据", x.Info().Approval)
	var talkers, recorders []string
	for _, s := range round {
		if names := talkerNames(s.Talkers); names != "" {
			talkers = append(talkers, names+"（"+kindNames(s.Kinds)+"）")
		}
		if s.Recorder != "" && !slices.Contains(recorders, s.Recorder) {
			recorders = append(recorders, s.Recorder)
		}
	}
	one("谈 话 人", strings.Join(talkers, "；"))
	one("记 录 人", strings.Join(recorders, "、"))
	t.Rows = append(t.Rows, formRow(9, label("参　　加", 1), who(x.turnout(kinds, inIt), 3)))
	said("一、会议\n情况", space(x.gist(round), 3))
	for _, k := range kinds {
		said(ordinal(len(t.Rows)-6)+"、"+strings.TrimSuffix(kindWords[k], "谈话")+"\n谈话", space(x.spoken(round, k), 3))
	}
	said(ordinal(len(t.Rows)-6)+"、表态\n发言", space(x.statements(inIt), 3))
	said(ordinal(len(t.Rows)-6)+"、承诺\n书签订", who(x.pledges(), 3))
	t.Rows = append(t.Rows, formRow(24, layout.Cell{Text: "谈话人（签名）：\n\n　　　　　　　　　　年　　月　　日", Look: signLook, Span: 2},
		layout.Cell{Text: "记录人（签名）：\n\n　　　　　　　　　　年　　月　　日", Look: signLook, Span: 2}))
	s := layout.Section{Name: name, Page: layout.Form, Footer: layout.PageOfPages, Blocks: []layout.Block{
		layout.Text{Look: titleLook, Text: x.Info().Title + "集体谈话记录"}, t, layout.Break{},
		layout.Text{Look: letterHeading, Text: "附件：参加人员名单"}, x.attendees(inIt)}}
	fill(&s, t, shares)
	t.Split(tallest)
	return s
}

// letterHeading heads what is added to a form.
var letterHeading = layout.Look{Face: layout.Hei, Size: 14, Pitch: 24}

// attendee is somebody in a round, with the times in the room.
type attendee struct {
	person *model.Person
	spans  []model.Span // those that touch are one
	said   string
}

// inRound lists who was in a round, in the order of the paper, guests behind.
func (x *extract) inRound(round []*model.TalkSession) []attendee {
	var out []attendee
	for _, p := range slices.Concat(x.people, x.guests) {
		var a attendee
		for _, s := range round {
			if part := x.Participation(s.ID, p.ID); part != nil {
				a.person = p
				for _, span := range part.Present(s) {
					if last := len(a.spans) - 1; last >= 0 && a.spans[last].To.Clock() == span.From.Clock() {
						a.spans[last].To = span.To
					} else {
						a.spans = append(a.spans, span)
					}
				}
				a.said = joined("；", a.said, part.Statement)
			}
		}
		if a.person != nil {
			out = append(out, a)
		}
	}
	return out
}

// turnout is how many owed the talk and how many came, and who is to be talked to later.
func (x *extract) turnout(kinds []model.Kind, inIt []attendee) string {
	owed, came := 0, 0
	var missing []string
	terms := x.Terms()
	for _, p := range x.people {
		if !slices.ContainsFunc(kinds, func(k model.Kind) bool { return x.Owes(p, k.Item()) }) {
			continue
		}
		owed++
		if slices.ContainsFunc(inIt, func(a attendee) bool { return a.person == p }) {
			came++
			continue
		}
		why := ""
		if a := x.Attendance(p.ID); a != nil && a.State != model.Present {
			why = "，" + joined("：", presenceWords[a.State], a.Reason)
		}
		missing = append(missing, p.Name+why)
	}
	text := fmt.Sprintf("应谈%d人，实到%d人", owed, came)
	if missing != nil {
		text += fmt.Sprintf("，缺%d人（%s），%d个工作日内补谈", owed-came, strings.Join(missing, "；"), terms.MakeUpDays)
	}
	return text + "。"
}

// gist says what was done when.
func (x *extract) gist(round []*model.TalkSession) string {
	var out []string
	for _, s := range round {
		until := "起"
		if s.Ended != 0 {
			until = "至" + s.Ended.Clock()
		}
		out = append(out, fmt.Sprintf("%s%s，%s%s，%s。", s.Started.Clock(), until, kindNames(s.Kinds), prefixed("，", talkerNames(s.Talkers)), x.inTalk(s)))
	}
	return strings.Join(out, "\n")
}

// inTalk counts who was in a talk, and of them those who are to be talked to once more.
func (x *extract) inTalk(s *model.TalkSession) string {
	in, again := x.Participants(s.ID), 0
	for _, part := range in {
		p := x.Person(part.Person)
		owes := slices.ContainsFunc(s.Kinds, func(k model.Kind) bool { return x.Owes(p, k.Item()) })
		again += count(s.Ended != 0 && owes && !part.TookPart(s))
	}
	text := fmt.Sprintf("参加%d人", len(in))
	if again > 0 {
		text += fmt.Sprintf("，其中%d人未全程参加，另行补谈", again)
	}
	return text
}

// spoken is what was said in the talks of one kind; nothing under audiences that may not
// have it, where it is room to write.
func (x *extract) spoken(round []*model.TalkSession, k model.Kind) string {
	if !x.may(office) {
		return ""
	}
	var out []string
	for _, s := range round {
		if !s.Has(k) || k == model.Integrity && s.Has(model.PreAppointment) {
			continue // what was said in one talk of both kinds stands under the first
		}
		for _, said := range []labelled{{"肯定成绩", s.Merits}, {"指出不足", s.Faults}, {"提出要求", s.Demands}, {"注意事项", s.Cautions}, {"", s.Content}} {
			if said.text != "" {
				out = append(out, joined("：", said.label, said.text))
			}
		}
	}
	return strings.Join(slices.Compact(out), "\n")
}

func (x *extract) statements(inIt []attendee) string {
	if !x.may(office) {
		return ""
	}
	var out []string
	for _, a := range inIt {
		if a.said != "" {
			out = append(out, a.person.Name+"："+a.said)
		}
	}
	return strings.Join(out, "\n")
}

// pledges counts the signatures, and names whose are missing.
func (x *extract) pledges() string {
	var open []string
	for _, p := range x.people {
		if x.Owes(p, model.ItemPledge) && !x.Done(p, model.ItemPledge) {
			open = append(open, p.Name)
		}
	}
	t := x.tally.Pledged
	if t.Required == 0 {
		return ""
	}
	text := fmt.Sprintf("应签%d份，已签%d份", t.Required, t.Done)
	switch {
	case len(open) > namedAtMost:
		text += fmt.Sprintf("，缺%d份（名单见待办事项表）", len(open))
	case open != nil:
		text += fmt.Sprintf("，缺%d份（%s）", len(open), strings.Join(open, "、"))
	}
	return text + "。"
}

// namedAtMost is how many are named where their number would do.
const namedAtMost = 12

// spanLines writes when somebody was in the room, a line each.
func spanLines(spans []model.Span) string {
	var out []string
	for _, s := range spans {
		out = append(out, s.From.Clock()+"-"+s.To.Clock())
	}
	return strings.Join(out, "\n")
}

func (x *extract) attendees(inIt []attendee) *layout.Table {
	t := &table{portrait: true, columns: []column{
		{head: "序号", width: 4, align: centre, number: true},
		{head: "姓名", width: 8, align: centre, name: true},
		{head: "单位", width: 25},
		{head: "职务", width: 12},
		{head: "类别", width: 8, align: centre},
		{head: "在场时间", width: 12, align: centre},
		{head: "签名", width: 11},
	}, high: 9}
	for i, a := range inIt {
		unit, title := unitAndTitle(a.person)
		t.rows = append(t.rows, row{personRow, []string{strconv.Itoa(i + 1), a.person.Name, unit, title, x.Outcome(a.person).Disposition.Term(),
			spanLines(a.spans), ""}})
	}
	return t.grid(layout.Form)
}

// unitAndTitle parts a post as lists of names do.
func unitAndTitle(p *model.Person) (unit, title string) {
	if p.OffList {
		return p.Unit, ""
	}
	post := model.ParsePost(p.Current)
	if post.Title == "" {
		return "", p.Current
	}
	return post.Org(), post.Title
}
