package model_test

import (
	"testing"

	"liuzhuan/model"
)

func TestSwap(t *testing.T) {
	m := meeting(
		model.Person{Name: "甲", Current: staffA, Planned: model.Transferred, Proposed: headB, Relieved: staffA},
		model.Person{Name: "乙", Current: staffB, Planned: model.Transferred, Proposed: officeA, Relieved: staffB},
		model.Person{Name: "丙", Current: staffA, Planned: model.Removed, Relieved: staffA},
	)
	do := doing(t, m)
	a, b, c := m.People()[0], m.People()[1], m.People()[2]
	refused(t, model.ErrReasonNeeded)(m.Swap(a.ID, b.ID, "", "", at(9, 17, 0)))
	refused(t, model.ErrNoPerson)(m.Swap(a.ID, a.ID, "两人对调", "", at(9, 17, 0)))
	refused(t, model.ErrNoPerson)(m.Swap(a.ID, 1, "两人对调", "", at(9, 17, 0)))
	refused(t, model.ErrPostNeeded)(m.Swap(a.ID, c.ID, "两人对调", "", at(9, 17, 0)))
	change, err := m.Swap(a.ID, b.ID, "两人对调", "主持人", at(9, 17, 0))
	do(change, err)
	equal(t, "said", change.Args, model.Args{Person: a.ID, Name: "甲", Other: "乙", Reason: "两人对调", Clock: at(9, 17, 0)})
	for _, want := range []model.Decision{
		{Person: a.ID, Disposition: model.Reassigned, To: officeA, Deviates: true, Reason: "两人对调", By: "主持人", At: at(9, 17, 0)},
		{Person: b.ID, Disposition: model.Reassigned, To: headB, Deviates: true, Reason: "两人对调", By: "主持人", At: at(9, 17, 0)},
	} {
		equal(t, m.Person(want.Person).Name, *m.Decision(want.Person), want)
	}
	m.Apply(model.TakeBack(model.Entry{Seq: 1, Command: change.Command, Args: change.Args}, change.Edits, at(9, 18, 0)))
	equal(t, "one undo takes back both", m.Tally().Decided, 0)

	do(m.AddGuest("客", "", at(9, 0, 0)))
	refused(t, model.ErrPostNeeded)(m.Swap(a.ID, who(t, m, "客").ID, "两人对调", "", at(9, 19, 0)))
}

// Each of two who take each other's present post is transferred; who gets the
// post already held stays.
func TestSwapped(t *testing.T) {
	a := &model.Person{ID: 1, Name: "甲", Current: staffA, Planned: model.Retained}
	b := &model.Person{ID: 2, Name: "乙", Current: staffB, Planned: model.Transferred, Proposed: staffA, Relieved: staffB}
	da, db := model.Swapped(a, b, "两人对调", "", 5)
	equal(t, "甲", []any{da.Disposition, da.To}, []any{model.Retained, staffA})
	equal(t, "乙", []any{db.Disposition, db.To}, []any{model.Transferred, staffA})
}

func TestEditPerson(t *testing.T) {
	m := meeting(model.Person{Name: "甲", Current: staffA, Birth: "1975.13", Phone: "1", Doubts: []model.Flag{
		{Field: "birth", Value: "1975.13", Doubt: model.DoubtDate}, {Field: "sex", Doubt: model.DoubtSex},
	}})
	do := doing(t, m)
	p := *m.People()[0]
	refused(t, model.ErrNothing)(m.EditPerson(p, m.DefaultBatch(), at(8, 0, 0)))
	refused(t, model.ErrNoPerson)(m.EditPerson(model.Person{ID: 1, Name: "乙"}, "", at(8, 0, 0)))
	nameless := p
	nameless.Name = "　"
	refused(t, model.ErrNoName)(m.EditPerson(nameless, "", at(8, 0, 0)))

	p.Name, p.Birth, p.Current, p.Planned, p.Proposed = "甲　乙", "197512", staffB, model.Transferred, "市纪委监委驻丁局纪检监察组组长"
	c, err := m.EditPerson(p, " 纪委批次 ", at(8, 1, 0))
	do(c, err)
	after := m.Person(p.ID)
	equal(t, "fields", c.Args.Fields, []model.Field{"name", "birth", "current", "planned", "proposed", "batch", "team"})
	equal(t, "name", after.Name, "甲乙")
	equal(t, "team by the new post", m.TeamName(after.Team), "驻乙局纪检监察组")
	equal(t, "the destination's team is made", m.TeamNamed("驻丁局纪检监察组").Establishment, model.Unknown)
	equal(t, "batch", m.Batch(after.Batch).Name, "纪委批次")
	equal(t, "a value that was looked at is doubtful no more", after.Doubts, []model.Flag{{Field: "sex", Doubt: model.DoubtSex}})

	refused(t, model.ErrNothing)(m.EditPerson(*after, "纪委批次", at(8, 2, 0)))
	do(m.EditPerson(*after, "", at(8, 3, 0)))
	equal(t, "no batch", m.Person(p.ID).Batch, model.ID(0))
}

func TestEditInfoAndBatch(t *testing.T) {
	m := meeting(model.Person{Name: "甲"})
	do := doing(t, m)
	info := *m.Info()
	refused(t, model.ErrNothing)(m.EditInfo(info, at(8, 0, 0)))
	info.Time = "09:30"
	do(m.EditInfo(info, at(8, 0, 0)))
	equal(t, "start", m.Info().Start(), at(9, 30, 0))

	do(m.EditPerson(*m.People()[0], "市委批次", at(8, 0, 0)))
	b := *m.Batches()[0]
	refused(t, model.ErrNothing)(m.EditBatch(b, at(8, 0, 0)))
	b.Organ, b.Date, b.Document = "市委", day, "云干〔2026〕1号"
	do(m.EditBatch(b, at(8, 0, 0)))
	equal(t, "batch", *m.Batch(b.ID), b)
	b.Name = " "
	refused(t, model.ErrNoName)(m.EditBatch(b, at(8, 0, 0)))
}
