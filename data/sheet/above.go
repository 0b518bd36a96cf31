package sheet

import (
	"strings"

	"liuzhuan/model"
)

// What stands above a table and speaks of it.

// heads gives what a row above the header says of the lines below it: a numbered
// group row, or the label of a person or a team; "" = nothing.
func heads(r row) string {
	said := labels(r)
	switch {
	case said[model.FieldName] != "":
		return personLabel + said[model.FieldName]
	case model.TeamIn(said[model.FieldUnit]) != "":
		return "单位：" + said[model.FieldUnit]
	}
	if text := alone(&r); levelOf(text) > 0 && parseHeading(text).kind != headsGroup {
		return text
	}
	return ""
}

// alone gives the text of a row that says one thing, "" for every other row.
func alone(r *row) string {
	filled, text := 0, ""
	for _, c := range r.cells {
		if t := tidy(brief(c.text)); t != "" {
			filled, text = filled+1, t
		}
	}
	if filled != 1 {
		return ""
	}
	return text
}

// signature writes what a row says, to know it again.
func signature(r row) string {
	var b strings.Builder
	for _, c := range r.cells {
		if t := tidy(brief(c.text)); t != "" {
			b.WriteString(t)
			b.WriteByte('\n')
		}
	}
	return b.String()
}
