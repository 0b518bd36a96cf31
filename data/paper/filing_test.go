package paper

import (
	"slices"
	"strings"
	"testing"
)

// The report for the record goes, with its number, to whoever the batch says, and lists
// those whom the notice appoints and dismisses: nobody who was put off, and nobody about
// whom a matter is open.
func TestFilingGoesWhereTheBatchSays(t *testing.T) {
	s := talkSitting(t, 34) // 24 to 34 move, 4 is put off, of 1 a matter is open, 34 is removed
	b := *s.Batches()[0]
	b.FileWith, b.Filing, b.FileBy = "中共云川市委组织部", "云纪干备〔2026〕9号", "20261204"
	s.do(s.EditBatch(b, at("12:00")))
	other := *s.Batches()[1]
	other.FileBy = "20261207"
	s.do(s.EditBatch(other, at("12:01")))
	x, _ := newExtract(s.Meeting, talkOptions(Filing, DOCX))
	sections := x.laid().Sections
	text := bare(paged(sections))
	if len(sections) != 4 { // a letter and a list for each of two batches
		t.Fatalf("%d sections", len(sections))
	}
	for _, want := range []string{"中共云川市委组织部：", "云纪干备〔2026〕9号", "2026年11月18日，经云川市委研究决定（云委〔2026〕112号）",
		"2026年12月7日前报备",
		"＿＿＿＿＿＿＿＿＿＿：", "〔2026〕号", "附件：干部任免备案表"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not on it", want)
		}
	}
	if strings.Contains(text, "12月4日前报备") {
		t.Error("what has its number is still to be filed")
	}
	for _, p := range s.People()[:s.OnList()] {
		d := s.Decision(p.ID)
		if want := s.Issuable(p) && (d.Disposition.Moves() || d.Disposition.Leaves()); strings.Contains(text, "|"+p.Name+"|") != want {
			t.Errorf("%d %s, %s: on the report is %v", p.No, p.Name, d.Disposition, !want)
		}
	}
	if got, want := Hold(s.Meeting, talkOptions(Filing, DOCX)).Count, Hold(s.Meeting, talkOptions(Notice, DOCX)).Count; got != want || got == 0 {
		t.Errorf("%d are reported, %d in the notice", got, want)
	}
	if !slices.Contains(Needed("wrapup"), Filing) || slices.Contains(Needed("prepare"), Filing) {
		t.Error("it is written when the sitting is over, and not before")
	}
}
