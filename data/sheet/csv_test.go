package sheet

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"liuzhuan/model"
)

const smallCSV = "序号,姓名,性别,民族,出生年月,现任职务,任免类别\r\n" +
	"1,任　文,女,满,1983.09,云川市纪委监委驻市委办公室纪检监察组一级主任科员,留任\r\n" +
	"2,李𬭎,男,汉,1990.1,\"党组成员、\n副局长\",转任\r\n" +
	"\r\n" +
	"3,阿依古丽·买买提,女,维吾尔,1981.02,'+主任科员,提任\r\n"

// save writes bytes as a file and gives its path.
func save(tb testing.TB, name, content string) string {
	tb.Helper()
	path := filepath.Join(tb.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		tb.Fatal(err)
	}
	return path
}

func encode(tb testing.TB, e encoding.Encoding, s string) string {
	tb.Helper()
	out, err := e.NewEncoder().String(s)
	if err != nil {
		tb.Fatal(err)
	}
	return out
}

func TestEncodings(t *testing.T) {
	for name, content := range map[string]string{
		"utf-8":     smallCSV,
		"utf-8-bom": bomUTF8 + smallCSV,
		"utf-16le":  encode(t, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), smallCSV),
		"utf-16be":  encode(t, unicode.UTF16(unicode.BigEndian, unicode.UseBOM), smallCSV),
		"gb18030":   encode(t, simplifiedchinese.GB18030, smallCSV),
	} {
		t.Run(name, func(t *testing.T) {
			r, err := Read(save(t, "a.csv", content), Options{Today: today})
			if err != nil {
				t.Fatal(err)
			}
			if r.Encoding != name || r.HeaderRow != 1 || len(r.List.Rows) != 3 || !r.List.Ordered {
				t.Fatalf("%s %d %d %v", r.Encoding, r.HeaderRow, len(r.List.Rows), r.List.Ordered)
			}
			var names []string
			for _, in := range r.List.Rows {
				names = append(names, in.Person.Name)
			}
			if got := strings.Join(names, " "); got != "任文 李𬭎 阿依古丽·买买提" {
				t.Error(got)
			}
			second, third := r.List.Rows[1], r.List.Rows[2]
			if second.Person.Current != "党组成员、副局长" || third.Person.Current != "+主任科员" {
				t.Error(second.Person.Current, third.Person.Current)
			}
			// Row numbers are those of the spreadsheet program: the empty line
			// counts, the line end inside quotes does not.
			if second.Row != 3 || third.Row != 5 {
				t.Error(second.Row, third.Row)
			}
			if second.Person.Birth != "1990.1" || len(second.Person.Doubts) != 1 {
				t.Error(second.Person.Birth, second.Person.Doubts)
			}
		})
	}
}

func TestDelimiters(t *testing.T) {
	for name, comma := range map[string]string{"comma": ",", "semicolon": ";", "tab": "\t"} {
		text := strings.NewReplacer(",", comma).Replace("干部名单\n姓名,性别,现任职务\n任文,女,市委办主任\n")
		r, err := Read(save(t, "a.txt", text), Options{Today: today})
		if err != nil || len(r.List.Rows) != 1 || r.List.Rows[0].Person.Current != "市委办主任" || r.HeaderRow != 2 {
			t.Errorf("%s: %v %+v", name, err, r)
		}
	}
}

// A character that was lost before the file was saved is kept and doubted.
func TestLostCharacter(t *testing.T) {
	text := "姓名,性别,民族\n李\ufffd,男,汉\n"
	for _, content := range []string{text, bomUTF8 + text, encode(t, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), text)} {
		r, err := Read(save(t, "a.csv", content), Options{Today: today})
		if err != nil {
			t.Fatal(err)
		}
		if p := r.List.Rows[0].Person; p.Name != "李\ufffd" || len(p.Doubts) != 1 || p.Doubts[0].Doubt != model.DoubtNameChar {
			t.Errorf("%s: %+v", r.Encoding, p)
		}
	}
}

// A list of names alone is a list: nothing but known titles, 姓名 among them.
func TestNamesAlone(t *testing.T) {
	r, err := Read(save(t, "a.txt", "姓名\n任文\n李𬭎\n"), Options{Today: today})
	if err != nil || len(r.List.Rows) != 2 {
		t.Fatal(err, r)
	}
}

func TestUnguard(t *testing.T) {
	for in, want := range map[string]string{
		"'=1+1": "=1+1", "'＝x": "＝x", "'0123": "0123", "'tis": "'tis", `="0012"`: "0012", "": "", "'": "'", "=A1": "=A1",
	} {
		if got := unguard(in); got != want {
			t.Errorf("%q: got %q", in, got)
		}
	}
}

func TestTextRefused(t *testing.T) {
	row := "任文,女,市委办主任\n"
	head := "姓名,性别,现任职务\n"
	for _, c := range []struct {
		name, content string
		found         Found
	}{
		{"empty", "", FoundEmpty},
		{"binary", "姓名,性别\x00\x01\x02", FoundBinary},
		{"no text in GB18030", "\xd0\xd5\xc3\xfb\xff\xff\xff\n", FoundBinary},
		{"no UTF-8 behind its mark", bomUTF8 + head + "\xff\xff", FoundBinary},
		{"web page", "<html><table><tr><td>姓名</td></tr></table></html>", FoundHTML},
		{"web page saved by Excel", "\r\n<!DOCTYPE html PUBLIC", FoundHTML},
		{"Excel's XML", `<?xml version="1.0"?><Workbook/>`, FoundXML},
		{"PDF", "%PDF-1.7\n", FoundPDF},
		{"bare BIFF", "\x09\x08\x06\x00\x00\x00\x10\x00", FoundOldXLS},
		{"unclosed quote", head + row + "\"李𬭎,男,市委办主任\n" + strings.Repeat(row, 50), FoundDamaged},
	} {
		_, err := Read(save(t, "a.csv", c.content), Options{Today: today})
		var e *FormatError
		if !errors.As(err, &e) || e.Found != c.found || e.File != "a.csv" {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

func TestTextTooLarge(t *testing.T) {
	head := "姓名,性别,现任职务\n"
	for _, c := range []struct {
		name, content string
		what          Excess
	}{
		{"cell", head + "任文,女," + strings.Repeat("长", maxCell/3+1), ExcessCell},
		{"quoted cell", head + "任文,女,\"" + strings.Repeat("长长\n", 2*maxCell), ExcessCell},
		{"columns", head + "任文" + strings.Repeat(",女", maxColumns), ExcessColumns},
		{"rows", head + strings.Repeat("任文\n", maxRows+1), ExcessRows},
	} {
		_, err := Read(save(t, "a.csv", c.content), Options{Today: today})
		var e *TooLargeError
		if !errors.As(err, &e) || e.What != c.what {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

func TestOddFiles(t *testing.T) {
	dir := t.TempDir()
	_, err := Read(dir, Options{})
	var e *FormatError
	if !errors.As(err, &e) || e.Found != FoundDirectory {
		t.Error(err)
	}
	if _, err = Read(filepath.Join(dir, "nowhere.xlsx"), Options{}); !errors.Is(err, os.ErrNotExist) {
		t.Error(err)
	}
	if _, err = Read(os.DevNull, Options{}); !errors.As(err, &e) || e.Found != FoundDevice {
		t.Error(err)
	}
}
