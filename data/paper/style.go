package paper

// Fonts and frames of workbooks, as GB/T 9704 and the lists of the departments
// have them: headings in 黑体, text in 仿宋. Fonts are named, never embedded.

import "github.com/xuri/excelize/v2"

const (
	titleFont = "方正小标宋简体"
	bodyFont  = "仿宋"
	headFont  = "黑体"
	bodySize  = 10.0 // points
)

// styles are the numbers excelize gave our styles.
type styles struct {
	alert, mark, title, fact, header, heading, note int
	body                                            [3]int // by align
}

func newStyles(f *excelize.File) (styles, error) {
	var s styles
	var first error
	add := func(font string, size float64, a align, framed bool) int {
		style := &excelize.Style{
			Font:      &excelize.Font{Family: font, Size: size},
			Alignment: &excelize.Alignment{Horizontal: [...]string{"left", "center", "right"}[a], Vertical: "center", WrapText: true},
		}
		if framed {
			for _, side := range []string{"left", "top", "right", "bottom"} {
				style.Border = append(style.Border, excelize.Border{Type: side, Color: "000000", Style: 1})
			}
		}
		id, err := f.NewStyle(style)
		if err != nil && first == nil {
			first = err
		}
		return id
	}
	s.alert = add(headFont, 14, left, false)
	s.mark = add(headFont, 16, left, false)
	s.title = add(titleFont, 22, centre, false)
	s.fact = add(bodyFont, 12, centre, false)
	s.header = add(headFont, bodySize, centre, true)
	s.heading = add(headFont, bodySize, left, true)
	s.note = add(bodyFont, bodySize, left, true)
	for _, a := range []align{left, centre, right} {
		s.body[a] = add(bodyFont, bodySize, a, true)
	}
	return s, first
}
