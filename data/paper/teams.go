package paper

// Headings of teams between the people of a roster.

import (
	"strconv"
	"strings"

	"liuzhuan/model"
)

// teamHeadings gives the heading that stands before the i-th person, for each
// run of people of one team. A list that is not kept by team (or is ordered by
// name) gets none: headings would only tear it up.
func (x *extract) teamHeadings() map[int]string {
	if x.options.Order.byName() {
		return nil
	}
	type run struct{ start, count int }
	var runs []run
	teams := map[model.ID]int{}
	for i, p := range x.people {
		if i == 0 || p.Team != x.people[i-1].Team {
			runs = append(runs, run{start: i})
			teams[p.Team]++
		}
		runs[len(runs)-1].count++
	}
	if len(runs) > 2*len(teams) || len(teams) == 1 && teams[0] > 0 {
		return nil
	}
	out := make(map[int]string, len(runs))
	numbers := map[model.ID]int{}
	for _, r := range runs {
		team := x.people[r.start].Team
		var b strings.Builder
		n, again := numbers[team]
		if !again {
			n = len(numbers) + 1
			numbers[team] = n
		}
		b.WriteString(ordinal(n) + "、" + x.headingName(team) + "（")
		if again {
			b.WriteString("续，")
		}
		b.WriteString(strconv.Itoa(r.count) + " 人）")
		out[r.start] = b.String()
	}
	return out
}

// headingName is the team's name, with the one it had before the reform.
func (x *extract) headingName(id model.ID) string {
	switch t := x.Team(id); {
	case t == nil:
		return "其他"
	case t.OldName != "" && t.OldName != t.Name:
		return t.Name + "（原" + t.OldName + "）"
	default:
		return t.Name
	}
}
