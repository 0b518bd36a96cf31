package check_test

import (
	"testing"

	"liuzhuan/model"
)

// BenchmarkSeats reckons the seats of a city: all at once, as opening does, and what
// a key asks of them.
func BenchmarkSeats(b *testing.B) {
	m := crowd(b, 65_000)
	b.Run("all", func(b *testing.B) {
		for b.Loop() {
			m.Load(m.Info()) // the counts are taken anew
			m.Seating()
		}
	})
	var head *model.Person
	for _, p := range m.People() {
		if p.Planned.Moves() && len(m.SeatReader(p.Team).Groups(p.Current)) > 0 {
			head = p
		}
	}
	put := model.Decision{Person: head.ID, Disposition: model.Deferred, Reason: "待复核", At: 5}
	b.Run("decide", func(b *testing.B) {
		for b.Loop() {
			c, err := m.Decide(put)
			if err != nil {
				b.Fatal(err)
			}
			m.Apply(c)
			m.Seating()
			m.Apply(model.Change{Edits: model.Inverse(c.Edits)})
		}
	})
	b.Run("panel", func(b *testing.B) {
		for b.Loop() {
			m.Waiting(head, put)
		}
	})
	b.Run("chains", func(b *testing.B) {
		for b.Loop() {
			m.Chains()
		}
	})
	b.Run("levels", func(b *testing.B) {
		for b.Loop() {
			m.Establishment()
		}
	})
	b.Run("unread", func(b *testing.B) {
		for b.Loop() {
			m.UnreadPosts()
		}
	})
}
