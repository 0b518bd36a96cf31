package layout

// Where lines break. Widths are those of print, not of any font: a hanzi is as wide as it
// is high, Latin is counted as wide as its widest usual form. So every writer breaks a text
// at the same place, whatever fonts a machine has.

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"liuzhuan/model/hanzi"
)

// em is the width of a hanzi in the units lines are counted in: a glyph's fits a byte.
const em = 40

// gap is the space that office programs and we set between a hanzi and Latin.
const gap = em / 4

// Gap is that space as a part of the size.
const Gap = float64(gap) / em

// Line is one line of a text.
type Line struct {
	Text string
	In   float64 // from the left edge of the box in points
	Lead string  // stands at the edge, before In: the dates of a résumé
	Last bool    // of its paragraph: it is not stretched
	Hung bool    // its last mark hangs over the edge
}

// Lines breaks a text into lines of a box so many points wide.
func (k Look) Lines(text string, width float64) []Line { return k.lines(text, width, false) }

// lines lets marks hang over the edge where there is a margin to hang in, as office
// programs do: no hanzi is pulled down to the next line for a comma.
func (k Look) lines(text string, width float64, hang bool) []Line {
	width -= k.Tail * k.Size
	if k.Upright {
		text = upright(text)
	}
	var out []Line
	for {
		paragraph, rest, more := strings.Cut(text, "\n")
		out = k.paragraph(out, paragraph, width, hang)
		if !more {
			return out
		}
		text = rest
	}
}

func (k Look) paragraph(out []Line, s string, width float64, hang bool) []Line {
	first := Line{In: k.Indent * k.Size}
	if lead, rest, ok := strings.Cut(s, "\t"); ok {
		first, s = Line{Lead: lead, In: k.Hang * k.Size}, rest
	}
	if k.fits(s, width-first.In) {
		first.Text, first.Last = s, true
		return append(out, first)
	}
	if k.Name && strings.ContainsAny(s, namesEnd) {
		return k.nameLines(out, s, width)
	}
	glyphs := k.glyphs(s)
	line := first
	for from := 0; from < len(glyphs); {
		units := k.units(width - line.In)
		end := hanzi.RowEnd(glyphs, from, units)
		if over := hanging(glyphs, from, units); hang && over > 0 {
			end, line.Hung = over, true
		}
		line.Text = strings.TrimRight(hanzi.Text(glyphs[from:end]), " ")
		line.Last = end == len(glyphs)
		out = append(out, line)
		line, from = Line{In: k.Hang * k.Size}, end
		for from < len(glyphs) && glyphs[from].Text == " " { // a blank at a break is the break
			from++
		}
		if from == len(glyphs) {
			out[len(out)-1].Last = true
		}
	}
	return out
}

// midDot stands between the names of people whose languages are not Chinese.
const midDot = "·"

// namesEnd are the marks behind which a name, or what is said of somebody, is at its end.
const namesEnd = midDot + "、；，。"

// nameLines puts as many parts of a name, or names of a list, into each line as it holds.
func (k Look) nameLines(out []Line, names string, width float64) []Line {
	part := k
	part.Name = false
	line := ""
	end := func() {
		for _, l := range part.paragraph(nil, line, width, false) {
			l.Last = false
			out = append(out, l)
		}
		line = ""
	}
	for names != "" {
		next := names
		if i := strings.IndexAny(names, namesEnd); i >= 0 {
			_, size := utf8.DecodeRuneInString(names[i:])
			next = names[:i+size]
		}
		names = names[len(next):]
		if line != "" && len(part.Lines(line+next, width)) > 1 {
			end()
		}
		line += next
	}
	end()
	out[len(out)-1].Last = true
	return out
}

// hanging gives the glyph behind a mark that would begin the next line and may hang over
// the edge of this one, 0 where there is none.
func hanging(glyphs []hanzi.Glyph, from, units int) int {
	end, used := from, 0
	for end < len(glyphs) && used+int(glyphs[end].Width) <= units {
		used += int(glyphs[end].Width)
		end++
	}
	switch {
	case end == from || end == len(glyphs) || !strings.Contains("，。、；：！？", glyphs[end].Text):
		return 0
	case end+1 < len(glyphs) && hanzi.BreakAt(glyphs[end], glyphs[end+1]) == hanzi.MustNot:
		return 0
	}
	return end + 1
}

// fits is the quick answer for most cells: no character is wider than a hanzi and a gap.
func (k Look) fits(s string, width float64) bool {
	return utf8.RuneCountInString(s)*(em+gap+k.letter()) <= k.units(width)
}

// letter is the space between letters in units.
func (k Look) letter() int {
	if k.Letter == 0 {
		return 0
	}
	return int(k.Letter/k.Size*em + 0.5)
}

// units turns points into units of this size.
func (k Look) units(points float64) int { return int(points/k.Size*em + 0.01) }

// glyphs cuts a text into glyphs as wide as print makes them, the gap before each included.
func (k Look) glyphs(s string) []hanzi.Glyph {
	glyphs := hanzi.Segment(s)
	letter := k.letter()
	for i := range glyphs {
		w := letter
		for _, r := range glyphs[i].Text {
			w += unitsOf(r)
		}
		if i > 0 && Apart(last(glyphs[i-1].Text), first(glyphs[i].Text)) {
			w += gap
		}
		glyphs[i].Width = uint8(min(w, 255))
	}
	return glyphs
}

func first(s string) rune { r, _ := utf8.DecodeRuneInString(s); return r }
func last(s string) rune  { r, _ := utf8.DecodeLastRuneInString(s); return r }

// Apart reports whether a gap stands between two characters: between hanzi and Latin.
func Apart(a, b rune) bool { return isHan(a) && isLatin(b) || isLatin(a) && isHan(b) }

func isHan(r rune) bool { return r >= 0x3400 && unicode.Is(unicode.Han, r) }

func isLatin(r rune) bool {
	return r < 0x250 && (r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' || r >= 0xC0)
}

// unitsOf is the width of a character. Fonts for print give every sign of Chinese text a
// full width, the quotes and dashes that terminals show narrow among them.
func unitsOf(r rune) int {
	switch {
	case string(r) == midDot: // among hanzi it is one of theirs
		return em
	case r >= 0x300:
		if unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r) {
			return 0
		}
		return em
	case r == 'M' || r == 'W' || r == 'm' || r == 'w' || r == '@' || r == '%':
		return em * 9 / 10
	case r >= 'A' && r <= 'Z' || r >= 0xC0:
		return em * 7 / 10
	}
	return em / 2
}

func upright(s string) string {
	var out []string
	for _, r := range s {
		out = append(out, string(r))
	}
	return strings.Join(out, "\n")
}
