package merge

import (
	"errors"
	"slices"
	"testing"

	"liuzhuan/data/store"
	"liuzhuan/model"
)

// What somebody chose from there brings back the person it is about, who was taken off
// here, under a number that nobody bears; what was chosen from here stays away.
func TestAnswerBringsBack(t *testing.T) {
	for _, choice := range []Choice{Ours, Theirs, Both} {
		path := demoFile(t, quickDir(t))
		s := open(t, path)
		c, err := s.Meeting.AddGuest("客甲", "省厅", begun+2000)
		commit(t, s, c, err)
		a, b := asItStands(t, s, "a.db"), asItStands(t, s, "b.db")
		guest := byName(t, a.Meeting, "客甲")
		takeBack(t, a, false, begun+3000)
		c, err = a.Meeting.AddGuest("客乙", "市局", begun+4000)
		commit(t, a, c, err)
		c, err = b.Meeting.Fulfil(guest.ID, model.ItemPledge, begun+5000)
		commit(t, b, c, err)
		m := takeUp(t, a, b, always(choice), begun+6000)
		if len(m.Conflicts) != 1 || m.Conflicts[0].Kind != Orphan {
			t.Fatalf("%+v", m.Conflicts)
		}
		sound(t, a)
		back := a.Meeting.Person(guest.ID)
		if (back != nil) != (choice == Theirs) || (a.Meeting.Fulfilment(guest.ID, model.ItemPledge) != nil) != (choice == Theirs) {
			t.Errorf("answered %d: %+v", choice, back)
		}
		if back != nil && back.No != 2 {
			t.Errorf("back under number %d", back.No)
		}
	}
}

// After a crosswise merge something is taken back on one side: with one base alone that
// would be lost in silence.
func TestTakenBackAfterCrosswise(t *testing.T) {
	path := demoFile(t, quickDir(t))
	a, b := laptop(t, path, "a.db"), laptop(t, path, "b.db")
	one, two := a.Meeting.People()[0].ID, a.Meeting.People()[1].ID
	c, err := a.Meeting.Confirm(one, begun+2000)
	commit(t, a, c, err)
	c, err = b.Meeting.Confirm(two, begun+2000)
	commit(t, b, c, err)
	thenA, thenB := asItStands(t, a, "a2.db"), asItStands(t, b, "b2.db")
	takeUp(t, a, thenB, always(Ours), begun+3000)
	takeUp(t, b, thenA, always(Ours), begun+3000)
	c, err = b.Meeting.Withdraw(one, begun+4000)
	commit(t, b, c, err)
	m, err := Meet(a, b, begun+5000)
	if err != nil {
		t.Fatal(err)
	}
	if _, taken := m.edits[key{model.DecisionTable, one}]; !taken && len(m.Conflicts) == 0 {
		t.Error("what was taken back there is neither taken nor asked")
	}
}

// A seal set there stays there and is told; what else they said of the meeting comes.
func TestSealStays(t *testing.T) {
	path := demoFile(t, quickDir(t))
	a, b := laptop(t, path, "a.db"), laptop(t, path, "b.db")
	info := *b.Meeting.Info()
	info.Venue = "三号会议室"
	c, err := b.Meeting.EditInfo(info, begun+2000)
	commit(t, b, c, err)
	c, err = b.Meeting.Seal(begun + 3000)
	commit(t, b, c, err)
	m := takeUp(t, a, b, always(Ours), begun+4000)
	if got := a.Meeting.Info(); got.Sealed != 0 || got.Venue != "三号会议室" || len(m.Notices) != 1 || m.Notices[0].What != SealedThere {
		t.Errorf("%+v, %+v", got, m.Notices)
	}
	if _, err := Meet(a, b, begun+5000); !errors.Is(err, ErrNothingNew) {
		t.Error(err)
	}
}

// A clock that cannot be right is told: theirs at the parting, or ahead of now.
func TestClocks(t *testing.T) {
	path := demoFile(t, quickDir(t))
	a, b := laptop(t, path, "a.db"), laptop(t, path, "b.db")
	c, err := b.Meeting.Arrive(b.Meeting.People()[0].ID, begun-60_000)
	commit(t, b, c, err)
	for now, want := range map[model.Stamp][]What{begun: {ClockBehind}, begun - 3_600_000: {ClockBehind, ClockAhead}} {
		m, err := Meet(a, b, now)
		if err != nil || len(m.Notices) != len(want) || m.Notices[0].Seconds != 61 {
			t.Errorf("at %d: %+v %v", now, m.Notices, err)
		}
	}
}

// A guest of one name whom both added is one person, unless somebody knows that they are
// two: then theirs comes behind, with what was recorded of them, and is not asked again.
func TestTwoOfOneName(t *testing.T) {
	for _, apart := range []bool{false, true} {
		path := demoFile(t, quickDir(t))
		a, b := laptop(t, path, "a.db"), laptop(t, path, "b.db")
		for _, s := range []*store.Store{a, b} {
			c, err := s.Meeting.AddGuest("客甲", "省厅", begun+2000)
			commit(t, s, c, err)
		}
		here, there := byName(t, a.Meeting, "客甲").ID, byName(t, b.Meeting, "客甲").ID
		m, err := Meet(a, b, begun+5000)
		if err != nil || len(m.Aliases) != 1 || m.Aliases[0].There != there || m.Aliases[0].Name != "客甲" || len(m.Apart) != 0 {
			t.Fatalf("%+v, %v", m, err)
		}
		if apart {
			if m, err = Meet(a, b, begun+5000, there); err != nil || len(m.Aliases) != 0 || len(m.Apart) != 1 || m.Apart[0].There != there {
				t.Fatalf("%+v, %v", m, err)
			}
		}
		commit(t, a, m.Change(always(Ours), begun+6000, "b.db"), nil)
		sound(t, a)
		two := a.Meeting.Person(there)
		if (two != nil) != apart || a.Meeting.Person(here).No != 1 || a.Meeting.Attendance(here) == nil {
			t.Errorf("apart %v: %+v, %+v", apart, two, a.Meeting.Person(here))
		}
		if apart && (two.No != 2 || a.Meeting.Attendance(there) == nil) {
			t.Errorf("%+v", two)
		}
		if _, err := Meet(a, b, begun+7000); !errors.Is(err, ErrNothingNew) {
			t.Error(err)
		}
	}
}

// What both ticked off is done since the earlier of the two minutes; which words are to
// stand somebody says, of that errand and no other.
func TestBothTickedOff(t *testing.T) {
	for _, outcomes := range [][2]string{{}, {"", "已报市委"}, {"已研究", "已报市委"}} {
		path := demoFile(t, quickDir(t))
		s := open(t, path)
		p := s.Meeting.People()[0].ID
		c, err := s.Meeting.EditErrand(model.Errand{Text: "另行研究班子分工"}, begun+2000)
		commit(t, s, c, err)
		c, err = s.Meeting.RaiseMatter(p, "待核", begun+2000)
		commit(t, s, c, err)
		errand := s.Meeting.Errands()[0].ID
		a, b := asItStands(t, s, "a.db"), asItStands(t, s, "b.db")
		for i, s := range []*store.Store{a, b} {
			at := begun + 3000 - model.Stamp(1000*i) // there before here
			c, err = s.Meeting.FinishErrand(errand, outcomes[i], at)
			commit(t, s, c, err)
			c, err = s.Meeting.ClearMatter(p, "核实无误", at)
			commit(t, s, c, err)
		}
		m := takeUp(t, a, b, always(Theirs), begun+4000)
		asked := []string{}
		for _, c := range m.Conflicts {
			asked = append(asked, c.Name)
		}
		want := []string{}
		if outcomes[0] != "" {
			want = []string{"另行研究班子分工"}
		}
		if !slices.Equal(asked, want) || len(m.Settled) != 2-len(want) {
			t.Errorf("asked %q, want %q; settled %+v", asked, want, m.Settled)
		}
		sound(t, a)
		if e := a.Meeting.Errand(errand); e.Done != begun+2000 || e.Outcome != outcomes[1] {
			t.Errorf("%+v", e)
		}
		if x := a.Meeting.Matter(p); x.Cleared != begun+2000 {
			t.Errorf("%+v", x)
		}
	}
}
