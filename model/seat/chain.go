package seat

// Chains and rings: one takes the seat of another, who takes the next.

import (
	"cmp"
	"slices"
)

// Chain is people of whom each takes the seat of the one before. It begins with the
// one who opens it, by taking a free seat or by leaving, and ends where a seat stays
// empty.
type Chain struct {
	Path  []*Holder
	Opens []Group // what the first one takes; none = leaves for no seat that is counted
	Empty []Group // what the last one leaves and nobody takes
}

// Ring is people of whom each takes the seat of the one before, and the first that of
// the last.
type Ring []*Holder

// Chains gives the chains and rings of the plan, the longest first, then as the roster
// has the first of each. Every step of the plan that takes somebody's seat stands in
// one of them, once: whoever has two seats may stand in two.
func (p *Plan) Chains() ([]Chain, []Ring) {
	w := p.walk()
	for _, h := range w.movers {
		if len(w.open[h]) == 0 {
			w.from(h)
		}
	}
	for again := true; again; { // whoever of a chain has another seat that somebody takes
		again = false
		for _, h := range w.movers {
			if len(w.open[h]) == 0 && len(w.next[h]) > 0 {
				w.from(h)
				again = true
			}
		}
	}
	for _, h := range w.movers {
		w.from(h)
	}
	slices.SortStableFunc(w.chains, func(a, b Chain) int {
		return cmp.Or(len(b.Path)-len(a.Path), byPlace(a.Path[0], b.Path[0]))
	})
	slices.SortStableFunc(w.rings, func(a, b Ring) int { return cmp.Or(len(b)-len(a), byPlace(a[0], b[0])) })
	return w.chains, w.rings
}

// walk is the steps that no chain has gone yet.
type walk struct {
	plan   *Plan
	movers []*Holder            // in roster order
	takes  map[*Holder][]Taking // what each takes, gone or not
	next   map[*Holder][]Taking // by the one whose seat is taken
	open   map[*Holder][]Taking // by the taker: steps from somebody that are not gone

	chains []Chain
	rings  []Ring
}

func (p *Plan) walk() *walk {
	w := &walk{plan: p, takes: map[*Holder][]Taking{}, next: map[*Holder][]Taking{}, open: map[*Holder][]Taking{}}
	steps := map[*bench][]Taking{}
	all := func(g Group) []Taking {
		b := p.benches[g]
		list, have := steps[b]
		if !have {
			list = b.takings()
			steps[b] = list
		}
		return list
	}
	for _, h := range p.inOrder((*Holder).moves) {
		for _, g := range h.Planned { // in the order of the text
			if i := slices.IndexFunc(all(g), func(t Taking) bool { return t.Taker == h }); i >= 0 {
				t := all(g)[i]
				w.takes[h] = append(w.takes[h], t)
				if t.Leaver != nil {
					w.open[h] = append(w.open[h], t)
				}
			}
		}
		for _, g := range h.Before {
			if i := slices.IndexFunc(all(g), func(t Taking) bool { return t.Leaver == h }); i >= 0 {
				w.next[h] = append(w.next[h], all(g)[i])
			}
		}
		if len(w.takes[h])+len(w.next[h]) > 0 {
			w.movers = append(w.movers, h)
		}
	}
	return w
}

// from goes all the ways that begin with one person.
func (w *walk) from(h *Holder) {
	for len(w.next[h]) > 0 {
		path := []*Holder{h}
		var last Taking
		for at := h; len(w.next[at]) > 0; {
			last = w.step(at)
			at = last.Taker
			if i := slices.Index(path, at); i >= 0 {
				w.rings = append(w.rings, ringOf(path[i:]))
				path = path[:i+1]
				continue
			}
			path = append(path, at)
		}
		if len(path) > 1 {
			w.chains = append(w.chains, Chain{Path: path, Opens: w.opens(h), Empty: w.plan.left(path[len(path)-1])})
		}
	}
}

// step goes the next step from somebody, if it can one that leads on.
func (w *walk) step(h *Holder) Taking {
	steps := w.next[h]
	i := max(slices.IndexFunc(steps, func(t Taking) bool { return len(w.next[t.Taker]) > 0 }), 0)
	t := steps[i]
	w.next[h] = slices.Delete(slices.Clone(steps), i, i+1)
	w.open[t.Taker] = slices.DeleteFunc(slices.Clone(w.open[t.Taker]), func(o Taking) bool { return o.Seat == t.Seat })
	return t
}

func (w *walk) opens(h *Holder) []Group {
	var out []Group
	for _, t := range w.takes[h] {
		out = append(out, t.Seat)
	}
	return out
}

// left names the seats that somebody leaves and nobody takes.
func (p *Plan) left(h *Holder) []Group {
	var out []Group
	for _, g := range h.Before {
		taken := slices.ContainsFunc(p.Takings(g), func(t Taking) bool { return t.Leaver == h })
		if h.leaves(g) && !taken {
			out = append(out, g)
		}
	}
	return out
}

// ringOf begins a ring with the first of it by roster.
func ringOf(path []*Holder) Ring {
	first := 0
	for i, h := range path {
		if byPlace(h, path[first]) < 0 {
			first = i
		}
	}
	return slices.Concat(path[first:], path[:first])
}
