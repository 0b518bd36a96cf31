package paper

// What a paper takes from the meeting: the people in the order asked for, and
// who may read it.

import (
	"slices"

	"liuzhuan/model"
)

// reach says how far a fact may travel, farthest first. A paper for one reach
// holds what may travel so far or farther.
type reach int

const (
	anyone reach = iota // the public: names, posts, what was announced
	room                // the meeting: what is read and kept there
	office              // the department's own file: everything
)

var reaches = map[Profile]reach{Public: anyone, Meeting: room, Full: office}

// extract is a meeting as one paper sees it.
type extract struct {
	*model.Meeting
	options Options
	paper   *description
	reach   reach
	people  []*model.Person  // on the list, in the order of the paper; for the public only who was announced
	guests  []*model.Person  // 名单外
	places  map[model.ID]int // on a paper for the public, from 1; nil on others
	tally   model.Tally
	held    map[model.Kind]bool       // kinds a collective talk of which has ended
	taken   map[model.ID][]taken      // sessions by person; nil until asked for
	todos   map[model.ID][]model.Todo // by person; nil until asked for
}

// newExtract is false when paper, profile or order is unknown, or the paper has no
// form for the public.
func newExtract(m *model.Meeting, o Options) (*extract, bool) {
	r, ok := reaches[o.Profile]
	d := o.Paper.description()
	if !ok || d == nil || r == anyone && !d.public || !columnsKnown(o.Columns) {
		return nil, false
	}
	x := &extract{Meeting: m, options: o, paper: d, reach: r, tally: m.Tally(), held: map[model.Kind]bool{}}
	list := m.OnList()
	if by := arranged[o.Order]; by != "" {
		x.people = m.Ordered(by)
	} else if x.people, ok = o.Order.sort(m, m.People()[:list]); !ok {
		return nil, false
	}
	x.guests = m.People()[list:]
	if r == anyone {
		x.published()
	}
	for _, s := range m.Sessions() {
		if s.Ended != 0 && !s.Individual {
			for _, k := range s.Kinds {
				x.held[k] = true
			}
		}
	}
	return x, true
}

// published leaves on the paper only what was announced: nobody who was deferred
// or is pending, no number that tells of a gap, and no amendment about anybody
// but those who are on it.
func (x *extract) published() {
	x.people = slices.DeleteFunc(slices.Clone(x.people), func(p *model.Person) bool { return !x.announced(p) })
	x.places = make(map[model.ID]int, len(x.people))
	for i, p := range x.people {
		x.places[p.ID] = i + 1
	}
	x.options.Amendments = slices.DeleteFunc(slices.Clone(x.options.Amendments), func(a Amendment) bool {
		return a.Person != 0 && x.places[a.Person] == 0
	})
}

// announced reports whether p was given a result that stands.
func (x *extract) announced(p *model.Person) bool {
	d := x.Decision(p.ID)
	return d != nil && d.Disposition != model.Deferred && d.Disposition != model.Pending
}

// number is what a person's line begins with: the roster's number, or for the
// public the place on this paper.
func (x *extract) number(p *model.Person) int {
	if x.places != nil {
		return x.places[p.ID]
	}
	return p.No
}

// may reports whether facts that reach r may stand on this paper.
func (x *extract) may(r reach) bool { return x.reach >= r }

// owing lists whom a sheet of an item is written for: whoever owes it and was
// announced, or is planned while nothing is.
func (x *extract) owing(item model.Item) []*model.Person {
	var out []*model.Person
	for _, p := range x.people {
		if x.Owes(p, item) {
			out = append(out, p)
		}
	}
	return out
}
