package model_test

import (
	"strings"
	"testing"

	"liuzhuan/model"
)

// Who owes what: 任 廉 承 = talks and pledge, 报到, 交接.
func TestOwes(t *testing.T) {
	tests := map[model.Disposition]string{
		model.Retained:        "pre_appointment integrity pledge",
		model.Reassigned:      "pre_appointment integrity pledge",
		model.Transferred:     "pre_appointment integrity pledge report handover",
		model.Promoted:        "pre_appointment integrity pledge report handover",
		model.FurtherUse:      "pre_appointment integrity pledge report handover",
		model.Removed:         "handover",
		model.Seconded:        "pre_appointment report",
		model.TransferredIn:   "pre_appointment integrity pledge report",
		model.TransferredOut:  "handover",
		model.Retired:         "handover",
		model.Demoted:         "pre_appointment integrity pledge report handover",
		model.ProbationPassed: "pre_appointment integrity pledge",
		model.RankPromoted:    "pre_appointment integrity pledge",
		model.Deferred:        "",
		model.Pending:         "",
	}
	m := model.NewMeeting()
	for _, d := range model.Dispositions {
		owed, ok := tests[d]
		if !ok {
			t.Errorf("nobody has said what %s owes", d)
		}
		want := append([]string{"signin", "announce"}, strings.Fields(owed)...)
		var got []string
		for _, item := range model.Items {
			if m.OwedUnder(d, item) {
				got = append(got, string(item))
			}
		}
		equal(t, string(d), got, want)
	}
}

// What is owed follows from what is decided, and from the plan until then.
func TestOwesAsDecided(t *testing.T) {
	m := meeting(model.Person{Name: "甲", Current: staffA, Planned: model.Transferred, Proposed: staffB, Relieved: staffA})
	do := doing(t, m)
	p := m.People()[0]
	equal(t, "planned", m.OpenItems(p), []model.Item{
		model.ItemSignIn, model.ItemAnnounce, model.ItemPreTalk, model.ItemIntegrity, model.ItemPledge, model.ItemReport, model.ItemHandover})
	do(m.Decide(model.Decision{Person: p.ID, Disposition: model.Deferred, Reason: "待复核", At: at(9, 10, 0)}))
	equal(t, "put off", m.OpenItems(p), []model.Item{model.ItemSignIn})
	do(m.Decide(model.Decision{Person: p.ID, Disposition: model.Retained, Reason: "会上", At: at(9, 11, 0)}))
	do(m.Arrive(p.ID, at(9, 12, 0)))
	equal(t, "stays", m.OpenItems(p), []model.Item{model.ItemPreTalk, model.ItemIntegrity, model.ItemPledge})

	do(m.Fulfil(p.ID, model.ItemPledge, at(10, 32, 0)))
	refused(t, model.ErrNothing)(m.Fulfil(p.ID, model.ItemPledge, at(10, 33, 0)))
	refused(t, model.ErrNoPerson)(m.Fulfil(1, model.ItemPledge, at(10, 33, 0)))
	equal(t, "signed", []any{m.Done(p, model.ItemPledge), m.Tally().Pledged}, []any{true, model.TalkTally{Required: 1, Done: 1}})
	equal(t, "who is left", names(m.Open(model.ItemPledge)), []string{})
	do(m.Unfulfil(p.ID, model.ItemPledge, at(10, 34, 0)))
	refused(t, model.ErrNothing)(m.Unfulfil(p.ID, model.ItemPledge, at(10, 35, 0)))
	equal(t, "who is left", names(m.Open(model.ItemPledge)), []string{"甲"})

	do(m.Fulfil(p.ID, model.ItemReport, at(10, 36, 0)))
	refused(t, model.ErrNothing)(m.FulfilAll([]model.ID{p.ID}, model.ItemReport, at(10, 37, 0)))
	refused(t, model.ErrNoPerson)(m.FulfilAll([]model.ID{p.ID, 1}, model.ItemReport, at(10, 37, 0)))

	do(m.AddGuest("客", "", at(9, 0, 0)))
	equal(t, "a guest owes nothing", len(m.OpenItems(who(t, m, "客"))), 0)
}
