package lrmx

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"testing"

	"liuzhuan/model"
)

// listing opens path and gives the names in order, forms as path=name, refusals
// as path!why.
func listing(t testing.TB, path string) []string {
	t.Helper()
	var out []string
	err := Each(path, func(f *Form, refusal *Error) bool {
		if refusal != nil {
			out = append(out, refusal.File+"!"+string(refusal.Why))
		} else {
			out = append(out, f.Path+"="+f.Person.Name)
		}
		return true
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func formOf(name string) []byte { return person("XingMing", name, "XianRenZhiWu", "组长") }

func TestOpenFolder(t *testing.T) {
	dir := t.TempDir()
	for name, data := range map[string][]byte{
		"10_单志远.lrmx": formOf("单志远"), "2任文.LRMX": formOf("任文"), "赖思海.Lrmx": formOf("赖思海"), "3 仇和.lrm": gbk(t, lrmRecord("仇和", "")),
		"3 仇和.JPG": []byte("\xff\xd8\xff"), "说明.txt": []byte("任文"), "._2任文.LRMX": []byte("Mac"), "坏.lrmx": []byte("坏"),
		"纪委/1解冰.lrmx": formOf("解冰"), "市委.zip": []byte("PK"), "数据.hzb": []byte("7z"),
	} {
		write(t, filepath.Join(dir, name), data)
	}
	outside := filepath.Join(t.TempDir(), "外.lrmx")
	write(t, outside, formOf("外人"))
	for name, target := range map[string]string{"链.lrmx": outside, "内链.lrmx": "2任文.LRMX", "夹": filepath.Dir(outside)} {
		if err := os.Symlink(target, filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	write(t, filepath.Join(dir, strings.Repeat("深/", maxFolders+2), "x.lrmx"), formOf("深"))
	want := []string{
		"2任文.LRMX=任文", "3 仇和.lrm=仇和", "10_单志远.lrmx=单志远",
		"内链.lrmx!not_regular", "坏.lrmx!not_form", "夹!not_regular", "市委.zip!archive", "数据.hzb!package", "赖思海.Lrmx=赖思海", "链.lrmx!not_regular",
		strings.Repeat("深/", maxFolders) + "深!folders",
		"纪委/1解冰.lrmx=解冰",
	}
	if got := listing(t, dir); !reflect.DeepEqual(got, want) {
		t.Errorf("%q\nwant\n%q", got, want)
	}
	forms, refused, err := Open(dir)
	if len(forms) != 5 || len(refused) != 7 || err != nil || forms[1].PhotoType != "jpeg" {
		t.Errorf("%d forms, %d refused, %v", len(forms), len(refused), err)
	}
}

func TestOpenStops(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "1.lrmx"), formOf("任文"))
	write(t, filepath.Join(dir, "2.lrmx"), formOf("仇和"))
	n := 0
	if err := Each(dir, func(*Form, *Error) bool { n++; return false }); err != nil || n != 1 {
		t.Errorf("%d visits, %v", n, err)
	}
}

func TestOpenRefused(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "empty", "说明.txt"), []byte("x"))
	write(t, filepath.Join(dir, "bad.zip"), []byte("PK\x03\x04 and nothing"))
	write(t, filepath.Join(dir, "大.lrmx"), make([]byte, maxForm+1))
	for name, why := range map[string]Why{"none": WhyUnreadable, "empty": WhyNoForms, "bad.zip": WhyUnreadable, "大.lrmx": WhyTooLarge} {
		_, _, err := Open(filepath.Join(dir, name))
		var e *Error
		if !errors.As(err, &e) || e.Why != why || e.File != filepath.Join(dir, name) {
			t.Errorf("%s: %v, want %s", name, err, why)
		}
	}
	if _, _, err := Open(filepath.Join(dir, "none")); !errors.Is(err, os.ErrNotExist) {
		t.Error(err)
	}
}

// entry is one file of an archive to be made.
type entry struct {
	name  string // raw bytes
	utf8  bool   // the flag
	flags uint16
	mode  os.FileMode
	data  []byte
}

func archive(t testing.TB, entries ...entry) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, e := range entries {
		h := &zip.FileHeader{Name: e.name, NonUTF8: !e.utf8, Method: zip.Deflate, Flags: e.flags}
		if e.mode != 0 {
			h.SetMode(e.mode)
		}
		w, err := z.CreateHeader(h)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write(e.data); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "forms.zip")
	write(t, path, b.Bytes())
	return path
}

func TestOpenArchive(t *testing.T) {
	path := archive(t,
		entry{name: string(gbk(t, `市委\2_任文.lrmx`)), data: formOf("任文")},
		entry{name: string(gbk(t, "市委/1_昞琳.LRMX")), data: formOf("昞琳")}, // 昞 ends with a backslash in GBK
		entry{name: "市委/3_仇和.lrm", utf8: true, data: gbk(t, lrmRecord("仇和", ""))},
		entry{name: "市委/3_仇和.pic", utf8: true, data: []byte("\xff\xd8\xff")},
		entry{name: "市委/4_单志远.lrmx", data: formOf("单志远")}, // UTF-8 without the flag
		entry{name: "市委/", utf8: true},
		entry{name: "__MACOSX/市委/._4_单志远.lrmx", utf8: true, data: []byte("Mac")},
		entry{name: "../../../逃.lrmx", utf8: true, data: formOf("逃")},
		entry{name: "/etc/绝.lrmx", utf8: true, data: formOf("绝")},
		entry{name: "内.zip", utf8: true, data: []byte("PK")},
		entry{name: "链.lrmx", utf8: true, mode: os.ModeSymlink | 0o777, data: []byte("/etc/passwd")},
		entry{name: "说明.docx", utf8: true, data: []byte("PK")},
	)
	want := []string{
		"内.zip!archive", "链.lrmx!not_regular", "../../../逃.lrmx=逃", "etc/绝.lrmx=绝",
		"市委/1_昞琳.LRMX=昞琳", "市委/2_任文.lrmx=任文", "市委/3_仇和.lrm=仇和", "市委/4_单志远.lrmx=单志远",
	}
	if got := listing(t, path); !reflect.DeepEqual(got, want) {
		t.Errorf("%q\nwant\n%q", got, want)
	}
	forms, _, _ := Open(path)
	for _, f := range forms {
		if f.Legacy && f.PhotoType != "jpeg" || len(f.Issues) > 0 && !f.Legacy {
			t.Errorf("%s: %q %v", f.Path, f.PhotoType, f.Issues)
		}
	}
}

// TestEvilArchives measures memory: an archive of a few kilobytes must not cost
// more than it is worth.
func TestEvilArchives(t *testing.T) {
	bomb := func(n int) []entry {
		var out []entry
		for i := range n {
			out = append(out, entry{name: fmt.Sprintf("%d.lrmx", i+1), utf8: true, data: make([]byte, maxForm+1)})
		}
		return out
	}
	locked := archive(t, entry{name: "1.lrmx", utf8: true, data: formOf("任文")})
	data, err := os.ReadFile(locked)
	if err != nil {
		t.Fatal(err)
	}
	data[bytes.Index(data, []byte("PK\x01\x02"))+8] |= 1 // the password bit in the list of entries
	write(t, locked, data)

	// Says one byte, holds many.
	liar := archive(t, bomb(1)...)
	data, err = os.ReadFile(liar)
	if err != nil {
		t.Fatal(err)
	}
	copy(data[bytes.Index(data, []byte("PK\x01\x02"))+24:], "\x01\x00\x00\x00")
	write(t, liar, data)

	for _, test := range []struct {
		name, path string
		want       string
	}{
		{"bombs", archive(t, bomb(2)...), "[1.lrmx!too_large 2.lrmx!too_large]"},
		{"locked", locked, "[1.lrmx!encrypted]"},
		{"liar", liar, "[1.lrmx!unreadable]"},
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		got := fmt.Sprint(listing(t, test.path))
		runtime.ReadMemStats(&after)
		if got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
		if n := after.TotalAlloc - before.TotalAlloc; n > 4<<20 {
			t.Errorf("%s: %d MB allocated", test.name, n>>20)
		}
	}
}

// TestEndlessDirectory opens an archive that is nothing but a list of entries.
func TestEndlessDirectory(t *testing.T) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := range maxDirectory/60 + 1 {
		if _, err := z.CreateHeader(&zip.FileHeader{Name: fmt.Sprintf("%012d.lrmx", i)}); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "many.zip")
	write(t, path, b.Bytes())
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	err := Each(path, func(*Form, *Error) bool { return true })
	runtime.ReadMemStats(&after)
	var e *Error
	if !errors.As(err, &e) || e.Why != WhyTooMany {
		t.Errorf("%v", err)
	}
	if n := after.TotalAlloc - before.TotalAlloc; n > 192<<20 {
		t.Errorf("%d MB allocated", n>>20)
	}
}

// TestSixtyEight writes a meeting's forms with our own writer and matches them
// with the roster they came from, as the import does.
func TestSixtyEight(t *testing.T) {
	dir := t.TempDir()
	people := meeting()
	for i := range people {
		f := New(&people[i], Details{Resume: Resume{Raw: "1997.07--         云川市纪委"}})
		var b bytes.Buffer
		if err := f.Write(&b); err != nil {
			t.Fatal(err)
		}
		write(t, filepath.Join(dir, fmt.Sprintf("%d_%s.lrmx", i+1, people[i].Name)), b.Bytes())
	}
	forms, refused, err := Open(dir)
	if err != nil || len(refused) > 0 || len(forms) != len(people) {
		t.Fatal(len(forms), refused, err)
	}
	for i, f := range forms {
		if !reflect.DeepEqual(f.Person, people[i]) || f.Order != i+1 || f.Issues != nil {
			t.Errorf("%d: %+v\nwant %+v\n%v", i, f.Person, people[i], f.Issues)
		}
	}
}

// meeting makes 68 people of no place on earth.
func meeting() []model.Person {
	surnames, given := []rune("陈罗周单任仇解赖许林马苏"), []rune("知远佳音宁文和冰思海青禾广川")
	people := make([]model.Person, 68)
	for i := range people {
		team := fmt.Sprintf("云川市纪委监委驻第%d局纪检监察组", i%12+1)
		p := model.Person{
			Name: string([]rune{surnames[i%len(surnames)], given[i%len(given)], given[(i*5+i/14)%len(given)]}),
			Sex:  []string{"女", "男"}[i%2], Birth: model.Date(fmt.Sprintf("%d%02d", 1966+i%30, i%12+1)), Ethnic: "汉族",
			NativePlace: "云川青禾", PartyDate: model.Date(fmt.Sprintf("%d06", 1990+i%30)), WorkDate: model.Date(fmt.Sprintf("%d07", 1989+i%30)),
			Education: "大学", School: "云川大学", Current: team + "副组长", Planned: model.Retained, Basis: "工作需要", Unit: "云川市纪委",
		}
		p.IDNumber = idNumber("999900", string(p.Birth)+"15", i)
		if i%3 == 0 {
			p.Proposed, p.Relieved = "云川市纪委监委驻市审计局纪检监察组组长", team+"副组长"
			p.Planned = model.Transferred
		}
		people[i] = p
	}
	return people
}

// idNumber makes a number with a right check digit; n gives place and sex.
func idNumber(area, day string, n int) string {
	body := fmt.Sprintf("%s%s%03d", area, day, n)
	for _, check := range "0123456789X" {
		if id := body + string(check); model.CheckID(id) {
			return id
		}
	}
	return ""
}

// Of a list of forms nothing stays in memory: each file is read again when it is
// kept, and one that has changed meanwhile is refused.
func TestFilesAreReadAgain(t *testing.T) {
	form := `<?xml version="1.0" encoding="utf-8"?><Person><XingMing>周宁</XingMing><ChuShengNianYue>197911</ChuShengNianYue></Person>`
	dir := t.TempDir()
	at := filepath.Join(dir, "1-周宁.lrmx")
	if err := os.WriteFile(at, []byte(form), 0o600); err != nil {
		t.Fatal(err)
	}
	packed := archive(t, entry{name: "组/周宁.lrmx", data: []byte(form)})
	for _, path := range []string{dir, at, packed} {
		forms, err := ReadAll(path, nil)
		if err != nil {
			t.Fatal(err)
		}
		file := forms.List.Rows[0].Form.Data
		if file.Data != nil {
			t.Error("the bytes are held")
		}
		for range 2 {
			if data, err := file.Bytes(); err != nil || string(data) != form || model.ContentOf(data).Sum != file.Sum {
				t.Errorf("%s: %v", path, err)
			}
		}
		if path == packed {
			continue
		}
		if err := os.WriteFile(at, []byte(strings.Replace(form, "周宁", "周明", 1)), 0o600); err != nil {
			t.Fatal(err)
		}
		var changed *Error
		if _, err := file.Bytes(); !errors.As(err, &changed) || changed.Why != WhyChanged {
			t.Errorf("%s: %v", path, err)
		}
		if err := os.WriteFile(at, []byte(form), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// Forms that are too large together are refused before hours go into them: the
// directory says it. The files have no bytes on the disk.
func TestTooLargeTogether(t *testing.T) {
	dir := t.TempDir()
	for i := range maxTotal/maxForm + 1 {
		at := filepath.Join(dir, fmt.Sprintf("%d.lrmx", i))
		write(t, at, nil)
		if err := os.Truncate(at, maxForm); err != nil {
			t.Fatal(err)
		}
	}
	var e *Error
	err := Each(dir, func(*Form, *Error) bool { t.Error("read"); return false })
	if !errors.As(err, &e) || e.Why != WhyTotal || e.Why.Bound() != 4096 {
		t.Error(err)
	}
}
