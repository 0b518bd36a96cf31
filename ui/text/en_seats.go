package text

import "liuzhuan/model/seat"

// enSeats is the English of Seats.
var enSeats = Seats{
	Establishment: "Establishment by level",
	GapLine:       "No team supervises %d: %s",
	OverlapLine:   "Several teams supervise %s: %s",
	RosterOnly:    " (on the roster only: no list of teams says who else is there)",
	Heads:         "team level approved present relieved proposed after balance",
	Levels:        map[seat.Level]string{seat.Heads: "head", seat.Deputies: "deputies", seat.Staff: "others"},
	Sum:           "sum",
	All:           "all teams",
	Unknown:       "unknown",
	Even:          "even",
	Rings:         "%d {ring|rings}:",
	Chains:        "%d {chain|chains}, each taking the post of the one before:",
	Waiting:       "%d {person waits|people wait} for a post:",
	Vacant:        "%d {kind of post stays|kinds of posts stay} empty:",
	Without:       "%d {person has|people have} no post:",
	Over:          "more people than posts in %d {place|places}:",
	Unread:        "posts of %d {person|people} to be checked:",
	Ring:          "%s",
	Chain:         "%s; opened by: %s; left empty: %s",
	Leaves:        "leaving",
	Nothing:       "none",
	WaitLine:      "%s waits for %s to leave %s",
	VacantLine:    "%s: %d",
	WithoutLine:   "%s: %s",
	OverLine:      "%s: %d {person|people} for %d {post|posts}",
	Of:            "%s: ",
	Covered:       "%d supervised {unit|units}: %d covered, %d without a team, %d with several.",
	Coming:        "%d {head's post|heads' posts} to become empty within a year by retirement:",
	ComingLine:    "%s: %s, %s",
	NoMoves:       "No chains or rings, no post stays empty, nobody is without a post.",
}
