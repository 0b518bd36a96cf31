package paper

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"liuzhuan/model"
)

// Every paper is written of every meeting: of nobody, of one person about whom nothing is
// known, of texts without end.
func TestEveryPaperOfEveryMeeting(t *testing.T) {
	none := newSitting(t, 0)
	bare := newSitting(t, 0)
	bare.Load(&model.Person{ID: 5, No: 1, Name: "甲"})
	endless := talkSitting(t, 26)
	long := strings.Repeat("没有标点的很长的一段文字A1", 300)
	for _, p := range endless.People() {
		after := *p
		after.Name, after.Current, after.Proposed, after.Remark, after.School, after.Basis = p.Name+"买买提·吐尔逊", p.Current+long[:900], long[:1200],
			long, long[:600], long
		endless.Load(&after)
	}
	info := *endless.Info()
	info.Title, info.Venue, info.Approval = strings.Repeat("很长的会议名称", 12), long[:300], long[:300]
	endless.Load(&info)
	fonts := blankFonts(t)
	for name, s := range map[string]sitting{"nobody": none, "one person": bare, "endless": endless} {
		for _, k := range Kinds {
			for _, f := range k.Formats() {
				if f == LRMX {
					continue
				}
				o := talkOptions(k, f)
				o.Fonts = fonts
				var b bytes.Buffer
				if err := Write(&b, s.Meeting, o); err != nil || b.Len() == 0 {
					t.Errorf("%s of %s as %s: %d bytes, %v", k, name, f, b.Len(), err)
				}
			}
		}
	}
}

// No cell of any paper loses a line: rows that may not grow hold what stands in them.
func TestNoCellIsCut(t *testing.T) {
	s := talkSitting(t, 26)
	long := strings.Repeat("云川市纪委监委驻市自然资源和规划局纪检监察组综合室二级主任科员、", 4)
	for _, p := range s.People() {
		after := *p
		after.SchoolIn, after.School, after.Basis = long, long, long
		s.Load(&after)
	}
	o := talkOptions(Approval, DOCX)
	text := docxText(t, written(t, s.Meeting, o))
	if n, want := strings.Count(text, long), 3*s.OnList(); n != want {
		t.Errorf("%d of %d long texts", n, want)
	}
	x, _ := newExtract(s.Meeting, o)
	for _, section := range x.laid().Sections {
		for _, sheet := range section.Flow() {
			for _, r := range sheet.Rows {
				for k, c := range r.Rows[r.Row].Cells {
					if !r.Rows[r.Row].Exact || c.Down > 1 {
						continue
					}
					if _, lines, full := c.Fit(r.Inside(r.Place[r.Row][k], c), r.Heights[r.Row]*72/25.4+1); !full {
						t.Errorf("%s: %d lines do not stand in %v mm: %s", section.Name, len(lines), r.Heights[r.Row], fmt.Sprintf("%.20s", c.Text))
					}
				}
			}
		}
	}
}
