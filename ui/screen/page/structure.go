package page

// Who the teams' people are, before and after: all together, and team by team.

import (
	"fmt"
	"strconv"

	"liuzhuan/model"
	"liuzhuan/ui/screen/look"
)

// traitBar is how wide a bar of a trait is.
const traitBar = 20

// structure counts people by trait, before and after.
func structure(l *Listing) {
	m, w := l.Meeting(), l.Text.Pages
	all := m.Makeups(l.Sitting.Day())
	if all[0].Before[model.TraitAll]+all[0].After[model.TraitAll] == 0 {
		return
	}
	t := &look.Table{{}, {Head: w.Before, Right: true}, {Head: w.After, Right: true}, {Head: w.Change, Right: true}, {Head: w.Share, Goes: 1}}
	var lines []Line
	for i, kind := range model.TraitKinds {
		rows := []Line{}
		for _, trait := range kind {
			before, after := all[0].Before[trait], all[0].After[trait]
			if before+after > 0 {
				rows = append(rows, row(t, 0, func() [][]look.Span { return l.traitCells(trait, before, after, all[0].After[model.TraitAll]) }))
			}
		}
		if i > 0 && len(rows) > 0 {
			lines = append(lines, air())
		}
		lines = append(lines, rows...)
	}
	table(*t, lines)
	l.heads = t
	l.add(lines...)
	l.makeups(all)
}

// traitCells are the cells of one trait.
func (l *Listing) traitCells(trait model.Trait, before, after, all int) [][]look.Span {
	change := cell(look.Dim, "0")
	switch n := after - before; {
	case n > 0:
		change = cell(look.Ink, "+"+strconv.Itoa(n))
	case n < 0:
		change = cell(look.Ink, l.Look.Minus+strconv.Itoa(-n))
	}
	share := []look.Span{}
	if all > 0 && trait != model.TraitAll {
		n := (after*traitBar + all/2) / all
		if after > 0 {
			n = max(n, 1)
		}
		share = []look.Span{{Text: fmt.Sprintf("%3d%% ", (after*100+all/2)/all)}, {Text: repeat(l.Look.Full, n), Role: look.Dim}}
	}
	return [][]look.Span{cell(look.Ink, l.Text.Pages.Trait[trait]), cell(look.Ink, strconv.Itoa(before)), cell(look.Strong, strconv.Itoa(after)), change, share}
}

// makeups says of every team how its people are made up afterwards.
func (l *Listing) makeups(all map[model.ID]model.Makeup) {
	m, w := l.Meeting(), l.Text.Pages
	shown := []model.Trait{model.TraitAll, model.TraitWoman, model.TraitMinority, model.TraitTo35, model.TraitGraduate, model.TraitUniversity}
	t := &look.Table{{Head: w.Team}}
	for i, trait := range shown {
		*t = append(*t, look.Column{Head: w.Trait[trait], Right: true, Goes: i})
	}
	var lines []Line
	for _, team := range m.Teams() {
		of := all[team.ID].After
		lines = append(lines, row(t, 0, func() [][]look.Span {
			cells := [][]look.Span{cell(look.Ink, model.ShortTeam(team.Name))}
			for _, trait := range shown {
				role := look.Ink
				if of[trait] == 0 {
					role = look.Dim
				}
				cells = append(cells, cell(role, strconv.Itoa(of[trait])))
			}
			return cells
		}))
	}
	table(*t, lines)
	l.add(air(), heading(w.ByTeam, w.After, "", ""), Line{Still: true, table: t})
	l.add(lines...)
}
