package check

// R33: a sanction that the approval form tells of. R34: a poor assessment. Only what a
// form says is repeated; from when to when it counts is for people to look up.

import (
	"strconv"
	"strings"

	"liuzhuan/model"
)

// Facts of both: Person and Disposition, and what the form says, Value.
//
// Sanctioned: 奖惩情况 tells of a sanction. PoorYear: 年度考核结果 of the last year was
// less than 称职.
const (
	Sanctioned Variant = "sanctioned"
	PoorYear   Variant = "poor_year"
)

var sanctioned = eachPerson("R33", "公务员法：受处分期间不得晋升；处分、诫勉的影响期由人核对", func(c *Context, p *model.Person) []Finding {
	d := c.Meeting.Outcome(p).Disposition
	switch d {
	case model.Promoted, model.FurtherUse, model.Transferred, model.RankPromoted:
	default:
		return nil
	}
	var told []string
	for _, f := range c.factsOf(p, model.FactPenalty) {
		told = append(told, f.Text)
	}
	if told == nil {
		return nil
	}
	return []Finding{{Variant: Sanctioned, Person: p.ID, Disposition: d, Value: strings.Join(told, "；")}}
})

var poorYear = eachPerson("R34", "干部选拔任用工作条例：年度考核结果", func(c *Context, p *model.Person) []Finding {
	d := c.Meeting.Outcome(p).Disposition
	if d != model.Promoted && d != model.FurtherUse {
		return nil
	}
	var told []string
	for _, f := range c.factsOf(p, model.FactAssessment) {
		if c.lastYear(f.From) {
			told = append(told, f.Text)
		}
	}
	if told == nil {
		return nil
	}
	return []Finding{{Variant: PoorYear, Person: p.ID, Disposition: d, Value: strings.Join(told, "；")}}
})

// lastYear reports whether an assessment is the last there can be: that of the year
// before the meeting, or of the one before it while that is not assessed yet. One whose
// year nobody wrote may be it.
func (c *Context) lastYear(year model.Date) bool {
	now, month, ok := c.On.YearMonth()
	n, err := strconv.Atoi(string(year))
	if !ok || err != nil {
		return ok && year == ""
	}
	last := now - 1
	if month <= 3 {
		last--
	}
	return n >= last
}

// factsOf lists what the form of a person says of a kind.
func (c *Context) factsOf(p *model.Person, kind model.FactKind) []model.FormFact {
	form := c.Meeting.Form(p.ID)
	if form == nil {
		return nil
	}
	var out []model.FormFact
	for _, f := range form.Facts {
		if f.Kind == kind {
			out = append(out, f)
		}
	}
	return out
}
