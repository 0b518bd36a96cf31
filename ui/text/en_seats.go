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
	Chains:        "%d {chain|chains}, each taking the seat of the one before:",
	Waiting:       "%d {person waits|people wait} for a seat:",
	Vacant:        "%d {kind of seat stays|kinds of seats stay} empty:",
	Without:       "%d {person has|people have} no post:",
	Over:          "more people than seats in %d {place|places}:",
	Unread:        "posts of %d {person|people} to be checked:",
	Ring:          "%s",
	Chain:         "%s; opened by: %s; left empty: %s",
	Leaves:        "leaving",
	Nothing:       "none",
	WaitLine:      "%s waits for %s to leave %s",
	VacantLine:    "%s: %d",
	WithoutLine:   "%s: %s",
	OverLine:      "%s: %d {person|people} for %d {seat|seats}",
	Of:            "%s: ",
	Covered:       "%d supervised {unit|units}: %d covered, %d without a team, %d with several.",
	Coming:        "%d {head's seat|heads' seats} to become empty within a year by retirement:",
	ComingLine:    "%s: %s, %s",
	NoMoves:       "No chains or rings, no seat stays empty, nobody is without a post.",
}
