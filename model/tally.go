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
	TakenOver  int // 划转
	Planned    map[Disposition]int
	ByDecision map[Disposition]int
	Outcomes   map[Disposition]int // decided, or planned while nothing is
	Batches    map[ID]int          // on the list, by batch; 0 = in none
	Talks      map[Kind]TalkTally
	Pledged    TalkTally // 承诺书: owed and signed
}

// TalkTally says how many owe an item and how many of those have done it.
type TalkTally struct {
	Required, Done int
}

// Tally counts the meeting. Its maps are the meeting's own and hold until the
// next Apply.
func (m *Meeting) Tally() Tally {
	t := m.counted().tally
	t.Absent = t.People - t.Present - t.Leave
	t.Pending = t.People - t.Decided
	return t
}

// tallyOne counts p as p stands now, or with -1 takes that back. Absent and
// Pending follow from the rest.
func (m *Meeting) tallyOne(t *Tally, p *Person, by int) {
	if p.OffList {
		t.Extra += by
		return
	}
	t.People += by
	if a := m.Attendance(p.ID); a != nil {
		t.Marked += by
		switch a.State {
		case Present:
			t.Present += by
		case Leave:
			t.Leave += by
		}
		if m.Late(p.ID) {
			t.Late += by
		}
	}
	t.TakenOver += by * btoi(p.TakenOver())
	tell(t.Planned, p.Planned, by)
	tell(t.Batches, p.Batch, by)
	outcome := p.Planned
	if d := m.Decision(p.ID); d != nil {
		outcome = d.Disposition
		t.Decided += by
		tell(t.ByDecision, d.Disposition, by)
		if d.Deviates {
			t.Deviations += by
		}
	}
	tell(t.Outcomes, outcome, by)
	for _, k := range Kinds {
		t.Talks[k] = m.owedOne(t.Talks[k], p, outcome, k.Item(), by)
	}
	t.Pledged = m.owedOne(t.Pledged, p, outcome, ItemPledge, by)
}

// tell adds to one count; nothing is left of a count of nobody.
func tell[K comparable](counts map[K]int, k K, by int) {
	if counts[k] += by; counts[k] == 0 {
		delete(counts, k)
	}
}

func (m *Meeting) owedOne(t TalkTally, p *Person, d Disposition, item Item, by int) TalkTally {
	if m.OwedUnder(d, item) {
		t.Required += by
		if m.Done(p, item) {
			t.Done += by
		}
	}
	return t
}
