package sheet

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"liuzhuan/model"
)

// parts of the smallest workbook.
func parts(sheet string) map[string]string {
	return map[string]string{
		"_rels/.rels":                `<Relationships><Relationship Id="r1" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		"xl/workbook.xml":            `<workbook><sheets><sheet name="名册" sheetId="1" r:id="r1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="r1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
		"xl/worksheets/sheet1.xml":   sheet,
	}
}

// sheetXML writes rows of texts as a sheet part.
func sheetXML(rows ...[]string) string {
	var b strings.Builder
	b.WriteString(`<worksheet><sheetData>`)
	for _, r := range rows {
		b.WriteString("<row>")
		for _, v := range r {
			fmt.Fprintf(&b, `<c t="inlineStr"><is><t>%s</t></is></c>`, v)
		}
		b.WriteString("</row>")
	}
	b.WriteString(`</sheetData></worksheet>`)
	return b.String()
}

func zipped(tb testing.TB, parts map[string]string) string {
	tb.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, content := range parts {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write([]byte(content))
		}
		if err != nil {
			tb.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		tb.Fatal(err)
	}
	return b.String()
}

var titles = []string{"姓名", "性别", "民族"}

func TestSmallestWorkbook(t *testing.T) {
	r, err := Read(save(t, "a.xlsx", zipped(t, parts(sheetXML(titles, []string{"任文", "女", "汉"})))), Options{Today: today})
	if err != nil || len(r.List.Rows) != 1 || r.List.Rows[0].Person.Ethnic != "汉族" {
		t.Fatal(err, r)
	}
}

// Prefixes, strict names, references, CDATA, _xHHHH_ and readings are all XML.
func TestOddXML(t *testing.T) {
	p := parts(`<?xml version="1.0"?><x:worksheet xmlns:x="y"><x:sheetData>
		<x:row r="2"><x:c r="B2" t="s"><x:v>0</x:v></x:c><x:c r="C2" t="str"><x:v>性_x000D_别</x:v></x:c><x:c r="A2" t="inlineStr"><x:is><x:r><x:t>民</x:t></x:r><x:r><x:t>族</x:t></x:r></x:is></x:c></x:row>
		<x:row><x:c r="B3" t="s"><x:v>1</x:v></x:c><x:c t="str"><x:f>1</x:f><x:v><![CDATA[女]]></x:v></x:c><x:c r="A3" t="s"><x:v>77</x:v></x:c></x:row>
		</x:sheetData></x:worksheet>`)
	p["xl/_rels/workbook.xml.rels"] = strings.Replace(p["xl/_rels/workbook.xml.rels"], "</",
		`<Relationship Id="r2" Type="http://x/sharedStrings" Target="/xl/strings.xml"/></`, 1)
	p["xl/strings.xml"] = `<sst><si><t>姓名</t></si><si><r><t>&#20219;</t></r><r><t xml:space="preserve"> 文</t></r><rPh sb="0" eb="1"><t>` +
		`Ren</t></rPh></si></sst>`
	r, err := Read(save(t, "a.xlsx", zipped(t, p)), Options{Today: today})
	if err != nil {
		t.Fatal(err)
	}
	if in := r.List.Rows[0]; in.Person.Name != "任文" || in.Person.Sex != "女" || in.Row != 3 || r.HeaderRow != 2 {
		t.Errorf("%+v", r)
	}
}

func TestUnescape(t *testing.T) {
	for in, want := range map[string]string{
		"a_x000D_b": "a\rb", "_x5F20_": "张", "_x": "_x", "a_xZZZZ_": "a_xZZZZ_", "_x005F_x000D_": "_x000D_", "_x00": "_x00", "__x0041__": "_A_",
	} {
		if got := unescape(in); got != want {
			t.Errorf("%q: got %q", in, got)
		}
	}
}

func TestPackagesRefused(t *testing.T) {
	good := parts(sheetXML(titles, []string{"任文", "女", "汉"}))
	change := func(name, content string) string {
		p := map[string]string{}
		for k, v := range good {
			p[k] = v
		}
		if p[name] = content; content == "" {
			delete(p, name)
		}
		return zipped(t, p)
	}
	sheetPart, book := "xl/worksheets/sheet1.xml", "xl/workbook.xml"
	laughs := `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>` +
		strings.Replace(sheetXML(titles, []string{"X", "女", "汉"}), "X", "&b;", 1)
	outside := `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>` +
		strings.Replace(sheetXML(titles, []string{"X", "女", "汉"}), "X", "&a;", 1)
	whole := zipped(t, good)
	for _, c := range []struct {
		name, content string
		found         Found
	}{
		{"only the magic", "PK\x03\x04", FoundDamaged},
		{"cut off", whole[:len(whole)/2], FoundDamaged},
		{"a letter", zipped(t, map[string]string{"word/document.xml": "<w/>"}), FoundDOCX},
		{"a binary workbook", change("_rels/.rels", strings.Replace(good["_rels/.rels"], "workbook.xml", "workbook.bin", 1)), ""},
		{"no workbook", change(book, ""), FoundZip},
		{"workbook is no XML", change(book, "<<<"), FoundDamaged},
		{"entities", change(sheetPart, laughs), FoundDamaged},
		{"entities from outside", change(sheetPart, outside), FoundDamaged},
		{"another charset", change(sheetPart, `<?xml version="1.0" encoding="utf-7"?>`+sheetXML(titles)), FoundDamaged},
		{"sheet cut off in a row", change(sheetPart, sheetXML(titles)[:80]), FoundDamaged},
		{"sheet cut off behind a row", change(sheetPart, strings.TrimSuffix(sheetXML(titles, titles), "</sheetData></worksheet>")), FoundDamaged},
	} {
		_, err := Read(save(t, "a.xlsx", c.content), Options{Today: today})
		var e *FormatError
		if c.found == "" {
			if err != nil {
				t.Errorf("%s: %v", c.name, err)
			}
			continue
		}
		if !errors.As(err, &e) || e.Found != c.found {
			t.Errorf("%s: %v", c.name, err)
		}
	}
	_, err := Read(save(t, "a.xlsx", change(sheetPart, "")), Options{Today: today})
	var none *SheetError
	if !errors.As(err, &none) {
		t.Error("sheet part missing:", err)
	}
}

// A file cut off or with one byte turned over is refused or read, never more.
func TestDamagedAnywhere(t *testing.T) {
	for _, name := range []string{"名册-云川.xlsx", "各种单元格.xls"} {
		b, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		for i := 0; i < len(b); i += len(b)/97 + 1 {
			turned := bytes.Clone(b)
			turned[i] ^= 0x55
			for _, content := range [][]byte{b[:i], turned} {
				book, err := readBook(name, bytes.NewReader(content), int64(len(content)))
				if err == nil {
					_, err = book.read(name, Options{Today: today})
				}
				if err != nil && !typed(err) {
					t.Fatalf("%s at %d: %T %v", name, i, err, err)
				}
			}
		}
	}
}

// typed reports whether an error is one of this package's.
func typed(err error) bool {
	return errors.As(err, new(*FormatError)) || errors.As(err, new(*TooLargeError)) || errors.As(err, new(*NoHeaderError)) ||
		errors.As(err, new(*SheetError)) || errors.As(err, new(*EncryptedError)) ||
		errors.As(err, new(*FormError)) || errors.As(err, new(*NoRowsError)) || errors.As(err, new(*UnpartedError))
}

func TestWorkbookTooLarge(t *testing.T) {
	long := strings.Repeat("x", maxCell+1)
	shared := parts("")
	shared["xl/_rels/workbook.xml.rels"] = strings.Replace(shared["xl/_rels/workbook.xml.rels"], "</",
		`<Relationship Id="r2" Type="http://x/sharedStrings" Target="strings.xml"/></`, 1)
	shared["xl/strings.xml"] = "<sst><si><t> " + strings.Repeat("x", maxCell-8) + "</t></si></sst>"
	ref := `<c t="s"><v>0</v></c>`
	shared["xl/worksheets/sheet1.xml"] = strings.Replace(sheetXML(titles), "</sheetData>",
		"<row>"+strings.Repeat(ref, maxText/maxCell+1)+"</row>"+"</sheetData>", 1)
	wide := make([]string, maxColumns+1)
	for i := range wide {
		wide[i] = "姓名"
	}
	var merged strings.Builder
	merged.WriteString(strings.TrimSuffix(sheetXML(titles), "</worksheet>") + "<mergeCells>")
	for i := range maxMerges + 1 {
		fmt.Fprintf(&merged, `<mergeCell ref="A%d:B%d"/>`, i+2, i+2)
	}
	merged.WriteString("</mergeCells></worksheet>")
	for _, c := range []struct {
		name  string
		parts map[string]string
		what  Excess
	}{
		{"bomb", parts(strings.Repeat(" ", maxPart+1)), ExcessBytes},
		{"cell", parts(sheetXML(titles, []string{long})), ExcessCell},
		{"value", parts(`<worksheet><sheetData><row><c><v>` + long + `</v></c></row></sheetData></worksheet>`), ExcessCell},
		{"one huge token", parts(sheetXML(titles, []string{strings.Repeat("x", tokenBytes+maxCell)})), ExcessCell},
		{"one huge attribute", parts(`<worksheet a="` + strings.Repeat("x", tokenBytes+maxCell) + `"/>`), ExcessCell},
		{"columns", parts(sheetXML(wide)), ExcessColumns},
		{"merged ranges", parts(merged.String()), ExcessMerges},
		{"one string shown everywhere", shared, ExcessBytes},
	} {
		path := save(t, "a.xlsx", zipped(t, c.parts))
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, err := Read(path, Options{Today: today})
		runtime.ReadMemStats(&after)
		var e *TooLargeError
		if !errors.As(err, &e) || e.What != c.what || e.File != "a.xlsx" {
			t.Errorf("%s: %v", c.name, err)
		}
		if took := (after.TotalAlloc - before.TotalAlloc) >> 20; took > 512 {
			t.Errorf("%s: allocated %d MiB", c.name, took)
		}
	}
}

// A stray mark at the end of the world is not 200,000 rows.
func TestFarRow(t *testing.T) {
	path := write(t, "a.xlsx", []page{{rows: [][]any{{"姓名", "性别", "民族"}, {"任文", "女", "汉"}}}}, func(f *excelize.File) {
		if err := f.SetCellValue("Sheet1", "A1048576", "共1人"); err != nil {
			t.Fatal(err)
		}
	})
	r, err := Read(path, Options{Today: today})
	if err != nil || len(r.List.Rows) != 1 {
		t.Error(err, r)
	}
}

func TestEncryptedWorkbook(t *testing.T) {
	f := excelize.NewFile()
	defer f.Close()
	path := filepath.Join(t.TempDir(), "a.xlsx")
	if err := f.SaveAs(path, excelize.Options{Password: "x"}); err != nil {
		t.Fatal(err)
	}
	_, err := Read(path, Options{})
	var e *EncryptedError
	if !errors.As(err, &e) || e.File != "a.xlsx" {
		t.Error(err)
	}
}

// A formula that gave no value is no fact: the cell is empty, and the clerk is
// told. A text file that was saved from such a workbook has it as words.
func TestFailedFormulas(t *testing.T) {
	p := parts(`<worksheet><sheetData>
		<row r="1"><c r="A1" t="str"><v>姓名</v></c><c r="B1" t="str"><v>现任职务</v></c><c r="C1" t="str"><v>出生年月</v></c><c r="D1" t="str"><v>派驻机构</v></c><c r="E1" t="str"><v>年龄</v></c></row>
		<row r="2"><c r="A2" t="str"><v>任文</v></c><c r="B2" t="e"><f>VLOOKUP(A2,B:C,2,0)</f><v>#N/A</v></c><c r="C2" t="e"><v>#REF!</v></c><c r="D2" t="e"><v>#N/A</v></c><c r="E2" t="e"><v>#VALUE!</v></c></row>
		<row r="3"><c r="A3" t="e"><v>#N/A</v></c></row>
		</sheetData></worksheet>`)
	for name, content := range map[string]string{
		"a.xlsx": zipped(t, p),
		"a.csv":  "姓名,现任职务,出生年月,派驻机构,年龄\n任文,#N/A,#REF!,#N/A,#VALUE!\n#N/A,,,,\n",
	} {
		r, err := Read(save(t, name, content), Options{Today: today})
		if err != nil || len(r.List.Rows) != 1 {
			t.Fatalf("%s: %v %+v", name, err, r)
		}
		in := r.List.Rows[0]
		if p := in.Person; p.Current != "" || p.Birth != "" || in.Team != "" {
			t.Errorf("%s: %q %q %q", name, p.Current, p.Birth, in.Team)
		}
		var told []string
		for _, f := range in.Person.Doubts {
			if f.Doubt == model.DoubtFormula {
				told = append(told, f.Column+" "+f.Value)
			}
		}
		if want := []string{"现任职务 #N/A", "出生年月 #REF!", "派驻机构 #N/A"}; !slices.Equal(told, want) {
			t.Errorf("%s: told %v, want %v", name, told, want)
		}
	}
}
