package check_test

import (
	"fmt"
	"strings"
	"testing"

	"liuzhuan/model"
	"liuzhuan/model/check"
)

// BenchmarkRun looks over meetings of the sizes the program promises; ns/person
// shows that the cost grows with the people only.
func BenchmarkRun(b *testing.B) {
	for _, n := range []int{68, 1500, 5000, 65_000} {
		m := crowd(b, n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				check.Run(m, meetingDay)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/person")
		})
	}
}

// crowd repeats the sample until it has n people, each copy of it in teams of
// its own.
func crowd(t testing.TB, n int) *model.Meeting {
	small := sample(t, true)
	m := model.NewMeeting()
	m.Load(small.Info())
	elsewhere := func(text string, copy int) string {
		return strings.Replace(text, "驻市", fmt.Sprintf("驻%d市", copy), 1)
	}
	for i, no := 0, 0; no < n; i++ {
		teams := map[model.ID]model.ID{}
		for _, t := range small.Teams() {
			c := *t
			c.ID, c.Name = model.NewID(), elsewhere(t.Name, i)
			teams[t.ID] = c.ID
			m.Load(&c)
		}
		for _, u := range small.Units() {
			m.Load(&model.Unit{ID: model.NewID(), Name: fmt.Sprint(u.Name, i), Team: teams[u.Team]})
		}
		for _, p := range small.People() {
			if no == n {
				break
			}
			no++
			c := *p
			c.ID, c.No, c.Team = model.NewID(), no, teams[p.Team]
			c.Name = fmt.Sprint(p.Name, i)
			c.IDNumber = ""
			c.Current, c.Proposed, c.Relieved = elsewhere(p.Current, i), elsewhere(p.Proposed, i), elsewhere(p.Relieved, i)
			m.Load(&c)
		}
	}
	return m
}
