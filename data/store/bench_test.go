package store

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"testing"
	"time"

	"liuzhuan/model"
)

// sizes are those that are promised: the sample, all cadres of
// a city's own management, a stress meeting, a whole city.
var sizes = []int{68, 1500, 5000, 65000}

// bigFile makes a closed meeting file with n invented people.
func bigFile(b *testing.B, n int) string {
	b.Helper()
	path := newFileIn(b, b.TempDir())
	s, err := Open(path)
	if err != nil {
		b.Fatal(err)
	}
	if _, err := s.Commit(bigImport(s.Meeting, n), nil); err != nil {
		b.Fatal(err)
	}
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
	return path
}

func bigImport(m *model.Meeting, n int) model.Change {
	l := model.List{File: "大名册.xlsx", Fields: model.Fields, Ordered: true}
	for i := range n {
		team := fmt.Sprintf("驻第%d局纪检监察组", i/8)
		l.Rows = append(l.Rows, model.Incoming{Row: i + 2, No: i + 1, Team: team, Person: model.Person{
			Name: fmt.Sprintf("王%c%c", '一'+rune(i%20000), '一'+rune(i/7%20000)), Sex: "女", Birth: "197508", Ethnic: "汉族",
			NativePlace: "云川临江", PartyDate: "199806", WorkDate: "199607", Education: "大学", School: "云川大学法学院法学专业",
			Current: "云川市纪委监委" + team + "二级主任科员", CurrentSince: "201803", RankSince: "202103", Planned: model.Retained,
		}})
	}
	return m.Reconcile(l).Change(2000)
}

func BenchmarkOpen(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			path := bigFile(b, n)
			for b.Loop() {
				s, err := Open(path)
				if err != nil {
					b.Fatal(err)
				}
				b.StopTimer()
				if err := s.Close(); err != nil {
					b.Fatal(err)
				}
				b.StartTimer()
			}
		})
	}
}

// BenchmarkCommit measures one decision as the announcement makes it, of somebody
// not yet decided, and in turn with it the floor: a raw 4 KiB append and fsync
// beside the meeting file. x-raw is the ratio of their medians; taken in turn,
// what else the machine does weighs on both alike. x-raw-desk is the same for a
// decision in whose transaction the screen's desk goes along, as it does in the
// room: one more table, one more page.
func BenchmarkCommit(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			path := bigFile(b, n)
			s, err := Open(path)
			if err != nil {
				b.Fatal(err)
			}
			f, err := os.Create(path + ".raw")
			if err != nil {
				b.Fatal(err)
			}
			defer f.Close()
			block := make([]byte, 4096)
			raw := func() error {
				_, err := f.Write(block)
				return errors.Join(err, f.Sync())
			}
			people := s.Meeting.People()
			i := 0
			var p *model.Person
			next := func() model.Change {
				if i == len(people) {
					takeBack(b, s, people)
					i = 0
				}
				p = people[i]
				i++
				c, err := s.Meeting.Confirm(p.ID, model.Stamp(3000+i))
				if err != nil {
					b.Fatal(err)
				}
				return c
			}
			var bare, desked, raws []time.Duration
			timed := func(f func() error) time.Duration {
				start := time.Now()
				if err := f(); err != nil {
					b.Fatal(err)
				}
				return time.Since(start)
			}
			for b.Loop() {
				c := next()
				bare = append(bare, timed(func() error { _, err := s.Commit(c, nil); return err }))
				raws = append(raws, timed(raw))
				c = next()
				desked = append(desked, timed(func() error { _, err := s.Commit(c, deskAt(p.ID)); return err }))
				raws = append(raws, timed(raw))
			}
			b.StopTimer()
			floor := float64(median(raws))
			b.ReportMetric(0, "ns/op") // of all together, it would mean nothing
			b.ReportMetric(float64(median(bare)), "commit-ns")
			b.ReportMetric(floor, "raw-ns")
			b.ReportMetric(float64(median(bare))/floor, "x-raw")
			b.ReportMetric(float64(median(desked))/floor, "x-raw-desk")
			if err := s.Close(); err != nil {
				b.Fatal(err)
			}
		})
	}
}

// deskAt is a desk as the screen keeps it while it walks the roster.
func deskAt(person model.ID) Desk {
	return Desk{"screen": struct {
		Phase  model.Phase              `json:"phase"`
		Person model.ID                 `json:"person"`
		Marks  map[model.Phase]model.ID `json:"marks"`
		Seen   model.Stamp              `json:"seen"`
		Draft  *struct{}                `json:"draft"`
	}{Phase: model.Announce, Person: person, Marks: map[model.Phase]model.ID{model.SignIn: person, model.Announce: person}, Seen: 1764000000000}}
}

// takeBack makes everybody undecided again.
func takeBack(b *testing.B, s *Store, people []*model.Person) {
	b.Helper()
	for _, p := range people {
		c, err := s.Meeting.Withdraw(p.ID, 3000)
		if err == nil {
			_, err = s.Commit(c, nil)
		}
		if err != nil {
			b.Fatal(err)
		}
	}
}

func median(d []time.Duration) time.Duration {
	slices.Sort(d)
	return d[len(d)/2]
}

// BenchmarkImport measures writing a list that has been read.
func BenchmarkImport(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				b.StopTimer()
				s, err := Open(newFileIn(b, b.TempDir()))
				if err != nil {
					b.Fatal(err)
				}
				c := bigImport(s.Meeting, n)
				b.StartTimer()
				if _, err := s.Commit(c, nil); err != nil {
					b.Fatal(err)
				}
				b.StopTimer()
				if err := s.Close(); err != nil {
					b.Fatal(err)
				}
				b.StartTimer()
			}
		})
	}
}
