package paper

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"liuzhuan/data/paper/pdf"
	"liuzhuan/data/paper/pdf/blankfont"
	"liuzhuan/model"
)

// blankFonts are fonts in a folder of the test's own: a PDF is written on any machine.
func blankFonts(t *testing.T) *pdf.Fonts {
	t.Helper()
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "simfang.ttf"), blankfont.Make(blankfont.Allowed, blankfont.Hanzi...), 0o600); err != nil {
		t.Fatal(err)
	}
	return pdf.Find([]string{folder})
}

// What a phase needs lies in one folder, each as docx and PDF, with a list of contents; a
// second time the same bytes lie there already.
func TestAllThatAPhaseNeeds(t *testing.T) {
	s := talkSitting(t, 26)
	fonts := blankFonts(t)
	for phase, want := range map[model.Phase][]string{
		model.Prepare: {"干部名册", "签到表", "宣读稿", "谈话安排", "廉政承诺书", "职数预审表", "干部任免审批表"}, // nobody is promoted: no public notice
		model.WrapUp:  {"干部名册", "谈话记录", "待办事项表", "集体谈话记录", "任免通知", "任免备案", "会议纪实", "工作交接清单", "送任安排表", "干部任免审批表", "材料齐全表"},
	} {
		o := Options{Phase: phase, Head: testHead, Calendar: model.PublishedCalendar(), Fonts: fonts}
		dir := filepath.Join(t.TempDir(), "材料")
		held, made, err := SaveAll(dir, s.Meeting, o)
		if err != nil || len(held) != len(want) || made.Instead != "" {
			t.Fatalf("%s: %d papers, %+v, %v", phase, len(held), made, err)
		}
		var names []string
		for _, name := range folder(t, dir) {
			if stem, ok := strings.CutSuffix(name, ".docx"); ok {
				names = append(names, stem[strings.Index(stem, "-")+1:])
			}
		}
		if !slices.Equal(names, append([]string{"目录"}, want...)) || len(folder(t, dir)) != 2*len(names) {
			t.Errorf("%s: %q", phase, folder(t, dir))
		}
		for _, name := range want {
			if text := docxText(t, read(t, filepath.Join(dir, "00-目录.docx"))); !strings.Contains(text, name) {
				t.Errorf("%s: the contents do not list %s", phase, name)
			}
		}
		if _, _, err := SaveAll(dir, s.Meeting, o); err != nil {
			t.Errorf("%s, again: %v", phase, err)
		}
		if phase == model.Prepare {
			continue
		}
		s.do(s.RaiseMatter(s.no(2).ID, "另有一事", at("11:40")))
		var other *OverwriteError
		if _, _, err := SaveAll(dir, s.Meeting, o); !errors.As(err, &other) {
			t.Errorf("%s, over another state: %v", phase, err)
		}
	}
}

func read(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// A folder gets everybody's paper in a file of its own; one file has them all.
func TestEverybodysOwnFile(t *testing.T) {
	s := talkSitting(t, 26)
	o := talkOptions(Talks, PDF)
	o.Fonts = blankFonts(t)
	dir := filepath.Join(t.TempDir(), "谈话记录")
	if _, err := Save(dir, s.Meeting, o); err != nil {
		t.Fatal(err)
	}
	names := folder(t, dir)
	if want := Hold(s.Meeting, o).Count; len(names) != want+1 || names[0] != "000谈话汇总.pdf" || names[1] != "001"+s.no(1).Name+".pdf" {
		t.Errorf("%d files of %d: %v", len(names), want, names)
	}
}

// Without a font a docx is written where a PDF was to be, and it is said.
func TestWithoutAFontADocxIsWritten(t *testing.T) {
	s := newSitting(t, 3)
	o := talkOptions(Approval, PDF)
	o.Fonts = pdf.Find(nil)
	dir := t.TempDir()
	made, err := Save(filepath.Join(dir, "审批表.pdf"), s.Meeting, o)
	if err != nil || made.Instead != filepath.Join(dir, "审批表.docx") || !slices.Equal(folder(t, dir), []string{"审批表.docx"}) {
		t.Errorf("%+v, %v, %q", made, err, folder(t, dir))
	}
	if _, made, err := SaveAll(filepath.Join(dir, "全部"), s.Meeting, Options{Phase: model.Prepare, Fonts: o.Fonts}); err != nil || made.Instead == "" {
		t.Errorf("%+v, %v", made, err)
	}
}

// A paper of ours says whose it is before another is written over it.
func TestWhoseEachPaperIs(t *testing.T) {
	s := newSitting(t, 3)
	dir := t.TempDir()
	for _, f := range []Format{XLSX, DOCX, PDF} {
		o := talkOptions(SignIn, f)
		o.Fonts = blankFonts(t)
		path := filepath.Join(dir, "签到表"+f.Ending())
		if _, err := Save(path, s.Meeting, o); err != nil {
			t.Fatal(err)
		}
		if got, ok := WhoseFile(path); !ok || got != (Whose{s.Info().Title + "签到表", s.Info().Date}) {
			t.Errorf("%s: %+v, %v", f, got, ok)
		}
	}
}

// The templates that are kept for a phase are written along, each in its own format; one
// that names a person in its head is a file for each; what is broken is left out and named.
func TestTemplatesAlong(t *testing.T) {
	s := talkSitting(t, 26)
	o := Options{Head: testHead, Calendar: model.PublishedCalendar(), Fonts: blankFonts(t), Format: DOCX}
	for name, use := range map[string]model.Use{
		"1-本单位名册.docx": model.UseBoth, "2-谈话记录.docx": model.UseAfter, "3-坏模板.docx": model.UseAfter, "4-本单位名册.xlsx": model.UseBefore, "不写.docx": model.UseAsked,
		"读不出.docx": model.UseAfter,
	} {
		own := OwnTemplate{Template: model.Template{Name: name, Use: use}}
		if f, err := OpenTemplate(filepath.Join("template", "testdata", name)); err == nil {
			own.File = f
		}
		o.Templates = append(o.Templates, own)
	}
	slices.SortFunc(o.Templates, func(a, b OwnTemplate) int { return strings.Compare(a.Name, b.Name) })
	for phase, want := range map[model.Phase][]string{
		model.Prepare: {"1-本单位名册.docx", "4-本单位名册.xlsx"},
		model.Sealed:  {"1-本单位名册.docx", "2-谈话记录.docx"},
	} {
		o.Phase = phase
		dir := filepath.Join(t.TempDir(), "材料")
		held, made, err := SaveAll(dir, s.Meeting, o)
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, h := range held {
			if h.Template != nil {
				names = append(names, h.Template.Name)
				if name, ok := h.Paper.Template(); !ok || name != h.Template.Name || len(h.Made.Formats) != 1 {
					t.Errorf("%+v", h)
				}
			}
		}
		if !slices.Equal(names, want) {
			t.Errorf("%s: %q", phase, names)
		}
		contents := docxText(t, read(t, filepath.Join(dir, "00-目录.docx")))
		for i, name := range want {
			file := fmt.Sprintf("%02d-%s", len(held)-len(want)+i+1, name)
			if !slices.Contains(folder(t, dir), file) || !strings.Contains(contents, file) {
				t.Errorf("%s: %s is not there, or not in the contents: %q", phase, file, folder(t, dir))
			}
		}
		if broken := []string{"3-坏模板.docx", "读不出.docx"}; phase == model.Sealed && !slices.Equal(made.Skipped, broken) || phase == model.Prepare && made.Skipped != nil {
			t.Errorf("%s: left out %q", phase, made.Skipped)
		}
	}
}

// What may not leave for an audience is named, with what stands in a list within.
func TestWithheldFields(t *testing.T) {
	s := talkSitting(t, 26)
	f, err := OpenTemplate(filepath.Join("template", "testdata", "2-谈话记录.docx"))
	if err != nil {
		t.Fatal(err)
	}
	for profile, want := range map[Profile][]string{
		Full: nil, Meeting: {"照片", "谈话内容", "称谓", "亲属姓名", "亲属单位", "亲属备注"},
	} {
		r, err := SaveTemplate(filepath.Join(t.TempDir(), "谈话.docx"), f, s.Meeting, Options{Paper: Roster, Profile: profile})
		if err != nil || !slices.Equal(r.Withheld, want) {
			t.Errorf("%s: %q %v", profile, r.Withheld, err)
		}
	}
}
