package check

// R00: what an import kept as it stood although it doubted it, and what no
// numbered rule looks at.

import "liuzhuan/model"

// Facts: Person, Field, Column and Value of the list, N its row. The Variant is
// the model.Doubt: sex, ethnic, disposition, post_verb, age, no_post, name_char.
var doubtful = eachPerson("R00", "导入时存疑，照原样保留", func(c *Context, p *model.Person) []Finding {
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
			Field: flag.Field, Column: flag.Column, Value: flag.Value, N: flag.Row,
		})
	}
	return out
})
