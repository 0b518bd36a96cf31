package sitting

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"liuzhuan/data/merge"
	"liuzhuan/data/paper/template"
	"liuzhuan/data/store"
	"liuzhuan/model"
	"liuzhuan/model/check"
)

// keep takes a template of the samples into the meeting.
func keep(t testing.TB, s *Sitting, file, as string) {
	t.Helper()
	name, content, _, err := ReadTemplate(filepath.Join("testdata", file))
	if err != nil || name != file {
		t.Fatal(name, err)
	}
	c, err := s.Meeting.KeepTemplate(as, content, s.Stamp())
	if err == nil {
		_, err = s.Commit(c, nil)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func sound(t testing.TB, s *Sitting) {
	t.Helper()
	if r, err := s.Check(); err != nil || len(r.Damage) > 0 {
		t.Fatalf("%v %+v", err, r)
	}
}

// A template that is kept is there after the end, asks for what it asked for, goes with the
// file that is begun from it, and what is let go comes back with its bytes.
func TestTemplateIsKept(t *testing.T) {
	s := mustOpen(t, demoFile(t))
	keep(t, s, "1-本单位名册.docx", "本单位名册.docx")
	keep(t, s, "4-本单位名册.xlsx", "名册.xlsx")
	s = reopen(t, s)
	sound(t, s)
	kept, ok := s.Meeting.Template("本单位名册")
	if !ok || len(s.Meeting.Templates()) != 2 {
		t.Fatalf("%+v", s.Meeting.Templates())
	}
	f, err := s.KeptTemplate(kept)
	if err != nil {
		t.Fatal(err)
	}
	r, err := s.TemplateReport(kept, f)
	if err != nil || len(r.Unknown) != 1 || r.Unknown[0].Name != "监印" || len(r.Filled) < 10 {
		t.Errorf("%+v %v", r, err)
	}
	kept.Blank = []string{"监印"}
	if r, err = s.TemplateReport(kept, f); err != nil || !r.Sound() {
		t.Errorf("left for the pen: %+v %v", r, err)
	}

	next := filepath.Join(filepath.Dir(s.Path()), "下一次.db")
	if _, err := s.CreateFrom(next, model.Info{Title: "下一次", Date: "20270310"}, s.Stamp()); err != nil {
		t.Fatal(err)
	}
	n := mustOpen(t, next)
	sound(t, n)
	if one, ok := n.Meeting.Template("本单位名册.docx"); !ok || one.Sum != sumOf(t, n, one) {
		t.Errorf("%+v", n.Meeting.Templates())
	}

	c, err := s.Meeting.DropTemplate("本单位名册.docx", s.Stamp())
	if err != nil {
		t.Fatal(err)
	}
	entry, err := s.Commit(c, nil)
	if err != nil {
		t.Fatal(err)
	}
	sound(t, s)
	if _, err := s.TakeBack([]model.Entry{entry}, model.Prepare, nil); err != nil {
		t.Fatal(err)
	}
	sound(t, s)
	if back, ok := s.Meeting.Template("本单位名册.docx"); !ok || back.Sum != sumOf(t, s, back) {
		t.Error("what was let go does not come back")
	}
}

// sumOf is the sum of the bytes that are kept of a template.
func sumOf(t testing.TB, s *Sitting, of model.Template) string {
	t.Helper()
	data, err := s.Content(of.Sum)
	if err != nil {
		t.Fatal(err)
	}
	return model.ContentOf(data).Sum
}

// What is no template, or too large, is not kept; the name has no path, no marks that
// nobody sees, and the ending of its kind.
func TestWhatIsNoTemplate(t *testing.T) {
	dir := t.TempDir()
	put := func(name string, data []byte) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	var large *LargeTemplateError
	if _, _, _, err := ReadTemplate(put("大.docx", make([]byte, MostTemplate+1))); !errors.As(err, &large) || large.Size != MostTemplate+1 {
		t.Error(err)
	}
	var format *template.FormatError
	if _, _, _, err := ReadTemplate(put("旧.doc", []byte("x"))); !errors.As(err, &format) {
		t.Error(err)
	}
	if _, _, _, err := ReadTemplate(filepath.Join(dir, "没有.docx")); !errors.Is(err, os.ErrNotExist) {
		t.Error(err)
	}
	for typed, want := range map[string]string{
		"名册": "名册.docx", "名册.DOCX": "名册.docx", " 名册.dotx ": "名册.docx", "../a/名:册": "a名册.docx", "名\u202e册\x1b": "名册.docx", " .docx": "",
		"v1.2": "v1.2.docx",
	} {
		if got := TemplateName(typed, template.Document); got != want {
			t.Errorf("%q: %q", typed, got)
		}
	}
}

// A file whose template is altered or gone is damaged, and says which; the rescue names it
// and takes nothing else with it.
func TestTemplateThatIsDamaged(t *testing.T) {
	s := mustOpen(t, demoFile(t))
	keep(t, s, "1-本单位名册.docx", "本单位名册.docx")
	keep(t, s, "2-谈话记录.docx", "谈话记录.docx")
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	lost, err := os.ReadFile("testdata/1-本单位名册.docx")
	if err != nil {
		t.Fatal(err)
	}
	at := strings.Index(string(data), string(lost[:400]))
	if at < 0 {
		t.Fatal("its bytes are not there")
	}
	data[at+300] ^= 1
	if err := os.WriteFile(s.Path(), data, 0o600); err != nil {
		t.Fatal(err)
	}
	hurt, err := View(s.Path(), s.Clock)
	if err != nil {
		t.Fatal(err)
	}
	r, err := hurt.Check()
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, d := range r.Damage {
		if d.Kind == store.DamageContent && d.Table == model.SettingTable && d.Detail == "本单位名册.docx" {
			found++
		}
	}
	if found != 1 {
		t.Errorf("%+v", r.Damage)
	}
	if err := hurt.Close(); err != nil {
		t.Fatal(err)
	}
	saved := filepath.Join(filepath.Dir(s.Path()), "救出.db")
	out, err := store.Rescue(s.Path(), saved, meetingDay)
	if err != nil || len(out.Missing) != 1 || out.Missing[0].Loss != store.LossTemplate || out.Missing[0].Person != "本单位名册.docx" {
		t.Fatalf("%+v %v", out, err)
	}
	n := mustOpen(t, saved)
	sound(t, n)
	if all := n.Meeting.Templates(); len(all) != 1 || all[0].Name != "谈话记录.docx" || len(n.Meeting.People()) != 68 {
		t.Errorf("%+v", all)
	}
}

// Two laptops: what one took in the other gets with its bytes; two files of one name are
// asked about, and the answer has its bytes.
func TestTemplatesMeet(t *testing.T) {
	path := demoFile(t)
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	other := filepath.Join(filepath.Dir(path), "另一台.db")
	if err := os.WriteFile(other, data, 0o600); err != nil {
		t.Fatal(err)
	}
	a, b := mustOpen(t, path), mustOpen(t, other)
	keep(t, a, "1-本单位名册.docx", "名册.docx")
	keep(t, b, "2-谈话记录.docx", "名册.docx")
	keep(t, b, "4-本单位名册.xlsx", "表.xlsx")
	keep(t, a, "3-坏模板.docx", "同.docx")
	keep(t, b, "3-坏模板.docx", "同.docx")
	theirs, _ := b.Meeting.Template("名册.docx")
	m, err := merge.Meet(a.Store, b.Store, a.Stamp())
	if err != nil {
		t.Fatal(err)
	}
	if len(m.Conflicts) != 1 || m.Conflicts[0].Name != "名册.docx" || m.Same != 1 {
		t.Fatalf("%+v, same %d", m.Conflicts, m.Same)
	}
	if _, err := a.Commit(m.Change(func(merge.Conflict) merge.Choice { return merge.Theirs }, a.Stamp(), "另一台.db"), nil); err != nil {
		t.Fatal(err)
	}
	sound(t, a)
	now, _ := a.Meeting.Template("名册.docx")
	if len(a.Meeting.Templates()) != 3 || now.Sum != theirs.Sum || sumOf(t, a, now) != theirs.Sum {
		t.Errorf("%+v", a.Meeting.Templates())
	}
}

// What is wrong with the templates stands in the preflight with its place, until it is
// mended or left for the pen.
func TestPreflightTellsOfTemplates(t *testing.T) {
	s := mustOpen(t, demoFile(t))
	told := func() (out []string) {
		for _, f := range s.Preflight().Run() {
			if f.Topic == check.TopicTemplates {
				out = append(out, string(f.Variant)+" "+f.Value+" "+f.Against+" "+string(f.Place.Part)+fmt.Sprint(f.Place.Paragraph, f.Pressing, f.Urgent()))
			}
		}
		return out
	}
	if got := told(); got != nil {
		t.Error(got)
	}
	keep(t, s, "1-本单位名册.docx", "名册.docx")
	keep(t, s, "3-坏模板.docx", "坏.docx")
	want := []string{
		"template_unknown 名册.docx {{监印}} body2 false false",
		"template_odd 坏.docx ｛｛姓名｝｝ body2 true true", "template_odd 坏.docx {{会议 body2 true true", "template_broken 坏.docx {{#人员}} body1 true true",
		"template_unknown 坏.docx {{不认识的字段}} body2 false false",
	}
	if got := told(); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	c, err := s.Meeting.LeaveBlank("名册.docx", "监印", true, s.Stamp())
	if err == nil {
		_, err = s.Commit(c, nil)
	}
	if got := told(); err != nil || !slices.Equal(got, want[1:]) {
		t.Errorf("%q %v", got, err)
	}
	if c, err = s.Meeting.DropTemplate("坏.docx", s.Stamp()); err == nil {
		_, err = s.Commit(c, nil)
	}
	if got := told(); err != nil || got != nil {
		t.Errorf("%q %v", got, err)
	}
}
