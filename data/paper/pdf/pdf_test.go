package pdf_test

import (
	"bytes"
	"compress/zlib"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/carlos7ags/folio/font"

	"liuzhuan/data/paper/layout"
	"liuzhuan/data/paper/pdf"
	"liuzhuan/data/paper/pdf/blankfont"
)

// fonts makes a folder of fonts by the names of their files.
func fonts(t *testing.T, files map[string][]byte) *pdf.Fonts {
	t.Helper()
	folder := t.TempDir()
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(folder, name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return pdf.Find([]string{folder})
}

func plain() map[string][]byte {
	return map[string][]byte{"simfang.ttf": blankfont.Make(blankfont.Allowed, blankfont.Hanzi...)}
}

func written(t *testing.T, p *layout.Paper, f *pdf.Fonts) ([]byte, pdf.Report) {
	t.Helper()
	var b bytes.Buffer
	report, err := pdf.Write(&b, p, f)
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes(), report
}

var (
	streams = regexp.MustCompile(`(?s)stream\r?\n(.*?)\r?\nendstream`)
	shown   = regexp.MustCompile(`<([0-9a-f]+)>\]? T[jJ]|(ET)`)
)

// read gives the lines of a PDF that was written in one font.
func read(t *testing.T, data []byte) []string {
	t.Helper()
	face, err := font.ParseFont(plain()["simfang.ttf"])
	if err != nil {
		t.Fatal(err)
	}
	back := face.GIDToUnicode()
	var out []string
	line := ""
	for _, s := range streams.FindAllSubmatch(data, -1) {
		z, err := zlib.NewReader(bytes.NewReader(s[1]))
		if err != nil {
			continue
		}
		text, err := io.ReadAll(z)
		if err != nil || !bytes.Contains(text, []byte("BT ")) {
			continue
		}
		for _, m := range shown.FindAllSubmatch(text, -1) {
			if len(m[2]) > 0 {
				out, line = append(out, line), ""
				continue
			}
			codes, err := hex.DecodeString(string(m[1]))
			if err != nil {
				t.Fatal(err)
			}
			for i := 0; i+1 < len(codes); i += 2 {
				line += string(back[uint16(codes[i])<<8|uint16(codes[i+1])])
			}
		}
	}
	return out
}

func letter(name, text string) layout.Section {
	return layout.Section{Name: name, Page: layout.Form, Footer: layout.PageOfPages, Blocks: []layout.Block{layout.Text{Look: layout.Look{Size: 16, Align: layout.Justify}, Text: text, Strong: "甲"}}}
}

func TestTextStandsAsLayoutBreaksIt(t *testing.T) {
	text := strings.Repeat("云川市纪委监委驻市公安局纪检监察组2026年", 4)
	section := letter("甲", text)
	data, _ := written(t, &layout.Paper{Title: "样张", Sections: []layout.Section{section}}, fonts(t, plain()))
	var want []string
	for _, l := range section.Flow()[0].Lines {
		want = append(want, l.Text)
	}
	want = append(want, "第 1 页　共 1 页")
	if got := read(t, data); strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if !bytes.HasPrefix(data, []byte("%PDF-1.7")) || !bytes.HasSuffix(data, []byte("%%EOF\n")) || !bytes.Contains(data, []byte("/FontFile2")) {
		t.Error("no whole PDF with a font in it")
	}
}

func TestEverySectionCountsItsPages(t *testing.T) {
	long := letter("甲", strings.Repeat("甲\n", 50))
	data, _ := written(t, &layout.Paper{Sections: []layout.Section{long, letter("乙", "乙")}}, fonts(t, plain()))
	got := strings.Join(read(t, data), "|")
	for _, want := range []string{"第 1 页　共 2 页", "第 2 页　共 2 页", "乙|第 1 页　共 1 页"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in %s", want, got)
		}
	}
	if n := bytes.Count(data, []byte("/Type /Page\n")) + bytes.Count(data, []byte("/Type /Page ")); n != 3 {
		t.Errorf("%d pages", n)
	}
}

func TestSamePaperSameBytes(t *testing.T) {
	p, f := &layout.Paper{Title: "样张", Sections: []layout.Section{letter("甲", "甲乙丙"), letter("乙", "丁")}}, fonts(t, plain())
	first, _ := written(t, p, f)
	written(t, &layout.Paper{Sections: []layout.Section{letter("丙", "另一份")}}, f)
	again, _ := written(t, p, f)
	other, _ := written(t, p, fonts(t, plain()))
	if !bytes.Equal(first, again) || !bytes.Equal(first, other) {
		t.Error("two writings differ")
	}
}

func TestCharactersComeFromTheFontThatHasThem(t *testing.T) {
	files := plain()
	files["simsunb.ttf"] = blankfont.Make(blankfont.Allowed, blankfont.Range{From: 0x2CB4E, To: 0x2CB4F})
	_, report := written(t, &layout.Paper{Sections: []layout.Section{letter("陈某", "陈𬭎"), letter("李𬭏", "李𬭏𬭐")}}, fonts(t, files))
	if len(report.Fonts) != 2 {
		t.Errorf("fonts %v", report.Fonts)
	}
	if len(report.Missing) != 1 || report.Missing[0] != (pdf.Missing{Name: "李𬭏", Chars: "𬭐"}) {
		t.Errorf("missing %+v", report.Missing)
	}
}

func TestFontsThatForbidItAreNotEmbedded(t *testing.T) {
	forbidden := map[string][]byte{"simfang.ttf": blankfont.Make(blankfont.Forbidden, blankfont.Hanzi...)}
	p := &layout.Paper{Sections: []layout.Section{letter("甲", "甲")}}
	if report, err := pdf.Write(io.Discard, p, fonts(t, forbidden)); !errors.Is(err, pdf.ErrNoFont) || len(report.Refused) != 1 {
		t.Errorf("%v, refused %v", err, report.Refused)
	}
	forbidden["simsun.ttf"] = blankfont.Make(blankfont.Allowed, blankfont.Hanzi...)
	_, report := written(t, p, fonts(t, forbidden))
	if len(report.Fonts) != 1 || len(report.Refused) != 1 || report.Refused[0] != "simfang.ttf" {
		t.Errorf("%+v", report)
	}
}

// It can be told beforehand which font stands for a role, and whether it is one of the
// rules' own.
func TestChosenFonts(t *testing.T) {
	f := fonts(t, plain())
	for face, want := range map[layout.Face]bool{layout.FangSong: true, layout.Title: false, layout.Hei: false} {
		if name, own := f.Chosen(face); name == "" || own != want {
			t.Errorf("%v is written with %q, its own %v", face, name, own)
		}
	}
	if name, own := fonts(t, nil).Chosen(layout.FangSong); name != "" || own {
		t.Errorf("%q, %v without a font", name, own)
	}
}

func TestWithoutFonts(t *testing.T) {
	p := &layout.Paper{Sections: []layout.Section{letter("甲", "甲")}}
	for name, files := range map[string]map[string][]byte{
		"none": {}, "no font": {"simfang.ttf": []byte("不是字体")}, "another name": {"arial.ttf": plain()["simfang.ttf"]}, "another kind": {"simfang.txt": plain()["simfang.ttf"]},
	} {
		if _, err := pdf.Write(io.Discard, p, fonts(t, files)); !errors.Is(err, pdf.ErrNoFont) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
