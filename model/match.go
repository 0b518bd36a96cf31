package model

// Whom a line of a list speaks of.

import "slices"

// matcher finds the person a line speaks of.
type matcher struct {
	m      *Meeting
	list   *List
	byID   map[string]*Person
	byName map[string][]*Person
	born   map[Date][]*Person // by month of birth
	lines  map[string]int     // lines of the list by name
	ids    map[string]int     // lines of the list by id number
	taken  map[ID]bool
	people []*Person
}

func newMatcher(m *Meeting, l List) *matcher {
	x := &matcher{
		m: m, list: &l, byID: map[string]*Person{}, byName: map[string][]*Person{}, born: map[Date][]*Person{},
		lines: map[string]int{}, ids: map[string]int{}, taken: map[ID]bool{},
	}
	for _, p := range m.People() {
		if p.OffList {
			continue
		}
		x.people = append(x.people, p)
		x.byName[p.Name] = append(x.byName[p.Name], p)
		x.born[birthMonth(p.Birth)] = append(x.born[birthMonth(p.Birth)], p)
		if p.IDNumber != "" && x.byID[p.IDNumber] == nil {
			x.byID[p.IDNumber] = p
		}
	}
	for i := range l.Rows {
		x.lines[l.Rows[i].Person.Name]++
		if id := l.Rows[i].Person.IDNumber; id != "" {
			x.ids[id]++
		}
	}
	return x
}

func (x *matcher) take(p *Person) *Person {
	x.taken[p.ID] = true
	return p
}

// person gives the one person a line meets, nil if there is none for certain;
// then maybe has those who may be meant, in roster order. One person meets one
// line only.
func (x *matcher) person(in *Incoming) (met *Person, maybe []*Person) {
	take := func(p *Person) (*Person, []*Person) { return x.take(p), []*Person{p} }
	if in.Person.IDNumber != "" {
		if p := x.byID[in.Person.IDNumber]; p != nil && !x.taken[p.ID] && (p.Name == in.Person.Name || x.ids[p.IDNumber] == 1) {
			return take(p)
		}
	}
	free := slices.DeleteFunc(slices.Clone(x.byName[in.Person.Name]), func(p *Person) bool {
		// Somebody whose own number stands in another line is not meant here.
		spoken := p.IDNumber != "" && p.IDNumber != in.Person.IDNumber && x.ids[p.IDNumber] > 0
		return spoken || x.taken[p.ID]
	})
	only := func(same func(p *Person) bool) *Person {
		var hit *Person
		for _, p := range free {
			if same(p) {
				if hit != nil {
					return nil
				}
				hit = p
			}
		}
		return hit
	}
	// Namesakes of whom the list says nothing more are still the same two lines
	// when it is read again.
	if i := slices.IndexFunc(free, func(p *Person) bool { return x.same(in, p) }); i >= 0 {
		return take(free[i])
	}
	born := func(p *Person) bool { return in.Person.Birth != "" && sameMonth(p.Birth, in.Person.Birth) }
	posted := func(p *Person) bool {
		return in.Person.Current != "" && x.m.sameWords(FieldCurrent, p.Current, in.Person.Current)
	}
	for _, same := range []func(*Person) bool{func(p *Person) bool { return born(p) && posted(p) }, born, posted} {
		if p := only(same); p != nil {
			return take(p)
		}
	}
	if len(x.byName[in.Person.Name]) == 1 && x.lines[in.Person.Name] == 1 && len(free) == 1 {
		p := free[0]
		if (p.Birth == "" || in.Person.Birth == "") && (p.IDNumber == "" || in.Person.IDNumber == "") {
			return take(p)
		}
	}
	if len(free) == 0 && len(x.byName[in.Person.Name]) == 0 && in.Person.Birth != "" && in.Person.Current != "" {
		// Another name for the same birth and post: a slip in one of the two, or
		// two people; nobody can tell from here.
		for _, p := range x.born[birthMonth(in.Person.Birth)] {
			if posted(p) && !x.taken[p.ID] && x.lines[p.Name] == 0 {
				free = append(free, p)
			}
		}
	}
	return nil, free
}

// sameMonth reports whether two dates agree as far as both go.
func sameMonth(a, b Date) bool { return birthMonth(a) == birthMonth(b) }

func birthMonth(d Date) Date { return d[:min(6, len(d))] }

// same reports whether a line says nothing of p that is not so already.
func (x *matcher) same(in *Incoming, p *Person) bool {
	if x.list.Ordered && in.No > 0 && in.No != p.No {
		return false
	}
	return !slices.ContainsFunc(x.list.fields(in), func(f Field) bool { return !x.m.sameWords(f, p.Get(f), in.Person.Get(f)) })
}

// doubts gives what only shows when the lines stand side by side.
func (x *matcher) doubts(in *Incoming) []Flag {
	var out []Flag
	if id := in.Person.IDNumber; id != "" && x.ids[id] > 1 {
		out = append(out, Flag{Field: FieldIDNumber, Value: id, Doubt: DoubtDuplicateID, Row: in.Row, Part: in.Part})
	}
	others := x.lines[in.Person.Name] + len(x.byName[in.Person.Name]) - 1
	if others > 0 && in.Person.Birth == "" && in.Person.IDNumber == "" || len(x.byName[in.Person.Name]) > 0 {
		out = append(out, Flag{Field: FieldName, Value: in.Person.Name, Doubt: DoubtSameName, Row: in.Row, Part: in.Part})
	}
	return out
}

func (x *matcher) left() []*Person {
	var out []*Person
	for _, p := range x.people {
		if !x.taken[p.ID] {
			out = append(out, p)
		}
	}
	return out
}
