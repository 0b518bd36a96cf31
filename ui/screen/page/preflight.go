package page

// F10 9: everything that would embarrass tomorrow. What a digit can settle is
// settled here.

import (
	"slices"
	"strings"

	"liuzhuan/model"
	"liuzhuan/model/check"
	"liuzhuan/ui/screen/dialog"
)

// Preflight lists the findings; a digit answers the marked one.
type Preflight struct {
	Listing
	Found []check.Finding
}

// NewPreflight runs every rule over the meeting.
func NewPreflight(v *dialog.Sight) *Preflight {
	d := &Preflight{Listing: Listing{Sight: v}}
	d.Follow()
	return d
}

// Follow runs the rules anew.
func (d *Preflight) Follow() {
	d.Found = d.Sitting.Preflight().Run()
	d.Title = d.Text.PreflightTitle(len(d.Found))
	d.Lines = nil
	for _, f := range d.Found {
		d.Lines = append(d.Lines, Line{Text: d.Text.FindingWays(d.Meeting(), f, d.ways(f)), Person: f.Person})
	}
	if len(d.Found) == 0 {
		d.add(nothing(d.Text.Screen.NothingFound))
	}
	d.clamp()
}

// ways lists what can be done about a finding, a digit each from 1 on.
func (d *Preflight) ways(f check.Finding) []string {
	switch f.Variant {
	case check.ReadingOpen:
		if ways := strings.Split(f.Value, "、"); len(ways) > 1 {
			return ways
		}
		return nil
	case check.FormDiffers:
		return d.Text.Intake.Sides()
	case check.TeamsAlike:
		return d.Text.Intake.OneOrTwo()
	}
	if _, ok := doubtOf(d.Meeting(), f); ok {
		return []string{d.Text.Intake.Answer[model.AskDoubt][model.AnswerTrue]}
	}
	return nil
}

// doubtOf finds the doubt of a person that a finding repeats.
func doubtOf(m *model.Meeting, f check.Finding) (model.Flag, bool) {
	p := m.Person(f.Person)
	if p == nil || f.Rule != "R00" {
		return model.Flag{}, false
	}
	i := slices.IndexFunc(p.Doubts, func(flag model.Flag) bool {
		return check.Variant(flag.Doubt) == f.Variant && flag.Field == f.Field && flag.Column == f.Column && flag.Value == f.Value && flag.Row == f.Row
	})
	if i < 0 {
		return model.Flag{}, false
	}
	return p.Doubts[i], true
}

// Bindings are the digits that answer, beside those of a page.
func (d *Preflight) Bindings() []dialog.Bound {
	ways := 0
	if d.At < len(d.Found) {
		ways = len(d.ways(d.Found[d.At]))
	}
	list := []dialog.Bound{d.Bind("settle", dialog.Common, d.answer, dialog.UpTo(ways)...).When(ways > 0), d.Going()}
	return append(append(list, dialog.Helped(d.Scrolling())...), Leaving(d.Sight)...)
}

// answer records the way that a digit stands for.
func (d *Preflight) answer(e dialog.Event) dialog.Outcome {
	f, n := d.Found[d.At], int(e.Key[0]-'0')
	ways, m, now := d.ways(f), d.Meeting(), d.Stamp()
	switch f.Variant {
	case check.ReadingOpen:
		return d.Changes(m.SettleReading(f.Person, ways[n-1], now))
	case check.FormDiffers:
		return d.Changes(m.SettleDifference(f.Difference, []model.Taken{model.TakenList, model.TakenForm}[n-1], now))
	case check.TeamsAlike:
		if n == 1 {
			return d.Changes(m.SameTeams(f.Team, f.Teams[0], now))
		}
		return d.Changes(m.TellTeamsApart(f.Team, f.Teams[0], now))
	}
	flag, _ := doubtOf(m, f)
	return d.Changes(m.SettleDoubt(f.Person, flag, "", now))
}
