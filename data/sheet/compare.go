package sheet

import (
	"strconv"
	"strings"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
)

// compare sets the facts of a line against each other. Nothing is mended.
func (l *line) compare() {
	p := &l.Person
	if l.mapped[model.FieldCurrent] && p.Current == "" {
		l.contradict(model.FieldCurrent, "", model.DoubtNoPost)
	}
	if l.soundID {
		if own := model.IDBirth(p.IDNumber); own != "" && p.Birth.Valid() && !strings.HasPrefix(string(own), string(p.Birth)) {
			l.contradict(model.FieldBirth, p.Birth.String(), model.DoubtIDBirth)
		}
		if own := model.IDSex(p.IDNumber); (p.Sex == "男" || p.Sex == "女") && own != p.Sex {
			l.contradict(model.FieldSex, p.Sex, model.DoubtIDSex)
		}
	}
	l.compareAge()
	l.compareDates()
}

// contradict doubts a value that does not fit the others of its line.
func (l *line) contradict(field model.Field, value string, d model.Doubt) {
	col, ok := l.header.column(field)
	if !ok && field == model.FieldPartyDate {
		col, _ = l.header.column(fieldPartyCell)
	}
	l.doubt(field, col, value, d)
}

// compareAge doubts an age that does not follow from the birth month.
func (l *line) compareAge() {
	if l.age == nil {
		return
	}
	said := strings.TrimRight(hanzi.Bare(l.row.cell(l.age.at).shown()), "周岁")
	years, err := strconv.Atoi(strings.TrimSuffix(said, ".0"))
	age, ok := model.Age(l.Person.Birth, model.DateOf(l.cal.today))
	if err == nil && ok && years != age {
		l.doubt(model.FieldBirth, l.age, said, model.DoubtAge)
	}
}

// compareDates doubts an order that cannot be: born after, or in a post before,
// beginning to work. Whether somebody was too young is for preflight (R25).
func (l *line) compareDates() {
	p := &l.Person
	for _, c := range []struct {
		field model.Field
		date  model.Date
		post  bool
	}{
		{field: model.FieldWorkDate, date: p.WorkDate},
		{field: model.FieldPartyDate, date: p.PartyDate},
		{model.FieldCurrentSince, p.CurrentSince, true},
		{model.FieldRankSince, p.RankSince, true},
	} {
		if n, ok := model.Months(p.Birth, c.date); ok && n <= 0 {
			l.precedes(c.field, c.date, model.FieldBirth, p.Birth)
		} else if n, ok := model.Months(p.WorkDate, c.date); c.post && ok && n < 0 {
			l.precedes(c.field, c.date, model.FieldWorkDate, p.WorkDate)
		}
	}
}

// precedes doubts a date that is before another of its line, and names the other.
func (l *line) precedes(field model.Field, date model.Date, other model.Field, than model.Date) {
	l.contradict(field, date.String(), model.DoubtDateOrder)
	flag := &l.Person.Doubts[len(l.Person.Doubts)-1]
	flag.Against, flag.Than = other, than
}
