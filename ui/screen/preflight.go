package screen

// F10 9: everything that would embarrass tomorrow. What a digit can settle is
// settled here.

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/model"
	"liuzhuan/model/check"
	"liuzhuan/ui/screen/dialog"
)

// preflightPage lists the findings; a digit settles the marked one.
type preflightPage struct {
	listing
	found []check.Finding
}

func showPreflight(a *App) tea.Cmd {
	d := &preflightPage{}
	d.lay(a)
	a.push(d)
	return nil
}

func (d *preflightPage) lay(a *App) {
	d.found = a.sitting.Preflight().Run()
	d.title = a.t.PreflightTitle(len(d.found))
	d.lines = nil
	for _, f := range d.found {
		d.lines = append(d.lines, listLine{a.t.FindingWays(a.meeting(), f, d.ways(a, f)), f.Person})
	}
	if len(d.found) == 0 {
		d.add(a.t.Screen.NothingFound)
	}
	d.at = min(d.at, len(d.lines)-1)
}

// ways lists what can be done about a finding, a digit each from 1 on.
func (d *preflightPage) ways(a *App, f check.Finding) []string {
	switch f.Variant {
	case check.ReadingOpen:
		if ways := strings.Split(f.Value, "、"); len(ways) > 1 {
			return ways
		}
		return nil
	case check.FormDiffers:
		return a.t.Intake.Sides()
	case check.TeamsAlike:
		return a.t.Intake.OneOrTwo()
	}
	if _, ok := doubtOf(a.meeting(), f); ok {
		return []string{a.t.Intake.Answer[model.AskDoubt][model.AnswerTrue]}
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

func (d *preflightPage) bindings(a *App) []dialog.Bound {
	ways := 0
	if d.at < len(d.found) {
		ways = len(d.ways(a, d.found[d.at]))
	}
	list := []dialog.Bound{a.bind("settle", dialog.Common, dialog.UpTo(ways)...).When(ways > 0), d.going(a)}
	return append(append(list, dialog.Helped(d.scrolling(a))...), a.pageKeys()...)
}

func (d *preflightPage) handle(a *App, e dialog.Event) tea.Cmd {
	if len(e.Key) != 1 || e.Key < "0" || e.Key > "9" {
		return d.listing.handle(a, e)
	}
	if d.at >= len(d.found) {
		return nil
	}
	f, n := d.found[d.at], int(e.Key[0]-'0')
	ways := d.ways(a, f)
	if n < 1 || n > len(ways) {
		a.say(a.t.Message.NoSuchKey)
		return nil
	}
	c, err := d.settle(a, f, n, ways)
	if err != nil {
		a.refuse(err)
		return nil
	}
	if a.commit(c, nil) {
		d.lay(a)
	}
	return nil
}

// settle makes the Change for the n-th way.
func (d *preflightPage) settle(a *App, f check.Finding, n int, ways []string) (model.Change, error) {
	m := a.meeting()
	switch f.Variant {
	case check.ReadingOpen:
		return m.SettleReading(f.Person, ways[n-1], a.stamp())
	case check.FormDiffers:
		return m.SettleDifference(f.Difference, []model.Taken{model.TakenList, model.TakenForm}[n-1], a.stamp())
	}
	if f.Variant == check.TeamsAlike && n == 1 {
		return m.SameTeams(f.Team, f.Teams[0], a.stamp())
	} else if f.Variant == check.TeamsAlike {
		return m.TellTeamsApart(f.Team, f.Teams[0], a.stamp())
	}
	flag, _ := doubtOf(m, f)
	return m.SettleDoubt(f.Person, flag, "", a.stamp())
}
