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
	kind   string // what it is, where the card around it says whose
	was    string // what is recorded
	onward bool   // Enter goes on to the next person, in a text that is not long
	Record func(text string) (model.Change, error)
	draft  dialog.Draft
	tall   int // rows of the text within the card, as of the last Fit
	keeping
}

func newWriting(v *dialog.Sight, title, kind, was string) *Writing {
	return &Writing{Sight: v, title: title, kind: kind, was: was, Editor: pen.NewEditor(was)}
}

// Typing says that what is typed is a text.
func (w *Writing) Typing() bool { return true }

// Full says whether the text takes the whole body.
func (w *Writing) Full() bool { return w.Long }

// Bindings are those of the editor and the ways out of it.
func (w *Writing) Bindings() []dialog.Bound {
	leave := dialog.Does(func() dialog.Outcome { return w.leave(false) })
	onward := dialog.Does(func() dialog.Outcome { return w.leave(true) })
	lineBreak := w.typed(dialog.Does(func() dialog.Outcome { w.Editor.Insert("\n"); return dialog.Outcome{} }))
	undo := w.typed(w.turnBack(w.Editor.Undo, w.Text.Message.NothingToUndo))
	redo := w.typed(w.turnBack(w.Editor.Redo, w.Text.Message.NothingToRedo))
	edit := w.typed(w.edit)
	kept := []dialog.Key{"esc"}
	if !w.Long && !w.onward {
		kept = []dialog.Key{"enter", "esc"}
	}
	return []dialog.Bound{
		w.Bind("onward", dialog.Common, onward, "enter").When(w.onward),
		w.Bind("kept", dialog.Lasting, leave, kept...).Or("tab", "shift+tab"),
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

// Within reports whether the text stands within the card beside the list.
func (w *Writing) Within() bool { return !w.Long && w.Wide() }

// leastWithin is how many rows a text has within the card, however short it is.
const leastWithin = 5

// rows is how many rows of h the text has.
func (w *Writing) rows(h int) int {
	switch {
	case w.Within():
		return max(1, min(max(leastWithin, w.tall), max(leastWithin, h/2-1), h-1))
	case !w.Long:
		return max(1, min(h-1, w.CardRows-1+max(0, w.H-24)/2))
	}
	return max(1, h-1)
}

// Fit moves what is seen of the text so that the cursor is in it. Within the card the text
// has as many rows as it needs, up to half of it.
func (w *Writing) Fit(cols, h int) {
	if w.Within() {
		w.tall = h
		w.Editor.Fit(cols, w.rows(h))
		w.tall = w.Editor.Tall()
	}
	w.Editor.Fit(cols, w.rows(h))
}

// Draw gives the heading, then the text: six lines in the card's place, more on a taller
// screen. Beside the list it stands in the card where the note has its place.
func (w *Writing) Draw(cols, h int) ([]string, *tea.Cursor) {
	rows := w.rows(h)
	lines, x, y, above, below := w.Editor.Draw(cols, rows)
	for len(lines) < rows {
		lines = append(lines, "")
	}
	lines = append([]string{w.heading(cols, above, below)}, lines...)
	if w.Within() {
		if around, at := w.Around(lines, cols, h); at >= 0 {
			return around, tea.NewCursor(x, at+1+y)
		}
	}
	return lines[:min(len(lines), h)], tea.NewCursor(x, min(y+1, h-1))
}

// heading says whose text it is, how much of it is above and below, and when it was last
// kept.
func (w *Writing) heading(cols, above, below int) string {
	var right []string
	if above >= pen.Many || below >= pen.Many {
		if above > 0 {
			right = append(right, w.Text.Editor.Above)
		}
		if below > 0 {
			right = append(right, w.Text.Editor.Below)
		}
	} else if further := w.Text.Further(above, below); further != "" {
		right = append(right, further)
	}
	if !w.at.IsZero() {
		right = append(right, w.Text.Saved(w.at.Format("15:04:05")))
	}
	if w.Within() {
		return w.Look.Head(w.kind, strings.Join(right, " | "), cols)
	}
	tail := ""
	if len(right) > 0 {
		tail = " " + strings.Join(right, " | ")
	}
	return w.Rule(w.title, max(0, cols-hanzi.Width(tail))) + w.Look.Line(look.Page, cols, look.Span{Text: tail, Role: look.Dim})
}
