package model

import (
	"cmp"

	"liuzhuan/model/hanzi"
)

// Who is in the room: 签到, 请假, 缺席, 名单外.

// Presence is one person's attendance. No row means not signed in yet.
type Presence string

// The three states that are recorded. Lateness is derived from the minute.
const (
	Present Presence = "present"
	Leave   Presence = "leave"
	Absent  Presence = "absent"
)

// Attendance is one person's row; its ID is the person's.
type Attendance struct {
	Person   ID       `json:"id"`
	State    Presence `json:"state"`
	At       Stamp    `json:"at"`     // arrival; for leave and absence when it was noted
	Reason   string   `json:"reason"` // of leave
	Approver string   `json:"approver"`
	Deputy   string   `json:"deputy"` // 代: who came instead
}

// AttendanceTable names the kind, attendanceRows is its place among the others.
const (
	AttendanceTable Table                           = "attendance"
	attendanceRows  rowsAt[Attendance, *Attendance] = 9
)

// Table names the attendance table.
func (*Attendance) Table() Table { return AttendanceTable }

// RowID is the person's ID.
func (a *Attendance) RowID() ID { return a.Person }

func init() {
	attendanceRows.hold(rows[Attendance, *Attendance]{
		order:  func(a, b *Attendance) int { return cmp.Compare(a.Person, b.Person) },
		person: (*Attendance).RowID,
		of:     func(m *Meeting, id ID) []*Attendance { return one(m.Attendance(id)) }, recorded: true,
		counts:   countsOwner,
		instants: func(a *Attendance) []*Stamp { return []*Stamp{&a.At} },
	})
}

// Here reports whether the person has come.
func (m *Meeting) Here(person ID) bool {
	a := m.Attendance(person)
	return a != nil && a.State == Present
}

// Late reports whether the person came after the hour of the meeting.
func (m *Meeting) Late(person ID) bool {
	a := m.Attendance(person)
	return a != nil && a.late(m.info.Start())
}

// LateAt reports whether whoever comes at that minute is late.
func (m *Meeting) LateAt(at Stamp) bool {
	return (&Attendance{State: Present, At: at}).late(m.info.Start())
}

func (a *Attendance) late(start Stamp) bool {
	return a.State == Present && start != 0 && a.At.Minute() > start
}

// Attend records presence, leave or absence in place of what was known. Whoever
// is said to be away is out of a running talk from then on; whoever comes is in it.
// Leave needs a reason: ErrReasonNeeded. What is written is checked by Wording.
func (m *Meeting) Attend(a Attendance, at Stamp) (Change, error) {
	p := m.Person(a.Person)
	switch {
	case p == nil:
		return Change{}, ErrNoPerson
	case a.State == Leave && a.Reason == "":
		return Change{}, ErrReasonNeeded
	}
	if err := firstWording(a.Reason, a.Approver, a.Deputy); err != nil {
		return Change{}, err
	}
	before := m.Attendance(a.Person)
	if before != nil {
		again := *before
		again.At = a.At
		if *before == a || again == a && a.State == Absent { // said once more; it was noted when it was
			return Change{}, ErrNothing
		}
	}
	c := Change{
		Command: CommandAttend,
		Args:    Args{Person: p.ID, Name: p.Name, Other: a.Deputy, State: a.State, Reason: a.Reason, Clock: a.At},
		At:      at,
		Edits:   []Edit{edit(before, &a)},
	}
	if before != nil {
		c.Args.WasState, c.Args.WasClock = before.State, before.At
	}
	if a.State == Present {
		c.Edits = append(c.Edits, m.joinRunning(p, a.At)...)
	} else {
		c.Edits = append(c.Edits, m.quitRunning(p, at)...)
	}
	return c, nil
}

// Arrive marks a person present at the minute: what Space does. It only adds:
// somebody who is here already is refused with ErrNothing.
func (m *Meeting) Arrive(person ID, at Stamp) (Change, error) {
	if m.Here(person) {
		return Change{}, ErrNothing
	}
	return m.Attend(Attendance{Person: person, State: Present, At: at}, at)
}

// Unmarked lists those of people on the list with no attendance row.
func (m *Meeting) Unmarked(people []*Person) []*Person {
	var out []*Person
	for _, p := range people {
		if !p.OffList && m.Attendance(p.ID) == nil {
			out = append(out, p)
		}
	}
	return out
}

// ArriveAll marks all Unmarked of people present, as one Change.
func (m *Meeting) ArriveAll(people []*Person, group string, at Stamp) (Change, error) {
	c := Change{Command: CommandAttendAll, Args: Args{Group: group, Clock: at}, At: at}
	for _, p := range m.Unmarked(people) {
		one, err := m.Arrive(p.ID, at)
		if err != nil {
			return Change{}, err
		}
		c.Edits = append(c.Edits, one.Edits...)
		c.Args.Count++
	}
	if c.Empty() {
		return Change{}, ErrNothing
	}
	return c, nil
}

// Unattend takes an attendance row back: what 0 does at sign-in. Whoever was in a
// running talk is out of it from then on.
func (m *Meeting) Unattend(person ID, at Stamp) (Change, error) {
	p, a := m.Person(person), m.Attendance(person)
	switch {
	case p == nil:
		return Change{}, ErrNoPerson
	case a == nil:
		return Change{}, ErrNothing
	}
	return Change{
		Command: CommandUnattend,
		Args:    Args{Person: p.ID, Name: p.Name, State: a.State, Clock: a.At},
		At:      at,
		Edits:   append([]Edit{edit(a, nil)}, m.quitRunning(p, at)...),
	}, nil
}

// AddGuest adds a person who is in the room but not on the approved list, and
// marks them present. They never count in 应到 and have no plan.
func (m *Meeting) AddGuest(name, unit string, at Stamp) (Change, error) {
	name = hanzi.CleanName(name)
	if name == "" {
		return Change{}, ErrNoName
	}
	if err := Wording(name); err != nil {
		return Change{}, err
	}
	p := &Person{ID: NewID(), No: m.nextNo(true), OffList: true, Name: name, Unit: unit, Planned: Pending}
	a := &Attendance{Person: p.ID, State: Present, At: at}
	return Change{
		Command: CommandGuest,
		Args:    Args{Person: p.ID, Name: name, Clock: at},
		At:      at,
		Edits:   []Edit{{After: p}, {After: a}},
	}, nil
}

// Correct puts right the minute of an arrival and the minute, decider and basis
// of a decision. A zero Stamp leaves that row alone.
func (m *Meeting) Correct(person ID, arrived, announced Stamp, by, basis string, at Stamp) (Change, error) {
	p := m.Person(person)
	if p == nil {
		return Change{}, ErrNoPerson
	}
	c := Change{Command: CommandCorrect, Args: Args{Person: p.ID, Name: p.Name}, At: at}
	if a := m.Attendance(person); a != nil && arrived != 0 && arrived != a.At {
		after := *a
		after.At = arrived
		c.Args.Clock = arrived
		c.Edits = append(c.Edits, edit(a, &after))
	}
	if d := m.Decision(person); d != nil && announced != 0 && (announced != d.At || by != d.By || basis != d.Basis) {
		after := *d
		after.At, after.By, after.Basis = announced, by, basis
		if c.Args.Clock == 0 {
			c.Args.Clock = announced
		}
		c.Edits = append(c.Edits, edit(d, &after))
	}
	if c.Empty() {
		return Change{}, ErrNothing
	}
	return c, nil
}

// nextNo is the number after the last one on the list, or among the guests.
func (m *Meeting) nextNo(offList bool) int {
	n := 0
	for _, p := range m.People() {
		if p.OffList == offList {
			n = max(n, p.No)
		}
	}
	return n + 1
}
