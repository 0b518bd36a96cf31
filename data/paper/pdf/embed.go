package pdf

// A font in a paper: which of its characters the paper shows, and the objects that carry
// them.

import (
	"crypto/sha256"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf16"

	"github.com/carlos7ags/folio/core"
	"github.com/carlos7ags/folio/font"
)

// typeface is a font that papers are written with.
type typeface struct {
	font.Face
	outlines *cff            // nil = TrueType
	used     map[uint16]rune // by number of the glyph
}

func newTypeface(f font.Face) (*typeface, error) {
	t := &typeface{Face: f, used: map[uint16]rune{}}
	if data := table(f.RawData(), "CFF "); data != nil {
		outlines, err := readCFF(data)
		if err != nil {
			return nil, err
		}
		t.outlines = outlines
	}
	return t, nil
}

// encode gives the numbers of the glyphs of a text, and keeps them for the paper.
func (t *typeface) encode(s string) []byte {
	var out []byte
	for _, r := range s {
		g := t.GlyphIndex(r)
		t.used[g] = r
		out = append(out, byte(g>>8), byte(g))
	}
	return out
}

// glyphs lists what is shown, .notdef first.
func (t *typeface) glyphs() []uint16 {
	all := maps.Clone(t.used)
	all[0] = 0
	return slices.Sorted(maps.Keys(all))
}

// build makes the objects of the font. What cannot be taken in part is not embedded whole:
// a paper must not carry twenty megabytes.
func (t *typeface) build(add func(core.PdfObject) *core.PdfIndirectReference) (*core.PdfDictionary, error) {
	glyphs := t.glyphs()
	var program *core.PdfStream
	subtype, file := "CIDFontType2", "FontFile2"
	if t.outlines != nil {
		data, err := t.outlines.subset(glyphs)
		if err != nil {
			return nil, err
		}
		program = core.NewPdfStreamCompressed(data)
		program.Dict.Set("Subtype", core.NewPdfName("CIDFontType0C"))
		subtype, file = "CIDFontType0", "FontFile3"
	} else {
		shown := maps.Clone(t.used)
		shown[0] = 0
		data, err := font.Subset(t.RawData(), shown)
		if err != nil {
			return nil, err
		}
		program = core.NewPdfStreamCompressed(data)
		program.Dict.Set("Length1", core.NewPdfInteger(len(data)))
	}
	name := t.tag(glyphs) + "+" + strings.Map(func(r rune) rune {
		if r <= ' ' || r > '~' || strings.ContainsRune("()<>[]{}/%#", r) {
			return -1
		}
		return r
	}, t.PostScriptName())
	box := t.BBox()
	descriptor := dict("Type", "FontDescriptor", "FontName", name, "Flags", int(t.Flags()),
		"FontBBox", core.NewPdfArray(t.scaled(box[0]), t.scaled(box[1]), t.scaled(box[2]), t.scaled(box[3])),
		"ItalicAngle", 0, "Ascent", t.scaled(t.Ascent()), "Descent", t.scaled(t.Descent()), "CapHeight", t.scaled(t.CapHeight()), "StemV", t.StemV(),
		file, add(program))
	widths := core.NewPdfArray()
	for _, g := range glyphs {
		widths.Add(core.NewPdfInteger(int(g)))
		widths.Add(core.NewPdfArray(t.scaled(t.GlyphAdvance(g))))
	}
	system := dict("Registry", core.NewPdfLiteralString("Adobe"), "Ordering", core.NewPdfLiteralString("Identity"), "Supplement", 0)
	inner := dict("Type", "Font", "Subtype", subtype, "BaseFont", name, "CIDSystemInfo", system, "FontDescriptor", add(descriptor), "DW", 1000, "W", widths)
	if t.outlines == nil {
		inner.Set("CIDToGIDMap", core.NewPdfName("Identity"))
	}
	return dict("Type", "Font", "Subtype", "Type0", "BaseFont", name, "Encoding", "Identity-H",
		"DescendantFonts", core.NewPdfArray(add(inner)), "ToUnicode", add(core.NewPdfStreamCompressed([]byte(t.unicode(glyphs))))), nil
}

// scaled turns units of the font into thousandths of its size.
func (t *typeface) scaled(v int) *core.PdfNumber {
	return core.NewPdfInteger(v * 1000 / t.UnitsPerEm())
}

// tag names the part of a font by what is in it, six letters as the format asks.
func (t *typeface) tag(glyphs []uint16) string {
	h := sha256.New()
	for _, g := range glyphs {
		h.Write([]byte{byte(g >> 8), byte(g)})
	}
	sum := h.Sum([]byte{})
	out := ""
	for _, b := range sum[:6] {
		out += string(rune('A' + b%26))
	}
	return out
}

// unicode says which character a glyph is, for whoever searches or copies.
func (t *typeface) unicode(glyphs []uint16) string {
	var b strings.Builder
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	shown := slices.DeleteFunc(slices.Clone(glyphs), func(g uint16) bool { return g == 0 })
	for part := range slices.Chunk(shown, 100) {
		fmt.Fprintf(&b, "%d beginbfchar\n", len(part))
		for _, g := range part {
			fmt.Fprintf(&b, "<%04X> <", g)
			for _, u := range utf16.Encode([]rune{t.used[g]}) {
				fmt.Fprintf(&b, "%04X", u)
			}
			b.WriteString(">\n")
		}
		b.WriteString("endbfchar\n")
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return b.String()
}
