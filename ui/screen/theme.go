package screen

import "charm.land/lipgloss/v2"

// Styles use the terminal's own colours with reverse and bold first: readable
// on light and dark, with NO_COLOR, and never saying anything by colour alone.
var (
	styleTitle    = lipgloss.NewStyle().Bold(true)
	styleSelected = lipgloss.NewStyle().Reverse(true)
	styleRule     = lipgloss.NewStyle().Faint(true)
	styleMessage  = lipgloss.NewStyle().Bold(true)
)
