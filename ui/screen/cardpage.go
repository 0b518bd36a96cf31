package screen

// F2: the whole card of a person, and from it what is corrected by hand: the
// person, attendance and decision minutes, guests, swaps, batches, the meeting.

import (
	"cmp"
	"strings"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/data/lrmx"
	"liuzhuan/model"
	"liuzhuan/ui/text"
)

// cardPage shows everything about one person over the whole body.
type cardPage struct {
	person model.ID
	form   *lrmx.Form // what the person came with, read when the page opens; nil = none
	page   listing
}

func showCard(a *App) tea.Cmd {
	d := &cardPage{}
	if p := a.person(); p != nil {
		d.person = p.ID
		d.form = a.formOf(p.ID)
	}
	a.push(d)
	return nil
}

// formOf reads the approval form of a person, nil for none. One that cannot be
// read any more is said and does not keep the rest of the card away.
func (a *App) formOf(person model.ID) *lrmx.Form {
	kept := a.meeting().Form(person)
	if kept == nil {
		return nil
	}
	data, err := a.sitting.Content(kept.Data)
	if err == nil {
		var form *lrmx.Form
		if form, err = lrmx.Read(kept.File, data); err == nil {
			if kept.Photo != "" { // the picture beside a .lrm
				form.Photo, _ = a.sitting.Content(kept.Photo)
			}
			return form
		}
	}
	a.fail(err)
	return nil
}

func (d *cardPage) full() bool { return true }

func (d *cardPage) bindings(a *App) []bound {
	of := func(deed text.Deed, stays rank, k key) bound { return a.bind(deed, stays, k).when(d.person != 0) }
	list := []bound{
		of("edit", common, "1"), of("minutes", common, "2"), a.bind("guest", spare, "3"), of("swap", common, "4"),
		a.bind("batch", spare, "5"), a.bind("meeting", spare, "6"),
		of("matter", common, "7"), of("clear", common, "8"), of("alone", common, "9"), of("said", common, "0"),
	}
	return append(append(list, helped(d.page.scrolling(a))...), a.pageKeys()...)
}

func (d *cardPage) draw(a *App, w, h int) ([]string, *tea.Cursor) {
	d.page.lines = nil
	d.page.title = a.t.Screen.Card
	if p := a.meeting().Person(d.person); p != nil {
		name, about := a.t.CardHead(a.meeting(), p, a.sitting.Day())
		d.page.title = name + " " + about
		for _, l := range a.t.WholeCard(a.meeting(), p) {
			d.page.add(l)
		}
		for _, f := range a.sitting.Preflight().Person(p) {
			d.page.add("! " + a.t.Finding(a.meeting(), f))
		}
		if d.form != nil {
			for _, l := range a.t.FormLines(d.form) {
				d.page.add(l)
			}
		}
	} else {
		d.page.add(a.t.Message.NoPeople)
	}
	d.page.at = min(d.page.at, len(d.page.lines)-1)
	return d.page.draw(a, w, h)
}

func (d *cardPage) handle(a *App, e event) tea.Cmd {
	p := a.meeting().Person(d.person)
	switch e.key {
	case "1":
		if p != nil {
			a.goTo(p.ID)
			return a.openForm("person", "")
		}
	case "2":
		a.pushForm(newMinutesForm(a, p))
	case "3":
		return a.openForm("guest", "")
	case "4":
		return startSwap(a, p)
	case "5":
		a.pushForm(newBatchForm(a, p))
	case "6":
		return a.openForm("meeting", "")
	case "7", "8", "9", "0":
		if p == nil {
			return nil
		}
		a.goTo(p.ID)
		switch e.key {
		case "0":
			if a.notable(p) == nil {
				a.say(a.t.NotInTalk(a.meeting(), p))
				return nil
			}
			return a.openWriting("statement", "")
		case "7":
			return a.openForm("matter", "")
		case "8":
			return a.openForm("clear", "")
		}
		return a.openForm("talk", individual)
	case "up", "down", "pgup", "pgdown", "home", "end", "k", "j", "space":
		return d.page.handle(a, e)
	default:
		return a.leavePage(e)
	}
	return nil
}

// pushForm opens a form; one that has nothing to ask is nil and has said why.
func (a *App) pushForm(f *form) {
	if f != nil {
		a.push(f)
	}
}

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
			field.find = func(q string) []string { return a.meeting().FindPosts(a.index, q) }
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

// startSwap lets two people take each other's destination: the second is found
// as F3 finds, then both lines are shown and 1 confirms.
func startSwap(a *App, p *model.Person) tea.Cmd {
	if p == nil || p.Destination() == "" {
		a.say(a.t.Message.NoSwap)
		return nil
	}
	d := &findDialog{title: a.t.SwapWith(a.meeting(), p), from: p.ID, wasAway: a.away}
	d.done = func(a *App, q *model.Person) tea.Cmd {
		c, err := a.meeting().Swap(p.ID, q.ID, a.t.Form.SwapReason, a.t.Form.Chair, a.stamp())
		a.selectPerson(p.ID)
		if err != nil {
			a.refuse(err)
			return nil
		}
		a.push(&confirmDialog{
			lines: a.t.SwapPreview(a.meeting(), p, q, c),
			yes: func(a *App) tea.Cmd {
				a.commit(c, nil)
				return nil
			},
		})
		return nil
	}
	a.push(d)
	return nil
}

// newBatchForm corrects the batch the person belongs to, or makes one for all who
// are in none; nil, with a word, for somebody who is not on the list.
func newBatchForm(a *App, p *model.Person) *form {
	var b *model.Batch
	if p != nil && !p.OffList {
		b = cmp.Or(a.meeting().Batch(p.Batch), &model.Batch{Name: a.meeting().DefaultBatch()})
	}
	if b == nil {
		a.say(a.t.Message.NoBatch)
		return nil
	}
	v := struct{ Name, Organ, Date, Document, Notice, ReportBy, PostedFrom, PostedUntil string }{
		b.Name, b.Organ, b.Date.String(), b.Document, b.Notice.String(), b.ReportBy.String(), b.PostedFrom.String(), b.PostedUntil.String(),
	}
	f := &form{title: a.t.BatchTitle(b), whole: true, fields: []*formField{
		textField("name", a.t.FieldName(model.FieldBatch), &v.Name).must(),
		textField("organ", a.t.Form.Organ, &v.Organ),
		textField("date", a.t.Form.Date, &v.Date),
		textField("document", a.t.Form.Document, &v.Document),
		textField("notice", a.t.Talks.Notice, &v.Notice),
		textField("report_by", a.t.Talks.ReportBy, &v.ReportBy),
		textField("posted_from", a.t.Talks.PostedFrom, &v.PostedFrom),
		textField("posted_until", a.t.Talks.PostedUntil, &v.PostedUntil),
	}}
	f.wants = func(a *App) outcome {
		after := *b
		after.Name, after.Organ, after.Document = v.Name, v.Organ, v.Document
		for _, x := range []struct {
			typed *string
			day   *model.Date
		}{
			{&v.Date, &after.Date}, {&v.Notice, &after.Notice}, {&v.ReportBy, &after.ReportBy},
			{&v.PostedFrom, &after.PostedFrom}, {&v.PostedUntil, &after.PostedUntil},
		} {
			day, ok := model.ParseDay(*x.typed)
			if !ok {
				return wrongIn(x.typed, a.t.Form.BadDate)
			}
			*x.day = day
		}
		return a.records(a.meeting().EditBatch(after, a.stamp()))
	}
	return f
}

// infoTyped is the meeting itself as it is typed, for new files and F2.
type infoTyped struct{ Title, Date, Time, Venue, Approval string }

func typedInfo(info model.Info) *infoTyped {
	return &infoTyped{info.Title, info.Date.String(), info.Time, info.Venue, info.Approval}
}

func (v *infoTyped) fields(t *text.Text) []*formField {
	return []*formField{
		textField("title", t.Form.Title, &v.Title).must(),
		textField("date", t.Form.Date, &v.Date).must(),
		textField("time", t.Form.Time, &v.Time),
		textField("venue", t.Form.Venue, &v.Venue),
		textField("approval", t.Form.Approval, &v.Approval),
	}
}

// read gives info with what was typed; what cannot be read is refused.
func (v *infoTyped) read(t *text.Text, info model.Info) (_ model.Info, refused outcome) {
	day, ok := model.ParseDay(v.Date)
	if !ok || len(day) != 8 {
		return info, wrongIn(&v.Date, t.Form.BadDate)
	}
	hour, ok := model.ParseClock(v.Time)
	if !ok {
		return info, wrongIn(&v.Time, t.Form.BadClock)
	}
	info.Title, info.Date, info.Time = v.Title, day, hour
	info.Venue, info.Approval = v.Venue, v.Approval
	return info, outcome{}
}

func newInfoForm(a *App) *form {
	v := typedInfo(*a.meeting().Info())
	return &form{
		title: a.t.Form.InfoTitle, fields: v.fields(a.t),
		wants: func(a *App) outcome {
			info, refused := v.read(a.t, *a.meeting().Info())
			if refused.wrong != "" {
				return refused
			}
			return a.records(a.meeting().EditInfo(info, a.stamp()))
		},
	}
}
