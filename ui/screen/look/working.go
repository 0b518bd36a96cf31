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

// Working is work of a title in w columns, done of total, with a bar before the count
// that says the same. While the total is not known a wheel stands before both; a bar
// that has no room gives way.
func Working(title, count, wheel string, done, total, w int) string {
	if total == 0 {
		line := wheel + " " + title
		if count != "" {
			line += " " + count
		}
		return hanzi.Cut(line, w)
	}
	room := w - hanzi.Width(title) - hanzi.Width(count) - 2
	if room < narrowestBar {
		return hanzi.Cut(title+" "+count, w)
	}
	full := bar.New(bar.WithWidth(min(room, widestBar)), bar.WithFillCharacters('#', '-'), bar.WithoutPercentage())
	return title + " " + ansi.Strip(full.ViewAs(float64(done)/float64(total))) + " " + count
}
