package model_test

import (
	"testing"

	"liuzhuan/model"
)

// Taking one side of a difference writes that side, moves the plan along where the
// plan followed from the texts, and the team where the post names another.
func TestSettleDifference(t *testing.T) {
	stays := model.Person{Name: "甲", Birth: "197401", Ethnic: "汉族", Current: staffA, Planned: model.Retained}
	moves := model.Person{Name: "甲", Birth: "197401", Ethnic: "汉族", Current: staffA, Proposed: staffB, Relieved: staffA, Planned: model.Transferred}
	promoted := moves
	promoted.Planned = model.Promoted
	with := func(p model.Person, change func(*model.Person)) model.Person {
		change(&p)
		return p
	}
	for _, tt := range []struct {
		name         string
		there, form  model.Person
		field        model.Field
		taken        model.Taken
		value        string
		planned      model.Disposition
		refusedAgain bool
	}{
		{"a post that the list lacks: who stays moves", stays, with(stays, func(p *model.Person) { p.Proposed = staffB }), "proposed", model.TakenForm,
			staffB, model.Transferred, true},
		{"within the team", moves, with(moves, func(p *model.Person) { p.Proposed = officeA }), "proposed", model.TakenForm, officeA, model.Reassigned, true},
		{"what no text says stays", promoted, with(promoted, func(p *model.Person) { p.Proposed = headB }), "proposed", model.TakenForm, headB,
			model.Promoted, true},
		{"as the list has it", moves, with(moves, func(p *model.Person) { p.Proposed = officeA }), "proposed", model.TakenList, staffB, model.Transferred,
			true},
		{"only freed", stays, with(stays, func(p *model.Person) { p.Relieved = staffA }), "relieved", model.TakenForm, staffA, model.Removed, true},
		{"another field leaves the plan", promoted, with(promoted, func(p *model.Person) { p.Ethnic = "回族" }), "ethnic", model.TakenForm, "回族",
			model.Promoted, true},
	} {
		m := meeting(tt.there)
		p := m.People()[0]
		m.Apply(m.Reconcile(forms(tt.form)).Change(at(8, 30, 0)))
		d := m.Difference(p.ID, tt.field)
		if d == nil {
			t.Errorf("%s: no difference in %s", tt.name, tt.field)
			continue
		}
		before := state(m)
		c, err := m.SettleDifference(d.ID, tt.taken, at(8, 40, 0))
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		m.Apply(c)
		got := m.Person(p.ID)
		equal(t, tt.name, []string{got.Get(tt.field), string(got.Planned), string(m.Difference(p.ID, tt.field).Taken)},
			[]string{tt.value, string(tt.planned), string(tt.taken)})
		refused(t, model.ErrNothing)(m.SettleDifference(d.ID, tt.taken, at(8, 41, 0)))
		m.Apply(model.Change{Edits: model.Inverse(c.Edits)})
		equal(t, tt.name+", taken back", state(m), before)
	}
	m := meeting(stays)
	refused(t, model.ErrNothing)(m.SettleDifference(1, model.TakenForm, at(8, 40, 0)))
}

// Where the form's present post is in another team, the person goes there.
func TestSettleDifferenceMovesTheTeam(t *testing.T) {
	m := meeting(model.Person{Name: "甲", Birth: "197401", Current: staffA}, model.Person{Name: "乙", Current: staffB})
	p := who(t, m, "甲")
	m.Apply(m.Reconcile(forms(model.Person{Name: "甲", Birth: "197401", Current: staffB})).Change(at(8, 30, 0)))
	d := m.Difference(p.ID, "current")
	if d == nil {
		t.Fatal("no difference")
	}
	doing(t, m)(m.SettleDifference(d.ID, model.TakenForm, at(8, 40, 0)))
	equal(t, "team", m.TeamName(m.Person(p.ID).Team), model.ParsePost(staffB).Team)
}

// A doubt that somebody has looked at goes, one at a time; of a month that may be
// January or October the answer is written.
func TestSettleDoubt(t *testing.T) {
	october := model.Flag{Field: "birth", Value: "1975.1", Doubt: model.DoubtOctober, Row: 2}
	odd := model.Flag{Field: "sex", Value: "勇", Doubt: model.DoubtSex, Row: 2}
	for month, want := range map[string]string{"01": "197501", "10": "197510", "": "1975.1"} {
		m := meeting(model.Person{Name: "甲", Birth: "1975.1", Sex: "勇", Current: staffA, Doubts: []model.Flag{odd, october}})
		p := m.People()[0]
		doing(t, m)(m.SettleDoubt(p.ID, october, month, at(8, 0, 0)))
		p = m.People()[0]
		equal(t, "month "+month, []any{string(p.Birth), p.Doubts}, []any{want, []model.Flag{odd}})
		refused(t, model.ErrNothing)(m.SettleDoubt(p.ID, october, month, at(8, 1, 0)))
		doing(t, m)(m.SettleDoubt(p.ID, odd, "10", at(8, 2, 0)))
		p = m.People()[0]
		equal(t, "sex", []any{p.Sex, len(p.Doubts)}, []any{"勇", 0})
	}
	refused(t, model.ErrNoPerson)(meeting().SettleDoubt(1, odd, "", at(8, 0, 0)))
}

// A reading is kept once, and never an empty one.
func TestSettleReading(t *testing.T) {
	m := meeting(model.Person{Name: "吕行", Current: staffA})
	p := m.People()[0]
	refused(t, model.ErrNothing)(m.SettleReading(p.ID, "", at(8, 0, 0)))
	doing(t, m)(m.SettleReading(p.ID, "lǚ háng", at(8, 0, 0)))
	refused(t, model.ErrNothing)(m.SettleReading(p.ID, "lǚ háng", at(8, 1, 0)))
	refused(t, model.ErrNoPerson)(m.SettleReading(1, "lǚ háng", at(8, 1, 0)))
	equal(t, "reading", m.People()[0].Reading, "lǚ háng")
}
