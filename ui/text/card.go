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

// CardLines is the short card below its head.
func (t *Text) CardLines(m *model.Meeting, p *model.Person) []string {
	if p.OffList {
		return []string{t.Sprintf(t.Screen.GuestCard, cmp.Or(p.Unit, t.Screen.None))}
	}
	lines := []string{t.Screen.Now + p.Current, t.planLine(m, p)}
	if d := m.Decision(p.ID); d != nil {
		lines = append(lines, t.decisionLine(d))
	}
	if m.OpenMatter(p.ID) {
		lines = append(lines, t.MatterLine(m, p))
	}
	lines = append(lines, t.teamsLine(m, p), t.obligationLine(m, p))
	return lines
}

func (t *Text) planLine(m *model.Meeting, p *model.Person) string {
	to := p.Proposed
	if to == "" {
		to = t.Screen.Unchanged
		if p.Planned.Leaves() {
			to = t.Screen.NoPost
		}
	}
	relieved := p.Relieved
	if relieved == "" {
		relieved = t.Screen.None
	}
	line := t.Sprintf(t.Screen.PlanLine, t.Term[p.Planned], to, relieved)
	if b := m.Batch(p.Batch); b != nil && len(m.Batches()) > 1 {
		line += " | " + b.Name
	}
	return line
}

func (t *Text) decisionLine(d *model.Decision) string {
	line := t.Sprintf(t.Screen.DecisionLine, t.Term[d.Disposition], t.When(d.OutsideOn, d.At))
	if d.To != "" {
		line += " " + model.ParsePost(d.To).Short()
	}
	if d.Reason != "" {
		line += " | " + t.Form.Reason + " " + d.Reason
	}
	if d.By != "" {
		line += " | " + t.Form.DecidedBy + " " + d.By
	}
	return line
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
	return t.Screen.Owes + t.Names(names)
}

// DoorLines is the card while people queue up before the screen: who it is and
// whether they are here, nothing of what is to be announced.
func (t *Text) DoorLines(m *model.Meeting, p *model.Person) []string {
	var lines []string
	if p.OffList {
		lines = append(lines, t.Sprintf(t.Screen.GuestCard, cmp.Or(p.Unit, t.Screen.None)))
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

// WholeCard is what F2 shows of the plan for a person and of what happened.
func (t *Text) WholeCard(m *model.Meeting, p *model.Person) []string {
	lines := t.CardLines(m, p)
	if line := t.MatterLine(m, p); line != "" && !m.OpenMatter(p.ID) {
		lines = append(lines, line)
	}
	lines = append(lines, t.attendanceLines(m, p)...)
	for i, s := range m.Sessions() {
		part := m.Participation(s.ID, p.ID)
		if part == nil {
			continue
		}
		line := t.Sprintf(t.Screen.SessionLine, i+1, t.KindNames(s.Kinds), t.spans(part, s))
		if part.Note != "" {
			line += " | " + part.Note
		}
		if part.Statement != "" {
			line += " | " + t.Item[model.ItemStatement] + " " + part.Statement
		}
		lines = append(lines, line)
	}
	for _, r := range m.Relatives(p.ID) {
		lines = append(lines, t.Sprintf(t.Screen.RelativeLine, t.kin(r), r.Post))
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
