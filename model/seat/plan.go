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
	offices map[string]Office
	holders map[int64]*Holder
	benches map[Group]*bench
}

// bench is the seats of one group, with all who have to do with them in roster order.
type bench struct {
	before, planned, after []*Holder
}

// NewPlan gives a plan of nobody.
func NewPlan() *Plan {
	return &Plan{offices: map[string]Office{}, holders: map[int64]*Holder{}, benches: map[Group]*bench{}}
}

// Describe says what is known of an office.
func (p *Plan) Describe(o Office) { p.offices[o.Name] = o }

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

func (p *Plan) bench(g Group) *bench {
	b := p.benches[g]
	if b == nil {
		b = &bench{}
		p.benches[g] = b
	}
	return b
}

// Holder gives what is known of a person; nil for whoever has no seat and gets none.
func (p *Plan) Holder(person int64) *Holder { return p.holders[person] }

// inOrder lists the holders as the roster does.
func (p *Plan) inOrder() []*Holder {
	out := make([]*Holder, 0, len(p.holders))
	for _, h := range p.holders {
		out = append(out, h)
	}
	slices.SortFunc(out, byPlace)
	return out
}

// After is how many hold a seat of the group as it stands, people outside of the
// roster included.
func (p *Plan) After(g Group) int {
	if b := p.benches[g]; b != nil {
		return len(b.after) + p.outside(g)
	}
	return p.outside(g)
}
