package model_test

import (
	"fmt"
	"testing"

	"liuzhuan/model"
)

// A template is kept under its name, whatever its letters; another file in its place keeps
// what the clerk said of it, and each step can be taken back.
func TestTemplates(t *testing.T) {
	m := meeting(model.Person{Name: "甲"})
	do := doing(t, m)
	one, two := model.ContentOf([]byte("一")), model.ContentOf([]byte("二"))
	before := state(m)
	kept, err := m.KeepTemplate("Roster.docx", one, 1)
	do(kept, err)
	equal(t, "its bytes come along", kept.Contents[0].Sum, one.Sum)
	refused(t, model.ErrNothing)(m.KeepTemplate("Roster.docx", one, 1))
	refused(t, model.ErrNoName)(m.KeepTemplate(" ", one, 1))
	do(m.UseTemplate("roster.docx", model.UseBefore, 2))
	do(m.LeaveBlank("Roster.docx", "监印", true, 3))
	do(m.KeepTemplate("roster.docx", two, 4))
	equal(t, "replaced", m.Templates(), []model.Template{{Name: "roster.docx", Sum: two.Sum, Size: 3, Use: model.UseBefore, Blank: []string{"监印"}}})
	got, ok := m.Template("ROSTER")
	equal(t, "found without its ending", []any{got.Sum, ok}, []any{two.Sum, true})
	refused(t, model.ErrNothing)(m.LeaveBlank("roster.docx", "监印", true, 5))

	do(m.KeepTemplate("谈话.xlsx", one, 6))
	refused(t, model.ErrTemplateThere)(m.RenameTemplate("谈话.xlsx", "ROSTER.docx", 7))
	refused(t, model.ErrNoTemplate)(m.RenameTemplate("没有.docx", "有.docx", 7))
	refused(t, model.ErrNoTemplate)(m.DropTemplate("没有.docx", 7))
	c, err := m.RenameTemplate("roster.docx", "名册.docx", 8)
	do(c, err)
	_, ok = m.Template("roster.docx")
	equal(t, "the old name", ok, false)
	got, _ = m.Template("名册.docx")
	equal(t, "called otherwise it is the same", []any{got.Sum, got.Use}, []any{two.Sum, model.UseBefore})
	m.Apply(model.Change{Edits: model.Inverse(c.Edits)})
	_, ok = m.Template("roster.docx")
	equal(t, "taken back", ok, true)
	do(m.DropTemplate("谈话.xlsx", 9))
	do(m.DropTemplate("roster.docx", 9))
	equal(t, "none is left", state(m), before)

	for i := range model.MostTemplates {
		do(m.KeepTemplate(fmt.Sprint(i, ".docx"), one, 10))
	}
	refused(t, model.ErrManyTemplates)(m.KeepTemplate("又一份.docx", one, 11))
	do(m.KeepTemplate("0.docx", two, 11)) // in the place of one

	next := model.NewMeeting()
	next.Apply(model.NewFrom(m, model.Info{Title: "下一次", Date: "20270310"}, 12))
	equal(t, "they go on to the next meeting", len(next.Templates()), model.MostTemplates)
	refused(t, model.ErrNothing)(next.KeepTemplate("0.docx", two, 13)) // under the ID of its name
}

// A setting that was taken back and is chosen again is the row it was: on two laptops, of
// which one did so, no two rows bear one name.
func TestSettingKeepsItsRow(t *testing.T) {
	m := meeting(model.Person{Name: "甲"})
	do := doing(t, m)
	c, err := m.Set(map[model.SettingName]any{model.SettingStrokes: model.StrokesByName}, 1)
	do(c, err)
	id := c.Edits[0].ID()
	m.Apply(model.Change{Edits: model.Inverse(c.Edits)})
	again, err := m.Set(map[model.SettingName]any{model.SettingStrokes: model.StrokesBySurname}, 2)
	do(again, err)
	equal(t, "its ID", again.Edits[0].ID(), id)
}
