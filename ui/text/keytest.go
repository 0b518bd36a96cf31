package text

// Words about keys that a terminal keeps for itself, and are tried one by one.

// KeyTest holds them.
type KeyTest struct {
	Title     string
	Ask       string // key, which, of
	Silent    string // what to press when nothing happens
	Stop      string // what ends the test
	Came      string
	Lost      string
	Instead   string // key
	Other     string // key that came
	Again     string // what to press when it comes again
	Done      string
	AllCome   string
	Absent    string // keys
	Separator string
}

var zhKeyTest = KeyTest{
	Title:     "按键自检",
	Ask:       "请按 %s（第 %d 个，共 %d 个）。",
	Silent:    "按了没有反应，按回车。",
	Stop:      "不往下试，按 Esc。",
	Came:      "收到",
	Lost:      "收不到",
	Instead:   "改用 %s",
	Other:     "收到的是 %s。再按一次",
	Again:     "；还是这样，按回车",
	Done:      "试完了。收不到的键旁边写着可以代替的键；按回车记住，以后底栏就写代替的键。",
	AllCome:   "试过的键都收得到。",
	Absent:    "收不到 %s，底栏改写代替的键。",
	Separator: "、",
}

var enKeyTest = KeyTest{
	Title:     "Key test",
	Ask:       "Press %s (%d of %d).",
	Silent:    " If nothing happens press Enter.",
	Stop:      " Esc stops here.",
	Came:      "arrives",
	Lost:      "does not arrive",
	Instead:   "use %s",
	Other:     "%s arrived. Press again",
	Again:     "; if it stays so, press Enter",
	Done:      "That is all. Beside a key that does not arrive stands what to press instead; Enter remembers it, and the footer names that key from now on.",
	AllCome:   "All keys that were tried arrive.",
	Absent:    "These do not arrive: %s. The footer names what to press instead.",
	Separator: ", ",
}

// AskForKey asks for a key to be pressed. Enter stands for a key of which nothing comes
// and Esc ends the test, except where they are what is asked for.
func (t *Text) AskForKey(k string, at, of int) string {
	s := t.Sprintf(t.KeyTest.Ask, t.KeyName(k), at, of)
	if k != "enter" {
		s += t.KeyTest.Silent
	}
	if k != "esc" {
		s += t.KeyTest.Stop
	}
	return s
}

// OtherKeyCame says which key arrived in place of the one that was asked for.
func (t *Text) OtherKeyCame(asked, k string) string {
	s := t.Sprintf(t.KeyTest.Other, t.KeyName(k))
	if asked != "enter" {
		s += t.KeyTest.Again
	}
	return s + t.Says.Period
}

// InsteadPress names the key to press in place of one that does not arrive.
func (t *Text) InsteadPress(k string) string { return t.Sprintf(t.KeyTest.Instead, t.KeyName(k)) }

// KeysAbsent says which keys do not arrive.
func (t *Text) KeysAbsent(keys []string) string {
	if len(keys) == 0 {
		return t.KeyTest.AllCome
	}
	said := ""
	for i, k := range keys {
		if i > 0 {
			said += t.KeyTest.Separator
		}
		said += t.KeyName(k)
	}
	return t.Sprintf(t.KeyTest.Absent, said)
}

// WithoutKeys names, in footers, other keys in place of those that do not arrive.
func (t *Text) WithoutKeys(instead map[string]string) *Text {
	if len(instead) == 0 {
		return t
	}
	c := *t
	c.instead = instead
	return &c
}
