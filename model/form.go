package model

// The approval forms (干部任免审批表) that people came with, and where a form and
// the list say different things.

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
)

// Content is a file's bytes under their SHA-256 in hex. The rows that name it and
// the journal carry the sum only; the meeting file holds the bytes once.
type Content struct {
	Sum  string
	Data []byte                 // nil where Load gives them
	Load func() ([]byte, error) `json:"-"` // reads them when they are kept: forms with photos are many times what memory holds
}

// Bytes gives what the sum names. An error is that of Load.
func (c Content) Bytes() ([]byte, error) {
	if c.Load == nil {
		return c.Data, nil
	}
	return c.Load()
}

// ContentOf sums up bytes; none give the zero Content.
func ContentOf(data []byte) Content {
	if len(data) == 0 {
		return Content{}
	}
	sum := sha256.Sum256(data)
	return Content{Sum: hex.EncodeToString(sum[:]), Data: data}
}

// Form is the approval form a person came with; its ID is the person's.
type Form struct {
	Person ID     `json:"id"`
	File   string `json:"file"`  // base name, as it will be written again
	Data   string `json:"data"`  // Content.Sum of the file
	Photo  string `json:"photo"` // Content.Sum of the picture beside a .lrm, "" for none

	Facts []FormFact `json:"facts,omitempty"`
}

// FormFact is something a form says that rules ask for; what they do not ask for stays
// in the file.
type FormFact struct {
	Kind FactKind `json:"kind"`
	From Date     `json:"from,omitempty"`
	To   Date     `json:"to,omitempty"` // "" = goes on
	Text string   `json:"text"`         // as the form has it
}

// FactKind says what a FormFact is.
type FactKind string

// What is kept of a form.
const (
	FactPenalty    FactKind = "penalty"    // a line of 奖惩情况 that tells of a 处分, 诫勉 or 记过
	FactAssessment FactKind = "assessment" // a year whose 年度考核 was less than 称职; From is the year
	FactPost       FactKind = "post"       // an entry of the résumé from the last years
	FactTeam       FactKind = "team"       // the team that the résumé ends in, since when without a break
)

// equal reports whether two rows say the same.
func (f *Form) equal(o *Form) bool {
	return f.File == o.File && f.Data == o.Data && f.Photo == o.Photo && slices.Equal(f.Facts, o.Facts)
}

// FormTable names the kind, formRows is its place among the others.
const (
	FormTable Table               = "form"
	formRows  rowsAt[Form, *Form] = 6
)

// Table names the form table.
func (*Form) Table() Table { return FormTable }

// RowID is the person's ID.
func (f *Form) RowID() ID { return f.Person }

func init() {
	formRows.hold(rows[Form, *Form]{
		order:  func(a, b *Form) int { return cmp.Compare(a.Person, b.Person) },
		person: (*Form).RowID,
		of:     func(m *Meeting, id ID) []*Form { return one(m.Form(id)) },
		counts: countsNone,
	})
}

// Form gives the form a person came with, nil for none.
func (m *Meeting) Form(person ID) *Form { return formRows.in(m).get(person) }

// Difference is one field of one person of which list and form say different
// things, and which of the two somebody took.
type Difference struct {
	ID     ID     `json:"id"`
	Person ID     `json:"person_id"`
	Field  Field  `json:"field"`
	Listed string `json:"listed"`
	Formed string `json:"formed"`
	Taken  Taken  `json:"taken"`
}

// Taken says which side of a Difference counts.
type Taken string

// What can be taken. An open difference keeps what the list says and stays in
// the preflight until somebody decides.
const (
	TakenList Taken = "list"
	TakenForm Taken = "form"
	TakenOpen Taken = "open"
)

// DifferenceTable names the kind, differenceRows is its place among the others.
const (
	DifferenceTable Table                           = "difference"
	differenceRows  rowsAt[Difference, *Difference] = 7
)

// Table names the difference table.
func (*Difference) Table() Table { return DifferenceTable }

// RowID is the difference's ID.
func (d *Difference) RowID() ID { return d.ID }

func init() {
	differenceRows.hold(rows[Difference, *Difference]{
		order:  compareDifferences,
		person: func(d *Difference) ID { return d.Person },
		of:     (*Meeting).Differences,
		counts: countsNone,
		moved:  func(m *Meeting, _, _ *Difference) { m.differing.drop() },
	})
}

// Differences lists where form and list differ for a person, by field.
func (m *Meeting) Differences(person ID) []*Difference {
	return m.differing.get(func() map[ID][]*Difference {
		by := map[ID][]*Difference{}
		for _, d := range differenceRows.in(m).all() {
			by[d.Person] = append(by[d.Person], d)
		}
		return by
	})[person]
}

// Difference gives the difference of one field of a person, nil for none.
func (m *Meeting) Difference(person ID, f Field) *Difference {
	for _, d := range m.Differences(person) {
		if d.Field == f {
			return d
		}
	}
	return nil
}

func compareDifferences(a, b *Difference) int {
	return cmp.Or(cmp.Compare(a.Person, b.Person), cmp.Compare(a.Field, b.Field), cmp.Compare(a.ID, b.ID))
}

// form keeps the file a person came with, and the relatives it names.
func (x *reconciler) form(in *Incoming, p *Person) {
	if in.Form == nil {
		return
	}
	was := x.m.Form(p.ID)
	after := &Form{Person: p.ID, File: in.Form.File, Data: in.Form.Data.Sum, Photo: in.Form.Photo.Sum, Facts: in.Form.Facts}
	if was == nil || !was.equal(after) {
		x.args.Forms++
		x.edits = append(x.edits, edit(was, after))
		x.contents = append(x.contents, in.Form.Data)
		if in.Form.Photo.Sum != "" {
			x.contents = append(x.contents, in.Form.Photo)
		}
	}
	x.unknownRelations(in.Form.Family, in.Form.Path, x.relations)
	taken, made := map[ID]bool{}, map[Relative]bool{}
	for i := range in.Form.Family {
		line := &in.Form.Family[i]
		have := x.m.relativeMet(p, line, taken)
		said := Relative{Person: p.ID, Relation: line.Relation, Name: line.Name, Post: line.Post}
		switch {
		case have != nil:
			// A list of relatives that somebody drew up for this meeting goes
			// before the form; what it leaves empty the form fills.
			taken[have.ID] = true
			filled := *have
			if strings.TrimSpace(filled.Post) == "" {
				filled.Post = line.Post
			}
			if filled != *have {
				x.edits = append(x.edits, edit(have, &filled))
			}
		case !made[said] && line.Name != "":
			made[said] = true
			said.ID = NewID()
			x.edits = append(x.edits, Edit{After: &said})
		}
	}
}
