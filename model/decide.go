package model

// What Enter and the digits mean at the announcement. Nothing here knows of
// keys or disks.

import (
	"cmp"
	"errors"
)

// Decision is what was announced for one person; its ID is the person's.
// No row means pending. Deferred is a decision.
type Decision struct {
	Person      ID          `json:"id"`
	Disposition Disposition `json:"disposition"`
	To          string      `json:"destination"` // the post that was announced; "" where p leaves or is deferred
	Deviates    bool        `json:"deviates"`    // differs from the plan
	Reason      string      `json:"reason"`
	By          string      `json:"decided_by"` // 谁定
	Basis       string      `json:"basis"`      // 依据, may follow later
	At          Stamp       `json:"decided_at"`
	OutsideOn   Date        `json:"outside_on,omitempty"` // decided outside the meeting, on this day; "" = announced in it
}

// DecisionTable names the kind, decisionRows is its place among the others.
const (
	DecisionTable Table                       = "decision"
	decisionRows  rowsAt[Decision, *Decision] = 8
)

// Table names the decision table.
func (*Decision) Table() Table { return DecisionTable }

// RowID is the person's ID.
func (d *Decision) RowID() ID { return d.Person }

func init() {
	decisionRows.hold(rows[Decision, *Decision]{
		order:  func(a, b *Decision) int { return cmp.Compare(a.Person, b.Person) },
		person: (*Decision).RowID,
		of:     func(m *Meeting, id ID) []*Decision { return one(m.Decision(id)) }, recorded: true,
		counts:   countsOutcome,
		instants: func(d *Decision) []*Stamp { return []*Stamp{&d.At} },
	})
}

// On is the day on which it was decided for p: that of the announcement, or the one
// outside the meeting.
func (d *Decision) On() Date { return cmp.Or(d.OutsideOn, DateOf(d.At.Time())) }

// Errors of commands on one person; those of talks stand with the talks. The words
// for them are in ui/text.
var (
	ErrNoPerson      = errors.New("no such person")
	ErrNoName        = errors.New("a name is needed")
	ErrOffList       = errors.New("the person is not on the approved list")
	ErrNoPlan        = errors.New("there is no plan for the person")
	ErrDecided       = errors.New("the person is decided already")
	ErrNotDecided    = errors.New("nothing is decided for the person")
	ErrReasonNeeded  = errors.New("a reason is needed")
	ErrPostNeeded    = errors.New("a destination is needed")
	ErrNoDay         = errors.New("no such day")
	ErrNoDisposition = errors.New("no such disposition")
	ErrNothing       = errors.New("nothing to do")
)

// Outcome is where a person stands: decided, or planned while nothing is.
type Outcome struct {
	Disposition Disposition
	Post        string // the post held afterwards, "" for none
	Decided     bool
}

// Outcome gives the decided disposition and post of p, or the planned ones.
func (m *Meeting) Outcome(p *Person) Outcome { return outcomeOf(p, m.Decision(p.ID)) }

// outcomeOf gives the disposition and post of p under a decision, the planned ones
// where there is none.
func outcomeOf(p *Person, d *Decision) Outcome {
	if d == nil {
		o := Outcome{Disposition: p.Planned, Post: p.Destination()}
		if p.Planned == Deferred || p.Planned == Pending || p.Planned == "" {
			o.Post = p.Current
		}
		return o
	}
	o := Outcome{Disposition: d.Disposition, Post: d.To, Decided: true}
	if d.Disposition == Deferred {
		o.Post = p.Current // a deferred person stays where they are
	}
	return o
}

// AsPlanned gives the decision that announcing p as planned would record.
func AsPlanned(p *Person, at Stamp) *Decision {
	return &Decision{Person: p.ID, Disposition: p.Planned, To: p.Destination(), At: at}
}

// completed fills in the post that the disposition leaves p with, and whether
// that differs from the plan.
func (d Decision) completed(p *Person) Decision {
	switch {
	case d.Disposition.Leaves(), d.Disposition == Deferred:
		d.To = ""
	case !d.Disposition.Moves() && d.To == "":
		d.To = p.Current
		if p.Planned == d.Disposition {
			d.To = p.Destination()
		}
	}
	d.Deviates = d.Disposition != p.Planned || d.Disposition != Deferred && d.To != p.Destination()
	return d
}

// NeedsReason reports whether d may be recorded for p only with a reason: it
// differs from the plan, or defers.
func (d Decision) NeedsReason(p *Person) bool {
	return d.Disposition == Deferred || d.completed(p).Deviates
}

// Decide records what was announced for one person, in place of what was
// decided before, if anything; the same once more is ErrNothing. A decision that
// differs from the plan, or defers, needs a reason: ErrReasonNeeded. Where the
// disposition moves the person a destination is needed: ErrPostNeeded. Reason,
// destination and decider are checked by Wording.
func (m *Meeting) Decide(d Decision) (Change, error) {
	p := m.Person(d.Person)
	switch {
	case p == nil:
		return Change{}, ErrNoPerson
	case p.OffList:
		return Change{}, ErrOffList
	case d.Disposition == Pending || !d.Disposition.Valid():
		return Change{}, ErrNoDisposition
	}
	d = d.completed(p)
	if d.To == "" && d.Disposition.Moves() {
		return Change{}, ErrPostNeeded
	}
	if d.NeedsReason(p) && d.Reason == "" {
		return Change{}, ErrReasonNeeded
	}
	if d.OutsideOn != "" && (len(d.OutsideOn) != 8 || !d.OutsideOn.Valid()) {
		return Change{}, ErrNoDay
	}
	if err := firstWording(d.To, d.Reason, d.By); err != nil {
		return Change{}, err
	}
	before := m.Decision(p.ID)
	if before != nil {
		again := *before
		again.At = d.At
		if again == d { // said once more; it was announced when it was
			return Change{}, ErrNothing
		}
	}
	c := Change{
		Command: CommandDecide,
		Args: Args{Person: p.ID, Name: p.Name, Disposition: d.Disposition, Deviates: d.Deviates,
			To: d.To, Reason: d.Reason, Clock: d.At, On: d.OutsideOn},
		At:    d.At,
		Edits: []Edit{edit(before, &d)},
	}
	if before != nil {
		c.Args.Was = before.Disposition
	}
	if d.OutsideOn != "" {
		c.Args.Basis = d.Basis
	}
	return c, nil
}

// Confirm announces one person as planned: what Enter does. A person who is
// decided already, or has no plan, is refused and stays as they are.
func (m *Meeting) Confirm(person ID, at Stamp) (Change, error) {
	p := m.Person(person)
	switch {
	case p == nil:
		return Change{}, ErrNoPerson
	case p.OffList:
		return Change{}, ErrOffList
	case m.Decision(person) != nil:
		return Change{}, ErrDecided
	case p.Planned == Pending || p.Planned == "":
		return Change{}, ErrNoPlan
	}
	return m.Decide(*AsPlanned(p, at))
}

// Confirmable lists those of people who are pending and have a plan that needs
// no reason and no further word: whom ConfirmAll would announce.
func (m *Meeting) Confirmable(people []*Person) []*Person {
	var out []*Person
	for _, p := range people {
		lacking := p.Planned.Moves() && p.Destination() == ""
		if !p.OffList && m.Decision(p.ID) == nil && p.Planned != Pending && p.Planned != "" && p.Planned != Deferred && !lacking {
			out = append(out, p)
		}
	}
	return out
}

// ConfirmAll announces all Confirmable of people as planned, as one Change.
// group says in the journal what they are: a team, a filter.
func (m *Meeting) ConfirmAll(people []*Person, group string, at Stamp) (Change, error) {
	c := Change{Command: CommandDecideAll, Args: Args{Group: group, Clock: at}, At: at}
	for _, p := range m.Confirmable(people) {
		one, err := m.Confirm(p.ID, at)
		if err != nil {
			return Change{}, err
		}
		c.Edits = append(c.Edits, one.Edits...)
	}
	if c.Empty() {
		return Change{}, ErrNothing
	}
	c.Args.Count = len(c.Edits)
	return c, nil
}

// Withdraw takes a decision back to pending: what 0 does.
func (m *Meeting) Withdraw(person ID, at Stamp) (Change, error) {
	p, d := m.Person(person), m.Decision(person)
	switch {
	case p == nil:
		return Change{}, ErrNoPerson
	case d == nil:
		return Change{}, ErrNotDecided
	}
	return Change{
		Command: CommandWithdraw,
		Args:    Args{Person: p.ID, Name: p.Name, Disposition: d.Disposition, Clock: d.At},
		At:      at,
		Edits:   []Edit{edit(d, nil)},
	}, nil
}

// DecidedTexts gives 拟任 and 拟免 as an approval form has them after the
// announcement: those of the plan where it was carried out or nothing was
// announced, else what was announced instead.
func (m *Meeting) DecidedTexts(p *Person) (proposed, relieved string) {
	return decidedTexts(p, m.Decision(p.ID))
}

func decidedTexts(p *Person, d *Decision) (proposed, relieved string) {
	switch {
	case d == nil, d.Disposition == Deferred, !d.Deviates:
		return p.Proposed, p.Relieved
	case d.Disposition.Leaves():
		return "", cmp.Or(p.Relieved, p.Current)
	case d.To == p.Current, d.To == "":
		return "", ""
	}
	return d.To, cmp.Or(p.Relieved, p.Current)
}
