package model

// Taking somebody off the roster.

// removal takes a person off the roster: with everything that lists and forms
// said, or, where something was recorded, as somebody not on the list, under the number no.
func (m *Meeting) removal(p *Person, no int) []Edit {
	var edits []Edit
	for i := range rowKinds {
		k := &rowKinds[i]
		if k.of == nil {
			continue
		}
		rows := k.of(m, p.ID)
		if k.recorded && len(rows) > 0 {
			return []Edit{edit(p, p.with(func(p *Person) { p.OffList, p.No = true, no }))}
		}
		for _, r := range rows {
			edits = append(edits, Edit{Before: r})
		}
	}
	return append(edits, Edit{Before: p})
}
