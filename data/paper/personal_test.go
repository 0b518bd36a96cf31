package paper

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"liuzhuan/model"
)

// markOf is what every text about a person holds, and secretOf what is the office's alone.
func markOf(no int) string   { return fmt.Sprintf("标%03d记", no) }
func secretOf(no int) string { return fmt.Sprintf("密%03d记", no) }

// withMarks puts a mark into every text that the meeting has of anybody, with the posts or
// without them: who takes whose seat is read from those.
func withMarks(t *testing.T, s sitting, posts bool) {
	t.Helper()
	for _, p := range s.People() {
		after := *p
		v := reflect.ValueOf(&after).Elem()
		for i := range v.NumField() {
			if v.Field(i).Type() == reflect.TypeFor[string]() {
				v.Field(i).SetString(v.Field(i).String() + markOf(p.No))
			}
		}
		after.Level, after.IDNumber, after.Phone, after.Remark = p.Level, secretOf(p.No), secretOf(p.No), secretOf(p.No)
		if !posts {
			after.Current, after.Proposed, after.Relieved = p.Current, p.Proposed, p.Relieved
		}
		if p.OffList {
			after.Name = "客" + secretOf(p.No) // of nobody's file
		}
		s.Load(&after)
		s.Load(&model.Relative{ID: model.NewID(), Person: p.ID, Relation: "妻子", Name: "属" + markOf(p.No), Post: "职" + markOf(p.No)})
	}
	for r := range s.Rows {
		switch r := r.(type) {
		case *model.Participation:
			after := *r
			after.Note, after.Statement = secretOf(s.Person(r.Person).No), markOf(s.Person(r.Person).No)
			s.Load(&after)
		case *model.Decision:
			after := *r
			after.Reason, after.By, after.Basis = secretOf(s.Person(r.Person).No), secretOf(s.Person(r.Person).No), secretOf(s.Person(r.Person).No)
			s.Load(&after)
		case *model.Attendance:
			after := *r
			after.Reason, after.Approver, after.Deputy = markOf(s.Person(r.Person).No), secretOf(s.Person(r.Person).No), secretOf(s.Person(r.Person).No)
			s.Load(&after)
		case *model.Matter:
			after := *r
			after.Text, after.Outcome = secretOf(s.Person(r.Person).No), secretOf(s.Person(r.Person).No)
			s.Load(&after)
		case *model.Fulfilment:
			after := *r
			after.Note = secretOf(s.Person(r.Person).No)
			s.Load(&after)
		}
	}
}

// What goes into somebody's file, or is signed by them, holds nothing of anybody else, and
// nothing that the office keeps for itself: not their own either. The one who takes over a
// seat is named on the list of what is handed over.
func TestPersonalPapersHoldNobodyElse(t *testing.T) {
	for _, posts := range []bool{false, true} {
		s := talkSitting(t, 34)
		withMarks(t, s, posts)
		for _, k := range []Kind{Talks, Pledge, Handover, Approval} {
			o := talkOptions(k, DOCX)
			o.Warnings = map[model.ID][]Warning{}
			for _, p := range s.People() {
				o.Warnings[p.ID] = []Warning{{Rule: "R01", Text: secretOf(p.No)}}
			}
			x, ok := newExtract(s.Meeting, o)
			if !ok {
				t.Fatal(k)
			}
			sections, own := x.laid().Sections, 0
			if want := Hold(s.Meeting, o).Count; len(sections) != want || want < 10 {
				t.Errorf("%s: %d sheets of %d", k, len(sections), want)
			}
			for i := range sections {
				no, err := strconv.Atoi(sections[i].Name[:3])
				if err != nil {
					t.Fatal(err)
				}
				text := paged(sections[i : i+1])
				_, text, _ = strings.Cut(text, "\n") // the name of the sheet
				text = bare(text)
				own += strings.Count(text, markOf(no))
				successor := ""
				if q := x.successor(s.no(no)); k == Handover && q != nil {
					successor = q.Name
				}
				for _, q := range s.People() {
					found := strings.Count(text, markOf(q.No))
					if q.OffList || q.No == no {
						found = 0
					} else if q.Name == successor {
						found -= strings.Count(text, q.Name)
					}
					if found > 0 || strings.Contains(text, secretOf(q.No)) {
						t.Errorf("%s of %d holds what is of %d: %s", k, no, q.No, text)
					}
				}
			}
			if own < len(sections) { // else this looks for what nobody writes
				t.Errorf("%s: of %d sheets %d texts are marked", k, len(sections), own)
			}
		}
	}
}
