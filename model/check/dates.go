package check

// R25: dates that cannot be.

import (
	"slices"

	"liuzhuan/model"
)

// Facts of all: Person, Field, and Value, the date as it stands. NotADate: the
// text is no month or day; DateOctober: 1975.1, typed as a number, is January or
// October. WorkYoung, PartyYoung: Count years old at that Date. BeforeBirth: Date is not
// after Until, the birth. PostBeforeWork: Date is before Until, the start of work.
// FutureDate: Date is after the meeting.
const (
	NotADate       Variant = Variant(model.DoubtDate)
	DateOctober    Variant = Variant(model.DoubtOctober)
	WorkYoung      Variant = "work_young"
	PartyYoung     Variant = "party_young"
	BeforeBirth    Variant = "before_birth"
	PostBeforeWork Variant = "post_before_work"
	FutureDate     Variant = "future_date"
)

// Youngest ages in years: the labour law's for work, the party constitution's.
const (
	workAge  = 16
	partyAge = 18
)

var dates = eachPerson("R25", "名册核对：日期对不上", func(c *Context, p *model.Person) []Finding {
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
	for _, field := range []model.Field{model.FieldWorkDate, model.FieldPartyDate, model.FieldCurrentSince, model.FieldRankSince} {
		d := model.Date(p.Get(field))
		n, known := model.Months(p.Birth, d)
		switch {
		case known && n <= 0:
			say(BeforeBirth, field, Finding{Date: d, Until: p.Birth})
		case known && field == model.FieldWorkDate && n < workAge*12:
			say(WorkYoung, field, Finding{Date: d, Count: n / 12})
		case known && field == model.FieldPartyDate && n < partyAge*12:
			say(PartyYoung, field, Finding{Date: d, Count: n / 12})
		case (field == model.FieldCurrentSince || field == model.FieldRankSince) && later(p.WorkDate, d):
			say(PostBeforeWork, field, Finding{Date: d, Until: p.WorkDate})
		}
	}
	// What an import saw and the rules above do not.
	for _, flag := range p.Doubts {
		if flag.Doubt == model.DoubtOctober && !slices.ContainsFunc(out, func(f Finding) bool { return f.Field == flag.Field }) {
			say(DateOctober, flag.Field, Finding{Column: flag.Column})
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
