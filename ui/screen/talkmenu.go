package screen

// F6 while a talk runs, the record of one that is over, and how one ends.

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/dialog"
)

// talkMenu is F6 while a talk runs: 1 ends it, 2 goes on with another speaker
// or kind.
type talkMenu struct{}

func (talkMenu) full() bool { return false }

func (talkMenu) bindings(a *App) []dialog.Bound {
	list := []dialog.Bound{a.bind("end", dialog.Common, "1"), a.bind("speaker", dialog.Common, "2")}
	return append(append(list, a.correcting()...), a.bind("back", dialog.Lasting, "esc").Or("f6", "ctrl+t"))
}

// correcting are 3, 4 and 5 in the menu of a talk.
func (a *App) correcting() []dialog.Bound {
	return []dialog.Bound{a.bind("points", dialog.Common, "3"), a.bind("content", dialog.Common, "4"), a.bind("outline", dialog.Common, "5")}
}

func (talkMenu) draw(a *App, w, h int) ([]string, *tea.Cursor) {
	lines := []string{rule(a.t.Screen.Talking, w), hanzi.Cut("1 "+a.t.Screen.EndTalk, w), hanzi.Cut("2 "+a.t.Screen.NextSpeaker, w)}
	lines = append(lines, correctLines(a, w)...)
	return lines[:min(len(lines), h)], tea.NewCursor(0, 1)
}

func (talkMenu) handle(a *App, e dialog.Event) tea.Cmd {
	switch e.Key {
	case "1":
		a.closeDialog()
		return endTalk(a)
	case "2":
		a.closeDialog()
		return a.openForm("talknext", "")
	case "3", "4", "5":
		return correctTalk(a, e.Key, a.meeting().RunningTalk().ID)
	case "esc", "f6", "ctrl+t":
		a.closeDialog()
	default:
		a.say(a.t.Message.NoSuchKey)
	}
	return nil
}

// correctLines lists what 3, 4 and 5 do to the record of a talk.
func correctLines(a *App, w int) []string {
	return []string{hanzi.Cut("3 "+a.t.Screen.EditTalk, w), hanzi.Cut("4 "+a.t.Editor.EditContent, w), hanzi.Cut("5 "+a.t.Editor.EditOutline, w)}
}

// correctTalk is 3, 4 and 5 in the menu of a talk.
func correctTalk(a *App, k key, session model.ID) tea.Cmd {
	id := sessionArg(session)
	a.closeDialog()
	switch k {
	case "4":
		return a.openWriting("content", id)
	case "5":
		return a.openWriting("outline", id)
	}
	return a.openForm("talkedit", id)
}

// sessionArg and sessionOf name a session to a draft and find it again, nil for
// one that is gone.
func sessionArg(id model.ID) string { return strconv.FormatInt(int64(id), 10) }

func (a *App) sessionOf(arg string) *model.TalkSession {
	n, _ := strconv.ParseInt(arg, 10, 64)
	return a.meeting().Session(model.ID(n))
}

// heldMenu corrects the record of a talk that is over: F2 in the form of a new
// one, for what was said is often written down afterwards.
type heldMenu struct{ session model.ID }

func (heldMenu) full() bool { return false }

func (heldMenu) bindings(a *App) []dialog.Bound {
	return append(a.correcting(), a.bind("back", dialog.Lasting, "esc"))
}

func (d heldMenu) draw(a *App, w, h int) ([]string, *tea.Cursor) {
	s := a.meeting().Session(d.session)
	lines := append([]string{rule(a.t.HeldTitle(s), w)}, correctLines(a, w)...)
	return lines[:min(len(lines), h)], tea.NewCursor(0, 1)
}

func (d heldMenu) handle(a *App, e dialog.Event) tea.Cmd {
	switch e.Key {
	case "3", "4", "5":
		return correctTalk(a, e.Key, d.session)
	case "esc":
		a.closeDialog()
	default:
		a.say(a.t.Message.NoSuchKey)
	}
	return nil
}

func endTalk(a *App) tea.Cmd {
	s := a.meeting().RunningTalk()
	c, err := a.meeting().EndTalk(a.stamp())
	if err != nil {
		a.refuse(err)
		return nil
	}
	if !a.commit(c, nil) {
		return nil
	}
	s = a.meeting().Session(s.ID)
	if parts := a.meeting().ToCount(s); len(parts) > 0 {
		a.push(settleDialog{session: s.ID})
	}
	a.say(a.t.TalkEnded(a.meeting()))
	return nil
}

// settleDialog walks those whose minutes do not decide: 1 counts, 2 makes up.
// Esc leaves them open; they stay on the list of talks to make up.
type settleDialog struct {
	session model.ID // the last of the chain
}

func (d settleDialog) full() bool { return false }

func (d settleDialog) bindings(a *App) []dialog.Bound {
	return []dialog.Bound{a.bind("count", dialog.Common, "1"), a.bind("makeup", dialog.Common, "2"), a.bind("later", dialog.Lasting, "esc")}
}

func (d settleDialog) next(a *App) (part *model.Participation, left int) {
	parts := a.meeting().ToCount(a.meeting().Session(d.session))
	if len(parts) == 0 {
		return nil, 0
	}
	return parts[0], len(parts)
}

func (d settleDialog) draw(a *App, w, h int) ([]string, *tea.Cursor) {
	part, left := d.next(a)
	if part == nil {
		return nil, nil
	}
	lines := []string{rule(a.t.SettleTitle(left), w)}
	lines = append(lines, hanzi.Wrap(a.t.SettleLine(a.meeting(), part), w)...)
	lines = append(lines, dialog.Footer(d.bindings(a), w))
	lines = lines[:min(len(lines), h)]
	return lines, tea.NewCursor(0, len(lines)-1)
}

func (d settleDialog) handle(a *App, e dialog.Event) tea.Cmd {
	part, _ := d.next(a)
	switch {
	case part == nil || e.Key == "esc":
		a.closeDialog()
		return nil
	case e.Key != "1" && e.Key != "2":
		a.say(a.t.Message.NoSuchKey)
		return nil
	}
	c, err := a.meeting().CountTalk(part.Session, part.Person, e.Key == "1", a.stamp())
	if err != nil {
		a.refuse(err)
		return nil
	}
	if a.commit(c, nil) {
		if next, _ := d.next(a); next == nil {
			a.closeDialog()
			a.say(a.t.TalkEnded(a.meeting()))
		}
	}
	return nil
}
