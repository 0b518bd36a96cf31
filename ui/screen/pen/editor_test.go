package pen

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/rivo/uniseg"

	"liuzhuan/model/hanzi"
)

// sound holds an editor to what must be true of it at any time: glyphs and rows
// are what cutting and laying out the whole text anew would give.
func sound(t *testing.T, e *Editor) {
	t.Helper()
	if e.at.par < 0 || e.at.par >= len(e.pars) || e.at.glyph < 0 || e.at.glyph > len(e.par().glyphs) {
		t.Fatalf("cursor at %+v", e.at)
	}
	for i, p := range e.pars {
		fresh := newParagraph(hanzi.Text(p.glyphs), p.width)
		if got, want := len(fresh.glyphs), uniseg.GraphemeClusterCount(hanzi.Text(p.glyphs)); got != want {
			t.Fatalf("%q is cut into %d, want %d", hanzi.Text(p.glyphs), got, want)
		}
		if !slices.Equal(fresh.glyphs, p.glyphs) {
			t.Fatalf("paragraph %d %q is cut as %+v, anew %+v", i, hanzi.Text(p.glyphs), p.glyphs, fresh.glyphs)
		}
		fresh.lastRow()
		if len(p.rows) > len(fresh.rows) || !slices.Equal(fresh.rows[:len(p.rows)], p.rows) || p.laid && len(p.rows) != len(fresh.rows) {
			t.Fatalf("paragraph %d %q has rows %v, anew %v", i, hanzi.Text(p.glyphs), p.rows, fresh.rows)
		}
	}
}

// plain is an editor as simple as can be, to hold the real one to: a string and
// a byte.
type plain struct {
	s  string
	at int
}

// edges are the bytes where the cursor may stand.
func (p plain) edges() []int {
	out := []int{}
	at := 0
	for i, line := range strings.Split(p.s, "\n") {
		if i > 0 {
			at++
		}
		out = append(out, at)
		for _, c := range Clusters(line) {
			at += len(c)
			out = append(out, at)
		}
	}
	return out
}

func (p plain) next(by int) int {
	edges := p.edges()
	i, found := slices.BinarySearch(edges, p.at)
	if !found && by < 0 {
		i--
	}
	return edges[max(0, min(i+by, len(edges)-1))]
}

func (p *plain) put(from, to int, s string) {
	p.s = p.s[:from] + s + p.s[to:]
	p.at = from + len(s)
	edges := p.edges()
	i, _ := slices.BinarySearch(edges, p.at)
	p.at = edges[i]
}

// pieces are what clerks type and paste, and what breaks editors.
var pieces = []string{
	"今", "天与该同志谈话", "，", "。", "（", "）", "“", "”", "《", "……", "——", "、、、", "！？", "a", "word ", "longerthanarow-longerthanarow-longer", " ",
	"　", "12.5%",
	"\n", "\n\n", "\t", "e\u0301", "\u0301", "\u200d", "\ufe0f", "👨‍👩‍👧", "👍🏽", "🇨🇳", "🇨", "☑️", "𠮷", "𬱖", "葛\U000E0100", "각", "ᄀ", "ᅡ", "ᆨ", "क",
	"्", "ष", "\u200b", "①", "\u009b",
}

// play feeds an editor and the plain one the same keys, a byte each, and gives
// the texts between steps.
func play(t *testing.T, e *Editor, p *plain, ops []byte) {
	t.Helper()
	for _, op := range ops {
		switch {
		case op < 10:
			k := []Key{"left", "right", "home", "end", "up", "down", "pgup", "pgdown", "ctrl+left", "ctrl+right"}[op]
			e.Key(k)
			p.at = e.Offset() // rows and words are held to elsewhere
			if edges := p.edges(); !slices.Contains(edges, p.at) {
				t.Fatalf("%s leads into a cluster: byte %d of %q", k, p.at, p.s)
			}
		case op < 14:
			e.Key("backspace")
			if from := p.next(-1); from < p.at {
				p.put(from, p.at, "")
			}
		case op < 18:
			e.Key("delete")
			if to := p.next(+1); to > p.at {
				p.put(p.at, to, "")
			}
		case op < 20:
			e.Key("ctrl+w")
			n := len(p.s) - len(e.Value())
			p.put(p.at-n, p.at, "")
		case op < 24:
			e.Fit(4+int(op%4)*9, 1+int(op)%3)
		case op < 28:
			e.Undo()
			p.s, p.at = e.Value(), e.Offset() // held to by the identity below
		case op < 30:
			e.Redo()
			p.s, p.at = e.Value(), e.Offset()
		default:
			s := pieces[int(op-30)%len(pieces)]
			e.Insert(s)
			p.put(p.at, p.at, hanzi.TypedText(s))
		}
		if got := e.Value(); got != p.s || e.Offset() != p.at {
			t.Fatalf("after %d: %q at %d, want %q at %d", op, got, e.Offset(), p.s, p.at)
		}
		sound(t, e)
	}
}

// rewind undoes everything, does it again and undoes it once more.
func rewind(t *testing.T, e *Editor) {
	t.Helper()
	for e.Redo() {
	}
	final := e.Value()
	for e.Undo() {
		sound(t, e)
	}
	first := e.Value()
	for e.Redo() {
	}
	if got := e.Value(); got != final {
		t.Fatalf("redone to %q, want %q", got, final)
	}
	for e.Undo() {
	}
	if got := e.Value(); got != first {
		t.Fatalf("undone to %q, then to %q", first, got)
	}
}

func FuzzEditor(f *testing.F) {
	f.Add("", []byte{31, 32, 10, 25})
	f.Add("今天与该同志谈话，思想稳定。\n第二段 with Latin", []byte{0, 0, 49, 4, 12, 18, 18, 26, 29, 22, 60})
	f.Add("🇨🇳🇨🇳🇨🇳", []byte{0, 0, 59, 0, 0, 12, 26, 26, 20})
	f.Add("👨‍👩‍👧e\u0301", []byte{0, 54, 0, 13, 27, 27, 29, 2, 53})
	f.Add("a\r\nb\x00\xff\tc", []byte{49, 50, 12, 12, 16, 16, 26, 26})
	f.Fuzz(func(t *testing.T, s string, ops []byte) {
		if len(s) > 500 || len(ops) > 60 {
			return
		}
		e := NewEditor(s)
		if e.Value() != s {
			t.Fatalf("%q became %q", s, e.Value())
		}
		e.resize(12)
		play(t, e, &plain{s, len(s)}, ops)
		past := len(e.past)
		rewind(t, e)
		if past == 0 && e.Value() != s {
			t.Fatalf("%q became %q without a step", s, e.Value())
		}
	})
}

// A thousand keys at random leave the text that a plain editor would, and
// undo leads back to the first.
func TestEditorAgreesWithAPlainOne(t *testing.T) {
	for seed := range uint64(20) {
		r := rand.New(rand.NewPCG(seed, 1))
		ops := make([]byte, 300)
		for i := range ops {
			ops[i] = byte(r.IntN(30 + len(pieces)))
		}
		e := NewEditor("首段，\n尾段。")
		e.resize(20)
		play(t, e, &plain{e.Value(), e.Offset()}, ops)
		rewind(t, e)
	}
}

// Rows put one behind the other give the text back, none is wider than the
// screen, and the marks stand where they may.
func layoutHolds(t *testing.T, s string, w int) {
	t.Helper()
	for _, line := range strings.Split(s, "\n") {
		p := newParagraph(line, w)
		var b strings.Builder
		for k := 0; p.hasRow(k); k++ {
			from, to := p.row(k)
			b.WriteString(hanzi.Text(p.glyphs[from:to]))
			if n := hanzi.Columns(p.glyphs[from:to]); n > w && to-from > 1 {
				t.Fatalf("row %d of %q has %d columns of %d", k, line, n, w)
			}
			if to == from && len(p.glyphs) > 0 {
				t.Fatalf("row %d of %q is empty", k, line)
			}
			if to == len(p.glyphs) {
				continue
			}
			if hanzi.BreakAt(p.glyphs[to-1], p.glyphs[to]) == hanzi.MustNot && mended(p.glyphs[from:to]) {
				t.Fatalf("%q breaks between %q and %q", line, p.glyphs[to-1].Text, p.glyphs[to].Text)
			}
		}
		if b.String() != line {
			t.Fatalf("rows give %q, want %q", b.String(), line)
		}
	}
}

// mended reports whether a row could have ended a little earlier.
func mended(row []hanzi.Glyph) bool {
	for at, pulled := len(row)-1, 0; at > 0 && pulled < hanzi.PullBack-1; at-- {
		switch hanzi.BreakAt(row[at-1], row[at]) {
		case hanzi.MayBreak:
			return true
		case hanzi.MustNot:
			pulled++
		}
	}
	return false
}

func TestRowsBreakWhereTheyMay(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		w          int
		want       []string
	}{
		{"hanzi", "今天与该同志谈话", 8, []string{"今天与该", "同志谈话"}},
		{"comma", "今天与该，同志谈话", 8, []string{"今天与", "该，同志", "谈话"}},
		{"several closing", "今天谈话。”）然后", 10, []string{"今天谈", "话。”）然", "后"}},
		{"opening", "今天与（该同志）谈", 8, []string{"今天与", "（该同", "志）谈"}},
		{"quotes", "今天与“该同志”谈话", 7, []string{"今天与", "“该同", "志”谈话"}},
		{"ellipsis", "今天与该……同志", 8, []string{"今天与", "该……同志"}},
		{"dashes", "今天与——该同志", 7, []string{"今天与", "——该同", "志"}},
		{"Latin words", "a few words here", 6, []string{"a few ", "words ", "here"}},
		{"word longer than a row", "abcdefghijk", 4, []string{"abcd", "efgh", "ijk"}},
		{"Latin in hanzi", "同志2026年11月", 8, []string{"同志2026", "年11月"}},
		{"number moves whole", "今天与20261122", 8, []string{"今天与", "20261122"}},
		{"nothing but punctuation", "，，，，，，，，，，，，，，", 8, []string{"，，，，", "，，，，", "，，，，", "，，"}},
		{"exactly full", "今天与该", 8, []string{"今天与该"}},
		{"indented", "　　今天与该", 8, []string{"　　今天", "与该"}},
		{"emoji", "今👨‍👩‍👧天e\u0301与", 7, []string{"今[]天é", "与"}},
		{"empty", "", 8, []string{""}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := newParagraph(tt.text, tt.w)
			var got []string
			for k := 0; p.hasRow(k); k++ {
				from, to := p.row(k)
				got = append(got, hanzi.Shown(p.glyphs[from:to]))
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 2))
		var b strings.Builder
		for range 60 {
			b.WriteString(pieces[r.IntN(len(pieces))])
		}
		layoutHolds(t, b.String(), 4+r.IntN(40))
	}
}

// Every place is reached by Right from the first and by Left from the last, and
// Down from the top reaches every row.
func TestEveryPlaceIsReached(t *testing.T) {
	text := strings.Join(pieces, "") + "\n\n" + strings.Repeat("今天与该同志谈话，", 20)
	e := NewEditor(text)
	e.resize(16)
	edges := plain{s: text}.edges()
	e.Key("ctrl+home")
	for _, want := range edges {
		if got := e.Offset(); got != want {
			t.Fatalf("Right leads to %d, want %d", got, want)
		}
		e.Key("right")
	}
	for _, want := range slices.Backward(edges) {
		if got := e.Offset(); got != want {
			t.Fatalf("Left leads to %d, want %d", got, want)
		}
		e.Key("left")
	}
	e.Key("ctrl+home")
	for at, ok := (rowPlace{}), true; ok; at, ok = e.rowBelow(at) {
		if got := e.rowAt(); got != at {
			t.Fatalf("Down leads to %v, want %v", got, at)
		}
		e.Key("down")
	}
	for _, n := range edges {
		e.GoOffset(n)
		if e.Offset() != n {
			t.Fatalf("put on byte %d, stands on %d", n, e.Offset())
		}
	}
}

func TestEditorKeys(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		keys       []string
		want       string // | is the cursor
	}{
		{"type", "", []string{"text:今天", "a"}, "今天a|"},
		{"digits are text, full width stays", "", []string{"text:３", "3", "text:，"}, "３3，|"},
		{"backspace takes a cluster", "a👨‍👩‍👧", []string{"backspace"}, "a|"},
		{"backspace joins lines", "今\n天", []string{"home", "backspace"}, "今|天"},
		{"delete joins lines", "今\n天", []string{"up", "end", "delete"}, "今|天"},
		{"ctrl+w takes two hanzi", "该同志思想稳定", []string{"ctrl+w"}, "该同志思想|"},
		{"ctrl+w takes a mark alone", "思想稳定，", []string{"ctrl+w"}, "思想稳定|"},
		{"ctrl+w takes a Latin word and its blanks", "用 Excel  ", []string{"ctrl+w"}, "用 |"},
		{"ctrl+w stops at punctuation", "稳定，好", []string{"ctrl+w"}, "稳定，|"},
		{"ctrl+w takes a number", "共12345", []string{"ctrl+w"}, "共|"},
		{"ctrl+w joins lines", "今\n天", []string{"home", "ctrl+w"}, "今|天"},
		{"ctrl+w on nothing", "", []string{"ctrl+w"}, "|"},
		{"word left", "该同志 abc", []string{"ctrl+left", "ctrl+left"}, "该|同志 abc"},
		{"word right", "abc 同志们", []string{"ctrl+home", "ctrl+right", "ctrl+right"}, "abc 同志|们"},
		{"home and end of a row", "今天与该同志谈话", []string{"home", "x"}, "今天与该x|同志谈话"},
		{"home and end of a row above", "今天与该同志谈话", []string{"up", "home", "x", "end", "y"}, "x今天与y|该同志谈话"},
		{"up keeps the column", "今天与该\n一\n今天与该", []string{"left", "up", "up"}, "今天与|该\n一\n今天与该"},
		{"up on the first row goes to its start", "今天", []string{"left", "up"}, "|今天"},
		{"down on the last row goes to its end", "今天", []string{"home", "down"}, "今天|"},
		{"undo a commit", "", []string{"text:今天", "text:谈话", "ctrl+z"}, "今天|"},
		{"undo a word", "", []string{"a", "b", "space", "c", "d", "ctrl+z"}, "ab |"},
		{"undo after a move", "", []string{"a", "b", "left", "right", "c", "ctrl+z"}, "ab|"},
		{"undo a run of backspace", "今天谈话", []string{"backspace", "backspace", "ctrl+z"}, "今天谈话|"},
		{"undo ctrl+w", "今天谈话", []string{"ctrl+w", "ctrl+w", "ctrl+z"}, "今天|"},
		{"redo", "", []string{"text:今天", "text:谈话", "ctrl+z", "ctrl+z", "ctrl+y"}, "今天|"},
		{"typing forgets what was undone", "", []string{"text:今天", "ctrl+z", "a", "ctrl+y"}, "a|"},
		{"a joined mark", "e", []string{"text:\u0301", "left"}, "|e\u0301"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			e := NewEditor(tt.text)
			e.resize(9)
			for _, k := range tt.keys {
				switch run, ok := strings.CutPrefix(k, "text:"); {
				case ok:
					e.Insert(run)
				case k == "ctrl+z":
					e.Undo()
				case k == "ctrl+y":
					e.Redo()
				case k == "space":
					e.Insert(" ")
				case utf8.RuneCountInString(k) == 1:
					e.Insert(k)
				case !e.Key(Key(k)):
					t.Fatalf("%s does nothing", k)
				}
				sound(t, e)
			}
			at := e.Offset()
			if got := e.Value()[:at] + "|" + e.Value()[at:]; got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}

func TestPasteOfPages(t *testing.T) {
	for _, tt := range []struct{ name, paste, want string }{
		{"windows", "一\r\n二\r\n", "一\n二\n"},
		{"old mac and bubbles' carriage returns", "一\r二", "一\n二"},
		{"word's own breaks", "一\v二\f三\u2028四\u2029五\u0085六", "一\n二\n三\n四\n五\n六"},
		{"control characters", "一\x00\x1b[31m\x07二\u009b", "一[31m二"},
		{"tabs stay", "姓名\t职务", "姓名\t职务"},
		{"emoji stay", "好👨‍👩‍👧", "好👨‍👩‍👧"},
		{"torn bytes", "一\xe4\xbb", "一\uFFFD"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			e := NewEditor("")
			e.Insert(tt.paste)
			if got := e.Value(); got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
			e.Undo()
			if got := e.Value(); got != "" {
				t.Errorf("one undo leaves %q", got)
			}
		})
	}
	page := strings.Repeat("经查，该同志思想稳定，服从组织安排。\r\n", 2000)
	e := NewEditor("")
	e.Insert(page)
	if got := e.Value(); got != strings.ReplaceAll(page, "\r", "") {
		t.Error("pages are not the same")
	}
}

// A key in a text of 10,000 characters lays out what is seen of it and what is counted, not the rest.
func TestAKeyLaysOutAFewRows(t *testing.T) {
	e := NewEditor(strings.Repeat("经与市委组织部核对该同志", 900))
	e.Key("ctrl+home")
	for range 5 {
		e.Insert("今")
		e.Fit(60, 4)
		if n := len(e.par().rows); n > 8+Many {
			t.Fatalf("%d rows were laid out to show 4 at the start", n)
		}
	}
	e.Key("ctrl+end")
	e.Fit(60, 4)
	for range 5 {
		before := len(e.par().rows)
		e.par().replace(e.par().size(), e.par().size(), "今")
		if n := before - len(e.par().rows); n > 2 {
			t.Fatalf("a key at the end forgot %d rows of %d", n, before)
		}
		e.Fit(60, 4)
	}
}
