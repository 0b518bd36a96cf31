package screen

// The way of a message: what the terminal sends, put together to events, and each
// event to what is on top.

import (
	"cmp"
	"strings"
	"time"

	bkey "charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/spinner"
	tea "charm.land/bubbletea/v2"

	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/form"
	"liuzhuan/ui/screen/keyboard"
	"liuzhuan/ui/screen/pen"
)

type tick struct{}

// keepDue asks for the desk to be written if that is due still.
type keepDue struct{ due func() bool }

// toNextMinute wakes the screen when the wall clock shows a new minute.
func (a *App) toNextMinute() tea.Cmd {
	now := a.now()
	return tea.Tick(now.Truncate(time.Minute).Add(time.Minute).Sub(now), func(time.Time) tea.Msg { return tick{} })
}

// Init starts the clock, and the copy on a second medium: what that tells arrives from now
// on.
func (a *App) Init() tea.Cmd {
	a.copy.begun = true
	a.carry(false)
	return a.toNextMinute()
}

// Update is the way of a key; everything it changes is on disk when it returns.
func (a *App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd := a.respond(msg)
	a.project()
	return a, tea.Batch(cmd, a.feed())
}

// respond is Update but for the wall, which is told once the key has been shown.
func (a *App) respond(msg tea.Msg) tea.Cmd {
	_, cmd := a.update(msg)
	if counting := a.count(); counting != nil {
		cmd = tea.Batch(cmd, counting)
	}
	a.follow()
	return cmd
}

func (a *App) update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.W, a.H, a.seen = max(20, msg.Width), max(leastHeight, msg.Height), max(1, msg.Height)
		a.followed() // what is beside one another depends on the width
		return a, nil
	case tick:
		if said := a.watchClock(); said != "" {
			a.say(said)
		}
		a.lockIdle()
		return a, a.toNextMinute()
	case copyDue:
		a.lookAtCopy(msg)
		return a, nil
	case deskDue:
		a.writeMove()
		return a, nil
	case keepDue:
		if msg.due() {
			a.writeMove()
		}
		return a, nil
	case keyboard.HangUp:
		return a, a.leave()
	case tea.QuitMsg: // text that was still in a run went before it
		return a, tea.Quit
	case tea.KeyPressMsg:
		if msg.Mod.Contains(tea.ModAlt) && !(msg.Code == tea.KeyEnter && a.typesLines()) {
			// Esc struck just before another key arrives as Alt with that key.
			esc := a.handle(dialog.Event{Key: "esc"})
			msg.Mod &^= tea.ModAlt
			_, cmd := a.Update(keyboard.WithText(msg))
			return a, tea.Batch(esc, cmd)
		}
		e := keyboard.EventOf(msg)
		if a.pasting() && (e.Key == "enter" || e.Text != "") {
			return a, a.handleRun(cmp.Or(e.Text, "\n"))
		}
		return a, a.handle(e)
	case keyboard.Run:
		cmd := a.handleRun(msg.Text)
		if msg.Then != nil {
			_, next := a.Update(msg.Then)
			cmd = tea.Batch(cmd, next)
		}
		return a, cmd
	case tea.PasteMsg:
		return a, a.paste(msg.Content)
	case done:
		cmd := msg.finish(a)
		if a.lockUnkept {
			a.keepLock()
		}
		return a, cmd
	case spinner.TickMsg:
		return a, a.turn(msg)
	case progressMsg:
		if a.busy != nil {
			a.busy.done, a.busy.total = msg.done, msg.total
		}
		return a, nil
	}
	return a, nil
}

// typing reports whether typed text goes into a field.
func (a *App) typing() bool {
	if a.locked != nil {
		return true
	}
	d, ok := a.dialog().(dialog.Typist)
	return ok && d.Typing()
}

// handleRun takes a joined run: text for a field, or else key by key. What is
// left of it when a menu or page has opened or closed is not for the roster.
func (a *App) handleRun(run string) tea.Cmd {
	if strings.Contains(run, "\n") || a.pasting() {
		a.pasted = a.now()
		return a.paste(run)
	}
	if a.typing() {
		return a.handle(dialog.Event{Text: run})
	}
	if a.onRoster() {
		if cmd, was := a.strayRun(run); was {
			return cmd
		}
	}
	var cmds []tea.Cmd
	began := a.onRoster()
	for _, c := range pen.Clusters(run) {
		if a.onRoster() && !began {
			break
		}
		cmds = append(cmds, a.handle(dialog.Event{Key: keyboard.KeyOf(c), Text: c}))
	}
	return tea.Batch(cmds...)
}

// onRoster reports whether keys go to the roster.
func (a *App) onRoster() bool {
	return a.Sitting != nil && a.dialog() == nil && a.locked == nil && a.busy == nil && !a.resume
}

// handle takes a key or text, and notices when a digit has closed what lay over
// the roster.
func (a *App) handle(e dialog.Event) tea.Cmd {
	if a.quitting {
		return nil // struck after the key that leaves, before the program was gone
	}
	clock := a.watchClock()
	under := len(a.dialogs)
	cmd := a.take(e)
	if clock != "" {
		a.message = a.Text.Together(a.message, clock) // what the key did stands before it
	}
	if under > 0 && len(a.dialogs) == 0 && e.Key.Digit() {
		a.strays.closed = a.now()
	}
	return cmd
}

// awaits reports whether a dialog asks for a key whatever it does elsewhere.
func awaits(d dialog.Dialog, k key) bool {
	w, ok := d.(dialog.Awaiting)
	return ok && w.Awaits() == k
}

func (a *App) take(e dialog.Event) tea.Cmd {
	if act := actionNamed("cover"); bkey.Matches(e.Key, act.keys) && !awaits(a.dialog(), e.Key) {
		a.touched = a.now()
		return act.run(a, e.Key) // from wherever the clerk is, and whatever else is going on
	}
	if !a.unhurried && a.guarded(e.Key) && a.held.press(e, a.now(), a.lastSeq()) {
		a.stopHeld()
		return nil
	}
	again := a.interrupted
	if a.interrupted = e.Key == "ctrl+c"; a.interrupted && !again {
		a.askAgain()
		return nil
	}
	if e.Key == "ctrl+c" {
		e.Key = "ctrl+q"
	}
	a.touched = a.now()
	if a.locked != nil {
		return a.handleLocked(e)
	}
	if a.busy != nil && !a.busy.allows(e.Key) {
		a.deny(a.busyWords())
		return nil
	}
	if a.offerAnew() {
		return nil
	}
	if a.resume {
		a.resume = false
		if e.Key == "enter" || e.Key == "esc" {
			a.say("")
			return nil
		}
	}
	if d := a.dialog(); d != nil {
		if act := actionFor(e.Key, a.phase(), true); act != nil && !(a.typing() && e.Text != "") && !awaits(d, e.Key) {
			return act.run(a, e.Key)
		}
		cmd := a.perform(d, dialog.Handle(d, &a.Sight, e))
		if f, ok := d.(*form.Form); ok && isKept(f) {
			cmd = tea.Batch(cmd, a.keepMove())
		}
		return cmd
	}
	if cmd, was := a.stray(e); was {
		return cmd
	}
	if cmd, was := a.typedNumber(e); was {
		return cmd
	}
	if act := actionFor(e.Key, a.phase(), false); act != nil {
		return act.run(a, e.Key)
	}
	switch {
	case e.Key.Hanzi():
		a.deny(a.Text.Message.InputMethod)
	case e.Key != "":
		a.deny(a.Text.Message.NoSuchKey)
	}
	return nil
}

// paste takes pasted text: a text keeps its line breaks, in a field they are
// blanks, and a passphrase ends with none. Where no text is typed nothing of it
// is a key.
func (a *App) paste(s string) tea.Cmd {
	if !a.typing() {
		a.deny(a.Text.Struck.PastedHere)
		return nil
	}
	if f, ok := a.dialog().(dialog.Hiding); a.locked != nil || ok && f.Hidden() {
		s = strings.TrimRight(s, "\r\n")
	}
	if s == "" {
		return nil
	}
	return a.handle(dialog.Event{Text: s})
}

// pasting reports whether what comes now is more of a paste that the terminal
// did not mark.
func (a *App) pasting() bool { return a.soon(a.pasted, keyboard.PasteQuiet) }
