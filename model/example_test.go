package model_test

import (
	"fmt"
	"time"

	"liuzhuan/model"
)

// A command takes the meeting and returns a Change; nothing is altered before
// Apply. Undo is the inverse Change.
func Example() {
	m := model.NewMeeting()
	m.Apply(model.NewInfo(model.Info{Title: "调整会", Date: "20261122"}, 1))
	m.Apply(m.Reconcile(model.List{Ordered: true, Fields: model.Fields, Rows: []model.Incoming{
		{Row: 1, No: 1, Person: model.Person{Name: "单志远", Current: "驻市委办公室纪检监察组组长", Planned: model.Retained}},
	}}).Change(2))
	p := m.People()[0]

	at := model.At(time.Date(2026, 11, 22, 9, 10, 0, 0, time.UTC))
	c, err := m.Confirm(p.ID, at)
	fmt.Println(c.Command, len(c.Edits), err)
	fmt.Println("decided before Apply:", m.Decision(p.ID) != nil)
	m.Apply(c)
	fmt.Println("decided:", m.Decision(p.ID).Disposition, "pending:", m.Tally().Pending)

	m.Apply(model.Change{Edits: model.Inverse(c.Edits)})
	fmt.Println("taken back, pending:", m.Tally().Pending)
	// Output:
	// decide 1 <nil>
	// decided before Apply: false
	// decided: retained pending: 0
	// taken back, pending: 1
}

// A decision that differs from the plan needs a reason that says something.
func ExampleMeeting_Decide() {
	m := model.NewMeeting()
	m.Apply(m.Reconcile(model.List{Ordered: true, Fields: model.Fields, Rows: []model.Incoming{
		{Row: 1, No: 1, Person: model.Person{Name: "任文", Planned: model.Retained}},
	}}).Change(1))
	d := model.Decision{Person: m.People()[0].ID, Disposition: model.Deferred, At: 2}
	for _, d.Reason = range []string{"", "6", "待复核"} {
		_, err := m.Decide(d)
		fmt.Printf("%q: %v\n", d.Reason, err)
	}
	// Output:
	// "": a reason is needed
	// "6": the text is a number where words are needed
	// "待复核": <nil>
}
