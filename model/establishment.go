package model

// Establishment by level (职数预审): how many a team may have at each level, has, loses,
// gets and has then.

import "liuzhuan/model/seat"

// Figure is a number that is not known while nobody has said what it hangs on.
type Figure struct {
	N     int
	Known bool
}

func known(n int) Figure { return Figure{n, true} }

// plus adds two figures, or with -1 takes one from the other.
func (f Figure) plus(g Figure, sign int) Figure {
	if !f.Known || !g.Known {
		return Figure{}
	}
	return known(f.N + sign*g.N)
}

// LevelFigures are the numbers of one level of a team: 核定 现有 拟免 拟配 调整后 超缺.
type LevelFigures struct {
	Approved, Present, Relieved, Proposed, After, Balance Figure
}

// plus adds two lines.
func (f LevelFigures) plus(g LevelFigures) LevelFigures {
	return LevelFigures{
		f.Approved.plus(g.Approved, 1), f.Present.plus(g.Present, 1), f.Relieved.plus(g.Relieved, 1),
		f.Proposed.plus(g.Proposed, 1), f.After.plus(g.After, 1), f.Balance.plus(g.Balance, 1),
	}
}

// TeamFigures are the lines of one team; Team is nil for the sums of all.
type TeamFigures struct {
	Team   *Team
	Levels [seat.Staff + 1]LevelFigures // by seat.Level
	Total  LevelFigures
	Vacant []seat.Count // seats that stay empty; of the sums those of each duty
}

// Establishment gives the figures of every team in their order, and last the sums.
func (m *Meeting) Establishment() []TeamFigures {
	none := LevelFigures{known(0), known(0), known(0), known(0), known(0), known(0)}
	sums := TeamFigures{Levels: [...]LevelFigures{none, none, none, none}, Total: none}
	empty := map[seat.Level]int{}
	strengths := m.Strengths()
	out := make([]TeamFigures, 0, teamRows.in(m).len()+1)
	for _, t := range m.Teams() {
		f := m.figures(strengths[t.ID])
		for _, l := range seat.Levels {
			sums.Levels[l] = sums.Levels[l].plus(f.Levels[l])
		}
		sums.Total = sums.Total.plus(f.Total)
		for _, v := range f.Vacant {
			empty[v.Seat.Level()] += v.N
		}
		out = append(out, f)
	}
	for _, l := range []seat.Level{seat.Heads, seat.Deputies} {
		if empty[l] > 0 {
			sums.Vacant = append(sums.Vacant, seat.Count{Seat: seat.At("", l), N: empty[l]})
		}
	}
	return append(out, sums)
}

// figures gives the lines of one team.
func (m *Meeting) figures(s Strength) TeamFigures {
	t := s.Team
	f := TeamFigures{Team: t, Vacant: m.Seating().Vacant(t.Name)}
	total := LevelFigures{Present: known(0), Relieved: known(0), Proposed: known(0)}
	for _, l := range seat.Levels {
		flow := s.levels[l]
		line := LevelFigures{
			Approved: m.approved(t, l), Present: Figure{flow.Now, !s.Blurred},
			Relieved: known(flow.Out), Proposed: known(flow.In),
		}
		f.Levels[l] = line.reckoned()
		total.Present = total.Present.plus(line.Present, 1)
		total.Relieved = total.Relieved.plus(line.Relieved, 1)
		total.Proposed = total.Proposed.plus(line.Proposed, 1)
	}
	if s.Blurred {
		total.Present = known(s.Now)
	}
	switch {
	case t.Reform == ReformAbolished:
		total.Approved = known(0)
	case t.Establishment != Unknown:
		total.Approved = known(t.Establishment)
	}
	f.Total = total.reckoned()
	return f
}

// reckoned fills in what follows from the rest of a line.
func (f LevelFigures) reckoned() LevelFigures {
	f.After = f.Present.plus(f.Relieved, -1).plus(f.Proposed, 1)
	f.Balance = f.After.plus(f.Approved, -1)
	return f
}

// approved is how many a team may have at a level.
func (m *Meeting) approved(t *Team, l seat.Level) Figure {
	switch {
	case t.Form() == "":
		return Figure{}
	case l != seat.Staff:
		n, ok := m.Seating().Approved(t.Name, l)
		return Figure{n, ok}
	case t.Reform == ReformAbolished:
		return known(0)
	case t.Establishment == Unknown || t.LeaderPosts == Unknown:
		return Figure{}
	}
	return known(max(t.Establishment-t.LeaderPosts, 0))
}

// RosterOnly reports whether the numbers of teams count people on the list alone: no
// list of teams has said who is there now.
func (m *Meeting) RosterOnly() bool {
	for _, t := range m.Teams() {
		if t.Present > 0 || t.LeadersPresent > 0 {
			return false
		}
	}
	return true
}
