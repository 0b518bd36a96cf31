package text

// The table of what a file holds, as the preview draws it.

import (
	"cmp"
	"strconv"

	"liuzhuan/data/intake"
	"liuzhuan/model"
	"liuzhuan/model/hanzi"
)

// ListTable gives the heads of the columns of what a file holds, and its rows, each
// written when it is asked for: there may be 65,000.
func (t *Text) ListTable(reading *intake.Reading) (heads []string, rows []func() []string) {
	people := func(all []model.Incoming) {
		heads = t.heads(model.FieldName, model.FieldCurrent, model.FieldPlanned, model.FieldProposed)
		for i := range all {
			rows = append(rows, func() []string { return t.incomingCells(&all[i]) })
		}
	}
	switch table := reading.Table; {
	case table == nil:
		people(reading.Forms.List.Rows)
	case len(table.Teams) > 0:
		heads = t.heads(model.FieldTeamName, model.FieldEstablishment, model.FieldLeaderPosts, model.FieldTeamForm, model.FieldReform, model.FieldUnits)
		for i, short := range map[int]string{2: t.Pages.Approved, 3: t.Pages.Leaders, 5: t.Pages.Reform} {
			if hanzi.Width(heads[i]) > leastHead {
				heads[i] = short
			}
		}
		for _, line := range table.Teams {
			rows = append(rows, func() []string { return t.teamCells(line) })
		}
	case len(table.Kin) > 0:
		heads = t.heads(model.FieldPerson, model.FieldRelation, model.FieldName, model.FieldPost)
		for _, line := range table.Kin {
			rows = append(rows, func() []string {
				return []string{t.at(line.Row, line.Part, ""), t.Name(line.Person), line.Relation, t.Name(line.Name), line.Post}
			})
		}
	default:
		people(table.List.Rows)
	}
	return heads, rows
}

// leastHead is how wide the head of a column of few digits may be: where the name of the
// field is longer the table of the teams has one.
const leastHead = 8

// heads are the place and fields, as heads of columns.
func (t *Text) heads(fields ...model.Field) []string {
	out := []string{t.Intake.Place}
	for _, f := range fields {
		out = append(out, t.FieldName(f))
	}
	return out
}

func (t *Text) incomingCells(in *model.Incoming) []string {
	file, p := "", &in.Person
	if in.Form != nil {
		file = in.Form.Path
	}
	return []string{t.at(in.Row, in.Part, file), t.Name(p.Name), model.ParsePost(p.Current).Short(), t.Term[p.Planned], t.Proposed(p)}
}

func (t *Text) teamCells(line model.TeamLine) []string {
	number := func(n int) string {
		if n == model.Unknown {
			return ""
		}
		return strconv.Itoa(n)
	}
	return []string{
		t.at(line.Row, line.Part, ""), cmp.Or(line.Name, t.Screen.Gaps), number(line.Establishment), number(line.LeaderPosts),
		t.Screen.TeamForm[line.Form], t.Screen.Reform[line.Reform], t.Names(line.Units),
	}
}
