package model_test

import (
	"errors"
	"testing"

	"liuzhuan/model"
)

// batchesOf names everybody's batch.
func batchesOf(m *model.Meeting) []string {
	var out []string
	for _, p := range m.People() {
		name := ""
		if b := m.Batch(p.Batch); b != nil {
			name = b.Name
		}
		out = append(out, p.Name+" "+name)
	}
	return out
}

// A list without 批次 is one batch, so that its dates are typed once.
func TestDefaultBatch(t *testing.T) {
	m := model.NewMeeting()
	m.Apply(model.NewInfo(model.Info{Title: "调整会", Approval: "经市委同意"}, 1))
	m.Apply(m.Reconcile(list(model.Person{Name: "甲"}, model.Person{Name: "乙"})).Change(2))
	equal(t, "batches", batchesOf(m), []string{"甲 经市委同意", "乙 经市委同意"})
	b := *m.Batches()[0]
	b.PostedFrom, b.PostedUntil = "20261110", "20261117"
	doing(t, m)(m.EditBatch(b, 3))
	m.Apply(m.Reconcile(list(model.Person{Name: "甲"}, model.Person{Name: "乙"}, model.Person{Name: "丙"})).Change(4))
	equal(t, "a newcomer", []any{batchesOf(m), len(m.Batches()), m.Batches()[0].PostedUntil},
		[]any{[]string{"甲 经市委同意", "乙 经市委同意", "丙 经市委同意"}, 1, model.Date("20261117")})

	info := *m.Info()
	info.Approval = "经市委常委会同意"
	c, err := m.EditInfo(info, 5)
	equal(t, "err", err, nil)
	m.Apply(c)
	equal(t, "corrected with the meeting", batchesOf(m)[0], "甲 经市委常委会同意")
	m.Apply(model.Change{Edits: model.Inverse(c.Edits)})
	equal(t, "taken back", batchesOf(m)[0], "甲 经市委同意")

	other := list(model.Person{Name: "丁"}, model.Person{Name: "戊"})
	other.Rows[0].Batch = "纪委"
	m.Apply(m.Reconcile(other).Change(6))
	equal(t, "a list that says", batchesOf(m)[3:], []string{"丁 纪委", "戊 "})
}

// What names the batch: the approval, else the title, else the list.
func TestDefaultBatchIsNamed(t *testing.T) {
	for want, info := range map[string]model.Info{"市委": {Title: "会", Approval: " 市委 "}, "会": {Title: "会", Approval: " "}, "名册": {}} {
		m := model.NewMeeting()
		m.Apply(model.NewInfo(info, 1))
		l := list(model.Person{Name: "甲"})
		l.File = "名册.xlsx"
		m.Apply(m.Reconcile(l).Change(2))
		equal(t, want, batchesOf(m), []string{"甲 " + want})
	}
}

// A meeting from before there were default batches gets one when somebody types
// its dates.
func TestBatchForWhoeverHasNone(t *testing.T) {
	m := meeting(model.Person{Name: "甲"}, model.Person{Name: "乙"})
	for _, p := range m.People() {
		bare := *p
		bare.Batch = 0
		m.Load(&bare)
	}
	do := doing(t, m)
	do(m.AddGuest("客", "", 1))
	do(m.EditPerson(*who(t, m, "乙"), "纪委", 2))
	var there *model.BatchExistsError
	if _, err := m.EditBatch(model.Batch{Name: "纪委"}, 3); !errors.As(err, &there) || there.Name != "纪委" {
		t.Errorf("two batches of one name: %v", err)
	}
	refused(t, model.ErrNoName)(m.EditBatch(model.Batch{Name: " "}, 3))
	refused(t, model.ErrNoBatch)(m.EditBatch(model.Batch{ID: 5, Name: "纪委"}, 3))
	do(m.EditBatch(model.Batch{Name: "市委 ", Notice: "20261122"}, 3))
	equal(t, "batches", batchesOf(m), []string{"甲 市委", "乙 纪委", "客 "})
	equal(t, "its dates", m.Batch(who(t, m, "甲").Batch).Notice, model.Date("20261122"))
}
