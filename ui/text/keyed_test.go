package text

import (
	"testing"
)

// A key that some terminal keeps for itself is never named alone; where the
// terminal is known to keep it, the key with Ctrl comes first.
func TestTakenKeysHaveTheirSecondName(t *testing.T) {
	for _, c := range []struct {
		lang, word, function, ctrl string
	}{
		{"zh", "F1 看能用的键。", "F1 或 Ctrl-G 看能用的键。", "Ctrl-G 或 F1 看能用的键。"},
		{"zh", "要签到按 F10 2。", "要签到按 F10（或 Ctrl-O）2。", "要签到按 Ctrl-O（或 F10）2。"},
		{"zh", "用 F10 的“备份”", "用 F10 或 Ctrl-O 的“备份”", "用 Ctrl-O 或 F10 的“备份”"},
		{"en", "press F10 2.", "press F10 (or Ctrl-O) 2.", "press Ctrl-O (or F10) 2."},
		{"zh", "F12 F2 F100", "F12 F2 F100", "F12 F2 F100"},
	} {
		function, ctrl := For(c.lang).WithKeys(FunctionFirst), For(c.lang).WithKeys(CtrlFirst)
		for _, got := range [][2]string{
			{function.bothNames(c.word), c.function}, {ctrl.bothNames(c.word), c.ctrl},
		} {
			if got[0] != got[1] {
				t.Errorf("%q, want %q", got[0], got[1])
			}
		}
	}
	zh := For("zh").WithKeys(CtrlFirst)
	for got, want := range map[string]string{
		zh.Message.NoSuchKey: "这个键在这里没有用，Ctrl-G 或 F1 看能用的键。", zh.KeyPair("f10"): "^O/F10",
		For("zh").WithKeys(CtrlFirst).Deed["tick"].Long: "这件办完了，记入。要打印用 Ctrl-O（或 F10）8。", zh.KeyPair("f3"): "F3", zh.KeyPair("enter"): "回车",
		For("zh").WithKeys(FunctionFirst).KeyPair("f10"): "F10/^O", For("zh").Message.NoSuchKey: "这个键在这里没有用，F1 看能用的键。",
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
