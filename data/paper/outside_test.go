package paper

import (
	"strings"
	"testing"

	"liuzhuan/model"
)

// What was decided outside the meeting is no part of what was announced in it: minutes and
// roster give its day and document.
func TestDecidedOutside(t *testing.T) {
	s := newSitting(t, 26)
	p := s.People()[0]
	s.Load(&model.Decision{Person: p.ID, Disposition: model.Retained, To: p.Current, Basis: "云干〔2026〕35号", At: 1_800_000_000_000, OutsideOn: "20261126"})
	x, ok := newExtract(s.Meeting, talkOptions(Minutes, DOCX))
	if !ok {
		t.Fatal("no such paper")
	}
	told := x.announcing()
	if last := told[len(told)-1].text; last != "会后，2026年11月26日会外决定第1号"+p.Name+"留任，依据云干〔2026〕35号。" {
		t.Error(last)
	}
	for _, h := range told[:len(told)-1] {
		if strings.Contains(h.text, "2027") {
			t.Error(h.text)
		}
	}
	if got := announcedOf(x, p); got != "会外2026.11.26" {
		t.Error(got)
	}
}
