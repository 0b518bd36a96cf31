package model_test

import (
	"fmt"
	"testing"
	"time"

	"liuzhuan/model"
)

// BenchmarkReplacedList compares a list without births with a roster of which it
// names nobody, all of whom are taken off: what a list asks must grow with its
// lines and not with their square. x-quarter is how much longer it takes than a
// quarter as many people; 4 is a straight line, 16 the square.
func BenchmarkReplacedList(b *testing.B) {
	people := func(of string, n int) model.List {
		var out []model.Person
		for i := range n {
			out = append(out, model.Person{Name: fmt.Sprintf("%s%d", of, i), Current: staffA, Planned: model.Retained})
		}
		return list(out...)
	}
	replaced := func(n int) func() time.Duration {
		m := model.NewMeeting()
		m.Apply(m.Reconcile(people("旧", n)).Change(1))
		l := people("新", n)
		l.Answers = model.Answers{}
		for _, q := range m.Reconcile(l).Questions {
			l.Answers[q.Asked] = model.AnswerRemove
		}
		return func() time.Duration {
			start := time.Now()
			if r := m.Reconcile(l); r.Change(1).Args.Removed != n {
				b.Fatal(r.Change(1).Args.Removed)
			}
			return time.Since(start)
		}
	}
	const n = 16000
	few, many := replaced(n/4), replaced(n)
	var quarter, whole time.Duration
	for b.Loop() {
		quarter += few()
		whole += many()
	}
	b.ReportMetric(float64(whole)/float64(quarter), "x-quarter")
}
