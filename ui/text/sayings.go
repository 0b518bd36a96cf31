package text

// How each command is told, by the trade that it belongs to.

import (
	"cmp"
	"slices"

	"liuzhuan/model"
)

// saying tells a command from its arguments; name is whom it was about.
type saying struct {
	say func(t *Text, a model.Args, name string) string
	// deed: the sentence begins with what the clerk did, not with whom it befell:
	// "taken back: ..." needs no "recorded" before it.
	deed bool
}

// sayings holds every command but undo and redo, which tell another one.
var sayings = map[model.Command]saying{
	model.CommandNew:      {say: (*Text).begun, deed: true},
	model.CommandInfo:     {say: ofThing(func(t *Text) string { return t.Says.Info }), deed: true},
	model.CommandImport:   {say: (*Text).imported, deed: true},
	model.CommandForms:    {say: (*Text).formed, deed: true},
	model.CommandTeams:    {say: ofFile(func(t *Text) string { return t.Says.Teams }), deed: true},
	model.CommandKin:      {say: ofFile(func(t *Text) string { return t.Says.Relatives }), deed: true},
	model.CommandTeamsOne: {say: ofPair(func(t *Text) string { return t.Says.TeamsOne })},
	model.CommandTeamsTwo: {say: ofPair(func(t *Text) string { return t.Says.TeamsTwo })},

	model.CommandSettle: {say: (*Text).settled, deed: true},
	model.CommandEdit:   {say: (*Text).edited, deed: true},
	model.CommandSwap:   {say: (*Text).swapped},
	model.CommandBatch:  {say: ofThing(func(t *Text) string { return t.Says.Batch }), deed: true},
	model.CommandTeam:   {say: (*Text).editedTeam, deed: true},
	model.CommandWhatIf: {say: ofThingAndCount(func(t *Text) string { return t.Says.TakenOver }), deed: true},

	model.CommandDecide:    {say: (*Text).decidedOne},
	model.CommandDecideAll: {say: ofGroup(func(t *Text) string { return t.Says.DecidedAll })},
	model.CommandWithdraw:  {say: (*Text).withdrawn, deed: true},

	model.CommandAttend:    {say: (*Text).attendedBefore},
	model.CommandAttendAll: {say: ofGroup(func(t *Text) string { return t.Says.PresentAll })},
	model.CommandUnattend:  {say: (*Text).unattended, deed: true},
	model.CommandCorrect:   {say: atMinute(func(t *Text) string { return t.Says.Corrected }), deed: true},
	model.CommandGuest:     {say: atMinute(func(t *Text) string { return t.Says.Guest })},
	model.CommandClock:     {say: (*Text).shifted},

	model.CommandTalkStart: {say: ofTalk(func(t *Text) string { return t.Says.TalkStarted })},
	model.CommandTalkNext:  {say: ofTalk(func(t *Text) string { return t.Says.TalkNext })},
	model.CommandTalkEnd:   {say: ofTalk(func(t *Text) string { return t.Says.TalkEnded })},
	model.CommandTalkEdit:  {say: (*Text).talkEdited, deed: true},
	model.CommandTalkLeave: {say: atMinute(func(t *Text) string { return t.Says.StepOut })},
	model.CommandTalkBack:  {say: atMinute(func(t *Text) string { return t.Says.StepIn })},
	model.CommandTalkCount: {say: (*Text).talkCounted},
	model.CommandTalkNote:  {say: ofPerson(func(t *Text) string { return t.Says.Noted }), deed: true},
	model.CommandTalkSay:   {say: ofPerson(func(t *Text) string { return t.Talks.Said }), deed: true},

	model.CommandFulfil:   {say: (*Text).fulfilled},
	model.CommandUnfulfil: {say: (*Text).unfulfilled, deed: true},
	model.CommandMatter:   {say: (*Text).raised},
	model.CommandClear:    {say: (*Text).cleared},
	model.CommandErrand:   {say: (*Text).errand},
	model.CommandSetting:  {say: (*Text).setTo, deed: true},

	model.CommandTemplate: {say: (*Text).saidTemplate, deed: true},
	model.CommandUse:      {say: (*Text).saidUse, deed: true},

	model.CommandMerge:  {say: (*Text).merged, deed: true},
	model.CommandRedact: {say: (*Text).redacted},
	model.CommandSeal:   {say: (*Text).sealedAll},
	model.CommandRescue: {say: (*Text).rescued},
}

// The shapes that several commands share. Each takes its sentence from the
// language in which it is told.

// sentence finds the words of one language.
type sentence = func(*Text) string

// ofPerson is about one person.
func ofPerson(s sentence) func(*Text, model.Args, string) string {
	return func(t *Text, _ model.Args, name string) string { return t.Sprintf(s(t), name) }
}

// atMinute is about one person at a minute.
func atMinute(s sentence) func(*Text, model.Args, string) string {
	return func(t *Text, a model.Args, name string) string { return t.Sprintf(s(t), name, a.Clock.Clock()) }
}

// ofThing is about a thing that has a name of its own.
func ofThing(s sentence) func(*Text, model.Args, string) string {
	return func(t *Text, a model.Args, _ string) string { return t.Sprintf(s(t), a.Name) }
}

// ofPair is about two such things.
func ofPair(s sentence) func(*Text, model.Args, string) string {
	return func(t *Text, a model.Args, _ string) string { return t.Sprintf(s(t), a.Name, a.Other) }
}

// ofThingAndCount is about such a thing and how many people it moved.
func ofThingAndCount(s sentence) func(*Text, model.Args, string) string {
	return func(t *Text, a model.Args, _ string) string { return t.Sprintf(s(t), a.Name, a.Count) }
}

// ofFile is about a file of rows.
func ofFile(s sentence) func(*Text, model.Args, string) string {
	return func(t *Text, a model.Args, _ string) string { return t.Sprintf(s(t), a.File, a.New, a.Changed) }
}

// ofGroup is about many people of one group at a minute.
func ofGroup(s sentence) func(*Text, model.Args, string) string {
	return func(t *Text, a model.Args, _ string) string {
		return t.Sprintf(s(t), a.Group, a.Count, a.Clock.Clock())
	}
}

// ofTalk is about a talk and the people in it.
func ofTalk(s sentence) func(*Text, model.Args, string) string {
	return func(t *Text, a model.Args, _ string) string {
		return t.Sprintf(s(t), t.KindNames(a.Kinds), a.Count, a.Clock.Clock())
	}
}

func (t *Text) begun(a model.Args, _ string) string {
	if a.Other != "" {
		return t.Sprintf(t.Says.NewFrom, a.Name, a.Other, a.Count)
	}
	return t.Sprintf(t.Says.New, a.Name)
}

func (t *Text) editedTeam(a model.Args, _ string) string {
	return t.Sprintf(t.Says.TeamEdited, a.Name, t.fields(a.Fields))
}

func (t *Text) imported(a model.Args, _ string) string {
	said := t.Sprintf(t.Says.Imported, a.File, a.New, a.Changed)
	if a.Removed > 0 {
		said += t.Sprintf(t.Intake.Removed, a.Removed)
	}
	return said
}

func (t *Text) formed(a model.Args, _ string) string {
	said := t.Sprintf(t.Says.Forms, a.File, a.Forms, a.New, a.Changed)
	if a.Listed+a.Formed+a.Open > 0 {
		said += t.Sprintf(t.Intake.Differences, a.Listed, a.Formed, a.Open)
	}
	return said
}

func (t *Text) settled(a model.Args, name string) string {
	if a.Reading != "" {
		return t.Sprintf(t.Says.Reads, name, a.Reading)
	}
	return t.Sprintf(t.Says.Settled, name, t.fields(a.Fields)) + t.Intake.Taken[a.Taken]
}

func (t *Text) edited(a model.Args, name string) string {
	return t.Sprintf(t.Says.Edited, name, t.fields(a.Fields))
}

func (t *Text) swapped(a model.Args, name string) string {
	return t.Sprintf(t.Says.Swapped, name, t.Name(a.Other), a.Reason)
}

func (t *Text) decidedOne(a model.Args, name string) string {
	when, by := t.When(a.On, a.Clock), ""
	if a.Basis != "" {
		by = t.Sprintf(t.Says.OutsideBy, a.Basis)
	}
	if a.Deviates {
		return t.Sprintf(t.Says.Deviated, name, t.Term[a.Disposition], when+by, a.Reason)
	}
	return t.Sprintf(t.Says.Planned, name, t.Term[a.Disposition], when+by)
}

// When says when something was decided: the minute in the meeting, else the day outside it.
func (t *Text) When(outside model.Date, at model.Stamp) string {
	if outside != "" {
		return t.Sprintf(t.Says.Outside, outside)
	}
	return at.Clock()
}

func (t *Text) withdrawn(a model.Args, name string) string {
	return t.Sprintf(t.Says.Withdrawn, name, t.Term[a.Disposition], a.Clock.Clock())
}

func (t *Text) attendedBefore(a model.Args, name string) string {
	return t.with(t.attended(name, a), t.was(a))
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

func (t *Text) unattended(a model.Args, name string) string {
	return t.with(t.Sprintf(t.Says.Unattended, name), t.was(model.Args{WasState: a.State, WasClock: a.Clock}))
}

func (t *Text) shifted(a model.Args, _ string) string {
	return t.Sprintf(t.Says.Shifted, a.Count, a.Minutes)
}

func (t *Text) talkEdited(a model.Args, _ string) string {
	return t.Sprintf(t.Says.TalkEdited, t.KindNames(a.Kinds), a.Clock.Clock())
}

func (t *Text) talkCounted(a model.Args, name string) string {
	if a.Counted {
		return t.Sprintf(t.Says.Counted, name)
	}
	return t.Sprintf(t.Says.NotCounted, name)
}

func (t *Text) fulfilled(a model.Args, name string) string {
	if a.Count > 1 {
		return t.Sprintf(cmp.Or(t.Says.ByAll[stepOf(a.Item)], t.Says.DoneByAll), t.ItemName(a.Item), a.Count, a.Clock.Clock())
	}
	said := cmp.Or(t.Says.FulfilledBy[a.Item], t.Says.FulfilledBy[stepOf(a.Item)], t.Says.Fulfilled)
	return t.Sprintf(said, name, t.ItemName(a.Item), a.Clock.Clock())
}

func (t *Text) unfulfilled(a model.Args, name string) string {
	return t.Sprintf(t.Says.Unfulfilled, name, t.ItemName(a.Item))
}

func (t *Text) raised(a model.Args, name string) string {
	if a.Count == 0 {
		return t.Sprintf(t.Talks.Taken, name)
	}
	return t.Sprintf(t.Talks.Raised, name)
}

func (t *Text) cleared(a model.Args, name string) string {
	return t.Sprintf(t.Talks.Cleared, name, a.Reason)
}

func (t *Text) errand(a model.Args, _ string) string {
	switch {
	case a.Count == 0:
		return t.Sprintf(t.Talks.ErrandGone, a.Name)
	case a.Count > 1:
		return t.Sprintf(t.Talks.ErrandsDone, a.Count)
	case a.Clock != 0:
		return t.Sprintf(t.Talks.ErrandDone, a.Name)
	}
	return t.Sprintf(t.Talks.ErrandRaised, a.Name)
}

func (t *Text) setTo(a model.Args, _ string) string {
	var names []string
	for _, name := range a.Settings {
		names = append(names, cmp.Or(t.Setting[name], string(name)))
	}
	other := func(n model.SettingName) bool { return !slices.Contains(model.Orderings, n) }
	if len(a.Settings) > 0 && !slices.ContainsFunc(a.Settings, other) {
		return t.Sprintf(t.Says.Reordered, t.Names(names))
	}
	return t.Sprintf(t.Says.Set, t.Names(names))
}

func (t *Text) merged(a model.Args, _ string) string {
	return t.Sprintf(t.Says.Merged, a.File, cmp.Or(a.Merged, &model.Merged{}).Entries, a.Count)
}

func (t *Text) redacted(a model.Args, name string) string {
	seq := cmp.Or(a.Redaction, &model.Redaction{}).Seq
	if name == "" {
		return t.Sprintf(t.Safety.RedactedOfNone, seq, a.Reason)
	}
	return t.Sprintf(t.Safety.Redacted, seq, name, a.Reason)
}

func (t *Text) sealedAll(a model.Args, _ string) string {
	return t.Sprintf(t.Safety.Sealed, a.Count)
}

func (t *Text) rescued(a model.Args, _ string) string {
	return t.Sprintf(t.Safety.Rescued, a.File, a.Count)
}
