package text

import (
	"strings"

	"liuzhuan/model"
)

// Says holds the sentences for what was done. Verbs in brackets carry indexes
// so that a language may put them in its own order.
type Says struct {
	Namesake    string                // name, birth year, team
	NamesakeAt  string                // name, team: nobody knows when born
	Team        string                // short name
	Comma       string                // between names
	Aside       string                // before what is added to a phrase
	One         string                // the number at the head of a sentence
	Planned     string                // name, disposition, clock
	Deviated    string                // name, disposition, clock, reason
	Outside     string                // day, in place of the clock
	OutsideBy   string                // the document
	DecidedAll  string                // group, count, clock
	Withdrawn   string                // name, disposition, clock
	Present     string                // name, clock
	Leave       string                // name, reason
	Absent      string                // name
	PresentAll  string                // group, count, clock
	Shifted     string                // rows, minutes with their sign
	Was         string                // what an attendance was before: state, clock
	WasNoMinute string                // state
	Unattended  string                // name
	Corrected   string                // name, clock
	Guest       string                // name, clock
	Imported    string                // file, new, changed
	Forms       string                // file, forms, new, changed
	Teams       string                // file, new, changed
	TeamsOne    string                // name, other name
	TeamsTwo    string                // likewise
	Relatives   string                // file, new, changed
	Kin         string                // relation, name
	New         string                // title
	NewFrom     string                // title, title of the earlier one, people
	Info        string                // title
	Edited      string                // name, fields
	Swapped     string                // name, name, reason
	Batch       string                // name
	TeamEdited  string                // name, fields
	TalkStarted string                // kinds, people, clock
	TalkNext    string                // kinds, people, clock
	TalkEnded   string                // kinds, people, clock
	TalkEdited  string                // kinds, clock
	StepOut     string                // name, clock
	StepIn      string                // name, clock
	Counted     string                // name
	NotCounted  string                // name
	Noted       string                // name
	Fulfilled   string                // name, item, clock
	FulfilledBy map[model.Item]string // the same, where another word fits the item, or a step of a sheet
	ByAll       map[model.Item]string // DoneByAll of a step
	DoneByAll   string                // item, count, clock
	Unfulfilled string                // name, item
	Set         string                // settings
	Reordered   string                // the orders among them
	Settled     string                // name, fields
	Reads       string                // name, how it is said
	Merged      string                // file, entries, rows
	TakenOver   string                // name of what was tried out, people
	Undone      string                // what, now
	Redone      string                // what
	NowPending  string                // end of an undone decision
	NowAgain    string                // the same, where one was decided before: disposition
	Period      string
}

// Said tells what a command did, without a full stop, from its journal entry
// alone.
func (t *Text) Said(c model.Command, a model.Args) string {
	return t.say(c, a, func(a model.Args) string { return t.Name(a.Name) })
}

// SaidIn is Said where the meeting is at hand: people of one name are told
// apart.
func (t *Text) SaidIn(m *model.Meeting, c model.Command, a model.Args) string {
	return t.say(c, a, t.labels(m))
}

// labels names the person that a command was about, also once they have gone.
func (t *Text) labels(m *model.Meeting) func(model.Args) string {
	return func(a model.Args) string {
		if p := m.Person(a.Person); p != nil && p.Name == a.Name {
			return t.Label(m, p)
		}
		return t.Name(a.Name)
	}
}

// say is Said with the person named by who.
func (t *Text) say(c model.Command, a model.Args, who func(model.Args) string) string {
	if (c == model.CommandUndo || c == model.CommandRedo) && a.Of != nil {
		return t.turned(c, *a.Of, who)
	}
	if how, ok := sayings[c]; ok {
		return how.say(t, a, who(a))
	}
	return string(c)
}

// turned tells that an entry was taken back, and what holds now, or done again.
func (t *Text) turned(c model.Command, of model.Said, who func(model.Args) string) string {
	if c == model.CommandRedo {
		return t.Sprintf(t.Says.Redone, t.subject(of, who))
	}
	return t.Sprintf(t.Says.Undone, t.subject(of, who)+t.afterUndo(of))
}

// was says what was known of somebody before one key took its place, "" for
// nothing.
func (t *Text) was(a model.Args) string {
	switch a.WasState {
	case "":
		return ""
	case model.Present:
		return t.Sprintf(t.Says.Was, t.State[a.WasState], a.WasClock.Clock())
	}
	return t.Sprintf(t.Says.WasNoMinute, t.State[a.WasState])
}

// with joins a phrase and what is to be added to it.
func (t *Text) with(s, more string) string {
	if more == "" {
		return s
	}
	return s + t.Says.Aside + more
}

// Subject names what an entry was about, to be put after 已撤销：.
func (t *Text) Subject(of model.Said) string {
	return t.subject(of, func(a model.Args) string { return t.Name(a.Name) })
}

func (t *Text) subject(of model.Said, who func(model.Args) string) string {
	a := of.Args
	if of.Command == model.CommandDecide {
		return t.Sprintf("%s %s %s", who(a), t.Term[a.Disposition], a.Clock.Clock())
	}
	return t.say(of.Command, a, who)
}

func (t *Text) afterUndo(of model.Said) string {
	switch {
	case of.Command != model.CommandDecide:
		return ""
	case of.Args.Was != "":
		return t.Sprintf(t.Says.NowAgain, t.Term[of.Args.Was])
	}
	return t.Says.NowPending
}

// KindNames joins the names of kinds of talk.
func (t *Text) KindNames(kinds []model.Kind) string {
	var names []string
	for _, k := range kinds {
		names = append(names, t.Kind[k])
	}
	return t.Names(names)
}

func (t *Text) fields(fields []model.Field) string {
	var names []string
	for _, f := range fields {
		names = append(names, t.FieldName(f))
	}
	return t.Names(names)
}

// FieldName is a field's name for people; a name that is none stands for
// itself. Fields joined by + are the several that one column of a list holds.
func (t *Text) FieldName(f model.Field) string {
	var names []string
	for one := range strings.SplitSeq(string(f), "+") {
		if n, ok := t.Field[model.Field(one)]; ok {
			one = n
		}
		names = append(names, one)
	}
	return t.Names(names)
}
