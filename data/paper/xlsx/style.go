package xlsx

// Fonts and frames of worksheets. Fonts are named, never embedded.

import (
	"github.com/xuri/excelize/v2"

	"liuzhuan/data/paper/layout"
)

// faces are what the fonts are called; a worksheet names one and no other in its place.
var faces = [...]string{layout.FangSong: "仿宋", layout.Song: "宋体", layout.Hei: "黑体", layout.Kai: "楷体", layout.Title: "方正小标宋简体"}

// alignments are Excel's names.
var alignments = [...]string{layout.Left: "left", layout.Centre: "center", layout.Right: "right", layout.Justify: "left"}

// dress is what a cell looks like: cells share their looks.
type dress struct {
	*layout.Look
	framed, number bool
}

// asText is the format "@": what a clerk types over stays text, and 1975.10 does not
// become 1975.1.
const asText = 49

// style gives the number of a style.
func (b *book) style(k *layout.Look, framed, number bool) (int, error) {
	key := dress{k, framed, number}
	if id, ok := b.looks[key]; ok {
		return id, nil
	}
	s := &excelize.Style{
		Font:      &excelize.Font{Family: faces[k.Face], Size: max(k.Size, layout.Least)},
		Alignment: &excelize.Alignment{Horizontal: alignments[k.Align], Vertical: "center", WrapText: true},
	}
	if k.Top {
		s.Alignment.Vertical = "top"
	}
	if !number {
		s.NumFmt = asText
	}
	if framed {
		for _, side := range []string{"left", "top", "right", "bottom"} {
			s.Border = append(s.Border, excelize.Border{Type: side, Color: "000000", Style: 1})
		}
	}
	id, err := b.file.NewStyle(s)
	b.looks[key] = id
	return id, err
}
