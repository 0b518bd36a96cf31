package screen

// The action table. Keys, the footer, help, the menu, README's key table and
// tests all read it; nothing else knows which key does what on the roster.

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
	"liuzhuan/ui/text"
)

// action is one thing a key does.
type action struct {
	id     string            // titles and help in ui/text go by it
	keys   []key             // the first is printed; letters are second names only
	phases []model.Phase     // where it works; nil = everywhere
	bar    bool              // stands in the footer
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
		{id: "usual", keys: []key{"enter"}, bar: true, do: (*App).usual},

		{id: "retain", keys: []key{"1"}, phases: inAnnounce, bar: true, can: needPerson, do: decideAs(model.Retained)},
		{id: "transfer", keys: []key{"2"}, phases: inAnnounce, bar: true, can: needPerson, do: decideAs(model.Transferred)},
		{id: "defer", keys: []key{"3"}, phases: inAnnounce, bar: true, can: needPerson, do: decideAs(model.Deferred)},
		{id: "remove", keys: []key{"4"}, phases: inAnnounce, bar: true, can: needPerson, do: decideAs(model.Removed)},
		{id: "other", keys: []key{"9"}, phases: inAnnounce, bar: true, can: needPerson, do: decideOther},
		{id: "withdraw", keys: []key{"0"}, phases: inAnnounce, bar: true, can: needPerson, do: withdraw},

		{id: "here", keys: []key{"1"}, phases: inSignIn, bar: true, can: needPerson, do: arrive},
		{id: "deputy", keys: []key{"2"}, phases: inSignIn, bar: true, can: needPerson, do: func(a *App) tea.Cmd { return a.openForm("deputy", "") }},
		{id: "leave", keys: []key{"3"}, phases: inSignIn, bar: true, can: needPerson, do: askLeave},
		{id: "absent", keys: []key{"4"}, phases: inSignIn, bar: true, can: needPerson, do: markAbsent},
		{id: "unsign", keys: []key{"0"}, phases: inSignIn, bar: true, can: needPerson, do: unsign},

		{id: "pile", keys: []key{"1", "2", "3", "4", "5", "6", "7", "8", "9"}, phases: inPledge, bar: true, can: needPerson, doKey: func(a *App, k key) tea.Cmd { return lookUp(a, string(k)) }},
		{id: "unpledge", keys: []key{"0"}, phases: inPledge, bar: true, can: needPerson, do: unpledge},

		{id: "space", keys: []key{"space"}, bar: true, can: needPerson, do: space},

		{id: "up", keys: []key{"up", "k"}, do: move(-1)},
		{id: "down", keys: []key{"down", "j"}, do: move(+1)},
		{id: "pageup", keys: []key{"pgup"}, do: page(-1)},
		{id: "pagedown", keys: []key{"pgdown"}, do: page(+1)},
		{id: "first", keys: []key{"home", "g"}, do: func(a *App) tea.Cmd { return a.moveTo(0) }},
		{id: "last", keys: []key{"end", "G"}, do: func(a *App) tea.Cmd { return a.moveTo(len(a.list) - 1) }},
		{id: "filter", keys: []key{"tab"}, do: nextFilter(+1)},
		{id: "filterback", keys: []key{"shift+tab"}, do: nextFilter(-1)},

		{id: "help", keys: []key{"f1", "?", "ctrl+g"}, always: true, start: true, do: showHelp},
		{id: "card", keys: []key{"f2", "ctrl+e"}, can: needMeeting, do: showCard},
		{id: "find", keys: []key{"f3", "/", "ctrl+f"}, bar: true, can: needPeople, do: startFind},
		{id: "left", keys: []key{"f4", "ctrl+n"}, bar: true, can: needMeeting, do: showLeft},
		{id: "all", keys: []key{"f5", "ctrl+a"}, phases: []model.Phase{model.Announce, model.SignIn}, can: needPeople, do: askAll},
		{id: "talk", keys: []key{"f6", "ctrl+t"}, can: needMeeting, do: talkKey},
		{id: "teams", keys: []key{"f7", "ctrl+b"}, can: needMeeting, do: showTeams},
		{id: "undo", keys: []key{"f8", "ctrl+z"}, can: needMeeting, do: undo},
		{id: "redo", keys: []key{"f9", "ctrl+y"}, can: needMeeting, do: redo},
		{id: "menu", keys: []key{"f10", "ctrl+o"}, bar: true, can: needMeeting, do: showMenu},
		{id: "back", keys: []key{"esc"}, do: back},
		{id: "lock", keys: []key{"ctrl+l"}, always: true, can: needMeeting, do: lockPress},
		{id: "quit", keys: []key{"ctrl+q"}, always: true, start: true, do: quit},
	}
}

func needMeeting(a *App) string {
	if a.store == nil {
		return a.t.Message.NoMeeting
	}
	return ""
}

func needPeople(a *App) string {
	if why := needMeeting(a); why != "" {
		return why
	}
	if len(a.meeting().People()) == 0 {
		return a.t.Message.NoPeople
	}
	return ""
}

func needPerson(a *App) string {
	if why := needPeople(a); why != "" {
		return why
	}
	if a.person() == nil {
		return a.t.Message.EmptyFilter
	}
	return ""
}

// run does the action for one of its keys, or says why it cannot be done.
func (act *action) run(a *App, k key) tea.Cmd {
	if act.can != nil {
		if why := act.can(a); why != "" {
			a.say(why)
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
		if slices.Contains(act.keys, k) && act.in(phase) && (act.always || !overDialog) {
			return act
		}
	}
	return nil
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
	}
	return t.Action[act.id]
}

// bar draws the footer of a phase in w columns. Where they are too few, the
// keys before the last give way: the last is the menu, which leads to the rest.
func bar(t *text.Text, phase model.Phase, talking bool, w int) string {
	var parts []string
	for i := range actions {
		if act := &actions[i]; act.bar && act.in(phase) {
			parts = append(parts, keyTitle(t, t.KeyPair(act.names(t)[0]), act.title(t, phase, talking)))
		}
	}
	for n := len(parts); n > 2 && hanzi.Width(strings.Join(parts, " ")) > w; n = len(parts) {
		parts = slices.Delete(parts, n-2, n-1)
	}
	return strings.Join(parts, " ")
}

// names are the keys of the action as people call them; nine digits that do the
// same are one name, 1-9.
func (act *action) names(t *text.Text) []string {
	if act.doKey != nil {
		return []string{t.KeyName(string(act.keys[0])) + "-" + t.KeyName(string(act.keys[len(act.keys)-1]))}
	}
	var names []string
	for _, k := range act.keys {
		names = append(names, t.KeyName(string(k)))
	}
	return names
}

// keyTitle joins the name of a key and what it does: 1留任, F3找, 回车 按方案.
func keyTitle(t *text.Text, name, title string) string {
	if hanzi.Width(name) > 3 || t.Lang == "en" {
		return name + " " + title
	}
	return name + title
}
