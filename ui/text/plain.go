package text

// Words of the second view, in lines that are read out one after another.

import (
	"cmp"
	"slices"
	"strings"

	"liuzhuan/model"
)

// Plain holds them.
type Plain struct {
	Find, Type  string // the words that find, and that type
	Hint        string // how a line is written
	UnknownKey  string // word, how keys are written
	NeedsText   string // word
	NoField     string // text
	NotHere     string // key, what keys do here
	NotPressed  string // count
	TooLong     string // bytes
	Unreadable  string
	FoundFirst  string // count
	Listed      string // filter, count
	Chosen      string // one of several
	NotSignedIn string
	NoPlan      string
	Aloud       string // sentence
	Pause       string // between what is said of a person
}

// FindWord and TypeWord report whether a word finds or types, in tongues language.
func FindWord(word string) bool {
	return slices.ContainsFunc(tongues, func(t *Text) bool { return strings.EqualFold(word, t.Plain.Find) })
}

// TypeWord is FindWord of what types.
func TypeWord(word string) bool {
	return slices.ContainsFunc(tongues, func(t *Text) bool { return strings.EqualFold(word, t.Plain.Type) })
}

// PersonSaid is one line that says who is selected, what is to be done with them,
// and what is not as usual. warnings are sentences of the preflight.
func (t *Text) PersonSaid(m *model.Meeting, p *model.Person, phase model.Phase, on model.Date, warnings []string) string {
	name, _ := t.CardHead(m, p, on)
	parts := []string{t.Number(p) + " " + name}
	if phase == model.SignIn {
		parts = append(parts, t.doorParts(m, p)...)
	} else {
		parts = append(parts, t.roomParts(m, p, phase)...)
		if len(warnings) > 0 {
			parts = append(parts, "! "+t.Together(warnings...))
		}
	}
	parts = slices.DeleteFunc(parts, func(s string) bool { return s == "" })
	said := strings.TrimSuffix(strings.Join(parts, t.Plain.Pause), t.Says.Period)
	if t.waits(m, p, phase) {
		said = t.Together(t.Sentence(said), t.KeyName("enter")+" "+t.Usual[phase])
	}
	return said
}

// doorParts is what is said of somebody who comes in: nothing of the plan.
func (t *Text) doorParts(m *model.Meeting, p *model.Person) []string {
	parts := []string{strings.TrimSpace(t.UnitOf(p) + " " + t.TitleOf(p)), p.Phone}
	if m.Attendance(p.ID) == nil {
		return append(parts, t.Plain.NotSignedIn)
	}
	return append(parts, t.attendanceLines(m, p)...)
}

// roomParts is what is said of somebody in the room.
func (t *Text) roomParts(m *model.Meeting, p *model.Person, phase model.Phase) []string {
	if p.OffList {
		return append([]string{t.Screen.OffList, p.Unit}, t.attendanceLines(m, p)...)
	}
	plan := t.Plain.NoPlan
	if p.Planned != "" {
		plan = t.Head[HeadPlan] + " " + t.Term[p.Planned]
	}
	parts := []string{plan}
	aloud, reads := m.ReadAloud(p)
	if d := m.Decision(p.ID); d != nil {
		line := t.decisionLine(d)
		parts = append(parts, line.Label+" "+strings.Join(line.Parts, " | "))
	} else if phase == model.Announce && reads {
		parts = append(parts, t.Sprintf(t.Plain.Aloud, strings.TrimSuffix(aloud, zhSays.Period)))
	}
	if phase != model.Announce || !reads {
		parts = append(parts, t.Screen.Now+cmp.Or(model.ParsePost(p.Current).Short(), t.Screen.NoPost))
		if p.Proposed != "" && p.Proposed != p.Current {
			parts = append(parts, t.Head[HeadProposed]+" "+t.Proposed(p))
		}
	}
	if a := m.Attendance(p.ID); a != nil && a.State != model.Present {
		parts = append(parts, t.attendanceLines(m, p)...)
	}
	if s := m.RunningTalk(); s != nil {
		parts = append(parts, t.inTalk(m, p, s))
	}
	if phase == model.Talk || phase == model.Pledge || phase == model.WrapUp {
		parts = append(parts, t.obligationLine(m, p))
	}
	if m.OpenMatter(p.ID) {
		parts = append(parts, t.MatterLine(m, p))
	}
	return parts
}

// obligationLine lists what the person still owes.
func (t *Text) obligationLine(m *model.Meeting, p *model.Person) string {
	open := m.OpenItems(p)
	if len(open) == 0 {
		return t.Screen.OwesNothing
	}
	var names []string
	for _, item := range open {
		names = append(names, t.Item[item])
	}
	return t.Screen.Owes + " " + t.Names(names)
}

// inTalk says whether somebody is in the talk that runs, "" where they are not of it.
func (t *Text) inTalk(m *model.Meeting, p *model.Person, s *model.TalkSession) string {
	part := m.Participation(s.ID, p.ID)
	switch {
	case part == nil:
		return ""
	case part.In():
		return t.Screen.InTalk
	}
	return t.Sprintf(t.List.AwayAt, part.Spans[len(part.Spans)-1].To.Clock())
}

// waits reports whether the usual thing of the phase is still to be done with p.
func (t *Text) waits(m *model.Meeting, p *model.Person, phase model.Phase) bool {
	switch phase {
	case model.SignIn:
		return m.Attendance(p.ID) == nil
	case model.Announce:
		return !p.OffList && m.Decision(p.ID) == nil && p.Planned != "" && p.Planned != model.Pending
	case model.Pledge:
		return m.Owes(p, model.ItemPledge) && !m.Done(p, model.ItemPledge)
	case model.Talk:
		s := m.RunningTalk()
		return s != nil && m.Participation(s.ID, p.ID) != nil
	}
	return false
}
