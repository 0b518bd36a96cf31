package screen

// The announcement: Enter as planned, digits for what differs.

import (
	"errors"
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
)

// confirm is Enter: as planned, and on to the next. A person who is decided
// already is only passed.
func confirm(a *App) tea.Cmd {
	p, acted := a.person(), a.sel
	if a.meeting().Decision(p.ID) != nil || p.OffList {
		a.say("")
		if a.sel == len(a.list)-1 {
			a.atEnd(acted, a.pending)
			return nil
		}
		a.next()
		return a.keepMove()
	}
	if p.Planned == model.Deferred {
		return decideAs(model.Deferred)(a)
	}
	c, err := a.meeting().Confirm(p.ID, a.stamp())
	if err != nil {
		a.refuse(err)
		return nil
	}
	if a.commit(c, a.next) {
		a.atEnd(acted, a.pending)
	}
	return nil
}

func (a *App) pending(p *model.Person) bool {
	return !p.OffList && a.meeting().Decision(p.ID) == nil
}

// decideAs is a digit: as planned where the plan says the same, else the panel
// that asks for a reason.
func decideAs(d model.Disposition) func(*App) tea.Cmd {
	return func(a *App) tea.Cmd {
		p := a.person()
		if p.OffList {
			a.refuse(model.ErrOffList)
			return nil
		}
		decided := a.meeting().Decision(p.ID)
		if d == p.Planned && d != model.Deferred && !d.Moves() && decided == nil {
			return confirm(a)
		}
		return a.openForm("decide", string(d))
	}
}

// decideOther is 9: any disposition and destination, filled with the plan.
func decideOther(a *App) tea.Cmd {
	p := a.person()
	if p.OffList {
		a.refuse(model.ErrOffList)
		return nil
	}
	d := p.Planned
	if d == model.Pending || d == "" {
		d = model.Transferred
	}
	return a.openForm("other", string(d))
}

// deciding is what the panel of a decision asks for.
type deciding struct {
	Disposition           model.Disposition
	To, Reason, By, Basis string
}

// newDecisionForm is the panel in place of the card. Nothing is decided before
// Enter there.
func newDecisionForm(a *App, p *model.Person, d model.Disposition, choose bool) *form {
	if !d.Valid() || d == model.Pending {
		return nil
	}
	t := a.t
	f := &form{title: t.DecisionTitle(a.meeting(), p, d, choose)}
	v := &deciding{Disposition: d}
	if v.To = p.Destination(); v.To == p.Current {
		v.To = "" // nobody is moved to where they are
	}
	to := textField("to", t.Form.Destination, &v.To)
	asked := choose || d.Moves()
	draft := func() model.Decision {
		dec := model.Decision{Person: p.ID, Disposition: v.Disposition, Reason: v.Reason, By: v.By, Basis: v.Basis, At: a.stamp()}
		if asked && (dec.Disposition.Moves() || !to.field.Fresh) {
			dec.To = v.To // what the plan fills in counts only where somebody moves
		}
		return dec
	}
	if choose {
		all := slices.DeleteFunc(slices.Clone(model.Dispositions), func(d model.Disposition) bool { return d == model.Pending })
		f.fields = append(f.fields, choiceField("disposition", t.Form.Disposition, &v.Disposition, t.Term, all...))
	}
	if asked {
		to.find = func(q string) []string { return a.meeting().FindPosts(a.Index, q) }
		to.need = func() bool { return v.Disposition.Moves() }
		f.fields = append(f.fields, to)
	}
	reason := textField("reason", t.Form.Reason, &v.Reason)
	reason.need = func() bool {
		dec := draft()
		return dec.NeedsReason(p)
	}
	by := textField("by", t.Form.DecidedBy, &v.By)
	by.proposal = t.Form.Chair
	basis := textField("basis", t.Form.Basis, &v.Basis)
	basis.proposal = t.Form.Later
	f.fields = append(f.fields, reason, by, basis)
	if choose && p.Destination() != "" {
		f.at = 1
	}
	f.notes = func() []string {
		dec := draft()
		return t.Impact(a.meeting(), p, &dec)
	}
	f.wants = func(a *App) outcome {
		dec := draft()
		if dec.By == "" && dec.NeedsReason(p) {
			dec.By = t.Form.Chair
		}
		acted := a.sel
		return a.records(a.meeting().Decide(dec)).standing(a.next, func(a *App) tea.Cmd {
			a.atEnd(acted, a.pending)
			return nil
		})
	}
	return f
}

// withdraw is 0: back to pending, at once; F8 brings it again.
func withdraw(a *App) tea.Cmd {
	c, err := a.meeting().Withdraw(a.person().ID, a.stamp())
	if err != nil {
		a.refuse(err)
		return nil
	}
	a.commit(c, nil)
	return nil
}

// scope is whom F5 means: the filter's people, or without a filter this team's
// people of the selected person's batch.
func (a *App) scope() (people []*model.Person, name string) {
	m := a.meeting()
	if a.Filter != (model.Filter{}) || a.phase() == model.SignIn {
		for _, id := range a.list {
			if p := m.Person(id); p != nil {
				people = append(people, p)
			}
		}
		return people, a.t.FilterName(m, a.Filter)
	}
	p := a.person()
	if p == nil {
		return nil, ""
	}
	for _, q := range m.Walk(a.phase()) {
		if q.Team == p.Team && q.Batch == p.Batch && !q.OffList {
			people = append(people, q)
		}
	}
	if name = model.ShortTeam(m.TeamName(p.Team)); name == "" {
		name = a.t.Screen.NoTeam
	}
	return people, name
}

// askAll is F5: everybody in scope at once, after their names are listed and
// their number typed.
func askAll(a *App) tea.Cmd {
	m := a.meeting()
	people, name := a.scope()
	signin := a.phase() == model.SignIn
	open := m.Confirmable(people)
	if signin {
		open = m.Unmarked(people)
	}
	if len(open) == 0 {
		a.say(a.t.NobodyLeft(signin, name))
		return nil
	}
	var typed string
	count := textField("count", a.t.Form.Count, &typed).must()
	f := &form{title: a.t.AllTitle(signin, name, len(open)), fields: []*formField{count}}
	f.notes = func() []string {
		var names []string
		for _, p := range open {
			names = append(names, a.t.Label(m, p))
		}
		if late := a.t.WouldBeLate(m, len(open), a.stamp()); signin && late != "" {
			return []string{late, a.t.Names(names)}
		}
		return []string{a.t.Names(names)}
	}
	f.wants = func(a *App) outcome {
		given := dialog.Digits(typed)
		if n, err := strconv.Atoi(given); err != nil || n != len(open) {
			count.put("")
			return wrong(a.t.WrongCount(signin, name, len(open), given))
		}
		if signin {
			return a.records(a.meeting().ArriveAll(open, name, a.stamp()))
		}
		return a.records(a.meeting().ConfirmAll(open, name, a.stamp())).standing(func() {
			if last := slices.Index(a.list, open[len(open)-1].ID); last >= 0 {
				a.sel = last
				a.away = false
				a.next()
			}
		}, nil)
	}
	a.push(f)
	return nil
}

// isAny reports whether err is one of targets.
func isAny(err error, targets ...error) bool {
	return slices.ContainsFunc(targets, func(t error) bool { return errors.Is(err, t) })
}
