package model_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"liuzhuan/model"
)

// trying returns a function that takes what Try gives.
func trying(t testing.TB, w *model.WhatIf) func(model.WhatIf, error) {
	return func(got model.WhatIf, err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		*w = got
	}
}

// Whatever is tried out: the meeting stays as it was until it is taken over, which makes
// exactly what was shown, and takes nothing else with it; undone, all is as before.
func TestWhatIfProperties(t *testing.T) {
	overs := 0
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 14))
		m := crowd(r, 12)
		for i := range 20 { // facts that are recorded beside it
			if c, err := anything(r, m, at(9, i, 0)); err == nil {
				m.Apply(c)
			}
		}
		before := state(m)
		w := model.WhatIf{Name: "甲案", Made: at(9, 0, 0)}
		refused(t, model.ErrNothing)(m.TakeOver(w, at(10, 0, 0)))
		equal(t, "untouched", state(m.If(w)), before)
		for range 6 {
			people := m.People()
			p, q := people[r.IntN(len(people))], people[r.IntN(len(people))]
			is := model.Intent{Planned: model.Dispositions[r.IntN(len(model.Dispositions))], Proposed: q.Current, Relieved: p.Current}
			if next, err := m.Try(w, p.ID, is); err == nil {
				w = next
			}
		}
		shown := m.If(w)
		equal(t, "tried out", state(m), before)
		c, err := m.TakeOver(w, at(10, 0, 0))
		if err != nil {
			continue
		}
		overs++
		recorded := besidesPlans(m)
		m.Apply(c)
		equal(t, "recorded", besidesPlans(m), recorded)
		for _, p := range m.People() {
			equal(t, "plan of "+p.Name, shown.Person(p.ID).Intent(), p.Intent())
		}
		equal(t, "once it is the plan", state(m.If(w)), state(m))
		refused(t, model.ErrNothing)(m.TakeOver(w, at(10, 1, 0)))
		sameAsLoaded(t, m)
		m.Apply(model.Change{Edits: model.Inverse(c.Edits)})
		equal(t, "taken back", state(m), before)
		equal(t, "to be taken over again", state(m.If(w)), state(shown))
	}
	if overs < 20 {
		t.Error("taken over only", overs)
	}
}

// besidesPlans writes down a meeting without what is planned.
func besidesPlans(m *model.Meeting) []string {
	bare := model.NewMeeting()
	for r := range m.Rows {
		if p, ok := r.(*model.Person); ok {
			c := *p
			c.Planned, c.Proposed, c.Relieved = "", "", ""
			r = &c
		}
		bare.Load(r)
	}
	return state(bare)
}

// What is tried out counts in the copy alone, and names whom it frees.
func TestTry(t *testing.T) {
	m := meeting(
		model.Person{Name: "甲", Current: headA},
		model.Person{Name: "乙", Current: deputyA, Planned: model.Transferred, Proposed: headB, Relieved: deputyA},
		model.Person{Name: "丙", Current: staffB},
	)
	p, w := who(t, m, "乙"), model.WhatIf{Name: "甲案"}
	for want, is := range map[error]model.Intent{
		model.ErrPostNeeded: {Planned: model.Promoted}, model.ErrNoDisposition: {Planned: model.Deferred, Proposed: headA}, model.ErrNothing: p.Intent(),
	} {
		if _, err := m.Try(w, p.ID, is); err != want {
			t.Errorf("%+v: %v, want %v", is, err, want)
		}
	}
	stays := model.Intent{Planned: model.Retained}
	trying(t, &w)(m.Try(w, p.ID, stays))
	tried := m.If(w)
	equal(t, "there", tried.Outcome(tried.Person(p.ID)).Post, deputyA)
	equal(t, "here", m.Outcome(p).Post, headB)
	if _, err := m.Try(w, p.ID, stays); err != model.ErrNothing {
		t.Error("the same again:", err)
	}
	first := w
	trying(t, &w)(m.Try(w, who(t, m, "丙").ID, model.Intent{Planned: model.Promoted, Proposed: headB, Relieved: staffB}))
	equal(t, "the copy before", len(first.Trials), 1)
	trying(t, &w)(m.Try(w, p.ID, p.Intent())) // where the plan says after all
	equal(t, "trials", len(w.Trials), 1)
	equal(t, "without", len(w.Without(who(t, m, "丙").ID).Trials), 0)
}

// What has changed under a copy is said person by person, and is in its way until
// somebody says what becomes of it.
func TestStanding(t *testing.T) {
	m := meeting(
		model.Person{Name: "甲", Current: staffA}, model.Person{Name: "乙", Current: staffA}, model.Person{Name: "丙", Current: staffA},
		model.Person{Name: "丁", Current: staffA}, model.Person{Name: "戊", Current: staffA},
	)
	w := model.WhatIf{Name: "甲案"}
	moves := model.Intent{Planned: model.Transferred, Proposed: staffB, Relieved: staffA}
	for _, p := range m.People() {
		trying(t, &w)(m.Try(w, p.ID, moves))
	}
	replan := func(name string, is model.Intent) {
		p := *who(t, m, name)
		p.Planned, p.Proposed, p.Relieved = is.Planned, is.Proposed, is.Relieved
		doing(t, m)(m.EditPerson(p, "", at(9, 0, 0)))
	}
	replan("乙", model.Intent{Planned: model.Reassigned, Proposed: officeA, Relieved: staffA})
	replan("丙", moves)
	doing(t, m)(m.Confirm(who(t, m, "丁").ID, at(9, 1, 0)))
	doing(t, m)(m.Decide(model.Decision{Person: who(t, m, "戊").ID, Disposition: model.Deferred, Reason: "待复核", At: at(9, 2, 0)}))
	var got []model.Standing
	for _, x := range w.Trials {
		got = append(got, m.Standing(x))
	}
	equal(t, "standings", got, []model.Standing{model.Open, model.Replanned, model.Settled, model.Announced, model.Open})
	open, clashing := m.Trials(w)
	equal(t, "counts", []int{open, clashing}, []int{4, 2})
	refused(t, model.ErrClash)(m.TakeOver(w, at(9, 3, 0)))
	tried := m.If(w)
	equal(t, "announced", tried.Outcome(who(t, m, "丁")).Post, staffA)
	equal(t, "put off, as if announced so", tried.Outcome(tried.Person(who(t, m, "戊").ID)).Post, staffB)

	trying(t, &w)(m.Again(w, who(t, m, "乙").ID))
	if _, err := m.Again(w, who(t, m, "丁").ID); err != model.ErrAnnounced {
		t.Error(err)
	}
	w = w.Without(who(t, m, "丁").ID)
	doing(t, m)(m.TakeOver(w, at(9, 4, 0)))
	equal(t, "乙", who(t, m, "乙").Intent(), moves)
	equal(t, "丁", who(t, m, "丁").Intent(), model.Intent{Planned: model.Retained})
	equal(t, "戊 is still put off", m.Decision(who(t, m, "戊").ID).Disposition, model.Deferred)
	equal(t, "gone", model.NewMeeting().Standing(w.Trials[0]), model.Gone)
}

// A value that was doubted at import and is replaced is doubted no more.
func TestTakeOverSettlesDoubts(t *testing.T) {
	m := meeting(model.Person{Name: "甲", Current: staffA,
		Doubts: []model.Flag{{Field: model.FieldPlanned, Doubt: model.DoubtDisposition}, {Field: model.FieldName, Doubt: model.DoubtNameMark}}})
	p, w := m.People()[0], model.WhatIf{}
	trying(t, &w)(m.Try(w, p.ID, model.Intent{Planned: model.Removed, Relieved: staffA}))
	doing(t, m)(m.TakeOver(w, at(9, 0, 0)))
	if d := m.People()[0].Doubts; len(d) != 1 || !slices.ContainsFunc(d, func(f model.Flag) bool { return f.Field == model.FieldName }) {
		t.Errorf("%+v", d)
	}
}
