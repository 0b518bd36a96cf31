package screen

import (
	"testing"

	"liuzhuan/ui/text"
)

// What the environment says of the terminal: whether it keeps function keys for
// itself, and whether it would spoil a title.
func TestTerminalByItsEnvironment(t *testing.T) {
	for _, c := range []struct {
		env    map[string]string
		order  text.KeyOrder
		spoils bool
	}{
		{map[string]string{"TERM": "xterm-256color"}, text.FunctionFirst, false},
		{map[string]string{"TERM": "xterm-256color", "VTE_VERSION": "7006"}, text.CtrlFirst, false},
		{map[string]string{"TERM": "xterm-256color", "KONSOLE_VERSION": "221203"}, text.CtrlFirst, false},
		{map[string]string{"TERM": "xterm-256color", "STY": "1.pts-0.x"}, text.FunctionFirst, true},
		{map[string]string{"TERM": "screen.xterm-256color"}, text.FunctionFirst, true},
		{map[string]string{"TERM": "screen-256color", "TMUX": "/tmp/tmux-0/default"}, text.FunctionFirst, false},
	} {
		getenv := func(name string) string { return c.env[name] }
		if got := keyOrder(getenv); got != c.order {
			t.Errorf("%v: Ctrl first is %v", c.env, got)
		}
		if got := spoilsTitles(getenv); got != c.spoils {
			t.Errorf("%v: spoils titles is %v", c.env, got)
		}
	}
}

// The footer and the messages name the key with Ctrl beside F1 and F10.
func TestTakenKeysOnTheScreen(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "3").shows("F10/^O 菜单")
	d.press("ctrl+k").says("F1 或 Ctrl-G 看能用的键。")
	d.a.Text = text.For("zh").WithKeys(text.CtrlFirst)
	d.press("ctrl+k").shows("^O/F10 菜单").says("Ctrl-G 或 F1 看能用的键。")
}
