package cli

// teams and chains: what the moves come to, by level and by seat.

import (
	"github.com/spf13/cobra"

	"liuzhuan/data/sitting"
	"liuzhuan/model"
	"liuzhuan/model/seat"
)

// teamReport is a row of `teams --json`; its keys stay. The last row, of no team, has the
// sums.
type teamReport struct {
	Team   string       `json:"team"`
	Levels levelsReport `json:"levels"`
	Vacant []seatReport `json:"vacant"`
	Units  []string     `json:"units"`
}

type levelsReport struct {
	Head   levelReport `json:"head"`
	Deputy levelReport `json:"deputy"`
	Other  levelReport `json:"other"`
	Total  levelReport `json:"total"`
}

// levelReport has null where a number is not known.
type levelReport struct {
	Approved *int `json:"approved"`
	Present  *int `json:"present"`
	Relieved *int `json:"relieved"`
	Proposed *int `json:"proposed"`
	After    *int `json:"after"`
	Balance  *int `json:"balance"`
}

type seatReport struct {
	Seat  string `json:"seat"`
	Count int    `json:"count"`
}

func levelOf(f model.LevelFigures) levelReport {
	number := func(x model.Figure) *int {
		if !x.Known {
			return nil
		}
		return &x.N
	}
	return levelReport{number(f.Approved), number(f.Present), number(f.Relieved), number(f.Proposed), number(f.After), number(f.Balance)}
}

func seatsOf(counts []seat.Count) []seatReport {
	out := []seatReport{}
	for _, c := range counts {
		out = append(out, seatReport{c.Seat.String(), c.N})
	}
	return out
}

func teamReports(m *model.Meeting) []teamReport {
	var out []teamReport
	for _, f := range m.Establishment() {
		r := teamReport{
			Levels: levelsReport{levelOf(f.Levels[seat.Heads]), levelOf(f.Levels[seat.Deputies]), levelOf(f.Levels[seat.Staff]), levelOf(f.Total)},
			Vacant: seatsOf(f.Vacant), Units: []string{},
		}
		if f.Team != nil {
			r.Team = f.Team.Name
			for _, u := range m.UnitsOf(f.Team.ID) {
				r.Units = append(r.Units, u.Name)
			}
		}
		out = append(out, r)
	}
	return out
}

// chainsReport is what `chains --json` prints; its keys stay.
type chainsReport struct {
	Rings       [][]string      `json:"rings"`
	Chains      []chainReport   `json:"chains"`
	Waiting     []waitReport    `json:"waiting"`
	Vacancies   []seatReport    `json:"vacancies"`
	WithoutPost []withoutReport `json:"without_post"`
	Over        []overReport    `json:"over"`
}

type chainReport struct {
	Path        []string `json:"path"`
	Opens       string   `json:"opens"`
	LeavesEmpty []string `json:"leaves_empty"`
}

type waitReport struct {
	Name string `json:"name"`
	For  string `json:"for"`
	Seat string `json:"seat"`
}

type withoutReport struct {
	Name string `json:"name"`
	Why  string `json:"why"`
}

type overReport struct {
	Seat     string `json:"seat"`
	Holders  int    `json:"holders"`
	Capacity int    `json:"capacity"`
}

func (e *env) chainsReport(m *model.Meeting) chainsReport {
	named := func(holders []*seat.Holder) []string {
		out := []string{}
		for _, h := range holders {
			out = append(out, m.Person(model.ID(h.Person)).Name)
		}
		return out
	}
	r := chainsReport{
		Rings: [][]string{}, Chains: []chainReport{}, Waiting: []waitReport{}, Vacancies: seatsOf(m.SeatsVacant()),
		WithoutPost: []withoutReport{}, Over: []overReport{},
	}
	chains, rings := m.Chains()
	for _, ring := range rings {
		r.Rings = append(r.Rings, named(ring))
	}
	for _, c := range chains {
		one := chainReport{Path: named(c.Path), Opens: e.t.OpensBy(c), LeavesEmpty: []string{}}
		for _, g := range c.Empty {
			one.LeavesEmpty = append(one.LeavesEmpty, g.String())
		}
		r.Chains = append(r.Chains, one)
	}
	for _, w := range m.AllWaiting() {
		r.Waiting = append(r.Waiting, waitReport{w.Who.Name, w.For.Name, w.Seat.String()})
	}
	for _, u := range m.Unposted() {
		r.WithoutPost = append(r.WithoutPost, withoutReport{u.Person.Name, e.t.WithoutPost(u)})
	}
	for _, o := range m.Seating().Over() {
		r.Over = append(r.Over, overReport{o.Seat.String(), o.Holders, o.Seats})
	}
	return r
}

func (e *env) teamsCommand() *cobra.Command {
	return e.listing("teams", func(s *sitting.Sitting) (any, []string) {
		return teamReports(s.Meeting), e.t.EstablishmentLines(s.Meeting)
	})
}

func (e *env) chainsCommand() *cobra.Command {
	return e.listing("chains", func(s *sitting.Sitting) (any, []string) {
		return e.chainsReport(s.Meeting), e.t.ChainLines(s.Meeting, s.Preflight().ComingVacancies())
	})
}

// listing is a command that reads a file and prints it as json or as lines.
func (e *env) listing(name string, read func(s *sitting.Sitting) (report any, lines []string)) *cobra.Command {
	var machine bool
	c := e.command(name, func(_ *cobra.Command, args []string) error {
		return e.viewing(args[0], func(s *sitting.Sitting) error {
			report, lines := read(s)
			if machine {
				return e.printJSON(report)
			}
			for _, line := range lines {
				e.print(line)
			}
			return nil
		})
	})
	c.Args = e.args(1, 1)
	c.Flags().BoolVar(&machine, "json", false, e.t.CLI.Flag["json"])
	return c
}
