package paper

import (
	"testing"

	"liuzhuan/data/paper/template"
	"liuzhuan/model"
)

// Fields of a template travel no farther than on our own papers: on one for the meeting
// nobody's number, on one for the public names and posts of those announced.
func TestFieldsTravelNoFarther(t *testing.T) {
	m := model.NewMeeting()
	p := &model.Person{ID: 1, No: 1, Name: "张伟", Sex: "男", IDNumber: "999900197508010013", Current: "甲组组长", Planned: model.Retained}
	m.Load(p)
	m.Load(&model.Relative{ID: 1, Person: 1, Relation: "妻子", Name: "李某"})
	whole := func(profile Profile) *template.Scope {
		x, ok := newExtract(m, Options{Paper: Roster, Profile: profile})
		if !ok {
			t.Fatal(profile)
		}
		return x.fields()
	}
	full := whole(Full).Lists[people].Items[0]
	if full.Values["身份证号"] != p.IDNumber || len(full.Lists[relatives].Items) != 1 || !full.Holds["留任"] || full.Holds[moved] {
		t.Errorf("%+v", full)
	}
	room := whole(Meeting)
	if one := room.Lists[people].Items[0]; one.Values["身份证号"] != "" || one.Values["性别"] != "男" || len(one.Lists[relatives].Items) != 0 {
		t.Errorf("%+v", one)
	}
	if room.Values["留任人数"] != "1" || room.Values["变动人数"] != "0" || len(room.Lists["留任"].Items) != 1 {
		t.Errorf("%+v", room.Values)
	}
	if public := whole(Public); len(public.Lists[people].Items) != 0 || public.Values["人数"] != "0" || public.Values["留任人数"] != "0" {
		t.Errorf("nobody is announced: %+v", public.Values)
	}
}

// A field is one field: no name stands for two.
func TestFieldNamesDiffer(t *testing.T) {
	seen := map[string]bool{}
	for _, f := range personFields {
		if seen[f.name] {
			t.Errorf("%s is there twice", f.name)
		}
		seen[f.name] = true
	}
}
