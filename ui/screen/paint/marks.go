package paint

// Marks as · — “ and ① take one column in most terminals and two in those that are
// set to it. The terminal is asked where its cursor stands behind some of them.

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"golang.org/x/text/width"
)

// Marks says how wide a terminal draws the marks that are narrow here and wide
// there.
type Marks uint8

const (
	Unknown Marks = iota
	Narrow        // one column, as it is counted
	Wide          // two
)

// Measured are the marks that the terminal is asked about, all at once: they are
// one column each, or none of them is trusted.
const Measured = "·─│█░━✓○→↑↓×●−"

// columns is how many columns the measured marks take where they are narrow.
var columns = utf8.RuneCountInString(Measured)

// ambiguous reports a mark that terminals are divided about, or that was measured.
func ambiguous(r rune) bool {
	return width.LookupRune(r).Kind() == width.EastAsianAmbiguous || strings.ContainsRune(Measured, r)
}

// look gives what is written for an ambiguous mark, and whether it is sure to take
// one column.
func (m Marks) look(text string, r rune) (string, bool) {
	switch m {
	case Narrow:
		return text, true
	case Wide:
		return standIn(r), true
	}
	return text, false
}

// standIns are narrow everywhere and read alike.
var standIns = map[rune]string{
	'·': ".", '‥': ".", '…': ".", '∶': ":", '—': "-", '–': "-", '―': "-", '‐': "-", '─': "-", '│': "|",
	'“': `"`, '”': `"`, '‘': "'", '’': "'", '′': "'", '″': `"`,
	'×': "x", '÷': "/", '±': "+", '√': "v", '°': "o", '℃': "C",
	'█': "#", '░': ".", '━': "#", '✓': "*", '−': "-",
	'★': "*", '☆': "*", '●': "*", '○': "o", '◎': "o", '■': "#", '□': "#", '◆': "*", '◇': "*", '▲': "^", '△': "^",
	'→': ">", '←': "<", '↑': "^", '↓': "v", '≤': "<", '≥': ">",
}

// standIn is an ASCII character for a mark: its own, the letter or digit it is made
// of, or a question mark.
func standIn(r rune) string {
	if s, ok := standIns[r]; ok {
		return s
	}
	plain := ""
	for _, c := range norm.NFKD.String(string(r)) {
		if !unicode.Is(unicode.Mn, c) {
			plain += string(c)
		}
	}
	if len(plain) == 1 && plain[0] < utf8.RuneSelf {
		return plain
	}
	return "?"
}
