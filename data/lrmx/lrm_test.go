package lrmx

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"liuzhuan/model"
)

// lrmRecord writes a .lrm as the known writers do; extra is put after the 33rd
// field.
func lrmRecord(name, extra string) string {
	fields := []string{
		name, "男", "1975.08", "汉族", "云川青禾", "199806", "健康", "云川临溪", "199707",
		"大学#法学学士@省委党校研究生#", "云川大学法学院#@云川省委党校#", "经济师", "", "", "", "", "审计",
		"1993.09--1997.07  云川大学学习\r\n1997.07--         云川市财政局科员", "(无)", "2024年称职",
		"妻子@女儿@@@@@@@@@@@", "许 青和@陈小禾@@@@@@@@@@@", "197703@200411", "@@@@@@@@@@@@", "教师, 班主任@学生@@@@@@@@@@@",
		"云川市纪委监委驻市财政局\r\n纪检监察组组长", "云川市纪委监委驻市司法局纪检监察组组长", "云川市纪委监委驻市财政局纪检监察组组长", "工作需要",
		"云川市纪委",
		"20260630", "苏文澜", "20260615",
	}
	return `"` + strings.Join(fields, `","`) + extra + `"`
}

func TestLRM(t *testing.T) {
	want := model.Person{
		Name: "任文", Sex: "男", Birth: "197508", Ethnic: "汉族", NativePlace: "云川青禾", BirthPlace: "云川临溪", PartyDate: "199806",
		WorkDate: "199707", Health: "健康", Education: "大学", Degree: "法学学士", School: "云川大学法学院",
		EducationIn: "省委党校研究生", SchoolIn: "云川省委党校", ProTitle: "经济师",
		Current:  "云川市纪委监委驻市财政局纪检监察组组长",
		Proposed: "云川市纪委监委驻市司法局纪检监察组组长",
		Relieved: "云川市纪委监委驻市财政局纪检监察组组长",
		Planned:  model.Transferred, Basis: "工作需要", Unit: "云川市纪委",
	}
	withID := want
	withID.IDNumber = "999900197508150017"
	for _, test := range []struct {
		name    string
		data    []byte
		person  model.Person
		damaged bool
		issues  []Issue
	}{
		{"33 fields", gbk(t, lrmRecord("任　文", "")+"\r\n"), want, false, nil},
		{"utf-8", []byte("\ufeff" + lrmRecord("任文", "")), want, false, nil},
		{"id number appended", gbk(t, lrmRecord("任文", `","999900197508150017","","备注甲`)), withID, false, []Issue{{"", KindUnknown, "备注甲", 0}}},
		{"last quote lost", bytes.TrimSuffix(gbk(t, lrmRecord("任文", "")), []byte(`"`)), want, true, []Issue{{"", KindFields, "", 33}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			f := mustRead(t, "任文.lrm", test.data)
			if !reflect.DeepEqual(f.Person, test.person) {
				t.Errorf("%+v\nwant\n%+v", f.Person, test.person)
			}
			if !f.Legacy || f.Damaged != test.damaged || !reflect.DeepEqual(f.Issues, test.issues) {
				t.Errorf("damaged %v issues %v", f.Damaged, f.Issues)
			}
			family := []Relative{{"妻子", "许青和", "197703", "", "教师, 班主任"}, {"女儿", "陈小禾", "200411", "", "学生"}}
			if !reflect.DeepEqual(f.Family, family) || len(f.Resume.Segments) != 2 || f.Awards != "" || f.Expertise != "审计" {
				t.Errorf("%+v", f.Details)
			}
			if f.AgesOn != "20260630" || f.FilledOn != "20260615" || f.FilledBy != "苏文澜" {
				t.Errorf("%s %s %s", f.AgesOn, f.FilledOn, f.FilledBy)
			}
			if !bytes.Equal(written(t, f), test.data) {
				t.Error("written differently")
			}
		})
	}
}

// TestLRMCutOff rescues a record that ends early, and tells of one that is too
// long because a text held the three characters between fields.
func TestLRMCutOff(t *testing.T) {
	whole := lrmRecord("任文", "")
	f := mustRead(t, "任文.lrm", gbk(t, whole[:strings.Index(whole, `","云川市纪委监委驻市司法局`)]))
	if f.Person.Name != "任文" || f.Person.Current == "" || !f.Damaged || !reflect.DeepEqual(f.Issues, []Issue{{"", KindFields, "", 26}}) {
		t.Errorf("%+v %v", f.Person, f.Issues)
	}
	if err := f.SetPlan("副组长", ""); !errors.Is(err, err.(*Error)) || err.(*Error).Why != WhyNoElement {
		t.Errorf("set a field that is not there: %v", err)
	}
	f = mustRead(t, "任文.lrm", gbk(t, strings.Replace(whole, "审计", `审","计`, 1)))
	if !f.Damaged || !slices.Contains(f.Issues, Issue{"", KindFields, "", 34}) {
		t.Errorf("shifted fields: %v", f.Issues)
	}
}

func TestLRMSetPlan(t *testing.T) {
	const was = "云川市纪委监委驻市司法局纪检监察组组长"
	data := gbk(t, lrmRecord("任文", ""))
	f := mustRead(t, "任文.lrm", data)
	if err := f.SetPlan("云川市纪委监委驻市审计局\n纪检监察组组长", ""); err != nil {
		t.Fatal(err)
	}
	want := bytes.Replace(data, gbk(t, was), gbk(t, "云川市纪委监委驻市审计局纪检监察组组长"), 1)
	want = bytes.Replace(want, gbk(t, `","云川市纪委监委驻市财政局纪检监察组组长","工作需要`), gbk(t, `","","工作需要`), 1)
	if !bytes.Equal(written(t, f), want) {
		t.Error("more than the two fields changed")
	}
	if f.Person.Proposed != "云川市纪委监委驻市审计局纪检监察组组长" || f.Person.Relieved != "" {
		t.Errorf("%+v", f.Person)
	}
	for _, text := range []string{`"组长"`, "周𫍛山"} {
		err := f.SetPlan("组长", text)
		if e, ok := err.(*Error); !ok || e.Why != WhyText || e.Element != tagRelieved {
			t.Errorf("%q: %v", text, err)
		}
		if !bytes.Equal(written(t, f), want) || f.Person.Proposed == "组长" {
			t.Error("an edit that failed left traces")
		}
	}
}

// TestLRMToLRMX writes a .lrm in the newer format, photo and all.
func TestLRMToLRMX(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "任文.lrm"), gbk(t, lrmRecord("任文", "")))
	write(t, filepath.Join(dir, "任文.pic"), []byte("\xff\xd8\xff\x00"))
	forms, _, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	old := forms[0]
	again := mustRead(t, "任文.lrmx", written(t, New(&old.Person, old.Details)))
	if !reflect.DeepEqual(again.Person, old.Person) || !reflect.DeepEqual(again.Details, old.Details) || again.Legacy || again.Issues != nil {
		t.Errorf("%+v %+v\nwant\n%+v %+v", again.Person, again.Details, old.Person, old.Details)
	}
}

// TestLRMPicture finds the picture beside a .lrm in any letter case; what follows
// the image in it stays.
func TestLRMPicture(t *testing.T) {
	s, _ := read(t, sample1)
	picture := append(s.Photo, make([]byte, 1024)...)
	for _, ending := range []string{".pic", ".PIC", ".jpg"} {
		dir := t.TempDir()
		write(t, filepath.Join(dir, "1任文.LRM"), gbk(t, lrmRecord("任文", "")))
		write(t, filepath.Join(dir, "1任文"+ending), picture)
		write(t, filepath.Join(dir, "2任文.pic"), []byte("another"))
		for _, path := range []string{dir, filepath.Join(dir, "1任文.LRM")} {
			forms, refused, err := Open(path)
			if err != nil || len(refused) > 0 || len(forms) != 1 {
				t.Fatal(forms, refused, err)
			}
			if f := forms[0]; !bytes.Equal(f.Photo, picture) || f.PhotoType != "jpeg" || f.Order != 1 || len(f.Issues) > 0 {
				t.Errorf("%s: %d bytes %q %v", ending, len(f.Photo), f.PhotoType, f.Issues)
			}
		}
	}
}

func write(t testing.TB, name string, data []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, data, 0o600); err != nil {
		t.Fatal(err)
	}
}
