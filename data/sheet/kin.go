package sheet

import (
	"strings"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
)

// kinLines reads the lines of a list of relatives. A line without the person's
// name speaks of the person above: such lists name a person once.
type kinLines struct {
	reading    *Reading
	header     *header
	part       string
	refused    refused
	count      int
	person, id string
}

// personLabel is the label line that names the person, as heading takes it.
const personLabel = "姓名："

// heading names the person, over the relatives.
func (l *kinLines) heading(text string) {
	if name, ok := strings.CutPrefix(text, personLabel); ok {
		text = name
	}
	l.person, l.id = hanzi.CleanName(model.HeadingName(text)), ""
}

func (l *kinLines) line(_ rowKind, r row, apart int) {
	k := model.KinLine{Row: r.n}
	unit := ""
	for i := range l.header.columns {
		c := &l.header.columns[i]
		takeKin(&k, c, r.cell(c.at), &unit, l.part)
	}
	if unit != "" && !strings.Contains(k.Post, unit) {
		k.Post = unit + k.Post
	}
	if k.Person == "" {
		k.Person, k.IDNumber = l.person, l.id
	}
	l.person, l.id = k.Person, k.IDNumber
	if k.Person == "" || k.Name == "" {
		l.refused.row(r.n, apart)
		return
	}
	l.refused.line()
	l.reading.Kin = append(l.reading.Kin, k)
	l.count++
}

func (l *kinLines) end() int { return l.count + l.refused.count }

// takeKin cleans the cell of one column. 单位 is kept aside: beside 职务 the two
// make the post.
func takeKin(k *model.KinLine, col *column, cl *cell, unit *string, part string) {
	if cl.failed != "" && col.field != FieldIgnored {
		k.Doubts = append(k.Doubts, model.Flag{Field: model.Field(col.field), Column: col.title, Value: cl.failed, Doubt: model.DoubtFormula, Row: k.Row, Part: part})
	}
	switch col.field {
	case fieldPerson, fieldName:
		name, _, _, _ := nameOf(cl.text)
		if hanzi.OddName(name) {
			k.Doubts = append(k.Doubts, model.Flag{Field: model.Field(col.field), Column: col.title, Value: name, Doubt: model.DoubtNameChar, Row: k.Row, Part: part})
		}
		if col.field == fieldName {
			k.Name = name
		} else {
			k.Person = name
		}
	case fieldIDNumber:
		k.IDNumber, _ = idOf(cl)
	case fieldRelation:
		k.Relation = tidy(cl.text)
	case fieldCurrent:
		k.Post = tidy(cl.text)
	case fieldUnit:
		*unit = tidy(cl.text)
	}
}
