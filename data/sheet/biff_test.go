package sheet

import (
	"bytes"
	"encoding/binary"
	"errors"
	"math"
	"reflect"
	"slices"
	"testing"
	"unicode/utf16"

	"liuzhuan/model"
)

// The same workbook as .xls and .xlsx, both saved by LibreOffice: numbers with
// formats, days, months, truths, kept results of formulas, merged units, a
// hidden sheet, strings over several Continue records.
func TestKindsOfCells(t *testing.T) {
	a, err := Read("testdata/各种单元格.xlsx", Options{Today: today})
	if err != nil {
		t.Fatal(err)
	}
	b, err := Read("testdata/各种单元格.xls", Options{Today: today})
	if err != nil {
		t.Fatal(err)
	}
	if len(a.List.Rows) != 60 || a.Sheets != nil || a.Encoding != "xlsx" || b.Encoding != "xls" {
		t.Fatal(len(a.List.Rows), a.Sheets)
	}
	first, second, tenth := a.List.Rows[0].Person, a.List.Rows[1].Person, a.List.Rows[9].Person
	if first.Current != "市财政局局长" || second.Phone != "13900000005" || second.Unit != "市财政局" || tenth.Birth != "196610" ||
		first.CurrentSince != "20161122" || first.RankSince != "201611" || first.PartyDate != "200012" || first.Remark != "TRUE" {
		t.Errorf("%+v\n%+v\n%+v", first, second, tenth)
	}
	for i := range a.List.Rows {
		if x, y := a.List.Rows[i], b.List.Rows[i]; !reflect.DeepEqual(x, y) {
			t.Fatalf("row %d\n%+v\n%+v", i, x, y)
		}
	}
}

// stream puts together the records of a workbook stream.
type stream struct{ bytes.Buffer }

func (s *stream) rec(id uint16, parts ...any) int {
	at := s.Len()
	var data bytes.Buffer
	for _, p := range parts {
		if text, ok := p.(string); ok {
			data.WriteString(text)
			continue
		}
		_ = binary.Write(&data, binary.LittleEndian, p)
	}
	_ = binary.Write(s, binary.LittleEndian, []uint16{id, uint16(data.Len())})
	s.Write(data.Bytes())
	return at
}

// wideText writes a string as BIFF has it, with or without its count.
func wideText(s string) string {
	var b bytes.Buffer
	b.WriteByte(1)
	_ = binary.Write(&b, binary.LittleEndian, utf16.Encode([]rune(s)))
	return b.String()
}

func counted(s string) string {
	n := len(utf16.Encode([]rune(s)))
	return string([]byte{byte(n), byte(n >> 8)}) + wideText(s)
}

// workbookStream writes a workbook of one sheet, 名册.
func workbookStream(globals, cells func(s *stream)) []byte {
	s := &stream{}
	s.rec(recBOF, uint16(0x600), uint16(5), uint32(0), uint32(0), uint32(0))
	bound := s.rec(recBoundSheet, uint32(0), uint16(0), uint8(2), wideText("名册"))
	if globals != nil {
		globals(s)
	}
	s.rec(recEOF)
	binary.LittleEndian.PutUint32(s.Bytes()[bound+4:], uint32(s.Len()))
	s.rec(recBOF, uint16(0x600), uint16(0x10), uint32(0), uint32(0), uint32(0))
	if cells != nil {
		cells(s)
	}
	s.rec(recEOF)
	return s.Bytes()
}

func label(s *stream, row, col uint16, text string) {
	s.rec(recLabel, row, col, uint16(0), counted(text))
}

// readStream reads a workbook stream without the compound file around it.
func readStream(b []byte) (*Reading, error) {
	x := &xls{file: "a.xls", stream: b}
	book, err := x.workbook()
	if err != nil {
		return nil, err
	}
	return book.read("a.xls", Options{Today: today})
}

func TestStream(t *testing.T) {
	b := workbookStream(func(s *stream) {
		s.rec(recDateMode, uint16(1))
		s.rec(recFormat, uint16(164), counted(`yyyy"年"m"月"`))
		s.rec(recXF, uint16(0), uint16(0))
		s.rec(recXF, uint16(0), uint16(164))
		s.rec(recXF, uint16(0), uint16(2))
		// One string with fonts and phonetics, one cut inside its characters.
		text := wideText("任文")
		s.rec(recSST, uint32(3), uint32(3),
			uint16(2), uint8(1|4|8), uint16(1), uint32(3), text[1:], uint32(0), "abc",
			uint16(4), wideText("云川市委")[:5])
		s.rec(recContinue, uint8(1), wideText("云川市委")[5:], uint16(3))
		s.rec(recContinue, uint8(0), "abc")
	}, func(s *stream) {
		for i, title := range []string{"姓名", "现任职务", "出生年月", "参加工作时间", "入党时间", "任现职时间", "备注", "民族"} {
			label(s, 0, uint16(i), title)
		}
		// Rows out of order, as some writers store them.
		label(s, 2, 0, "李𬭎")
		s.rec(recLabelSST, uint16(1), uint16(0), uint16(0), uint32(0))
		s.rec(recLabelSST, uint16(1), uint16(1), uint16(0), uint32(1))
		s.rec(recNumber, uint16(1), uint16(2), uint16(2), 1975.1)
		s.rec(recMulRK, uint16(1), uint16(3), uint16(0), uint32(199807<<2|2), uint16(1), uint32(37216<<2|2), uint16(4))
		s.rec(recFormula, uint16(1), uint16(5), uint16(1), math.Float64bits(40868), uint16(0), uint32(0), uint16(0))
		s.rec(recFormula, uint16(1), uint16(6), uint16(0), uint8(0), uint8(0), uint32(0), uint16(0xFFFF), uint16(0), uint32(0), uint16(0))
		s.rec(0x04BC, uint16(0)) // a shared formula
		s.rec(recString, counted("兼任"))
		s.rec(recBOF, uint16(0x600), uint16(0x20)) // a chart, whose cells are none of ours
		label(s, 1, 6, "图")
		s.rec(recEOF)
		s.rec(recLabelSST, uint16(1), uint16(7), uint16(0), uint32(9)) // beyond the strings
		s.rec(recBoolErr, uint16(2), uint16(6), uint16(0), uint8(42), uint8(1))
		s.rec(recFormula, uint16(2), uint16(1), uint16(0), uint8(2), uint8(0), uint8(0x17), uint8(0), uint16(0), uint16(0xFFFF), uint16(0), uint32(0),
			uint16(0))
	})
	r, err := readStream(b)
	if err != nil {
		t.Fatal(err)
	}
	if len(r.List.Rows) != 2 || r.List.Rows[1].Person.Name != "李𬭎" || r.List.Rows[1].Person.Remark != "" {
		t.Fatalf("%+v", r.List.Rows)
	}
	var failed []string
	for _, f := range r.List.Rows[1].Person.Doubts {
		if f.Doubt == model.DoubtFormula {
			failed = append(failed, f.Column+" "+f.Value)
		}
	}
	if !slices.Equal(failed, []string{"现任职务 #REF!", "备注 #N/A"}) {
		t.Errorf("failed formulas: %v", failed)
	}
	want := map[model.Field]string{
		"name": "任文", "current": "云川市委", "birth": "197510", "work_date": "199807", "party_date": "200511",
		"current_since": "201511", "remark": "兼任", "ethnic": "",
	}
	for f, v := range want {
		if got := r.List.Rows[0].Person.Get(f); got != v {
			t.Errorf("%s: got %q, want %q", f, got, v)
		}
	}
}

// cfb wraps a stream in a compound file of version 3.
func cfb(name string, content []byte) string {
	const sector = 512
	for len(content) < 4096 || len(content)%sector != 0 { // no mini stream
		content = append(content, 0)
	}
	n := len(content) / sector
	fats := (n+2)/(sector/4) + 1
	for fats*(sector/4) < n+1+fats {
		fats++
	}
	var out bytes.Buffer
	put := func(v any) { _ = binary.Write(&out, binary.LittleEndian, v) }
	put([]byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
	put([16]byte{})
	put([]uint16{0x3E, 3, 0xFFFE, 9, 6, 0, 0, 0})
	put([]uint32{0, uint32(fats), uint32(fats), 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0})
	for i := range 109 {
		if i < fats {
			put(uint32(i))
		} else {
			put(uint32(0xFFFFFFFF))
		}
	}
	fat := make([]uint32, fats*sector/4)
	for i := range fat {
		switch {
		case i < fats:
			fat[i] = 0xFFFFFFFD
		case i == fats, i == fats+n:
			fat[i] = 0xFFFFFFFE
		case i < fats+n:
			fat[i] = uint32(i + 1)
		default:
			fat[i] = 0xFFFFFFFF
		}
	}
	put(fat)
	entry := func(name string, kind byte, child, start uint32, size uint64) {
		var wide [32]uint16
		copy(wide[:], utf16.Encode([]rune(name)))
		put(wide)
		put(uint16(2 * (len(utf16.Encode([]rune(name))) + 1)))
		put([]byte{kind, 1})
		put([]uint32{0xFFFFFFFF, 0xFFFFFFFF, child})
		put([36]byte{})
		put(start)
		put(size)
	}
	entry("Root Entry", 5, 1, 0xFFFFFFFE, 0)
	entry(name, 2, 0xFFFFFFFF, uint32(fats+1), uint64(len(content)))
	put([256]byte{})
	out.Write(content)
	return out.String()
}

func TestCompoundFile(t *testing.T) {
	good := workbookStream(nil, func(s *stream) {
		label(s, 0, 0, "姓名")
		label(s, 1, 0, "任文")
	})
	r, err := Read(save(t, "a.et", cfb("Workbook", good)), Options{Today: today})
	if err != nil || len(r.List.Rows) != 1 || r.List.Rows[0].Person.Name != "任文" {
		t.Fatal(err, r)
	}
	old := &stream{}
	old.rec(recBOF, uint16(0x500), uint16(5))
	locked := workbookStream(func(s *stream) { s.rec(recFilePass, uint16(1), uint16(1)) }, nil)
	var encrypted *EncryptedError
	for _, c := range []struct {
		name, content string
		found         Found // "" = encrypted
	}{
		{"password", cfb("Workbook", locked), ""},
		{"encrypted .xlsx", cfb("EncryptedPackage", nil), ""},
		{"Excel 95", cfb("Book", old.Bytes()), FoundOldXLS},
		{"Excel 95 in a new stream", cfb("Workbook", old.Bytes()), FoundOldXLS},
		{"a letter", cfb("WordDocument", nil), FoundDOCX},
		{"something else", cfb("Contents", nil), FoundCFB},
		{"nothing in the stream", cfb("Workbook", nil), FoundDamaged},
		{"globals cut off", cfb("Workbook", good[:20]), FoundDamaged},
		{"cut off", cfb("Workbook", good)[:1024], FoundDamaged},
		{"only the magic", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", FoundDamaged},
	} {
		_, err := Read(save(t, "a.xls", c.content), Options{Today: today})
		var e *FormatError
		if c.found == "" && !errors.As(err, &encrypted) || c.found != "" && (!errors.As(err, &e) || e.Found != c.found) {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

// A template drawn further down than there are people: below them a number, and
// what a formula makes of nothing.
func TestDrawnFurtherDown(t *testing.T) {
	got := told(readStream(workbookStream(nil, func(s *stream) {
		for i, title := range []string{"序号", "姓名", "现任职务", "工龄"} {
			label(s, 0, uint16(i), title)
		}
		label(s, 1, 1, "任文")
		label(s, 1, 2, "市委办主任")
		for row := range uint16(2) {
			s.rec(recNumber, row+1, uint16(0), uint16(0), float64(row+1))
			s.rec(recFormula, row+1, uint16(3), uint16(0), math.Float64bits(126), uint16(0), uint32(0), uint16(0))
		}
	})))
	want := []string{"= 名册 A1:D3 roster 1", "- 3 number 2", "~ D 工龄 126", "任文||市委办主任|||retained||工龄：126"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}
