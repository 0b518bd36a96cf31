package dialog

// Lines of dialogs, each cut hard at the width.

import (
	"strings"

	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/look"
)

// Parts stands between the parts of a title.
const Parts = " | "

// Rule heads a dialog: `-- title ----` over w columns.
func (v *Sight) Rule(title string, w int) string {
	title = hanzi.Fold(title)
	return v.Look.Line(look.Page, w,
		look.Span{Text: strings.Repeat(v.Look.H, 2) + " ", Role: look.Rule}, look.Span{Text: title, Role: look.Accent},
		look.Span{Text: " " + strings.Repeat(v.Look.H, max(0, w-hanzi.Width(title)-4)), Role: look.Rule})
}

// Heading is Rule for a title that may need more than one line.
func (v *Sight) Heading(title string, w int) []string { return v.HeadingEnding(title, "", w) }

// HeadingEnding is Heading with words at the end of the rule, where there is room for
// them.
func (v *Sight) HeadingEnding(title, end string, w int) []string {
	lines := titleLines(strings.Repeat(v.Look.H, 2)+" "+hanzi.Fold(title), w)
	last := len(lines) - 1
	for i, s := range lines {
		mark, words := "", s
		if i == 0 {
			mark, words = strings.Repeat(v.Look.H, 2)+" ", strings.TrimPrefix(s, strings.Repeat(v.Look.H, 2)+" ")
		}
		spans := []look.Span{{Text: mark, Role: look.Rule}, {Text: words, Role: look.Accent}}
		if i == last {
			rest := w - hanzi.Width(s) - 1
			if end != "" && rest > hanzi.Width(end) {
				rest -= hanzi.Width(end) + 1
			} else {
				end = ""
			}
			spans = append(spans, look.Span{Text: " " + strings.Repeat(v.Look.H, max(0, rest)), Role: look.Rule})
			if end != "" {
				spans = append(spans, look.Span{Text: " " + end, Role: look.Dim})
			}
		}
		lines[i] = v.Look.Line(look.Page, w, spans...)
	}
	return lines
}

// titleLines breaks a title between its parts first.
func titleLines(title string, w int) []string {
	var lines []string
	for _, part := range strings.Split(title, Parts) {
		if n := len(lines); n > 0 && hanzi.Width(lines[n-1])+hanzi.Width(Parts)+hanzi.Width(part) <= w {
			lines[n-1] += Parts + part
			continue
		}
		lines = append(lines, hanzi.Wrap(part, w)...)
	}
	return lines
}

// Selected draws the marked line of a list, across w columns.
func (v *Sight) Selected(s string, w int) string {
	return v.Look.Line(look.Selected, w, look.Span{Text: hanzi.Cut(hanzi.Fold(s), w)})
}

// Numbered draws what a digit does.
func (v *Sight) Numbered(digit, words string, w int) string {
	return v.Look.Line(look.Page, w, look.Span{Text: digit + " ", Role: look.Strong}, look.Span{Text: hanzi.Fold(words)})
}

// Foot draws the keys of a footer, whole ones only: each key, and what it does.
func (v *Sight) Foot(bindings []Bound, w int) string {
	var spans []look.Span
	for i, b := range Shown(bindings, w) {
		if i > 0 {
			spans = append(spans, look.Span{Text: "  "})
		}
		spans = append(spans, look.Span{Text: b.Help().Key + " ", Role: look.Strong}, look.Span{Text: b.Help().Desc, Role: look.Dim})
	}
	return v.Look.Line(look.Page, w, spans...)
}
