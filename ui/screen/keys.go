package screen

import (
	"strings"
	"time"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
)

// key is one press as actions and dialogs see it: the name of a special key
// ("enter", "f3", "ctrl+z"), or one printable character, full width folded.
type key string

// folded maps what a Chinese input method sends for keys that we use.
var folded = strings.NewReplacer(
	"０", "0", "１", "1", "２", "2", "３", "3", "４", "4", "５", "5", "６", "6", "７", "7", "８", "8", "９", "9",
	"？", "?", "；", ";", "　", " ", "／", "/", "、", "/", "，", ",", "。", ".",
)

// keyOf names a press. text is what it would type into a field.
func keyOf(msg tea.KeyPressMsg) (k key, text string) {
	if msg.Text != "" && msg.Mod&^tea.ModShift == 0 {
		return runeKey(msg.Text), msg.Text
	}
	return key(msg.Keystroke()), ""
}

// withText gives a press that came with Alt its text back: with Alt a terminal
// reports none.
func withText(msg tea.KeyPressMsg) tea.KeyPressMsg {
	if msg.Text == "" && msg.Mod == 0 && msg.Code >= 0x20 && msg.Code < 0x7f {
		msg.Text = string(msg.Code)
	}
	return msg
}

func runeKey(s string) key {
	if s = folded.Replace(s); s == " " {
		return "space"
	}
	return key(s)
}

// hanzi reports whether the key is text that an input method composed: no
// command of ours.
func (k key) hanzi() bool {
	r, n := utf8.DecodeRuneInString(string(k))
	return r >= 0x2E80 && n == len(k)
}

// global reports whether the key is a command wherever it is struck, and no text:
// F1 to F12 and their second names with Ctrl.
func (k key) global() bool { return k.function() || strings.HasPrefix(string(k), "ctrl+") }

// foldDigits reads a count typed with an input method on.
func foldDigits(s string) string { return strings.TrimSpace(folded.Replace(s)) }

// heldEnter notices an Enter key that is held down or struck by an elbow:
// eight presses, each less than 60 ms after the one before (DESIGN.md
// section 4).
type heldEnter struct {
	last time.Time
	run  int
}

const (
	heldGap   = 60 * time.Millisecond
	heldCount = 8
)

// press reports whether this press of Enter should do nothing.
func (h *heldEnter) press(now time.Time) bool {
	if now.Sub(h.last) < heldGap {
		h.run++
	} else {
		h.run = 1
	}
	h.last = now
	return h.run >= heldCount
}
