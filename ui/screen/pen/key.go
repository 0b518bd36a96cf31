package pen

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Key is one press as actions and dialogs see it: the name of a special key
// ("enter", "f3", "ctrl+z"), or one printable character, full width folded.
type Key string

// String is the key as bindings name it.
func (k Key) String() string { return string(k) }

// Hanzi reports whether the key is text that an input method composed: no command
// of ours.
func (k Key) Hanzi() bool {
	r, n := utf8.DecodeRuneInString(string(k))
	return r >= 0x2E80 && n == len(k)
}

// Function reports whether the key is F1 to F12.
func (k Key) Function() bool { return len(k) > 1 && k[0] == 'f' && k[1] >= '1' && k[1] <= '9' }

// Global reports whether the key is a command wherever it is struck, and no text:
// F1 to F12 and their second names with Ctrl.
func (k Key) Global() bool { return k.Function() || strings.HasPrefix(string(k), "ctrl+") }

// Digit reports whether the key is one of 0 to 9.
func (k Key) Digit() bool { return len(k) == 1 && k[0] >= '0' && k[0] <= '9' }

// Letter reports whether the key is one letter or hanzi.
func (k Key) Letter() bool {
	r, n := utf8.DecodeRuneInString(string(k))
	return n == len(k) && unicode.IsLetter(r)
}
