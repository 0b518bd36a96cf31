package screen

// The action table. Keys, the footer, help, the menu, README's key table and
// tests all read it; nothing else knows which key does what on the roster.

import (
	"slices"

	bkey "charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/text"
)

// action is one thing a key does.
type action struct {
	id     string            // titles and help in ui/text go by it
	keys   bkey.Binding      // the first is printed; letters are second names only
	phases []model.Phase     // where it works; nil = everywhere
	stays  dialog.Rank       // in the footer
	always bool              // works while a dialog is on top
	start  bool              // works before a meeting file is open
	can    func(*App) string // why not; "" = it can
	do     func(*App) tea.Cmd
	doKey  func(*App, key) tea.Cmd // in place of do, where it matters which of the keys it was
}

var (
	inAnnounce = []model.Phase{model.Announce}
	inSignIn   = []model.Phase{model.SignIn}
	inPledge   = []model.Phase{model.Pledge}
)

// actions is filled at init because some actions show the table itself.
var actions []action

func init() {
	actions = []action{
		{id: "usual", keys: on("enter"), stays: dialog.Common, do: (*App).usual},

		{id: "retain", keys: on("1"), phases: inAnnounce, stays: dialog.Common, can: needPerson, do: decideAs(model.Retained)},
		{id: "transfer", keys: on("2"), phases: inAnnounce, stays: dialog.Common, can: needPerson, do: decideAs(model.Transferred)},
		{id: "defer", keys: on("3"), phases: inAnnounce, stays: dialog.Common, can: needPerson, do: decideAs(model.Deferred)},
		{id: "remove", keys: on("4"), phases: inAnnounce, stays: dialog.Spare, can: needPerson, do: decideAs(model.Removed)},
		{id: "other", keys: on("9"), phases: inAnnounce, stays: dialog.Common, can: needPerson, do: decideOther},
		{id: "withdraw", keys: on("0"), phases: inAnnounce, stays: dialog.Spare, can: needPerson, do: withdraw},

		{id: "here", keys: on("1"), phases: inSignIn, stays: dialog.Common, can: needPerson, do: arrive},
		{id: "deputy", keys: on("2"), phases: inSignIn, stays: dialog.Common, can: needPerson,
			do: func(a *App) tea.Cmd { return a.openNamed(dialog.Name{Kind: "deputy"}) }},
		{id: "leave", keys: on("3"), phases: inSignIn, stays: dialog.Common, can: needPerson, do: askLeave},
		{id: "absent", keys: on("4"), phases: inSignIn, stays: dialog.Common, can: needPerson, do: markAbsent},
		{id: "unsign", keys: on("0"), phases: inSignIn, stays: dialog.Spare, can: needPerson, do: unsign},

		{id: "pile", keys: on("1", "2", "3", "4", "5", "6", "7", "8", "9"), phases: inPledge, stays: dialog.Common, can: needPerson,
			doKey: func(a *App, k key) tea.Cmd { return lookUp(a, string(k)) }},
		{id: "unpledge", keys: on("0"), phases: inPledge, stays: dialog.Spare, can: needPerson, do: unpledge},

		{id: "space", keys: on("space"), stays: dialog.Spare, can: needPerson, do: space},

		{id: "up", keys: on("up", "k"), do: move(-1)},
		{id: "down", keys: on("down", "j"), do: move(+1)},
		{id: "pageup", keys: on("pgup"), do: turn(-1)},
		{id: "pagedown", keys: on("pgdown"), do: turn(+1)},
		{id: "first", keys: on("home", "g"), do: func(a *App) tea.Cmd { return a.moveTo(0) }},
		{id: "last", keys: on("end", "G"), do: func(a *App) tea.Cmd { return a.moveTo(len(a.list) - 1) }},
		{id: "filter", keys: on("tab"), do: nextFilter(+1)},
		{id: "filterback", keys: on("shift+tab"), do: nextFilter(-1)},

		{id: "help", keys: on("f1", "?", "ctrl+g"), always: true, start: true, do: showHelp},
		{id: "card", keys: on("f2", "ctrl+e"), can: needMeeting, do: showCard},
		{id: "find", keys: on("f3", "/", "ctrl+f"), stays: dialog.Common, can: needPeople, do: startFind},
		{id: "left", keys: on("f4", "ctrl+n"), stays: dialog.Common, can: needMeeting, do: showLeft},
		{id: "all", keys: on("f5", "ctrl+a"), phases: []model.Phase{model.Announce, model.SignIn}, can: needPeople, do: askAll},
		{id: "talk", keys: on("f6", "ctrl+t"), can: needMeeting, do: talkKey},
		{id: "teams", keys: on("f7", "ctrl+b"), can: needMeeting, do: showTeams},
		{id: "undo", keys: on("f8", "ctrl+z"), stays: dialog.Spare, can: needMeeting, do: undo},
		{id: "redo", keys: on("f9", "ctrl+y"), can: needMeeting, do: redo},
		{id: "menu", keys: on("f10", "ctrl+o"), stays: dialog.Lasting, can: needMeeting, do: showMenu},
		{id: "back", keys: on("esc"), do: back},
		{id: "lock", keys: on("ctrl+l"), always: true, can: needMeeting, do: lockPress},
		{id: "follow", keys: on("f11", "ctrl+p"), stays: dialog.Spare, always: true, can: needMeeting, do: followReading},
		{id: "cover", keys: on("f12", "ctrl+x"), always: true, can: needMeeting, do: coverWall},
		{id: "quit", keys: on("ctrl+q"), always: true, start: true, do: quit},
	}
}

func needMeeting(a *App) string {
	if a.Sitting == nil {
		return a.Text.Message.NoMeeting
	}
	return ""
}

func needPeople(a *App) string {
	if why := needMeeting(a); why != "" {
		return why
	}
	if len(a.meeting().People()) == 0 {
		return a.Text.Message.NoPeople
	}
	return ""
}

func needPerson(a *App) string {
	if why := needPeople(a); why != "" {
		return why
	}
	if a.person() == nil {
		return a.Text.Message.EmptyFilter
	}
	return ""
}

// run does the action for one of its keys, or says why it cannot be done.
func (act *action) run(a *App, k key) tea.Cmd {
	if act.can != nil {
		if why := act.can(a); why != "" {
			a.deny(why)
			return nil
		}
	}
	if act.doKey != nil {
		return act.doKey(a, k)
	}
	return act.do(a)
}

// actionFor finds what a key does in a phase. overDialog asks only for what
// works while a dialog is on top.
func actionFor(k key, phase model.Phase, overDialog bool) *action {
	for i := range actions {
		act := &actions[i]
		if bkey.Matches(k, act.keys) && act.in(phase) && (act.always || !overDialog) {
			return act
		}
	}
	return nil
}

// actionNamed finds an action by its id.
func actionNamed(id string) *action {
	return &actions[slices.IndexFunc(actions, func(act action) bool { return act.id == id })]
}

func (act *action) in(phase model.Phase) bool {
	return act.phases == nil || slices.Contains(act.phases, phase)
}

// title names the action in a phase; what Enter and Space do depends on it.
func (act *action) title(t *text.Text, phase model.Phase, talking bool) string {
	switch {
	case act.id == "usual":
		return t.Usual[phase]
	case act.id == "space" && talking:
		return t.Action["step"]
	case act.id == "talk" && talking:
		return t.Action["talking"]
	}
	return t.Action[act.id]
}

// bound is the action with its words in a phase.
func (act *action) bound(t *text.Text, phase model.Phase, talking bool) dialog.Bound {
	b := dialog.Bound{Binding: act.keys, Why: t.Help[act.id], Stays: act.stays}
	if act.id == "talk" && phase == model.Talk {
		b.Stays = dialog.Common
	}
	first := act.keys.Keys()
	if act.doKey == nil {
		first = first[:1]
	}
	b.SetHelp(dialog.Joined(t, first...), act.title(t, phase, talking))
	return b
}

// actionsIn lists what keys do on the roster in a phase.
func actionsIn(t *text.Text, phase model.Phase, talking bool) []dialog.Bound {
	var list []dialog.Bound
	for i := range actions {
		if act := &actions[i]; act.in(phase) {
			list = append(list, act.bound(t, phase, talking))
		}
	}
	return list
}

// names are the keys of the action as people call them.
func (act *action) names(t *text.Text) []string { return dialog.KeyNames(act.keys.Keys(), t.KeyName) }
