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
func (p *Plan) Seats(g Group) (n int, known bool) {
	if p.offices[g.Org].Blurred {
		return 0, false
	}
	return p.Approved(g)
}

// Approved is how many seats a group has; known is false where nobody says.
func (p *Plan) Approved(g Group) (n int, known bool) {
	office, listed := p.offices[g.Org]
	switch {
	case listed && (office.Abolished || office.Posts == 0):
		return 0, true
	case g.Level() != Deputies:
		return 1, true
	case !listed || office.Posts == Unknown:
		return 0, false
	}
	return office.Posts - 1, true
}

// outside is how many seats of a group people hold who are not on the roster.
func (p *Plan) outside(g Group) int {
	switch office := p.offices[g.Org]; g.Level() {
	case Heads:
		return office.HeadOutside
	case Deputies:
		return office.DeputiesOutside
	}
	return 0
}
