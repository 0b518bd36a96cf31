package hanzi

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"
)

// hostile lists every character that must never reach a terminal from a text.
func hostile() []rune {
	var out []rune
	for r := rune(0); r < 0x20; r++ {
		out = append(out, r)
	}
	for r := rune(0x7f); r < 0xA0; r++ {
		out = append(out, r)
	}
	for _, span := range [][2]rune{{0x200B, 0x200F}, {0x2028, 0x202E}, {0x2060, 0x2064}, {0x2066, 0x206F}, {0xFFF9, 0xFFFB}, {0xE0020, 0xE007F}} {
		for r := span[0]; r <= span[1]; r++ {
			out = append(out, r)
		}
	}
	return append(out, 0xAD, 0x61C, 0x180E, 0xFEFF, 0xE0001)
}

func TestNothingHostileIsVisible(t *testing.T) {
	for _, r := range hostile() {
		text := "张" + string(r) + "伟"
		for name, got := range map[string]string{"Visible": Visible(text), "Fold": Fold(text), "Typed": Typed(text)} {
			if strings.ContainsRune(got, r) || !strings.HasPrefix(got, "张") || !strings.HasSuffix(got, "伟") {
				t.Errorf("%s of U+%04X gives %q", name, r, got)
			}
		}
		if got := VisibleLines(text); strings.ContainsRune(got, r) != (r == '\n') {
			t.Errorf("VisibleLines of U+%04X gives %q", r, got)
		}
		if got := TypedText(text); strings.ContainsRune(got, r) != (r == '\n' || r == '\t') {
			t.Errorf("TypedText of U+%04X gives %q", r, got)
		}
	}
}

func TestVisible(t *testing.T) {
	for _, tt := range []struct{ give, want string }{
		{"", ""},
		{"任文", "任文"},
		{"阿依古丽·买买提", "阿依古丽·买买提"},
		{"李𬭎 é 2026", "李𬭎 é 2026"},
		{"\x1b]0;骗人\x07甲", " ]0;骗人 甲"},
		{"甲\r\n乙", "甲  乙"},
		{"\u202e文任\u202c", "文任"},
		{"甲\x9b31m", "甲\ufffd31m"},
		{"甲\u009b31m", "甲 31m"},
		{"葛\U000e0100", "葛\U000e0100"}, // the variant of a hanzi is text
		{"٠\u0600٤", "٠\u0600٤"},       // so is the sign of an Arabic number
	} {
		if got := Visible(tt.give); got != tt.want {
			t.Errorf("%q is %q, want %q", tt.give, got, tt.want)
		}
	}
}

// Joiners stay where they shape letters, and nowhere else.
func TestTyped(t *testing.T) {
	for _, tt := range []struct{ give, line, text string }{
		{"任文", "任文", "任文"},
		{"甲\r\n乙\t丙\r丁", "甲 乙 丙 丁", "甲\n乙\t丙\n丁"},
		{"甲\u2028乙\v丙", "甲 乙丙", "甲\n乙\n丙"},
		{"甲\u200d乙\u200b丙", "甲乙丙", "甲乙丙"},
		{"A\u200dB\ufeff", "AB", "AB"},
		{"\u200dئ\u200d", "ئ", "ئ"},
		{"ئۇي\u200cغۇر", "ئۇي\u200cغۇر", "ئۇي\u200cغۇر"},
		{"ᠨᠠ\u180eᠠ", "ᠨᠠ\u180eᠠ", "ᠨᠠ\u180eᠠ"},
		{"👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧"},
		{"\xff甲\x80", "\ufffd甲\ufffd", "\ufffd甲\ufffd"},
		{"甲\x1b[31m乙", "甲[31m乙", "甲[31m乙"},
	} {
		if got := Typed(tt.give); got != tt.line {
			t.Errorf("as a line %q is %q, want %q", tt.give, got, tt.line)
		}
		if got := TypedText(tt.give); got != tt.text {
			t.Errorf("as a text %q is %q, want %q", tt.give, got, tt.text)
		}
	}
}

func TestFold(t *testing.T) {
	for _, tt := range []struct{ give, want string }{
		{"任文", "任文"},
		{"👨\u200d👩\u200d👧家", "[]家"},
		{"☎\ufe0f", "[]"},
		{"🇨🇳旗", "[]旗"},
		{"e\u0301", "e\u0301"},
		{"👍🏽", "[]"},
		{"𬭎华", "𬭎华"},
		{"阿不都·热合曼", "阿不都·热合曼"},
		{"①“”", "①“”"},
		{"a\tb", "a b"},
		{"张\u200d三", "张三"},
		{"\u202e三张", "三张"},
		{"甲\r\n乙", "甲  乙"},
		{"\x9b2J甲", "\ufffd2J甲"},
	} {
		if got := Fold(tt.give); got != tt.want {
			t.Errorf("%q folds to %q, want %q", tt.give, got, tt.want)
		}
	}
}

// What a JSON text says is the same with its marks written by number.
func TestEscapeJSON(t *testing.T) {
	for _, r := range hostile() {
		want := "甲" + string(r) + "乙"
		data, err := json.MarshalIndent(map[string]string{"name": want}, "", "\t")
		if err != nil {
			t.Fatal(err)
		}
		data = EscapeJSON(data)
		var got map[string]string
		if err := json.Unmarshal(data, &got); err != nil || got["name"] != want {
			t.Errorf("U+%04X comes back as %q, %v", r, got["name"], err)
		}
		for _, c := range string(data) {
			if c != '\n' && c != '\t' && (controls(c) || hides(c)) {
				t.Errorf("U+%04X stands in %q", r, data)
			}
		}
	}
}

func FuzzVisible(f *testing.F) {
	f.Add("任文\x1b[2J\u202e\u200d")
	f.Fuzz(func(t *testing.T, s string) {
		for name, got := range map[string]string{"Visible": Visible(s), "Fold": Fold(s), "Typed": Typed(s)} {
			if !utf8.ValidString(got) {
				t.Errorf("%s gives bytes that are no text: %q", name, got)
			}
			for _, r := range got {
				if controls(r) || hides(r) && !(name == "Typed" && joins(r)) {
					t.Errorf("%s of %q holds U+%04X", name, s, r)
				}
			}
		}
		for name, f := range map[string]func(string) string{"Visible": Visible, "Typed": Typed, "TypedText": TypedText} {
			if once := f(s); f(once) != once {
				t.Errorf("%s twice gives %q, once %q", name, f(once), once)
			}
		}
	})
}

func ExampleVisible() {
	fmt.Printf("%q\n", Visible("任文\x1b[31m\u202e"))
	// Output: "任文 [31m"
}
