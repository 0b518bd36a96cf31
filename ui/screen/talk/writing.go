package talk

// Writing: a dialog around an editor. A note stands in the card's place under
// the list; what was said in a talk takes the whole body. However the text is
// left, it becomes one Change.

import (
	"errors"
	"strings"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/look"
	"liuzhuan/ui/screen/pen"
)

// Writing is a text being written.
type Writing struct {
	*dialog.Sight
	Editor *pen.Editor
	Long   bool // pages: Enter is a new line
	title  string
	was    string // what is recorded
	onward bool   // Enter goes on to the next person, in a text that is not long
	Record func(text string) (model.Change, error)
	draft  dialog.Draft
	keeping
}

func newWriting(v *dialog.Sight, title, was string) *Writing {
	return &Writing{Sight: v, title: title, was: was, Editor: pen.NewEditor(was)}
}

// Typing says that what is typed is a text.
func (w *Writing) Typing() bool { return true }

// Full says whether the text takes the whole body.
func (w *Writing) Full() bool { return w.Long }

// Bindings are those of the editor and the ways out of it.
func (w *Writing) Bindings() []dialog.Bound {
	leave := dialog.Does(func() dialog.Outcome { return w.leave(false) })
	onward := dialog.Does(func() dialog.Outcome { return w.leave(w.onward) })
	lineBreak := w.typed(dialog.Does(func() dialog.Outcome { w.Editor.Insert("\n"); return dialog.Outcome{} }))
	undo := w.typed(w.turnBack(w.Editor.Undo, w.Text.Message.NothingToUndo))
	redo := w.typed(w.turnBack(w.Editor.Redo, w.Text.Message.NothingToRedo))
	edit := w.typed(w.edit)
	return []dialog.Bound{
		w.Bind("onward", dialog.Common, onward, "enter").When(!w.Long),
		w.Bind("kept", dialog.Lasting, leave, "esc").Or("tab", "shift+tab"),
		w.Bind("break", dialog.Common, lineBreak, "ctrl+j").Or("alt+enter", "shift+enter").When(!w.Long),
		w.Bind("break", dialog.Common, lineBreak, "enter").Or("ctrl+j", "alt+enter", "shift+enter").When(w.Long),
		w.Bind("untype", dialog.Common, undo, "ctrl+z").Or("f8"),
		w.Bind("retype", dialog.Spare, redo, "ctrl+y").Or("f9"),
		w.Bind("text", dialog.InHelp, w.typed(w.insert), "a").Typed(),
		w.Bind("erase", dialog.InHelp, edit, pen.EditorDeletes...),
		w.Bind("steps", dialog.InHelp, edit, pen.EditorMoves...),
		w.Bind("records", dialog.InHelp, w.leaveFor, "f2", "f3", "f4", "f5", "f6", "f7", "f10"),
	}
}

// typed asks for the text to be kept after an act that may have changed it.
func (w *Writing) typed(do func(dialog.Event) dialog.Outcome) func(dialog.Event) dialog.Outcome {
	return func(e dialog.Event) dialog.Outcome {
		o := do(e)
		o.Later = w.touched()
		return o
	}
}

func (w *Writing) insert(e dialog.Event) dialog.Outcome {
	w.Editor.Insert(e.Text)
	return dialog.Outcome{Quiet: !w.lost} // what was recorded before is not what is typed now
}

func (w *Writing) edit(e dialog.Event) dialog.Outcome {
	w.Editor.Key(e.Key)
	return dialog.Outcome{}
}

func (w *Writing) turnBack(turn func() bool, nothing string) func(dialog.Event) dialog.Outcome {
	return func(dialog.Event) dialog.Outcome {
		if !turn() {
			return dialog.Outcome{Deny: nothing}
		}
		return dialog.Outcome{}
	}
}

// leaveFor records the text and does what the key does on the roster.
func (w *Writing) leaveFor(e dialog.Event) dialog.Outcome {
	o := w.leave(false)
	o.Pass = e.Key
	return o
}

// leave records the text as one Change and closes. What could not be recorded
// stays open with everything in it.
func (w *Writing) leave(onward bool) dialog.Outcome {
	c, err := w.Record(w.toRecord())
	o := dialog.Outcome{Close: true, Walk: dialog.Walk{On: onward}}
	switch {
	case errors.Is(err, model.ErrNothing) && onward:
		o.Quiet = true
	case errors.Is(err, model.ErrNothing):
		o.Say = w.Text.Message.NothingChanged
	case err != nil:
		return dialog.Wrong(w.Text.Refused(err))
	default:
		o.Change = &c
	}
	return o
}

// toRecord is the text without what stands behind its last word. Blanks before
// its first stay: paragraphs are indented with them.
func (w *Writing) toRecord() string {
	s := w.Editor.Value()
	if s == w.was {
		return s
	}
	return strings.TrimRight(s, " \t\n\u3000")
}

// Draft is the text as the desk keeps it, and where its cursor stands.
func (w *Writing) Draft() *dialog.Draft {
	d := w.draft
	d.Values = map[string]string{"text": w.Editor.Value()}
	d.At = w.Editor.Offset()
	return &d
}

// Named gives the text the name by which the desk keeps it.
func (w *Writing) Named(d dialog.Draft) {
	w.draft = dialog.Draft{Kind: d.Kind, Arg: d.Arg, Person: d.Person}
}

// Fill writes again what was written.
func (w *Writing) Fill(d dialog.Draft) {
	w.Editor = pen.NewEditor(d.Values["text"])
	w.Editor.GoOffset(d.At)
	w.seen = w.Editor.Version
}

// beside reports whether the text stands beside the list.
func (w *Writing) beside() bool { return !w.Long && w.Wide() }

// rows is how many rows of h the text has.
func (w *Writing) rows(h int) int {
	rows := h - 1
	switch {
	case w.beside():
		rows = max(min(rows, 5), rows/2)
	case !w.Long:
		rows = min(rows, w.CardRows-1+max(0, w.H-24)/2)
	}
	return max(1, rows)
}

// Fit moves what is seen of the text so that the cursor is in it.
func (w *Writing) Fit(cols, h int) { w.Editor.Fit(cols, w.rows(h)) }

// Draw gives the heading, then the text: six lines in the card's place, more on
// a taller screen. Beside the list it has the upper half, and the card stays in
// sight below.
func (w *Writing) Draw(cols, h int) ([]string, *tea.Cursor) {
	rows := w.rows(h)
	lines, x, y, above, below := w.Editor.Draw(cols, rows)
	for len(lines) < rows {
		lines = append(lines, "")
	}
	lines = append([]string{w.heading(cols, above, below)}, lines...)
	if w.beside() {
		lines = append(lines, w.Card(cols, max(0, h-len(lines)))...)
	}
	return lines[:min(len(lines), h)], tea.NewCursor(x, min(y+1, h-1))
}

// heading says whose text it is, whether there is more of it than is seen, and
// when it was last kept.
func (w *Writing) heading(cols int, above, below bool) string {
	var right []string
	if above {
		right = append(right, w.Text.Editor.Above)
	}
	if below {
		right = append(right, w.Text.Editor.Below)
	}
	if !w.at.IsZero() {
		right = append(right, w.Text.Saved(w.at.Format("15:04:05")))
	}
	tail := ""
	if len(right) > 0 {
		tail = " " + strings.Join(right, " | ")
	}
	return w.Rule(w.title, max(0, cols-hanzi.Width(tail))) + w.Look.Line(look.Page, cols, look.Span{Text: tail, Role: look.Dim})
}
