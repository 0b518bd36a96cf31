package model

// Matters raised (待核事项): until one is cleared its person may not be issued
// (可发文). They are for the department alone.

import (
	"cmp"
	"strings"
)

// Matter is what was raised about one person; its ID is the person's.
type Matter struct {
	Person  ID     `json:"id"`
	Text    string `json:"text"`
	Raised  Stamp  `json:"raised"`
	Cleared Stamp  `json:"cleared"` // 0 = open
	Outcome string `json:"outcome"` // what clearing it found
}

// MatterTable names the kind, matterRows is its place among the others.
const (
	MatterTable Table                   = "matter"
	matterRows  rowsAt[Matter, *Matter] = 14
)

// Table names the matter table.
func (*Matter) Table() Table { return MatterTable }

// RowID is the person's ID.
func (x *Matter) RowID() ID { return x.Person }

func init() {
	matterRows.hold(rows[Matter, *Matter]{
		order:  func(a, b *Matter) int { return cmp.Compare(a.Person, b.Person) },
		person: (*Matter).RowID,
		of:     func(m *Meeting, id ID) []*Matter { return one(m.Matter(id)) }, recorded: true,
		counts:   countsNone,
		instants: func(x *Matter) []*Stamp { return []*Stamp{&x.Raised, &x.Cleared} },
	})
}

// Matter gives what was raised about a person, open or cleared; nil if nothing
// was.
func (m *Meeting) Matter(person ID) *Matter { return matterRows.in(m).get(person) }

// OpenMatter reports whether something raised about the person is not cleared.
func (m *Meeting) OpenMatter(person ID) bool {
	x := matterRows.in(m).get(person)
	return x != nil && x.Cleared == 0
}

// Matters counts what is open and what has been cleared.
func (m *Meeting) Matters() (open, cleared int) {
	for _, x := range matterRows.in(m).rows {
		if x.Cleared == 0 {
			open++
		} else {
			cleared++
		}
	}
	return open, cleared
}

// Issuable reports whether the notice for p may be issued (可发文): announced,
// not deferred, nothing open.
func (m *Meeting) Issuable(p *Person) bool {
	d := m.Decision(p.ID)
	return !p.OffList && d != nil && d.Disposition != Deferred && !m.OpenMatter(p.ID)
}

// RaiseMatter flags a person with what was raised, in place of what was there.
// An empty text takes the flag away as if it had never been.
func (m *Meeting) RaiseMatter(person ID, text string, at Stamp) (Change, error) {
	p, before := m.Person(person), m.Matter(person)
	text = strings.TrimSpace(text)
	switch {
	case p == nil:
		return Change{}, ErrNoPerson
	case before == nil && text == "", before != nil && before.Cleared == 0 && before.Text == text:
		return Change{}, ErrNothing
	}
	var after *Matter
	if text != "" {
		after = &Matter{Person: person, Text: text, Raised: at}
		if before != nil && before.Cleared == 0 {
			after.Raised = before.Raised
		}
	}
	return Change{
		Command: CommandMatter,
		Args:    Args{Person: p.ID, Name: p.Name, Count: btoi(after != nil)},
		At:      at,
		Edits:   []Edit{edit(before, after)},
	}, nil
}

// ClearMatter closes what is open about a person; how says with which outcome
// and is needed: ErrReasonNeeded.
func (m *Meeting) ClearMatter(person ID, how string, at Stamp) (Change, error) {
	p, before := m.Person(person), m.Matter(person)
	switch {
	case p == nil:
		return Change{}, ErrNoPerson
	case before == nil || before.Cleared != 0:
		return Change{}, ErrNothing
	case strings.TrimSpace(how) == "":
		return Change{}, ErrReasonNeeded
	}
	if err := Wording(how); err != nil {
		return Change{}, err
	}
	after := *before
	after.Cleared, after.Outcome = at, strings.TrimSpace(how)
	return Change{
		Command: CommandClear,
		Args:    Args{Person: p.ID, Name: p.Name, Reason: after.Outcome},
		At:      at,
		Edits:   []Edit{edit(before, &after)},
	}, nil
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// CountIssuable counts for whom the notice may be issued.
func (m *Meeting) CountIssuable() int {
	n := 0
	for _, p := range m.People() {
		n += btoi(m.Issuable(p))
	}
	return n
}
