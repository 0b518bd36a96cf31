package text

// What is said when a phase is through, and on the way there.

import (
	"strconv"
	"strings"

	"liuzhuan/model"
)

// fewNames is how many names a sentence lists before it says how many more.
const fewNames = 5

// ending sums up the phase that a Change was a step of: after the last
// announcement what became of all, after a signature what is in and what lacks.
func (t *Text) ending(m *model.Meeting, c model.Change) string {
	switch {
	case m.AnnouncedLast(c):
		return t.AllAnnounced(m)
	case (c.Command == model.CommandFulfil || c.Command == model.CommandUnfulfil) && c.Args.Item == model.ItemPledge:
		return t.Pledges(m)
	}
	return ""
}

// AllAnnounced sums up the announcements, and says what differs from the plan.
func (t *Text) AllAnnounced(m *model.Meeting) string {
	tally := m.Tally()
	var parts []string
	for _, d := range model.Dispositions {
		if n := tally.ByDecision[d]; n > 0 {
			parts = append(parts, t.count(d, n))
		}
	}
	said := t.Sprintf(t.Message.AllAnnounced, strings.Join(parts, " "), tally.People)
	var names []string
	for _, p := range m.Deviating() {
		names = append(names, t.Label(m, p)+" "+t.Term[m.Decision(p.ID).Disposition])
	}
	if names == nil {
		return t.Together(said, t.Message.AsPlanned)
	}
	return t.Together(said, t.Sprintf(t.Message.NotAsPlanned, len(names), t.few(names)))
}

// count writes how many have a disposition: 留任41, retained 41.
func (t *Text) count(d model.Disposition, n int) string {
	if t.romanize {
		return t.Term[d] + " " + strconv.Itoa(n)
	}
	return t.Term[d] + strconv.Itoa(n)
}

// few lists names, of many the first.
func (t *Text) few(names []string) string {
	if len(names) <= fewNames {
		return t.Names(names)
	}
	return t.Sprintf(t.Message.AndOthers, t.Names(names[:fewNames]))
}

// Pledges counts what is in; when little lacks it says of whom.
func (t *Text) Pledges(m *model.Meeting) string {
	n := m.Tally().Pledged
	switch open := m.Open(model.ItemPledge); {
	case len(open) == 0:
		return t.Sprintf(t.Message.PledgesAll, n.Done, n.Required)
	case len(open) <= fewNames:
		var names []string
		for _, p := range open {
			names = append(names, t.Label(m, p))
		}
		return t.Sprintf(t.Message.PledgesMissing, n.Done, n.Required, t.Names(names))
	}
	return t.Sprintf(t.Message.PledgesIn, n.Done, n.Required)
}
