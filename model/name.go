package model

// Names of people: how they are said, and who else bears them.

import (
	"slices"
	"strings"

	"liuzhuan/model/hanzi"
)

// SaidAs gives the syllables of a person's name: as somebody settled them, else
// the likeliest, and then whether some are uncertain.
func (p *Person) SaidAs() (syllables []string, uncertain bool) {
	if settled := strings.Fields(p.Reading); len(settled) == len([]rune(p.Name)) {
		return settled, false
	}
	syllables, open := hanzi.NameReading(p.Name)
	return syllables, slices.Contains(open, true)
}

// SoundKey is the same for people whose names are said alike, tones included.
func (p *Person) SoundKey() string {
	syllables, _ := p.SaidAs()
	return strings.Join(syllables, " ")
}

// PinyinKey orders people by their names as they are said.
func (p *Person) PinyinKey() string {
	syllables, _ := p.SaidAs()
	return hanzi.PinyinKey(p.Name, syllables)
}

// Namesakes reports whether another person on or off the list bears p's name.
func (m *Meeting) Namesakes(p *Person) bool {
	return m.names()[p.Name] > 1
}

// names counts how many people bear each name.
func (m *Meeting) names() map[string]int {
	return m.nameCounts.get(func() map[string]int {
		counts := make(map[string]int, personRows.in(m).len())
		for _, p := range personRows.in(m).rows {
			counts[p.Name]++
		}
		return counts
	})
}
