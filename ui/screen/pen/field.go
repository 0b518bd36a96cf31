package pen

import (
	"slices"
	"strings"

	"github.com/rivo/uniseg"

	"liuzhuan/model/hanzi"
)

// Field is a one-line text Field whose real cursor is right for wide
// characters: an input method opens its box there. bubbles' textinput counts
// runes, not columns (bubbles#906).
type Field struct {
	before, after []string // grapheme Clusters on either side of the cursor
	Fresh         bool     // holds a proposal: the first typed text replaces it
	left          int      // first visible column
}

// NewField gives a Field that proposes value.
func NewField(value string) Field {
	f := Field{Fresh: value != ""}
	f.Set(value)
	f.Fresh = value != ""
	return f
}

// set replaces the text and puts the cursor behind it.
func (f *Field) Set(s string) {
	f.before, f.after, f.left, f.Fresh = Clusters(s), nil, 0, false
}

func (f *Field) Value() string {
	return strings.Join(f.before, "") + strings.Join(f.after, "")
}

// insert types s at the cursor. Line breaks and tabs of a paste become blanks, and
// what is no text stays out.
func (f *Field) Insert(s string) {
	if f.Fresh {
		f.Set("")
	}
	// Typed text may join the cluster before it (a combining mark).
	f.before = Clusters(strings.Join(f.before, "") + hanzi.Typed(s))
}

// FieldMoves are the keys that move the cursor of a Field.
var FieldMoves = []Key{"left", "right", "home", "end", "ctrl+b"}

// Key handles the keys that move and delete; it reports whether k was one.
func (f *Field) Key(k Key) bool {
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
		if f.Fresh {
			f.Set("")
		} else if n := len(f.before); n > 0 {
			f.before = f.before[:n-1]
		}
	case "ctrl+u":
		f.Set("")
	case "delete":
		if len(f.after) > 0 {
			f.after = f.after[1:]
		}
	default:
		return false
	}
	f.Fresh = false
	return true
}

// Fit moves the text under a window of w columns so that the cursor is in it.
func (f *Field) Fit(w int) { f.left = f.seen(w).left }

// Draw gives exactly w columns and the cursor's column within them. What is out of sight to
// the left has a mark.
func (f *Field) Draw(w int) (line string, cursor int) {
	s := f.seen(w)
	var b strings.Builder
	used := 0
	if s.left > 0 && s.cursor-s.left > gone { // what stands before the cursor is seen
		for ; used < gone; s.cells = s.cells[1:] {
			used += s.cells[0].width
		}
		b.WriteString(strings.Repeat(".", used))
	}
	for _, c := range s.cells {
		if used+c.width > w {
			break
		}
		b.WriteString(c.text)
		used += c.width
	}
	return b.String() + strings.Repeat(" ", max(0, w-used)), min(s.cursor-s.left, max(0, w-1))
}

// gone is how many columns the mark has that stands for what is out of sight to the left.
const gone = 2

// window is what is seen of a Field.
type window struct {
	left   int    // the first column seen
	cursor int    // its column in the whole text
	cells  []cell // from left on
}

type cell struct {
	text  string
	width int
}

// seen is the window of w columns as it stands after the one before. No column of it
// is empty while there is text to the left.
func (f *Field) seen(w int) window {
	var cells []cell
	at, all := 0, 0
	for i, c := range append(append([]string{}, f.before...), f.after...) {
		s := hanzi.Fold(c)
		cells = append(cells, cell{s, hanzi.Width(s)})
		all += hanzi.Width(s)
		if i < len(f.before) {
			at = all
		}
	}
	left := min(f.left, at, max(0, all+1-w))
	if at > left+w-1 {
		left = at - w + 1
	}
	// Begin at a cluster: a wide character is never cut in half.
	col, start := 0, 0
	for start < len(cells) && col < left {
		col += cells[start].width
		start++
	}
	return window{col, at, cells[start:]}
}

func Clusters(s string) []string {
	var out []string
	for g := uniseg.NewGraphemes(s); g.Next(); {
		out = append(out, g.Str())
	}
	return out
}

// DrawHidden is Draw of a passphrase: a star for each character.
func (f *Field) DrawHidden(w int) (line string, cursor int) {
	stars := Field{before: slices.Repeat([]string{"*"}, len(f.before)), after: slices.Repeat([]string{"*"}, len(f.after))}
	return stars.Draw(w)
}
