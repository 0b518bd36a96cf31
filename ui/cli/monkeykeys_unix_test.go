//go:build unix

package cli_test

// What the monkey strikes: keys of a clerk in a hurry, and what a keyboard, a
// clipboard, a cat and a broken terminal can send.

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// keyer gives one key, or one piece of input, after the other.
type keyer struct {
	r       *rand.Rand
	hurried bool // as a clerk works; otherwise anything
}

var (
	functionKeys = []string{f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, "\x1b[23~", "\x1b[24~", "\x1b[[A", "\x1b[[B", "\x1b[[C", "\x1b[[D", "\x1b[[E"}
	moves        = []string{"\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D", "\x1b[5~", "\x1b[6~", "\x1b[H", "\x1b[F", "\t", "\x1b[Z", "\x1b[3~", "\x7f", "j", "k",
		"g", "G"}
	letters = []rune("单志远任文张王李赵钱孙周吴郑服从组织安排待核个人有关事项会后说明请假出差纪检监察廉政谈话，。；：“”（）𬭎𠀀👨‍👩‍👧é　１２３？")
	pasted  = []string{
		"一二三\n四五六\r\n七八九", "\x1b]0;pwn\x07", "\x1b[2J\x1b[H", strings.Repeat("长", 3000), "a\tb\x00c\x7f", "\u202e反\u202c\u200b", "=1+1", "\r\r\r\r",
		"\x1b[21~\x1b[19~", "\xff\xc0\x80", "68", "1\r2\r3\r4\r",
	}
	strange = []string{
		"\x1b[I", "\x1b[O", "\x1b[?1;2c", "\x1b[?2026;2$y", "\x1b[24;80R", "\x1b]11;rgb:ffff/ffff/ffff\x07", "\x1bP>|xterm\x1b\\", "\x1b[", "\x1b[200~",
		"\x1b[201~", "\x1bO",
		"\x1b[97;5u", "\x1b[13;2u", "\x1b[27;5;13~", "\x1b\r", "\n", "\x00", "\xff\xfe", "\xe5\x8d", "\xef\xbc", "\x1b[1;5A", "\x1b[1;2P",
		"\x1b[99999999;99999999H", "\x1b[M !!", "\x9b",
		"\x1b[13;1:2u", "\x1b[49;1:2u",
	}
)

// next gives one key, or one input sequence.
func (k keyer) next() string {
	if k.hurried && k.r.IntN(12) > 0 {
		return k.useful()
	}
	switch p := k.r.IntN(1000); {
	case p < 160:
		return "\r"
	case p < 200:
		return " "
	case p < 350:
		return k.digit()
	case p < 510:
		return k.of(moves)
	case p < 680:
		return k.of(functionKeys)
	case p < 740:
		return f10 + k.digit()
	case p < 760:
		return f10 + "0" + string(rune('0'+k.r.IntN(9))) // 9 quits
	case p < 790:
		return "\x1b"
	case p < 800:
		return strings.Repeat("\x1b", 2+k.r.IntN(20))
	case p < 870:
		return k.hanzi(8)
	case p < 890:
		return k.hanzi(4) + "\r"
	case p < 910:
		return k.printable()
	case p < 940:
		return k.control()
	case p < 955:
		return "\x1b[200~" + k.of(pasted) + "\x1b[201~"
	case p < 962:
		return k.of(pasted)
	case p < 970: // a mouse
		return fmt.Sprintf("\x1b[<%d;%d;%d%c", k.r.IntN(100), 1+k.r.IntN(220), 1+k.r.IntN(70), "Mm"[k.r.IntN(2)])
	case p < 990:
		return k.of(strange)
	}
	b := make([]byte, 1+k.r.IntN(6))
	for i := range b {
		b[i] = byte(k.r.IntN(256))
		if b[i] == 17 || b[i] == '/' || b[i] == '.' || b[i] == '~' {
			b[i] = 'x'
		}
	}
	return string(b)
}

// useful is what a clerk in a hurry strikes.
func (k keyer) useful() string {
	switch p := k.r.IntN(100); {
	case p < 25:
		return "\r"
	case p < 32:
		return " "
	case p < 40:
		return "\x1b[B"
	case p < 44:
		return "\x1b[A"
	case p < 56:
		return k.digit()
	case p < 66:
		return k.hanzi(6)
	case p < 72:
		return f8
	case p < 76:
		return f9
	case p < 80:
		return f6
	case p < 84:
		return "\x1b"
	case p < 88:
		return "\t"
	case p < 92:
		return f10 + string(rune('1'+k.r.IntN(6)))
	case p < 94:
		return f6 + "1"
	case p < 96:
		return f2 + k.digit()
	case p < 97:
		return f5
	case p < 98:
		return "\x1b[F"
	}
	return "\x1b[H"
}

func (k keyer) of(s []string) string { return s[k.r.IntN(len(s))] }

func (k keyer) digit() string { return string(rune('0' + k.r.IntN(10))) }

// printable gives a character that makes no path to another folder.
func (k keyer) printable() string {
	c := rune(32 + k.r.IntN(95))
	if strings.ContainsRune("/.~", c) {
		c = 'x'
	}
	return string(c)
}

// control gives a key with Ctrl. Those that leave or lock are rare, for they end
// what there is to try.
func (k keyer) control() string {
	c := rune(1 + k.r.IntN(26))
	if (c == 'C'-64 || c == 'L'-64 || c == 'Q'-64) && k.r.IntN(8) > 0 {
		c = 1
	}
	return string(c)
}

func (k keyer) hanzi(most int) string {
	var b strings.Builder
	for range 1 + k.r.IntN(most) {
		b.WriteRune(letters[k.r.IntN(len(letters))])
	}
	return b.String()
}
