package paper

import (
	"path/filepath"
	"slices"
	"testing"

	"liuzhuan/data/paper/template"
	"liuzhuan/model"
)

// The example asks for every field and section there is, by names that are known, and is
// itself filled without a fault.
func TestExampleTemplate(t *testing.T) {
	m := model.NewMeeting()
	m.Load(&model.Person{ID: 1, No: 1, Name: "张伟", Current: "甲组组长", Proposed: "乙组组长", Planned: model.Transferred})
	for _, ending := range []string{".docx", ".xlsx"} {
		path := filepath.Join(t.TempDir(), "例"+ending)
		if err := SaveExample(path); err != nil {
			t.Fatal(err)
		}
		f, err := OpenTemplate(path)
		if err != nil {
			t.Fatal(err)
		}
		r, err := CheckTemplate(f, nil, Options{Paper: Roster, Profile: Full})
		if err != nil || !r.Sound() {
			t.Fatalf("%s: %v %+v", ending, err, r)
		}
		meeting, person, kin, _ := TemplateFields()
		for _, x := range slices.Concat(meeting, person, kin) {
			if !slices.Contains(r.Filled, x.Name) {
				t.Errorf("%s does not show %s", ending, x.Name)
			}
		}
		out := filepath.Join(t.TempDir(), "填好"+ending)
		if r, err := SaveTemplate(out, f, m, Options{Paper: Roster, Profile: Full}); err != nil || !r.Sound() || !slices.Contains(r.Filled, "拟任职务") {
			t.Errorf("%s: %v %+v", ending, err, r)
		}
	}
	if SaveExample("x.pdf") == nil {
		t.Error("an example in PDF")
	}
}

// A field has one code and a code one field; what may be written as a code is known.
func TestCodesOfFields(t *testing.T) {
	meeting, person, kin, sections := TemplateFields()
	codeOf := map[string]string{}
	for _, f := range slices.Concat(meeting, person, kin, sections) {
		if was, there := codeOf[f.Code]; there && was != f.Name || f.Code == "" {
			t.Errorf("%s is the code of %s and %s", f.Code, was, f.Name)
		}
		codeOf[f.Code] = f.Name
	}
	x, ok := newExtract(model.NewMeeting(), Options{Paper: Roster, Profile: Full})
	if !ok {
		t.Fatal("no roster")
	}
	whole := x.fields()
	of := whole.Lists[people].Of
	for _, c := range []struct {
		list  []TemplateField
		scope *template.Scope
	}{{meeting, whole}, {kin, of.Lists[relatives].Of}} {
		if len(c.list) != len(c.scope.Values) {
			t.Errorf("%d fields are listed, %d known", len(c.list), len(c.scope.Values))
		}
		for _, f := range c.list {
			if _, known := c.scope.Values[f.Name]; !known {
				t.Errorf("%s is listed and not known", f.Name)
			}
		}
	}
}
