package check

// R00: what an import kept as it stood although it doubted it, and what no
// numbered rule looks at.

import (
	"slices"

	"liuzhuan/model"
)

var doubtful = Rule{
	ID: "R00", Basis: "导入时存疑，照原样保留",
	Run: func(c *Context) []Finding {
		out := c.teamDoubts()
		for _, p := range c.people() {
			out = append(out, doubts(c, p)...)
		}
		return out
	},
	person: doubts,
}

func doubts(c *Context, p *model.Person) []Finding {
	return slices.Concat(kept(c, p), spoken(c, p), formDiffers(c, p))
}

// kept has these facts: Person, Field, Column and Value of the list, Row its row.
// The Variant is the model.Doubt: sex, ethnic, disposition, post_verb, age,
// no_post, name_char, damaged, file_name.
func kept(_ *Context, p *model.Person) []Finding {
	var out []Finding
	for _, flag := range p.Doubts {
		switch flag.Doubt {
		case model.DoubtDate, model.DoubtOctober, model.DoubtDateOrder,
			model.DoubtIDCheck, model.DoubtIDBirth, model.DoubtIDSex, model.DoubtIDDigits,
			model.DoubtSameName, model.DoubtDuplicateID, model.DoubtDuplicateRow:
			// R24 to R26 look at the value as it is now, mended or not.
			continue
		}
		out = append(out, Finding{
			Variant: Variant(flag.Doubt), Person: p.ID,
			Field: flag.Field, Column: flag.Column, Value: flag.Value, Row: flag.Row,
		})
	}
	return out
}

// teamDoubts has these facts: Team, Field, Column and Value of the list. The
// Variant is the model.Doubt: number, reform, team_form.
func (c *Context) teamDoubts() []Finding {
	var out []Finding
	for _, t := range c.Meeting.Teams() {
		for _, flag := range t.Doubts {
			out = append(out, Finding{Variant: Variant(flag.Doubt), Team: t.ID, Field: flag.Field, Column: flag.Column, Value: flag.Value, Row: flag.Row})
		}
	}
	return out
}
