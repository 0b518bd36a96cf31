package screen

// Writing: a dialog around an editor. A note stands in the card's place under
// the list; what was said in a talk takes the whole body. However the text is
// left, it becomes one Change.

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/pen"
)

// writing is a text being written.
type writing struct {
	title  string
	was    string // what is recorded
	text   *pen.Editor
	long   bool   // pages: Enter is a new line
	next   func() // where Enter goes in a text that is not long
	record func(a *App, text string) (model.Change, error)
	draft  draft
	keeping
}

func newWriting(title, was string) *writing {
	return &writing{title: title, was: was, text: pen.NewEditor(was)}
}

// writings makes the texts that are written, by kind. One that cannot be
// written any more (the session is gone) is nil.
var writings = map[string]func(a *App, p *model.Person, arg string) *writing{}

func init() {
	writings["note"] = func(a *App, p *model.Person, _ string) *writing {
		if p == nil {
			return nil
		}
		return newNoteWriting(a, p)
	}
	writings["statement"] = func(a *App, p *model.Person, _ string) *writing {
		if p == nil || a.notable(p) == nil {
			return nil
		}
		s := a.notable(p)
		w := newWriting(a.t.StatementTitle(a.meeting(), p), a.meeting().Participation(s.ID, p.ID).Statement)
		w.record = func(a *App, text string) (model.Change, error) { return a.meeting().Say(s.ID, p.ID, text, a.stamp()) }
		return w
	}
	writings["content"] = func(a *App, _ *model.Person, session string) *writing {
		return newSessionWriting(a, session, a.t.Editor.Content, func(s *model.TalkSession) *string { return &s.Content })
	}
	writings["outline"] = func(a *App, _ *model.Person, session string) *writing {
		return newSessionWriting(a, session, a.t.Editor.Outline, func(s *model.TalkSession) *string { return &s.Outline })
	}
}

// openWriting opens a text of a kind for the selected person. It is kept on the
// desk as it is typed.
func (a *App) openWriting(kind, arg string) tea.Cmd {
	p := a.person()
	w := writings[kind](a, p, arg)
	if w == nil {
		return nil
	}
	w.draft = draft{Kind: kind, Arg: arg}
	if p != nil {
		w.draft.Person = p.ID
	}
	a.push(w)
	return a.keepMove()
}

// writing is the text being written, nil if there is none; a question or a help
// page may lie on top of it.
func (a *App) writing() *writing {
	for _, d := range a.dialogs {
		if w, ok := d.(*writing); ok {
			return w
		}
	}
	return nil
}

// typesLines reports whether keys go to a text of many lines.
func (a *App) typesLines() bool {
	_, ok := a.dialog().(*writing)
	return ok
}

func (w *writing) typing() bool { return true }

func (w *writing) full() bool { return w.long }

func (w *writing) bindings(a *App) []dialog.Bound {
	list := []dialog.Bound{
		a.bind("onward", dialog.Common, "enter").When(!w.long),
		a.bind("kept", dialog.Lasting, "esc").Or("tab", "shift+tab"),
		a.bind("break", dialog.Common, "ctrl+j").Or("alt+enter", "shift+enter").When(!w.long),
		a.bind("break", dialog.Common, "enter").Or("ctrl+j", "alt+enter", "shift+enter").When(w.long),
		a.bind("untype", dialog.Common, "ctrl+z").Or("f8"),
		a.bind("retype", dialog.Spare, "ctrl+y").Or("f9"),
		a.bind("text", dialog.InHelp, "a").Where(dialog.Printable),
		a.bind("erase", dialog.InHelp, pen.EditorDeletes...),
		a.bind("steps", dialog.InHelp, pen.EditorMoves...),
		a.bind("records", dialog.InHelp, "f2", "f3", "f4", "f5", "f6", "f7", "f10", "f11", "f12"),
	}
	return list
}

func (w *writing) handle(a *App, e dialog.Event) tea.Cmd {
	switch {
	case e.Text != "":
		if !w.lost {
			a.say("") // what was recorded before is not what is typed now
		}
		w.text.Insert(e.Text)
	case e.Key == "enter" && w.long, e.Key == "ctrl+j", e.Key == "shift+enter", e.Key == "alt+enter":
		w.text.Insert("\n")
	case e.Key == "enter":
		return w.leave(a, w.next)
	case e.Key == "esc", e.Key == "tab", e.Key == "shift+tab":
		return w.leave(a, nil)
	case e.Key == "ctrl+z", e.Key == "f8":
		if !w.text.Undo() {
			a.say(a.t.Message.NothingToUndo)
		}
	case e.Key == "ctrl+y", e.Key == "f9":
		if !w.text.Redo() {
			a.say(a.t.Message.NothingToRedo)
		}
	case e.Key.Function():
		return w.leaveFor(a, e.Key)
	case !w.text.Key(e.Key):
		a.say(a.t.Message.NoSuchKey)
	}
	return w.touched()
}

// leaveFor records the text and does what the key does on the roster.
func (w *writing) leaveFor(a *App, k key) tea.Cmd {
	cmd := w.leave(a, nil)
	if a.writing() != nil {
		return cmd // it could not be recorded
	}
	if a.dialog() != nil { // the card that it was opened from
		return tea.Batch(cmd, a.handle(dialog.Event{Key: k}))
	}
	act := actionFor(k, a.phase(), false)
	if act == nil {
		return cmd
	}
	return tea.Batch(cmd, act.run(a, k))
}

// leave records the text as one Change and closes. What could not be recorded
// stays open with everything in it.
func (w *writing) leave(a *App, move func()) tea.Cmd {
	c, err := w.record(a, w.toRecord())
	switch {
	case isAny(err, model.ErrNothing):
		a.closeDialog()
		a.say(a.t.Message.NothingChanged)
		if move != nil {
			a.say("")
			move()
		}
		a.writeMove()
	case err != nil:
		a.refuse(err)
	default:
		a.keep(w, c, move)
	}
	return nil
}

// toRecord is the text without what stands behind its last word. Blanks before
// its first stay: paragraphs are indented with them.
func (w *writing) toRecord() string {
	s := w.text.Value()
	if s == w.was {
		return s
	}
	return strings.TrimRight(s, " \t\n\u3000")
}

// toDesk and fromDesk keep the text and where its cursor stands.
func (w *writing) toDesk() *draft {
	d := w.draft
	d.Values = map[string]string{"text": w.text.Value()}
	d.At = w.text.Offset()
	return &d
}

func (w *writing) fromDesk(d *draft) {
	w.draft = draft{Kind: d.Kind, Arg: d.Arg, Person: d.Person}
	w.text = pen.NewEditor(d.Values["text"])
	w.text.GoOffset(d.At)
	w.seen = w.text.Version
}

// draw gives the heading, then the text: six lines in the card's place, more on
// a taller screen. Beside the list it has the upper half, and the card stays in
// sight below.
func (w *writing) draw(a *App, cols, h int) ([]string, *tea.Cursor) {
	rows := h - 1
	beside := !w.long && a.w >= wideFrom
	switch {
	case beside:
		rows = max(min(rows, 5), rows/2)
	case !w.long:
		rows = min(rows, cardHeight-1+max(0, a.h-24)/2)
	}
	rows = max(1, rows)
	lines, x, y, above, below := w.text.Draw(cols, rows)
	for len(lines) < rows {
		lines = append(lines, "")
	}
	lines = append([]string{w.heading(a, cols, above, below)}, lines...)
	if beside {
		lines = append(lines, a.card(cols, max(0, h-len(lines)))...)
	}
	return lines[:min(len(lines), h)], tea.NewCursor(x, min(y+1, h-1))
}

// heading says whose text it is, whether there is more of it than is seen, and
// when it was last kept.
func (w *writing) heading(a *App, cols int, above, below bool) string {
	var right []string
	if above {
		right = append(right, a.t.Editor.Above)
	}
	if below {
		right = append(right, a.t.Editor.Below)
	}
	if !w.at.IsZero() {
		right = append(right, a.t.Saved(w.at.Format("15:04:05")))
	}
	tail := ""
	if len(right) > 0 {
		tail = " " + strings.Join(right, " | ")
	}
	return styleRule.Render(hanzi.Cut(rule(hanzi.Fold(w.title), max(0, cols-hanzi.Width(tail)))+tail, cols))
}
