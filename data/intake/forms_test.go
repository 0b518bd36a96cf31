package intake

import (
	"archive/zip"
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"liuzhuan/data/lrmx"
	"liuzhuan/model"
)

// formOf writes one approval form.
func formOf(name, birth, filled string, photo []byte) string {
	return `<?xml version="1.0" encoding="utf-8"?><Person><XingMing>` + name + `</XingMing><XingBie>男</XingBie><ChuShengNianYue>` + birth +
		`</ChuShengNianYue><XianRenZhiWu>市纪委监委驻市财政局纪检监察组科员</XianRenZhiWu><TianBiaoShiJian>` + filled +
		`</TianBiaoShiJian><ZhaoPian>` + base64.StdEncoding.EncodeToString(photo) + `</ZhaoPian></Person>`
}

// mixed is what a clerk's folder holds beside forms.
var mixed = [][2]string{
	{"1.顾怀瑾.lrmx", formOf("顾怀瑾", "197606", "202609", nil)},
	{"2.陆鸣远.xml", formOf("陆鸣远", "197606", "202611", nil)},
	{"3.严守正.lrmx.bak", formOf("严守正", "197606", "202611", nil)},
	{"4.阮青禾.LRMX", formOf("阮青禾", "197606", "202611", nil)},
	{"5.单志远.docx", "PK"}, {"6.仇敏.pdf", "%PDF"}, {"7.钱生桂.lrmx.txt", "x"}, {"Thumbs.db", "x"}, {".DS_Store", "x"}, {"名册.xlsx", "PK"}, {"说明.md", "x"},
	{".~9.lrmx", formOf("仇敏", "197606", "202611", nil)}, {"~$4.阮青禾.lrmx", "x"}, {"._1.顾怀瑾.lrmx", "x"}, {"照片.jpg", "\xff\xd8\xff"},
	{"初稿/顾怀瑾.lrmx", formOf("顾怀瑾", "197606", "202611", nil)},
	{"备份/阮青禾.lrmx", formOf("阮青禾", "197606", "202611", nil)},
}

// laid lays files into a folder, and packed into an archive.
func laid(t testing.TB, files [][2]string) (folder, packed string) {
	t.Helper()
	folder = filepath.Join(t.TempDir(), "审批表")
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range files {
		at := filepath.Join(folder, filepath.FromSlash(f[0]))
		if err := errors.Join(os.MkdirAll(filepath.Dir(at), 0o700), os.WriteFile(at, []byte(f[1]), 0o600)); err != nil {
			t.Fatal(err)
		}
		w, err := z.Create(f[0])
		if err == nil {
			_, err = w.Write([]byte(f[1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	packed = filepath.Join(t.TempDir(), "审批表.zip")
	if err := errors.Join(z.Close(), os.WriteFile(packed, b.Bytes(), 0o600)); err != nil {
		t.Fatal(err)
	}
	return folder, packed
}

// Whatever lies among forms and is none is named with its reason; nothing of it
// becomes a person.
func TestPassedOver(t *testing.T) {
	want := []string{
		"2.陆鸣远.xml ending", "3.严守正.lrmx.bak ending", "5.单志远.docx document", "6.仇敏.pdf document", "7.钱生桂.lrmx.txt ending",
		"._1.顾怀瑾.lrmx system", ".~9.lrmx temporary", ".DS_Store system", "Thumbs.db system", "~$4.阮青禾.lrmx temporary", "名册.xlsx table",
		"照片.jpg picture", "说明.md other",
		"备份/阮青禾.lrmx same 4.阮青禾.LRMX",
	}
	folder, packed := laid(t, mixed)
	for _, path := range []string{folder, packed} {
		r, err := Read(path, Options{})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, p := range r.PassedOver() {
			got = append(got, strings.TrimSpace(p.File+" "+string(p.Reason)+" "+p.Of))
		}
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%s\n%q\n%q", path, got, want)
		}
		if n := len(r.Forms.List.Rows); n != 3 || len(r.Rejected()) != 0 {
			t.Errorf("%s: %d forms, %+v", path, n, r.Rejected())
		}
	}
	folder, _ = laid(t, mixed[4:7])
	var none *lrmx.Error
	if _, err := Read(folder, Options{}); !errors.As(err, &none) || none.Why != lrmx.WhyNoForms || len(none.Passed) != 3 {
		t.Errorf("%+v", none)
	}
}

// The same person twice in one import is asked, also when no roster is there: the
// form that was filled in last is offered.
func TestDraftsAndFinals(t *testing.T) {
	forms := func(filled ...string) string {
		var files [][2]string
		for i, f := range filled {
			name, day, _ := strings.Cut(f, " ")
			files = append(files, [2]string{fmt.Sprintf("%d.%s.lrmx", i+1, name), formOf(name, "197606", day, nil)})
		}
		folder, _ := laid(t, files)
		return folder
	}
	for _, tt := range []struct {
		name    string
		path    string
		answer  int // -1 = none
		usual   int
		choices []int
		want    []string // files that come in
	}{
		{"the later one", forms("顾怀瑾 202611", "顾怀瑾 202609"), -1, 1, []int{1, 2, 9, 0}, []string{"1.顾怀瑾.lrmx"}},
		{"the later one stands second", forms("顾怀瑾 202609", "顾怀瑾 202611"), -1, 2, []int{1, 2, 9, 0}, []string{"2.顾怀瑾.lrmx"}},
		{"one of them without a date", forms("顾怀瑾", "顾怀瑾 202609", "阮青禾 202609"), -1, 2, []int{1, 2, 9, 0}, []string{"2.顾怀瑾.lrmx", "3.阮青禾.lrmx"}},
		{"the other one", forms("顾怀瑾 202609", "顾怀瑾 202611"), 1, 1, []int{1, 2, 9, 0}, []string{"1.顾怀瑾.lrmx"}},
		{"two people", forms("顾怀瑾 202609", "顾怀瑾 202611"), model.AnswerNew, 9, []int{1, 2, 9, 0}, []string{"1.顾怀瑾.lrmx", "2.顾怀瑾.lrmx"}},
		{"neither", forms("顾怀瑾 202609", "顾怀瑾 202611"), model.AnswerOut, 0, []int{1, 2, 9, 0}, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r, err := Read(tt.path, Options{})
			if err != nil {
				t.Fatal(err)
			}
			m := model.NewMeeting()
			got := r.Reconcile(m, nil, nil)
			if len(got.Questions) == 0 || got.Questions[0].Kind != model.AskTwice {
				t.Fatalf("%+v", got.Questions)
			}
			if tt.answer >= 0 {
				got = r.Reconcile(m, model.Answers{got.Questions[0].Asked: tt.answer}, nil)
			}
			q := got.Questions[0]
			if q.Answer != tt.usual || !slices.Equal(q.Choices(), tt.choices) {
				t.Errorf("%+v", q)
			}
			m.Apply(got.Change(1))
			var files []string
			for _, p := range m.People() {
				files = append(files, m.Form(p.ID).File)
			}
			if !slices.Equal(files, tt.want) || got.Drafts != len(r.Forms.List.Rows)-len(tt.want) || got.Drafts != len(got.Doubtful) {
				t.Errorf("%q, %d left out, %+v", files, got.Drafts, got.Doubtful)
			}
		})
	}
}

// Of many forms of one person those that were filled in last can be chosen from.
func TestManyFormsOfOnePerson(t *testing.T) {
	var files [][2]string
	for i := range 120 {
		files = append(files, [2]string{fmt.Sprintf("%d顾怀瑾.lrmx", i), formOf("顾怀瑾", "197606", fmt.Sprintf("2026%02d", 1+i%12), []byte{byte(i)})})
	}
	folder, _ := laid(t, files)
	r, err := Read(folder, Options{})
	if err != nil {
		t.Fatal(err)
	}
	got := r.Reconcile(model.NewMeeting(), nil, nil)
	q := got.Questions[0]
	if len(got.Questions) != 1 || len(q.Lines) != 8 || q.Lines[q.Answer-1].Form.Filled != "202612" || got.New != 1 || got.Drafts != 119 {
		t.Errorf("%d new, %d left out, %d choices", got.New, got.Drafts, len(q.Lines))
	}
}

// The photos of a folder are never in memory together.
func TestPhotosAreNotHeld(t *testing.T) {
	const forms, size = 40, 1 << 20
	var files [][2]string
	for i := range forms {
		photo := bytes.Repeat([]byte{byte(i), 0x55}, size/2)
		files = append(files, [2]string{fmt.Sprintf("%d.lrmx", i), formOf(fmt.Sprint("顾", string(rune('一'+i))), "197606", "202611", photo)})
	}
	folder, packed := laid(t, files)
	files = nil
	for _, path := range []string{folder, packed} {
		var before, after runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&before)
		r, err := Read(path, Options{})
		if err != nil {
			t.Fatal(err)
		}
		got := r.Reconcile(model.NewMeeting(), nil, nil)
		runtime.GC()
		runtime.ReadMemStats(&after)
		if held := int64(after.HeapAlloc) - int64(before.HeapAlloc); held > 4*size {
			t.Errorf("%s: %d MB held of %d forms of 1.3 MB", path, held>>20, forms)
		}
		if c := got.Change(1); len(c.Contents) != forms {
			t.Error(len(c.Contents))
		}
		runtime.KeepAlive(r)
	}
}

// BenchmarkForms shows that forms cost linear time: ns/form is the same for ten
// times as many.
func BenchmarkForms(b *testing.B) {
	for _, n := range []int{200, 2000} {
		var files [][2]string
		for i := range n {
			name := "顾" + string(rune('一'+i%3000)) + string(rune('一'+i/3))
			files = append(files, [2]string{fmt.Sprintf("%d.%s.lrmx", i+1, name),
				formOf(name, fmt.Sprintf("%d%02d", 1960+i%35, 1+i%12), "202611", make([]byte, 20_000))})
		}
		folder, _ := laid(b, files)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				r, err := Read(folder, Options{})
				if err != nil {
					b.Fatal(err)
				}
				if got := r.Reconcile(model.NewMeeting(), nil, nil); got.New != n {
					b.Fatal(got.New)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/form")
		})
	}
}
