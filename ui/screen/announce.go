package screen

// The announcement: Enter as planned, digits for what differs.

import (
	"errors"
	"slices"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/form"
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
		return a.openNamed(dialog.Name{Kind: "decide", Arg: string(d)})
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
	return a.openNamed(dialog.Name{Kind: "other", Arg: string(d)})
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
		return people, a.Text.FilterName(m, a.Filter)
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
		name = a.Text.Screen.NoTeam
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
		a.deny(a.Text.NobodyLeft(signin, name))
		return nil
	}
	a.push(form.Everybody(&a.Sight, open, name))
	return nil
}

// isAny reports whether err is one of targets.
func isAny(err error, targets ...error) bool {
	return slices.ContainsFunc(targets, func(t error) bool { return errors.Is(err, t) })
}
