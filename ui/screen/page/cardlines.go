package page

// What stands on the card: where somebody is and what becomes of them, what is to be known of
// that, their teams and duties, what happened, and what their approval form has.

import (
	"strings"

	"liuzhuan/data/lrmx"
	"liuzhuan/model"
	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/look"
	"liuzhuan/ui/text"
)

// numbered is the number of somebody as a plate has it.
func numbered(v *dialog.Sight, p *model.Person) string {
	return v.Text.Head[text.HeadNo] + " " + v.Text.Number(p)
}

// whole lists the card of a person, what must be known first before the rest.
func (d *Card) whole(p *model.Person) {
	plan, story := d.Text.CardPlan(d.Meeting(), p), d.Text.CardStory(d.Meeting(), p)
	labels := d.labels(append(plan[:len(plan):len(plan)], story...))
	for _, l := range plan {
		d.addParts(l, labels)
	}
	for _, f := range d.Sitting.Preflight().Person(p) {
		d.add(Line{Lead: cell(look.Warning, "! "), Text: d.Text.Finding(d.Meeting(), f)})
	}
	if !p.OffList {
		d.addTeams(p, labels)
		d.addDuties(p, labels)
	}
	for _, l := range story {
		d.addParts(l, labels)
	}
}

// labels is how many columns the labels of the card have, the blank behind them included.
func (d *Card) labels(lines []text.CardLine) int {
	t, w := d.Text, 0
	for _, s := range []string{t.Screen.OwnTeam, t.Pages.Becomes, t.Screen.Owes, t.Screen.Settled} {
		w = max(w, hanzi.Width(s))
	}
	for _, l := range lines {
		w = max(w, hanzi.Width(l.Label))
	}
	return w + 1
}

// labelled stands before the rest of a line.
func labelled(label string, w int) []look.Span { return cell(look.Dim, padded(label, w)) }

// addParts puts a line on the card: its parts behind one another where there is room for all
// of them, else below one another.
func (d *Card) addParts(l text.CardLine, labels int) {
	role, lead := look.Ink, labelled(l.Label, labels)
	if l.Warns {
		role = look.Warning
	}
	switch {
	case l.Label == "" && l.Warns:
		role, lead = look.Ink, cell(look.Warning, "! ")
	case l.Label == "":
		lead = nil
	}
	parts := []string{strings.Join(l.Parts, dialog.Parts)}
	if room := d.lined() - 2 - width(lead); hanzi.Width(hanzi.Fold(parts[0])) > room {
		parts = l.Parts
	}
	if comes := dialog.RoleOf(l.Comes); l.Comes != "" && comes != look.Dim {
		if len(parts) > 1 {
			role = comes
		} else if first, rest, more := strings.Cut(parts[0], dialog.Parts); more {
			lead, parts[0] = append(lead, look.Span{Text: first, Role: comes}), strings.TrimPrefix(dialog.Parts, " ")+rest
			lead = append(lead, look.Span{Text: " "})
		}
	}
	for i, part := range parts {
		if i > 0 {
			lead, role = labelled("", width(lead)), look.Ink
		}
		d.add(Line{Lead: lead, Text: part, Role: role})
	}
}

// addTeams puts the team of somebody on the card, and the one that they go to: its heads
// against its establishment, and the numbers in words.
func (d *Card) addTeams(p *model.Person, labels int) {
	m := d.Meeting()
	own, to := p.Team, m.TeamAfter(p, m.Outcome(p))
	for i, team := range []model.ID{own, to} {
		s, ok := m.Strengths()[team]
		if !ok || i > 0 && to == own {
			continue
		}
		line := Line{Lead: labelled(d.Text.Screen.OwnTeam, labels)}
		if i > 0 {
			line.Lead = labelled(d.Text.Pages.Becomes, labels)
			line.flow = cell(look.Ink, hanzi.Fold(model.ShortTeam(s.Team.Name))+"  ")
		}
		if blocks := d.TeamBlocks(s); blocks != nil {
			line.Lead = append(append(line.Lead, blocks...), look.Span{Text: "  "})
		}
		words, balance := d.Text.Strength(s)
		role := look.Dim
		if over, _ := s.Balance(); over != 0 {
			role = look.Warning
		}
		line.flow = append(line.flow, look.Span{Text: words + "  ", Role: look.Ink}, look.Span{Text: balance, Role: role})
		d.add(line)
	}
}

// addDuties puts on the card what somebody owes still, and what of it is done.
func (d *Card) addDuties(p *model.Person, labels int) {
	m, t := d.Meeting(), d.Text
	owes, done := Line{Lead: labelled(t.Screen.Owes, labels)}, Line{Lead: labelled(t.Screen.Settled, labels)}
	for _, item := range m.Items() {
		switch {
		case !m.Owes(p, item):
		case m.Done(p, item):
			done.flow = append(done.flow, look.Span{Text: d.Look.OK + " " + t.Item[item] + "  ", Role: look.OK})
		default:
			owes.flow = append(owes.flow, look.Span{Text: d.Look.Todo + " " + t.Item[item] + "  ", Role: look.Ink})
		}
	}
	switch {
	case owes.flow != nil:
		d.add(owes)
	case done.flow != nil:
		d.add(Line{Lead: cell(look.OK, d.Look.OK+" "), Text: t.Screen.OwesNothing})
	}
	if done.flow != nil {
		d.add(done)
	}
}

// addForm puts on the card what the approval form has beside what the roster has.
func (d *Card) addForm(f *lrmx.Form) {
	head, lines := d.Text.FormLines(f)
	labels, dates := 0, 0
	for _, l := range lines {
		labels, dates = max(labels, hanzi.Width(l.Label)+1), max(dates, hanzi.Width(l.Dates)+2)
	}
	d.add(heading(head, "", "", ""))
	for _, l := range lines {
		line := Line{Lead: labelled(l.Label, labels), Text: l.Text}
		if l.Dates != "" {
			line.Lead = append(line.Lead, look.Span{Text: padded(l.Dates, dates)})
		}
		d.add(line)
	}
}
