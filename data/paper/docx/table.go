package docx

// Tables: cells over several columns and rows, exact heights, photos.

import (
	"bytes"
	"fmt"
	"image"
	_ "image/gif" // photos come in these forms
	_ "image/jpeg"
	_ "image/png"
	"strings"

	"liuzhuan/data/paper/layout"
)

// picture is an image of the file.
type picture struct {
	data []byte
	kind string // jpeg, png, gif: also the ending of its name
}

func (w *writer) table(t *layout.Table) {
	fmt.Fprintf(w, `<w:tbl><w:tblPr><w:tblW w:w="%d" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>`, twips(t.Width(0, len(t.Cols))))
	for _, side := range []string{"top", "left", "bottom", "right", "insideH", "insideV"} {
		fmt.Fprintf(w, `<w:%s w:val="single" w:sz="4" w:space="0" w:color="000000"/>`, side)
	}
	pad := twips(layout.Pad)
	fmt.Fprintf(w, `</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="%d" w:type="dxa"/>`+
		`<w:bottom w:w="0" w:type="dxa"/><w:right w:w="%d" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>`, pad, pad)
	for _, c := range t.Cols {
		fmt.Fprintf(w, `<w:gridCol w:w="%d"/>`, twips(c))
	}
	w.WriteString(`</w:tblGrid>`)
	g := grid{t, t.Place(), t.Heights(), t.Kept(), make([]open, len(t.Cols))}
	for i := range t.Rows {
		w.row(&g, i)
	}
	w.WriteString(`</w:tbl>`)
}

type grid struct {
	*layout.Table
	place   [][]int
	heights []float64
	kept    []bool
	open    []open // at the first column of a cell that goes on below
}

type open struct{ columns, rows int }

func (w *writer) row(g *grid, i int) {
	r, rule := g.Rows[i], "atLeast"
	if r.Exact {
		rule = "exact"
	}
	fmt.Fprintf(w, `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="%d" w:hRule="%s"/>`, twips(g.heights[i]), rule)
	if i < g.Head {
		w.WriteString(`<w:tblHeader/>`)
	}
	w.WriteString(`</w:trPr>`)
	k := 0
	for col := 0; col < len(g.Cols); {
		if o := g.open[col]; o.rows > 0 { // a cell from above
			g.open[col].rows--
			w.tc(g.Table, col, o.columns, `<w:vMerge/>`)
			w.WriteString(`</w:tcPr><w:p/></w:tc>`)
			col += o.columns
			continue
		}
		if k >= len(r.Cells) {
			break
		}
		c, merge := r.Cells[k], ""
		if c.Down > 1 {
			merge, g.open[col] = `<w:vMerge w:val="restart"/>`, open{c.Columns(), c.Rows() - 1}
		}
		w.tc(g.Table, col, c.Columns(), merge)
		w.cell(g, c, col, i)
		col += c.Columns()
		k++
	}
	w.WriteString(`</w:tr>`)
}

func (w *writer) tc(t *layout.Table, col, columns int, merge string) {
	fmt.Fprintf(w, `<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/>`, twips(t.Width(col, columns)))
	if columns > 1 {
		fmt.Fprintf(w, `<w:gridSpan w:val="%d"/>`, columns)
	}
	w.WriteString(merge)
}

func (w *writer) cell(g *grid, c layout.Cell, col, row int) {
	align := "center"
	if c.Look.Top {
		align = "top"
	}
	fmt.Fprintf(w, `<w:vAlign w:val="%s"/></w:tcPr>`, align)
	height := 0.0
	if g.Rows[row].Exact {
		for i := range c.Rows() {
			height += g.heights[row+i]
		}
	}
	if c.Picture != nil && w.picture(*c.Picture, g.Width(col, c.Columns())-1, height-1) {
		w.WriteString(`</w:tc>`)
		return
	}
	look, lines, _ := c.Fit(g.Inside(col, c), height*layout.PointsPerMM)
	text := c.Text
	switch {
	case look.Name && len(lines) > 1: // Word knows nothing of names
		text = ""
		for i, line := range lines {
			text += line.Text
			if i < len(lines)-1 {
				text += "\n"
			}
		}
	case look.Upright:
		text = strings.Join(strings.Split(text, ""), "\n")
	}
	for i, line := range strings.Split(text, "\n") {
		before := 0.0
		if look.Top && i == 0 {
			before = layout.TopPad
		}
		w.paragraph(look, line, "", before, keeping{next: g.kept[row]})
	}
	w.WriteString(`</w:tc>`)
}

// picture writes a photo in line, as large as it stands in a box of mm; false for what is
// no image that Word shows.
func (w *writer) picture(data []byte, width, height float64) bool {
	size, kind, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil || size.Width == 0 || size.Height == 0 || width <= 0 || height <= 0 {
		return false
	}
	ratio := float64(size.Width) / float64(size.Height)
	width = min(width, height*ratio)
	w.pictures = append(w.pictures, picture{data, kind})
	n, cx, cy := len(w.pictures), int(width*36000), int(width/ratio*36000) // 36000 EMU a mm
	fmt.Fprintf(w, `<w:p><w:pPr><w:spacing w:before="0" w:after="0"/><w:jc w:val="center"/></w:pPr><w:r><w:drawing>`+
		`<wp:inline distT="0" distB="0" distL="0" distR="0">`+
		`<wp:extent cx="%d" cy="%d"/><wp:docPr id="%d" name="照片%d"/><a:graphic>`+
		`<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">`+
		`<pic:pic><pic:nvPicPr><pic:cNvPr id="%d" name="照片%d"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="picture%d"/>`+
		`<a:stretch><a:fillRect/></a:stretch></pic:blipFill>`+
		`<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%d" cy="%d"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>`+
		`</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`, cx, cy, n, n, n, n, n, cx, cy)
	return true
}
