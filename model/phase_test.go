package model_test

import (
	"testing"

	"liuzhuan/model"
)

// The announcement is over with the last of those who were pending, whichever way
// they were announced, and a correction afterwards ends it no second time.
func TestAnnouncedLast(t *testing.T) {
	three := func() *model.Meeting {
		return meeting(model.Person{Name: "甲", Current: staffA}, model.Person{Name: "乙", Current: staffA}, model.Person{Name: "丙", Current: staffA})
	}
	m := three()
	do := doing(t, m)
	last := func(c model.Change, err error) bool {
		do(c, err)
		return m.AnnouncedLast(c)
	}
	id := func(name string) model.ID { return who(t, m, name).ID }
	do(m.AddGuest("客", "", at(8, 0, 0))) // a guest is not announced
	equal(t, "the first", last(m.Confirm(id("甲"), at(9, 10, 0))), false)
	equal(t, "the second", last(m.Decide(model.Decision{Person: id("乙"), Disposition: model.Deferred, Reason: "待复核", At: at(9, 11, 0)})), false)
	equal(t, "over", m.Over(model.Announce), false)
	equal(t, "the last", last(m.Confirm(id("丙"), at(9, 12, 0))), true)
	equal(t, "over", m.Over(model.Announce), true)
	equal(t, "a correction", last(m.Decide(model.Decision{Person: id("丙"), Disposition: model.Deferred, Reason: "待复核", At: at(9, 13, 0)})), false)
	equal(t, "an arrival", last(m.Arrive(id("甲"), at(9, 14, 0))), false)
	equal(t, "deviating", names(m.Deviating()), []string{"乙", "丙"})
	equal(t, "taken back", last(m.Withdraw(id("甲"), at(9, 15, 0))), false)
	equal(t, "once more", last(m.Confirm(id("甲"), at(9, 16, 0))), true)

	m = three()
	do = doing(t, m)
	equal(t, "all at once", last(m.ConfirmAll(m.People(), "全部", at(9, 10, 0))), true)
	m = three()
	do = doing(t, m)
	equal(t, "two of three", last(m.ConfirmAll(m.People()[:2], "驻甲局", at(9, 10, 0))), false)
	equal(t, "an empty meeting", meeting().Over(model.Announce), false)
}

// The pledges are in when everybody who owes one has signed.
func TestPledgesOver(t *testing.T) {
	m := meeting(model.Person{Name: "甲", Current: staffA}, model.Person{Name: "免", Current: staffA, Planned: model.Removed, Relieved: staffA})
	equal(t, "before", m.Over(model.Pledge), false)
	doing(t, m)(m.Fulfil(who(t, m, "甲").ID, model.ItemPledge, at(10, 40, 0)))
	equal(t, "after", m.Over(model.Pledge), true)
	equal(t, "another phase", []bool{m.Over(model.SignIn), m.Over(model.Talk), meeting().Over(model.Pledge)}, []bool{false, false, false})
}
