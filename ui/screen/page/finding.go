package page

// The panel of one finding: what was found, and the ways out.

import (
	"slices"
	"strings"

	"liuzhuan/model"
	"liuzhuan/model/check"
	"liuzhuan/ui/screen/look"
	"liuzhuan/ui/text"
)

// finding says all of the marked finding, and whom it is about.
func (d *Preflight) finding() *panel {
	f, ok := d.marked()
	if !ok {
		return nil
	}
	m, w := d.Meeting(), d.Text.Pages
	ways := d.ways(f)
	who, _ := d.Text.FindingShape(m, f, ways)
	p := &panel{name: who, aside: d.Text.RuleName(f)}
	lines := []Line{{Text: d.Text.FindingShort(m, f), joints: d.terms()}}
	for i, way := range ways {
		lines = append(lines, Line{Lead: []look.Span{{Text: "  " + upTo(i + 1)[i] + "  ", Role: look.Strong}}, Text: way, Role: look.Strong})
	}
	if basis := d.Text.BasisOf(f); basis != "" {
		lines = append(lines, Line{Lead: cell(look.Dim, w.Basis+" "), Text: basis, Role: look.Dim})
	}
	p.add("", "", lines...)
	if q := m.Person(f.Person); q != nil {
		p.add(w.Self, "", post(q.Current), d.reached(q))
	}
	count := map[urgency]int{}
	for _, u := range d.kinds {
		count[u]++
	}
	p.add(w.Progress, d.Text.Sprintf("%d/%d", count[wasSeen], len(d.Found)), d.progress(count)...)
	return p
}

// progress is how many findings were seen, and what the others ask for.
func (d *Preflight) progress(count map[urgency]int) []Line {
	w := d.Text.Pages
	var flow []look.Span
	for _, of := range []struct {
		u          urgency
		mark, word string
		role       look.Role
	}{
		{toSettle, "!", w.ToSettle, look.Warning}, {toHandle, "!", w.ToHandle, look.Warning},
		{toKnow, "", w.ToKnow, look.Ink}, {wasSeen, d.Look.OK, w.Seen, look.OK},
	} {
		if n := count[of.u]; n > 0 {
			flow = append(flow, look.Span{Text: joined(of.mark, counted(of.word, n)), Role: of.role})
		}
	}
	return []Line{{share: &share{count[wasSeen], len(d.Found)}}, {flow: flow}}
}

// post is a post in a line of its own.
func post(s string) Line { return Line{Text: s, joints: text.Joints(s)} }

// terms are the words for what becomes of people, which no line tears apart.
func (l *Listing) terms() (words []string) {
	for _, of := range model.Dispositions {
		words = append(words, l.Text.Term[of])
	}
	return words
}

// reached is how to reach somebody.
func (l *Listing) reached(p *model.Person) Line {
	if p.Phone == "" {
		return Line{Text: l.Text.Pages.NoPhone, Role: look.Dim}
	}
	return Line{Lead: cell(look.Dim, l.Text.Head[text.HeadPhone]+" "), Text: p.Phone}
}

// meter is a bar of w columns that shows n of all.
func meter(lk *look.Look, r look.Role, n, all, w int) []look.Span {
	x := 0
	if all > 0 {
		x = min(w, n*w/all)
	}
	if n > 0 {
		x = max(x, 1)
	}
	return []look.Span{{Text: repeat(lk.On, x), Role: r}, {Text: repeat(lk.Off, w-x), Role: look.Rule}}
}

// ways lists what can be done about a finding, a digit each from 1 on.
func (d *Preflight) ways(f check.Finding) []string {
	switch f.Variant {
	case check.ReadingOpen:
		if ways := strings.Split(f.Value, "、"); len(ways) > 1 {
			return ways
		}
		return nil
	case check.FormDiffers:
		return d.Text.Intake.Sides()
	case check.TeamsAlike:
		return d.Text.Intake.OneOrTwo()
	}
	if _, ok := doubtOf(d.Meeting(), f); ok {
		return []string{d.Text.Intake.Answer[model.AskDoubt][model.AnswerTrue]}
	}
	return nil
}

// doubtOf finds the doubt of a person that a finding repeats.
func doubtOf(m *model.Meeting, f check.Finding) (model.Flag, bool) {
	p := m.Person(f.Person)
	if p == nil || f.Rule != "R00" {
		return model.Flag{}, false
	}
	i := slices.IndexFunc(p.Doubts, func(flag model.Flag) bool {
		return check.Variant(flag.Doubt) == f.Variant && flag.Field == f.Field && flag.Column == f.Column && flag.Value == f.Value && flag.Row == f.Row
	})
	if i < 0 {
		return model.Flag{}, false
	}
	return p.Doubts[i], true
}
