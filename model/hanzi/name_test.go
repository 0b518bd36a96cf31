package hanzi

import (
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestCleanName(t *testing.T) {
	tests := []struct{ list, clean, paper string }{
		{"张　三", "张三", "张　三"},
		{"单 志 远", "单志远", "单志远"},
		{" 任\u00a0文\r\n", "任文", "任　文"},
		{"\ufeff王\u200b芳", "王芳", "王　芳"},
		{"阿依古丽•买买提", "阿依古丽·买买提", "阿依古丽·买买提"},
		{"阿依古丽 ・ 买买提", "阿依古丽·买买提", "阿依古丽·买买提"},
		{"阿依古丽．买买提", "阿依古丽·买买提", "阿依古丽·买买提"},
		{"李\U0002cb4e", "李\U0002cb4e", "李　\U0002cb4e"},
		{"王\ue0f1", "王\ue0f1", "王　\ue0f1"},
		{"葛\U000e0101城", "葛\U000e0101城", "葛\U000e0101城"},
		{"欧阳", "欧阳", "欧　阳"},
		{"", "", ""},
		{"　", "", ""},
	}
	for _, tt := range tests {
		equal(t, tt.list, CleanName(tt.list), tt.clean)
		equal(t, tt.list, PaperName(tt.clean), tt.paper)
	}
}

func TestOddName(t *testing.T) {
	for name, odd := range map[string]bool{
		"张三": false, "李\U0002cb4e": false, "阿依古丽·买买提": false,
		"王\ue0f1": true, "王\U000f0001": true, "王?": true, "王？": true, "王\ufffd": true,
	} {
		equal(t, name, OddName(name), odd)
	}
}

func FuzzCleanName(f *testing.F) {
	for _, s := range []string{"张　三", "\u200d王\u0000芳", "阿依古丽•买买提", "\xff李", "\U000e0101", "．・"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		clean := CleanName(s)
		if CleanName(clean) != clean {
			t.Fatalf("%q is not clean", clean)
		}
		for _, r := range clean {
			if unicode.IsSpace(r) || unicode.IsControl(r) {
				t.Fatalf("%q holds %q", clean, r)
			}
		}
		if utf8.ValidString(s) && utf8.RuneCountInString(clean) > utf8.RuneCountInString(s) {
			t.Fatalf("%q grew to %q", s, clean)
		}
		if CleanName(PaperName(clean)) != clean {
			t.Fatalf("%q does not come back from paper", clean)
		}
		OddName(s)
		Romanize(clean)
		pinyinKey(clean)
	})
}
