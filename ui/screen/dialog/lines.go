package dialog

// Lines of dialogs, each cut hard at the width.

import (
	"strings"

	"charm.land/lipgloss/v2"

	"liuzhuan/model/hanzi"
)

// Styles use the terminal's own colours with reverse and bold first: readable
// on light and dark, with NO_COLOR, and never saying anything by colour alone.
var (
	Selected = lipgloss.NewStyle().Reverse(true)
	Ruled    = lipgloss.NewStyle().Faint(true)
	Warning  = lipgloss.NewStyle().Bold(true).Foreground(lipgloss.Yellow)
)

// Rule draws `-- text ----` over w columns.
func Rule(s string, w int) string {
	line := hanzi.Cut("-- "+hanzi.Fold(s)+" ", w)
	return line + strings.Repeat("-", max(0, w-hanzi.Width(line)))
}

// Heading is Rule for a title that may need more than one line.
func Heading(s string, w int) []string {
	lines := hanzi.Wrap("-- "+s, w)
	last := len(lines) - 1
	lines[last] = hanzi.Cut(lines[last]+" ", w)
	lines[last] += strings.Repeat("-", max(0, w-hanzi.Width(lines[last])))
	return lines
}
