package wall

// Pixels as half blocks: two a cell. Where the terminal has true colours the edges are
// grey.

import (
	"fmt"
	"image"
	"strings"
)

// tint is how the wall is coloured.
type tint struct {
	deep        bool // true colours
	ground, ink [3]int
}

var (
	night = tint{ground: [3]int{0x10, 0x11, 0x14}, ink: [3]int{0xF4, 0xF2, 0xEC}}
	day   = tint{ground: [3]int{0xFD, 0xFD, 0xFA}, ink: [3]int{0x1A, 0x18, 0x16}}
)

// covered is from how much of it on a pixel is set where there is no grey.
const covered = 112

// blocks gives a line of cells for every two rows of pixels.
func (p tint) blocks(im *image.Gray) []string {
	var lines []string
	for y := 0; y+1 < im.Rect.Dy(); y += 2 {
		if p.deep {
			lines = append(lines, p.greyRow(im, y))
		} else {
			lines = append(lines, halfRow(im, y))
		}
	}
	return lines
}

func halfRow(im *image.Gray, y int) string {
	var b strings.Builder
	for x := range im.Rect.Dx() {
		switch up, down := im.GrayAt(x, y).Y >= covered, im.GrayAt(x, y+1).Y >= covered; {
		case up && down:
			b.WriteString("█")
		case up:
			b.WriteString("▀")
		case down:
			b.WriteString("▄")
		default:
			b.WriteByte(' ')
		}
	}
	return strings.TrimRight(b.String(), " ")
}

func (p tint) greyRow(im *image.Gray, y int) string {
	var b strings.Builder
	style := ""
	for x := range im.Rect.Dx() {
		up, down := shade(im.GrayAt(x, y).Y), shade(im.GrayAt(x, y+1).Y)
		now := fmt.Sprintf("\x1b[m\x1b[38;2;%s;48;2;%sm", p.mix(up), p.mix(down))
		if now != style {
			b.WriteString(now)
			style = now
		}
		if up == down {
			b.WriteByte(' ')
		} else {
			b.WriteString("▀")
		}
	}
	return b.String() + "\x1b[m"
}

// shades is how many steps there are from the ground to the ink.
const shades = 16

func shade(coverage uint8) int { return (int(coverage)*(shades-1) + 127) / 255 }

// mix is a shade as a terminal takes it.
func (p tint) mix(n int) string {
	var c [3]int
	for i := range c {
		c[i] = p.ground[i] + (p.ink[i]-p.ground[i])*n/(shades-1)
	}
	return fmt.Sprintf("%d;%d;%d", c[0], c[1], c[2])
}

// sgr begins plain text on the ground of the wall.
func (p tint) sgr(strong bool) string {
	weight := ""
	if strong {
		weight = "\x1b[1m"
	}
	if !p.deep {
		return weight
	}
	return fmt.Sprintf("%s\x1b[38;2;%s;48;2;%sm", weight, p.mix(shades-1), p.mix(0))
}
