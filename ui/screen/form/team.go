package form

// What of a team is typed by hand, where no list says it.

import (
	"strconv"

	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
)

// Team corrects what is known of a team: its numbers, how high it stands, whom to call
// there and who goes along when people report.
func Team(in *dialog.Sight, t *model.Team) *Form {
	v := struct {
		Grade, Establishment, LeaderPosts, Present, LeadersPresent, Contact, ContactPhone, Escort, EscortOn string
	}{t.Grade, numbered(t.Establishment, model.Unknown), numbered(t.LeaderPosts, model.Unknown), numbered(t.Present, 0), numbered(t.LeadersPresent, 0),
		t.Contact, t.ContactPhone, t.Escort, t.EscortOn.String()}
	field := func(f model.Field, typed *string) *Field { return Written(string(f), in.Text.FieldName(f), typed) }
	f := &Form{Sight: in, Title: in.Text.Sprintf(in.Text.Form.TeamTitle, t.Name), Whole: true, Fields: []*Field{
		field(model.FieldGrade, &v.Grade), field(model.FieldEstablishment, &v.Establishment), field(model.FieldLeaderPosts, &v.LeaderPosts),
		field(model.FieldPresent, &v.Present), field(model.FieldLeadersPresent, &v.LeadersPresent),
		field(model.FieldContact, &v.Contact), field(model.FieldContactPhone, &v.ContactPhone),
		field(model.FieldEscort, &v.Escort), field(model.FieldEscortOn, &v.EscortOn),
	}}
	f.Wants = func() dialog.Outcome {
		after := *t
		after.Grade, after.Contact, after.ContactPhone, after.Escort = v.Grade, v.Contact, v.ContactPhone, v.Escort
		for _, x := range []struct {
			typed *string
			field model.Field
			n     *int
			none  int
		}{
			{&v.Establishment, model.FieldEstablishment, &after.Establishment, model.Unknown},
			{&v.LeaderPosts, model.FieldLeaderPosts, &after.LeaderPosts, model.Unknown},
			{&v.Present, model.FieldPresent, &after.Present, 0}, {&v.LeadersPresent, model.FieldLeadersPresent, &after.LeadersPresent, 0},
		} {
			if *x.typed == "" {
				*x.n = x.none
				continue
			}
			n, err := strconv.Atoi(dialog.Digits(*x.typed))
			if err != nil || n < 0 || n > mostPosts {
				return dialog.WrongIn(x.typed, in.Text.Sprintf(in.Text.Talks.BadNumber, in.Text.FieldName(x.field)))
			}
			*x.n = n
		}
		if _, ok := model.ParseGrade(v.Grade); v.Grade != "" && !ok {
			return dialog.WrongIn(&v.Grade, in.Text.Form.BadGrade)
		}
		day, ok := model.ParseDay(v.EscortOn)
		if !ok {
			return dialog.WrongIn(&v.EscortOn, in.Text.Form.BadDate)
		}
		after.EscortOn = day
		return in.Records(in.Meeting().EditTeam(after, in.Stamp()))
	}
	return f
}

// mostPosts is more than any body has; beyond it a number is a slip.
const mostPosts = 99_999

// numbered is a number as it is typed, nothing where it is the one that stands for none.
func numbered(n, none int) string {
	if n == none {
		return ""
	}
	return strconv.Itoa(n)
}
