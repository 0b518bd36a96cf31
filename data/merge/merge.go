// Package merge takes up the work of another copy of the same meeting file: what both
// know, where they parted, what each did since, and what becomes of a row that both
// changed. It gives one Change, or the questions that somebody has to answer first.
//
// What does not belong here: how a file is read, written and proved (data/store), words
// for people (ui/text), and who answers (ui).
package merge

import (
	"errors"

	"liuzhuan/data/store"
	"liuzhuan/model"
)

// ErrNothingNew says that all that the other copy holds is known here.
var ErrNothingNew = errors.New("merge: nothing new there")

// StrangerError says that the other file is no copy of the same meeting.
type StrangerError struct{ Path string }

func (e *StrangerError) Error() string { return e.Path + " is not a copy of the same meeting" }

// Merging is what taking up another copy's work would do.
type Merging struct {
	Base    string      // hash of the entry at which the two copies parted; of several the newest here
	Parted  model.Stamp // when that was made
	Entries int         // of theirs that are not known here
	Rows    int         // of theirs that differ from what both had
	Taken   int         // rows that change here
	Same    int         // rows that both changed alike

	Conflicts  []Conflict // what somebody has to decide
	Settled    []Settled  // what a rule decided
	Renumbered []Renumbered
	Aliases    []Alias // of these, two people may be told
	Apart      []Alias // that was told: they are two
	Notices    []Notice

	ours    *model.Meeting
	theirs  *model.Meeting
	edits   map[key]model.Edit
	open    map[key]bool // rows with a question
	renamed map[model.ID]model.ID
	merged  model.Merged
	with    []model.Content
}

// key names one row of any table.
type key struct {
	table model.Table
	id    model.ID
}

func keyOf(r model.Row) key { return key{r.Table(), r.RowID()} }

// Kind says what a Conflict is about.
type Kind string

// The kinds of conflict.
const (
	Fields    Kind = "fields"     // the same fields, changed to other values
	GoneHere  Kind = "gone_here"  // removed here, changed there
	GoneThere Kind = "gone_there" // changed or still named here, removed there
	Orphan    Kind = "orphan"     // new there, of somebody or something that is gone here
	Undone    Kind = "undone"     // they took a merge back that had brought it
	TwoBases  Kind = "two_bases"  // the copies met crosswise before, and the answer depends on where one begins
)

// WholeRow stands for the fields of a conflict about whether there is a row at all.
const WholeRow = "row"

// Conflict is one question. A nil row is none.
type Conflict struct {
	Kind   Kind
	Table  model.Table
	ID     model.ID
	Person model.ID // whom it is about, 0 for nobody
	Name   string
	Fields []string // columns, or WholeRow

	Base, Ours, Theirs model.Row
	OursBy, TheirsBy   model.Entry // who did it last, and when; zero where nobody knows
}

// Settled is one field of which a rule decided, in the open: the same fact at two
// minutes, of which the earlier counts.
type Settled struct {
	Table              model.Table
	Person             model.ID
	Name               string
	Field              string
	Ours, Theirs, Kept model.Stamp
}

// Renumbered is somebody new of theirs whose number was taken here.
type Renumbered struct {
	Person  model.ID
	Name    string
	OffList bool
	Was, Is int
}

// Alias is a row that both added and that is one thing.
type Alias struct {
	There model.ID // their row
	Table model.Table
	Name  string
}

// Notice is what no row shows by itself.
type Notice struct {
	What    What
	Name    string // of a person
	Count   int
	Seconds int
}

// What says what a Notice is about.
type What string

// The notices.
const (
	SealedThere     What = "sealed_there"      // the seal does not come over
	TwoRunning      What = "two_running"       // talks would run at once
	PlanAndDecision What = "plan_and_decision" // decided by a plan that the other changed
	ClockBehind     What = "clock_behind"      // their clock, at the parting
	ClockAhead      What = "clock_ahead"       // their last entry is after now
)

// Choice is what becomes of a conflict.
type Choice uint8

// The choices.
const (
	Ours Choice = iota
	Theirs
	Both // of texts, where Keepable: one after the other; else ours
)

// Meet finds what taking up another copy's work would do. It writes nothing. now is for
// what a clock may have got wrong. Errors: *StrangerError, ErrNothingNew, *store.DamagedError
// where their journal does not prove itself. apart are people new there who are not whom
// this copy added under the same name.
func Meet(ours, theirs *store.Store, now model.Stamp, apart ...model.ID) (*Merging, error) {
	here, err := know(ours)
	if err != nil {
		return nil, err
	}
	there, err := know(theirs)
	if err != nil {
		return nil, err
	}
	if here.knows[theirs.Head()] {
		return nil, ErrNothingNew
	}
	p, err := part(here, there)
	if err != nil {
		return nil, err
	}
	var m *Merging
	for _, base := range p.bases {
		one, err := plan(here, there, base, apart)
		if err != nil {
			return nil, err
		}
		if m == nil {
			m = one
		} else {
			m.agree(one)
		}
	}
	m.clocks(theirs, p.theirs, now)
	m.sort()
	return m, m.branch(ours, theirs, p.theirs)
}
