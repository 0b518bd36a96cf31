package screen

// Lines of the frame, each cut hard at the width.

import (
	"strings"

	"liuzhuan/model/hanzi"
)

// rule draws `-- text ----` over w columns.
func rule(s string, w int) string {
	line := hanzi.Cut("-- "+hanzi.Fold(s)+" ", w)
	return line + strings.Repeat("-", max(0, w-hanzi.Width(line)))
}

// ends puts one text left and one right on a line of w columns; the left one
// gives way.
func ends(left, right string, w int) string {
	left = hanzi.Fit(left, max(0, w-hanzi.Width(right)-1))
	return hanzi.Cut(left+" "+right, w)
}
