package look

import (
	"strings"

	"liuzhuan/model/hanzi"
)

// Aloud is a sentence that is read out, under its label. Joints are where it may be
// parted within a clause.
func (l *Look) Aloud(label, sentence string, joints []string, w int) []string {
	if sentence == "" {
		return nil
	}
	lines := []string{l.Text(Dim, label)}
	for _, s := range hanzi.WrapSense(sentence, w-2, joints...) {
		lines = append(lines, "  "+l.Text(Strong, s))
	}
	return lines
}

// AloudBehind is the same behind its label, where there is little room.
func (l *Look) AloudBehind(label, sentence string, joints []string, w int) []string {
	if sentence == "" {
		return nil
	}
	var lines []string
	n := hanzi.Width(label)
	for i, s := range hanzi.WrapSense(sentence, w-n-2, joints...) {
		before := strings.Repeat(" ", n)
		if i == 0 {
			before = l.Text(Dim, label)
		}
		lines = append(lines, " "+before+" "+l.Text(Strong, s))
	}
	return lines
}
