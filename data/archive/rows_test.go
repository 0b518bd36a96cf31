package archive

import (
	"maps"
	"testing"

	"liuzhuan/data/store"
	"liuzhuan/model"
)

// A post is held since the day on which it was decided: that of the batch, or the one
// outside the meeting. Whoever's office only has another name now holds it as long as before.
func TestPostSince(t *testing.T) {
	path := meetingFile(t, "20261122", func(s *store.Store, do func(model.Change, error)) {
		m := s.Meeting
		for _, b := range m.Batches() {
			after := *b
			after.Date = "20261110"
			do(m.EditBatch(after, 2500))
		}
		stays, moves, outside := m.People()[0], firstOf(m, 0), firstOf(m, 1)
		if stays.Planned != model.Retained {
			t.Fatalf("%s is planned %s", stays.Name, stays.Planned)
		}
		renamed := model.Decision{Person: stays.ID, Disposition: model.Retained, To: stays.Current + "（更名）", Reason: "机构更名", At: 3000}
		do(m.Decide(renamed))
		do(m.Decide(*model.AsPlanned(moves, 3100)))
		later := *model.AsPlanned(outside, 3200)
		later.OutsideOn = "20261205"
		do(m.Decide(later))
	})
	folder := t.TempDir()
	m := view(t, path).Meeting
	keep(t, openArchive(t, folder, testKey(t)), path)
	since := map[string]string{}
	for _, r := range readBack[PersonRow](t, folder, "person") {
		if r.PostAfter != r.Current {
			since[r.Name] = r.PostSince
		}
	}
	want := map[string]string{
		m.People()[0].Name: string(m.People()[0].CurrentSince), firstOf(m, 0).Name: "20261110", firstOf(m, 1).Name: "20261205",
	}
	if !maps.Equal(since, want) {
		t.Errorf("%v, want %v", since, want)
	}
}

// firstOf is the n-th person who is to be transferred, from 0.
func firstOf(m *model.Meeting, n int) *model.Person {
	for _, p := range m.People() {
		if p.Planned != model.Transferred {
			continue
		}
		if n--; n < 0 {
			return p
		}
	}
	return nil
}
