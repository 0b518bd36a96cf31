package merge

// What no row shows by itself: numbers that two people would bear, talks that would run
// at once, a decision whose plan is another now, clocks.

import (
	"cmp"
	"slices"

	"liuzhuan/data/store"
	"liuzhuan/model"
)

// place is a number on the list, or among those who are not on it.
type place struct {
	off bool
	no  int
}

// renumber gives people who are new from there the next number where theirs is taken, in
// their own order.
func (m *Merging) renumber() {
	held, last := map[place]bool{}, map[bool]int{}
	var fresh []*model.Person
	hold := func(p *model.Person) {
		held[place{p.OffList, p.No}] = true
		last[p.OffList] = max(last[p.OffList], p.No)
	}
	for r := range m.after() {
		p, ok := r.(*model.Person)
		switch {
		case !ok:
		case m.ours.Person(p.ID) == nil:
			fresh = append(fresh, p)
		default:
			hold(p)
		}
	}
	slices.SortFunc(fresh, func(a, b *model.Person) int { return cmp.Or(cmp.Compare(a.No, b.No), cmp.Compare(a.ID, b.ID)) })
	for _, p := range fresh {
		if held[place{p.OffList, p.No}] {
			is := *p
			is.No = last[p.OffList] + 1
			m.Renumbered = append(m.Renumbered, Renumbered{p.ID, p.Name, p.OffList, p.No, is.No})
			p = &is
			m.edits[keyOf(p)] = model.Edit{After: p}
		}
		hold(p)
	}
}

// meaning looks at the merged meeting for what fits row by row and not together.
func (m *Merging) meaning() {
	running := 0
	people, decisions := map[model.ID]*model.Person{}, []*model.Decision{}
	for r := range m.after() {
		switch r := r.(type) {
		case *model.TalkSession:
			if r.Ended == 0 {
				running++
			}
		case *model.Person:
			people[r.ID] = r
		case *model.Decision:
			decisions = append(decisions, r)
		}
	}
	if running > 1 {
		m.Notices = append(m.Notices, Notice{What: TwoRunning, Count: running})
	}
	slices.SortFunc(decisions, func(a, b *model.Decision) int { return cmp.Compare(a.Person, b.Person) })
	for _, d := range decisions {
		_, decided := m.edits[keyOf(d)]
		_, planned := m.edits[key{model.PersonTable, d.Person}]
		if p := people[d.Person]; p != nil && (decided || planned) && deviates(p, d) != d.Deviates {
			m.Notices = append(m.Notices, Notice{What: PlanAndDecision, Name: p.Name})
		}
	}
}

func deviates(p *model.Person, d *model.Decision) bool {
	moves := d.Disposition != model.Deferred && !d.Disposition.Leaves()
	return d.Disposition != p.Planned || moves && d.To != p.Destination()
}

// longAhead is how far their last entry may be after now before a clock is doubted, in
// milliseconds; their clock may go a little before ours.
const longAhead = 5 * 60 * 1000

// clocks tells of a clock that cannot be right. known is how many of their entries we
// know.
func (m *Merging) clocks(theirs *store.Store, known int, now model.Stamp) {
	entries := theirs.History.Entries()
	own := entries[known:]
	if len(own) == 0 {
		return
	}
	if behind := entries[known-1].At - own[0].At; behind > 0 {
		m.Notices = append(m.Notices, Notice{What: ClockBehind, Seconds: int(behind / 1000)})
	}
	if ahead := own[len(own)-1].At - now; ahead > longAhead {
		m.Notices = append(m.Notices, Notice{What: ClockAhead, Seconds: int(ahead / 1000)})
	}
}
