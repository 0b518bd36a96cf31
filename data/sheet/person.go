package sheet

import (
	"slices"
	"strings"

	"liuzhuan/model"
)

// cleaner turns the lines of a roster into people.
type cleaner struct {
	header    *header
	cal       calendar
	carried   map[model.Field]bool // what the list can fill, as far as seen
	mapped    map[model.Field]bool
	studies   map[string]study // education cells taken apart so far
	unitAbove string           // the unit of the line before, where joinsUnit
	joinsUnit bool             // 单位 beside a bare 职务: the two make 现任职务
	home      string           // the team that the list is of as a whole, "" = nothing says
	homed     int              // how many lines were taken for its people
	line      line             // being cleaned
}

// barePosts are titles of columns that tell the post without its unit.
var barePosts = map[string]bool{"职务": true, "现职": true, "职务职级": true, "职位": true, "岗位": true}

func newCleaner(b *block) *cleaner {
	h := b.header
	c := &cleaner{header: h, cal: b.scan.cal, home: b.scan.homeOf(), carried: map[model.Field]bool{}, mapped: map[model.Field]bool{},
		studies: map[string]study{}}
	for _, col := range h.columns {
		c.mapped[col.field] = true
		for _, f := range carries(col.field) {
			c.carried[f] = true
		}
	}
	// An unknown column is carried once it says something.
	c.carried[model.FieldRemark] = slices.ContainsFunc(h.columns, func(col column) bool { return fields[col.title] == model.FieldRemark })
	if post, ok := h.column(model.FieldCurrent); ok && barePosts[marks.Replace(post.title)] {
		unit, ok := h.column(model.FieldUnit)
		c.joinsUnit = ok && (unit.title == "单位" || unit.title == "所在单位" || unit.title == "工作单位" || unit.title == "单位名称")
	}
	return c
}

// fields gives what the list can fill, in the order of model.Fields.
func (c *cleaner) fields() []model.Field {
	var out []model.Field
	for _, f := range model.Fields {
		if c.carried[f] {
			out = append(out, f)
		}
	}
	return out
}

// line is one line of the roster while it is being cleaned.
type line struct {
	*cleaner
	*model.Incoming
	row     row
	texts   plan   // what 拟任, 拟免 and 任免 cells say
	named   string // the 类别 cell
	remarks []string
	loan    *column // says how long a loan is, not until when; nil = none does
	months  int     // how long
	age     *column // nil = none says an age
	soundID bool    // the id number passes its check
}

// clean cleans one line into an empty Incoming; false when its name cell holds no
// name.
func (c *cleaner) clean(into *model.Incoming, r row, part string, under headings) bool {
	c.line = line{cleaner: c, Incoming: into, row: r, remarks: c.line.remarks[:0]}
	l := &c.line
	l.Row, l.Part = r.n, part
	for i := range c.header.columns {
		col := &c.header.columns[i]
		if col.at >= len(r.cells) {
			break
		}
		cl := &r.cells[col.at]
		if cl.failed != "" {
			l.failed(col, cl)
		}
		if cl.text == "" {
			continue
		}
		if pointing(cl.text) && col.field != model.FieldName && !stays(cl.text) {
			l.doubt(doubted(col), col, tidy(cl.text), model.DoubtDitto)
		}
		l.take(col, cl)
	}
	if l.Person.Name == "" {
		return false
	}
	l.place(under)
	l.plan(under)
	l.endLoan()
	l.remark()
	l.compare()
	return true
}

// doubt flags a value of a column, which is kept as it stood.
func (l *line) doubt(field model.Field, col *column, value string, d model.Doubt) {
	l.Person.Doubts = append(l.Person.Doubts, model.Flag{Field: field, Column: col.title, Value: value, Doubt: d, Row: l.Row, Part: l.Part})
}

// failed flags a formula that gave no value, where a value would have counted.
func (l *line) failed(col *column, cl *cell) {
	switch col.field {
	case FieldIgnored, model.FieldNo, FieldAge:
	default:
		l.doubt(doubted(col), col, cl.failed, model.DoubtFormula)
	}
}

// doubted gives the field that a doubt about a column is about.
func doubted(col *column) model.Field {
	if fills := carries(col.field); fills != nil {
		return fills[len(fills)-1]
	}
	return col.field
}

// take cleans the cell of one column.
func (l *line) take(col *column, cl *cell) {
	p := &l.Person
	switch col.field {
	case FieldIgnored, FieldJoined:
	case model.FieldNo:
		l.No = numberOf(cl.text)
	case model.FieldName:
		l.takeName(col, cl)
	case model.FieldSex:
		sex, ok := sexOf(cl.text)
		p.Sex = sex
		if !ok {
			l.doubt(model.FieldSex, col, sex, model.DoubtSex)
		}
	case model.FieldEthnic:
		ethnic, ok := ethnicOf(cl.text)
		p.Ethnic = ethnic
		if !ok {
			l.doubt(model.FieldEthnic, col, ethnic, model.DoubtEthnic)
		}
	case model.FieldIDNumber:
		l.takeID(col, cl)
	case model.FieldBirth:
		p.Birth, _ = l.date(col, cl, birth)
	case model.FieldWorkDate:
		p.WorkDate, _ = l.date(col, cl, past)
	case model.FieldLoanFrom, model.FieldLoanUntil:
		d, _ := l.date(col, cl, future)
		p.Set(col.field, string(d))
	case fieldLoan:
		l.takeLoan(col, cl)
	case model.FieldRetireOn:
		p.RetireOn, _ = l.date(col, cl, future)
	case fieldPartyCell, model.FieldPartyDate, model.FieldParty:
		l.takeParty(col, cl)
	case model.FieldCurrentSince, model.FieldRankSince:
		l.takeSince(col, cl)
	case model.FieldEducation, model.FieldDegree, fieldStudy, fieldStudyIn, fieldCareer, model.FieldEducationIn:
		l.takeStudy(col, cl)
	case model.FieldPlanned:
		l.named = tidy(cl.text)
	case model.FieldProposed:
		l.takeProposed(col, cl)
	case model.FieldRelieved:
		l.merge(plan{relieved: relievedOf(cl.text)})
	case fieldPlan:
		t := splitPlan(cl.text)
		if t.verbless {
			l.doubt(model.FieldProposed, col, tidy(cl.text), model.DoubtPostVerb)
		}
		l.merge(t)
	case model.FieldTeam:
		text := tidy(cl.text)
		if l.Team = model.TeamIn(text); l.Team == "" {
			l.Team = text
		}
	case model.FieldUnit:
		p.Unit = tidy(cl.text)
	case model.FieldBatch:
		l.Batch = tidy(cl.text)
	case FieldAge:
		l.age = col
	case model.FieldRemark:
		l.takeRemark(col, cl)
	case model.FieldBasis:
		p.Basis = prose(cl.text)
	default:
		p.Set(col.field, tidy(cl.shown()))
	}
}

func (l *line) takeName(col *column, cl *cell) {
	p := &l.Person
	n := readName(cl.text)
	p.Name = n.name
	if n.sex != "" && p.Sex == "" {
		p.Sex = n.sex
	}
	if n.party != "" && p.Party == "" {
		p.Party = n.party
	}
	if n.note != "" {
		l.remarks = append(l.remarks, n.note)
	}
	switch {
	case n.doubt != "" && n.stood != "" && n.stood != n.name:
		p.Doubts = append(p.Doubts, model.Flag{Field: model.FieldName, Column: col.title, Value: n.stood, Doubt: n.doubt, Row: l.Row, Part: l.Part,
			Taken: n.name})
	case n.doubt != "":
		l.doubt(model.FieldName, col, n.name, n.doubt)
	}
}

// takeProposed reads a 拟任 column. A removal that stands there is no proposed post.
func (l *line) takeProposed(col *column, cl *cell) {
	text := tidy(cl.text)
	if !removes(text) {
		l.merge(proposedOf(cl.text))
		return
	}
	t := splitPlan(cl.text)
	if t.proposed == "" {
		l.doubt(model.FieldProposed, col, text, model.DoubtRemoval)
	}
	l.merge(t)
}

func (l *line) takeID(col *column, cl *cell) {
	if l.soundID = !cl.number && model.CheckID(cl.text); l.soundID {
		l.Person.IDNumber = cl.text
		return
	}
	id, lost := idOf(cl)
	l.Person.IDNumber = id
	l.soundID = !lost && model.CheckID(id)
	switch {
	case id == "" || l.soundID:
	case lost:
		l.doubt(model.FieldIDNumber, col, id, model.DoubtIDDigits)
	default:
		l.doubt(model.FieldIDNumber, col, id, model.DoubtIDCheck)
	}
}

// date reads a date column; rest is what stands beside the date.
func (l *line) date(col *column, cl *cell, e era) (d model.Date, rest string) {
	if d, ok := plain(cl); ok {
		return d, ""
	}
	r := l.cal.read(cl, e)
	if r.doubt == "" && r.rest != "" && col.field != fieldPartyCell && col.field != model.FieldRankSince && col.field != model.FieldCurrentSince {
		r.date, r.doubt = model.Date(tidy(cl.text)), model.DoubtDate
	}
	if r.doubt != "" {
		l.doubt(model.Field(strings.TrimSuffix(string(col.field), "+party")), col, string(r.date), r.doubt)
		return r.date, ""
	}
	return r.date, r.rest
}

// takeRemark keeps a remark, and the value of an unknown column under its title.
func (l *line) takeRemark(col *column, cl *cell) {
	text := prose(cl.shown())
	if text == "" {
		return
	}
	if fields[col.title] != model.FieldRemark {
		if speaksOfPlan(text) {
			l.doubt(model.FieldRemark, col, text, model.DoubtPlanAside)
		}
		if col.title != "" {
			text = col.title + "：" + text
		}
	}
	l.carried[model.FieldRemark] = true
	l.remarks = append(l.remarks, text)
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
