package text

import (
	"cmp"
	"slices"
	"strings"

	"liuzhuan/model"
)

// Says holds the sentences for what was done. Verbs in brackets carry indexes
// so that a language may put them in its own order.
type Says struct {
	Namesake    string                // name, birth year, team
	Team        string                // short name
	Comma       string                // between names
	Aside       string                // before what is added to a phrase
	One         string                // the number at the head of a sentence
	Planned     string                // name, disposition, clock
	Deviated    string                // name, disposition, clock, reason
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
	Merged      string                // file, entries, rows
	TakenOver   string                // name of what was tried out, people
	Undone      string                // what, now
	Redone      string                // what
	NowPending  string                // end of an undone decision
	NowAgain    string                // the same, where one was decided before: disposition
	Period      string
}

// deeds are the commands whose sentence begins with what the clerk did, not with
// whom it befell: "taken back: ..." needs no "recorded" before it.
var deeds = map[model.Command]bool{
	model.CommandNew: true, model.CommandInfo: true, model.CommandImport: true, model.CommandForms: true, model.CommandTeams: true,
	model.CommandKin: true, model.CommandSettle: true, model.CommandEdit: true, model.CommandBatch: true, model.CommandWithdraw: true,
	model.CommandUnattend: true, model.CommandCorrect: true, model.CommandTalkEdit: true, model.CommandTalkNote: true,
	model.CommandTalkSay: true, model.CommandUnfulfil: true, model.CommandSetting: true, model.CommandMerge: true, model.CommandWhatIf: true,
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
	s, name := t.Says, who(a)
	switch c {
	case model.CommandNew:
		if a.Other != "" {
			return t.Sprintf(s.NewFrom, a.Name, a.Other, a.Count)
		}
		return t.Sprintf(s.New, a.Name)
	case model.CommandInfo:
		return t.Sprintf(s.Info, a.Name)
	case model.CommandImport:
		return t.Sprintf(s.Imported, a.File, a.New, a.Changed) + t.removed(a)
	case model.CommandForms:
		said := t.Sprintf(s.Forms, a.File, a.Forms, a.New, a.Changed)
		if a.Listed+a.Formed+a.Open > 0 {
			said += t.Sprintf(t.Intake.Differences, a.Listed, a.Formed, a.Open)
		}
		return said
	case model.CommandTeams:
		return t.Sprintf(s.Teams, a.File, a.New, a.Changed)
	case model.CommandTeamsOne:
		return t.Sprintf(s.TeamsOne, a.Name, a.Other)
	case model.CommandTeamsTwo:
		return t.Sprintf(s.TeamsTwo, a.Name, a.Other)
	case model.CommandKin:
		return t.Sprintf(s.Relatives, a.File, a.New, a.Changed)
	case model.CommandSettle:
		return t.Sprintf(s.Settled, name, t.fields(a.Fields)) + t.Intake.Taken[a.Taken]
	case model.CommandEdit:
		return t.Sprintf(s.Edited, name, t.fields(a.Fields))
	case model.CommandGuest:
		return t.Sprintf(s.Guest, name, a.Clock.Clock())
	case model.CommandSwap:
		return t.Sprintf(s.Swapped, name, t.Name(a.Other), a.Reason)
	case model.CommandBatch:
		return t.Sprintf(s.Batch, a.Name)
	case model.CommandDecide:
		if a.Deviates {
			return t.Sprintf(s.Deviated, name, t.Term[a.Disposition], a.Clock.Clock(), a.Reason)
		}
		return t.Sprintf(s.Planned, name, t.Term[a.Disposition], a.Clock.Clock())
	case model.CommandDecideAll:
		return t.Sprintf(s.DecidedAll, a.Group, a.Count, a.Clock.Clock())
	case model.CommandWithdraw:
		return t.Sprintf(s.Withdrawn, name, t.Term[a.Disposition], a.Clock.Clock())
	case model.CommandAttend:
		return t.with(t.attended(name, a), t.was(a))
	case model.CommandAttendAll:
		return t.Sprintf(s.PresentAll, a.Group, a.Count, a.Clock.Clock())
	case model.CommandUnattend:
		return t.with(t.Sprintf(s.Unattended, name), t.was(model.Args{WasState: a.State, WasClock: a.Clock}))
	case model.CommandCorrect:
		return t.Sprintf(s.Corrected, name, a.Clock.Clock())
	case model.CommandTalkStart:
		return t.Sprintf(s.TalkStarted, t.KindNames(a.Kinds), a.Count, a.Clock.Clock())
	case model.CommandTalkNext:
		return t.Sprintf(s.TalkNext, t.KindNames(a.Kinds), a.Count, a.Clock.Clock())
	case model.CommandTalkEnd:
		return t.Sprintf(s.TalkEnded, t.KindNames(a.Kinds), a.Count, a.Clock.Clock())
	case model.CommandTalkEdit:
		return t.Sprintf(s.TalkEdited, t.KindNames(a.Kinds), a.Clock.Clock())
	case model.CommandTalkLeave:
		return t.Sprintf(s.StepOut, name, a.Clock.Clock())
	case model.CommandTalkBack:
		return t.Sprintf(s.StepIn, name, a.Clock.Clock())
	case model.CommandTalkCount:
		if a.Counted {
			return t.Sprintf(s.Counted, name)
		}
		return t.Sprintf(s.NotCounted, name)
	case model.CommandTalkNote:
		return t.Sprintf(s.Noted, name)
	case model.CommandTalkSay:
		return t.Sprintf(t.Talks.Said, name)
	case model.CommandClock:
		return t.Sprintf(s.Shifted, a.Count, a.Minutes)
	case model.CommandMerge:
		return t.Sprintf(s.Merged, a.File, cmp.Or(a.Merged, &model.Merged{}).Entries, a.Count)
	case model.CommandWhatIf:
		return t.Sprintf(s.TakenOver, a.Name, a.Count)
	case model.CommandRedact:
		return t.Sprintf(t.Safety.Redacted, cmp.Or(a.Redaction, &model.Redaction{}).Seq, name, a.Reason)
	case model.CommandSeal:
		return t.Sprintf(t.Safety.Sealed, a.Count)
	case model.CommandRescue:
		return t.Sprintf(t.Safety.Rescued, a.File, a.Count)
	case model.CommandFulfil:
		if a.Count > 1 {
			return t.Sprintf(cmp.Or(s.ByAll[stepOf(a.Item)], s.DoneByAll), t.ItemName(a.Item), a.Count, a.Clock.Clock())
		}
		return t.Sprintf(cmp.Or(s.FulfilledBy[a.Item], s.FulfilledBy[stepOf(a.Item)], s.Fulfilled), name, t.ItemName(a.Item), a.Clock.Clock())
	case model.CommandUnfulfil:
		return t.Sprintf(s.Unfulfilled, name, t.ItemName(a.Item))
	case model.CommandSetting:
		var names []string
		for _, name := range a.Settings {
			names = append(names, cmp.Or(t.Setting[name], string(name)))
		}
		if len(a.Settings) > 0 && !slices.ContainsFunc(a.Settings, func(n model.SettingName) bool { return !slices.Contains(model.Orderings, n) }) {
			return t.Sprintf(s.Reordered, t.Names(names))
		}
		return t.Sprintf(s.Set, t.Names(names))
	case model.CommandMatter:
		if a.Count == 0 {
			return t.Sprintf(t.Talks.Taken, name)
		}
		return t.Sprintf(t.Talks.Raised, name)
	case model.CommandErrand:
		switch {
		case a.Count == 0:
			return t.Sprintf(t.Talks.ErrandGone, a.Name)
		case a.Clock != 0:
			return t.Sprintf(t.Talks.ErrandDone, a.Name)
		}
		return t.Sprintf(t.Talks.ErrandRaised, a.Name)
	case model.CommandClear:
		return t.Sprintf(t.Talks.Cleared, name, a.Reason)
	case model.CommandUndo, model.CommandRedo:
		if a.Of == nil {
			return string(c)
		}
		if c == model.CommandRedo {
			return t.Sprintf(s.Redone, t.subject(*a.Of, who))
		}
		return t.Sprintf(s.Undone, t.subject(*a.Of, who)+t.afterUndo(*a.Of))
	}
	return string(c)
}

// attended says that somebody came, is on leave or is absent.
func (t *Text) attended(name string, a model.Args) string {
	switch {
	case a.State == model.Leave && a.Other != "":
		return t.Sprintf(t.Talks.DeputyCame, name, t.Name(a.Other))
	case a.State == model.Leave:
		return t.Sprintf(t.Says.Leave, name, a.Reason)
	case a.State == model.Absent:
		return t.Sprintf(t.Says.Absent, name)
	}
	return t.Sprintf(t.Says.Present, name, a.Clock.Clock())
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

func (t *Text) removed(a model.Args) string {
	if a.Removed == 0 {
		return ""
	}
	return t.Sprintf(t.Intake.Removed, a.Removed)
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
