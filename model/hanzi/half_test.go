package hanzi

import "testing"

func TestWidthOfWriting(t *testing.T) {
	for _, tt := range []struct{ s, half, digits, bare string }{
		{"", "", "", ""},
		{"王伟", "王伟", "王伟", "王伟"},
		{"１９７５．０８", "1975.08", "1975．08", "1975.08"},
		{"９：００", "9:00", "9：00", "9:00"},
		{"？；／，（Ａ）", "?;/,(A)", "？；／，（Ａ）", "?;/,(A)"},
		{"、。", "、。", "、。", "、。"}, // no full-width forms: marks of their own
		{"　３ 人\u200b", " 3 人\u200b", "　3 人\u200b", "3人"},
		{"①㎡\u00a0Ⅳ", "①㎡\u00a0Ⅳ", "①㎡\u00a0Ⅳ", "1m2IV"},
		{"999900 19750817\t001x", "999900 19750817\t001x", "999900 19750817\t001x", "99990019750817001x"},
	} {
		equal(t, "Half "+tt.s, Half(tt.s), tt.half)
		equal(t, "Digits "+tt.s, Digits(tt.s), tt.digits)
		equal(t, "Bare "+tt.s, Bare(tt.s), tt.bare)
	}
}

func TestNothing(t *testing.T) {
	for s, want := range map[string]bool{
		"": true, "无": true, "（无）": true, "(无)": true, "（暂无）": true, "暂无": true, "空": true, "-": true, "--": true, "---": true,
		"－": true, "－－": true, "—": true, "——": true, "/": true, "／": true, "//": true, `\`: true, "()": true, "（）": true, ")无(": true,
		"无党派": false, "无锡": false, "空军": false, "王伟": false, "(王伟)": false, "----": false, "无 ": false, "暂无暂无暂": false,
	} {
		equal(t, s, Nothing(s), want)
	}
}
