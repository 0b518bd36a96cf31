package sheet

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
)

// readBytes reads a file of any format from memory.
func readBytes(b []byte, o Options) (*Reading, error) {
	o.Today = today
	book, err := readBook("a", bytes.NewReader(b), int64(len(b)))
	if err != nil {
		return nil, err
	}
	return book.read("a", o)
}

// sound checks what must hold of every reading, whatever the file held.
func sound(t *testing.T, r *Reading, err error) {
	t.Helper()
	if err != nil {
		if r != nil || !typed(err) {
			t.Fatalf("%T %v", err, err)
		}
		return
	}
	if r.HeaderRow < 1 || r.HeaderRow > headRows || len(r.Titles) == 0 {
		t.Fatalf("header row %d, titles %q", r.HeaderRow, r.Titles)
	}
	last, part := r.HeaderRow, ""
	seen := map[int]bool{}
	for _, in := range r.List.Rows {
		p := in.Person
		if p.Name == "" || p.Name != hanzi.CleanName(p.Name) {
			t.Fatalf("row %d: name %q", in.Row, p.Name)
		}
		if in.Part != part { // the rows of another table may begin anew
			last, part = r.HeaderRow, in.Part
		}
		if in.Row <= last {
			t.Fatalf("row %d after %d", in.Row, last)
		}
		last = in.Row
		if !p.Planned.Valid() {
			t.Fatalf("row %d: planned %q", in.Row, p.Planned)
		}
		for _, f := range []model.Field{"birth", "work_date", "party_date", "current_since", "rank_since", "retire_on"} {
			if d := model.Date(p.Get(f)); d != "" && !d.Valid() && !flagged(p, f) {
				t.Fatalf("row %d: %s %q without a doubt", in.Row, f, d)
			}
		}
		if p.IDNumber != "" && !model.CheckID(p.IDNumber) && !flagged(p, "id_number") {
			t.Fatalf("row %d: id number %q without a doubt", in.Row, p.IDNumber)
		}
		if r.List.Ordered && (in.No <= 0 || seen[in.No]) {
			t.Fatalf("row %d: number %d in an ordered list", in.Row, in.No)
		}
		seen[in.No] = true
	}
	for _, k := range r.Kin {
		if k.Person == "" || k.Name == "" {
			t.Fatalf("%+v", k)
		}
	}
	for _, l := range r.Teams {
		if l.Name == "" && len(l.Units) == 0 || l.Establishment < model.Unknown {
			t.Fatalf("%+v", l)
		}
	}
}

func flagged(p model.Person, f model.Field) bool {
	for _, d := range p.Doubts {
		if d.Field == f {
			return true
		}
	}
	return false
}

// FuzzCSV reads text files: all encodings, delimiters, quotes.
func FuzzCSV(f *testing.F) {
	f.Add([]byte(smallCSV))
	f.Add([]byte(bomUTF8 + smallCSV))
	f.Add([]byte(encode(f, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), smallCSV)))
	f.Add([]byte(encode(f, unicode.UTF16(unicode.BigEndian, unicode.UseBOM), smallCSV)))
	f.Add([]byte(encode(f, simplifiedchinese.GB18030, smallCSV)))
	f.Add([]byte("姓名;性别;民族\n\"任;文\";女;汉\n"))
	f.Add([]byte("机构名称\t编制数\t监督单位\n驻甲局纪检监察组\t6\t甲局、乙局\n\t\t丙局\n"))
	f.Add([]byte("干部姓名,称谓,姓名\n任文,妻子,李某\n,父亲,任某\n"))
	f.Add([]byte("姓名,性别,民族\n\"任文,女,汉\n李某,男,汉\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		r, err := readBytes(b, Options{})
		sound(t, r, err)
	})
}

// FuzzTable cleans tables of texts: the first lines make the header, | parts
// cells, # marks a number.
func FuzzTable(f *testing.F) {
	f.Add("姓名|性别|出生年月|身份证号\n任文|女|#1975.1|#999900197508170016", "A1:B1")
	f.Add("序号|姓名|全日制教育||在职教育|\n||学历|学位|学历|学位\n一、留任（1人)\n1|任　文（女，民盟）|大学|法学学士||", "A1:A2 B1:B2 C1:D1 E1:F1 A3:F3")
	f.Add("姓名|现任职务|拟任免职务|副处职（正处）时间\n任文|市委办主任|任市委党校校长，免市委办主任|13.04↵正科\n||免X|", "A2:A3")
	f.Add("机构名称|编制数|监督单位\n驻甲局纪检监察组|六|甲局\n||乙局", "A2:A3")
	f.Add("姓名|单位|职务|入党时间|年龄|备注\n任文|驻甲局纪检监察组|组长|2001.08；民建|50|兼", "B2:B3")
	f.Fuzz(func(t *testing.T, text, merged string) {
		l := &layout{}
		for ref := range strings.FieldsSeq(merged) {
			if s, ok := spanOf(ref); ok && len(l.merges) < 100 {
				l.merges = append(l.merges, s)
			}
		}
		var rows []row
		for i, line := range strings.Split(text, "\n") {
			r := row{n: i + 1}
			for v := range strings.SplitSeq(line, "|") {
				c := cell{text: strings.ReplaceAll(v, "↵", "\n"), format: general}
				if number, ok := strings.CutPrefix(v, "#"); ok {
					c = cell{text: number, number: true, format: format{date: len(number)%3 == 0, places: int8(len(number) % 4)}}
				}
				if len(r.cells) < maxColumns {
					r.cells = append(r.cells, c)
				}
			}
			rows = append(rows, r)
		}
		b := &book{encoding: "xlsx", sheets: []worksheet{{
			layout: func() (*layout, error) { return l, nil },
			rows: func(yield func(row, error) bool) {
				for _, r := range rows {
					if !yield(r.clone(), nil) {
						return
					}
				}
			},
		}}}
		r, err := b.read("a.xlsx", Options{Today: today})
		sound(t, r, err)
	})
}

// FuzzSheetXML reads sheet parts as they may stand in a package.
func FuzzSheetXML(f *testing.F) {
	f.Add(sheetXML(titles, []string{"任文", "女", "汉"}))
	f.Add(`<worksheet><cols><col min="1" max="2" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c>` +
		`</row><row r="3"><c r="A3" t="str"><v>任文</v></c><c s="1"><v>1975.1</v></c></row></sheetData><mergeCells count="1">` +
		`<mergeCell ref="A1:B2"/></mergeCells></worksheet>`)
	f.Add(`<x:worksheet><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>`)
	f.Fuzz(func(t *testing.T, part string) {
		r, err := readBytes([]byte(zipped(t, parts(part))), Options{})
		sound(t, r, err)
	})
}

// FuzzXLSX reads whole packages.
func FuzzXLSX(f *testing.F) {
	f.Add([]byte(zipped(f, parts(sheetXML(titles, []string{"任文", "女", "汉"})))))
	f.Add([]byte("PK\x03\x04"))
	f.Fuzz(func(t *testing.T, b []byte) {
		r, err := readBytes(append([]byte("PK\x03\x04"), bytes.TrimPrefix(b, []byte("PK\x03\x04"))...), Options{})
		sound(t, r, err)
	})
}

// FuzzBIFF reads workbook streams, and compound files around them.
func FuzzBIFF(f *testing.F) {
	f.Add(workbookStream(nil, func(s *stream) {
		label(s, 0, 0, "姓名")
		label(s, 1, 0, "任文")
	}), false)
	f.Add(workbookStream(func(s *stream) {
		s.rec(recXF, uint16(0), uint16(14))
		s.rec(recSST, uint32(1), uint32(1), uint16(2), wideText("姓名")[:3])
		s.rec(recContinue, uint8(1), wideText("姓名")[3:])
	}, func(s *stream) {
		s.rec(recLabelSST, uint16(0), uint16(0), uint16(0), uint32(0))
		s.rec(recMulRK, uint16(1), uint16(0), uint16(0), uint32(199807<<2|2), uint16(1), uint32(37216<<2|2), uint16(1))
		s.rec(recFormula, uint16(2), uint16(0), uint16(0), uint8(0), uint8(0), uint32(0), uint16(0xFFFF), uint16(0), uint32(0), uint16(0))
		s.rec(recString, counted("任文"))
		s.rec(recMergeCells, uint16(1), []uint16{1, 2, 0, 0})
		s.rec(recColInfo, []uint16{0, 1, 0, 0, 1, 0})
	}), false)
	f.Add([]byte(cfb("Workbook", workbookStream(nil, nil))), true)
	f.Fuzz(func(t *testing.T, b []byte, whole bool) {
		var r *Reading
		var err error
		if whole {
			r, err = readBytes(append([]byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), b[min(len(b), 8):]...), Options{})
		} else {
			r, err = readStream(b)
		}
		sound(t, r, err)
	})
}

// FuzzDate reads dates: what comes out exists, or is doubted and kept.
func FuzzDate(f *testing.F) {
	for _, s := range []string{
		"1975.08", "197508", "19750817", "1975-08-01 00:00:00", "1975年8月1日", "76.06", "13.04\n正科", "2001.08；民建",
		"１９７５．０８", "27607", "1975.1", "1975.13", "Aug-75", "197508.0", "1.1E+17", "2011..09", "1975.08(51岁)",
	} {
		f.Add(s, false, 0)
		f.Add(s, true, 2)
	}
	f.Fuzz(func(t *testing.T, s string, number bool, how int) {
		if !utf8.ValidString(s) {
			return
		}
		c := cell{text: s, number: number, format: format{date: how&1 != 0, day: how&2 != 0, places: int8(how>>2&3) - 1}}
		for _, k := range []calendar{{today: today}, {today: today, date1904: true, untyped: true}} {
			for _, e := range []era{past, birth, future} {
				r := k.read(&c, e)
				switch {
				case r.doubt != "":
					if want := strings.Join(lines(s), " "); string(r.date) != want {
						t.Fatalf("%q doubted as %q", want, r.date)
					}
				case r.date != "" && !r.date.Valid():
					t.Fatalf("%q gives %q without a doubt", s, r.date)
				case r.date == "" && r.rest != "":
					t.Fatalf("%q gives no date but %q", s, r.rest)
				}
			}
		}
	})
}

// FuzzPlanCell parts 任X，免Y: no character of a post is lost but separators,
// verbs and the tail 职务.
func FuzzPlanCell(f *testing.F) {
	for _, s := range []string{
		"任市审计局局长，免市财政局副局长", "免去市财政局副局长的职务。", "任任城区区长；免任丘市市长", "拟留任", "任甲\n免乙\n任丙", "免疫规划科", "任甲免乙",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			return
		}
		p := splitPlan(s)
		if p.disposition != "" && !p.disposition.Valid() {
			t.Fatalf("%q: %q", s, p.disposition)
		}
		whole := strings.Join(lines(s), "")
		for _, r := range p.proposed + p.relieved {
			if r != '，' && !strings.ContainsRune(whole, r) {
				t.Fatalf("%q gives %+v", s, p)
			}
		}
		if p.disposition == "" {
			kept := p.proposed + p.relieved
			for _, r := range whole {
				if !strings.ContainsRune("拟任命为免去其不再担的职务，,；;、。： .:", r) && !strings.ContainsRune(kept, r) {
					t.Fatalf("%q loses %q: %+v", s, r, p)
				}
			}
		}
		headingText := parseHeading(s)
		var hs headings
		hs.enter(headingText)
		hs.enter(headingText)
		splitStudy(s)
		relievedOf(s)
		proposedOf(s)
	})
}
