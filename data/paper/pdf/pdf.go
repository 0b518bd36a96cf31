// Package pdf writes a paper as PDF with parts of the system's own fonts in it, so that it
// looks and prints alike everywhere and needs no office program. It draws the lines that
// layout broke, each at its place.
//
// What does not belong here: where a line or page ends (data/paper/layout). Of folio only
// font, core and image are used: its other packages would bring the network in, and its way
// of taking PostScript outlines in part loses strokes (稿 of Noto Sans CJK).
package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/carlos7ags/folio/core"
	"github.com/carlos7ags/folio/image"

	"liuzhuan/data/paper/layout"
)

// ErrNoFont says that no font with Chinese characters was found that may be embedded.
var ErrNoFont = errors.New("pdf: no font for Chinese text")

// Report says what a paper was written with.
type Report struct {
	Fonts   []string // that stand in it, in the order they were first needed
	Refused []string // files of fonts whose makers forbid to embed them
	Missing []Missing
}

// Missing are the characters of one section that no font has: an empty box stands for each.
type Missing struct {
	Name  string // of the section
	Chars string
}

// Write writes a paper. The same paper and fonts give the same bytes.
func Write(out io.Writer, p *layout.Paper, fonts *Fonts) (Report, error) {
	if !fonts.Any() {
		return Report{Refused: fonts.refused}, ErrNoFont
	}
	fonts.reset()
	w := &writer{fonts: fonts, names: map[*typeface]string{}, images: map[string]string{}, xobjects: core.NewPdfDictionary()}
	var pages []*page
	for i := range p.Sections {
		pages = append(pages, w.section(&p.Sections[i])...)
	}
	err := w.file(out, p, pages)
	for _, f := range w.order {
		w.report.Fonts = append(w.report.Fonts, f.PostScriptName())
	}
	w.report.Refused = fonts.refused
	return w.report, err
}

type writer struct {
	fonts    *Fonts
	objects  []core.PdfObject
	names    map[*typeface]string
	order    []*typeface
	images   map[string]string // by content
	xobjects *core.PdfDictionary
	report   Report
	missing  []rune // of the section at hand
}

// page is the content of one page.
type page struct {
	bytes.Buffer
	of layout.Page
}

// up turns mm from the upper edge of the sheet into points from the lower.
func (p *page) up(mm float64) float64 { return (p.of.Height - mm) * layout.PointsPerMM }

func (w *writer) add(o core.PdfObject) *core.PdfIndirectReference {
	w.objects = append(w.objects, o)
	return core.NewPdfIndirectReference(len(w.objects), 0)
}

func (w *writer) section(s *layout.Section) []*page {
	var pages []*page
	sheets := s.Flow()
	for i, sheet := range sheets {
		pg := &page{of: s.Page}
		for _, l := range sheet.Lines {
			w.placed(pg, l)
		}
		for _, r := range sheet.Rows {
			w.row(pg, r)
		}
		w.footer(pg, s, i+1, len(sheets))
		pages = append(pages, pg)
	}
	if w.missing != nil {
		w.report.Missing = append(w.report.Missing, Missing{s.Name, string(w.missing)})
		w.missing = nil
	}
	return pages
}

// placed draws a line of a text; what is strong in it stands in 黑体.
func (w *writer) placed(pg *page, l layout.PlacedLine) {
	left, width := pg.of.Left*layout.PointsPerMM, pg.of.Inside()*layout.PointsPerMM
	strong := ""
	if at := strings.Index(l.Text, l.Of.Strong); l.Of.Strong != "" && at >= 0 {
		strong = l.Of.Strong
	}
	w.line(pg, l.Line, l.Of.Look, strong, left, width, l.Y)
}

func (w *writer) row(pg *page, r layout.PlacedRow) {
	for k, c := range r.Rows[r.Row].Cells {
		col := r.Place[r.Row][k]
		x, width, height := r.Left+r.Width(0, col), r.Width(col, c.Columns()), 0.0
		for i := range c.Rows() {
			height += r.Heights[r.Row+i]
		}
		fmt.Fprintf(pg, "0.5 w %.2f %.2f %.2f %.2f re S\n", x*layout.PointsPerMM, pg.up(r.Y+height), width*layout.PointsPerMM, height*layout.PointsPerMM)
		if c.Picture != nil && w.picture(pg, *c.Picture, x+0.5, r.Y+0.5, width-1, height-1) {
			continue
		}
		w.cell(pg, r, c, col, x, height)
	}
}

func (w *writer) cell(pg *page, r layout.PlacedRow, c layout.Cell, col int, x, height float64) {
	bound := 0.0
	if r.Rows[r.Row].Exact {
		bound = height * layout.PointsPerMM
	}
	look, lines, _ := c.Fit(r.Inside(col, c), bound)
	if look.Upright {
		look.Align = layout.Centre
	}
	high := look.Line() / layout.PointsPerMM
	top := r.Y + layout.TopPad/layout.PointsPerMM
	if !look.Top {
		top = r.Y + (height-float64(len(lines))*high)/2
	}
	for i, line := range lines {
		w.line(pg, line, look, "", (x+layout.Pad)*layout.PointsPerMM, r.Inside(col, c), top+float64(i)*high)
	}
}

// line draws one line in a box that begins at left and is so wide, in points; top is in mm
// from the edge of the sheet. The baseline comes from the square of a hanzi, 0.88 above and
// 0.12 below: the fonts' own ascents differ by half and would make mixed lines dance.
func (w *writer) line(pg *page, l layout.Line, k layout.Look, strong string, left, width, top float64) {
	y := pg.up(top) - (k.Line()-k.Size)/2 - 0.88*k.Size
	if l.Lead != "" {
		pieces, _ := w.shape(l.Lead, k, "")
		w.show(pg, pieces, k.Size, left, y, k.Letter, 1)
	}
	if l.Text == "" {
		return
	}
	width -= k.Tail*k.Size + l.In
	if l.Hung {
		width += k.Size
	}
	left += l.In
	pieces, real := w.shape(l.Text, k, strong)
	letters := float64(len([]rune(l.Text)))
	free := width - real - k.Letter*(letters-1)
	letter, squeeze := k.Letter, 1.0
	switch {
	case free < 0: // a font wider than lines are counted
		squeeze = width / (width - free)
	case k.Align == layout.Centre:
		left += free / 2
	case k.Align == layout.Right:
		left += free
	case k.Align == layout.Justify && !l.Last && letters > 1 && free < 2*k.Size:
		letter += free / (letters - 1)
	}
	w.show(pg, pieces, k.Size, left, y, letter, squeeze)
}

// piece is text in one font, after a gap where hanzi and Latin meet.
type piece struct {
	font *typeface
	text string
	gap  bool
}

// shape cuts a line into pieces and measures it in points.
func (w *writer) shape(s string, k layout.Look, strong string) (pieces []piece, width float64) {
	from := -1
	if strong != "" {
		from = strings.Index(s, strong)
	}
	var before rune
	for i, r := range s {
		role := k.Face
		if from >= 0 && i >= from && i < from+len(strong) {
			role = layout.Hei
		}
		f, ok := w.fonts.pick(role, r)
		if !ok && !slices.Contains(w.missing, r) {
			w.missing = append(w.missing, r)
		}
		gap := i > 0 && layout.Apart(before, r)
		if n := len(pieces); n > 0 && pieces[n-1].font == f && !gap {
			pieces[n-1].text += string(r)
		} else {
			pieces = append(pieces, piece{f, string(r), gap})
		}
		if gap {
			width += layout.Gap * k.Size
		}
		width += float64(f.GlyphAdvance(f.GlyphIndex(r))) / float64(f.UnitsPerEm()) * k.Size
		before = r
	}
	return pieces, width
}

// show draws pieces one after the other; letter is put between their characters, squeeze
// narrows them all.
func (w *writer) show(pg *page, pieces []piece, size, x, y, letter, squeeze float64) {
	fmt.Fprintf(pg, "BT %.3f Tc %.2f Tz %.2f %.2f Td", letter, squeeze*100, x, y)
	for _, p := range pieces {
		fmt.Fprintf(pg, " /%s %.2f Tf", w.name(p.font), size)
		if p.gap {
			fmt.Fprintf(pg, " [%d <%x>] TJ", int(-layout.Gap*1000), p.font.encode(p.text))
		} else {
			fmt.Fprintf(pg, " <%x> Tj", p.font.encode(p.text))
		}
	}
	pg.WriteString(" ET\n")
}

func (w *writer) name(f *typeface) string {
	if w.names[f] == "" {
		w.order = append(w.order, f)
		w.names[f] = fmt.Sprintf("F%d", len(w.order))
	}
	return w.names[f]
}

// picture draws a photo as large as it stands in a box of mm, in its own proportions; false
// for what is no image.
func (w *writer) picture(pg *page, data []byte, x, y, width, height float64) bool {
	img := decode(data)
	if img == nil || width <= 0 || height <= 0 {
		return false
	}
	key := string(data)
	if w.images[key] == "" {
		w.images[key] = fmt.Sprintf("P%d", len(w.images)+1)
		ref, _ := img.BuildXObject(w.add)
		w.xobjects.Set(w.images[key], ref)
	}
	wide := min(width, height*img.AspectRatio())
	high := wide / img.AspectRatio()
	x, y = x+(width-wide)/2, y+(height-high)/2
	fmt.Fprintf(pg, "q %.2f 0 0 %.2f %.2f %.2f cm /%s Do Q\n", wide*layout.PointsPerMM, high*layout.PointsPerMM, x*layout.PointsPerMM, pg.up(y+high),
		w.images[key])
	return true
}

// decode reads a photo in one of the forms that approval forms come with.
func decode(data []byte) *image.Image {
	for _, read := range []func([]byte) (*image.Image, error){image.NewJPEG, image.NewPNG, image.NewGIF} {
		if img, err := read(data); err == nil && img.Height() > 0 && img.Width() > 0 {
			return img
		}
	}
	return nil
}
