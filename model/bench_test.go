package model_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
)

// BenchmarkRoster measures what follows every key or every opened page, at the
// sizes the program promises.
func BenchmarkRoster(b *testing.B) {
	for _, n := range []int{68, 1500, 5000, 65_000} {
		m := bigRoster(n)
		x := model.NewIndex()
		m.Find(x, "szy")
		p := m.People()[n/2]
		for _, job := range []struct {
			name string
			do   func()
		}{
			{"find", func() { m.Find(x, "szy") }},
			{"tally", func() { m.Tally() }},
			{"strengths", func() { m.Strengths() }},
			{"filter", func() { m.Select(model.Filter{Show: model.ShowNotHere}, model.Prepare) }},
			{"confirm and undo", func() {
				c, err := m.Confirm(p.ID, 1)
				if err != nil {
					b.Fatal(err)
				}
				m.Apply(c)
				m.Apply(model.Change{Edits: model.Inverse(c.Edits)})
			}},
			{"same list again", func() { m.Reconcile(list(values(m.People())...)) }},
			{"strokes order", func() { inOrder(m, func(p *model.Person) string { return hanzi.StrokeKey(p.Name, true) }) }},
			{"pinyin order", func() { inOrder(m, (*model.Person).PinyinKey) }},
		} {
			b.Run(fmt.Sprintf("%s/%d", job.name, n), func(b *testing.B) {
				for b.Loop() {
					job.do()
				}
			})
		}
	}
}

func inOrder(m *model.Meeting, key func(*model.Person) string) {
	keys := make([]string, 0, len(m.People()))
	for _, p := range m.People() {
		keys = append(keys, key(p))
	}
	slices.Sort(keys)
}

func values(people []*model.Person) []model.Person {
	out := make([]model.Person, len(people))
	for i, p := range people {
		out[i] = *p
	}
	return out
}

// bigRoster makes a meeting of n people with names of ordinary characters.
func bigRoster(n int) *model.Meeting {
	r := rand.New(rand.NewPCG(1, 3))
	pick := func(chars string) string { runes := []rune(chars); return string(runes[r.IntN(len(runes))]) }
	const given = "伟芳敏静志远国建文明海波丽强磊军洋勇艳杰娟涛超霞平刚桂辉玲"
	var people []model.Person
	for i := range n {
		name := pick("王李张刘陈杨黄赵吴周徐孙马朱胡单仇曾查任") + pick(given) + pick(given)
		team := fmt.Sprintf("市纪委监委驻%d局纪检监察组", i/8)
		p := model.Person{Name: name, Birth: model.Date(fmt.Sprintf("%d%02d", 1965+r.IntN(30), 1+r.IntN(12))), Current: team + "二级主任科员",
			Planned: model.Retained}
		if i%4 == 0 {
			p.Planned, p.Proposed, p.Relieved = model.Transferred, team+"副组长", p.Current
		}
		people = append(people, p)
	}
	return meeting(people...)
}
