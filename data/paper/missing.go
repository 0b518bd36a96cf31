package paper

// Whose characters no font has: a font is looked for by the name of a person, not by that
// of a list.

import (
	"slices"
	"strings"

	"liuzhuan/data/paper/pdf"
)

// whose gives what is missing by people. A character that stands in nobody's name is
// missing in the paper, as before.
func (x *extract) whose(missing []pdf.Missing) []pdf.Missing {
	var out []pdf.Missing
	add := func(name string, r rune) {
		i := slices.IndexFunc(out, func(m pdf.Missing) bool { return m.Name == name })
		if i < 0 {
			i, out = len(out), append(out, pdf.Missing{Name: name})
		}
		if !strings.ContainsRune(out[i].Chars, r) {
			out[i].Chars += string(r)
		}
	}
	for _, m := range missing {
		for _, r := range m.Chars {
			owned := false
			for _, p := range x.People() {
				if strings.ContainsRune(p.Name, r) {
					add(p.Name, r)
					owned = true
				}
			}
			if !owned {
				add(m.Name, r)
			}
		}
	}
	return out
}
