package model

// Namesakes reports whether another person on or off the list bears p's name.
func (m *Meeting) Namesakes(p *Person) bool {
	return m.names()[p.Name] > 1
}

// names counts how many people bear each name.
func (m *Meeting) names() map[string]int {
	return m.nameCounts.get(func() map[string]int {
		counts := make(map[string]int, m.people.len())
		for _, p := range m.people.rows {
			counts[p.Name]++
		}
		return counts
	})
}
