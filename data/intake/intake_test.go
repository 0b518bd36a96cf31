package intake

import (
	"archive/zip"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/xuri/excelize/v2"

	"liuzhuan/data/lrmx"
	"liuzhuan/data/sheet"
	"liuzhuan/model"
)

const (
	form  = `<?xml version="1.0" encoding="utf-8"?><Person><XingMing>周宁</XingMing><ChuShengNianYue>197911</ChuShengNianYue></Person>`
	table = "姓名,性别,现任职务\n周宁,男,驻市委办公室纪检监察组组长\n"
	teams = "机构名称,编制数,领导职数\n驻市委办公室纪检监察组,6,2\n"
)

// put writes a file and gives its path.
func put(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// archived packs one form.
func archived(t *testing.T, name string) string {
	t.Helper()
	path := put(t, name, "")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	z := zip.NewWriter(f)
	w, err := z.Create("周宁.lrmx")
	if err == nil {
		_, err = io.WriteString(w, form)
	}
	if err := errors.Join(err, z.Close(), f.Close()); err != nil {
		t.Fatal(err)
	}
	return path
}

// workbook saves a table as xlsx under a name.
func workbook(t *testing.T, name string) string {
	t.Helper()
	f := excelize.NewFile()
	for cell, v := range map[string]string{"A1": "姓名", "B1": "性别", "C1": "现任职务", "A2": "周宁", "B2": "男", "C2": "组长"} {
		if err := f.SetCellStr("Sheet1", cell, v); err != nil {
			t.Fatal(err)
		}
	}
	path := put(t, name, "")
	w, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(f.Write(w), w.Close(), f.Close()); err != nil {
		t.Fatal(err)
	}
	return path
}

// What a file is, its content says, whatever it is called.
func TestRead(t *testing.T) {
	folder := filepath.Dir(put(t, "周宁.lrmx", form))
	for _, tt := range []struct {
		name, path, kind string
	}{
		{"a form", put(t, "周宁.lrmx", form), Forms},
		{"a form in capitals", put(t, "周宁.LRMX", form), Forms},
		{"a form called xml", put(t, "周宁.xml", form), Forms},
		{"a folder", folder, Forms},
		{"an archive", archived(t, "表.zip"), Forms},
		{"an archive under another name", archived(t, "表.dat"), Forms},
		{"a roster", put(t, "名册.csv", table), sheet.Roster},
		{"a workbook", workbook(t, "名册.xlsx"), sheet.Roster},
		{"a workbook called an archive", workbook(t, "名册.zip"), sheet.Roster},
		{"a list of teams", put(t, "机构.csv", teams), sheet.Teams},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r, err := Read(tt.path, Options{})
			if err != nil {
				t.Fatal(err)
			}
			if r.Kind != tt.kind || r.Rows() != 1 || len(r.Rejected()) != 0 || (r.Forms != nil) != (tt.kind == Forms) || r.File != filepath.Base(tt.path) {
				t.Errorf("%+v", r)
			}
			if got := r.Reconcile(model.NewMeeting(), nil, nil); got.New != 1 || got.Change(1).Empty() {
				t.Errorf("%+v", got)
			}
		})
	}
}

func TestReadRefuses(t *testing.T) {
	var none *lrmx.Error
	if _, err := Read(t.TempDir(), Options{}); !errors.As(err, &none) || none.Why != lrmx.WhyNoForms {
		t.Error("an empty folder:", err)
	}
	if _, err := Read(put(t, "周宁.lrmx", "hello"), Options{}); !errors.As(err, &none) || none.Why != lrmx.WhyNotForm {
		t.Error("no form:", err)
	}
	var format *sheet.FormatError
	if _, err := Read(put(t, "表.xml", `<?xml version="1.0"?><Workbook/>`), Options{}); !errors.As(err, &format) || format.Found != sheet.FoundXML {
		t.Error("some other xml is told as the table that it may be:", err)
	}
	if _, err := Read(put(t, "名册.csv", table), Options{Kind: Forms}); err == nil {
		t.Error("a roster taken for forms")
	}
	if _, err := Read(filepath.Join(t.TempDir(), "没有.xlsx"), Options{}); !errors.Is(err, os.ErrNotExist) {
		t.Error(err)
	}
}

// Columns that the clerk put right are remembered with what is written, by kind
// of table, and go before guesses; what is told now goes before both.
func TestColumnsAreRemembered(t *testing.T) {
	path := put(t, "名册.csv", "姓名,性别,出生年月,去哪里\n周宁,男,1979.11,驻市财政局纪检监察组组长\n")
	m := model.NewMeeting()
	field := func(told map[string]string) string {
		t.Helper()
		r, err := Read(path, Options{Meeting: m, Columns: told})
		if err != nil {
			t.Fatal(err)
		}
		return r.Table.Mapping["去哪里"]
	}
	if got := field(nil); got != "remark" {
		t.Fatal(got)
	}
	told := map[string]string{"去哪里": "proposed"}
	r, err := Read(path, Options{Columns: told})
	if err != nil {
		t.Fatal(err)
	}
	m.Apply(r.Reconcile(m, nil, told).Change(1))
	if got := field(nil); got != "proposed" {
		t.Error(got)
	}
	if got := field(map[string]string{"去哪里": "current"}); got != "current" {
		t.Error(got)
	}
	if !r.Reconcile(m, nil, told).Change(2).Empty() {
		t.Error("the same again is written again")
	}
	if again := r.Reconcile(m, nil, map[string]string{"性别": "sex"}); len(again.Change(3).Edits) != 1 {
		t.Error("what was told of another column is not added")
	}
}
