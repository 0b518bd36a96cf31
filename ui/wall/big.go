package wall

// Text as a picture: in which lines and how large, and its pixels.

import (
	"image"
	"image/color"
	"math"
	"strings"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"liuzhuan/model/hanzi"
)

const (
	least     = 24   // pixels of a character below which a name is not drawn
	leastPost = 20   // and one of a post or a title
	boldFrom  = 36   // bold strokes run together in smaller ones
	leading   = 1.06 // from line to line, in heights of a character
)

// big is a text that is to be drawn.
type big struct {
	lines []string
	size  float64 // pixels of a character
	font  *sfnt.Font
}

// rows is how many rows of the terminal it takes, with two pixels a row.
func (b *big) rows() int {
	return int(math.Ceil(b.size * (1 + leading*float64(len(b.lines)-1)) / 2))
}

// fit draws a text as large as w times h pixels let it, in one of the ways to part it;
// nil where it would be smaller than least, or where no font has all of it.
func (f *Fonts) fit(ways [][]string, w, h, least float64) *big {
	var best *big
	for _, lines := range ways {
		for _, weight := range []weight{bold, regular} {
			b := f.fitLines(lines, weight, w, h)
			if b == nil || b.size < least || weight == bold && b.size < boldFrom {
				continue
			}
			if best == nil || b.size > best.size+0.5 {
				best = b
			}
			break
		}
	}
	return best
}

func (f *Fonts) fitLines(lines []string, weight weight, w, h float64) *big {
	of := f.having(weight, strings.Join(lines, ""))
	if of == nil {
		return nil
	}
	const unit = 100 // of a character, to measure by
	face, err := faceOf(of, unit)
	if err != nil {
		return nil
	}
	widest := 0.0
	for _, s := range lines {
		widest = max(widest, float64(font.MeasureString(face, s))/64)
	}
	if widest == 0 {
		return nil
	}
	return &big{lines, min(w*unit/widest, h/(1+leading*float64(len(lines)-1))), of}
}

func faceOf(f *sfnt.Font, size float64) (font.Face, error) {
	return opentype.NewFace(f, &opentype.FaceOptions{Size: size, DPI: 72, Hinting: font.HintingNone})
}

// draw gives the coverage of w pixels a row, the text in the middle of as many rows as it
// takes. A font that is defective gives nil.
func (b *big) draw(w int) (im *image.Gray) {
	defer func() {
		if recover() != nil { // the reader of outlines is not made for broken ones
			im = nil
		}
	}()
	face, err := faceOf(b.font, b.size)
	if err != nil {
		return nil
	}
	im = image.NewGray(image.Rect(0, 0, w, 2*b.rows()))
	drawer := font.Drawer{Dst: im, Src: image.NewUniform(color.Gray{255}), Face: face}
	top, bottom := fixed.Int26_6(math.MaxInt32), fixed.Int26_6(math.MinInt32)
	step := fixed.Int26_6(b.size * leading * 64)
	for i, s := range b.lines {
		box, _ := font.BoundString(face, s)
		top, bottom = min(top, box.Min.Y+step*fixed.Int26_6(i)), max(bottom, box.Max.Y+step*fixed.Int26_6(i))
	}
	base := (fixed.I(im.Rect.Dy())-(bottom-top))/2 - top
	for i, s := range b.lines {
		drawer.Dot = fixed.Point26_6{X: (fixed.I(w) - font.MeasureString(face, s)) / 2, Y: base + step*fixed.Int26_6(i)}
		drawer.DrawString(s)
	}
	return im
}

// nameWays are the ways to part a name: in one line, or in two behind its dot.
func nameWays(name string) [][]string {
	ways := [][]string{{name}}
	if before, after, dotted := strings.Cut(name, "·"); dotted && after != "" {
		ways = append(ways, []string{before + "·", after})
	} else if n := len([]rune(name)); n > 4 {
		r := []rune(name)
		ways = append(ways, []string{string(r[:(n+1)/2]), string(r[(n+1)/2:])})
	}
	return ways
}

// textWays are the ways to part a text in up to so many lines of equal length.
func textWays(s string, most int) [][]string {
	var ways [][]string
	for n := 1; n <= most; n++ {
		for columns := (hanzi.Width(s) + n - 1) / n; columns <= hanzi.Width(s)+2; columns++ {
			if lines := hanzi.Wrap(s, columns); len(lines) <= n {
				ways = append(ways, lines)
				break
			}
		}
	}
	return ways
}
