package paper

import (
	"slices"
	"strings"
	"testing"

	"liuzhuan/model"
)

// Below the check of posts stand the chains, who is left without a post, and what stays
// empty, as the page of F7 has them.
func TestSeatsBelowTheCheck(t *testing.T) {
	s := newSitting(t, 26)
	people := s.People()
	for i, to := range []int{1, 2, 0} { // three take one another's posts
		p := *people[i]
		p.Planned, p.Proposed, p.Relieved = model.Transferred, people[to].Current, p.Current
		s.Load(&p)
	}
	gone := *people[3]
	gone.Planned, gone.Proposed, gone.Relieved = model.Removed, "", gone.Current
	s.Load(&gone)
	x, ok := newExtract(s.Meeting, talkOptions(Establishment, CSV))
	if !ok {
		t.Fatal("no such paper")
	}
	lines := x.seatLines()
	if _, rings := s.Chains(); len(rings) > 0 != slices.ContainsFunc(lines, func(l string) bool { return strings.HasPrefix(l, "环（") }) {
		t.Error(lines)
	}
	if !slices.ContainsFunc(lines, func(l string) bool {
		return strings.HasPrefix(l, "没有岗位：") && strings.Contains(l, gone.Name+"（免职后")
	}) {
		t.Error(lines)
	}
	for _, l := range lines {
		if !slices.ContainsFunc(establishmentTable(x).rows, func(r row) bool { return r.cells[0] == l }) {
			t.Errorf("%s is not on the paper", l)
		}
	}
}
