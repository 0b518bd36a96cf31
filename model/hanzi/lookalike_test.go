package hanzi

import "testing"

func TestLookKey(t *testing.T) {
	for _, tt := range []struct {
		a, b  string
		alike bool
	}{
		{"王未", "王末", true},
		{"陈侯", "陈候", true},
		{"王戊", "玉戍", true},
		{"李昊", "李吴", true},
		{"黄晟", "黄宸", false},
		{"王伟", "王炜", false}, // the ear takes these for each other, not the eye
		{"王末", "王末生", false},
	} {
		equal(t, tt.a+tt.b, LookKey(tt.a) == LookKey(tt.b), tt.alike)
	}
}

func TestRareChars(t *testing.T) {
	for name, want := range map[string]string{
		"张伟": "", "阿依古丽·买买提": "", "〇": "", "Tom": "",
		"李\U0002cb4e": "\U0002cb4e U+2CB4E",
		"王\ue0f1㛃":    "\ue0f1 U+E0F1、㛃 U+36C3",
		"\u9fa6":      "\u9fa6 U+9FA6",
	} {
		equal(t, name, RareChars(name), want)
	}
}
