package paper

// What forms to fill in and sign are put together from: labels, values, room to write,
// places to sign.

import (
	"fmt"
	"math"
	"strings"

	"liuzhuan/data/paper/layout"
	"liuzhuan/model"
)

// The looks of a form's cells.
var (
	labelLook = &layout.Look{Face: layout.Hei, Size: 12, Min: 9, Align: layout.Centre}
	valueLook = &layout.Look{Face: layout.FangSong, Size: 12, Min: 9}
	spaceLook = &layout.Look{Face: layout.FangSong, Size: 12, Pitch: 17, Top: true}
	signLook  = &layout.Look{Face: layout.FangSong, Size: 12, Pitch: 18, Top: true}
)

func label(text string, columns int16) layout.Cell {
	return layout.Cell{Text: text, Look: labelLook, Span: columns}
}

// value is what stands behind a label, over so many columns.
func value(text string, columns int16) layout.Cell {
	return layout.Cell{Text: text, Look: valueLook, Span: columns}
}

// space is text with place to write on below it.
func space(text string, columns int16) layout.Cell {
	return layout.Cell{Text: text, Look: spaceLook, Span: columns}
}

func formRow(mm float64, cells ...layout.Cell) layout.Row {
	return layout.Row{Height: mm, Cells: cells}
}

// signature is a place to sign, with the day under it.
func signature(who string, columns int16) layout.Cell {
	return layout.Cell{Text: who + "（签名）：\n\n\n　　　　年　　月　　日", Look: signLook, Span: columns}
}

// born is the month of birth with the age on the day of the meeting: 1977.10（49岁）.
func (x *extract) born(p *model.Person) string {
	text := month(p.Birth).String()
	if years, ok := model.Age(p.Birth, x.Info().Date); ok {
		text += fmt.Sprintf("（%d岁）", years)
	}
	return text
}

// politics is 政治面貌: 中共党员（2000.09）, another party, or "" where nobody has told.
func politics(p *model.Person) string {
	switch {
	case p.Party == "" && p.PartyDate == "":
		return ""
	case p.Party == "":
		return "中共党员（" + p.PartyDate.String() + "）"
	case p.PartyDate == "":
		return p.Party
	}
	return p.Party + "（" + p.PartyDate.String() + "）"
}

// longDay writes the day of an instant: 2026年11月22日.
func longDay(s model.Stamp) string { return longDate(model.DateOf(s.Time())) }

// joined puts together what is there.
func joined(between string, parts ...string) string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, between)
}

// fill gives what a page has left to rows that are to be written on, each by its share.
func fill(s *layout.Section, t *layout.Table, shares map[int]float64) {
	sheets := s.Flow()
	last := sheets[len(sheets)-1]
	if len(sheets) > 1 || len(last.Rows) == 0 {
		return
	}
	row := last.Rows[len(last.Rows)-1]
	left, sum := s.Page.Height-s.Page.Bottom-2-(row.Y+row.Heights[row.Row]), 0.0
	for _, share := range shares {
		sum += share
	}
	for i, share := range shares {
		const pixel = 0.75 / layout.PointsPerMM // what rows are rounded up to
		t.Rows[i].Height = row.Heights[i] + max(0, math.Floor(left*share/sum/pixel)*pixel)
	}
}
