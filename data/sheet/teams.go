package sheet

import (
	"cmp"
	"regexp"
	"strconv"
	"strings"

	"liuzhuan/model"
)

// reformTerms are tried in this order: 撤并 before 并, 更名 before 保留.
var reformTerms = []struct {
	reform string
	words  *regexp.Regexp
}{
	{model.ReformRenamed, regexp.MustCompile(`更名|改名|改称|改设`)},
	{model.ReformAbolished, regexp.MustCompile(`撤|取消|不再保留|不再设`)},
	{model.ReformNew, regexp.MustCompile(`新|组建|增设|设立`)},
	{model.ReformKept, regexp.MustCompile(`保留|不变|维持|继续`)},
}

var (
	formerName = regexp.MustCompile(`(?:原|由)(?:称|名|名称)?[:：]?([^（）()，,；;]{2,40}?)(?:更名|改名|改称|改设|[）)，,；;]|$)`)
	moreUnits  = regexp.MustCompile(`^(.+?)等(([0-9]+|[一二两三四五六七八九十]+)[家个]?)?(单位|部门|机构)?$`)
	unitMarks  = regexp.MustCompile(`[、，,；;\n]+`)
)

// teamLines reads the lines of a list of teams. A line without a name names
// units that have no team, unless its name is one merged cell with the line
// above: then it says more of that team.
type teamLines struct {
	reading *Reading
	header  *header
	cal     calendar
	part    string
	refused refused
	count   int
	above   bool // a line of this table was read
}

func (l *teamLines) heading(*group) {}

func (l *teamLines) line(k rowKind, r row, apart int) {
	t := model.TeamLine{Row: r.n, Part: l.part, Establishment: model.Unknown, LeaderPosts: model.Unknown}
	counts := map[model.Field]*tally{}
	for i := range l.header.columns {
		c := &l.header.columns[i]
		takeTeam(&t, c, r.cell(c.at), l, counts)
	}
	for _, f := range []struct {
		field model.Field
		to    *int
	}{
		{model.FieldEstablishment, &t.Establishment}, {model.FieldLeaderPosts, &t.LeaderPosts}, {model.FieldPresent, &t.Present},
		{model.FieldLeadersPresent, &t.LeadersPresent},
	} {
		if c := counts[f.field]; c != nil {
			n, ok := c.value()
			if n != model.Unknown {
				*f.to = n
			}
			if !ok {
				t.Doubts = append(t.Doubts, model.Flag{
					Field: f.field, Column: c.column, Value: c.totalText + "≠" + c.partSum, Doubt: model.DoubtSum, Row: t.Row, Part: l.part,
				})
			}
		}
	}
	switch {
	case k == rowContinued && l.above:
		above := &l.reading.Teams[len(l.reading.Teams)-1]
		if t.Tier != above.Tier || t.Category != above.Category { // bodies of another kind
			t.Name = above.Name
			l.reading.Teams = append(l.reading.Teams, t)
			return
		}
		above.Units = append(above.Units, t.Units...)
	case t.Name == "" && len(t.Units) == 0:
		l.refused.row(r.n, apart)
	default:
		l.refused.line()
		l.reading.Teams = append(l.reading.Teams, t)
		l.count, l.above = l.count+1, true
	}
}

func (l *teamLines) end() int { return l.count + l.refused.count }

// takeTeam cleans the cell of one column.
func takeTeam(t *model.TeamLine, col *column, cl *cell, l *teamLines, counts map[model.Field]*tally) {
	text := cmp.Or(cl.failed, tidy(cl.shown()))
	if text == "" {
		return
	}
	doubt := func(field model.Field, d model.Doubt) {
		t.Doubts = append(t.Doubts, model.Flag{Field: field, Column: col.title, Value: text, Doubt: d, Row: t.Row, Part: l.part})
	}
	if cl.failed != "" {
		doubt(col.field, model.DoubtFormula)
		return
	}
	switch col.field {
	case model.FieldTeamName:
		if t.Name = model.TeamIn(text); t.Name == "" {
			t.Name = text
		}
	case model.FieldTeamForm:
		switch {
		case strings.Contains(text, "综合") || strings.Contains(text, "归口"):
			t.Form = model.TeamCombined
		case strings.Contains(text, "单独") || strings.Contains(text, "单派"):
			t.Form = model.TeamSingle
		default:
			doubt(col.field, model.DoubtTeamForm)
		}
	case model.FieldEstablishment, model.FieldLeaderPosts, model.FieldPresent, model.FieldLeadersPresent:
		n, ok := countOf(text)
		if !ok {
			doubt(col.field, model.DoubtNumber)
			return
		}
		if added(text) {
			doubt(col.field, model.DoubtAdded)
			t.Doubts[len(t.Doubts)-1].Taken = strconv.Itoa(n)
		}
		c := counts[col.field]
		if c == nil {
			c = &tally{}
			counts[col.field] = c
		}
		c.add(col.share, n, text)
		if col.share != sharePart || c.column == "" {
			c.column = col.title
		}
	case model.FieldReform:
		for _, term := range reformTerms {
			if term.words.MatchString(brief(text)) {
				t.Reform = term.reform
				break
			}
		}
		if t.Reform == "" {
			doubt(col.field, model.DoubtReform)
		}
		if m := formerName.FindStringSubmatch(brief(text)); m != nil && t.OldName == "" {
			t.OldName = formerTeam(m[1])
		}
	case model.FieldGrade:
		t.Grade = text
	case model.FieldTier:
		t.Tier = text
	case model.FieldCategory:
		t.Category = text
	case model.FieldContact:
		t.Contact = text
	case model.FieldContactPhone:
		t.ContactPhone = text
	case model.FieldEscort:
		t.Escort = text
	case model.FieldEscortOn:
		if day := l.cal.read(cl, future); day.doubt == "" && len(day.date) == len("20261122") {
			t.EscortOn = day.date
		} else {
			doubt(col.field, model.DoubtDate)
		}
	case model.FieldOldName:
		t.OldName = formerTeam(text)
	case model.FieldShortNames:
		t.ShortNames = strings.FieldsFunc(formerTeam(text), func(r rune) bool { return r == '、' })
	case model.FieldUnits:
		for _, line := range lines(cl.text) {
			for _, unit := range unitMarks.Split(line, -1) {
				if unit = tidy(unit); unit == "" {
					continue
				}
				if m := moreUnits.FindStringSubmatch(unit); m != nil {
					doubt(col.field, model.DoubtUnits)
					unit = m[1]
				}
				t.Units = append(t.Units, unit)
			}
		}
	}
}

// formerTeam gives the name a team had, or those of several that became one.
func formerTeam(text string) string {
	names := unitMarks.Split(text, -1)
	for i, name := range names {
		names[i] = cmp.Or(model.TeamIn(name), name)
	}
	return strings.Join(names, "、")
}

// chineseNumber reads 一 to 九十九, 0 = none.
func chineseNumber(s string) int {
	const digits = "一二三四五六七八九"
	digit := func(s string) (int, bool) {
		i := strings.Index(digits, s)
		return i/len("一") + 1, i >= 0 && len(s) == len("一")
	}
	tens, ones, ok := strings.Cut(s, "十")
	if !ok {
		n, ok := digit(s)
		if !ok {
			return 0
		}
		return n
	}
	n := 10
	if tens != "" {
		d, ok := digit(tens)
		if !ok {
			return 0
		}
		n = d * 10
	}
	if ones != "" {
		d, ok := digit(ones)
		if !ok {
			return 0
		}
		n += d
	}
	return n
}
