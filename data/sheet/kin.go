package sheet

import (
	"strings"

	"liuzhuan/model"
)

// readKin reads the lines of a list of relatives. A line without the person's
// name speaks of the person above: such lists name a person once.
func (r *Reading) readKin(w *walk) error {
	out := refused{list: &r.List, reason: model.RefusedNoName}
	var person, id string
	return w.each(func(kind rowKind, row row, text string) error {
		if kind == rowHeading { // the person, over the relatives
			person, id = model.CleanName(model.HeadingName(text)), ""
			return nil
		}
		k := model.KinLine{Row: row.n}
		unit := ""
		for _, c := range w.header.columns {
			takeKin(&k, c, row.cell(c.at), &unit)
		}
		if unit != "" && !strings.Contains(k.Post, unit) {
			k.Post = unit + k.Post
		}
		if k.Person == "" {
			k.Person, k.IDNumber = person, id
		}
		person, id = k.Person, k.IDNumber
		if k.Person == "" || k.Name == "" {
			out.row(row.n, w.apart)
			return nil
		}
		out.line()
		r.Kin = append(r.Kin, k)
		return nil
	})
}

// takeKin cleans the cell of one column. 单位 is kept aside: beside 职务 the two
// make the post.
func takeKin(k *model.KinLine, col column, cl cell, unit *string) {
	if cl.failed != "" && col.field != fieldIgnored {
		k.Doubts = append(k.Doubts, model.Flag{Field: model.Field(col.field), Column: col.title, Value: cl.failed, Doubt: model.DoubtFormula, Row: k.Row})
	}
	switch col.field {
	case fieldPerson, "name":
		name, _, _, _ := nameOf(cl.text)
		if model.OddName(name) {
			k.Doubts = append(k.Doubts, model.Flag{Field: model.Field(col.field), Column: col.title, Value: name, Doubt: model.DoubtNameChar, Row: k.Row})
		}
		if col.field == "name" {
			k.Name = name
		} else {
			k.Person = name
		}
	case "id_number":
		k.IDNumber, _ = idOf(cl)
	case fieldRelation:
		k.Relation = tidy(cl.text)
	case "current":
		k.Post = tidy(cl.text)
	case "unit":
		*unit = tidy(cl.text)
	}
}
