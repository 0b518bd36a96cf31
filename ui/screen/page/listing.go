// Package page holds what takes the body of the screen to be looked at: lists whose
// lines lead to people, the menus and questions that lead there, and the look-up.
// A page reads the meeting and hands back what it wants; forms are in form.
package page

import (
	"math"

	"liuzhuan/model"
	"liuzhuan/model/check"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/look"
)

// Listing is a page of lines with one marked. Each line may lead to a person.
type Listing struct {
	*dialog.Sight
	Title string
	Lines []Line
	At    int
	Foot  string // stands below the lines

	spaced bool // Space has a use of its own here

	parts   []string              // what Tab goes round, and which of it is shown
	part    int                   //
	briefer []string              // what stands in place of a title that has no room: without counts of none, then ever less
	aside   []string              // stands behind the title where there is room, the first that fits
	right   string                // stands at the end of the first line where all lines are in sight
	heads   *look.Table           // its heads stand over the lines
	about   func() *panel         // what is said of the marked line; nil = nothing
	spread  bool                  // the panel goes below where the table needs its columns
	lowest  int                   // rows that what is said takes at most below the lines; 0 = as many as there is room
	turn    func(by int) *Listing // Tab: the next page of the family; nil = none
	also    func() []dialog.Bound // further keys; nil = none
	team    func() *model.Team    // whom the marked line is about, of F7; nil = no line is about a team
	again   func()                // lists anew when the meeting has changed; nil = nothing changes

	counting func() *dialog.Work // what is counted still, once; nil = nothing
	rules    *check.Context      // as the page looks at the meeting; set where it does

	top   int // the first line on the page
	skip  int // rows of the marked line above the page, and below it: one that
	below int // is longer than the page
}

// Add puts a sentence at the end that leads nowhere.
func (l *Listing) Add(s string) { l.Lines = append(l.Lines, Line{Text: s}) }

// add puts lines at the end.
func (l *Listing) add(lines ...Line) { l.Lines = append(l.Lines, lines...) }

// measured is how many rows a table is measured by: of 65,000 the first ones stand for
// all.
const measured = 1000

// table puts rows into a table, which is as wide as they need.
func table(t look.Table, lines []Line) {
	var cells [][][]look.Span
	for i := 0; i < len(lines) && len(cells) < measured; i++ {
		if lines[i].cells != nil {
			cells = append(cells, lines[i].cells())
		}
	}
	t.Measure(cells)
}

// counts says that the page is counted beside the screen.
func (l *Listing) counts(work func() *dialog.Work) {
	l.counting = work
	l.add(nothing(l.Text.Sprintf(l.Text.Pages.Counting, len(l.Meeting().People()))))
}

// Counts gives what is to be counted.
func (l *Listing) Counts() *dialog.Work {
	if l.counting == nil {
		return nil
	}
	w := l.counting()
	l.counting = nil
	return w
}

// Follow lists anew what the meeting has become under the page.
func (l *Listing) Follow() {
	if l.again != nil {
		l.again()
	}
}

// Full says that a page has the whole body.
func (l *Listing) Full() bool { return true }

// Bindings are those of every page, and Tab where there are more.
func (l *Listing) Bindings() []dialog.Bound {
	list := append(l.Scrolling(), l.Bind("turn", dialog.Common, l.turnPage, "tab").Or("shift+tab").When(l.turn != nil))
	if l.also != nil {
		list = append(list, l.also()...)
	}
	return append(append(list, l.Going()), Leaving(l.Sight)...)
}

// Scrolling are the keys that only look.
func (l *Listing) Scrolling() []dialog.Bound {
	page := l.Bind("page", dialog.InHelp, l.scroll, "pgup", "pgdown")
	if !l.spaced {
		page = page.Or("space")
	}
	return []dialog.Bound{
		l.Bind("scroll", dialog.Spare, l.scroll, "up", "down").Or("k", "j"),
		page,
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
	p := l.fit(l.W, l.Rows())
	defer func() { l.fit(l.W, l.Rows()) }()
	pageful := max(1, p.rows-1)
	switch e.Key {
	case "up", "k":
		if l.skip > 0 {
			l.skip = max(0, l.skip-pageful)
			return dialog.Outcome{}
		}
		l.step(-1)
	case "down", "j":
		if l.below > 0 {
			l.skip += pageful
			return dialog.Outcome{}
		}
		l.step(1)
	case "pgup":
		l.step(-pageful)
	case "pgdown", "space":
		l.step(pageful)
	case "home":
		l.At = 0
	case "end":
		l.At = len(l.Lines) - 1
		l.step(0)
	}
	l.clamp()
	l.skip = 0
	return dialog.Outcome{}
}

// step goes by so many lines to one that can be marked.
func (l *Listing) step(by int) {
	at := max(0, min(l.At+by, len(l.Lines)-1))
	way := 1
	if by < 0 {
		way = -1
	}
	for i := at; i >= 0 && i < len(l.Lines); i += way {
		if !l.Lines[i].Still {
			l.At = i
			return
		}
	}
	for i := at; i >= 0 && i < len(l.Lines); i -= way {
		if !l.Lines[i].Still {
			l.At = i
			return
		}
	}
}

// clamp keeps the mark on a line that can be marked.
func (l *Listing) clamp() {
	l.At = max(0, min(l.At, len(l.Lines)-1))
	if l.At < len(l.Lines) && l.Lines[l.At].Still {
		l.step(1)
	}
}

// mark stands on the line that leads to a person.
func (l *Listing) mark(id model.ID) {
	for i := range l.Lines {
		if l.Lines[i].Person == id {
			l.At = i
			return
		}
	}
}

// Raise puts the marked line at the top of the page.
func (l *Listing) Raise() { l.top = math.MaxInt } // it is taken down to the marked line
