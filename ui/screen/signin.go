package screen

// Sign-in, latecomers, and the pledge phase's signatures.

import (
	tea "charm.land/bubbletea/v2"

	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
)

// arrive stamps the minute and goes on; somebody who is here is only passed.
func arrive(a *App) tea.Cmd {
	p, acted := a.person(), a.sel
	if a.meeting().Here(p.ID) {
		a.say("")
		if a.sel == len(a.list)-1 {
			a.atEnd(acted, a.unmarked)
			return nil
		}
		a.next()
		return a.keepMove()
	}
	c, err := a.meeting().Arrive(p.ID, a.stamp())
	if err != nil {
		a.refuse(err)
		return nil
	}
	if a.commit(c, a.nextHere) {
		a.atEnd(acted, a.unmarked)
	}
	return nil
}

// nextHere goes on after somebody came. Only sign-in walks the list; in any
// other phase a latecomer does not move the place where the reading stands.
func (a *App) nextHere() {
	if a.phase() == model.SignIn {
		a.next()
	}
}

func (a *App) unmarked(p *model.Person) bool {
	return !p.OffList && a.meeting().Attendance(p.ID) == nil
}

// space is 到 with the minute; while a talk runs it is 离席 and 返回 for those
// who are in it.
func space(a *App) tea.Cmd {
	p := a.person()
	if a.meeting().RunningTalk() != nil && a.meeting().Here(p.ID) {
		c, err := a.meeting().StepInOrOut(p.ID, a.stamp())
		if err == nil {
			a.commit(c, nil)
			return nil
		}
		if !isAny(err, model.ErrNotInTalk) { // here, but owes no such talk
			a.refuse(err)
			return nil
		}
	}
	if a.meeting().Here(p.ID) && a.phase() != model.SignIn {
		a.deny(a.Text.AlreadyHere(a.meeting(), p))
		return nil
	}
	if why := a.nobodyComes(); why != "" {
		a.deny(why)
		return nil
	}
	return arrive(a)
}

// nobodyComes says why nobody can come in now, "" where they can: in sign-in and
// talks always, in any other phase on the meeting's day once somebody has signed
// in. The evening before, or a week later, a slip would stamp an arrival.
func (a *App) nobodyComes() string {
	day := a.meeting().Info().Date
	switch p := a.phase(); {
	case p == model.SignIn || p == model.Talk:
		return ""
	case a.counts().Marked == 0:
		return a.Text.Message.SignInNotBegun
	case day != "" && day != model.DateOf(a.now()):
		return a.Text.Sprintf(a.Text.Message.NotMeetingDay, day)
	}
	return ""
}

func askLeave(a *App) tea.Cmd { return a.openNamed(dialog.Name{Kind: "leave"}) }

func markAbsent(a *App) tea.Cmd {
	at := a.stamp()
	c, err := a.meeting().Attend(model.Attendance{Person: a.person().ID, State: model.Absent, At: at}, at)
	if isAny(err, model.ErrNothing) { // only passed
		a.say("")
		a.next()
		return a.keepMove()
	}
	if err != nil {
		a.refuse(err)
		return nil
	}
	a.commit(c, a.next)
	return nil
}

func unsign(a *App) tea.Cmd {
	c, err := a.meeting().Unattend(a.person().ID, a.stamp())
	if err != nil {
		a.refuse(err)
		return nil
	}
	a.commit(c, nil)
	return nil
}

// pledge is Enter in the pledge phase: signed, and on to the next.
func pledge(a *App) tea.Cmd {
	p, acted := a.person(), a.sel
	m := a.meeting()
	unsigned := func(q *model.Person) bool {
		return m.Owes(q, model.ItemPledge) && !m.Done(q, model.ItemPledge)
	}
	if m.Done(p, model.ItemPledge) || !m.Owes(p, model.ItemPledge) {
		a.say("")
		if !m.Owes(p, model.ItemPledge) {
			a.say(a.Text.OwesNoPledge(m, p))
		}
		if a.sel == len(a.list)-1 {
			a.atEnd(acted, unsigned)
			return nil
		}
		a.next()
		return a.keepMove()
	}
	c, err := m.Fulfil(p.ID, model.ItemPledge, a.stamp())
	if err != nil {
		a.refuse(err)
		return nil
	}
	if a.commit(c, a.next) {
		a.atEnd(acted, unsigned)
	}
	return nil
}

func unpledge(a *App) tea.Cmd {
	c, err := a.meeting().Unfulfil(a.person().ID, model.ItemPledge, a.stamp())
	if err != nil {
		a.refuse(err)
		return nil
	}
	a.commit(c, nil)
	return nil
}
