package text

// The card: all that is said of one person.

import (
	"cmp"
	"slices"
	"strings"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
)

// CardHead heads a person's card: the name as it is to be said, and the facts
// behind it.
func (t *Text) CardHead(m *model.Meeting, p *model.Person, on model.Date) (name, about string) {
	name = t.Label(m, p)
	if t.romanize {
		name += " " + p.Name
	}
	if p.Reading != "" {
		name += " (" + p.Reading + ")"
	} else if r := hanzi.SpecialReading(p.Name); r != "" {
		name += " (" + r + ")"
	}
	parts := t.Facts(p, on)
	return name, strings.Join(parts, "  ")
}

// Facts are sex, birth, ethnic group, education, party and time in the post, as far
// as they are known.
func (t *Text) Facts(p *model.Person, on model.Date) []string {
	parts := []string{t.Sex(p.Sex), p.Birth.String(), p.Ethnic, p.Education, "", ""}
	if age, ok := model.Age(p.Birth, on); ok {
		parts[1] = t.Sprintf(t.Screen.BornAged, p.Birth, age)
	}
	if p.PartyDate != "" || p.Party != "" {
		parts[4] = t.Sprintf(t.Screen.Joined, p.PartyText())
	}
	if p.CurrentSince != "" {
		parts[5] = t.Sprintf(t.Screen.InPostSince, p.CurrentSince)
	}
	return slices.DeleteFunc(parts, func(s string) bool { return s == "" })
}

// Sex gives 男 or 女 in the language.
func (t *Text) Sex(s string) string {
	if w, ok := t.Screen.Sexes[s]; ok {
		return w
	}
	return s
}

// CardLine is a line of the whole card.
type CardLine struct {
	Label string            // "" = the line is a sentence
	Parts []string          // stand behind one another where there is room, else below one another
	Warns bool              // is to be known before anything is said
	Comes model.Disposition // what the first part says that becomes of somebody; "" = it says no such thing
}

// GuestLine says of somebody who is not on the list where they are from.
func (t *Text) GuestLine(p *model.Person) string {
	return t.Sprintf(t.Screen.GuestCard, cmp.Or(p.Unit, t.Screen.None))
}

// CardPlan is what F2 shows of where somebody is and what becomes of them.
func (t *Text) CardPlan(m *model.Meeting, p *model.Person) []CardLine {
	if p.OffList {
		return []CardLine{{Parts: []string{t.GuestLine(p)}}}
	}
	lines := []CardLine{{Label: strings.TrimSpace(t.Screen.Now), Parts: []string{p.Current}}, t.planLine(m, p)}
	if d := m.Decision(p.ID); d != nil {
		lines = append(lines, t.decisionLine(d))
	}
	if m.OpenMatter(p.ID) {
		lines = append(lines, CardLine{Parts: []string{t.MatterLine(m, p)}, Warns: true})
	}
	return lines
}

func (t *Text) planLine(m *model.Meeting, p *model.Person) CardLine {
	to := p.Proposed
	if to == "" {
		to = t.Screen.Unchanged
		if p.Planned.Leaves() {
			to = t.Screen.NoPost
		}
	}
	relieved := cmp.Or(p.Relieved, t.Screen.None)
	parts := []string{t.Term[p.Planned], t.Sprintf(t.Screen.PlanTo, to), t.Sprintf(t.Screen.PlanFrom, relieved)}
	line := CardLine{Label: t.Screen.Plan, Comes: p.Planned, Parts: parts}
	if b := m.Batch(p.Batch); b != nil && len(m.Batches()) > 1 {
		line.Parts = append(line.Parts, b.Name)
	}
	return line
}

func (t *Text) decisionLine(d *model.Decision) CardLine {
	parts := []string{t.Term[d.Disposition] + " " + t.When(d.OutsideOn, d.At)}
	if d.To != "" {
		parts[0] += " " + model.ParsePost(d.To).Short()
	}
	if d.Reason != "" {
		parts = append(parts, t.Form.Reason+" "+d.Reason)
	}
	if d.By != "" {
		parts = append(parts, t.Form.DecidedBy+" "+d.By)
	}
	return CardLine{Label: t.List.Verdict, Parts: parts, Warns: d.Deviates}
}

// DoorLines is the card while people queue up before the screen: who it is and
// whether they are here, nothing of what is to be announced.
func (t *Text) DoorLines(m *model.Meeting, p *model.Person) []string {
	var lines []string
	if p.OffList {
		lines = append(lines, t.GuestLine(p))
	} else {
		lines = append(lines, t.Screen.Now+p.Current)
	}
	if p.Phone != "" {
		lines = append(lines, t.FieldName(model.FieldPhone)+" "+p.Phone)
	}
	return append(lines, t.attendanceLines(m, p)...)
}

// attendanceLines says when somebody came, or why they are away; nothing while
// neither is known.
func (t *Text) attendanceLines(m *model.Meeting, p *model.Person) []string {
	a := m.Attendance(p.ID)
	if a == nil {
		return nil
	}
	line := t.State[a.State] + " " + a.At.Clock()
	if m.Late(p.ID) {
		line += " " + t.Screen.LateWord
	}
	if a.Reason != "" {
		line += " " + a.Reason
	}
	if a.Approver != "" {
		line += " | " + t.Form.Approver + " " + a.Approver
	}
	return []string{line}
}

// CardStory is what F2 shows of what happened: whether they came, the talks they were in,
// what was cleared; and their relatives.
func (t *Text) CardStory(m *model.Meeting, p *model.Person) []CardLine {
	var lines []CardLine
	for _, s := range t.attendanceLines(m, p) {
		a := m.Attendance(p.ID)
		lines = append(lines, CardLine{Label: t.List.SignIn, Parts: []string{s}, Warns: a.State != model.Present || m.Late(p.ID)})
	}
	for i, s := range m.Sessions() {
		part := m.Participation(s.ID, p.ID)
		if part == nil {
			continue
		}
		line := CardLine{Label: t.Sprintf(t.Screen.Session, i+1), Parts: []string{t.KindNames(s.Kinds) + " " + t.spans(part, s)}}
		if part.Note != "" {
			line.Parts = append(line.Parts, t.List.Note+" "+part.Note)
		}
		if part.Statement != "" {
			line.Parts = append(line.Parts, t.Item[model.ItemStatement]+" "+part.Statement)
		}
		lines = append(lines, line)
	}
	if line := t.MatterLine(m, p); line != "" && !m.OpenMatter(p.ID) {
		lines = append(lines, CardLine{Parts: []string{line}})
	}
	for _, r := range m.Relatives(p.ID) {
		lines = append(lines, CardLine{Label: t.Screen.RelativeLine, Parts: []string{t.kin(r) + "  " + r.Post}})
	}
	return lines
}

// CardFields are the facts about a person: what each is called, and what it is.
func (t *Text) CardFields(p *model.Person) (fields [][2]string) {
	for _, f := range model.Fields {
		switch f {
		case model.FieldName, model.FieldCurrent, model.FieldProposed, model.FieldRelieved, model.FieldPlanned: // stand above
			continue
		}
		if v := p.Get(f); v != "" {
			fields = append(fields, [2]string{t.FieldName(f), t.value(f, v)})
		}
	}
	return fields
}

// kin names a relative: 妻子贾诚秀.
func (t *Text) kin(r *model.Relative) string {
	return t.Sprintf(t.Says.Kin, r.Relation, t.Name(r.Name))
}

func (t *Text) spans(p *model.Participation, s *model.TalkSession) string {
	var parts []string
	for _, span := range p.Present(s) {
		parts = append(parts, span.From.Clock()+"-"+span.To.Clock())
	}
	return t.Names(parts)
}
