package form

import (
	"slices"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/look"
	"liuzhuan/ui/text"
)

// deciding is what the panel of a decision asks for.
type deciding struct {
	Disposition           model.Disposition
	To, Reason, By, Basis string
	OutsideOn             string
}

// Decide is the panel in place of the card that records what was announced for
// somebody; arg is the disposition. Nothing is decided before Enter there.
func Decide(in *dialog.Sight, p *model.Person, arg string) dialog.Outcome {
	return decision(in, p, model.Disposition(arg), false)
}

// DecideOther is the same panel with the disposition to be chosen.
func DecideOther(in *dialog.Sight, p *model.Person, arg string) dialog.Outcome {
	return decision(in, p, model.Disposition(arg), true)
}

func decision(in *dialog.Sight, p *model.Person, d model.Disposition, choose bool) dialog.Outcome {
	if !d.Valid() || d == model.Pending {
		return dialog.Outcome{}
	}
	t := in.Text
	f := (&Form{Sight: in, Title: t.DecisionTitle(p, d, choose)}).on(p)
	v := &deciding{Disposition: d}
	f.about.says = func() []string { return f.change(p, v.Disposition, v.Disposition == p.Planned) }
	if v.To = p.Destination(); v.To == p.Current {
		v.To = "" // nobody is moved to where they are
	}
	to := Text("to", t.Form.Destination, &v.To)
	asked := choose || d.Moves()
	draft := func() model.Decision {
		dec := model.Decision{Person: p.ID, Disposition: v.Disposition, Reason: v.Reason, By: v.By, Basis: v.Basis, At: in.Stamp()}
		if asked && (dec.Disposition.Moves() || !to.Fresh()) {
			dec.To = v.To // what the plan fills in counts only where somebody moves
		}
		return dec
	}
	if choose {
		all := slices.DeleteFunc(slices.Clone(model.Dispositions), func(d model.Disposition) bool { return d == model.Pending })
		f.Fields = append(f.Fields, Choice("disposition", t.Form.Disposition, &v.Disposition, t.Term, all...))
	}
	if asked {
		to.Find = func(q string) []string { return in.Meeting().FindPosts(in.Index, q) }
		to.tabled = destinations(in, in.Meeting(), draft)
		to.Need = func() bool { return v.Disposition.Moves() }
		f.Fields = append(f.Fields, to)
	}
	reason := Text("reason", t.Form.Reason, &v.Reason)
	reason.Need = func() bool {
		dec := draft()
		return dec.NeedsReason(p)
	}
	by := Text("by", t.Form.DecidedBy, &v.By)
	by.Proposal = t.Form.Chair
	basis := Text("basis", t.Form.Basis, &v.Basis)
	basis.Proposal = t.Form.Later
	f.Fields = append(f.Fields, reason, by, basis)
	if offered, may := outside(in); may {
		v.OutsideOn = offered.String()
		day := Text("outside_on", t.Form.OutsideOn, &v.OutsideOn)
		day.Proposal = t.Form.InMeeting
		f.Fields = append(f.Fields, day)
	}
	if choose && p.Destination() != "" {
		f.At = 1
	}
	would := func() model.Decision { // with the destination that is marked
		dec := draft()
		if f.Focused() == to && len(to.candidates()) > 0 {
			dec.To = to.marked()
		}
		return dec
	}
	f.Notes = func() []string {
		dec := would()
		return t.BeforeDeciding(in.Meeting(), p, &dec)
	}
	f.Reads = func() (string, []string) {
		dec := would()
		sentence, aloud := in.Meeting().ReadAloudIf(dec)
		if !aloud || dec.To == "" && dec.Disposition.Moves() {
			return "", nil
		}
		return hanzi.Fold(sentence), text.Joints(dec.To, p.Current)
	}
	f.Effects = func() (teams, others [][]look.Span) { return changes(in, in.Meeting(), p, would()) }
	f.Wants = func() dialog.Outcome {
		day, ok := model.ParseDay(v.OutsideOn)
		if !ok || day != "" && len(day) != len("20261126") {
			return dialog.WrongIn(&v.OutsideOn, t.Refused(model.ErrNoDay))
		}
		dec := draft()
		if dec.OutsideOn = day; dec.By == "" && day == "" && dec.NeedsReason(p) {
			dec.By = t.Form.Chair
		}
		return in.Records(in.Meeting().Decide(dec)).Walks(dialog.Walk{On: true, Count: true})
	}
	return dialog.Outcome{Open: f}
}

// outside reports whether a decision may be one outside the meeting, whose day is over or
// which is sealed, and the day that is offered then. A day alone offers none: a sitting
// may go on past midnight, or be put off while the file still says the day before.
func outside(in *dialog.Sight) (offered model.Date, may bool) {
	info, today := in.Meeting().Info(), model.DateOf(in.Now())
	over := info.Date != "" && today > info.Date
	if over && info.Sealed != 0 {
		offered = today
	}
	return offered, over || info.Sealed != 0
}
