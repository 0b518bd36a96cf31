package wall

// The chair's screen: the sentence that is read now, how the name is said above it, and
// two to come.

import (
	"strings"

	"liuzhuan/data/room"
	"liuzhuan/model/hanzi"
)

// prompt gives the lines of what the chair reads.
func (v *view) prompt(p room.Prompt) []string {
	if p.State != room.Person {
		return v.frame(nil, v.title(p.Title, v.h-2))
	}
	above := []string{v.at(hanzi.Cut(" "+hanzi.Fold(p.Heading), v.w), false)}
	var next []string
	for _, l := range p.Next {
		next = append(next, "")
		next = append(next, v.said(l, 2, false)...)
	}
	rows := v.h - len(above) - len(next) - 2
	return v.onGround(append(append(append(above, ""), padded(v.now(p.Now, rows), rows)...), next...))
}

func padded(lines []string, rows int) []string {
	for len(lines) < rows {
		lines = append(lines, "")
	}
	return lines[:max(0, rows)]
}

// now is the sentence of blocks, where it goes into the rows; else the name is, and the
// sentence stands below it in plain lines, wide apart.
func (v *view) now(l room.Line, rows int) []string {
	if b := v.fit(textWays(l.Say, 6), rows-1, leastPost); b != nil && l.Say != "" {
		return append([]string{v.centred(hanzi.Fold(l.Reading), true)}, v.block(b, l.Say)...)
	}
	sentence := v.said(l, 0, true)
	name := v.fit(nameWays(l.Name), rows-len(sentence)-2, least)
	if name == nil {
		return append(v.spaced(l.Name), append([]string{""}, sentence...)...)
	}
	lines := append([]string{v.centred(hanzi.Fold(l.Reading), true)}, v.block(name, l.Name)...)
	return append(append(lines, ""), sentence...)
}

// said is a sentence in plain lines, with the reading above the name where somebody might
// say it wrong. What is read now stands wide apart.
func (v *view) said(l room.Line, indent int, strong bool) []string {
	if l.Say == "" {
		return nil
	}
	var lines []string
	margin := strings.Repeat(" ", 2+indent)
	read := false
	for n, s := range hanzi.Wrap(hanzi.Fold(l.Say), max(2, v.w-len(margin)-2)) {
		if strong && n > 0 {
			lines = append(lines, "")
		}
		if i := strings.Index(s, l.Name); i >= 0 && l.Reading != "" && !read {
			read = true
			lines = append(lines, margin+strings.Repeat(" ", hanzi.Width(s[:i]))+v.at(hanzi.Fold(l.Reading), strong))
		}
		lines = append(lines, margin+v.at(s, strong))
	}
	return lines
}
