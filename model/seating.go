package model

// The roster as seats: who holds which now, by the plan, and as it stands.

import (
	"slices"
	"strings"

	"liuzhuan/model/seat"
)

// Seating gives the seats of everybody on the list. It is the meeting's own and holds
// until the next Apply.
func (m *Meeting) Seating() *seat.Plan { return m.counted().seats }

// office is what the seats of a team hang on.
func (m *Meeting) office(t *Team) seat.Office {
	return seat.Office{Name: t.Name, Posts: t.LeaderPosts, Abolished: t.Reform == ReformAbolished, Listed: t.Form() != ""}
}

// SeatReader reads the posts of somebody in a team.
func (m *Meeting) SeatReader(team ID) seat.Reader {
	return seat.Reader{Called: m.orgOf, Home: m.TeamName(team)}
}

// holder gives the seats of p, with what was decided for p, nil for nothing.
func (m *Meeting) holder(p *Person, d *Decision) *seat.Holder {
	r := m.SeatReader(p.Team)
	h := &seat.Holder{Person: int64(p.ID), Place: p.No, Before: r.Groups(p.Current)}
	h.Planned = seatsUnder(r, h.Before, p.Planned, p.Proposed, p.Relieved)
	h.After = h.Planned
	if d != nil {
		h.After = seatsUnder(r, h.Before, d.Disposition, d.To, p.Relieved)
		h.Deferred = d.Disposition == Deferred
		if p.Planned == Pending || p.Planned == "" { // nothing was planned: what was decided is the plan
			h.Planned = h.After
		}
	}
	return h
}

// seatsUnder gives the seats that a disposition leaves somebody with. One who moves
// keeps what nobody relieves them of; an empty 拟免 relieves of all.
func seatsUnder(r seat.Reader, held []seat.Group, d Disposition, proposed, relieved string) []seat.Group {
	switch {
	case d.Leaves():
		return nil
	case d.OnLoan(), d == Deferred, d == Pending, d == "":
		return held
	}
	gets := r.Groups(proposed)
	if !d.Moves() {
		if len(gets) > 0 { // the same post, perhaps under the name that a reform gave it
			return gets
		}
		return held
	}
	out := slices.DeleteFunc(slices.Clone(held), func(g seat.Group) bool { return relieves(r, relieved, g) })
	for _, g := range gets {
		if !slices.Contains(out, g) {
			out = append(out, g)
		}
	}
	return out
}

// relieves reports whether a 拟免 takes a seat from whoever holds it; the duty may
// stand there without its organization.
func relieves(r seat.Reader, relieved string, g seat.Group) bool {
	return seat.WholePost(relieved) || slices.Contains(r.Groups(relieved), g) ||
		slices.ContainsFunc(seat.Parts(relieved), func(p seat.Part) bool { return p.Org == "" && p.Duty == g.Duty })
}

// Wait is somebody whose move hangs on another who stays.
type Wait struct {
	Who, For *Person
	Seat     seat.Group
}

// Waiting lists whose move would hang on p under d: those who are to have a seat that p
// then keeps, and those after them in the chain.
func (m *Meeting) Waiting(p *Person, d Decision) []Wait {
	d = d.completed(p)
	return m.waits(m.Seating().WaitingFor(m.holder(p, &d)))
}

// AllWaiting lists whose move hangs on somebody who was deferred.
func (m *Meeting) AllWaiting() []Wait { return m.waits(m.Seating().Waiting()) }

func (m *Meeting) waits(list []seat.Wait) []Wait {
	var out []Wait
	for _, w := range list {
		out = append(out, Wait{m.Person(ID(w.Who.Person)), m.Person(ID(w.For.Person)), w.Seat})
	}
	return out
}

// Chains gives the chains and rings of the plan.
func (m *Meeting) Chains() ([]seat.Chain, []seat.Ring) { return m.Seating().Chains() }

// SeatsVacant lists the seats that stay empty in the teams, in their order.
func (m *Meeting) SeatsVacant() []seat.Count {
	var out []seat.Count
	for _, t := range m.Teams() {
		out = append(out, m.Seating().Vacant(t.Name)...)
	}
	return out
}

// Unposted is somebody who has no post afterwards and does not leave.
type Unposted struct {
	Person *Person
	Why    WithoutPost
	Ranks  []string // those that are kept, of RankKept
}

// WithoutPost says why. Words for it are in ui/text.
type WithoutPost string

// Why somebody has no post.
const (
	RankKept      WithoutPost = "rank_kept" // removed, and keeps a rank
	RemovedToNone WithoutPost = "removed"
	TeamAbolished WithoutPost = "team_abolished"
	MovesToNone   WithoutPost = "no_destination" // a move that says not whereto
)

// Unposted lists who has no post afterwards, in roster order.
func (m *Meeting) Unposted() []Unposted {
	var out []Unposted
	gone := slices.ContainsFunc(m.Teams(), func(t *Team) bool { return t.Reform == ReformAbolished })
	for _, p := range m.People()[:m.OnList()] {
		o := m.Outcome(p)
		switch {
		case o.Disposition == Removed && (o.Decided || p.Proposed == ""):
			u := Unposted{Person: p, Why: RemovedToNone, Ranks: ranksKept(p)}
			if len(u.Ranks) > 0 {
				u.Why = RankKept
			}
			out = append(out, u)
		case o.Disposition.Moves() && o.Post == "":
			out = append(out, Unposted{Person: p, Why: MovesToNone})
		case gone && m.inAbolished(p, o):
			out = append(out, Unposted{Person: p, Why: TeamAbolished})
		}
	}
	return out
}

func (m *Meeting) inAbolished(p *Person, o Outcome) bool {
	t := m.Team(m.TeamAfter(p, o))
	return t != nil && t.Reform == ReformAbolished
}

// ranksKept names the ranks that a 拟免 leaves somebody with.
func ranksKept(p *Person) []string {
	if seat.WholePost(p.Relieved) {
		return nil
	}
	relieved := seat.Parts(p.Relieved)
	var out []string
	for _, held := range seat.Parts(p.Current) {
		gone := slices.ContainsFunc(relieved, func(r seat.Part) bool { return r.Duty == held.Duty })
		if held.Rank() && !held.Past && !gone {
			out = append(out, held.Duty)
		}
	}
	return out
}

// UnreadPost is a post of which no rule can say what seat it is; Duties are its parts
// that nobody can place.
type UnreadPost struct {
	Person *Person
	Duties []string
}

// UnreadPosts lists them in roster order: to be looked at, never guessed.
func (m *Meeting) UnreadPosts() []UnreadPost {
	var out []UnreadPost
	for _, p := range m.People()[:m.OnList()] {
		var duties []string
		for _, text := range []string{p.Current, m.Outcome(p).Post} {
			if text == "" || plainRank(text) {
				continue
			}
			for _, duty := range m.SeatReader(p.Team).Unread(text) {
				if !slices.Contains(duties, duty) {
					duties = append(duties, duty)
				}
			}
		}
		if len(duties) > 0 {
			out = append(out, UnreadPost{p, duties})
		}
	}
	return out
}

// plainRank is what most of a roster holds, seen at once: one duty that ends as ranks do.
func plainRank(text string) bool {
	return (strings.HasSuffix(text, "科员") || strings.HasSuffix(text, "研员")) && !strings.ContainsAny(text, "、，,；;兼")
}
