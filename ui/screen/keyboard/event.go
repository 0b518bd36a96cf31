package keyboard

import (
	tea "charm.land/bubbletea/v2"

	"liuzhuan/ui/screen/dialog"
)

// EventOf is a press as actions and dialogs see it. Its text is what it would
// type into a field.
func EventOf(msg tea.KeyPressMsg) dialog.Event {
	if msg.Text != "" && msg.Mod&^tea.ModShift == 0 {
		return dialog.Event{Key: KeyOf(msg.Text), Text: msg.Text, Repeat: msg.IsRepeat}
	}
	return dialog.Event{Key: dialog.Key(msg.Keystroke()), Repeat: msg.IsRepeat}
}

// WithText gives a press that came with Alt its text back: with Alt a terminal
// reports none.
func WithText(msg tea.KeyPressMsg) tea.KeyPressMsg {
	if msg.Text == "" && msg.Mod == 0 && msg.Code >= 0x20 && msg.Code < 0x7f {
		msg.Text = string(msg.Code)
	}
	return msg
}

// KeyOf is the key of a character.
func KeyOf(s string) dialog.Key {
	if s = dialog.Folded(s); s == " " {
		return "space"
	}
	return dialog.Key(s)
}
