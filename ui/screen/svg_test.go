package screen

import (
	"encoding/xml"
	"errors"
	"fmt"
	"image/color"
	"io"
	"strconv"
	"strings"
	"testing"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/vt"
)

// A picture's cells, in pixels.
const cellWidth, cellHeight, baseline = 9, 20, 15

// sheet is what a picture is drawn on: the colours that a terminal has of its own.
type sheet struct{ ground, ink string }

var (
	darkSheet  = sheet{"#16171b", "#d8d9de"}
	lightSheet = sheet{"#fdfdfa", "#1f2023"}
)

// svgOf draws the cells of a terminal: what stands beside one another in one style is
// one text, which takes its columns with whatever font there is, and can be selected.
// The same cells give the same bytes.
func svgOf(em *vt.Emulator, s sheet, title string) string {
	w, h := em.Width()*cellWidth, em.Height()*cellHeight
	var grounds, texts strings.Builder
	for y := range em.Height() {
		runs := runsOf(em, y, s)
		for i := 0; i < len(runs); {
			from, to := runs[i], runs[i]
			for ; i < len(runs) && runs[i].ground == from.ground; i++ {
				to = runs[i]
			}
			if from.ground != s.ground {
				fmt.Fprintf(&grounds, "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>\n",
					from.x*cellWidth, y*cellHeight, (to.x+to.columns-from.x)*cellWidth, cellHeight, from.ground)
			}
		}
		for _, r := range runs {
			x, columns := r.x*cellWidth, r.columns*cellWidth
			text := strings.TrimLeft(r.text, " ")
			x += (len(r.text) - len(text)) * cellWidth
			columns -= (len(r.text) - len(strings.TrimRight(text, " "))) * cellWidth
			if text = strings.TrimRight(text, " "); text == "" {
				continue
			}
			fmt.Fprintf(&texts, "<text x=\"%d\" y=\"%d\" textLength=\"%d\"%s>%s</text>\n", x, y*cellHeight+baseline, columns, r.looks(s), escaped(text))
		}
	}
	return fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %[1]d %[2]d" width="%[1]d" height="%[2]d" role="img">
<title>%[3]s</title>
<style>text{white-space:pre;fill:%[5]s;font:15px "Sarasa Mono SC","Noto Sans Mono CJK SC","DejaVu Sans Mono",Menlo,Consolas,monospace}.b{font-weight:700}.f{opacity:.65}.u{text-decoration:underline}</style>
<rect width="%[1]d" height="%[2]d" fill="%[4]s"/>
<g shape-rendering="crispEdges">
%[6]s</g>
<g>
%[7]s</g>
</svg>
`, w, h, escaped(title), s.ground, s.ink, grounds.String(), texts.String())
}

// run is cells beside one another that look alike and are equally wide.
type run struct {
	x, columns  int
	text        string
	ink, ground string
	attrs       uint8
	underlined  bool
	wide        bool
}

// looks are the attributes of a run's text that are not those of all.
func (r run) looks(s sheet) string {
	var class []string
	for _, c := range []struct {
		name string
		on   bool
	}{{"b", r.attrs&uv.AttrBold != 0}, {"f", r.attrs&uv.AttrFaint != 0}, {"u", r.underlined}} {
		if c.on {
			class = append(class, c.name)
		}
	}
	out := ""
	if !r.wide { // marks and lines fill their columns; hanzi are only spaced
		out = ` lengthAdjust="spacingAndGlyphs"`
	}
	if len(class) > 0 {
		out += ` class="` + strings.Join(class, " ") + `"`
	}
	if r.ink != s.ink {
		out += ` style="fill:` + r.ink + `"`
	}
	return out
}

// runsOf cuts a row into runs. Marks and hanzi are of different fonts and part, so
// that either stands in its own columns.
func runsOf(em *vt.Emulator, y int, s sheet) (runs []run) {
	for x := 0; x < em.Width(); x++ {
		c := em.CellAt(x, y)
		r := run{x: x, columns: 1, text: " ", ink: s.ink, ground: s.ground}
		if c != nil && c.Content != "" {
			r = run{x, max(1, c.Width), c.Content, hexOf(c.Style.Fg, s.ink), hexOf(c.Style.Bg, s.ground), c.Style.Attrs &^ uv.AttrReverse,
				c.Style.Underline != 0, c.Width > 1}
			if c.Style.Attrs&uv.AttrReverse != 0 {
				r.ink, r.ground = r.ground, r.ink
			}
		}
		x += r.columns - 1
		if n := len(runs) - 1; n >= 0 && runs[n].goesOn(r) {
			runs[n].text += r.text
			runs[n].columns += r.columns
			continue
		}
		runs = append(runs, r)
	}
	return runs
}

func (r run) goesOn(next run) bool {
	return r.ink == next.ink && r.ground == next.ground && r.attrs == next.attrs && r.underlined == next.underlined && r.wide == next.wide
}

func hexOf(c color.Color, otherwise string) string {
	if c == nil {
		return otherwise
	}
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}

func escaped(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s))
	return b.String()
}

// A picture is well formed, holds every character of the screen where it stands, and
// gives each text as many columns as it takes there.
func TestSVG(t *testing.T) {
	em := vt.NewEmulator(24, 3)
	_, _ = em.Write([]byte("> 7 \x1b[1;38;2;255;0;0m任文\x1b[m 留任 <&>\x1b[2;1H\x1b[7m转任   \x1b[m\x1b[3;3H\x1b[48;2;1;2;3m  x\x1b[m"))
	svg := svgOf(em, darkSheet, "a < b")
	type text struct {
		X     int    `xml:"x,attr"`
		Y     int    `xml:"y,attr"`
		Long  int    `xml:"textLength,attr"`
		Class string `xml:"class,attr"`
		Style string `xml:"style,attr"`
		Is    string `xml:",chardata"`
	}
	var got []string
	for d := xml.NewDecoder(strings.NewReader(svg)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err, svg)
		}
		start, ok := token.(xml.StartElement)
		switch {
		case ok && start.Name.Local == "text":
			var x text
			if err := d.DecodeElement(&x, &start); err != nil {
				t.Fatal(err)
			}
			got = append(got, fmt.Sprintf("%d+%d,%d %s%s %s", x.X/cellWidth, x.Long/cellWidth, x.Y/cellHeight, x.Class, x.Style, x.Is))
		case ok && start.Name.Local == "rect":
			var at [4]string
			for _, a := range start.Attr {
				for i, name := range []string{"x", "y", "width", "fill"} {
					if a.Name.Local == name {
						at[i] = a.Value
						if n, err := strconv.Atoi(a.Value); err == nil {
							at[i] = strconv.Itoa(n / cellWidth)
						}
					}
				}
			}
			got = append(got, "rect "+strings.Join(at[:], " "))
		}
	}
	want := []string{
		"rect   24 #16171b", "rect 0 2 7 #d8d9de", "rect 2 4 3 #010203",
		"0+3,0  > 7", "4+4,0 bfill:#ff0000 任文", "9+4,0  留任", "14+3,0  <&>", "0+4,1 fill:#16171b 转任", "4+1,2  x",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("drawn are\n%s\nwant\n%s\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"), svg)
	}
	if svg != svgOf(em, darkSheet, "a < b") {
		t.Error("the same cells give other bytes")
	}
}
