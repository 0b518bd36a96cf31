package screen

// Where people are missing at sign-in, team by team, and who came that is not on the list.

import (
	"cmp"
	"slices"
	"strconv"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/look"
	list "liuzhuan/ui/screen/roster"
)

// mostLacking is how many teams are named of those that people are missing from.
const mostLacking = 3

// lacking is a team with how many are on its list and how many of them have not come.
type lacking struct {
	team         *model.Team
	listed, away int
}

// teamsLacking shows the teams that most people are missing from, with bars; one team
// alone says no more than the whole does.
func (a *App) teamsLacking() list.Block {
	b := list.Block{Label: a.Text.List.Lacking, Rows: true, Goes: keepsTeams}
	m := a.meeting()
	people := m.People()[:m.OnList()]
	if a.W < wideFrom || len(people) > mostRolled {
		return b
	}
	var all []lacking
	at := map[model.ID]int{}
	for _, t := range m.Teams() {
		at[t.ID] = len(all)
		all = append(all, lacking{team: t})
	}
	for _, p := range people {
		i, known := at[p.Team]
		if !known {
			continue
		}
		all[i].listed++
		if m.Attendance(p.ID) == nil {
			all[i].away++
		}
	}
	all = slices.DeleteFunc(all, func(l lacking) bool { return l.away == 0 })
	if len(all) < 2 {
		return b
	}
	slices.SortStableFunc(all, func(x, y lacking) int { return cmp.Compare(y.away, x.away) })
	all = all[:min(len(all), mostLacking)]
	name, count := 0, 0
	for _, l := range all {
		name, count = max(name, hanzi.Width(model.ShortTeam(l.team.Name))), max(count, len(l.count()))
	}
	name = min(name, a.panelWidth()/2)
	bar := max(0, a.panelWidth()-name-count-4)
	for _, l := range all {
		item := list.Text(look.Ink, hanzi.Fit(model.ShortTeam(l.team.Name), name)+"  ")
		item = append(item, a.Look.Bar(look.Warning, l.away, l.listed, bar)...)
		b.Items = append(b.Items, append(item, look.Span{Text: "  " + blank(count-len(l.count())) + l.count()}))
	}
	return b
}

func (l lacking) count() string { return strconv.Itoa(l.away) + "/" + strconv.Itoa(l.listed) }

// guestBlock is who came that is not on the list: they stand apart from those who should.
func (a *App) guestBlock() list.Block {
	m := a.meeting()
	b := list.Block{Label: a.Text.Screen.OffList, Right: a.Text.List.NotCounted, Rows: true, Goes: keepsTeams}
	guests := m.People()[m.OnList():]
	if a.W < wideFrom {
		return b
	}
	for _, p := range guests[:min(len(guests), mostLacking)] {
		b.Items = append(b.Items, list.Item{{Text: a.listName(p) + "  "}, {Text: hanzi.Fold(p.Unit) + "  ", Role: look.Dim}, a.doorCell(p, standing{})})
	}
	if more := len(guests) - mostLacking; more > 0 {
		b.Items = append(b.Items, list.Text(look.Dim, a.Text.Sprintf(a.Text.List.AndMore, more)))
	}
	return b
}
