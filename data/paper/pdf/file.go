package pdf

// The file around the pages: footers, objects, page tree, cross-reference table.

import (
	"bytes"
	"fmt"
	"io"

	"github.com/carlos7ags/folio/core"

	"liuzhuan/data/paper/layout"
)

var (
	footLook = layout.Look{Face: layout.Song, Size: 10.5, Align: layout.Centre}
	dashLook = layout.Look{Face: layout.Song, Size: 14, Tail: 1}
)

// footer draws the foot of a page.
func (w *writer) footer(pg *page, s *layout.Section, number, total int) {
	left, width := pg.of.Left*layout.PointsPerMM, pg.of.Inside()*layout.PointsPerMM
	at := func(k layout.Look) float64 {
		return pg.of.Height - pg.of.Bottom + pg.of.Footing - k.Line()/2/layout.PointsPerMM
	}
	put := func(text string, k layout.Look, left float64) {
		w.line(pg, layout.Line{Text: text, Last: true}, k, "", left, width, at(k))
	}
	if s.Note != "" {
		note := footLook
		note.Align = layout.Left
		put(s.Note, note, left)
	}
	switch s.Footer {
	case layout.PageOfPages:
		put(fmt.Sprintf("第 %d 页　共 %d 页", number, total), footLook, left)
	case layout.Dashed:
		k := dashLook
		if number%2 == 1 {
			k.Align = layout.Right
		} else {
			left += k.Size // one character in
		}
		put(fmt.Sprintf("— %d —", number), k, left)
	}
}

func dict(pairs ...any) *core.PdfDictionary {
	d := core.NewPdfDictionary()
	for i := 0; i < len(pairs); i += 2 {
		switch v := pairs[i+1].(type) {
		case string:
			d.Set(pairs[i].(string), core.NewPdfName(v))
		case int:
			d.Set(pairs[i].(string), core.NewPdfInteger(v))
		case core.PdfObject:
			d.Set(pairs[i].(string), v)
		}
	}
	return d
}

// file writes all objects. Fonts come last of what is built: only then is it known which
// characters they need.
func (w *writer) file(out io.Writer, p *layout.Paper, pages []*page) error {
	fonts := core.NewPdfDictionary()
	for _, f := range w.order {
		object, err := f.build(w.add)
		if err != nil {
			return err
		}
		fonts.Set(w.names[f], w.add(object))
	}
	resources := w.add(dict("Font", fonts, "XObject", w.xobjects))
	tree := dict("Type", "Pages", "Count", len(pages))
	parent := w.add(tree)
	var kids []core.PdfObject
	for _, pg := range pages {
		box := core.NewPdfArray(core.NewPdfInteger(0), core.NewPdfInteger(0),
			core.NewPdfReal(pg.of.Width*layout.PointsPerMM), core.NewPdfReal(pg.of.Height*layout.PointsPerMM))
		kids = append(kids, w.add(dict("Type", "Page", "Parent", parent, "MediaBox", box, "Resources", resources,
			"Contents", w.add(core.NewPdfStreamCompressed(pg.Bytes())))))
	}
	tree.Set("Kids", core.NewPdfArray(kids...))
	info := w.add(dict("Title", core.NewPdfTextString(p.Title), "Creator", core.NewPdfTextString("留转"), "Subject", core.NewPdfTextString(p.Date),
		"Keywords", core.NewPdfTextString(p.Mark)))
	root := w.add(dict("Type", "Catalog", "Pages", parent, "Lang", core.NewPdfTextString("zh-CN")))

	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	at := make([]int, len(w.objects))
	for i, o := range w.objects {
		at[i] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n", i+1)
		if _, err := o.WriteTo(&b); err != nil {
			return err
		}
		b.WriteString("\nendobj\n")
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, from := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", from)
	}
	b.WriteString("trailer\n")
	if _, err := dict("Size", len(at)+1, "Root", root, "Info", info).WriteTo(&b); err != nil {
		return err
	}
	fmt.Fprintf(&b, "\nstartxref\n%d\n%%%%EOF\n", start)
	_, err := out.Write(b.Bytes())
	return err
}
