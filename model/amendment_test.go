package model_test

import (
	"testing"

	"liuzhuan/model"
)

// After the seal what was not there is added, and only a value that stood is
// corrected.
func TestAmendments(t *testing.T) {
	m, do, id := room(t)
	do(m.ConfirmAll(m.People(), "全部", at(9, 10, 0)))
	do(m.Seal(at(11, 0, 0)))
	added := func(what string, c model.Change, err error) {
		t.Helper()
		do(c, err)
		equal(t, what, c.Amendment(), model.Supplement)
	}
	corrected := func(what string, c model.Change, err error) {
		t.Helper()
		do(c, err)
		equal(t, what, c.Amendment(), model.Correction)
	}
	later := func(hour, minute int) model.Stamp { return at(hour, minute, 0) + 3*24*3600*1000 }

	c, err := m.StartTalk(model.TalkSession{Kinds: both, Individual: true, Started: later(15, 0)}, []*model.Person{who(t, m, "戊")})
	added("a make-up talk begins", c, err)
	c, err = m.Note(m.RunningTalk().ID, id("戊"), "记事", later(15, 5))
	added("a first note", c, err)
	c, err = m.StepInOrOut(id("戊"), later(15, 6))
	added("out", c, err)
	c, err = m.StepInOrOut(id("戊"), later(15, 7))
	added("and in", c, err)
	s := m.RunningTalk()
	c, err = m.EndTalk(later(15, 20))
	added("it ends", c, err)
	after := *m.Session(s.ID)
	after.Talkers, after.Content = []model.Talker{{Name: "部长"}}, "三点"
	c, err = m.EditTalk(after, later(15, 30))
	added("who gave it, where nobody stood", c, err)
	after.Content = "四点"
	c, err = m.EditTalk(after, later(15, 31))
	corrected("what was said", c, err)
	after.Talkers = nil
	c, err = m.EditTalk(after, later(15, 32))
	corrected("nobody in place of somebody", c, err)
	c, err = m.Note(s.ID, id("戊"), "另记", later(15, 33))
	corrected("another note", c, err)
	c, err = m.Fulfil(id("甲"), model.ItemPledge, later(15, 40))
	added("a pledge", c, err)
	c, err = m.Unfulfil(id("甲"), model.ItemPledge, later(15, 41))
	corrected("a pledge taken back", c, err)
	c, err = m.RaiseMatter(id("乙"), "待核", later(16, 0))
	added("a matter", c, err)
	c, err = m.ClearMatter(id("乙"), "核实无问题", later(16, 1))
	added("a matter cleared", c, err)
	c, err = m.Decide(model.Decision{Person: id("乙"), Disposition: model.Deferred, Reason: "另议", At: later(16, 2)})
	corrected("another decision", c, err)
	c, err = m.Withdraw(id("甲"), later(16, 3))
	corrected("a decision taken back", c, err)
	c, err = m.Confirm(id("甲"), later(16, 4))
	added("a decision where there was none", c, err)
	c, err = m.Attend(model.Attendance{Person: id("己"), State: model.Leave, Reason: "住院", At: later(16, 5)}, later(16, 5))
	added("leave of whom nobody saw", c, err)
	c, err = m.Attend(model.Attendance{Person: id("己"), State: model.Absent, At: later(16, 6)}, later(16, 6))
	corrected("absent in place of leave", c, err)
}

// The journal keeps which it was, from the seal on; entries from before there were
// two are corrections.
func TestAmending(t *testing.T) {
	m, do, id := room(t)
	c, err := m.Confirm(id("甲"), at(9, 10, 0))
	do(c, err)
	equal(t, "before the seal", m.Amending(c).Args.Amends, "")
	seal, err := m.Seal(at(11, 0, 0))
	equal(t, "the seal", m.Amending(seal).Args.Amends, "")
	do(seal, err)
	c, err = m.Confirm(id("乙"), at(11, 1, 0))
	equal(t, "of 乙", err, nil)
	equal(t, "a decision", m.Amending(c).Args.Amends, model.Supplement)
	equal(t, "the command's own", c.Args.Amends, "")
	c, err = m.Withdraw(id("甲"), at(11, 2, 0))
	equal(t, "taken back", m.Amending(c).Args.Amends, model.Correction)
	for amends, want := range map[model.Amendment]model.Amendment{"": model.Correction, model.Supplement: model.Supplement,
		model.Correction: model.Correction, "later": model.Correction} {
		equal(t, "entry "+string(amends), model.Entry{Args: model.Args{Amends: amends}}.Amendment(), want)
	}
	_ = err
}
