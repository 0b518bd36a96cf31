package screen

import (
	"strings"

	"github.com/rivo/uniseg"

	"liuzhuan/model/hanzi"
)

// field is a one-line text field whose real cursor is right for wide
// characters: an input method opens its box there. bubbles' textinput counts
// runes, not columns (bubbles#906).
type field struct {
	before, after []string // grapheme clusters on either side of the cursor
	fresh         bool     // holds a proposal: the first typed text replaces it
	left          int      // first visible column
}

// newField gives a field that proposes value.
func newField(value string) field {
	f := field{fresh: value != ""}
	f.set(value)
	f.fresh = value != ""
	return f
}

// set replaces the text and puts the cursor behind it.
func (f *field) set(s string) {
	f.before, f.after, f.left, f.fresh = clusters(s), nil, 0, false
}

func (f *field) value() string {
	return strings.Join(f.before, "") + strings.Join(f.after, "")
}

// insert types s at the cursor. Line breaks and tabs of a paste become blanks, and
// what is no text stays out.
func (f *field) insert(s string) {
	if f.fresh {
		f.set("")
	}
	// Typed text may join the cluster before it (a combining mark).
	f.before = clusters(strings.Join(f.before, "") + hanzi.Typed(s))
}

// key handles the keys that move and delete; it reports whether k was one.
func (f *field) key(k key) bool {
	switch k {
	case "left", "ctrl+b":
		if n := len(f.before); n > 0 {
			f.after = append([]string{f.before[n-1]}, f.after...)
			f.before = f.before[:n-1]
		}
	case "right":
		if len(f.after) > 0 {
			f.before = append(f.before, f.after[0])
			f.after = f.after[1:]
		}
	case "home":
		f.after = append(f.before, f.after...)
		f.before = nil
	case "end":
		f.before = append(f.before, f.after...)
		f.after = nil
	case "backspace", "ctrl+h":
		if f.fresh {
			f.set("")
		} else if n := len(f.before); n > 0 {
			f.before = f.before[:n-1]
		}
	case "delete":
		if len(f.after) > 0 {
			f.after = f.after[1:]
		}
	default:
		return false
	}
	f.fresh = false
	return true
}

// draw gives exactly w columns and the cursor's column within them.
func (f *field) draw(w int) (line string, cursor int) {
	type cell struct {
		text  string
		width int
	}
	var cells []cell
	at := 0 // column of the cursor in the whole text
	for i, c := range append(append([]string{}, f.before...), f.after...) {
		s := hanzi.Fold(c)
		cells = append(cells, cell{s, width(s)})
		if i < len(f.before) {
			at += width(s)
		}
	}
	f.left = min(f.left, at)
	if at > f.left+w-1 {
		f.left = at - w + 1
	}
	// Begin at a cluster: a wide character is never cut in half.
	col, start := 0, 0
	for start < len(cells) && col < f.left {
		col += cells[start].width
		start++
	}
	f.left = col
	var b strings.Builder
	used := 0
	for _, c := range cells[start:] {
		if used+c.width > w {
			break
		}
		b.WriteString(c.text)
		used += c.width
	}
	return b.String() + strings.Repeat(" ", max(0, w-used)), min(at-f.left, max(0, w-1))
}

func clusters(s string) []string {
	var out []string
	for g := uniseg.NewGraphemes(s); g.Next(); {
		out = append(out, g.Str())
	}
	return out
}
