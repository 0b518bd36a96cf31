package lrmx

import (
	"reflect"
	"strings"
	"testing"
	"unicode"
)

func TestParseResume(t *testing.T) {
	for _, test := range []struct{ name, raw, want string }{
		{"empty", "", ""},
		{"dashes", "1990.01-1991.01  甲\n1991.01—1992.01  乙\n1992.01——1993.01  丙\n1993.01―1994.01  丁\n1994.01─1995.01  戊\n" +
			"1995.01－1996.01  己\n1996.01～1997.01  庚\n1997.01〜1998.01  辛\n1998.01至1999.01  壬\n1999.01–2000.01　癸", `
199001-199101 甲
199101-199201 乙
199201-199301 丙
199301-199401 丁
199401-199501 戊
199501-199601 己
199601-199701 庚
199701-199801 辛
199801-199901 壬
199901-200001 癸
`},
		{"open ends", "2019.05--         甲\n2019.05--至今     乙\n2019.05至今  丙\n2019.05—至今\t丁\n2019.05--今  戊\n2019.05 --  己", `
201905-... 甲
201905-... 乙
201905-... 丙
201905-... 丁
201905-... 戊
201905-... 己
`},
		{"years", "1998--2002  云川大学学习\n2002--2005.07  云川市审计局", `
1998-2002 云川大学学习
2002-200507 云川市审计局
`},
		{"one point", "1998.09  参加工作\n1998.09--1999.01  云川市审计局", `
199809-199809 参加工作
199809-199901 云川市审计局
`},
		{"full width", "２０１１．１０－－２０１７．０３　云川市纪委", `
201110-201703 云川市纪委
`},
		{"continuations", "1998.09--2000.01  云川市审计局科员，\n                  综合科副科长\n\t兼团支部书记\n　　机关党委委员\n" +
			"2000.01--         云川市纪委", `
199809-200001 云川市审计局科员，|综合科副科长|兼团支部书记|机关党委委员
200001-... 云川市纪委
`},
		{"text on the next line", "1998.09--2000.01\n云川市审计局科员", `
199809-200001 云川市审计局科员
`},
		{"text before all dates", "简历\n1998.09--2000.01  云川市审计局", `
? - 简历
199809-200001 云川市审计局
`},
		{"note over lines", "1998.09--2000.01  云川市审计局（其间：\n1999.01--1999.06  省委党校（中青班）学习；\n1999.07  挂职）\n" +
			"2000.01--  云川市纪委(其间:2001.01--2001.06在省委党校学习）、常委（其间：借调", `
199809-200001 云川市审计局（其间：|1999.01--1999.06  省委党校（中青班）学习；|1999.07  挂职）
  note 1999.01--1999.06  省委党校（中青班）学习；1999.07  挂职
200001-... 云川市纪委(其间:2001.01--2001.06在省委党校学习）、常委（其间：借调
  note 2001.01--2001.06在省委党校学习
  note 借调
`},
		{"typos", "2011..09--2015.07  甲\n2011.9--2015.07  乙\n2-015.07--2017.01  丙\n2015.07--201.708  丁\n2011.13--2012.01  戊\n" +
			"2012.01--2011.01  己\n2015.1--2016.02  庚\n2011.10--2017.03云川市\n2011年10月至2017年3月  壬", `
? 2011..09-201507 甲
? 201109-201507 乙
? 2-015.07-201701 丙
? 201507-201.708 丁
? 2011.13-201201 戊
? 201201-201101 己
? 2015.1-201602 庚
? 201110-201703 云川市
? 201110-201703 壬
`},
		{"numbers that are no dates", "1998.09--2000.01  云川市审计局\n2012-2013年度优秀\n3个月\n2012年记三等功", `
199809-200001 云川市审计局|2012-2013年度优秀|3个月|2012年记三等功
`},
		{"memberships", "1998.09--2000.01  云川市审计局\n2000.01--         云川市纪委\n\n2001.11--         云川市第九届纪委委员\n" +
			"                  党代表\n\n2006.01--2011.01  市人大代表", `
199809-200001 云川市审计局
200001-... 云川市纪委
member 200111-... 云川市第九届纪委委员|党代表
member 200601-201101 市人大代表
`},
		{"a blank line by accident", "1998.09--2000.01  云川市审计局\n\n2000.01--2003.01  云川市纪委\n2003.01--  云川市委\n\n2001.11--  市纪委委员", `
199809-200001 云川市审计局
200001-200301 云川市纪委
200301-... 云川市委
member 200111-... 市纪委委员
`},
		{"blank lines everywhere", "1998.09--2000.01  甲\n\n2000.03--2003.01  乙\n \n2003.05--  丙", `
199809-200001 甲
200003-200301 乙
200305-... 丙
`},
		{"lost line ends", "1997.09—2000.07  云川学院第３2000.07-2006.04  南塘区(其间:2003.01--2003.06 党校；2004.01--2004.06 挂职）2006.04--         云川市", `
199709-200007 云川学院第３
200007-200604 南塘区(其间:2003.01--2003.06 党校；2004.01--2004.06 挂职）
  note 2003.01--2003.06 党校；2004.01--2004.06 挂职
200604-... 云川市
`},
	} {
		r := ParseResume(test.raw)
		if got := outline(r); got != strings.TrimPrefix(test.want, "\n") {
			t.Errorf("%s:\n%s\nwant%s", test.name, got, test.want)
		}
		if r.Raw != test.raw {
			t.Errorf("%s: raw text changed", test.name)
		}
		checkNothingLost(t, r)
	}
}

// checkNothingLost compares all text of the parsed form with the raw text.
func checkNothingLost(t testing.TB, r Resume) {
	t.Helper()
	var b strings.Builder
	for _, list := range [][]Segment{r.Segments, r.Memberships} {
		for _, s := range list {
			b.WriteString(s.Head + s.Text)
		}
	}
	if got, want := squeeze(b.String()), squeeze(r.Raw); got != want {
		t.Errorf("parsed form has\n%q\nraw text is\n%q", got, want)
	}
}

// squeeze takes all blanks out.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

func TestCanonicalResume(t *testing.T) {
	for _, file := range []string{sample1, sample2, sample3} {
		f, _ := read(t, file)
		got := ParseResume(f.Resume.Canonical())
		for _, list := range [][]Segment{f.Resume.Segments, got.Segments} {
			for i := range list {
				list[i].Head = ""
			}
		}
		if !reflect.DeepEqual(got.Segments, f.Resume.Segments) || !reflect.DeepEqual(got.Memberships, f.Resume.Memberships) {
			t.Errorf("%s:\n%s\nwant\n%s", file, outline(got), outline(f.Resume))
		}
	}
	f, _ := read(t, sample1)
	if got := f.Resume.Canonical(); got != f.Resume.Raw {
		t.Errorf("%q\nwant\n%q", got, f.Resume.Raw)
	}
	point := Resume{Segments: []Segment{{From: "199809", To: "199809", Text: "参加工作"}, {Head: "2011..09--2015", Text: "学习", Doubtful: true}}}
	if got, want := point.Canonical(), "1998.09  参加工作\n2011..09--2015  学习"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestResumeLineEnds reads one résumé with the line ends of every writer.
func TestResumeLineEnds(t *testing.T) {
	for name, end := range map[string]string{
		"LF": "\n", "CRLF": "\r\n", "CR": "\r", ".NET": "&#xD;\r\n", "reference": "&#xD;&#xA;", "literal": "&amp;#xD;\n", "literal CRLF": "&amp;#xD;&amp;#xA;",
		"br": "&lt;br&gt;", "br and LF": "&lt;br/&gt;\r\n", "br blank": "&lt;BR /&gt;", "bare br": "<br/>",
		"U+2028": "\u2028", "U+2029": "\u2029", "VT": "\v",
	} {
		text := strings.Join([]string{"1997.07--2003.05  检察院", "2003.05--2011.10  县纪委（其间：", "                  2005.01--2005.06在党校学习）",
			"2011.10--         市纪委", "", "2021.11--         市纪委委员"}, end)
		f := mustRead(t, "任文.lrmx", person("XingMing", "任文", "JianLi", text))
		if got := outline(f.Resume); got != "199707-200305 检察院\n200305-201110 县纪委（其间：|2005.01--2005.06在党校学习）\n"+
			"  note 2005.01--2005.06在党校学习\n201110-... 市纪委\nmember 202111-... 市纪委委员\n" {
			t.Errorf("%s:\n%s", name, got)
		}
	}
}
