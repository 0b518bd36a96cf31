package merge

import (
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"liuzhuan/data/store"
	"liuzhuan/model"
)

// manyPeople is the demo's list so often that there are n people.
func manyPeople(n int) model.List {
	list := model.DemoList()
	lines := list.Rows
	list.Rows = nil
	for i := range n {
		in := lines[i%len(lines)]
		in.Row, in.No = i+2, i+1
		in.Person.IDNumber = fmt.Sprintf("999900%012d", i)
		list.Rows = append(list.Rows, in)
	}
	return list
}

// BenchmarkMerge takes up a door that signed everybody in, with a desk that decided
// some and signed a few in itself. x-signed-here is how many times as long it takes as
// recording the same here, in the same run.
func BenchmarkMerge(b *testing.B) {
	for _, n := range []int{68, 1500, 65_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			path := filepath.Join(quickDir(b), "o.db")
			if err := store.Create(path, model.NewInfo(model.DemoInfo("20261130"), begun)); err != nil {
				b.Fatal(err)
			}
			s := open(b, path)
			commit(b, s, s.Meeting.Reconcile(manyPeople(n)).Change(begun+1000), nil)
			desk, door := asItStands(b, s, "a.db"), asItStands(b, s, "b.db")
			c, err := desk.Meeting.ConfirmAll(desk.Meeting.People()[:min(n, 400)], "", begun+2000)
			commit(b, desk, c, err)
			for i, p := range desk.Meeting.People()[:20] {
				c, err := desk.Meeting.Arrive(p.ID, begun+3000+model.Stamp(i))
				commit(b, desk, c, err)
			}
			c, err = door.Meeting.ArriveAll(door.Meeting.People(), "", begun+4000)
			commit(b, door, c, err)
			signed, merged := time.Duration(0), time.Duration(0)
			for b.Loop() {
				began := time.Now()
				takeUp(b, desk, door, always(Ours), begun+10_000)
				merged += time.Since(began)
				b.StopTimer()
				takeBack(b, desk, false, begun+11_000)
				c, err := desk.Meeting.ArriveAll(desk.Meeting.People(), "", begun+12_000)
				began = time.Now()
				commit(b, desk, c, err)
				signed += time.Since(began)
				takeBack(b, desk, false, begun+13_000)
				b.StartTimer()
			}
			b.ReportMetric(float64(merged)/float64(signed), "x-signed-here")
		})
	}
}
