package screen

import (
	"testing"

	tea "charm.land/bubbletea/v2"
)

// A run goes out before whatever ends it: nothing overtakes what was typed.
func TestRunsGoOutFirst(t *testing.T) {
	for _, end := range []tea.Msg{keyMsg("enter"), keyMsg("ctrl+z"), tea.PasteMsg{Content: "x"}, tea.QuitMsg{}, hangup{}} {
		join := joinRuns(func(tea.Msg) {})
		for _, c := range []string{"今", "天", "a"} {
			if got := join(nil, keyMsg(c)); got != nil {
				t.Fatalf("%s went out alone as %v", c, got)
			}
		}
		if got := join(nil, tick{}); got != (tick{}) {
			t.Errorf("a tick became %v", got)
		}
		run, ok := join(nil, end).(textRun)
		if !ok || run.text != "今天a" || run.then != end {
			t.Errorf("%T ended %+v", end, run)
		}
		if got := join(nil, end); got != end {
			t.Errorf("%T alone became %v", end, got)
		}
	}
}
