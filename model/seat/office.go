package seat

// How many seats there are of a kind.

// Unknown stands for a number nobody has given.
const Unknown = -1

// Office is what is known of a dispatched office that its seats hang on.
type Office struct {
	Name      string
	Posts     int  // 领导职数; Unknown until a list says
	Abolished bool // it has no seats any more
	Listed    bool // a list of offices describes it; else only posts name it

	// Who is in it and not on the roster stays where they are.
	HeadOutside, DeputiesOutside int
	Blurred                      bool // some of them lead it, and nobody says whether as head or deputy
}

// Seats is how many seats a group has that people on the roster and others share;
// known is false where nobody says, or nobody says who of the others has which.
func (p *Plan) Seats(g Group) (n int, known bool) { return p.found(g).seats() }

// Approved is how many seats a level of an office has; known is false where nobody says.
func (p *Plan) Approved(office string, l Level) (n int, known bool) {
	switch o := p.offices[office]; {
	case o == nil:
		return 0, false
	case l == Heads:
		return o.heads.approved()
	default:
		return o.deputies.approved()
	}
}

// found gives the seats of a group as they are, or would be if anybody held one.
func (p *Plan) found(g Group) *bench {
	if b := p.benches[g]; b != nil {
		return b
	}
	b := &bench{group: g, level: g.Level()}
	if b.level != Elsewhere {
		b.office = &office{Office: Office{Name: g.Org, Posts: Unknown}}
	}
	return b
}

func (b *bench) seats() (n int, known bool) {
	if b.office != nil && b.office.Blurred {
		return 0, false
	}
	return b.approved()
}

func (b *bench) approved() (n int, known bool) {
	switch o := b.office; {
	case o == nil:
		return 1, true
	case o.Abolished || o.Posts == 0:
		return 0, true
	case b.level == Heads:
		return 1, true
	case o.Posts == Unknown:
		return 0, false
	default:
		return o.Posts - 1, true
	}
}

// outside is how many seats of a group people hold who are not on the roster.
func (b *bench) outside() int {
	switch {
	case b.office == nil:
		return 0
	case b.level == Heads:
		return b.office.HeadOutside
	}
	return b.office.DeputiesOutside
}
