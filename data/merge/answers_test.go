package merge

import (
	"errors"
	"testing"

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
