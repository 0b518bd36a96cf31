package screen

// Talks: F6 opens the form with its defaults, F6 again starts, F6 while one
// runs ends it or goes on with another speaker.

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/model"
	"liuzhuan/ui/text"
)

// talkKey is F6.
func talkKey(a *App) tea.Cmd {
	if a.meeting().RunningTalk() != nil {
		a.push(talkMenu{})
		return nil
	}
	if why := needPeople(a); why != "" {
		a.say(why)
		return nil
	}
	return a.openForm("talk", "")
}

const (
	bothKinds  = "both"
	individual = "individual"
)

// newTalkForm is the session form. p is with whom a talk alone would be, nil where
// nobody is selected; after is the running session that the new one goes on from,
// nil for a first.
func newTalkForm(a *App, p *model.Person, after *model.TalkSession) *form {
	t, m := a.t, a.meeting()
	opened := a.now()
	last := model.TalkSession{Place: m.Info().Venue}
	if s := m.Sessions(); len(s) > 0 {
		last = *s[len(s)-1]
	}
	kind := bothKinds
	if after != nil && len(after.Kinds) == 1 {
		kind = string(after.Kinds[0]) // whoever speaks next goes on with what runs
	}
	kinds := choiceField("kinds", t.Form.Kinds, kind,
		option{bothKinds, t.Form.BothKinds},
		option{string(model.PreAppointment), t.Kind[model.PreAppointment]},
		option{string(model.Integrity), t.Kind[model.Integrity]})
	talker, companion := talkersOf(last)
	if after != nil {
		talker, companion = "", "" // going on means somebody else speaks
	}
	clock := opened.Format("15:04")
	f := &form{fields: []*formField{kinds}, title: t.Form.TalkTitle, enter: starts}
	if after == nil {
		f.fields = append(f.fields, choiceField("form", t.Form.TalkForm, "collective",
			option{"collective", t.Form.Collective}, option{individual, t.Form.Individual}))
	} else {
		f.title = t.Form.TalkNextTitle
	}
	f.fields = append(f.fields, talkFields(t, talker, companion, last)...)
	f.fields = append(f.fields, textField("start", t.Form.Start, clock))
	f.field("start").required = true
	f.stand("talker") // kinds and form are as usual, who speaks is not
	f.fields = append(f.fields, textField("planned", t.Talks.Planned, ""))

	chosen := func() []model.Kind {
		if v := f.get("kinds"); v != bothKinds {
			return []model.Kind{model.Kind(v)}
		}
		return model.Kinds
	}
	alone := func() bool { return after == nil && f.get("form") == individual }
	audience := func() []*model.Person {
		if alone() && p != nil {
			return []*model.Person{p}
		}
		return m.Audience(chosen())
	}
	f.notes = func(*form) []string {
		people := audience()
		who := t.TalkAudience(m, people)
		if alone() {
			who = t.Message.TalkWithWhom
			if p != nil {
				who = t.TalkWith(m, p)
			}
		}
		// Many people have many ranks, and one leader talks to them together.
		if usual := m.TalkersFor(people); len(usual) == 1 && !strings.Contains(f.get("talker"), usual[0]) {
			who = t.Together(who, t.Suggested(usual[0]))
		}
		keys := t.Form.TalkKeys
		if after == nil && len(m.Sessions()) > 0 {
			keys = t.Together(keys, t.Talks.HeldKey)
		}
		return []string{who, keys}
	}
	f.wants = func(a *App, f *form) outcome {
		if alone() && p == nil {
			return wrong(t.Message.TalkWithWhom)
		}
		at, ok := clockOn(opened, f.get("start"))
		if !ok {
			return wrongIn("start", t.Form.BadClock)
		}
		from, until, ok := plannedOn(opened, f.get("planned"))
		if !ok {
			return wrongIn("planned", t.Form.BadClock)
		}
		if f.get("start") == clock {
			at = a.now() // the minute offered means now
		}
		s := model.TalkSession{Kinds: chosen(), Individual: alone(), Started: model.At(at), PlannedFrom: from, PlannedUntil: until}
		readTalk(f, &s)
		s.Outline = m.OutlineFor(s.Kinds, audience())
		var c model.Change
		var err error
		switch {
		case after != nil:
			c, err = a.meeting().NextTalk(s)
		case s.Individual:
			c, err = a.meeting().StartTalk(s, []*model.Person{p})
		default:
			c, err = a.meeting().StartTalk(s, nil)
		}
		return a.records(c, err).standing(nil, func(a *App) tea.Cmd {
			if _, card := a.dialog().(*cardPage); card {
				a.closeDialog() // the talk runs; its strip stands over the list
			}
			if len(s.Talkers) == 0 {
				a.say(t.Together(a.message, t.Message.NoTalker))
			}
			if c.Args.Count == 0 {
				a.say(t.Together(a.message, t.Message.NobodyInTalk))
			}
			return nil
		})
	}
	if held := m.Sessions(); after == nil && len(held) > 0 {
		f.keys = []formKey{{"held", []key{"f2"}, func(a *App, _ *form) tea.Cmd {
			a.closeDialog()
			a.push(heldMenu{held[len(held)-1].ID})
			return a.keepMove()
		}}}
	}
	return f
}

// talkFields are the fields that can be corrected while a talk runs.
func talkFields(t *text.Text, talker, companion string, s model.TalkSession) []*formField {
	return []*formField{
		textField("talker", t.Form.Talker, talker),
		textField("companion", t.Form.Companion, companion),
		textField("recorder", t.Form.Recorder, s.Recorder),
		textField("place", t.Form.Place, s.Place),
	}
}

// readTalk reads talkFields into a session.
func readTalk(f *form, s *model.TalkSession) {
	s.Recorder, s.Place, s.Talkers = f.get("recorder"), f.get("place"), nil
	for _, id := range []string{"talker", "companion"} {
		if name := f.get(id); name != "" {
			s.Talkers = append(s.Talkers, talkerOf(name))
		}
	}
}

// newTalkEdit corrects who gives the running talk and who records it.
func newTalkEdit(a *App, s *model.TalkSession) *form {
	talker, companion := talkersOf(*s)
	fields := talkFields(a.t, talker, companion, *s)
	w := a.t.Talks
	points := func(s *model.TalkSession) map[string]*string {
		return map[string]*string{"merits": &s.Merits, "faults": &s.Faults, "demands": &s.Demands, "cautions": &s.Cautions}
	}
	for _, x := range []option{{"merits", w.Merits}, {"faults", w.Faults}, {"demands", w.Demands}, {"cautions", w.Caution}} {
		one := textField(x.value, x.label, "")
		one.field.Set(*points(s)[x.value])
		fields = append(fields, one)
	}
	times := []struct {
		id, label string
		stamp     func(*model.TalkSession) *model.Stamp
	}{
		{"start", a.t.Form.Start, func(s *model.TalkSession) *model.Stamp { return &s.Started }},
		{"end", a.t.Form.End, func(s *model.TalkSession) *model.Stamp { return &s.Ended }},
	}
	if s.Ended == 0 {
		times = times[:1]
	}
	for _, x := range times {
		fields = append(fields, textField(x.id, x.label, x.stamp(s).Clock()))
	}
	return &form{
		title: a.t.Form.TalkEditTitle, fields: fields, whole: true,
		wants: func(a *App, f *form) outcome {
			after := *s
			readTalk(f, &after)
			for _, x := range times {
				stamp, ok := sameOrClock(*x.stamp(s), f.get(x.id))
				if !ok {
					return wrongIn(x.id, a.t.Form.BadClock)
				}
				*x.stamp(&after) = stamp
			}
			for id, point := range points(&after) {
				*point = f.get(id)
			}
			return a.records(a.meeting().EditTalk(after, a.stamp()))
		},
	}
}

// prefill makes the form an individual talk with p: the kinds p still owes, and
// talker, recorder and place of the talk that was missed.
func prefill(a *App, f *form, p *model.Person) {
	m := a.meeting()
	f.field("form").put(individual)
	var open []model.Kind
	for _, k := range model.Kinds {
		if m.Owes(p, k.Item()) && !m.Done(p, k.Item()) {
			open = append(open, k)
		}
	}
	if len(open) == 1 {
		f.field("kinds").put(string(open[0]))
	}
	for _, s := range m.Sessions() {
		if len(open) == 0 || s.Ended == 0 || !s.Has(open[0]) || s.Individual {
			continue
		}
		talker, companion := talkersOf(*s)
		for id, v := range map[string]string{"talker": talker, "companion": companion, "recorder": s.Recorder, "place": s.Place} {
			*f.field(id) = *textField(id, f.field(id).label, v)
		}
	}
}

// plannedOn reads 9:40-10:30 as two instants on a day; nothing typed is none.
func plannedOn(day time.Time, s string) (from, until model.Stamp, ok bool) {
	if s == "" {
		return 0, 0, true
	}
	first, last, both := strings.Cut(strings.NewReplacer("－", "-", "—", "-", "~", "-").Replace(s), "-")
	start, ok1 := clockOn(day, strings.TrimSpace(first))
	if !both {
		return model.At(start), 0, ok1
	}
	end, ok2 := clockOn(day, strings.TrimSpace(last))
	return model.At(start), model.At(end), ok1 && ok2 && !end.Before(start)
}

// talkersOf gives the first two talkers as they are typed.
func talkersOf(s model.TalkSession) (talker, companion string) {
	typed := func(i int) string {
		if i >= len(s.Talkers) {
			return ""
		}
		return strings.TrimSpace(s.Talkers[i].Post + " " + s.Talkers[i].Name)
	}
	return typed(0), typed(1)
}

// talkerOf splits a typed talker into post and name at the last blank:
// 市委组织部部长 王一鸣. Without a blank all of it is the name.
func talkerOf(s string) model.Talker {
	words := strings.Fields(s)
	if len(words) < 2 {
		return model.Talker{Name: s}
	}
	return model.Talker{Post: strings.Join(words[:len(words)-1], " "), Name: words[len(words)-1]}
}

// clockOn reads an hour as an instant on the day of on.
func clockOn(on time.Time, s string) (time.Time, bool) {
	clock, ok := model.ParseClock(s)
	if !ok || clock == "" {
		return time.Time{}, false
	}
	t, err := time.ParseInLocation("2006-01-02 15:04", on.Format("2006-01-02 ")+clock, on.Location())
	return t, err == nil
}
