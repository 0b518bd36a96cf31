package seat

// Who holds which seats before, by the plan, and after what was decided.

import (
	"cmp"
	"slices"
)

// Holder is somebody on the roster and the seats that are theirs.
type Holder struct {
	Person int64
	Place  int // in the roster

	Before  []Group // held now
	Planned []Group // held if all goes by the plan, which tells who takes whose seat
	After   []Group // held as it stands: decided, or planned while nothing is

	Deferred bool // was put off, and keeps for now what the plan takes
}

func byPlace(a, b *Holder) int {
	return cmp.Or(cmp.Compare(a.Place, b.Place), cmp.Compare(a.Person, b.Person))
}

// leaves reports whether the holder gives up a seat of a group by the plan.
func (h *Holder) leaves(g Group) bool {
	return slices.Contains(h.Before, g) && !slices.Contains(h.Planned, g)
}

// Plan is a roster as seats. It is kept right by Put and Drop, one person at a time.
type Plan struct {
	offices map[string]*office
	holders map[int64]*Holder
	benches map[Group]*bench
}

// bench is the seats of one group, with all who have to do with them in roster order.
type bench struct {
	group                  Group
	level                  Level
	office                 *office // nil where the group is of another body
	before, planned, after []*Holder
}

// office is an Office with the seats that lead it.
type office struct {
	Office
	heads, deputies *bench
}

// NewPlan gives a plan of nobody.
func NewPlan() *Plan {
	return &Plan{offices: map[string]*office{}, holders: map[int64]*Holder{}, benches: map[Group]*bench{}}
}

// Describe says what is known of an office.
func (p *Plan) Describe(o Office) { p.office(o.Name).Office = o }

// office finds an office, or makes one of which nothing is known.
func (p *Plan) office(name string) *office {
	o := p.offices[name]
	if o == nil {
		o = &office{Office: Office{Name: name, Posts: Unknown}}
		o.heads = &bench{group: At(name, Heads), level: Heads, office: o}
		o.deputies = &bench{group: At(name, Deputies), level: Deputies, office: o}
		p.offices[name] = o
		p.benches[o.heads.group], p.benches[o.deputies.group] = o.heads, o.deputies
	}
	return o
}

// Put takes a holder in, in place of what was known of the person.
func (p *Plan) Put(h *Holder) {
	p.Drop(h.Person)
	if len(h.Before)+len(h.Planned)+len(h.After) == 0 {
		return
	}
	p.holders[h.Person] = h
	p.each(h, func(side *[]*Holder) {
		at, _ := slices.BinarySearchFunc(*side, h, byPlace)
		*side = slices.Insert(*side, at, h)
	})
}

// Drop forgets a person.
func (p *Plan) Drop(person int64) {
	h := p.holders[person]
	if h == nil {
		return
	}
	delete(p.holders, person)
	p.each(h, func(side *[]*Holder) {
		if at, ok := slices.BinarySearchFunc(*side, h, byPlace); ok {
			*side = slices.Delete(*side, at, at+1)
		}
	})
}

// each goes through the lists of benches that a holder belongs in.
func (p *Plan) each(h *Holder, do func(side *[]*Holder)) {
	for _, g := range h.Before {
		do(&p.bench(g).before)
	}
	for _, g := range h.Planned {
		do(&p.bench(g).planned)
	}
	for _, g := range h.After {
		do(&p.bench(g).after)
	}
}

// bench finds the seats of a group, or makes them.
func (p *Plan) bench(g Group) *bench {
	b := p.benches[g]
	switch {
	case b != nil:
		return b
	case g.Level() != Elsewhere:
		p.office(g.Org)
		return p.benches[g]
	}
	b = &bench{group: g}
	p.benches[g] = b
	return b
}

// Holder gives what is known of a person; nil for whoever has no seat and gets none.
func (p *Plan) Holder(person int64) *Holder { return p.holders[person] }

// inOrder lists the holders whom it concerns as the roster does.
func (p *Plan) inOrder(concerns func(h *Holder) bool) []*Holder {
	var out []*Holder
	for _, h := range p.holders {
		if concerns(h) {
			out = append(out, h)
		}
	}
	slices.SortFunc(out, byPlace)
	return out
}

// moves reports whether the plan changes what the holder has.
func (h *Holder) moves() bool {
	return len(h.Before) != len(h.Planned) || slices.ContainsFunc(h.Before, h.leaves)
}

// After is how many hold a seat of the group as it stands, people outside of the
// roster included.
func (p *Plan) After(g Group) int {
	if b := p.benches[g]; b != nil {
		return len(b.after) + b.outside()
	}
	return 0
}
