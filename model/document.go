package model

// The document of appointment against what was announced.

// DocumentCount holds what a batch's document says against what was announced of the
// batch, or is planned while nothing of it is.
type DocumentCount struct {
	Batch                *Batch
	Appointed, Dismissed int
	Planned              bool      // nothing of the batch is announced yet
	Apart                []*Person // those who were not announced as planned, so that these numbers differ
}

// Agrees reports whether the two are as many.
func (d DocumentCount) Agrees() bool {
	return d.Appointed == d.Batch.Appoints && d.Dismissed == d.Batch.Dismisses
}

// DocumentCounts compares every batch whose document says how many it appoints and
// dismisses: 任 has whoever gets a post, 免 whoever gives one up.
func (m *Meeting) DocumentCounts() []DocumentCount {
	var out []DocumentCount
	for _, b := range m.Batches() {
		if b.Appoints == 0 && b.Dismisses == 0 {
			continue
		}
		planned, announced := DocumentCount{Batch: b, Planned: true}, DocumentCount{Batch: b}
		any := false
		for _, p := range m.People()[:m.OnList()] {
			if p.Batch != b.ID {
				continue
			}
			d := m.Decision(p.ID)
			any = any || d != nil
			gets, gives := counts(p.Planned)
			planned.Appointed, planned.Dismissed = planned.Appointed+gets, planned.Dismissed+gives
			got, gave := 0, 0
			if d != nil {
				got, gave = counts(d.Disposition)
			}
			announced.Appointed, announced.Dismissed = announced.Appointed+got, announced.Dismissed+gave
			if d != nil && (got != gets || gave != gives) {
				announced.Apart = append(announced.Apart, p)
			}
		}
		if any {
			out = append(out, announced)
		} else {
			out = append(out, planned)
		}
	}
	return out
}

// counts tells how a disposition counts in a document.
func counts(d Disposition) (appointed, dismissed int) {
	return btoi(d.Moves()), btoi(d.Vacates() || d.Leaves())
}
