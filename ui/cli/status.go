package cli

// status: what is decided, who is here, what is missing.

import (
	"github.com/spf13/cobra"

	"liuzhuan/data/sitting"
	"liuzhuan/model"
)

// statusReport is what other programs read: its keys stay.
type statusReport struct {
	Meeting    meetingReport             `json:"meeting"`
	People     int                       `json:"people"`
	Planned    map[model.Disposition]int `json:"planned"`
	Decided    map[model.Disposition]int `json:"decided"`
	Pending    int                       `json:"pending"`
	Deviations int                       `json:"deviations"`
	Attendance attendanceReport          `json:"attendance"`
	Talks      map[model.Kind]talkReport `json:"talks"`
	Matters    matterReport              `json:"matters"`
	Warnings   warningReport             `json:"warnings"`
}

// matterReport counts 待核事项, and for how many the notice may be issued.
type matterReport struct {
	Open     int `json:"open"`
	Cleared  int `json:"cleared"`
	Issuable int `json:"issuable"`
}

type meetingReport struct {
	Title    string      `json:"title"`
	Date     model.Date  `json:"date"`
	Time     string      `json:"time"`
	Venue    string      `json:"venue"`
	Approval string      `json:"approval"`
	Phase    model.Phase `json:"phase"`
	Sealed   bool        `json:"sealed"`
}

type attendanceReport struct {
	Expected int `json:"expected"`
	Present  int `json:"present"`
	Late     int `json:"late"`
	Leave    int `json:"leave"`
	Absent   int `json:"absent"`
	Extra    int `json:"extra"`
}

type talkReport struct {
	Required int `json:"required"`
	Done     int `json:"done"`
}

type warningReport struct {
	Total  int            `json:"total"`
	ByRule map[string]int `json:"by_rule"`
}

func (e *env) status(s *sitting.Sitting) (statusReport, error) {
	found, err := findings(s)
	if err != nil {
		return statusReport{}, err
	}
	info, c := s.Meeting.Info(), s.Meeting.Tally()
	r := statusReport{
		Meeting: meetingReport{info.Title, info.Date, info.Time, info.Venue, info.Approval, s.PhaseOnPaper(), info.Sealed != 0},
		People:  c.People, Planned: map[model.Disposition]int{}, Decided: map[model.Disposition]int{},
		Pending: c.Pending, Deviations: c.Deviations,
		Attendance: attendanceReport{c.People, c.Present, c.Late, c.Leave, c.Absent, c.Extra},
		Talks:      map[model.Kind]talkReport{},
		Warnings:   warningReport{Total: len(found), ByRule: map[string]int{}},
	}
	r.Matters.Open, r.Matters.Cleared = s.Meeting.Matters()
	r.Matters.Issuable = s.Meeting.CountIssuable()
	for _, d := range model.Dispositions {
		usual := d != model.Pending && d != model.RankPromoted // not of every meeting
		if usual || c.Planned[d] > 0 {
			r.Planned[d] = c.Planned[d]
		}
		if usual || c.ByDecision[d] > 0 {
			r.Decided[d] = c.ByDecision[d]
		}
	}
	for _, k := range model.Kinds {
		r.Talks[k] = talkReport{c.Talks[k].Required, c.Talks[k].Done}
	}
	for _, f := range found {
		r.Warnings.ByRule[f.Rule]++
	}
	return r, nil
}

func (e *env) statusCommand() *cobra.Command {
	var machine bool
	c := e.command("status", func(_ *cobra.Command, args []string) error {
		return e.viewing(args[0], func(s *sitting.Sitting) error {
			r, err := e.status(s)
			if err != nil {
				return err
			}
			if machine {
				return e.printJSON(r)
			}
			for _, line := range e.t.StatusLines(s.Meeting, r.Meeting.Phase, r.Warnings.Total) {
				e.print(line)
			}
			return nil
		})
	})
	c.Args = e.args(1, 1)
	c.Flags().BoolVar(&machine, "json", false, e.t.CLI.Flag["json"])
	return c
}
