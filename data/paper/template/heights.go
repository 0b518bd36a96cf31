package template

// How high a row must be for what is filled into it. Office programs do not see to it for
// merged cells, nor where the template says a height.

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"math"
	"strconv"
	"strings"

	"liuzhuan/data/paper/layout"
)

// styles are the looks of the cells.
type styles struct {
	data  []byte
	digit float64 // of the usual font, in pixels: what columns are counted in
	looks []cellLook
	asked map[int]int // those that somebody asked for as texts, and where they are
	texts []int       // in the order in which they were asked for
}

// cellLook is what one look says of room.
type cellLook struct {
	Size    float64
	Wraps   bool
	Indent  int
	General bool   // no format of numbers: what is typed over is taken for what it looks like
	raw     string // as it stands there
}

// readStyles reads the looks.
func (f *File) readStyles() (*styles, error) {
	data, err := f.file(stylesPart, "<styleSheet/>")
	if err != nil {
		return nil, err
	}
	var sheet struct {
		Fonts []struct {
			Size struct {
				Val float64 `xml:"val,attr"`
			} `xml:"sz"`
			Name struct {
				Val string `xml:"val,attr"`
			} `xml:"name"`
		} `xml:"fonts>font"`
		Formats []struct {
			Font      int `xml:"fontId,attr"`
			Number    int `xml:"numFmtId,attr"`
			Alignment struct {
				Wraps  string `xml:"wrapText,attr"`
				Indent int    `xml:"indent,attr"`
			} `xml:"alignment"`
		} `xml:"cellXfs>xf"`
	}
	if err := xml.Unmarshal(data, &sheet); err != nil {
		return nil, err
	}
	root, err := parse(data, sheetSpaces)
	if err != nil {
		return nil, err
	}
	s := &styles{data: data, digit: 7}
	if len(sheet.Fonts) > 0 {
		first := sheet.Fonts[0]
		of := 0.64 // of a Latin letter to its size in points, in pixels of 96 an inch
		if strings.ContainsFunc(first.Name.Val, func(r rune) bool { return r >= 0x2E80 }) {
			of = 0.7
		}
		s.digit = max(5, math.Round(first.Size.Val*of))
	}
	var raw []string
	for _, list := range root.find("cellXfs") {
		for _, e := range list.kids {
			raw = append(raw, string(data[e.start:e.end]))
		}
	}
	for i, x := range sheet.Formats {
		k := cellLook{Size: 11, Wraps: x.Alignment.Wraps == "1" || x.Alignment.Wraps == "true", Indent: x.Alignment.Indent, General: x.Number == 0}
		if x.Font >= 0 && x.Font < len(sheet.Fonts) && sheet.Fonts[x.Font].Size.Val > 0 {
			k.Size = sheet.Fonts[x.Font].Size.Val
		}
		if i < len(raw) {
			k.raw = raw[i]
		}
		s.looks = append(s.looks, k)
	}
	return s, nil
}

// look is that of a number.
func (s *styles) look(n int) cellLook {
	if n >= 0 && n < len(s.looks) {
		return s.looks[n]
	}
	return cellLook{Size: 11}
}

// asText is the format "@".
const asText = 49

// text gives a look under which what is typed over a cell stays the text it is.
func (s *styles) text(n int) int {
	if n < 0 || n >= len(s.looks) || !s.looks[n].General || s.looks[n].raw == "" {
		return n
	}
	if at, ok := s.asked[n]; ok {
		return at
	}
	at := len(s.looks) + len(s.texts)
	s.asked[n] = at
	s.texts = append(s.texts, n)
	return at
}

// written gives the file of the looks, with those that were asked for; nil = as it was.
func (s *styles) written() []byte {
	end := bytes.LastIndex(s.data, []byte("cellXfs>"))
	if len(s.texts) == 0 || end < 0 {
		return nil
	}
	end = bytes.LastIndex(s.data[:end], []byte("</"))
	var out bytes.Buffer
	out.Write(s.data[:end])
	for _, n := range s.texts {
		raw := []byte(s.looks[n].raw)
		tag := bytes.IndexByte(raw, '>') + 1
		out.Write(with(with(raw[:tag], "numFmtId", strconv.Itoa(asText)), "applyNumberFormat", "1"))
		out.Write(raw[tag:])
	}
	out.Write(s.data[end:])
	made := out.Bytes()
	if at := bytes.Index(made, []byte("cellXfs")); at >= 0 {
		if close := bytes.IndexByte(made[at:], '>'); close >= 0 {
			tag := append([]byte("<"), made[at:at+close+1]...)
			counted := with(tag, "count", fmt.Sprint(len(s.looks)+len(s.texts)))
			made = append(append(append([]byte{}, made[:at]...), counted[1:]...), made[at+close+1:]...)
		}
	}
	return made
}

// What a row of a worksheet is measured by, in points.
const (
	pointsPerPixel = 0.75
	lineOfSize     = 1.45 // of the highest font that stands in for a Chinese one
	aroundLines    = 3.0
	tallestRow     = 409.0
)

// widths gives the columns of a worksheet in points.
func (sh *sheet) widths(s *styles) func(from, to int) float64 {
	usual := 8.43 + 5/s.digit
	for _, e := range sh.root.find("sheetFormatPr") {
		if w, err := strconv.ParseFloat(attribute(sh.data, e, "defaultColWidth"), 64); err == nil {
			usual = w
		}
	}
	type run struct {
		from, to int
		width    float64
	}
	var runs []run
	for _, e := range sh.root.find("col") {
		from, _ := strconv.Atoi(attribute(sh.data, e, "min"))
		to, _ := strconv.Atoi(attribute(sh.data, e, "max"))
		if w, err := strconv.ParseFloat(attribute(sh.data, e, "width"), 64); err == nil {
			if hidden := attribute(sh.data, e, "hidden"); hidden == "1" || hidden == "true" {
				w = 0
			}
			runs = append(runs, run{from, to, w})
		}
	}
	return func(from, to int) float64 {
		sum := 0.0
		for c := from; c <= min(to, mostColumns); c++ {
			w := usual
			for _, r := range runs {
				if r.from <= c && c <= r.to {
					w = r.width
				}
			}
			sum += math.Floor(w*s.digit) * pointsPerPixel
		}
		return sum
	}
}

// needs is how high a row is for a text in a cell so wide, 0 = as high as any.
func (k cellLook) needs(text string, width float64) float64 {
	look := layout.Look{Size: k.Size}
	room := max(width-5*pointsPerPixel-float64(k.Indent)*9, k.Size)
	n := len(look.Lines(text, room))
	if n < 2 {
		return 0
	}
	return min(math.Ceil(float64(n)*k.Size*lineOfSize+aroundLines), tallestRow)
}
