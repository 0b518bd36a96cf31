package paper

import "github.com/charmbracelet/x/ansi"

// cut shortens a text to a number of columns; .. says that something is
// missing. It never splits a wide character.
func cut(s string, columns int) string {
	if ansi.StringWidth(s) <= columns {
		return s
	}
	return ansi.Truncate(s, columns, "..")
}
