package paper

import (
	"bytes"
	"slices"
	"testing"

	"liuzhuan/data/paper/pdf"
)

// What no font has is named with the person it is missing of, on a list as on a sheet.
func TestMissingCharactersAreNamedByPerson(t *testing.T) {
	s := newSitting(t, 3)
	p := *s.no(2)
	p.Name = "李𬭎"
	s.do(s.EditPerson(p, "", at("08:00")))
	fonts := blankFonts(t) // has no character beyond the first plane
	for _, k := range []Kind{Roster, SignIn, Approval} {
		o := talkOptions(k, PDF)
		o.Fonts = fonts
		report, err := write(&bytes.Buffer{}, s.Meeting, o)
		if err != nil || !slices.Contains(report.Missing, pdf.Missing{Name: "李𬭎", Chars: "𬭎"}) {
			t.Errorf("%s: %+v, %v", k, report.Missing, err)
		}
	}
}
