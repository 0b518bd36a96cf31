package dialog

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/pen"
)

// Key is one press, full width folded.
type Key = pen.Key

// Event is one key, or a run of typed or pasted text; Key is then "".
type Event struct {
	Key    Key
	Text   string
	Repeat bool // the terminal reports the key as held down
}

// sameKey gives the marks that a Chinese input method sends for keys that we use
// and that have no half width.
var sameKey = strings.NewReplacer("、", "/", "。", ".")

// Folded is the text of a press as if no input method were on.
func Folded(s string) string { return sameKey.Replace(hanzi.Half(s)) }

// Digits reads a count typed with an input method on.
func Digits(s string) string { return strings.TrimSpace(Folded(s)) }

// Numeric reports whether a text is a number.
func Numeric(s string) bool {
	_, err := strconv.Atoi(Digits(s))
	return err == nil
}

// Printable reports whether a key is a character that is typed.
func Printable(k Key) bool {
	r, n := utf8.DecodeRuneInString(string(k))
	return k == "space" || n == len(k) && unicode.IsPrint(r)
}

// UpTo lists the digits from 1 to n, at most 9.
func UpTo(n int) []Key {
	var list []Key
	for i := range min(n, 9) {
		list = append(list, Key(rune('1'+i)))
	}
	return list
}
