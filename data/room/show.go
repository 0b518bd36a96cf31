package room

// What may be shown, of a meeting as it stands. Before something is announced nothing
// of the plan is; of what was put off, of who leaves a post and of who is away never.

import (
	"cmp"
	"slices"

	"liuzhuan/data/paper"
	"liuzhuan/model"
)

// Stand is where the reading stands.
type Stand struct {
	Phase   model.Phase
	Reading model.ID // whom the announcement has come to; 0 = nobody yet: the first
	Covered bool     // the wall is to be blank
}

// Show gives the slide of a meeting. What blanks it by itself: the seal, and a matter
// that was raised and is not cleared while a talk runs.
func Show(m *model.Meeting, at Stand) Slide {
	s := Slide{Title: m.Info().Title, State: Title}
	switch {
	case at.Covered || Private(m):
		s.State = Blank
		return s
	case at.Phase == model.SignIn:
		s.State = Welcome
		return s
	case at.Phase != model.Announce && at.Phase != model.WrapUp:
		return s
	}
	t := m.Tally()
	p := reader(m, at.Reading)
	switch {
	case t.People == 0:
		return s
	case t.Pending == 0 || at.Phase == model.WrapUp:
		s.State = Tally
	case p == nil || p.OffList:
		return s // nothing is read out of a guest
	default:
		s.State, s.Heading, s.Name, s.Post = Person, heading(m, p), p.Name, post(m, p)
	}
	s.Decided, s.Pending = t.Decided, t.Pending
	return s
}

// Private reports whether the meeting itself blanks the wall.
func Private(m *model.Meeting) bool {
	if m.Info().Sealed != 0 {
		return true
	}
	open, _ := m.Matters()
	return open > 0 && m.RunningTalk() != nil
}

// Opening is the slide of the team before the one of its person.
func (s Slide) Opening() Slide {
	s.State, s.Name, s.Post = Heading, "", ""
	return s
}

// reader finds whom the reading has come to: the first while it has not begun, or where
// its person is gone.
func reader(m *model.Meeting, id model.ID) *model.Person {
	if p := m.Person(id); p != nil {
		return p
	}
	if all := m.Walk(model.Announce); len(all) > 0 {
		return all[0]
	}
	return nil
}

// heading is the team of p where the present post names it: a list in the order of the
// new teams would tell by it where somebody goes.
func heading(m *model.Meeting, p *model.Person) string {
	named := model.ParsePost(p.Current).Team
	if t := m.TeamNamed(named); named == "" || t == nil || t.ID != p.Team {
		return ""
	}
	return m.TeamName(p.Team)
}

// post is what stands under a name: the present post, and once it is announced the one
// that it leads to. Of whoever is put off or leaves without another the present one
// stays, as if nothing had been said.
func post(m *model.Meeting, p *model.Person) string {
	o := m.Outcome(p)
	if !o.Decided || o.Disposition == model.Deferred || o.Disposition == model.Pending || o.Disposition.Leaves() {
		return p.Current
	}
	return cmp.Or(o.Post, p.Current)
}

// toCome is how many sentences the chair sees before they are read.
const toCome = 2

// Prompts gives what the chair reads. It is blank while the meeting itself blanks the
// wall or nobody may see the screen, and has words only for the announcement.
func Prompts(m *model.Meeting, at Stand) Prompt {
	p := Prompt{Title: m.Info().Title, State: Title}
	switch {
	case at.Covered || Private(m):
		p.State = Blank
		return p
	case at.Phase != model.Announce || m.Tally().People == 0:
		return p
	}
	people := m.Ordered(model.SettingReading)
	from := slices.Index(people, reader(m, at.Reading))
	if from < 0 {
		return p // a guest
	}
	p.State, p.Heading, p.Now = Person, heading(m, people[from]), line(m, people[from])
	for _, q := range people[from+1:] {
		if l := line(m, q); l.Say != "" && len(p.Next) < toCome {
			p.Next = append(p.Next, l)
		}
	}
	return p
}

func line(m *model.Meeting, p *model.Person) Line {
	s := paper.ScriptOf(m, p)
	l := Line{Name: p.Name, Reading: s.Reading}
	if !s.Silent {
		l.Say = s.Say
	}
	return l
}
