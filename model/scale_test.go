package model_test

import (
	"fmt"
	"testing"
	"time"

	"liuzhuan/model"
)

// What a list asks grows with its lines and not with their square: a city's list
// without births that replaces all of another one is compared in a moment. Four
// times the people may take eight times as long, where the square takes sixteen.
func TestReplacedListInTime(t *testing.T) {
	people := func(of string, n int) model.List {
		var out []model.Person
		for i := range n {
			out = append(out, model.Person{Name: fmt.Sprintf("%s%d", of, i), Current: staffA, Planned: model.Retained})
		}
		return list(out...)
	}
	took := func(n int) time.Duration {
		m := model.NewMeeting()
		m.Apply(m.Reconcile(people("旧", n)).Change(1))
		l := people("新", n)
		l.Answers = model.Answers{}
		for _, q := range m.Reconcile(l).Questions {
			l.Answers[q.Asked] = model.AnswerRemove
		}
		before := time.Now()
		r := m.Reconcile(l)
		if len(r.Vanished) != n || r.Change(1).Args.Removed != n {
			t.Fatalf("%d vanished, %d removed", len(r.Vanished), r.Change(1).Args.Removed)
		}
		return time.Since(before)
	}
	const n = 8000
	var few, many time.Duration
	for range 3 { // the machine may do something else meanwhile
		if few, many = took(n), took(4*n); many < 8*few {
			return
		}
	}
	t.Errorf("%d people take %v, %d take %v", n, few, 4*n, many)
}
