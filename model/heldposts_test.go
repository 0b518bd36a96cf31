package model_test

import (
	"strings"
	"testing"

	"liuzhuan/model"
	"liuzhuan/model/check"
)

const groupA = "市甲局党组成员"

// Of what somebody holds each post is given up or kept, and the plan says so: what is
// checked, counted and read out follows.
func TestSettlePost(t *testing.T) {
	m := meeting(
		model.Person{Name: "甲", Current: headA + "、" + groupA + "、一级调研员", Planned: model.Transferred, Proposed: headB, Relieved: headA},
		model.Person{Name: "乙", Current: deputyA + "、" + groupA, Planned: model.Removed, Relieved: deputyA + "、" + groupA},
		model.Person{Name: "丙", Current: staffA},
	)
	fates := func(name string) string {
		var out []string
		for _, h := range m.HeldPosts(who(t, m, name)) {
			out = append(out, string(h.Fate))
		}
		return strings.Join(out, " ")
	}
	left := func() (n int) {
		for _, f := range check.Run(m, day) {
			if f.Rule == "R17" || f.Variant == check.TwoPosts {
				n++
			}
		}
		return n
	}
	settle := func(name string, n int, fate model.Fate, want, proposed, relieved string) {
		t.Helper()
		before := state(m)
		c, err := m.SettlePost(who(t, m, name).ID, n, fate, at(9, 0, 0))
		doing(t, m)(c, err)
		p := who(t, m, name)
		equal(t, "fates", fates(name), want)
		equal(t, "texts", []string{p.Proposed, p.Relieved}, []string{proposed, relieved})
		m.Apply(model.Change{Edits: model.Inverse(c.Edits)})
		equal(t, "taken back", state(m), before)
		m.Apply(c)
	}
	equal(t, "fates", fates("甲"), "given_up untold rank")
	equal(t, "fates of who stays", fates("丙"), "")
	equal(t, "told of", left(), 1)
	settle("甲", 1, model.GivenUp, "given_up given_up rank", headB, headA+"、"+groupA)
	equal(t, "told of", left(), 0)
	settle("甲", 1, model.Kept, "given_up kept rank", headB+"，兼"+groupA, headA)
	equal(t, "told of", left(), 0)
	aloud, _ := m.ReadAloud(who(t, m, "甲"))
	if !strings.Contains(aloud, "兼"+groupA) || strings.Count(aloud, groupA) != 1 {
		t.Error(aloud)
	}
	h := m.Seating().Holder(int64(who(t, m, "甲").ID))
	equal(t, "seats", []int{len(h.Before), len(h.Planned)}, []int{1, 1})
	settle("甲", 0, model.Kept, "kept kept rank", headB+"，兼"+headA+"，兼"+groupA, "")
	equal(t, "told of", left(), 0)
	equal(t, "both seats", len(m.Seating().Holder(int64(who(t, m, "甲").ID)).Planned), 2)
	settle("甲", 0, model.GivenUp, "given_up kept rank", headB+"，兼"+groupA, headA)
	settle("甲", 1, model.GivenUp, "given_up given_up rank", headB, headA+"、"+groupA)

	settle("乙", 1, model.Kept, "given_up kept", "", deputyA)
	refused(t, model.ErrNothing)(m.SettlePost(who(t, m, "乙").ID, 0, model.Kept, at(9, 0, 0))) // gives something up
	refused(t, model.ErrNothing)(m.SettlePost(who(t, m, "甲").ID, 2, model.Kept, at(9, 0, 0))) // a rank
	refused(t, model.ErrNothing)(m.SettlePost(who(t, m, "甲").ID, 0, model.GivenUp, at(9, 0, 0)))
	doing(t, m)(m.Confirm(who(t, m, "甲").ID, at(9, 1, 0)))
	refused(t, model.ErrAnnounced)(m.SettlePost(who(t, m, "甲").ID, 1, model.Kept, at(9, 2, 0)))
}

// A duty that names no organization is of the one before it, and keeps its name where it
// stands alone.
func TestHeldPostsName(t *testing.T) {
	m := meeting(model.Person{Name: "甲", Current: headA + "、综合室主任（兼）", Planned: model.Transferred, Proposed: headB, Relieved: "现任职务"})
	p := m.People()[0]
	equal(t, "given up as a whole", []model.Fate{m.HeldPosts(p)[0].Fate, m.HeldPosts(p)[1].Fate}, []model.Fate{model.GivenUp, model.GivenUp})
	doing(t, m)(m.SettlePost(p.ID, 0, model.Kept, at(9, 0, 0)))
	p = m.People()[0]
	if !strings.HasPrefix(p.Proposed, headB+"，兼"+headA) || !strings.HasSuffix(p.Relieved, "综合室主任（兼）") {
		t.Errorf("%q %q", p.Proposed, p.Relieved)
	}
}
