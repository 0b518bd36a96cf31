package template

import (
	"bytes"
	"fmt"
	"slices"
)

// photos are the pictures that the fields of a document gave.
type photos struct {
	data [][]byte
	of   map[string][]string // by part, how it leads to its pictures
}

// name is what picture i is called, beside the parts.
func (p *photos) name(i int) string {
	return fmt.Sprintf("media/liuzhuan%d.%s", i+1, kindOf(p.data[i]))
}

// keep gives the number of a picture, which is there once.
func (p *photos) keep(data []byte) int {
	i := slices.IndexFunc(p.data, func(have []byte) bool { return bytes.Equal(have, data) })
	if i < 0 {
		i, p.data = len(p.data), append(p.data, data)
	}
	return i
}

// kindOf is jpeg or png, "" for a picture that office programs may not show.
func kindOf(data []byte) string {
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xd8\xff")):
		return "jpeg"
	case bytes.HasPrefix(data, []byte("\x89PNG\r\n\x1a\n")):
		return "png"
	}
	return ""
}

// A picture is as large as the photo on the approval form, in English Metric Units.
const (
	perMM  = 36000
	wide   = 25 * perMM
	high   = 35 * perMM
	firstN = 90000 // beyond what office programs number their own drawings with
)

// picture gives the drawing of a photo, "" where it is no picture known.
func (p *photos) picture(part, tag string, data []byte) string {
	if kindOf(data) == "" {
		return ""
	}
	i := p.keep(data)
	id := fmt.Sprintf("liuzhuan%d", i+1)
	link := fmt.Sprintf(`<Relationship Id="%s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="%s"/>`, id, p.name(i))
	if !slices.Contains(p.of[part], link) {
		p.of[part] = append(p.of[part], link)
	}
	const spaces = `xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ` +
		`xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ` +
		`xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
	return fmt.Sprintf(`<%[1]sdrawing><wp:inline %[2]s distT="0" distB="0" distL="0" distR="0"><wp:extent cx="%[3]d" cy="%[4]d"/>`+
		`<wp:docPr id="%[5]d" name="照片"/>`+
		`<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>`+
		`<pic:nvPicPr><pic:cNvPr id="%[5]d" name="照片"/><pic:cNvPicPr/></pic:nvPicPr>`+
		`<pic:blipFill><a:blip r:embed="%[6]s"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`+
		`<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%[3]d" cy="%[4]d"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`+
		`</pic:pic></a:graphicData></a:graphic></wp:inline></%[1]sdrawing>`, tag, spaces, wide, high, firstN+i, id)
}
