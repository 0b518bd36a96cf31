package screen

// How the list is arranged: its groups, and how wide its columns want to be. Both are
// taken when the list is, for they hang on everybody in it.

import (
	"slices"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
)

// arrangement is how the list stands.
type arrangement struct {
	groups []int // the first row of each team's run; nil = the list is not in groups
	wants  wants
}

// wants is how wide the texts of the flowing columns are.
type wants struct {
	name, unit, title, current, to int
	names, longest                 int // what most names are, and the longest
	byUnit, byPlan                 int // what the fullest row takes, with a blank behind each text

	since, born, education, phone bool // whether that is known of anybody
}

// guests stands for the team of people who are not on the list.
const guests model.ID = -1

// groupOf says in which group a person stands.
func groupOf(p *model.Person) model.ID {
	if p.OffList {
		return guests
	}
	return p.Team
}

// arrange takes the groups and widths of the people in the list.
func (a *App) arrange(people []*model.Person) {
	a.arrangement = arrangement{}
	switch a.phase() {
	case model.SignIn, model.Talk: // whoever looks for somebody there goes by seat or number
	default:
		a.groups = groupsOf(people, max(1, len(a.meeting().Batches())))
	}
	a.wants = a.measure(a.meeting().People())
}

// groupsOf gives where the teams' runs begin, nil where an order tears the teams
// apart: then a head over every other row would say less than the row itself.
func groupsOf(people []*model.Person, batches int) []int {
	var starts []int
	teams := map[model.ID]bool{}
	for i, p := range people {
		if team := groupOf(p); i == 0 || team != groupOf(people[i-1]) {
			starts = append(starts, i)
			teams[team] = true
		}
	}
	if len(starts) > len(teams)*batches {
		return nil
	}
	return starts
}

// sampled is how many people are measured at most: a city's list is alike throughout.
const sampled = 400

// measure gives the widths that all but a few long names and posts need; those take
// room from their neighbours.
func (a *App) measure(people []*model.Person) wants {
	var all [5][]int
	var w wants
	for i := 0; i < len(people); i += 1 + len(people)/sampled {
		p := people[i]
		current := a.currentCell(p, standing{}).Text
		for k, s := range []string{a.listName(p), a.Text.UnitOf(p), a.Text.TitleOf(p), current,
			a.destinationCell(p, standing{outcome: a.meeting().Outcome(p)}).Text} {
			all[k] = append(all[k], hanzi.Width(hanzi.Fold(s)))
		}
		last := len(all[0]) - 1
		w.byUnit = max(w.byUnit, all[0][last]+1+all[1][last]+1+all[2][last]+1)
		w.byPlan = max(w.byPlan, all[0][last]+1+all[3][last]+1+all[4][last]+1)
		w.since, w.born = w.since || p.CurrentSince != "", w.born || p.Birth != ""
		w.education, w.phone = w.education || p.Education != "", w.phone || p.Phone != ""
	}
	most := func(k, percent int) int {
		if len(all[k]) == 0 {
			return 6
		}
		slices.Sort(all[k])
		return max(6, all[k][(len(all[k])-1)*percent/100])
	}
	w.name, w.unit, w.title, w.current, w.to = most(0, 98), most(1, 100), most(2, 98), most(3, 98), most(4, 100)
	w.names, w.longest = most(0, 75), most(0, 100)
	return w
}
