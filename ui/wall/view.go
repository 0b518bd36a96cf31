package wall

// A wall of so many columns and rows, and what is laid out on it.

import (
	"strings"

	"liuzhuan/model/hanzi"
	"liuzhuan/ui/text"
)

// view draws for one terminal.
type view struct {
	text   *text.Text
	w, h   int
	fonts  *Fonts // nil = not looked for yet
	drawn  bool   // half blocks take one column each
	tint   tint
	shrink int // how many tenths smaller than what fits
}

// columns and pixels are the room for big characters.
func (v *view) pixels(rows int) (w, h float64) {
	part := float64(10-v.shrink) / 10
	return float64(v.w) * part, float64(2*rows) * part
}

// fit is the text as large as it goes into so many rows, nil where it is to be plain.
func (v *view) fit(ways [][]string, rows int, least float64) *big {
	if !v.drawn || rows < 1 {
		return nil
	}
	w, h := v.pixels(rows)
	return v.fonts.fit(ways, w, h, least)
}

// block is big where there is one, else the text in plain lines.
func (v *view) block(b *big, s string) []string {
	if b != nil {
		if im := b.draw(v.w); im != nil {
			return v.tint.blocks(im)
		}
	}
	return v.plain(s, true)
}

// plain is a text in the middle of as many lines as it takes.
func (v *view) plain(s string, strong bool) []string {
	var lines []string
	for _, line := range hanzi.Wrap(hanzi.Fold(s), max(2, v.w-4)) {
		lines = append(lines, v.centred(line, strong))
	}
	return lines
}

// spaced is plain text with its characters apart, where it fits a line so.
func (v *view) spaced(s string) []string {
	apart := strings.Join(strings.Split(hanzi.Fold(s), ""), " ")
	if hanzi.Width(apart) > v.w-4 {
		return v.plain(s, true)
	}
	return []string{v.centred(apart, true)}
}

func (v *view) centred(s string, strong bool) string {
	return strings.Repeat(" ", max(0, (v.w-hanzi.Width(s))/2)) + v.at(s, strong)
}

func (v *view) at(s string, strong bool) string {
	if pen := v.tint.sgr(strong); pen != "" {
		return pen + s + "\x1b[m"
	}
	return s
}

// frame fills the wall: what stands above, and the rest in the middle below it.
func (v *view) frame(above, body []string) []string {
	room := v.h - len(above)
	body = body[:min(len(body), max(0, room))]
	lines := append([]string{}, above...)
	for range (room - len(body)) / 2 {
		lines = append(lines, "")
	}
	lines = append(lines, body...)
	return v.onGround(lines)
}

// onGround gives every line its ground to the edge.
func (v *view) onGround(lines []string) []string {
	for len(lines) < v.h {
		lines = append(lines, "")
	}
	lines = lines[:v.h]
	if !v.tint.deep {
		return lines
	}
	pen := v.tint.sgr(false)
	for i, s := range lines {
		lead := len(s) - len(strings.TrimLeft(s, " "))
		lines[i] = pen + s[:lead] + "\x1b[m" + s[lead:] + pen + strings.Repeat(" ", max(0, v.w-hanzi.Width(s))) + "\x1b[m"
	}
	return lines
}
