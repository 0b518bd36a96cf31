package model

// What was raised in the meeting and is about no person (会上提出的事项): somebody owes it
// by a day, and it is done or not.

import (
	"cmp"
	"errors"
	"strings"
)

// Errand is such a thing.
type Errand struct {
	ID      ID     `json:"id"`
	No      int    `json:"no"` // order in which they were raised, from 1
	Text    string `json:"text"`
	Owner   string `json:"owner"`   // who owes it: a person or an office
	Due     Date   `json:"due"`     // "" = no day is set
	Done    Stamp  `json:"done"`    // 0 = open
	Outcome string `json:"outcome"` // what came of it; may be empty
}

// ErrNoErrand says that what was raised is not there any more.
var ErrNoErrand = errors.New("no such errand")

// ErrandTable names the kind, errandRows is its place among the others.
const (
	ErrandTable Table                   = "errand"
	errandRows  rowsAt[Errand, *Errand] = 15
)

// Table names the errand table.
func (*Errand) Table() Table { return ErrandTable }

// RowID is the errand's ID.
func (e *Errand) RowID() ID { return e.ID }

func init() {
	errandRows.hold(rows[Errand, *Errand]{
		order:    func(a, b *Errand) int { return cmp.Or(a.No-b.No, cmp.Compare(a.ID, b.ID)) },
		counts:   countsNone,
		instants: func(e *Errand) []*Stamp { return []*Stamp{&e.Done} },
	})
}

// Errands lists what was raised, in its order.
func (m *Meeting) Errands() []*Errand { return errandRows.in(m).all() }

// Errand finds what was raised, nil if it is not there.
func (m *Meeting) Errand(id ID) *Errand { return errandRows.in(m).get(id) }

// EditErrand records what was raised, or corrects it: one without an ID is new, one
// without a text goes.
func (m *Meeting) EditErrand(after Errand, at Stamp) (Change, error) {
	after.Text, after.Owner = strings.TrimSpace(after.Text), strings.TrimSpace(after.Owner)
	before := m.Errand(after.ID)
	if before == nil {
		switch {
		case after.ID != 0:
			return Change{}, ErrNoErrand
		case after.Text == "":
			return Change{}, ErrNothing
		}
		after.ID, after.No = NewID(), 1
		for _, e := range m.Errands() {
			after.No = max(after.No, e.No+1)
		}
		return m.errandChange(nil, &after, at), nil
	}
	after.No, after.Done, after.Outcome = before.No, before.Done, before.Outcome
	switch {
	case after.Text == "":
		return m.errandChange(before, nil, at), nil
	case after == *before:
		return Change{}, ErrNothing
	}
	return m.errandChange(before, &after, at), nil
}

// FinishErrand ticks it off, with what came of it.
func (m *Meeting) FinishErrand(id ID, outcome string, at Stamp) (Change, error) {
	before := m.Errand(id)
	switch {
	case before == nil:
		return Change{}, ErrNoErrand
	case before.Done != 0:
		return Change{}, ErrNothing
	}
	after := *before
	after.Done, after.Outcome = at, strings.TrimSpace(outcome)
	return m.errandChange(before, &after, at), nil
}

// FinishErrands ticks several off, as one Change; those that are done stay as they are.
func (m *Meeting) FinishErrands(ids []ID, at Stamp) (Change, error) {
	all := Change{Command: CommandErrand, At: at}
	for _, id := range ids {
		one, err := m.FinishErrand(id, "", at)
		switch {
		case errors.Is(err, ErrNothing):
			continue
		case err != nil:
			return Change{}, err
		}
		all.Args = one.Args
		all.Edits = append(all.Edits, one.Edits...)
	}
	switch n := len(all.Edits); {
	case n == 0:
		return Change{}, ErrNothing
	case n > 1:
		all.Args = Args{Count: n, Clock: at}
	}
	return all, nil
}

// errandChange says what became of it: Args.Count is 1 where it stands and 0 where it
// goes, Args.Clock when it was done. Of several that were done Count is how many.
func (m *Meeting) errandChange(before, after *Errand, at Stamp) Change {
	told := after
	if told == nil {
		told = before
	}
	c := Change{Command: CommandErrand, Args: Args{Name: told.Text, Count: btoi(after != nil)}, At: at, Edits: []Edit{edit(before, after)}}
	if after != nil && after.Done != 0 && (before == nil || before.Done == 0) {
		c.Args.Clock = after.Done
	}
	return c
}
