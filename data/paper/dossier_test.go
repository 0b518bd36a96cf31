package paper

import (
	"path/filepath"
	"strings"
	"testing"

	"liuzhuan/model"
)

// The list says of everybody whose file it is about what is written, printed and signed,
// leaves room to tick what is not, and no room where the sheet does not belong.
func TestDossierOnPaper(t *testing.T) {
	s := talkSitting(t, 34) // of 4, who was put off, there is nothing; 34 leaves
	tick := func(no int, sheet model.Sheet, step model.Step) {
		s.do(s.Fulfil(s.no(no).ID, sheet.Item(step), at("12:00")))
	}
	tick(2, model.SheetTalks, model.StepPrinted)
	tick(25, model.SheetHandover, model.StepSigned)
	o := talkOptions(Dossier, CSV)
	o.Written = map[Kind][]model.ID{Talks: {s.no(2).ID}, Pledge: {s.no(1).ID}}
	lines := map[string]string{}
	for line := range strings.Lines(string(written(t, s.Meeting, o))) {
		no, rest, _ := strings.Cut(strings.TrimSpace(line), ",")
		lines[no] = rest
	}
	for no, want := range map[string]string{ // approval form, talks, pledge, handover: written, printed, signed each
		"1":  s.no(1).Name + ",驻市委办公室纪检监察组,,,,,,,√,√,√,—,—,—,",
		"2":  s.no(2).Name + ",驻市委办公室纪检监察组,,,,√,√,,,,,—,—,—,",
		"25": s.no(25).Name + ",驻市人民检察院纪检监察组,,,,,,,,,,,√,√,",
		"34": s.no(34).Name + ",驻市审计局纪检监察组,,,,—,—,—,—,—,—,,,,",
	} {
		if lines[no] != want {
			t.Errorf("%s: %q, want %q", no, lines[no], want)
		}
	}
	if _, on := lines["4"]; on {
		t.Error("who was put off has no file to fill")
	}
	text := string(written(t, s.Meeting, talkOptions(Dossier, Text)))
	for _, want := range []string{"谈话记录：应有 32 份，已写 0 份，已印 1 份，已签 0 份。",
		"工作交接清单：应有 11 份，已写 0 份，已印 1 份，已签 1 份，未签："} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not on it:\n%s", want, text)
		}
	}
	for sheet, called := range sheetWords {
		if Kind(sheet).description().called != called {
			t.Errorf("%s is called %s", sheet, called)
		}
	}
}

// What is written with the list is written, and a second time the same bytes are.
func TestDossierKnowsWhatIsWrittenWithIt(t *testing.T) {
	s := talkSitting(t, 26)
	o := Options{Phase: model.WrapUp, Head: testHead, Calendar: model.PublishedCalendar(), Format: DOCX}
	dir := filepath.Join(t.TempDir(), "材料")
	if _, _, err := SaveAll(dir, s.Meeting, o); err != nil {
		t.Fatal(err)
	}
	files := folder(t, dir)
	text := docxText(t, read(t, filepath.Join(dir, files[len(files)-1])))
	if !strings.Contains(text, "谈话记录：应有 25 份，已写 25 份") || !strings.Contains(text, "廉政承诺书：应有 25 份，已写 0 份") {
		t.Error(text)
	}
	if _, _, err := SaveAll(dir, s.Meeting, o); err != nil || o.Written != nil {
		t.Error(err, o.Written)
	}
}
