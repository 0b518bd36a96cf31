package sheet

import (
	"cmp"
	"strconv"
	"strings"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
)

// place says where the person stands: the unit, the team, the group.
func (l *line) place(under headings) {
	p := &l.Person
	if l.joinsUnit {
		if p.Unit == "" && p.Current != "" && l.unitAbove != "" && len(under) == 0 && model.ParsePost(p.Current).Title == p.Current {
			p.Unit = l.unitAbove // left out where it is the same; nobody can be sure
			col, _ := l.header.column(fieldUnit)
			p.Doubts = append(p.Doubts, model.Flag{Field: model.FieldUnit, Column: col.title, Doubt: model.DoubtUnitAbove, Row: l.Row, Part: l.Part, Taken: p.Unit})
		}
		l.unitAbove = p.Unit
	}
	if team := model.ParsePost(p.Unit).Team; team != "" && l.Team == "" {
		l.Team = team
		if !l.joinsUnit {
			p.Unit = ""
		}
	}
	if l.joinsUnit && p.Unit != "" && p.Current != "" && !strings.Contains(p.Current, p.Unit) && model.ParsePost(p.Current).Team == "" {
		p.Current = p.Unit + p.Current
	}
	if l.joinsUnit && l.Team != "" {
		p.Unit = ""
	}
	if h, ok := under.of(headsGroup); ok {
		p.Group = h.text
		l.carried["grouping"] = true
	}
	if h, ok := under.of(headsTeam); ok && l.Team == "" {
		// A list may be grouped by where people go. The post says where they are.
		if own := model.ParsePost(p.Current).Team; own == "" || own == h.text {
			l.Team = h.text
		} else if p.Group == "" {
			p.Group = h.text
			l.carried["grouping"] = true
		}
	}
}

// merge adds what one cell says of the plan to what others have said.
func (l *line) merge(t plan) {
	if t.disposition != "" {
		l.texts.disposition = t.disposition
	}
	l.texts.proposed = joined(l.texts.proposed, t.proposed)
	l.texts.relieved = joined(l.texts.relieved, t.relieved)
}

// plan settles the planned disposition: the 类别 column, else the heading, else
// a term that stands for a post (拟留任), else the texts.
func (l *line) plan(under headings) {
	p := &l.Person
	p.Proposed, p.Relieved = l.texts.proposed, l.texts.relieved
	switch p.Relieved {
	case "现任", "现", "现职", "现任职务", "原": // 免现任职务
		p.Relieved = p.Current
	}
	named, ok := dispositionOf(l.named)
	if l.named != "" && !ok {
		col, _ := l.header.column(fieldPlanned)
		l.doubt(model.FieldPlanned, col, l.named, model.DoubtDisposition)
	}
	heading, headed := under.of(headsPlan)
	if rank := l.named; model.RisesInRank(rank) || rank == "" && headed && model.RisesInRank(heading.text) {
		col, _ := l.header.column(fieldPlanned)
		l.doubt(model.FieldPlanned, col, cmp.Or(rank, heading.text), model.DoubtRankRise)
	}
	switch {
	case ok && l.named != "":
		p.Planned = named
	case headed:
		p.Planned = heading.plan
		l.carried[model.FieldPlanned] = true
	case l.texts.disposition != "":
		p.Planned = l.texts.disposition
	default:
		current := p.Current
		if model.ParsePost(l.Team).Team != "" && model.ParsePost(current).Team == "" {
			current = l.Team + current // 组长, under the heading of the team
		}
		p.Planned = model.PlanFromTexts(current, p.Proposed, p.Relieved)
	}
}

// remark joins what the line says beside its fields.
func (l *line) remark() {
	p := &l.Person
	if len(l.remarks) > 0 {
		p.Remark = strings.Join(l.remarks, "；")
	}
	if isCommunist(p.Party) && p.PartyDate.Valid() {
		p.Party = "" // the date says it
	}
}

// compare sets the facts of a line against each other. Nothing is mended.
func (l *line) compare() {
	p := &l.Person
	col := func(field string) column {
		c, _ := l.header.column(field)
		return c
	}
	if l.mapped[fieldCurrent] && p.Current == "" {
		l.doubt(model.FieldCurrent, col(fieldCurrent), "", model.DoubtNoPost)
	}
	if model.CheckID(p.IDNumber) {
		if own := model.IDBirth(p.IDNumber); own != "" && p.Birth.Valid() && !strings.HasPrefix(string(own), string(p.Birth)) {
			l.doubt(model.FieldBirth, col(fieldBirth), p.Birth.String(), model.DoubtIDBirth)
		}
		if own := model.IDSex(p.IDNumber); (p.Sex == "男" || p.Sex == "女") && own != p.Sex {
			l.doubt(model.FieldSex, col(fieldSex), p.Sex, model.DoubtIDSex)
		}
	}
	l.compareAge()
	l.compareDates(col)
}

// compareAge doubts an age that does not follow from the birth month.
func (l *line) compareAge() {
	if l.age.title == "" {
		return
	}
	said := strings.TrimRight(hanzi.Bare(shown(l.row.cell(l.age.at))), "周岁")
	years, err := strconv.Atoi(strings.TrimSuffix(said, ".0"))
	age, ok := model.Age(l.Person.Birth, model.DateOf(l.cal.today))
	if err == nil && ok && years != age {
		l.doubt(model.FieldBirth, l.age, said, model.DoubtAge)
	}
}

// compareDates doubts an order that cannot be: born after, or in a post before,
// beginning to work. Whether somebody was too young is for preflight (R25).
func (l *line) compareDates(col func(string) column) {
	p := &l.Person
	before := func(a, b model.Date) bool { // a is earlier than b, both known
		return a.Valid() && b.Valid() && a[:6] < b[:6]
	}
	same := func(a, b model.Date) bool { return a.Valid() && b.Valid() && a[:6] == b[:6] }
	doubt := func(field model.Field, column string, d model.Date) {
		l.doubt(field, col(column), d.String(), model.DoubtDateOrder)
	}
	if before(p.WorkDate, p.Birth) || same(p.WorkDate, p.Birth) {
		doubt(model.FieldWorkDate, fieldWorkDate, p.WorkDate)
	}
	if before(p.PartyDate, p.Birth) || same(p.PartyDate, p.Birth) {
		doubt(model.FieldPartyDate, fieldPartyCell, p.PartyDate)
	}
	for _, f := range []model.Field{model.FieldCurrentSince, model.FieldRankSince} {
		if since := model.Date(p.Get(f)); before(since, p.WorkDate) || before(since, p.Birth) || same(since, p.Birth) {
			doubt(f, string(f), since)
		}
	}
}

// plainNumber writes a number as stored, 1.3912345678E10, without its exponent.
func plainNumber(s string) string {
	if !strings.ContainsAny(s, "eE") {
		return strings.TrimSuffix(s, ".0")
	}
	v, err := strconv.ParseFloat(s, 64)
	if err != nil || v > 1e15 || v < -1e15 {
		return s
	}
	return strconv.FormatFloat(v, 'f', -1, 64)
}
