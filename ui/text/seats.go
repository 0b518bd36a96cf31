package text

// Seats in words: establishment by level, chains and rings, who waits, what stays empty.

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"liuzhuan/model"
	"liuzhuan/model/check"
	"liuzhuan/model/hanzi"
	"liuzhuan/model/seat"
)

// Seats holds the words of establishment by level and of chains.
type Seats struct {
	Establishment, RosterOnly string // the head of the table, and what it says where nobody else is counted
	Heads                     string // of its columns, a blank between two: team, level, then the figures
	Levels                    map[seat.Level]string
	Sum, All, Unknown, Even   string

	Rings, Chains, Waiting, Vacant, Without, Over, Unread string // headings, with how many
	Ring, Chain, Leaves, Nothing                          string // path; path, opens, leaves empty
	WaitLine, VacantLine, WithoutLine, OverLine           string
	NoMoves                                               string
	Coming, ComingLine                                    string // how many; seat, name, month
	Covered                                               string // units, covered, gaps, overlaps
	Of                                                    string // a tier or kind of units, before Covered
	GapLine, OverlapLine                                  string // how many, units; unit, teams
}

// unposted says why somebody has no post; %s are the ranks.
var unposted = map[model.WithoutPost]pair[string]{
	model.RankKept:      {"免职后保留职级%s", "removed, keeps the rank %s"},
	model.RemovedToNone: {"免职后没有拟任职务", "removed, and no post is proposed"},
	model.TeamAbolished: {"所在机构撤销", "the team is abolished"},
	model.MovesToNone:   {"没有拟任职务", "no post is proposed"},
}

// WithoutPost says why somebody has no post.
func (t *Text) WithoutPost(u model.Unposted) string {
	if u.Why == model.RankKept {
		return t.Sprintf(t.Unposted[u.Why], t.Names(u.Ranks))
	}
	return t.Unposted[u.Why]
}

// OpensBy says how a chain is opened: what its first one takes, or that they leave.
func (t *Text) OpensBy(c seat.Chain) string {
	if len(c.Opens) == 0 {
		return t.Seats.Leaves
	}
	return strings.Join(seatNames(c.Opens), "/")
}

func seatNames(groups []seat.Group) []string {
	var out []string
	for _, g := range groups {
		out = append(out, g.String())
	}
	return out
}

// DocumentLines says of each batch whose document says how many it appoints and
// dismisses whether as many were announced, or are planned, those first that differ, with
// the people by whom plan and announcement differ.
func (t *Text) DocumentLines(m *model.Meeting) []string {
	var differ, agree []string
	for _, x := range m.DocumentCounts() {
		b := x.Batch
		what := t.Talks.DocumentHeld[x.Planned]
		line := t.Sprintf(t.Talks.Document[x.Agrees()], cmp.Or(b.Document, b.Name), b.Appoints, b.Dismisses, what, x.Appointed, x.Dismissed)
		if x.Agrees() {
			agree = append(agree, line)
			continue
		}
		if len(x.Apart) > 0 {
			var names []string
			for _, p := range x.Apart {
				names = append(names, t.Label(m, p))
			}
			line += t.Sprintf(t.Talks.DocumentApart, t.Names(names))
		}
		differ = append(differ, line)
	}
	return append(differ, agree...)
}

// Covered says in one sentence how far supervision reaches, "" without supervised units.
func (t *Text) Covered(m *model.Meeting) string { return t.covered(m.Coverage()) }

// CoveredBy says the same of each tier and of each kind of bodies, where lists tell them
// apart.
func (t *Text) CoveredBy(m *model.Meeting) []string {
	all := m.Coverage()
	var out []string
	for _, of := range []func(model.Coverage) string{
		func(c model.Coverage) string { return c.Tier }, func(c model.Coverage) string { return c.Category },
	} {
		by := map[string][]model.Coverage{}
		var names []string
		for _, c := range all {
			name := of(c)
			if name != "" && by[name] == nil {
				names = append(names, name)
			}
			by[name] = append(by[name], c)
		}
		for _, name := range names {
			out = append(out, t.Sprintf(t.Seats.Of, name)+t.covered(by[name]))
		}
	}
	return out
}

func (t *Text) covered(all []model.Coverage) string {
	gaps, overlaps := 0, 0
	for _, c := range all {
		switch len(c.Teams) {
		case 0:
			gaps++
		case 1:
		default:
			overlaps++
		}
	}
	if len(all) == 0 {
		return ""
	}
	return t.Sprintf(t.Seats.Covered, len(all), len(all)-gaps, gaps, overlaps)
}

// EstablishmentLines is the table of establishment by level, a line a level, and how
// far supervision reaches.
func (t *Text) EstablishmentLines(m *model.Meeting) []string {
	rows := [][]string{strings.Fields(t.Seats.Heads)}
	for _, f := range m.Establishment() {
		name := t.Seats.All
		if f.Team != nil {
			name = f.Team.Name
		}
		for _, l := range seat.Levels {
			rows = append(rows, append([]string{name, t.Seats.Levels[l]}, t.figures(f.Levels[l])...))
			name = ""
		}
		rows = append(rows, append([]string{"", t.Seats.Sum}, t.figures(f.Total)...))
	}
	head := t.Seats.Establishment
	if m.RosterOnly() {
		head += t.Seats.RosterOnly
	}
	out := append([]string{head}, inColumns(rows)...)
	if said := t.Covered(m); said != "" {
		out = slices.Concat(append(out, said), t.CoveredBy(m), t.uncovered(m))
	}
	return out
}

// uncovered says which bodies no team supervises, and which several do.
func (t *Text) uncovered(m *model.Meeting) []string {
	var gaps, lines []string
	for _, c := range m.Coverage() {
		switch len(c.Teams) {
		case 0:
			gaps = append(gaps, c.Unit)
		case 1:
		default:
			var teams []string
			for _, team := range c.Teams {
				teams = append(teams, t.team(team.Name))
			}
			lines = append(lines, t.Sprintf(t.Seats.OverlapLine, c.Unit, t.Names(teams)))
		}
	}
	if len(gaps) > 0 {
		lines = append([]string{t.Sprintf(t.Seats.GapLine, len(gaps), t.Names(gaps))}, lines...)
	}
	return lines
}

func (t *Text) figures(f model.LevelFigures) []string {
	var out []string
	for _, x := range []model.Figure{f.Approved, f.Present, f.Relieved, f.Proposed, f.After} {
		if x.Known {
			out = append(out, strconv.Itoa(x.N))
		} else {
			out = append(out, t.Seats.Unknown)
		}
	}
	switch b := f.Balance; {
	case !b.Known:
		return append(out, t.Seats.Unknown)
	case b.N == 0:
		return append(out, t.Seats.Even)
	default:
		return append(out, t.Sprintf("%+d", b.N))
	}
}

// inColumns puts rows under one another: texts to the left, from the third column on
// numbers to the right.
func inColumns(rows [][]string) []string {
	var widths []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], hanzi.Width(cell))
		}
	}
	var out []string
	for _, row := range rows {
		line := ""
		for i, cell := range row {
			pad := strings.Repeat(" ", widths[i]-hanzi.Width(cell))
			if i < 2 {
				line += cell + pad + "  "
			} else {
				line += pad + cell + "  "
			}
		}
		out = append(out, strings.TrimRight(line, " "))
	}
	return out
}

// ChainLines says what the moves make: rings and chains, who waits, what stays empty,
// whose seat will, who has no post, where there are too many, and what nobody can read.
func (t *Text) ChainLines(m *model.Meeting, coming []check.Coming) []string {
	var out []string
	section := func(heading string, lines []string) {
		if len(lines) > 0 {
			out = append(out, t.Sprintf(heading, len(lines)))
			for _, line := range lines {
				out = append(out, "  "+line)
			}
		}
	}
	w := t.Seats
	chains, rings := m.Chains()
	var lines []string
	for _, r := range rings {
		lines = append(lines, t.Sprintf(w.Ring, t.path(m, append(r[:len(r):len(r)], r[0]))))
	}
	section(w.Rings, lines)
	lines = nil
	for _, c := range chains {
		empty := w.Nothing
		if len(c.Empty) > 0 {
			empty = t.Names(seatNames(c.Empty))
		}
		lines = append(lines, t.Sprintf(w.Chain, t.path(m, c.Path), t.OpensBy(c), empty))
	}
	section(w.Chains, lines)
	lines = nil
	for _, x := range m.AllWaiting() {
		lines = append(lines, t.Sprintf(w.WaitLine, t.Label(m, x.Who), t.Label(m, x.For), x.Seat.String()))
	}
	section(w.Waiting, lines)
	lines = nil
	for _, v := range m.SeatsVacant() {
		lines = append(lines, t.Sprintf(w.VacantLine, v.Seat.String(), v.N))
	}
	section(w.Vacant, lines)
	lines = nil
	for _, x := range coming {
		lines = append(lines, t.Sprintf(w.ComingLine, x.Seat.String(), t.Label(m, x.Person), x.On.String()))
	}
	section(w.Coming, lines)
	lines = nil
	for _, u := range m.Unposted() {
		lines = append(lines, t.Sprintf(w.WithoutLine, t.Label(m, u.Person), t.WithoutPost(u)))
	}
	section(w.Without, lines)
	lines = nil
	for _, o := range m.Seating().Over() {
		lines = append(lines, t.Sprintf(w.OverLine, o.Seat.String(), o.Holders, o.Seats))
	}
	section(w.Over, lines)
	lines = nil
	for _, u := range m.UnreadPosts() {
		lines = append(lines, t.Sprintf(w.WithoutLine, t.Label(m, u.Person), t.Names(u.Duties)))
	}
	section(w.Unread, lines)
	if len(out) == 0 {
		return []string{w.NoMoves}
	}
	return out
}

// path writes people down of whom each takes the seat of the one before.
func (t *Text) path(m *model.Meeting, holders []*seat.Holder) string {
	var names []string
	for _, h := range holders {
		names = append(names, t.Label(m, m.Person(model.ID(h.Person))))
	}
	return strings.Join(names, " ← ")
}
