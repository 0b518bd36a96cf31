package lrmx

import (
	"testing"

	"liuzhuan/model"
)

func TestParseDate(t *testing.T) {
	for _, test := range []struct {
		text  string
		date  model.Date
		doubt model.Doubt
	}{
		{"", "", ""},
		{"197508", "197508", ""},
		{"19750801", "19750801", ""},
		{"1975.08", "197508", ""},
		{"1975.8", "197508", ""},
		{"1975.10", "197510", ""},
		{"1975．08", "197508", ""},
		{"1975.08.01", "19750801", ""},
		{"1975.8.1", "19750801", ""},
		{"1975-08", "197508", ""},
		{"1975-1", "197501", ""},
		{"1975/8/1", "19750801", ""},
		{"1975年8月", "197508", ""},
		{"1975年1月", "197501", ""},
		{"1975 年 8 月 1 日", "19750801", ""},
		{"1975-08-01 00:00:00", "19750801", ""},
		{"１９７５０８", "197508", ""},
		{"1975.08.", "197508", ""},
		{"1975.1", "1975.1", model.DoubtOctober},
		{"1975.13", "1975.13", model.DoubtDate},
		{"19750231", "19750231", model.DoubtDate},
		{"1975", "1975", model.DoubtDate},
		{"75.08", "75.08", model.DoubtDate},
		{"19758", "19758", model.DoubtDate},
		{"189001", "189001", model.DoubtDate},
		{"不详", "不详", model.DoubtDate},
	} {
		if d, doubt := parseDate(test.text); d != test.date || doubt != test.doubt {
			t.Errorf("%q: %q %q, want %q %q", test.text, string(d), doubt, string(test.date), test.doubt)
		}
	}
}

func TestParseParty(t *testing.T) {
	for _, test := range []struct {
		text  string
		date  model.Date
		party string
		doubt model.Doubt
	}{
		{"", "", "", ""},
		{"199806", "199806", "", ""},
		{"1998.06入党", "199806", "", ""},
		{"民建", "", "民建", ""},
		{"无党派", "", "无党派", ""},
		{"200108；民建", "200108", "民建", ""},
		{"民建；200108", "200108", "民建", ""},
		{"2001.08 民建", "200108", "民建", ""},
		{"2001年8月;民建,九三学社", "200108", "民建；九三学社", ""},
		{"199806；200108", "199806；200108", "", model.DoubtDate},
		{"199813", "199813", "", model.DoubtDate},
		{"第3党派", "第3党派", "", model.DoubtDate},
	} {
		if d, party, doubt := parseParty(test.text); d != test.date || party != test.party || doubt != test.doubt {
			t.Errorf("%q: %q %q %q", test.text, string(d), party, doubt)
		}
	}
}

func TestOrderOf(t *testing.T) {
	for file, want := range map[string]int{
		"陈知远.lrmx": 0, "1_陈知远.lrmx": 1, "01陈知远.Lrmx": 1, "12-陈知远.lrmx": 12, "（3）陈知远.lrmx": 3, "１２、陈知远.lrmx": 12,
		"65000 陈知远.lrmx": 65000, "7.lrmx": 7, "第8号 陈知远.lrmx": 8, "陈1号.lrmx": 0,
		"2021.07.16 1.干部任免审批表 陈知远.lrmx": 1, "20210716陈知远.lrmx": 0, "20210716 3陈知远.lrmx": 3, "2021年7月16日陈知远.lrmx": 0,
		"2021年陈知远.lrmx":              0,
		"陈知远999900197508150017.lrmx": 0, "999900197508150017陈知远.lrmx": 0,
	} {
		if got := orderOf(file); got != want {
			t.Errorf("%s: %d, want %d", file, got, want)
		}
	}
}

func TestFileNames(t *testing.T) {
	data := person("XingMing", "周　宁")
	for file, mismatch := range map[string]bool{
		"周宁.lrmx": false, "1_周 宁.lrmx": false, "周宁999900197508150017.lrmx": false, "2021.07.16 1.干部任免审批表 周宁.lrmx": false,
		"form.lrmx": false, "1.lrmx": false, "干部任免审批表.lrmx": false, "市委/张三/1-周宁.lrmx": false,
		"单志远.lrmx": true, "1-干部任免审批表 单志远.lrmx": true, "周.lrmx": true,
	} {
		f := mustRead(t, file, data)
		if got := len(f.Issues) == 1 && f.Issues[0].Kind == KindName; got != mismatch {
			t.Errorf("%s: %v", file, f.Issues)
		}
	}
}
