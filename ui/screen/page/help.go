package page

import (
	"strings"

	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/look"
)

// Help explains what keys do here, by subject. F1 closes it again.
type Help struct{ Listing }

// Subject is keys that have to do with one thing.
type Subject struct {
	Title string
	Keys  []dialog.Bound
	Text  []string // further sentences
}

// NewHelp explains keys, a subject after the other.
func NewHelp(v *dialog.Sight, subjects []Subject) *Help {
	l := &Help{Listing{Sight: v, Title: v.Text.Screen.Help}}
	keys, word := 0, 0
	for _, s := range subjects {
		for _, b := range s.Keys {
			keys, word = max(keys, hanzi.Width(b.Named(v.Text))), max(word, hanzi.Width(b.Help().Desc))
		}
	}
	for _, s := range subjects {
		lines := []Line{heading(s.Title, "", "", "")}
		for _, b := range s.Keys {
			if b.Enabled() {
				lines = append(lines, Line{Text: b.Why, Role: look.Dim, Lead: []look.Span{
					{Text: padded(b.Named(v.Text), keys+2), Role: look.Strong}, {Text: padded(b.Help().Desc, word+2)},
				}})
			}
		}
		for _, text := range s.Text {
			lines = append(lines, Line{Text: text, Role: look.Dim})
		}
		if len(lines) > 1 {
			l.add(lines...)
		}
	}
	l.clamp()
	return l
}

// padded fills a text with blanks to w columns.
func padded(s string, w int) string { return s + strings.Repeat(" ", max(0, w-hanzi.Width(s))) }
