package text

import (
	"testing"
)

// A key that some terminal keeps for itself is never named alone; where the
// terminal is known to keep it, the key with Ctrl comes first.
func TestTakenKeysHaveTheirSecondName(t *testing.T) {
	for _, c := range []struct {
		lang, word, short, function, ctrl, functionShort, ctrlShort string
	}{
		{"zh", "F1 看能用的键。", "F1 更多", "F1 或 Ctrl-G 看能用的键。", "Ctrl-G 或 F1 看能用的键。", "F1/^G 更多", "^G/F1 更多"},
		{"zh", "要签到按 F10 2。", "打印用 F10 8", "要签到按 F10（或 Ctrl-O）2。", "要签到按 Ctrl-O（或 F10）2。", "打印用 F10/^O 8", "打印用 ^O/F10 8"},
		{"zh", "用 F10 的“备份”", "F12 F2 F100", "用 F10 或 Ctrl-O 的“备份”", "用 Ctrl-O 或 F10 的“备份”", "F12 F2 F100", "F12 F2 F100"},
		{"en", "press F10 2.", "F1 more", "press F10 (or Ctrl-O) 2.", "press Ctrl-O (or F10) 2.", "F1/^G more", "^G/F1 more"},
	} {
		function, ctrl := For(c.lang).WithKeys(FunctionFirst), For(c.lang).WithKeys(CtrlFirst)
		for _, got := range [][2]string{
			{function.bothNames(c.word, false), c.function}, {ctrl.bothNames(c.word, false), c.ctrl},
			{function.bothNames(c.short, true), c.functionShort}, {ctrl.bothNames(c.short, true), c.ctrlShort},
		} {
			if got[0] != got[1] {
				t.Errorf("%q, want %q", got[0], got[1])
			}
		}
	}
	zh := For("zh").WithKeys(CtrlFirst)
	for got, want := range map[string]string{
		zh.Message.NoSuchKey: "这个键在这里没有用，Ctrl-G 或 F1 看能用的键。", zh.KeyPair("f10"): "^O/F10", zh.KeyPair("f3"): "F3", zh.KeyPair("enter"): "回车",
		For("zh").WithKeys(FunctionFirst).KeyPair("f10"): "F10/^O", For("zh").Message.NoSuchKey: "这个键在这里没有用，F1 看能用的键。",
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
