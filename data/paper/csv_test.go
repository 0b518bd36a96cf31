package paper

import (
	"bytes"
	"encoding/csv"
	"io"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"

	"liuzhuan/model"
)

func TestGuard(t *testing.T) {
	for in, want := range map[string]string{
		"":             "",
		"张三":           "张三",
		"1975.08":      "1975.08",
		"09:40-10:31":  "09:40-10:31",
		"=1+1":         "'=1+1",
		"+86 139":      "'+86 139",
		"-":            "'-",
		"@SUM(A1)":     "'@SUM(A1)",
		"＝1+1":         "'＝1+1",
		"＋1":           "'＋1",
		"－1":           "'－1",
		"＠x":           "'＠x",
		"  =1":         "'  =1",
		"　=1":          "'　=1",
		"\u00a0=1":     "'\u00a0=1",
		"\ufeff=1":     "'\ufeff=1",
		"\u200b=1":     "'\u200b=1",
		"\n=1":         "'\n=1",
		"\tx":          "'\tx",
		"\rx":          "'\rx",
		"x\t=1":        "x\t=1",
		"'=1":          "'=1",
		"—留任":          "—留任",
		"　":            "　",
		"云委〔2026〕12号":  "云委〔2026〕12号",
		"1=1":          "1=1",
		"\u202e=cmd()": "'\u202e=cmd()",
	} {
		if got := guard(in); got != want {
			t.Errorf("%q gives %q, want %q", in, got, want)
		}
	}
}

// reread reads csv back as a program would.
func reread(tb testing.TB, data []byte) [][]string {
	tb.Helper()
	lines, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	if err != nil {
		tb.Fatal(err)
	}
	return lines
}

func TestCSVReread(t *testing.T) {
	s := wholeSitting(t, 68)
	for _, p := range profiles {
		data := written(t, s.Meeting, options(CSV, p))
		text, ok := strings.CutPrefix(string(data), bom)
		if !ok {
			t.Errorf("%s: no BOM", p)
		}
		x, _ := newExtract(s.Meeting, options(CSV, p))
		want := 1 + len(x.people)
		if n := strings.Count(text, "\r\n"); n != want || strings.Count(text, "\n") != n {
			t.Errorf("%s: %d lines end with CRLF, %d with LF", p, n, strings.Count(text, "\n"))
		}
		lines := reread(t, []byte(text))
		table := rosterTable(x)
		if len(lines) != want || len(lines[0]) != len(table.columns) {
			t.Fatalf("%s: %d lines of %d columns", p, len(lines), len(lines[0]))
		}
		seen := map[string]bool{}
		for _, label := range lines[0] {
			if seen[label] {
				t.Errorf("%s: two columns %s", p, label)
			}
			seen[label] = true
		}
		i := 0
		for _, r := range table.rows {
			if r.kind != personRow {
				continue
			}
			i++
			for k, text := range r.cells {
				if got := strings.TrimPrefix(lines[i][k], "'"); got != oneLine.Replace(text) {
					t.Errorf("%s: line %d, %s: %q, want %q", p, i, lines[0][k], got, text)
				}
			}
		}
	}
}

func TestGB18030SameLines(t *testing.T) {
	s := wholeSitting(t, 68)
	utf8 := strings.TrimPrefix(string(written(t, s.Meeting, options(CSV, Full))), bom)
	back, err := simplifiedchinese.GB18030.NewDecoder().Bytes(written(t, s.Meeting, options(CSVGB18030, Full)))
	if err != nil || string(back) != utf8 {
		t.Errorf("GB18030 does not read back as the same lines: %v", err)
	}
}

// TestGB18030Characters writes every character, some of them through single
// bytes, and reads them back. The private-use characters that x/text has wrong
// are compared with their codes in the standard instead.
func TestGB18030Characters(t *testing.T) {
	encode := func(s string, chunk int) []byte {
		var b bytes.Buffer
		w := newGB18030Writer(&b)
		for len(s) > 0 {
			n := min(chunk, len(s))
			if _, err := io.WriteString(w, s[:n]); err != nil {
				t.Fatalf("%q: %v", s[:n], err)
			}
			s = s[n:]
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	for r, want := range map[rune]string{ // as Python's gb18030 codec has them
		0xE000: "\xaa\xa1", 0xE05D: "\xaa\xfe", 0xE05E: "\xab\xa1", 0xE233: "\xaf\xfe", 0xE234: "\xf8\xa1", 0xE4C5: "\xfe\xfe",
		0xE4C6: "\xa1\x40", 0xE504: "\xa1\x7e", 0xE505: "\xa1\x80", 0xE525: "\xa1\xa0", 0xE526: "\xa2\x40", 0xE765: "\xa7\xa0",
		0xE766: "\xa2\xab", 0xE7C7: "\xa8\xbc", 0xE810: "\xd7\xfa", 0xE864: "\xfe\xa0",
	} {
		if got := encode(string(r), 1); string(got) != want {
			t.Errorf("%U gives %x, want %x", r, got, want)
		}
	}
	codes := map[uint16]rune{}
	var all strings.Builder
	for r := rune(1); r <= 0x10FFFF; r++ {
		if r >= 0xD800 && r < 0xE000 {
			continue
		}
		if code, ok := privateCode(r); ok {
			if other, twice := codes[code]; twice {
				t.Errorf("%U and %U share %x", r, other, code)
			}
			codes[code] = r
			continue
		}
		all.WriteRune(r)
	}
	back, err := simplifiedchinese.GB18030.NewDecoder().Bytes(encode(all.String(), 4096+7))
	if err != nil {
		t.Fatal(err)
	}
	if string(back) != all.String() {
		a, b := []rune(all.String()), []rune(string(back))
		for i := range a {
			if i >= len(b) || a[i] != b[i] {
				t.Fatalf("from %U on it does not read back", a[i])
			}
		}
	}
	name := "张\ue000三\ue863𬭎"
	if whole, bytewise := encode(name, 100), encode(name, 1); !bytes.Equal(whole, bytewise) {
		t.Errorf("in pieces %x, whole %x", bytewise, whole)
	}
}

// FuzzCSVCell: any text of a roster comes back from csv, guarded or not, and
// never starts a formula.
func FuzzCSVCell(f *testing.F) {
	for _, s := range []string{"", "留任", "=1", "\"", "a,b", "a\r\nb", "\r", "\t=", "　@", "\x00", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		tb := &table{
			columns: []column{{head: "甲"}, {head: "乙"}},
			rows:    []row{{personRow, []string{text, "尾"}}},
			date:    model.Date("20261122"),
		}
		var b bytes.Buffer
		if err := writeLines(&b, tb); err != nil {
			t.Fatal(err)
		}
		lines := reread(t, b.Bytes())
		if len(lines) != 2 || lines[1][1] != "尾" {
			t.Fatalf("%q gives %q", text, lines)
		}
		cell := lines[1][0]
		if guard(cell) != cell {
			t.Errorf("%q is written as %q, which starts a formula", text, cell)
		}
	})
}
