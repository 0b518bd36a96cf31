package seat

// What stays empty, and where there are more people than seats.

import "slices"

// Count is a group with a number of its seats or people.
type Count struct {
	Seat Group
	N    int
}

// Vacant lists the seats that stay empty in an office that a list describes.
func (p *Plan) Vacant(name string) []Count {
	o := p.offices[name]
	if o == nil || !o.Listed {
		return nil
	}
	var out []Count
	for _, b := range []*bench{o.heads, o.deputies} {
		held := len(b.after) + b.outside()
		if seats, known := b.seats(); known && seats > held {
			out = append(out, Count{b.group, seats - held})
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
		held := len(b.after) + b.outside()
		if seats, known := b.seats(); known && held > seats && len(b.after) > 0 {
			out = append(out, Over{Seat: g, Holders: held, Seats: seats, Who: slices.Clone(b.after)})
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
