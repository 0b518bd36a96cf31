package template

// Photos in a worksheet: each lies over its cell, or over the cells that are merged with
// it, as large as there is room, with its own proportions.

import (
	"bytes"
	"fmt"
	"image"
	_ "image/jpeg" // photos come as these two
	_ "image/png"
	"path"
	"slices"
	"strings"
)

// shown is a photo and the cells that it lies over, where they stand now.
type shown struct {
	over area
	data []byte
}

// What a photo is measured in.
const (
	perPoint    = 12700       // English Metric Units
	aroundPhoto = 1.5         // points between a photo and the lines around it
	tallPhoto   = 35 / 0.3528 // points that a row grows to for one: 35 mm, as on the approval form
	usualShape  = 35.0 / 25   // height to width of a photo that does not say
)

// over gives the cells that a cell is merged with, where they stand now.
func (f *sheetFilling) over(c *element, m made) area {
	a, ok := f.merging[[2]int{c.col, m.of}]
	if !ok {
		return area{c.col, m.out, c.col, m.out}
	}
	return area{a.left, m.out, a.right, max(m.out, m.in.of(a.bottom).last(a.bottom, m.of))}
}

// show keeps the photos of a cell for when all rows have their places, and gives how high
// the row must be for one that lies in it alone.
func (f *sheetFilling) show(c *element, m made, data [][]byte) (high float64) {
	for _, d := range data {
		over := f.over(c, m)
		f.shown = append(f.shown, shown{over, d})
		if over.top == over.bottom {
			high = max(high, min(tallPhoto, f.width(over.left, over.right)*shapeOf(d)))
		}
	}
	return high
}

// shapeOf is the height of a photo to its width.
func shapeOf(data []byte) float64 {
	c, _, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil || c.Width == 0 || c.Height == 0 {
		return usualShape
	}
	return float64(c.Height) / float64(c.Width)
}

// high is how high a row is by now.
func (f *sheetFilling) high(row int) float64 {
	if h, ok := f.heights[row]; ok {
		return h
	}
	return f.usual
}

// anchor gives the drawing of a photo.
func (f *sheetFilling) anchor(s shown, id int, link string) string {
	width, height := f.width(s.over.left, s.over.right)-2*aroundPhoto, -2*aroundPhoto
	for row := s.over.top; row <= s.over.bottom; row++ {
		height += f.high(row)
	}
	w, h := width, width*shapeOf(s.data)
	if h > height {
		w, h = height/shapeOf(s.data), height
	}
	w, h = max(w, 1), max(h, 1)
	col, x := s.over.left, aroundPhoto+(width-w)/2
	for col < s.over.right && x >= f.width(col, col) {
		x -= f.width(col, col)
		col++
	}
	row, y := s.over.top, aroundPhoto+(height-h)/2
	for row < s.over.bottom && y >= f.high(row) {
		y -= f.high(row)
		row++
	}
	const spaces = `xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ` +
		`xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
	emu := func(points float64) int { return int(points * perPoint) }
	return fmt.Sprintf(`<xdr:oneCellAnchor %[1]s><xdr:from><xdr:col>%[2]d</xdr:col><xdr:colOff>%[3]d</xdr:colOff><xdr:row>%[4]d</xdr:row>`+
		`<xdr:rowOff>%[5]d</xdr:rowOff></xdr:from><xdr:ext cx="%[6]d" cy="%[7]d"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="%[8]d" name="照片 %[8]d"/>`+
		`<xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="%[9]s"/><a:stretch><a:fillRect/>`+
		`</a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%[6]d" cy="%[7]d"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>`+
		`</a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor>`,
		spaces, col-1, emu(x), row-1, emu(y), emu(w), emu(h), id, link)
}

// behindDrawing are the elements of a worksheet that stand behind its drawing.
var behindDrawing = []string{
	"legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
}

// drawn is the worksheet's drawing, "" for none.
func (f *bookFilling) drawn(sh *sheet) (string, error) {
	leads, err := f.file.relationsOf(sh.name)
	if err != nil {
		return "", err
	}
	for _, r := range leads {
		if x := f.file.entry(r.target); r.kind == "drawing" && x != nil {
			return x.Name, nil
		}
	}
	return "", nil
}

// ours names what is new in a worksheet.
const ours = "liuzhuan"

// leadToDrawing says in the worksheet that it has a drawing.
func (f *sheetFilling) leadToDrawing() {
	root := f.sheet.grid.parent
	at := root.out
	for _, k := range root.kids {
		if slices.Contains(behindDrawing, k.name) {
			at = k.start
			break
		}
	}
	tag := `<` + root.prefix(f.sheet.data) + `drawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="` + ours + `"/>`
	f.cutting = append([]cut{{at, at, tag}}, f.cutting...)
}

const relationTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

// photos puts the photos of a worksheet into its drawing, after all that lies there has
// moved along.
func (f *bookFilling) photos(made map[string][]byte, one *sheetFilling, all *photos) error {
	if len(one.shown) == 0 {
		return nil
	}
	drawing, err := f.drawn(one.sheet)
	if err != nil {
		return err
	}
	data := []byte(`<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"></xdr:wsDr>`)
	if drawing != "" {
		data, err = f.current(made, drawing)
	} else {
		drawing = "xl/drawings/" + ours + path.Base(one.sheet.name)
		link := `<Relationship Id="` + ours + `" Type="` + relationTypes + `drawing" Target="../drawings/` + path.Base(drawing) + `"/>`
		err = f.relate(made, one.sheet.name, link)
		if err == nil {
			err = f.typed(made, `<Override PartName="/`+drawing+`" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>`)
		}
	}
	if err != nil {
		return err
	}
	end := bytes.LastIndex(data, []byte("</"))
	if end < 0 {
		return nil
	}
	var anchors strings.Builder
	linked := map[int]bool{}
	for i, s := range one.shown {
		n := all.keep(s.data)
		id := fmt.Sprintf("%s%d", ours, n+1)
		anchors.WriteString(one.anchor(s, firstN+i, id))
		if linked[n] {
			continue
		}
		linked[n] = true
		if err := f.relate(made, drawing, `<Relationship Id="`+id+`" Type="`+relationTypes+`image" Target="../`+all.name(n)+`"/>`); err != nil {
			return err
		}
	}
	made[drawing] = slices.Concat(data[:end], []byte(anchors.String()), data[end:])
	return nil
}

// relate adds to what a part leads to.
func (f *bookFilling) relate(made map[string][]byte, part, link string) error {
	name := relations(part)
	data := made[name]
	if data == nil {
		var err error
		if data, err = f.file.file(name, noRelations); err != nil {
			return err
		}
	}
	made[name] = inserted(data, "Relationships", link)
	return nil
}

// typed adds to the list of what each part is.
func (f *bookFilling) typed(made map[string][]byte, entry string) error {
	data := made[contentTypes]
	if data == nil {
		var err error
		if data, err = f.file.file(contentTypes, ""); err != nil {
			return err
		}
	}
	made[contentTypes] = inserted(data, "Types", entry)
	return nil
}
