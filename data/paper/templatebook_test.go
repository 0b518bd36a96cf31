package paper

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"image"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"liuzhuan/model"
)

// withPhoto gives a person an approval form with a photo of so many pixels and a relative.
func withPhoto(t *testing.T, s sitting, p *model.Person, w, h int) func(string) ([]byte, error) {
	t.Helper()
	var photo bytes.Buffer
	if err := png.Encode(&photo, image.NewGray(image.Rect(0, 0, w, h))); err != nil {
		t.Fatal(err)
	}
	data := []byte(`<?xml version="1.0" encoding="utf-8"?><Person><XingMing>` + p.Name + `</XingMing><JiaTingChengYuan>` +
		`<Item><ChengWei>妻子</ChengWei><XingMing>甲</XingMing><GongZuoDanWeiJiZhiWu>云川市中学教师</GongZuoDanWeiJiZhiWu></Item>` +
		`<Item><ChengWei>女儿</ChengWei><XingMing>乙</XingMing><GongZuoDanWeiJiZhiWu>学生</GongZuoDanWeiJiZhiWu></Item></JiaTingChengYuan>` +
		`<ZhaoPian>` + base64.StdEncoding.EncodeToString(photo.Bytes()) + `</ZhaoPian></Person>`)
	c := model.ContentOf(data)
	s.Load(&model.Form{Person: p.ID, File: p.Name + ".lrmx", Data: c.Sum})
	return func(string) ([]byte, error) { return data, nil }
}

// bookOfEach fills the sample, a worksheet for each person and a list with photos.
func bookOfEach(t *testing.T, s sitting) (path string, o Options) {
	t.Helper()
	f, err := OpenTemplate(filepath.Join("template", "testdata", "5-审批表样.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	o = Options{Paper: Roster, Profile: Full, Files: withPhoto(t, s, s.no(1), 30, 42)}
	path = filepath.Join(t.TempDir(), "审批表.xlsx")
	if r, err := SaveTemplate(path, f, s.Meeting, o); err != nil || !r.Sound() || !slices.Contains(r.Filled, photo) {
		t.Fatalf("%+v %v", r, err)
	}
	return path, o
}

// One workbook has a worksheet for each person, named after them, with what is theirs: the
// photo over its cells, text box, chart, note, print area; and the list that is of all.
func TestBookOfEach(t *testing.T) {
	s := talkSitting(t, 26)
	path, _ := bookOfEach(t, s)
	f, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	people := s.People()[:s.OnList()]
	sheets := f.GetSheetList()
	if len(sheets) != len(people)+1 || sheets[len(people)] != "名单" {
		t.Fatalf("%q", sheets)
	}
	for i, p := range people {
		if want := fmt.Sprintf("%03d%s", p.No, p.Name); sheets[i] != want {
			t.Errorf("%s, want %s", sheets[i], want)
		}
		if got, err := f.GetCellValue(sheets[i], "B2"); err != nil || got != p.Name {
			t.Errorf("%s: %s %v", sheets[i], got, err)
		}
		if notes, err := f.GetComments(sheets[i]); err != nil || len(notes) != 1 || !strings.Contains(notes[0].Text, fmt.Sprintf("共 %d 人", len(people))) {
			t.Errorf("%s: %+v %v", sheets[i], notes, err)
		}
	}
	if shown, err := f.GetPictures(sheets[0], "E2"); err != nil || len(shown) != 1 {
		t.Errorf("%d photos of who has one: %v", len(shown), err)
	}
	if shown, err := f.GetPictures(sheets[1], "E2"); err != nil || len(shown) != 0 {
		t.Errorf("%d photos of who has none: %v", len(shown), err)
	}
	if in, err := f.GetPictures("名单", "C3"); err != nil || len(in) != 1 {
		t.Errorf("%d photos in the list: %v", len(in), err)
	}
	if high, err := f.GetRowHeight("名单", 3); err != nil || high < 60 {
		t.Errorf("a row with a photo is %v points high: %v", high, err)
	}
	areas := map[string]string{}
	for _, n := range f.GetDefinedName() {
		areas[n.Scope] = n.RefersTo
	}
	if areas[sheets[0]] != "'"+sheets[0]+"'!$A$1:$E$31" || areas[sheets[1]] != "'"+sheets[1]+"'!$A$1:$E$30" {
		t.Errorf("%q, %q", areas[sheets[0]], areas[sheets[1]])
	}
	if tables, err := f.GetTables("名单"); err != nil || len(tables) != 1 || tables[0].Range != fmt.Sprintf("A2:C%d", 2+len(people)) {
		t.Errorf("%+v %v", tables, err)
	}
	if formula, err := f.GetCellFormula("名单", fmt.Sprintf("D%d", 3+len(people))); err != nil || formula != "'"+sheets[0]+"'!B2" {
		t.Errorf("%s %v", formula, err)
	}
}

// An office program opens that workbook, and every name is in it.
func TestOfficeOpensBookOfEach(t *testing.T) {
	tools(t, "soffice", "pdftotext")
	s := talkSitting(t, 26)
	path, _ := bookOfEach(t, s)
	dir := t.TempDir()
	out, err := exec.Command("soffice", "-env:UserInstallation=file://"+filepath.Join(dir, "profile"), "--headless", "--convert-to", "pdf", "--outdir", dir,
		path).
		CombinedOutput()
	pdf := filepath.Join(dir, "审批表.pdf")
	if err != nil {
		t.Skipf("skipped: the office program does not run here: %v\n%s", err, out)
	}
	if _, err := os.Stat(pdf); err != nil {
		t.Fatalf("it is no workbook to the office program: %v\n%s", err, out)
	}
	all := strings.Join(pagesOf(t, pdf), "")
	for _, p := range s.People()[:s.OnList()] {
		if !strings.Contains(all, p.Name+"亲属") {
			t.Errorf("%s is not in it", p.Name)
		}
	}
}
