package seat

// Who takes whose seat by the plan.

import "slices"

// Taking is one step of the plan: somebody takes a seat of a group.
type Taking struct {
	Seat   Group
	Taker  *Holder
	Leaver *Holder // whose seat it was; nil = a free one, or none
	None   bool    // there is no seat: one too many
}

// Takings tells who takes whose seat of a group, both sides in roster order. Where more
// come than leave, the free seats are taken first.
func (p *Plan) Takings(g Group) []Taking {
	if b := p.benches[g]; b != nil {
		return b.takings()
	}
	return nil
}

func (b *bench) takings() []Taking {
	var leavers, enterers []*Holder
	for _, h := range b.before {
		if !contains(b.planned, h) {
			leavers = append(leavers, h)
		}
	}
	for _, h := range b.planned {
		if !contains(b.before, h) {
			enterers = append(enterers, h)
		}
	}
	seats, known := b.seats()
	free := 0
	if known && len(enterers) > len(leavers) {
		free = max(seats-len(b.before)-b.outside(), 0)
	}
	var out []Taking
	for _, h := range enterers {
		t := Taking{Seat: b.group, Taker: h}
		switch {
		case free > 0:
			free--
		case len(leavers) > 0:
			t.Leaver, leavers = leavers[0], leavers[1:]
		default:
			t.None = known
		}
		out = append(out, t)
	}
	return out
}

func contains(sorted []*Holder, h *Holder) bool {
	_, ok := slices.BinarySearchFunc(sorted, h, byPlace)
	return ok
}
