package page

// People of whom a panel names as many as there is room for.

import (
	"slices"
	"strings"

	"liuzhuan/ui/screen/look"
)

// crowd are people, a line of each that begins with the name.
type crowd struct {
	lines []Line
	all   int                // how many they are, with those who have no line
	rest  func(n int) string // says how many are not named
}

// addCrowd puts people at the end.
func (p *panel) addCrowd(c *crowd) {
	if len(c.lines) > 0 {
		p.blocks = append(p.blocks, block{crowd: c})
	}
}

// within gives the people in h rows of w columns, side by side where there is room, and
// behind the last how many are not named.
func (c *crowd) within(lk *look.Look, w, h int) []Line {
	h = min(h, c.all) // a row of each is room enough
	whole, widest, n := make([]Line, len(c.lines)), 0, 0
	least := width(c.others(0).Lead)
	for i, l := range c.lines {
		whole[i] = Line{Lead: append(slices.Clone(l.Lead), look.Span{Text: l.Text, Role: l.Role})}
		widest = max(widest, width(whole[i].Lead))
		if i+2 <= h*abreast(max(widest, least), w) { // with the words for the others
			n = i + 1
		}
	}
	if widest > w { // a reason is longer than the panel
		return c.wrapping(lk, w, h)
	}
	if len(whole) == c.all && len(whole) <= h*abreast(widest, w) {
		return paired(whole, w)
	}
	return paired(append(whole[:n:n], c.others(n)), w)
}

// wrapping is within with a line of each that takes as many rows as it needs.
func (c *crowd) wrapping(lk *look.Look, w, h int) []Line {
	n, used := 0, 0
	for ; n < len(c.lines); n++ {
		rows := len(c.lines[n].plain(lk, w))
		if used+rows > h {
			break
		}
		used += rows
	}
	if n == c.all {
		return c.lines
	}
	for n > 0 && used == h { // the last row is for the others
		n--
		used -= len(c.lines[n].plain(lk, w))
	}
	return append(c.lines[:n:n], c.others(n))
}

func (c *crowd) others(named int) Line { return Line{Lead: cell(look.Dim, c.rest(c.all-named))} }

// brief are the people by their names alone where h rows of w columns do not hold what
// else is said of them.
func (c *crowd) brief(lk *look.Look, w, h int) *crowd {
	if len(c.lines) == c.all && len(c.within(lk, w, c.all)) <= h {
		return c
	}
	names := &crowd{all: c.all, rest: c.rest}
	for _, l := range c.lines {
		names.lines = append(names.lines, Line{Lead: cell(l.Lead[0].Role, strings.TrimRight(l.Lead[0].Text, " "))})
	}
	return names
}
