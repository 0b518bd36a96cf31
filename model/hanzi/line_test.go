package hanzi

import (
	"slices"
	"strings"
	"testing"
)

func TestWrap(t *testing.T) {
	for _, tt := range []struct {
		s    string
		w    int
		want []string
	}{
		{"", 10, []string{""}},
		{"今天开会", 8, []string{"今天开会"}},
		{"今天开会", 6, []string{"今天开", "会"}},
		{"今天开会，明天宣布。", 8, []string{"今天开", "会，明天", "宣布。"}}, // no line begins with a comma
		{"今天（上午）开会", 6, []string{"今天", "（上", "午）", "开会"}}, // none ends with an opening bracket
		{"F10 7 imports one", 9, []string{"F10 7", "imports", "one"}},
		{"hello world", 5, []string{"hello", "world"}}, // the blank at the break goes
		{"abcdefghij", 4, []string{"abcd", "efgh", "ij"}},
		{"……——……", 4, []string{"……——", "……"}},
		{"a\nb", 10, []string{"a b"}},
		// As few lines as it takes, and none torn where there is a better place: behind a
		// pause, between words, never between a number and what it counts.
		{"任文职务层次待核：乡科级及以下 2022.11 到龄，县处级及以上 2028.08 到龄。", 66,
			[]string{"任文职务层次待核：乡科级及以下 2022.11 到龄，", "县处级及以上 2028.08 到龄。"}},
		{"合并 门口.db：对方 4 项，取 3 行，一样 0，要您定 1。", 48, []string{"合并 门口.db：对方 4 项，取 3 行，一样 0，", "要您定 1。"}},
		{"光凭姓名分不清 1已核无误 [0存疑]", 30, []string{"光凭姓名分不清 1已核无误", "[0存疑]"}},
		{"任同一职位已经满了 10 年了还是留任", 22, []string{"任同一职位已经满了", "10 年了还是留任"}},
		{"任同一职位已经满了 10 年了还是留任", 21, []string{"任同一职位已经满了", "10 年了还是留任"}},
		{"1 gāo nà nà  2 gāo nà nuó  3 gāo nuó nà", 30, []string{"1 gāo nà nà  2 gāo nà nuó", "3 gāo nuó nà"}},
		{"there are already more than 10 years in this post", 30, []string{"there are already more than", "10 years in this post"}},
	} {
		if got := Wrap(tt.s, tt.w); !slices.Equal(got, tt.want) {
			t.Errorf("Wrap(%q, %d) = %q, want %q", tt.s, tt.w, got, tt.want)
		}
	}
}

// Whatever the text and the width, no line is wider, nothing but blanks at the
// breaks is lost, and it ends.
func FuzzWrap(f *testing.F) {
	f.Add("今天（上午）开会，明天宣布。F10 7 imports one", 7)
	f.Add("，，，，，，，，，，，，", 4)
	f.Fuzz(func(t *testing.T, s string, w int) {
		w = 4 + (w&0x7fffffff)%200
		lines := Wrap(s, w)
		for _, line := range lines {
			if Width(line) > w {
				t.Fatalf("%q is wider than %d", line, w)
			}
		}
		packed := func(s string) string { return strings.ReplaceAll(s, " ", "") }
		if got, want := packed(strings.Join(lines, "")), packed(Fold(s)); got != want {
			t.Fatalf("%q came out as %q", want, got)
		}
	})
}

func TestWrapSense(t *testing.T) {
	sentence := "汪海景同志任云川市纪委监委驻市公安局纪检监察组副组长（试用期一年），免去其云川市纪委监委驻市委办公室纪检监察组副组长职务。"
	joints := []string{"云川市纪委监委驻市公安局纪检监察组副组长", "纪检监察组副组长", "（"}
	for _, c := range []struct {
		s    string
		w    int
		want string
	}{
		{"任文同志留任。", 20, "任文同志留任。"},
		{sentence, 200, sentence},
		{sentence, 76, "汪海景同志任云川市纪委监委驻市公安局纪检监察组副组长（试用期一年），|免去其云川市纪委监委驻市委办公室纪检监察组副组长职务。"},
		{sentence, 40, "汪海景同志任云川市纪委监委驻市公安局|纪检监察组副组长（试用期一年），|免去其云川市纪委监委驻市委办公室|纪检监察组副组长职务。"},
		{sentence, 26, "汪海景同志任|云川市纪委监委驻市公安局|纪检监察组副组长|（试用期一年），|免去其云川市纪委监委驻市委|办公室|纪检监察组副组长职务。"},
		{"甲，乙，丙，丁。", 8, "甲，乙，|丙，丁。"},
		{"他说：“好，就这样。”散会。", 16, "他说：“好，|就这样。”散会。"},
		{"没有停顿的一长句话只好按宽度断开", 12, "没有停顿的一|长句话只好按|宽度断开"},
		{"", 10, ""},
	} {
		if got := strings.Join(WrapSense(c.s, c.w, joints...), "|"); got != c.want {
			t.Errorf("in %d columns %s\n got %s\nwant %s", c.w, c.s, got, c.want)
		}
	}
}
