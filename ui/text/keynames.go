package text

// How keys are called, and which key a name means: what the help prints can be
// written back.

import (
	"strconv"
	"strings"

	"liuzhuan/model/hanzi"
)

// KeyName is how a key is called on the footer and in help.
func (t *Text) KeyName(k string) string {
	if n, ok := t.Screen.Keys[k]; ok {
		return n
	}
	if rest, ok := strings.CutPrefix(k, "ctrl+"); ok {
		return "Ctrl-" + strings.ToUpper(rest)
	}
	if len(k) > 1 && k[0] == 'f' {
		return strings.ToUpper(k)
	}
	return k
}

// lastFunctionKey is how many function keys a keyboard has.
const lastFunctionKey = 12

// tongues are the languages in which a key may be named, whatever is shown.
var tongues = []*Text{&zh, &en}

// KeyNamed gives the key that a word means: its name in tongues language as help and
// footer print it, in full width too. Letters, digits and marks mean themselves. It
// gives "" for what is no name of a key.
func KeyNamed(word string) string {
	word = hanzi.Half(word)
	if len(word) == 1 && word[0] > ' ' && word[0] < 0x7f {
		return word
	}
	for _, t := range tongues {
		for k, name := range t.Screen.Keys {
			if strings.EqualFold(word, name) {
				return k
			}
		}
	}
	if first, second, both := strings.Cut(word, "/"); both { // F10/^O, of a footer
		k := KeyNamed(first)
		if ctrl := KeyNamed(second); k != "" && (ctrlName(k) == ctrl || ctrlName(ctrl) == k) {
			return k
		}
		return ""
	}
	lower := strings.ToLower(word)
	if digits, ok := strings.CutPrefix(lower, "f"); ok {
		if n, err := strconv.Atoi(digits); err == nil && n >= 1 && n <= lastFunctionKey {
			return "f" + strconv.Itoa(n)
		}
	}
	for _, mark := range []string{"^", "ctrl-", "ctrl+"} {
		if rest, ok := strings.CutPrefix(lower, mark); ok {
			if k := KeyNamed(rest); k != "" {
				return "ctrl+" + k
			}
		}
	}
	return ""
}

// ctrlName gives the key with Ctrl that does the same as one which some terminal
// keeps for itself, "" for any other.
func ctrlName(k string) string {
	if ctrl := ctrlOf[strings.ToUpper(k)]; ctrl != "" {
		return "ctrl+" + strings.ToLower(ctrl)
	}
	return ""
}

// named are the keys that have a name of their own, in the order in which they are
// told to somebody who has to write them.
var named = []string{"enter", "space", "up", "down", "left", "right", "pgup", "pgdown", "home", "end", "tab", "shift+tab", "esc", "backspace", "delete"}

// KeyWords lists how keys are written.
func (t *Text) KeyWords() string {
	var names []string
	for _, k := range named {
		names = append(names, t.KeyName(k))
	}
	names = append(names, t.KeyName("f1")+"-"+t.KeyName("f"+strconv.Itoa(lastFunctionKey)), t.KeyName("ctrl+l"), "0-9")
	return strings.Join(names, " ")
}
