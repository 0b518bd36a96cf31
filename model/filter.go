package model

// Filter chooses a part of the roster. The zero Filter chooses all.
type Filter struct {
	Show  Show `json:"show"`
	Batch ID   `json:"batch,omitempty"` // with ShowBatch
}

// Show names what a filter lets through.
type Show string

// The filters in the order of Tab.
const (
	ShowAll         Show = ""
	ShowPending     Show = "pending"
	ShowRetained    Show = "retained"
	ShowTransferred Show = "transferred"
	ShowDeviating   Show = "deviating"
	ShowNotHere     Show = "not_here"   // neither come nor marked as on leave or absent
	ShowTakenOver   Show = "taken_over" // 划转人员
	ShowBatch       Show = "batch"
)

// Filters lists the filters that Tab walks: the six, then who was taken over
// where a list tells of any, then one a batch where there are several.
func (m *Meeting) Filters() []Filter {
	out := []Filter{{}, {Show: ShowPending}, {Show: ShowRetained}, {Show: ShowTransferred}, {Show: ShowDeviating}, {Show: ShowNotHere}}
	if m.Tally().TakenOver > 0 {
		out = append(out, Filter{Show: ShowTakenOver})
	}
	if len(m.Batches()) > 1 {
		for _, b := range m.Batches() {
			out = append(out, Filter{Show: ShowBatch, Batch: b.ID})
		}
	}
	return out
}

// Lets reports whether the filter lets p through now.
func (f Filter) Lets(m *Meeting, p *Person) bool {
	switch f.Show {
	case ShowAll:
		return true
	case ShowPending:
		return !p.OffList && m.Decision(p.ID) == nil
	case ShowRetained:
		return !p.OffList && m.Outcome(p).Disposition == Retained
	case ShowTransferred:
		return !p.OffList && m.Outcome(p).Disposition == Transferred
	case ShowDeviating:
		d := m.Decision(p.ID)
		return d != nil && d.Deviates
	case ShowNotHere:
		return !p.OffList && m.Attendance(p.ID) == nil
	case ShowTakenOver:
		return !p.OffList && p.TakenOver()
	case ShowBatch:
		return p.Batch == f.Batch
	}
	return false
}

// Select lists the people the filter lets through, in the order of the phase.
func (m *Meeting) Select(f Filter, phase Phase) []*Person {
	people := m.Walk(phase)
	if f.Show == ShowAll {
		return people
	}
	var out []*Person
	for _, p := range people {
		if f.Lets(m, p) {
			out = append(out, p)
		}
	}
	return out
}

// Count is how many people on the list a filter lets through, without looking at
// them one by one.
func (f Filter) Count(m *Meeting) int {
	t := m.Tally()
	switch f.Show {
	case ShowAll:
		return t.People
	case ShowPending:
		return t.Pending
	case ShowRetained:
		return t.Outcomes[Retained]
	case ShowTransferred:
		return t.Outcomes[Transferred]
	case ShowDeviating:
		return t.Deviations
	case ShowNotHere:
		return t.People - t.Marked
	case ShowTakenOver:
		return t.TakenOver
	case ShowBatch:
		return t.Batches[f.Batch]
	}
	return 0
}
