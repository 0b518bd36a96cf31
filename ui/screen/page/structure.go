package page

// Who the teams' people are, before and after: all together, and team by team.

import (
	"fmt"
	"strconv"

	"liuzhuan/model"
	"liuzhuan/ui/screen/look"
	"liuzhuan/ui/text"
)

// traitBar is how wide a bar of a trait is.
const traitBar = 20

// trait is people counted by one trait.
type trait struct {
	what   text.Trait
	before int
	after  int
}

// traits counts people by what they are, in parts that each add up to all but the first.
func traits(s model.Structure) [][]trait {
	of := func(what text.Trait, count func(c model.Composition) int) trait {
		return trait{what, count(s.Before), count(s.After)}
	}
	age := func(i int) func(model.Composition) int { return func(c model.Composition) int { return c.Ages[i] } }
	school := func(x model.Schooling) func(model.Composition) int {
		return func(c model.Composition) int { return c.Education[x] }
	}
	return [][]trait{
		{
			of(text.TraitAll, func(c model.Composition) int { return c.People }), of(text.TraitWoman, func(c model.Composition) int { return c.Women }),
			of(text.TraitMinority, func(c model.Composition) int { return c.Minority }),
		},
		{of(text.TraitTo35, age(0)), of(text.TraitTo45, age(1)), of(text.TraitTo55, age(2)), of(text.TraitOver55, age(3))},
		{
			of(text.TraitGraduate, school(model.Postgraduate)), of(text.TraitUniversity, school(model.Graduate)),
			of(text.TraitCollege, school(model.College)), of(text.TraitSchool, school(model.LessSchool)),
		},
	}
}

// structure counts people by trait, before and after.
func structure(l *Listing) {
	w, teams := l.Text.Pages, l.Meeting().Structures(l.Sitting.Day())
	all := teams[len(teams)-1]
	if all.Before.People+all.After.People == 0 {
		return
	}
	t := &look.Table{{}, {Head: w.Before, Right: true}, {Head: w.After, Right: true}, {Head: w.Change, Right: true}, {Head: w.Share, Goes: 1}}
	var lines []Line
	for i, part := range traits(all) {
		if i > 0 {
			lines = append(lines, air())
		}
		for _, x := range part {
			if x.before+x.after > 0 {
				lines = append(lines, row(t, 0, func() [][]look.Span { return l.traitCells(x, all.After.People) }))
			}
		}
	}
	lines = append(lines, air(), row(t, 0, func() [][]look.Span {
		return [][]look.Span{cell(look.Ink, w.Trait[text.TraitAge]), cell(look.Ink, average(all.Before)), cell(look.Strong, average(all.After)), nil, nil}
	}))
	table(*t, lines)
	l.heads = t
	l.add(lines...)
	l.makeups(teams[:len(teams)-1])
}

// average is an average age to the tenth, "" where no birth is known.
func average(c model.Composition) string {
	tenths, ok := c.AverageAge()
	if !ok {
		return ""
	}
	return strconv.Itoa(tenths/10) + "." + strconv.Itoa(tenths%10)
}

// traitCells are the cells of one trait.
func (l *Listing) traitCells(x trait, all int) [][]look.Span {
	change := cell(look.Dim, "0")
	switch n := x.after - x.before; {
	case n > 0:
		change = cell(look.Ink, "+"+strconv.Itoa(n))
	case n < 0:
		change = cell(look.Ink, l.Look.Minus+strconv.Itoa(-n))
	}
	share := []look.Span{}
	if all > 0 && x.what != text.TraitAll {
		n := (x.after*traitBar + all/2) / all
		if x.after > 0 {
			n = max(n, 1)
		}
		share = []look.Span{{Text: fmt.Sprintf("%3d%% ", (x.after*100+all/2)/all)}, {Text: repeat(l.Look.Full, n), Role: look.Dim}}
	}
	return [][]look.Span{cell(look.Ink, l.Text.Pages.Trait[x.what]), cell(look.Ink, strconv.Itoa(x.before)), cell(look.Strong, strconv.Itoa(x.after)),
		change, share}
}

// makeups says of every team how its people are made up afterwards.
func (l *Listing) makeups(teams []model.Structure) {
	w := l.Text.Pages
	t := &look.Table{{Head: w.Team}}
	for _, x := range []struct {
		what text.Trait
		goes int
	}{
		{text.TraitAll, 0}, {text.TraitAge, 1}, {text.TraitWoman, 2}, {text.TraitMinority, 3}, {text.TraitTo35, 4}, {text.TraitTo45, 8}, {text.TraitTo55, 9},
		{text.TraitOver55, 7}, {text.TraitGraduate, 5}, {text.TraitUniversity, 6}, {text.TraitCollege, 10},
	} {
		*t = append(*t, look.Column{Head: w.Trait[x.what], Right: true, Aired: true, Goes: x.goes})
	}
	var lines []Line
	for _, s := range teams {
		c := s.After
		lines = append(lines, row(t, 0, func() [][]look.Span {
			cells := [][]look.Span{cell(look.Ink, model.ShortTeam(s.Team.Name)), cell(look.Ink, strconv.Itoa(c.People)), cell(look.Ink, average(c))}
			for _, n := range []int{c.Women, c.Minority, c.Ages[0], c.Ages[1], c.Ages[2], c.Ages[3], c.Education[model.Postgraduate],
				c.Education[model.Graduate], c.Education[model.College]} {
				role := look.Ink
				if n == 0 {
					role = look.Dim
				}
				cells = append(cells, cell(role, strconv.Itoa(n)))
			}
			return cells
		}))
	}
	table(*t, lines)
	l.add(air(), heading(w.ByTeam, w.After, "", ""), Line{Still: true, table: t})
	l.add(lines...)
}
