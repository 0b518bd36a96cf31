package screen

// Talks: F6 opens the form with its defaults, F6 again starts, F6 while one
// runs ends it or goes on with another speaker.

import (
	"maps"
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

// bothKinds is the choice of a talk that is both kinds at once.
const bothKinds model.Kind = "both"

// With whom a talk is, as its form chooses it.
const together, individual = "collective", "individual"

// talkTyped is what the form of a new talk asks for.
type talkTyped struct {
	Kinds model.Kind
	With  string
	talkersTyped
	Start, Planned string
}

// talkersTyped is what can be corrected while a talk runs.
type talkersTyped struct{ Talker, Companion, Recorder, Place string }

// newTalkForm is the session form. p is with whom a talk alone would be, nil where
// nobody is selected, and individually proposes one with them; after is the running session
// that the new one goes on from, nil for a first.
func newTalkForm(a *App, p *model.Person, individually bool, after *model.TalkSession) *form {
	t, m := a.t, a.meeting()
	opened := a.now()
	last := model.TalkSession{Place: m.Info().Venue}
	if s := m.Sessions(); len(s) > 0 {
		last = *s[len(s)-1]
	}
	clock := opened.Format("15:04")
	v := &talkTyped{Kinds: bothKinds, With: together, talkersTyped: typedTalkers(last), Start: clock}
	switch {
	case after != nil:
		v.Talker, v.Companion = "", "" // going on means somebody else speaks
		if len(after.Kinds) == 1 {
			v.Kinds = after.Kinds[0] // whoever speaks next goes on with what runs
		}
	case individually:
		v.alone(m, p)
	}
	f := &form{title: t.Form.TalkTitle, enter: starts}
	kinds := maps.Clone(t.Kind)
	kinds[bothKinds] = t.Form.BothKinds
	f.fields = append(f.fields, choiceField("kinds", t.Form.Kinds, &v.Kinds, kinds, bothKinds, model.PreAppointment, model.Integrity))
	if after == nil {
		f.fields = append(f.fields, choiceField("form", t.Form.TalkForm, &v.With,
			map[string]string{together: t.Form.Collective, individual: t.Form.Individual}, together, individual))
	} else {
		f.title = t.Form.TalkNextTitle
	}
	f.fields = append(f.fields, v.fields(t)...)
	f.fields = append(f.fields, textField("start", t.Form.Start, &v.Start).must(), textField("planned", t.Talks.Planned, &v.Planned))
	f.stand(&v.Talker) // kinds and form are as usual, who speaks is not

	chosen := func() []model.Kind {
		if v.Kinds != bothKinds {
			return []model.Kind{v.Kinds}
		}
		return model.Kinds
	}
	alone := func() bool { return after == nil && v.With == individual }
	audience := func() []*model.Person {
		if alone() && p != nil {
			return []*model.Person{p}
		}
		return m.Audience(chosen())
	}
	f.notes = func() []string {
		people := audience()
		who := t.TalkAudience(m, people)
		if alone() {
			who = t.Message.TalkWithWhom
			if p != nil {
				who = t.TalkWith(m, p)
			}
		}
		// Many people have many ranks, and one leader talks to them together.
		if usual := m.TalkersFor(people); len(usual) == 1 && !strings.Contains(v.Talker, usual[0]) {
			who = t.Together(who, t.Suggested(usual[0]))
		}
		keys := t.Form.TalkKeys
		if after == nil && len(m.Sessions()) > 0 {
			keys = t.Together(keys, t.Talks.HeldKey)
		}
		return []string{who, keys}
	}
	f.wants = func(a *App) outcome {
		if alone() && p == nil {
			return wrong(t.Message.TalkWithWhom)
		}
		at, ok := clockOn(opened, v.Start)
		if !ok {
			return wrongIn(&v.Start, t.Form.BadClock)
		}
		from, until, ok := plannedOn(opened, v.Planned)
		if !ok {
			return wrongIn(&v.Planned, t.Form.BadClock)
		}
		if v.Start == clock {
			at = a.now() // the minute offered means now
		}
		s := model.TalkSession{Kinds: chosen(), Individual: alone(), Started: model.At(at), PlannedFrom: from, PlannedUntil: until}
		v.into(&s)
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
		f.keys = []formKey{{"held", []key{"f2"}, func(a *App, f *form) tea.Cmd {
			kept := f.abandon(a)
			a.push(heldMenu{held[len(held)-1].ID})
			return kept
		}}}
	}
	return f
}

// typedTalkers is a session's talkers, recorder and place as they are typed.
func typedTalkers(s model.TalkSession) talkersTyped {
	v := talkersTyped{Recorder: s.Recorder, Place: s.Place}
	v.Talker, v.Companion = talkersOf(s)
	return v
}

func (v *talkersTyped) fields(t *text.Text) []*formField {
	return []*formField{
		textField("talker", t.Form.Talker, &v.Talker),
		textField("companion", t.Form.Companion, &v.Companion),
		textField("recorder", t.Form.Recorder, &v.Recorder),
		textField("place", t.Form.Place, &v.Place),
	}
}

// into puts what was typed into a session.
func (v *talkersTyped) into(s *model.TalkSession) {
	s.Recorder, s.Place, s.Talkers = v.Recorder, v.Place, nil
	for _, name := range []string{v.Talker, v.Companion} {
		if name != "" {
			s.Talkers = append(s.Talkers, talkerOf(name))
		}
	}
}

// newTalkEdit corrects the record of a talk: who gives it and who records it, what
// was said in points, and its minutes.
func newTalkEdit(a *App, s *model.TalkSession) *form {
	var after model.TalkSession
	v := struct {
		talkersTyped
		Merits, Faults, Demands, Cautions, Start, End string
	}{typedTalkers(*s), s.Merits, s.Faults, s.Demands, s.Cautions, s.Started.Clock(), s.Ended.Clock()}
	w := a.t.Talks
	fields := append(v.fields(a.t),
		writtenField("merits", w.Merits, &v.Merits), writtenField("faults", w.Faults, &v.Faults),
		writtenField("demands", w.Demands, &v.Demands), writtenField("cautions", w.Caution, &v.Cautions),
		textField("start", a.t.Form.Start, &v.Start))
	times := []timeTyped{{&v.Start, s.Started, &after.Started}}
	if s.Ended != 0 {
		fields = append(fields, textField("end", a.t.Form.End, &v.End))
		times = append(times, timeTyped{&v.End, s.Ended, &after.Ended})
	}
	return &form{
		title: a.t.Form.TalkEditTitle, fields: fields, whole: true,
		wants: func(a *App) outcome {
			after = *s
			v.into(&after)
			after.Merits, after.Faults, after.Demands, after.Cautions = v.Merits, v.Faults, v.Demands, v.Cautions
			if refused := a.readTimes(times); refused.wrong != "" {
				return refused
			}
			return a.records(a.meeting().EditTalk(after, a.stamp()))
		},
	}
}

// alone proposes an individual talk with p: the kind p still owes, and talker,
// recorder and place of the talk that was missed.
func (v *talkTyped) alone(m *model.Meeting, p *model.Person) {
	v.With = individual
	var open []model.Kind
	for _, k := range model.Kinds {
		if m.Owes(p, k.Item()) && !m.Done(p, k.Item()) {
			open = append(open, k)
		}
	}
	if len(open) == 1 {
		v.Kinds = open[0]
	}
	for _, s := range m.Sessions() {
		if len(open) > 0 && s.Ended != 0 && s.Has(open[0]) && !s.Individual {
			v.talkersTyped = typedTalkers(*s)
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
