package talk

// The form of a session: a new one, the next speaker, and the record of one.

import (
	"maps"
	"strings"
	"time"

	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/form"
	"liuzhuan/ui/text"
)

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

// session is the session form. p is with whom a talk alone would be, nil where
// nobody is selected, and individually proposes one with them; after is the running session
// that the new one goes on from, nil for a first.
func session(in *dialog.Sight, p *model.Person, individually bool, after *model.TalkSession) *form.Form {
	t, m := in.Text, in.Meeting()
	opened := in.Now()
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
	f := &form.Form{Sight: in, Title: t.Form.TalkTitle, Enter: form.Starts}
	kinds := maps.Clone(t.Kind)
	kinds[bothKinds] = t.Form.BothKinds
	f.Fields = append(f.Fields, form.Choice("kinds", t.Form.Kinds, &v.Kinds, kinds, bothKinds, model.PreAppointment, model.Integrity))
	if after == nil {
		f.Fields = append(f.Fields, form.Choice("form", t.Form.TalkForm, &v.With,
			map[string]string{together: t.Form.Collective, individual: t.Form.Individual}, together, individual))
	} else {
		f.Title = t.Form.TalkNextTitle
	}
	f.Fields = append(f.Fields, v.fields(t)...)
	f.Fields = append(f.Fields, form.Text("start", t.Form.Start, &v.Start).Must(), form.Text("planned", t.Talks.Planned, &v.Planned))
	f.Stand(&v.Talker) // kinds and form are as usual, who speaks is not

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
	f.Notes = func() []string {
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
	f.Wants = func() dialog.Outcome {
		if alone() && p == nil {
			return dialog.Wrong(t.Message.TalkWithWhom)
		}
		at, ok := form.ClockOn(opened, v.Start)
		if !ok {
			return dialog.WrongIn(&v.Start, t.Form.BadClock)
		}
		from, until, ok := plannedOn(opened, v.Planned)
		if !ok {
			return dialog.WrongIn(&v.Planned, t.Form.BadClock)
		}
		if v.Start == clock {
			at = in.Now() // the minute offered means now
		}
		s := model.TalkSession{Kinds: chosen(), Individual: alone(), Started: model.At(at), PlannedFrom: from, PlannedUntil: until}
		v.into(&s)
		s.Outline = m.OutlineFor(s.Kinds, audience())
		var c model.Change
		var err error
		switch {
		case after != nil:
			c, err = in.Meeting().NextTalk(s)
		case s.Individual:
			c, err = in.Meeting().StartTalk(s, []*model.Person{p})
		default:
			c, err = in.Meeting().StartTalk(s, nil)
		}
		o := in.Records(c, err)
		o.Bare = o.Change != nil // the talk runs; its strip stands over the list
		if o.Bare && len(s.Talkers) == 0 {
			o.Also = t.Message.NoTalker
		}
		if o.Bare && c.Args.Count == 0 {
			o.Also = t.Together(o.Also, t.Message.NobodyInTalk)
		}
		return o
	}
	if held := m.Sessions(); after == nil && len(held) > 0 {
		f.Keys = []form.Key{{Deed: "held", Keys: []dialog.Key{"f2"}, Do: func(f *form.Form) dialog.Outcome {
			o := f.Abandon()
			o.Say, o.Open = "", Held{in, held[len(held)-1].ID}
			return o
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

func (v *talkersTyped) fields(t *text.Text) []*form.Field {
	return []*form.Field{
		form.Text("talker", t.Form.Talker, &v.Talker),
		form.Text("companion", t.Form.Companion, &v.Companion),
		form.Text("recorder", t.Form.Recorder, &v.Recorder),
		form.Text("place", t.Form.Place, &v.Place),
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

// edit corrects the record of a talk: who gives it and who records it, what
// was said in points, and its minutes.
func edit(in *dialog.Sight, s *model.TalkSession) *form.Form {
	var after model.TalkSession
	v := struct {
		talkersTyped
		Merits, Faults, Demands, Cautions, Start, End string
	}{typedTalkers(*s), s.Merits, s.Faults, s.Demands, s.Cautions, s.Started.Clock(), s.Ended.Clock()}
	w := in.Text.Talks
	fields := append(v.fields(in.Text),
		form.Written("merits", w.Merits, &v.Merits), form.Written("faults", w.Faults, &v.Faults),
		form.Written("demands", w.Demands, &v.Demands), form.Written("cautions", w.Caution, &v.Cautions),
		form.Text("start", in.Text.Form.Start, &v.Start))
	times := []form.Time{{Typed: &v.Start, Was: s.Started, Into: &after.Started}}
	if s.Ended != 0 {
		fields = append(fields, form.Text("end", in.Text.Form.End, &v.End))
		times = append(times, form.Time{Typed: &v.End, Was: s.Ended, Into: &after.Ended})
	}
	return &form.Form{
		Sight: in,
		Title: in.Text.Form.TalkEditTitle, Fields: fields, Whole: true,
		Wants: func() dialog.Outcome {
			after = *s
			v.into(&after)
			after.Merits, after.Faults, after.Demands, after.Cautions = v.Merits, v.Faults, v.Demands, v.Cautions
			if refused := form.ReadTimes(in, times); refused.Wrong != "" {
				return refused
			}
			return in.Records(in.Meeting().EditTalk(after, in.Stamp()))
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
	start, ok1 := form.ClockOn(day, strings.TrimSpace(first))
	if !both {
		return model.At(start), 0, ok1
	}
	end, ok2 := form.ClockOn(day, strings.TrimSpace(last))
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
