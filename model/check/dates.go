package check

// R25: dates that cannot be.

import (
	"slices"

	"liuzhuan/model"
)

// Facts of all: Person, Field, and Value, the date as it stands. NotADate: the
// text is no month or day; DateOctober: 1975.1, typed as a number, is January or
// October. WorkYoung, PartyYoung: Count years old at that Date. PostBeforeWork: Date
// is before Until, the start of work. FutureDate: Date is after the meeting.
// DateOrder: an import found dates of this person in an impossible order.
const (
	NotADate       Variant = Variant(model.DoubtDate)
	DateOctober    Variant = Variant(model.DoubtOctober)
	WorkYoung      Variant = "work_young"
	PartyYoung     Variant = "party_young"
	PostBeforeWork Variant = "post_before_work"
	FutureDate     Variant = "future_date"
	DateOrder      Variant = Variant(model.DoubtDateOrder)
)

// Youngest ages in years: the labour law's for work, the party constitution's.
const (
	workAge  = 16
	partyAge = 18
)

var dates = eachPerson("R25", "日期先后不合常理", func(c *Context, p *model.Person) []Finding {
	var out []Finding
	say := func(v Variant, field model.Field, f Finding) {
		f.Variant, f.Person, f.Field = v, p.ID, field
		f.Value = p.Get(field)
		out = append(out, f)
	}
	for _, field := range model.Fields {
		d := model.Date(p.Get(field))
		switch {
		case !field.Dated(), d == "":
		case !d.Valid():
			v, column := NotADate, ""
			if flag := doubted(p, field, model.DoubtOctober); flag != nil {
				v, column = DateOctober, flag.Column
			} else if flag := doubted(p, field, model.DoubtDate); flag != nil {
				column = flag.Column
			}
			say(v, field, Finding{Column: column})
		case field != model.FieldRetireOn && field != model.FieldLoanFrom && field != model.FieldLoanUntil && later(d, c.On):
			say(FutureDate, field, Finding{Date: d})
		}
	}
	if n, ok := model.Months(p.Birth, p.WorkDate); ok && n < workAge*12 {
		say(WorkYoung, model.FieldWorkDate, Finding{Date: p.WorkDate, Count: n / 12})
	}
	if n, ok := model.Months(p.Birth, p.PartyDate); ok && n < partyAge*12 {
		say(PartyYoung, model.FieldPartyDate, Finding{Date: p.PartyDate, Count: n / 12})
	}
	for _, field := range []model.Field{model.FieldCurrentSince, model.FieldRankSince} {
		if d := model.Date(p.Get(field)); later(p.WorkDate, d) {
			say(PostBeforeWork, field, Finding{Date: d, Until: p.WorkDate})
		}
	}
	// What an import saw and the rules above do not.
	for _, flag := range p.Doubts {
		switch {
		case flag.Doubt != model.DoubtOctober && flag.Doubt != model.DoubtDateOrder:
		case slices.ContainsFunc(out, func(f Finding) bool { return f.Field == flag.Field }):
		default:
			say(Variant(flag.Doubt), flag.Field, Finding{Column: flag.Column})
		}
	}
	return out
})

// later reports whether a is after b, by the month, or by the day where both
// have one.
func later(a, b model.Date) bool {
	months, ok := model.Months(b, a)
	return ok && (months > 0 || months == 0 && len(a) == 8 && len(b) == 8 && a > b)
}
