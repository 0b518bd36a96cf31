package screen

// What of a person is corrected by hand: facts and plan, the minutes of arrival and
// decision; guests, and two people who take each other's place.

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/model"
	"liuzhuan/ui/screen/page"
)

// newPersonForm edits the facts and the plan.
func newPersonForm(a *App, p *model.Person) *form {
	t, m := a.t, a.meeting()
	f := &form{title: t.EditTitle(m, p), whole: true}
	planned, typed := p.Planned, map[model.Field]*string{}
	for _, name := range model.Fields {
		if name == model.FieldPlanned {
			f.fields = append(f.fields, choiceField(string(name), t.FieldName(name), &planned, t.Term, model.Dispositions...))
			continue
		}
		value := p.Get(name)
		if name.Dated() {
			value = model.Date(value).String()
		}
		typed[name] = &value
		field := writtenField(string(name), t.FieldName(name), &value)
		field.required = name == model.FieldName
		if name.HoldsPosts() {
			field.find = func(q string) []string { return a.meeting().FindPosts(a.Index, q) }
		}
		f.fields = append(f.fields, field)
	}
	var inBatch string
	if b := m.Batch(p.Batch); b != nil {
		inBatch = b.Name
	}
	batch := writtenField("batch", t.FieldName(model.FieldBatch), &inBatch)
	batch.find = func(q string) []string { return batchNames(a.meeting(), q) }
	f.fields = append(f.fields, batch)
	f.stand(typed[model.FieldProposed])
	f.wants = func(a *App) outcome {
		after := *p
		after.Set(model.FieldPlanned, string(planned))
		for name, value := range typed {
			after.Set(name, *value)
		}
		return a.records(a.meeting().EditPerson(after, inBatch, a.stamp()))
	}
	return f
}

func batchNames(m *model.Meeting, query string) []string {
	var out []string
	for _, b := range m.Batches() {
		if strings.HasPrefix(b.Name, query) {
			out = append(out, b.Name)
		}
	}
	return out
}

// newMinutesForm corrects the minutes of arrival and decision; nil, with a
// word, for somebody who has neither.
func newMinutesForm(a *App, p *model.Person) *form {
	if p == nil {
		return nil
	}
	f := &form{title: a.t.MinutesTitle(a.meeting(), p)}
	at, d := a.meeting().Attendance(p.ID), a.meeting().Decision(p.ID)
	var v struct{ Arrived, Announced, Basis, By string }
	var times []timeTyped
	var arrived, announced model.Stamp
	if at != nil {
		v.Arrived = at.At.Clock()
		times = append(times, timeTyped{&v.Arrived, at.At, &arrived})
		f.fields = append(f.fields, textField("arrived", a.t.Form.Arrived, &v.Arrived))
	}
	if d != nil {
		v.Announced, v.Basis, v.By = d.At.Clock(), d.Basis, d.By
		times = append(times, timeTyped{&v.Announced, d.At, &announced})
		f.fields = append(f.fields, textField("announced", a.t.Form.Announced, &v.Announced),
			textField("basis", a.t.Form.Basis, &v.Basis), textField("by", a.t.Form.DecidedBy, &v.By))
	}
	if len(times) == 0 {
		a.say(a.t.Message.NoMinutes)
		return nil
	}
	f.wants = func(a *App) outcome {
		if refused := a.readTimes(times); refused.wrong != "" {
			return refused
		}
		return a.records(a.meeting().Correct(p.ID, arrived, announced, v.By, v.Basis, a.stamp()))
	}
	return f
}

// timeTyped is an hour that corrects an instant: as typed, what it was, and where
// it goes.
type timeTyped struct {
	typed *string
	was   model.Stamp
	into  *model.Stamp
}

// readTimes reads hours; one that cannot be read is refused.
func (a *App) readTimes(times []timeTyped) (refused outcome) {
	for _, x := range times {
		at, ok := sameOrClock(x.was, *x.typed)
		if !ok {
			return wrongIn(x.typed, a.t.Form.BadClock)
		}
		*x.into = at
	}
	return outcome{}
}

// sameOrClock reads a corrected hour on the day of what it corrects; the hour
// that stood there means that very instant.
func sameOrClock(was model.Stamp, typed string) (model.Stamp, bool) {
	if typed == was.Clock() {
		return was, true
	}
	t, ok := clockOn(was.Time(), typed)
	return model.At(t), ok
}

// newGuestForm adds somebody who is in the room but not on the list.
func newGuestForm(a *App) *form {
	var v struct{ Name, Unit string }
	return &form{
		title: a.t.Form.GuestTitle,
		fields: []*formField{
			textField("name", a.t.Form.GuestName, &v.Name).must(),
			textField("unit", a.t.Form.GuestUnit, &v.Unit),
		},
		wants: func(a *App) outcome { return a.records(a.meeting().AddGuest(v.Name, v.Unit, a.stamp())) },
	}
}

// startSwap lets two people take each other's destination.
func startSwap(a *App, p *model.Person) tea.Cmd {
	if p == nil || p.Destination() == "" {
		a.say(a.t.Message.NoSwap)
		return nil
	}
	a.push(page.NewSwap(&a.Sight, p, a.stance()))
	return nil
}
