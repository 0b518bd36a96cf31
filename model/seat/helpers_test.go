package seat_test

import (
	"reflect"
	"strings"
	"testing"

	"liuzhuan/model/seat"
)

func equal[T any](t testing.TB, what string, got, want T) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%s: got %+v, want %+v", what, got, want)
	}
}

// The offices of these tests, and the posts in them.
const (
	officeA = "驻甲局纪检监察组"
	officeB = "驻乙局纪检监察组"
	officeC = "驻丙局纪检监察组"
)

func head(office string) seat.Group   { return seat.At(office, seat.Heads) }
func deputy(office string) seat.Group { return seat.At(office, seat.Deputies) }

// mover is somebody who leaves the seats before for those behind the arrow.
type mover struct {
	name     string
	from, to []seat.Group
	deferred bool
}

func goes(name string, from, to seat.Group) mover {
	some := func(g seat.Group) []seat.Group {
		if g == (seat.Group{}) {
			return nil
		}
		return []seat.Group{g}
	}
	return mover{name: name, from: some(from), to: some(to)}
}

var nowhere seat.Group

// planOf puts people in their order; names gives them back.
func planOf(offices []seat.Office, people ...mover) (p *seat.Plan, names func([]*seat.Holder) string) {
	p = seat.NewPlan()
	for _, o := range offices {
		p.Describe(o)
	}
	for i, x := range people {
		h := &seat.Holder{Person: int64(i + 1), Place: i + 1, Before: x.from, Planned: x.to, After: x.to, Deferred: x.deferred}
		if x.deferred {
			h.After = x.from
		}
		p.Put(h)
	}
	return p, func(list []*seat.Holder) string {
		var out []string
		for _, h := range list {
			out = append(out, people[h.Person-1].name)
		}
		return strings.Join(out, " ")
	}
}

// posts are offices with so many leader posts each.
func posts(n int, names ...string) []seat.Office {
	var out []seat.Office
	for _, name := range names {
		out = append(out, seat.Office{Name: name, Posts: n, Listed: true})
	}
	return out
}
