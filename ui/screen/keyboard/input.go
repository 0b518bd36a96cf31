// Package keyboard puts right what the terminal sends before the program reads it:
// pastes that are not marked, keys of old consoles, and the clusters of what an input
// method commits at once. It knows no meeting and no dialog.
package keyboard

// Text with Enter in it that comes in one read is no typing but a paste that the terminal did not
// mark (old consoles, PuTTY, gpm): it goes on between the marks of one. F1 to F5
// of the Linux console get the codes that every other terminal has. And a
// sequence that is cut in two by a read stays together, so that its second half
// is never text.

import (
	"bytes"
	"io"
	"os"
	"time"
	"unicode/utf8"
)

const (
	pasteBegins = "\x1b[200~"
	pasteEnds   = "\x1b[201~"
	// PasteQuiet is how long nothing comes before a paste is over.
	PasteQuiet  = 100 * time.Millisecond
	escapeWaits = 50 * time.Millisecond // Bubble Tea takes a lone ESC for the key after this
	heldBack    = time.Second           // what is not finished by then was no sequence
)

// Input is the terminal's keyboard.
type Input struct {
	from io.Reader
	now  func() time.Time

	held   []byte    // the beginning of a sequence or of a character
	sent   bool      // the ESC it begins with was handed on already
	last   time.Time // of the last read
	Ahead  bool      // what comes first was typed before anybody read: no paste
	marked bool      // between the terminal's own marks of a paste
	pasted time.Time // when the last piece of an unmarked paste came
}

// New is the keyboard that a reader gives, at the times of a clock.
func New(from io.Reader, now func() time.Time) *Input { return &Input{from: from, now: now} }

// File is a keyboard that is a file, as Bubble Tea wants for raw mode.
type File struct {
	*os.File
	Input *Input
}

// Of is the keyboard of a terminal.
func Of(f *os.File) File { return File{f, New(f, time.Now)} }

func (f File) Read(p []byte) (int, error) { return f.Input.Read(p) }

// Read reads once. It takes less than p holds, for what it hands on is at most a
// quarter and two marks longer than what came: Bubble Tea asks again only when
// there is more to read.
func (in *Input) Read(p []byte) (int, error) {
	b := make([]byte, max(1, len(p)*3/4-len(pasteBegins+pasteEnds)-len(in.held)))
	n, err := in.from.Read(b)
	return copy(p, in.passed(b[:n], n == len(b))), err
}

// passed gives what Bubble Tea is to read of b, which came in one read and filled
// what there was room for.
func (in *Input) passed(b []byte, filled bool) []byte {
	if len(b) == 0 {
		return nil
	}
	now := in.now()
	gap := now.Sub(in.last)
	in.last = now
	if gap >= heldBack || gap >= escapeWaits && string(in.held) == "\x1b" {
		in.held = nil
	}
	sent := in.sent && len(in.held) > 0 && gap < escapeWaits
	pieces, rest := cutInput(append(in.held, b...))
	n := len(pieces)
	in.held, in.sent = rest, sent && n == 0
	if n > 0 && string(pieces[n-1].bytes) == "\x1b" {
		in.held, in.sent = []byte{0x1b}, true // the key, or the beginning of what comes next
	}
	out := in.mark(pieces, filled, now)
	if sent && n > 0 {
		return out[1:]
	}
	return out
}

// mark puts the marks of a paste around text with Enter in it, and drops what
// else came with it.
func (in *Input) mark(pieces []piece, filled bool, now time.Time) []byte {
	text, enter, marks := false, false, in.marked
	for _, p := range pieces {
		text = text || p.kind == textPiece
		enter = enter || p.kind == enterPiece
		marks = marks || p.is(pasteBegins)
	}
	goesOn := Soon(in.pasted, now, PasteQuiet)
	unmarked := !marks && !in.Ahead && (text && (enter || filled) || goesOn && (text || enter))
	in.Ahead = false
	if unmarked {
		in.pasted = now
	}
	var before, pasted, after []byte
	for _, p := range pieces {
		switch {
		case p.is(pasteBegins):
			in.marked = true
		case p.is(pasteEnds):
			in.marked = false
		}
		switch {
		case unmarked && (p.kind == textPiece || p.kind == enterPiece):
			pasted, after = append(pasted, p.bytes...), nil
		case len(pasted) == 0:
			before = append(before, p.bytes...)
		case p.kind == keyPiece:
			after = append(after, p.bytes...)
		}
	}
	if !unmarked {
		return before
	}
	out := append(before, pasteBegins...)
	out = append(append(out, pasted...), pasteEnds...)
	return append(out, after...)
}

// piece is one key or character as it came.
type piece struct {
	kind  pieceKind
	bytes []byte
}

type pieceKind uint8

const (
	textPiece    pieceKind = iota // a character, or a tab
	enterPiece                    // a line break
	controlPiece                  // any other control character
	keyPiece                      // a sequence
)

func (p piece) is(sequence string) bool { return p.kind == keyPiece && string(p.bytes) == sequence }

// cutInput cuts what was read into pieces. rest is the beginning of one that is
// not finished.
func cutInput(b []byte) (pieces []piece, rest []byte) {
	for len(b) > 0 {
		n, whole := sequence(b)
		if !whole {
			return pieces, bytes.Clone(b)
		}
		p := piece{bytes: b[:n]}
		switch c := b[0]; {
		case c == 0x1b:
			p.kind, p.bytes = keyPiece, functionKey(p.bytes)
		case c == '\r' || c == '\n':
			p.kind = enterPiece
		case c != '\t' && c < 0x20 || c == 0x7f:
			p.kind = controlPiece
		}
		pieces = append(pieces, p)
		b = b[n:]
	}
	return pieces, nil
}

// functionKey gives F1 to F5 of the Linux console, ESC [ [ A to E, as ESC [ 1 1 ~
// to ESC [ 1 5 ~. Any other sequence is given as it is.
func functionKey(b []byte) []byte {
	if len(b) == 4 && b[1] == '[' && b[2] == '[' && b[3] >= 'A' && b[3] <= 'E' {
		return []byte{0x1b, '[', '1', b[3] - 'A' + '1', '~'}
	}
	return b
}

// longestReply is how much of a terminal's answer is waited for.
const longestReply = 512

// sequence gives the length of the first key or character of b, and whether it
// is all there. ESC alone is a key.
func sequence(b []byte) (n int, whole bool) {
	if b[0] != 0x1b {
		if !utf8.FullRune(b) {
			return len(b), false
		}
		_, n = utf8.DecodeRune(b)
		return n, true
	}
	if len(b) == 1 {
		return 1, true
	}
	switch b[1] {
	case '[':
		return control(b)
	case 'O':
		for n = 2; n < len(b) && b[n] >= '0' && b[n] <= '9'; n++ {
		}
		return min(n+1, len(b)), true
	case ']', 'P', '_', '^', 'X':
		return answer(b)
	case 0x1b:
		return 1, true
	}
	n, whole = sequence(b[1:]) // a character with Alt
	return 1 + n, whole
}

// control is the length of ESC [, parameters and a last letter.
func control(b []byte) (n int, whole bool) {
	n = 2
	if n < len(b) && b[n] == '[' { // the Linux console
		return min(4, len(b)), len(b) >= 4
	}
	for n < len(b) && b[n] >= 0x20 && b[n] < 0x40 {
		n++
	}
	switch {
	case n == len(b):
		return n, false
	case b[n] < 0x20 || b[n] >= 0x7f:
		return n, true // broken off
	}
	return n + 1, true
}

// answer is the length of a string that a terminal answers with: to BEL or ESC \.
func answer(b []byte) (n int, whole bool) {
	for n = 2; n < min(len(b), longestReply); n++ {
		switch {
		case b[n] == 0x07:
			return n + 1, true
		case b[n] == 0x1b && n+1 == len(b):
			return n + 1, false
		case b[n] == 0x1b && b[n+1] == '\\':
			return n + 2, true
		case b[n] == 0x1b, b[n] == '\r':
			return n, true // broken off
		}
	}
	return n, n == 2 || n == longestReply
}

// Soon reports whether less than gap lies between then and now. A clock that was
// set back says nothing.
func Soon(then, now time.Time, gap time.Duration) bool {
	d := now.Sub(then)
	return d >= 0 && d < gap
}
