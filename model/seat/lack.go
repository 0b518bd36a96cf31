package seat

// What stays empty, and where there are more people than seats.

import "slices"

// Count is a group with a number of its seats or people.
type Count struct {
	Seat Group
	N    int
}

// Vacant lists the seats that stay empty in an office that a list describes.
func (p *Plan) Vacant(office string) []Count {
	if o, ok := p.offices[office]; !ok || !o.Listed {
		return nil
	}
	var out []Count
	for _, l := range []Level{Heads, Deputies} {
		g := At(office, l)
		if seats, known := p.Seats(g); known && seats > p.After(g) {
			out = append(out, Count{g, seats - p.After(g)})
		}
	}
	return out
}

// Over is a group that has more people than seats.
type Over struct {
	Seat           Group
	Holders, Seats int
	Who            []*Holder // those on the roster, in its order
}

// Over lists the groups with more people than seats, those of the first of these people
// first.
func (p *Plan) Over() []Over {
	var out []Over
	for g, b := range p.benches {
		if seats, known := p.Seats(g); known && p.After(g) > seats && len(b.after) > 0 {
			out = append(out, Over{Seat: g, Holders: p.After(g), Seats: seats, Who: slices.Clone(b.after)})
		}
	}
	slices.SortFunc(out, func(a, b Over) int {
		if c := byPlace(a.Who[0], b.Who[0]); c != 0 {
			return c
		}
		return slices.Index(a.Who[0].After, a.Seat) - slices.Index(a.Who[0].After, b.Seat)
	})
	return out
}
