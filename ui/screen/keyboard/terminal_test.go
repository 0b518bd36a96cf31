package keyboard

import "testing"

// Terminals are told apart by their machine and kind.
func TestTerminalName(t *testing.T) {
	env := map[string]string{"TERM": "xterm-256color", "VTE_VERSION": "7200"}
	if got := TerminalName("laptop", func(k string) string { return env[k] }); got != "laptop xterm-256color  VTE_VERSION" {
		t.Errorf("%q", got)
	}
}
