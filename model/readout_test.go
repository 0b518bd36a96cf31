package model_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"liuzhuan/model"
)

// What would be read out under a decision is what is read out once it is recorded, and
// asking for it records nothing.
func TestReadAloudIf(t *testing.T) {
	m := crowd(rand.New(rand.NewPCG(13, 1)), 40)
	for _, p := range m.People() {
		for _, disposition := range model.Dispositions {
			d := model.Decision{Person: p.ID, Disposition: disposition, Reason: "会上定", At: 2}
			if disposition.Moves() {
				d.To = headB
			}
			before, _ := m.ReadAloud(p)
			would, may := m.ReadAloudIf(d)
			if now, _ := m.ReadAloud(p); now != before {
				t.Fatalf("%s: asking changed what is read: %q, was %q", p.Name, now, before)
			}
			c, err := m.Decide(d)
			if err != nil {
				continue // nothing of the kind can be recorded
			}
			m.Apply(c)
			if is, aloud := m.ReadAloud(p); is != would || aloud != may {
				t.Errorf("%s %s: %q is read, it was to be %q", p.Name, disposition, is, would)
			}
			m.Apply(model.Change{Edits: model.Inverse(c.Edits)})
		}
	}
}

// What is to be said in a talk of both kinds stands in a paragraph a kind.
func TestOutlineOfBothKinds(t *testing.T) {
	m := crowd(rand.New(rand.NewPCG(13, 1)), 3)
	both := m.OutlineFor(model.Kinds, m.People())
	var each []string
	for _, k := range model.Kinds {
		each = append(each, m.OutlineFor([]model.Kind{k}, m.People()))
	}
	equal(t, "both kinds", strings.Split(both, "\n"), each)
}
