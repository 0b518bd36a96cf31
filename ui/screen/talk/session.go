package talk

// The form of a talk that is to begin: a first one, or the next speaker of one that
// runs.

import (
	"maps"
	"strings"
	"time"

	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/form"
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

// beginning is a talk that is to begin, as its form has it.
type beginning struct {
	*dialog.Sight
	talkTyped
	p      *model.Person      // with whom a talk alone would be, nil where nobody is selected
	after  *model.TalkSession // the running session that the new one goes on from, nil for a first
	opened time.Time          // when the form was
}

// session is the session form. individually proposes a talk with p alone.
func session(in *dialog.Sight, p *model.Person, individually bool, after *model.TalkSession) *form.Form {
	b := &beginning{Sight: in, p: p, after: after, opened: in.Now()}
	b.propose(individually)
	t := in.Text
	f := &form.Form{Sight: in, Title: t.Form.TalkTitle, Enter: form.Starts, Notes: b.notes, Wants: b.wants}
	kinds := maps.Clone(t.Kind)
	kinds[bothKinds] = t.Form.BothKinds
	f.Fields = append(f.Fields, form.Choice("kinds", t.Form.Kinds, &b.Kinds, kinds, bothKinds, model.PreAppointment, model.Integrity))
	if after == nil {
		f.Fields = append(f.Fields, form.Choice("form", t.Form.TalkForm, &b.With,
			map[string]string{together: t.Form.Collective, individual: t.Form.Individual}, together, individual))
	} else {
		f.Title = t.Form.TalkNextTitle
	}
	f.Fields = append(f.Fields, b.fields(t)...)
	f.Fields = append(f.Fields, form.Text("start", t.Form.Start, &b.Start).Must(), form.Text("planned", t.Talks.Planned, &b.Planned))
	if after == nil {
		f.Changed = func() { f.Title = b.title() }
		f.Changed()
	}
	f.Stand(&b.Talker) // kinds and form are as usual, who speaks is not
	if b.heldBefore() {
		f.Keys = []form.Key{{Deed: "held", Keys: []dialog.Key{"f2"}, Do: b.openHeld}}
	}
	return f
}

// title says what the talk is, and with whom where it is with one person.
func (b *beginning) title() string {
	if b.individual() && b.p != nil {
		return b.Text.AloneTitle(b.Meeting(), b.p)
	}
	return b.Text.Form.TalkTitle
}

// propose fills the form in from the session before, and from the one that runs.
func (b *beginning) propose(individually bool) {
	m := b.Meeting()
	last := model.TalkSession{Place: m.Info().Venue}
	if s := m.Sessions(); len(s) > 0 {
		last = *s[len(s)-1]
	}
	b.talkTyped = talkTyped{Kinds: bothKinds, With: together, talkersTyped: typedTalkers(last), Start: b.now()}
	switch {
	case b.after != nil:
		b.Talker, b.Companion = "", "" // going on means somebody else speaks
		if len(b.after.Kinds) == 1 {
			b.Kinds = b.after.Kinds[0] // whoever speaks next goes on with what runs
		}
	case individually:
		b.alone()
	}
}

// alone proposes an individual talk with p: the kind p still owes, and talker,
// recorder and place of the talk that was missed.
func (b *beginning) alone() {
	m := b.Meeting()
	b.With = individual
	var open []model.Kind
	for _, k := range model.Kinds {
		if m.Owes(b.p, k.Item()) && !m.Done(b.p, k.Item()) {
			open = append(open, k)
		}
	}
	if len(open) == 1 {
		b.Kinds = open[0]
	}
	for _, s := range m.Sessions() {
		if len(open) > 0 && s.Ended != 0 && s.Has(open[0]) && !s.Individual {
			b.talkersTyped = typedTalkers(*s)
		}
	}
}

// now is the minute that the form offers.
func (b *beginning) now() string { return b.opened.Format("15:04") }

// kinds are the kinds of talk that are chosen.
func (b *beginning) kinds() []model.Kind {
	if b.Kinds == bothKinds {
		return model.Kinds
	}
	return []model.Kind{b.Kinds}
}

// individual says whether the talk is with one person. Going on with one that runs
// is with those who are in it.
func (b *beginning) individual() bool { return b.after == nil && b.With == individual }

// audience is whom the talk is for.
func (b *beginning) audience() []*model.Person {
	if b.individual() && b.p != nil {
		return []*model.Person{b.p}
	}
	return b.Meeting().Audience(b.kinds())
}

// heldBefore says whether talks that were held can be looked at from the form.
func (b *beginning) heldBefore() bool { return b.after == nil && len(b.Meeting().Sessions()) > 0 }

// openHeld leaves the form for the record of the last talk.
func (b *beginning) openHeld(f *form.Form) dialog.Outcome {
	held := b.Meeting().Sessions()
	o := f.Abandon()
	o.Say, o.Open = "", Held{b.Sight, held[len(held)-1].ID}
	return o
}

// notes say who is in the talk and who usually gives it, and the keys.
func (b *beginning) notes() []string {
	t, m, people := b.Text, b.Meeting(), b.audience()
	who := t.TalkAudience(m, people)
	if b.individual() {
		who = t.Message.TalkWithWhom
		if b.p != nil {
			who = t.TalkWith(m, b.p)
		}
	}
	// Many people have many ranks, and one leader talks to them together.
	if usual := m.TalkersFor(people); len(usual) == 1 && !strings.Contains(b.Talker, usual[0]) {
		who = t.Together(who, t.Suggested(usual[0]))
	}
	keys := t.Form.TalkKeys
	if b.heldBefore() {
		keys = t.Together(keys, t.Talks.HeldKey)
	}
	return []string{who, keys}
}

// wants begins the talk.
func (b *beginning) wants() dialog.Outcome {
	if b.individual() && b.p == nil {
		return dialog.Wrong(b.Text.Message.TalkWithWhom)
	}
	at, ok := form.ClockOn(b.opened, b.Start)
	if !ok {
		return dialog.WrongIn(&b.Start, b.Text.Form.BadClock)
	}
	from, until, ok := plannedOn(b.opened, b.Planned)
	if !ok {
		return dialog.WrongIn(&b.Planned, b.Text.Talks.BadPlanned)
	}
	if b.Start == b.now() {
		at = b.Now() // the minute offered means now
	}
	s := model.TalkSession{
		Kinds: b.kinds(), Individual: b.individual(), Started: model.At(at), PlannedFrom: from, PlannedUntil: until,
	}
	b.into(&s)
	s.Outline = b.Meeting().OutlineFor(s.Kinds, b.audience())
	return b.begins(s)
}

// begins hands back the change that begins s, and what is to be known besides.
func (b *beginning) begins(s model.TalkSession) dialog.Outcome {
	var c model.Change
	var err error
	switch {
	case b.after != nil:
		c, err = b.Meeting().NextTalk(s)
	case s.Individual:
		c, err = b.Meeting().StartTalk(s, []*model.Person{b.p})
	default:
		c, err = b.Meeting().StartTalk(s, nil)
	}
	o := b.Records(c, err)
	if o.Change == nil {
		return o
	}
	o.Bare = true // the talk runs; its strip stands over the list
	if len(s.Talkers) == 0 {
		o.Also = b.Text.Message.NoTalker
	}
	if c.Args.Count == 0 {
		o.Also = b.Text.Together(o.Also, b.Text.Message.NobodyInTalk)
	}
	return o
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
