package text

import "testing"

// What the help prints can be written back, in either language and by whoever has an
// input method on.
func TestKeysByTheirNames(t *testing.T) {
	for _, lang := range []*Text{&zh, &en} {
		keys := []string{"f1", "f9", "f12", "ctrl+l", "ctrl+q", "ctrl+left", "ctrl+home", "0", "9", "?", "/", "g", "G", "k"}
		for k := range lang.Screen.Keys {
			keys = append(keys, k)
		}
		for _, k := range keys {
			for _, name := range []string{lang.KeyName(k), lang.WithKeys(FunctionFirst).KeyPair(k), lang.WithKeys(CtrlFirst).KeyPair(k),
				lang.WithKeys(FunctionOnly).KeyPair(k)} {
				if got := KeyNamed(name); got != k && ctrlName(k) != got {
					t.Errorf("%s: %q means %q, want %q", lang.Lang, name, got, k)
				}
			}
		}
	}
	for word, want := range map[string]string{
		"Ｆ１０": "f10", "f3": "f3", "ENTER": "enter", "esc": "esc", "３": "3", "？": "?", "^o": "ctrl+o", "Ctrl+O": "ctrl+o", "ctrl-o": "ctrl+o",
		"F10/^O": "f10", "^O/F10": "ctrl+o",
		"": "", "F13": "", "F0": "", "F": "F", "张": "", "张三": "", "1-9": "", "上/下": "", "F1/F2": "", "Ctrl-": "", "^": "^", "Enterr": "", "功能键": "",
		"\x1b": "", "\u0085": "", " ": "",
	} {
		if got := KeyNamed(word); got != want {
			t.Errorf("%q means %q, want %q", word, got, want)
		}
	}
}

func TestFunctionOnlyNamesOneKey(t *testing.T) {
	for lang, want := range map[*Text][2]string{&zh: {"F10", "这个键在这里没有用，F1 看能用的键。"}, &en: {"F10", en.Message.NoSuchKey}} {
		words := lang.WithKeys(FunctionOnly)
		if got := [2]string{words.KeyPair("f10"), words.Message.NoSuchKey}; got != want {
			t.Errorf("%s: %q, want %q", lang.Lang, got, want)
		}
	}
}
