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
