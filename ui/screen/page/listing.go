// Package page holds what takes the body of the screen to be looked at: lists whose
// lines lead to people, the menus and questions that lead there, and the look-up.
// A page reads the meeting and hands back what it wants; forms are in form.
package page

import (
	"math"
	"strings"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/dialog"
)

// Listing is a page of lines with one marked. Each line may lead to a person.
type Listing struct {
	*dialog.Sight
	Title string
	Lines []Line
	At    int
	Foot  string // stands below the lines
	hang  int    // columns that stay free below a line that wraps

	top   int                   // the first line on the page
	skip  int                   // rows of the marked line above the page, and below it: one that
	below int                   // is longer than the page
	turn  func(by int) *Listing // Tab: the next page of the family; nil = none
}

// Line is a line of a page.
type Line struct {
	Text   string
	Person model.ID // Enter goes there; 0 = nowhere
}

// Add puts a line at the end that leads nowhere.
func (l *Listing) Add(s string) { l.Lines = append(l.Lines, Line{Text: s}) }

// Full says that a page has the whole body.
func (l *Listing) Full() bool { return true }

// Bindings are those of every page, and Tab where there are more.
func (l *Listing) Bindings() []dialog.Bound {
	list := append(l.Scrolling(), l.Bind("turn", dialog.Common, l.turnPage, "tab").Or("shift+tab").When(l.turn != nil))
	return append(append(list, l.Going()), Leaving(l.Sight)...)
}

// Scrolling are the keys that only look.
func (l *Listing) Scrolling() []dialog.Bound {
	return []dialog.Bound{
		l.Bind("scroll", dialog.Spare, l.scroll, "up", "down").Or("k", "j"),
		l.Bind("page", dialog.InHelp, l.scroll, "pgup", "pgdown").Or("space"),
		l.Bind("ends", dialog.InHelp, l.scroll, "home", "end"),
	}
}

// Going is Enter on a line that leads to a person. Where it leads nowhere it is not
// bound: a second Enter would announce somebody.
func (l *Listing) Going() dialog.Bound {
	return l.Bind("go", dialog.Common, l.goThere, "enter").When(l.At < len(l.Lines) && l.Lines[l.At].Person != 0)
}

// Leaving are the keys that leave a page: Esc, and those of the whole program, which
// do then what they always do.
func Leaving(v *dialog.Sight) []dialog.Bound {
	return []dialog.Bound{
		v.Bind("program", dialog.InHelp, func(e dialog.Event) dialog.Outcome { return dialog.Outcome{Close: true, Pass: e.Key} }, v.Program()...),
		v.Bind("back", dialog.Lasting, dialog.Wants(dialog.Outcome{Close: true, Quiet: true}), "esc"),
	}
}

func (l *Listing) goThere(dialog.Event) dialog.Outcome {
	return dialog.Outcome{Close: true, Stand: &dialog.Stand{ID: l.Lines[l.At].Person, Away: true}, Say: l.Text.Message.FoundStand}
}

func (l *Listing) turnPage(e dialog.Event) dialog.Outcome {
	by := 1
	if e.Key == "shift+tab" {
		by = -1
	}
	return dialog.Outcome{Close: true, Open: l.turn(by)}
}

// scroll moves the mark, or within a line that is longer than the page.
func (l *Listing) scroll(e dialog.Event) dialog.Outcome {
	l.fit(l.W, l.Rows())
	defer func() { l.fit(l.W, l.Rows()) }()
	pageful := l.Rows() - 2
	switch e.Key {
	case "up", "k":
		if l.skip > 0 {
			l.skip = max(0, l.skip-pageful)
			return dialog.Outcome{}
		}
		l.At--
	case "down", "j":
		if l.below > 0 {
			l.skip += pageful
			return dialog.Outcome{}
		}
		l.At++
	case "pgup":
		l.At -= pageful
	case "pgdown", "space":
		l.At += pageful
	case "home":
		l.At = 0
	case "end":
		l.At = len(l.Lines) - 1
	}
	l.clamp()
	l.skip = 0
	return dialog.Outcome{}
}

// clamp keeps the mark on a line.
func (l *Listing) clamp() { l.At = max(0, min(l.At, len(l.Lines)-1)) }

// mark stands on the line that leads to a person.
func (l *Listing) mark(id model.ID) {
	for i := range l.Lines {
		if l.Lines[i].Person == id {
			l.At = i
			return
		}
	}
}

// Draw draws the page.
func (l *Listing) Draw(w, h int) ([]string, *tea.Cursor) {
	seen := *l // to draw is no move
	before := seen.fit(w, h)
	return seen.lines(w, h, before)
}

// lines draws the page as it was fitted.
func (l *Listing) lines(w, h, before int) ([]string, *tea.Cursor) {
	out := []string{l.Rule(l.Title, w)}
	foot := l.foot(w)
	if len(l.Lines) == 0 {
		return append(out, foot...), tea.NewCursor(0, 0)
	}
	room := l.room(w, h)
	for i := l.top; i < len(l.Lines) && len(out) <= room; i++ {
		if i == l.At {
			out = append(out, l.rows(i, w)[l.skip:]...)
			continue
		}
		out = append(out, l.rows(i, w)...)
	}
	out = append(out[:min(len(out), 1+room)], foot...)
	return out, tea.NewCursor(0, min(1+before, h-1))
}

// foot is what stands below the lines.
func (l *Listing) foot(w int) []string {
	if l.Foot == "" {
		return nil
	}
	return hanzi.Wrap(l.Foot, w)
}

// room is how many rows there are for lines.
func (l *Listing) room(w, h int) int {
	foot := len(l.foot(w))
	if foot > 0 {
		h = max(2, h-foot)
	}
	return max(1, h-1)
}

// rows are one line as it stands on the page: a long one wraps below itself.
func (l *Listing) rows(i, w int) []string {
	var rows []string
	for j, part := range l.wrap(l.Lines[i].Text, w-2) {
		mark := "  "
		if j == 0 && i == l.At {
			mark = "> "
		}
		row := hanzi.Fit(mark+part, w)
		if i == l.At {
			row = l.Selected(row, w)
		}
		rows = append(rows, row)
	}
	return rows
}

// height is how many rows a line has.
func (l *Listing) height(i, w int) int {
	if hanzi.Width(hanzi.Fold(l.Lines[i].Text)) <= w-2 {
		return 1
	}
	return len(l.wrap(l.Lines[i].Text, w-2))
}

// wrap breaks a line into rows of w columns. What does not fit stands below what it
// goes on from, unless that leaves too little room.
func (l *Listing) wrap(s string, w int) []string {
	if l.hang == 0 || hanzi.Width(s) <= w || w < 2*l.hang {
		return hanzi.Wrap(s, w)
	}
	head := hanzi.Cut(s, l.hang)
	rows := hanzi.Wrap(s[len(head):], w-l.hang)
	for i := range rows {
		if i > 0 {
			head = strings.Repeat(" ", l.hang)
		}
		rows[i] = head + rows[i]
	}
	return rows
}

// fit moves the page of w by h so that the whole marked line is on it, and gives how
// many rows stand before that. It looks at no more lines than the page holds, for
// there may be 65,000. A line longer than the page has the page to itself and is
// read piece by piece.
func (l *Listing) fit(w, h int) (before int) {
	if len(l.Lines) == 0 {
		return 0
	}
	l.At = min(l.At, len(l.Lines)-1)
	room, marked := l.room(w, h), l.height(l.At, w)
	if marked > room {
		l.top, l.skip = l.At, min(l.skip, marked-room)
		l.below = marked - room - l.skip
		return 0
	}
	l.skip, l.below = 0, 0
	first := l.At
	for first > 0 && first > l.top {
		n := l.height(first-1, w)
		if marked+before+n > room {
			break
		}
		before += n
		first--
	}
	l.top = first
	return before
}

// Raise puts the marked line at the top of the page.
func (l *Listing) Raise() { l.top = math.MaxInt } // it is taken down to the marked line
