package look

// How far work is, in one line: on the screen, and to a command's terminal.

import (
	bar "charm.land/bubbles/v2/progress"
	"charm.land/bubbles/v2/spinner"
	"github.com/charmbracelet/x/ansi"

	"liuzhuan/model/hanzi"
)

// Wheel turns while it is not known how much there is to do.
var Wheel = spinner.Line

// widestBar and narrowestBar are the columns of a bar.
const widestBar, narrowestBar = 40, 8

// Work is work that takes long: what it is called, the wheel that turns while it is not
// known how much there is to do, and how much of it is done.
type Work struct {
	Title, Wheel, Count string
	Widest              string // the count where it is widest: the bar beside it keeps its width
	Done, Total         int
	Full, Rest          rune // marks of the bar; 0 = # and -
}

// Line is the work in w columns: a bar, and the count that says the same. A bar that has
// no room gives way.
func (x Work) Line(w int) string {
	if x.Total == 0 {
		line := x.Wheel + " " + x.Title
		if x.Count != "" {
			line += " " + x.Count
		}
		return hanzi.Cut(line, w)
	}
	room := w - hanzi.Width(x.Title) - max(hanzi.Width(x.Widest), hanzi.Width(x.Count)) - 2
	if room < narrowestBar {
		return hanzi.Cut(x.Title+" "+x.Count, w)
	}
	full, rest := x.Full, x.Rest
	if full == 0 {
		full, rest = '#', '-'
	}
	drawn := bar.New(bar.WithWidth(min(room, widestBar)), bar.WithFillCharacters(full, rest), bar.WithoutPercentage())
	return x.Title + " " + ansi.Strip(drawn.ViewAs(float64(x.Done)/float64(x.Total))) + " " + x.Count
}

// Drawn is the line with the marks that the terminal has.
func (l *Look) Drawn(x Work, w int) string {
	x.Full, x.Rest = []rune(l.Full)[0], []rune(l.Shade)[0]
	return x.Line(w)
}
