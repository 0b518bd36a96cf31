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
	whoLook   = &layout.Look{Face: layout.FangSong, Size: 12, Pitch: 17, Top: true, Name: true}
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

// who is text that names people, with place to write on below it.
func who(text string, columns int16) layout.Cell {
	return layout.Cell{Text: text, Look: whoLook, Span: columns}
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

// fill gives what a page has left to rows of t that are to be written on, each by its
// share.
func fill(s *layout.Section, t *layout.Table, shares map[int]float64) {
	sheet := s.Flow()[0]
	end, sum, whole := 0.0, 0.0, false
	for _, r := range sheet.Rows {
		end = max(end, r.Y+r.Heights[r.Row])
		whole = whole || r.Table == t && r.Row == len(t.Rows)-1
	}
	if !whole { // it goes on over a further page
		return
	}
	for _, l := range sheet.Lines {
		end = max(end, l.Y+l.Of.Line()/layout.PointsPerMM)
	}
	for _, share := range shares {
		sum += share
	}
	const pixel = 0.75 / layout.PointsPerMM // what rows are rounded up to
	left, heights := s.Page.Height-s.Page.Bottom-2-end, t.Heights()
	for i, share := range shares {
		t.Rows[i].Height = heights[i] + max(0, math.Floor(left*share/sum/pixel)*pixel)
	}
}
