package model

// Tally holds the numbers that are always in sight. They reconcile:
// Expected = Present + Leave + Absent, People = Decided + Pending.
type Tally struct {
	People     int // on the list
	Extra      int // 名单外, apart
	Present    int // Late included
	Late       int
	Leave      int
	Absent     int // said to be absent, or not come yet
	Marked     int // have an attendance row
	Decided    int
	Pending    int
	Deviations int
	Planned    map[Disposition]int
	ByDecision map[Disposition]int
	Talks      map[Kind]TalkTally
	Pledged    TalkTally // 承诺书: owed and signed
}

// TalkTally says how many owe an item and how many of those have done it.
type TalkTally struct {
	Required, Done int
}

// Tally counts the meeting.
func (m *Meeting) Tally() Tally {
	t := Tally{Planned: map[Disposition]int{}, ByDecision: map[Disposition]int{}, Talks: map[Kind]TalkTally{}}
	start := m.info.Start()
	count := func(tt TalkTally, p *Person, d Disposition, item Item) TalkTally {
		if d.Owes(item) {
			tt.Required++
			if m.Done(p, item) {
				tt.Done++
			}
		}
		return tt
	}
	var talks [2]TalkTally
	for _, p := range m.People() {
		if p.OffList {
			t.Extra++
			continue
		}
		t.People++
		if a := m.Attendance(p.ID); a != nil {
			t.Marked++
			switch a.State {
			case Present:
				t.Present++
			case Leave:
				t.Leave++
			}
			if a.late(start) {
				t.Late++
			}
		}
		t.Planned[p.Planned]++
		outcome := p.Planned
		if d := m.Decision(p.ID); d != nil {
			outcome = d.Disposition
			t.Decided++
			t.ByDecision[d.Disposition]++
			if d.Deviates {
				t.Deviations++
			}
		}
		for i, k := range Kinds {
			talks[i] = count(talks[i], p, outcome, k.Item())
		}
		t.Pledged = count(t.Pledged, p, outcome, ItemPledge)
	}
	for i, k := range Kinds {
		t.Talks[k] = talks[i]
	}
	t.Absent = t.People - t.Present - t.Leave
	t.Pending = t.People - t.Decided
	return t
}
