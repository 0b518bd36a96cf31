package store

import (
	"runtime"
	"testing"

	"liuzhuan/model"
)

// TestMemoryOfALongSession: an entry of the journal costs memory its line in the history,
// and nothing else stays: no statement, no text, no page beyond the cache.
func TestMemoryOfALongSession(t *testing.T) {
	s := mustOpen(t, rosterFile(t))
	live := func() int64 {
		runtime.GC()
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return int64(m.HeapAlloc)
	}
	round := func(n int) {
		for i := range n {
			c, err := s.Meeting.Confirm(s.Meeting.People()[i%60].ID, model.Stamp(3000+i))
			e := mustCommit(t, s, c, err)
			if _, err := takeBackOne(s, e, model.Stamp(3001+i), model.Announce, Desk{"n": i}); err != nil {
				t.Fatal(err)
			}
		}
	}
	round(100)
	before, entries := live(), len(s.History.Entries())
	round(500)
	each := (live() - before) / int64(len(s.History.Entries())-entries)
	t.Logf("%d bytes an entry", each)
	if each > 2000 {
		t.Errorf("an entry keeps %d bytes", each)
	}
	mustClose(t, s)
}
