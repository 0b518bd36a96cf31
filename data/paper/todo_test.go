package paper

import (
	"bytes"
	"strings"
	"testing"

	"liuzhuan/model"
)

// What was raised in the meeting stands among what is to be done with whoever owes it, and
// counts as nobody's.
func TestErrandsOnPaper(t *testing.T) {
	s := newSitting(t, 4)
	c, err := s.EditErrand(model.Errand{Text: "另行研究班子分工", Owner: "组织部办公室", Due: "20261204"}, 9)
	s.do(c, err)
	var b bytes.Buffer
	if err := Write(&b, s.Meeting, talkOptions(ToDo, CSV)); err != nil {
		t.Fatal(err)
	}
	if want := "2026.12.04,会上事项,,,,另行研究班子分工；承办：组织部办公室,"; !strings.Contains(b.String(), want) {
		t.Errorf("%s\nwithout %s", b.String(), want)
	}
	x, _ := newExtract(s.Meeting, talkOptions(ToDo, DOCX))
	page := paged(todoPages(x))
	if want := "| 2026.12.04 | 会上事项 |  |  | 另行研究班子分工；承办：组织部办公室"; !strings.Contains(page, want) {
		t.Errorf("%s\nwithout %s", page, want)
	}
}
