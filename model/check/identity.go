package check

// R24: the id number against itself and against the form. The form goes before
// the card, so these only warn.

import "liuzhuan/model"

// Facts of all: Person and Value, the id number as it stands. IDBirth: Date is
// the form's birth, Until the card's. IDSex: Against is the form's sex. IDDigits:
// the number was typed into a sheet as a number and lost its last places.
const (
	IDCheck  Variant = Variant(model.DoubtIDCheck)
	IDBirth  Variant = Variant(model.DoubtIDBirth)
	IDSex    Variant = Variant(model.DoubtIDSex)
	IDDigits Variant = Variant(model.DoubtIDDigits)
)

var idNumber = eachPerson("R24", "GB 11643 公民身份号码；出生年月以认定为准", func(c *Context, p *model.Person) []Finding {
	id := p.IDNumber
	f := Finding{Person: p.ID, Field: model.FieldIDNumber, Value: id}
	switch {
	case id == "":
		return nil
	case doubted(p, model.FieldIDNumber, model.DoubtIDDigits) != nil:
		f.Variant = IDDigits
		return []Finding{f}
	case !model.CheckID(id) || model.IDBirth(id) == "":
		// One wrong place also falsifies birth or sex; they are looked at once
		// the number is right.
		f.Variant = IDCheck
		return []Finding{f}
	}
	var out []Finding
	if born := model.IDBirth(id); p.Birth.Valid() && born[:len(p.Birth)] != p.Birth {
		f.Variant, f.Date, f.Until = IDBirth, p.Birth, born
		out = append(out, f)
	}
	if (p.Sex == "男" || p.Sex == "女") && p.Sex != model.IDSex(id) {
		out = append(out, Finding{Variant: IDSex, Person: p.ID, Field: model.FieldIDNumber, Value: id, Against: p.Sex})
	}
	return out
})

// doubted gives the flag with which an import kept a field, nil if there is none.
func doubted(p *model.Person, field model.Field, doubt model.Doubt) *model.Flag {
	for i, f := range p.Doubts {
		if f.Field == field && f.Doubt == doubt {
			return &p.Doubts[i]
		}
	}
	return nil
}
