package model

import (
	"strings"

	"liuzhuan/model/seat"
)

// Seats names what in a post's text one person leads, or several as deputies:
// the organization, however it is written, and the duty.
func (m *Meeting) Seats(text string) []string {
	if !mayLead(text) {
		return nil
	}
	var out []string
	for _, p := range seat.Parts(text) {
		switch {
		case p.Past || !p.Leads():
		case seat.Post{Title: p.Duty}.Head():
			out = append(out, m.orgOf(p.Org)+" 组长")
		case seat.Post{Title: p.Duty}.Leader():
			out = append(out, m.orgOf(p.Org)+" 副组长")
		default:
			out = append(out, m.orgOf(p.Org)+" "+p.Duty)
		}
	}
	return out
}

// mayLead is what a text of a leading post has at least; it spares most of a
// roster, whose posts are ranks, from being taken apart at every check.
func mayLead(text string) bool {
	return strings.Contains(text, "长") || strings.Contains(text, "书记") || strings.Contains(text, "主席") || strings.Contains(text, "编辑") ||
		strings.Count(text, "主任") > strings.Count(text, "主任科员")
}
