package model_test

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"testing"

	"liuzhuan/model"
)

// Posts of two teams, written as rosters write them.
const (
	headA   = "市纪委监委驻甲局纪检监察组组长"
	deputyA = "市纪委监委驻甲局纪检监察组副组长"
	staffA  = "市纪委监委驻甲局纪检监察组二级主任科员"
	officeA = "市纪委监委驻甲局纪检监察组综合室二级主任科员"
	headB   = "市纪委监委驻乙局纪检监察组组长"
	staffB  = "市纪委监委驻乙局纪检监察组二级主任科员"
)

// The day of the meetings in these tests; it begins at 09:00.
const day model.Date = "20261122"

// at gives the instant of minute and second on the day of the meeting.
func at(hour, minute, second int) model.Stamp {
	info := model.Info{Date: day, Time: "00:00"}
	return info.Start() + model.Stamp(((hour*60+minute)*60+second)*1000)
}

// list makes a roster of people in their order that carries every field.
func list(people ...model.Person) model.List {
	l := model.List{File: "名册.xlsx", Fields: model.Fields}
	for i, p := range people {
		l.Rows = append(l.Rows, model.Incoming{Row: i + 2, Person: p})
	}
	return l
}

// meeting gathers people as an import does; no plan means 留任.
func meeting(people ...model.Person) *model.Meeting {
	m := model.NewMeeting()
	m.Apply(model.NewInfo(model.Info{Title: "调整会", Date: day, Time: "09:00"}, at(8, 0, 0)))
	for i := range people {
		if people[i].Planned == "" {
			people[i].Planned = model.Retained
		}
	}
	m.Apply(m.Reconcile(list(people...)).Change(at(8, 0, 0)))
	return m
}

// allow gives every team so many leader posts.
func allow(m *model.Meeting, posts int) {
	for _, t := range m.Teams() {
		c := *t
		c.LeaderPosts = posts
		m.Load(&c)
	}
}

// who gives the first person of a name, who must be there.
func who(t testing.TB, m *model.Meeting, name string) *model.Person {
	t.Helper()
	for _, p := range m.People() {
		if p.Name == name {
			return p
		}
	}
	t.Fatalf("nobody is called %s", name)
	return nil
}

// doing returns a function that applies Changes and ends the test at an error.
func doing(t testing.TB, m *model.Meeting) func(model.Change, error) {
	return func(c model.Change, err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		m.Apply(c)
	}
}

// refused checks that a command gave the error and no Change.
func refused(t testing.TB, want error) func(model.Change, error) {
	return func(c model.Change, err error) {
		t.Helper()
		if !errors.Is(err, want) || !c.Empty() {
			t.Errorf("got %d edits and %v, want %v", len(c.Edits), err, want)
		}
	}
}

// names lists people in the order given.
func names(people []*model.Person) []string {
	out := []string{}
	for _, p := range people {
		out = append(out, p.Name)
	}
	return out
}

func equal[T any](t testing.TB, what string, got, want T) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%s: got %+v, want %+v", what, got, want)
	}
}

// state writes down every row of a meeting, in an order of its own.
func state(m *model.Meeting) []string {
	var out []string
	for r := range m.Rows {
		out = append(out, fmt.Sprintf("%s %d %+v", r.Table(), r.RowID(), r))
	}
	slices.Sort(out)
	return out
}
