package seat

// Who waits for a seat that was to be freed and is not.

import "slices"

// Wait is somebody whose move hangs on another who stays.
type Wait struct {
	Who, For *Holder
	Seat     Group
}

// Waiting lists who hangs on those who were put off, in roster order of these, the
// nearest first. Where there are seats for all nobody waits, nor where nobody knows
// how many there are.
func (p *Plan) Waiting() []Wait {
	var out []Wait
	for _, h := range p.inOrder(func(h *Holder) bool { return h.Deferred }) {
		out = p.hang(h, nil, out)
	}
	return out
}

// WaitingFor lists who would hang on a person if the person were as h says.
func (p *Plan) WaitingFor(h *Holder) []Wait { return p.hang(h, h, nil) }

// hang adds who hangs on one person, and on those who hang. instead stands in for what
// the plan has of the person; nil = nothing does.
func (p *Plan) hang(from, instead *Holder, out []Wait) []Wait {
	type stay struct {
		who  *Holder
		seat Group
	}
	var queue []stay
	stays := func(h *Holder) {
		for _, g := range h.Before {
			if h.leaves(g) {
				queue = append(queue, stay{h, g})
			}
		}
	}
	stays(from)
	for ; len(queue) > 0; queue = queue[1:] {
		at := queue[0]
		bench := p.found(at.seat)
		seats, known := bench.seats()
		holders := p.holding(at.seat, instead)
		if at.who.Person != from.Person && !slices.Contains(holders, at.who) {
			holders = append(holders, at.who) // as if they stayed too
		}
		if at.who.Person == from.Person && !slices.Contains(at.who.After, at.seat) {
			continue // gives it up after all
		}
		if !known || len(holders)+bench.outside() <= seats {
			continue
		}
		if h := p.next(at.seat, at.who, holders); h != nil && !slices.ContainsFunc(out, func(w Wait) bool { return w.Who == h }) {
			out = append(out, Wait{Who: h, For: at.who, Seat: at.seat})
			stays(h)
		}
	}
	return out
}

// holding lists who holds a seat of the group as it stands, with instead in its
// person's stead.
func (p *Plan) holding(g Group, instead *Holder) []*Holder {
	var out []*Holder
	if b := p.benches[g]; b != nil {
		out = slices.Clone(b.after)
	}
	if instead == nil {
		return out
	}
	out = slices.DeleteFunc(out, func(h *Holder) bool { return h.Person == instead.Person })
	if slices.Contains(instead.After, g) {
		out = append(out, instead)
	}
	return out
}

// next is who takes the seat of somebody who does not give it up: by the plan, or
// where a decision took that one elsewhere, the first who comes without the plan.
func (p *Plan) next(g Group, leaver *Holder, holders []*Holder) *Holder {
	for _, t := range p.Takings(g) {
		if t.Leaver != nil && t.Leaver.Person == leaver.Person && slices.Contains(holders, t.Taker) {
			return t.Taker
		}
	}
	for _, h := range holders {
		if h.Person != leaver.Person && !slices.Contains(h.Before, g) && !slices.Contains(h.Planned, g) {
			return h
		}
	}
	return nil
}
