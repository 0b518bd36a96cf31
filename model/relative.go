package model

// Relatives of people on the roster (家庭关系), for the rules on avoidance, and
// how a list of them meets the meeting.

import (
	"cmp"
	"slices"
)

// Relative is one relative of one person on the roster.
type Relative struct {
	ID       ID     `json:"id"`
	Person   ID     `json:"person_id"`
	Relation string `json:"relation"` // 称谓, as the list has it: 妻子, 哥哥
	Name     string `json:"name"`     // without blanks
	Post     string `json:"post"`     // 工作单位及职务
}

// RelativeTable names the kind, relativeRows is its place among the others.
const (
	RelativeTable Table                       = "relative"
	relativeRows  rowsAt[Relative, *Relative] = 5
)

// Table names the relative table.
func (*Relative) Table() Table { return RelativeTable }

// RowID is the relative's ID.
func (r *Relative) RowID() ID { return r.ID }

func init() {
	relativeRows.hold(rows[Relative, *Relative]{
		order:  compareRelatives,
		person: func(r *Relative) ID { return r.Person },
		of:     (*Meeting).Relatives,
		counts: countsNone,
		moved:  func(m *Meeting, _, _ *Relative) { m.kin.drop() },
	})
}

// KinList is a list of relatives as its reader cleaned it.
type KinList struct {
	File     string // base name
	Lines    []KinLine
	Rejected []Rejected
}

// KinLine is one relative of one person, as a KinList has it.
type KinLine struct {
	Row      int
	Part     string // as Incoming.Part
	Person   string // name of the person on the roster, without blanks
	IDNumber string // the person's, where the list has it
	Relation string // 妻子, 哥哥
	Name     string // the relative's, without blanks
	Post     string // the relative's 工作单位及职务
	Doubts   []Flag
}

// Relatives lists the relatives of a person, by relation and name.
func (m *Meeting) Relatives(person ID) []*Relative {
	return m.kin.get(func() map[ID][]*Relative {
		by := map[ID][]*Relative{}
		for _, r := range relativeRows.in(m).all() {
			by[r.Person] = append(by[r.Person], r)
		}
		return by
	})[person]
}

// Relative finds a relative, nil if there is none.
func (m *Meeting) Relative(id ID) *Relative { return relativeRows.in(m).get(id) }

func compareRelatives(a, b *Relative) int {
	return cmp.Or(cmp.Compare(a.Person, b.Person), cmp.Compare(a.Relation, b.Relation), cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
}

// ReconcileKin compares a list of relatives with the meeting. A line speaks of
// the person who bears its id number, else its name alone on the roster. A name
// that two people bear, or nobody, is doubted and not guessed: such a line
// changes nothing. Relatives the list does not name stay.
func (m *Meeting) ReconcileKin(l KinList) *Reconciliation {
	r := &Reconciliation{File: l.File, Rejected: l.Rejected, command: CommandKin}
	match := m.kinMatcher()
	taken := map[ID]bool{}
	made := map[Relative]bool{}
	r.unknownRelations(l.Lines, "", map[string]bool{})
	for i := range l.Lines {
		line := &l.Lines[i]
		r.Doubtful = append(r.Doubtful, line.Doubts...)
		p, doubt := match(line)
		if p == nil {
			flag := Flag{Field: FieldPerson, Value: line.Person, Doubt: doubt, Row: line.Row, Part: line.Part}
			if len(r.Doubtful) == 0 || r.Doubtful[len(r.Doubtful)-1] != flag { // a row may have several relatives
				r.Doubtful = append(r.Doubtful, flag)
			}
			continue
		}
		was := m.relativeMet(p, line, taken)
		said := Relative{Person: p.ID, Relation: line.Relation, Name: line.Name, Post: line.Post}
		switch {
		case was == nil && made[said]:
			r.Same++
		case was == nil:
			made[said] = true
			said.ID = NewID()
			r.New++
			r.edits = append(r.edits, Edit{After: &said})
		default:
			taken[was.ID] = true
			changes, after := kinDifferences(line, p, was)
			if len(changes) == 0 {
				r.Same++
				continue
			}
			r.Changed++
			r.Changes = append(r.Changes, changes...)
			r.edits = append(r.edits, edit(was, after))
		}
	}
	r.Written = r.New + r.Changed
	return r
}

// kinMatcher finds the person whose relative a line names, or says why nobody is
// meant for certain.
func (m *Meeting) kinMatcher() func(*KinLine) (*Person, Doubt) {
	byID, byName := map[string][]*Person{}, map[string][]*Person{}
	for _, p := range m.People()[:m.OnList()] {
		byName[p.Name] = append(byName[p.Name], p)
		if p.IDNumber != "" {
			byID[p.IDNumber] = append(byID[p.IDNumber], p)
		}
	}
	return func(line *KinLine) (*Person, Doubt) {
		if hit := byID[line.IDNumber]; len(hit) == 1 {
			return hit[0], ""
		}
		// Somebody with a number of their own is not whom another number means.
		hit := slices.DeleteFunc(slices.Clone(byName[line.Person]), func(p *Person) bool {
			return line.IDNumber != "" && p.IDNumber != "" && p.IDNumber != line.IDNumber
		})
		switch len(hit) {
		case 0:
			return nil, DoubtNotListed
		case 1:
			return hit[0], ""
		}
		return nil, DoubtSameName
	}
}

// relativeMet gives the relative a line speaks of: one whom it describes in full,
// else of its name and relation, else of its name alone; nil if it is new.
func (m *Meeting) relativeMet(p *Person, line *KinLine, taken map[ID]bool) *Relative {
	for _, same := range []func(*Relative) bool{
		func(r *Relative) bool { return r.Relation == line.Relation && r.Post == line.Post },
		func(r *Relative) bool { return r.Relation == line.Relation && !taken[r.ID] },
		func(r *Relative) bool { return !taken[r.ID] },
	} {
		for _, r := range m.Relatives(p.ID) {
			if r.Name == line.Name && same(r) {
				return r
			}
		}
	}
	return nil
}

// kinDifferences lists what a line says otherwise of a relative, and gives the
// relative as the line has it. An empty cell says nothing.
func kinDifferences(line *KinLine, p *Person, was *Relative) ([]FieldChange, *Relative) {
	var out []FieldChange
	after := *was
	tell := func(f Field, have *string, said string) {
		if said != "" && said != *have {
			out = append(out, FieldChange{Row: line.Row, Part: line.Part, Person: p.ID, No: p.No, Name: line.Name, Field: f, Old: *have, New: said})
			*have = said
		}
	}
	tell(FieldRelation, &after.Relation, line.Relation)
	tell(FieldPost, &after.Post, line.Post)
	return out, &after
}
