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
	for _, name := range model.Fields {
		if name == model.FieldPlanned {
			var options []option
			for _, d := range model.Dispositions {
				options = append(options, option{string(d), t.Term[d]})
			}
			f.fields = append(f.fields, choiceField(string(name), t.FieldName(name), p.Get(name), options...))
			continue
		}
		field := textField(string(name), t.FieldName(name), "")
		value := p.Get(name)
		if name.Dated() {
			value = model.Date(value).String()
		}
		field.field.Set(value)
		field.required = name == model.FieldName
		if name.HoldsPosts() {
			field.find = func(q string) []string { return a.meeting().FindPosts(a.index, q) }
		}
		f.fields = append(f.fields, field)
	}
	batch := textField("batch", t.FieldName("batch"), "")
	if b := m.Batch(p.Batch); b != nil {
		batch.field.Set(b.Name)
	}
	batch.find = func(q string) []string { return batchNames(a.meeting(), q) }
	f.fields = append(f.fields, batch)
	f.stand(string(model.FieldProposed))
	f.wants = func(a *App, f *form) outcome {
		after := *p
		for _, name := range model.Fields {
			after.Set(name, f.get(string(name)))
		}
		return a.records(a.meeting().EditPerson(after, f.get("batch"), a.stamp()))
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
	was := map[string]model.Stamp{} // by field
	if at := a.meeting().Attendance(p.ID); at != nil {
		was["arrived"] = at.At
		f.fields = append(f.fields, textField("arrived", a.t.Form.Arrived, at.At.Clock()))
	}
	if d := a.meeting().Decision(p.ID); d != nil {
		was["announced"] = d.At
		f.fields = append(f.fields, textField("announced", a.t.Form.Announced, d.At.Clock()),
			textField("basis", a.t.Form.Basis, d.Basis), textField("by", a.t.Form.DecidedBy, d.By))
	}
	if len(was) == 0 {
		a.say(a.t.Message.NoMinutes)
		return nil
	}
	f.wants = func(a *App, f *form) outcome {
		now := map[string]model.Stamp{}
		for id, old := range was {
			at, ok := sameOrClock(old, f.get(id))
			if !ok {
				return wrongIn(id, a.t.Form.BadClock)
			}
			now[id] = at
		}
		return a.records(a.meeting().Correct(p.ID, now["arrived"], now["announced"], f.get("by"), f.get("basis"), a.stamp()))
	}
	return f
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
	name := textField("name", a.t.Form.GuestName, "")
	name.required = true
	unit := textField("unit", a.t.Form.GuestUnit, "")
	return &form{
		title: a.t.Form.GuestTitle, fields: []*formField{name, unit},
		wants: func(a *App, f *form) outcome {
			return a.records(a.meeting().AddGuest(f.get("name"), f.get("unit"), a.stamp()))
		},
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
	f := &form{}
	f.title = a.t.BatchTitle(b)
	name := textField("name", a.t.FieldName("batch"), b.Name)
	name.required = true
	f.fields = []*formField{
		name,
		textField("organ", a.t.Form.Organ, b.Organ),
		textField("date", a.t.Form.Date, b.Date.String()),
		textField("document", a.t.Form.Document, b.Document),
	}
	days := []struct {
		id, label string
		day       func(*model.Batch) *model.Date
	}{
		{"notice", a.t.Talks.Notice, func(b *model.Batch) *model.Date { return &b.Notice }},
		{"report_by", a.t.Talks.ReportBy, func(b *model.Batch) *model.Date { return &b.ReportBy }},
		{"posted_from", a.t.Talks.PostedFrom, func(b *model.Batch) *model.Date { return &b.PostedFrom }},
		{"posted_until", a.t.Talks.PostedUntil, func(b *model.Batch) *model.Date { return &b.PostedUntil }},
	}
	for _, d := range days {
		f.fields = append(f.fields, textField(d.id, d.label, d.day(b).String()))
	}
	f.whole = true
	f.wants = func(a *App, f *form) outcome {
		after := *b
		after.Name, after.Organ, after.Document = f.get("name"), f.get("organ"), f.get("document")
		day, ok := model.ParseDay(f.get("date"))
		if !ok {
			return wrongIn("date", a.t.Form.BadDate)
		}
		after.Date = day
		for _, d := range days {
			day, ok := model.ParseDay(f.get(d.id))
			if !ok {
				return wrongIn(d.id, a.t.Form.BadDate)
			}
			*d.day(&after) = day
		}
		return a.records(a.meeting().EditBatch(after, a.stamp()))
	}
	return f
}

// infoFields are the fields of the meeting itself, for new files and F2.
func infoFields(t *text.Text, info model.Info) []*formField {
	title := textField("title", t.Form.Title, info.Title)
	title.required = true
	date := textField("date", t.Form.Date, info.Date.String())
	date.required = true
	return []*formField{
		title, date,
		textField("time", t.Form.Time, info.Time),
		textField("venue", t.Form.Venue, info.Venue),
		textField("approval", t.Form.Approval, info.Approval),
	}
}

// readInfo reads infoFields; what cannot be read is refused.
func readInfo(t *text.Text, f *form, info model.Info) (_ model.Info, refused outcome) {
	day, ok := model.ParseDay(f.get("date"))
	if !ok || len(day) != 8 {
		return info, wrongIn("date", t.Form.BadDate)
	}
	hour, ok := model.ParseClock(f.get("time"))
	if !ok {
		return info, wrongIn("time", t.Form.BadClock)
	}
	info.Title, info.Date, info.Time = f.get("title"), day, hour
	info.Venue, info.Approval = f.get("venue"), f.get("approval")
	return info, outcome{}
}

func newInfoForm(a *App) *form {
	return &form{
		title: a.t.Form.InfoTitle, fields: infoFields(a.t, *a.meeting().Info()),
		wants: func(a *App, f *form) outcome {
			info, refused := readInfo(a.t, f, *a.meeting().Info())
			if refused.wrong != "" {
				return refused
			}
			return a.records(a.meeting().EditInfo(info, a.stamp()))
		},
	}
}
