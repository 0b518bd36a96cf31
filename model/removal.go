package model

// Taking somebody off the roster.

import "slices"

// removal takes a person off the roster: with everything that lists and forms
// said, or, where something was recorded, as somebody not on the list, under the number no.
func (m *Meeting) removal(p *Person, no int) []Edit {
	recorded := m.Decision(p.ID) != nil || m.Attendance(p.ID) != nil || m.Matter(p.ID) != nil
	for _, s := range m.Sessions() {
		recorded = recorded || m.Participation(s.ID, p.ID) != nil
	}
	for _, item := range append(slices.Clone(Items), ItemTold) {
		recorded = recorded || m.doneItems[duty{p.ID, item}] != nil
	}
	if recorded {
		return []Edit{edit(p, p.with(func(p *Person) { p.OffList, p.No = true, no }))}
	}
	var edits []Edit
	for _, r := range m.Relatives(p.ID) {
		edits = append(edits, Edit{Before: r})
	}
	for _, d := range m.Differences(p.ID) {
		edits = append(edits, Edit{Before: d})
	}
	if f := m.Form(p.ID); f != nil {
		edits = append(edits, Edit{Before: f})
	}
	return append(edits, Edit{Before: p})
}
