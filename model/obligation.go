package model

// What each person owes (应办事项) and whether it is done. Done is derived from
// facts wherever there is one; only signatures and the like are ticked. Which disposition
// owes which item, and how long people have, are settings, with the defaults of the table
// of dispositions and of DefaultTerms.

import (
	"cmp"
	"errors"
	"maps"
	"slices"
)

// Item is something a person owes.
type Item string

// The items, in the order of columns.
const (
	ItemSignIn    Item = "signin"
	ItemAnnounce  Item = "announce"
	ItemPreTalk   Item = "pre_appointment"
	ItemIntegrity Item = "integrity"
	ItemPledge    Item = "pledge"
	ItemStatement Item = "statement" // 表态
	ItemReport    Item = "report"    // 报到
	ItemHandover  Item = "handover"  // 交接

	// ItemTold is no column: it is ticked when somebody who was away when their
	// item was read has been told to their face (当面告知).
	ItemTold Item = "told"
)

// Items lists the items in the order of columns.
var Items = []Item{ItemSignIn, ItemAnnounce, ItemPreTalk, ItemIntegrity, ItemPledge, ItemStatement, ItemReport, ItemHandover}

// Item is the item that a talk of this kind fulfils.
func (k Kind) Item() Item { return Item(k) }

// Owes reports whether p owes item under what is decided, or planned while
// nothing is. People not on the list owe nothing.
func (m *Meeting) Owes(p *Person, item Item) bool {
	return !p.OffList && m.OwedUnder(m.Outcome(p).Disposition, item)
}

// Done reports whether item is done for p, owed or not.
func (m *Meeting) Done(p *Person, item Item) bool {
	switch item {
	case ItemSignIn:
		return m.Here(p.ID)
	case ItemAnnounce:
		return m.Decision(p.ID) != nil
	case ItemPreTalk, ItemIntegrity:
		return m.TalkDone(p.ID, Kind(item)) != nil
	}
	return m.Fulfilment(p.ID, item) != nil
}

// Open lists who owes item and has not done it, in roster order.
func (m *Meeting) Open(item Item) []*Person {
	var out []*Person
	for _, p := range m.People() {
		if m.Owes(p, item) && !m.Done(p, item) {
			out = append(out, p)
		}
	}
	return out
}

// OpenItems lists what p owes and has not done.
func (m *Meeting) OpenItems(p *Person) []Item {
	var out []Item
	for _, item := range m.Items() {
		if m.Owes(p, item) && !m.Done(p, item) {
			out = append(out, item)
		}
	}
	return out
}

// Fulfilment says that a person has done an item that no other fact shows: a
// pledge signed, a statement made, reported, handed over.
type Fulfilment struct {
	ID     ID     `json:"id"`
	Person ID     `json:"person_id"`
	Item   Item   `json:"item"`
	At     Stamp  `json:"at"`
	Note   string `json:"note"`
}

// FulfilmentTable names the kind, fulfilmentRows is its place among the others.
const (
	FulfilmentTable Table                           = "fulfilment"
	fulfilmentRows  rowsAt[Fulfilment, *Fulfilment] = 12
)

// Table names the fulfilment table.
func (*Fulfilment) Table() Table { return FulfilmentTable }

// RowID is the fulfilment's ID.
func (f *Fulfilment) RowID() ID { return f.ID }

func init() {
	fulfilmentRows.hold(rows[Fulfilment, *Fulfilment]{
		order:  func(a, b *Fulfilment) int { return cmp.Compare(a.ID, b.ID) },
		person: func(f *Fulfilment) ID { return f.Person },
		of:     (*Meeting).fulfilled, recorded: true,
		counts: countsOwner,
		moved: func(m *Meeting, was, is *Fulfilment) {
			if was != nil {
				delete(m.doneItems[was.Person], was.Item)
			}
			if is == nil {
				return
			}
			if m.doneItems[is.Person] == nil {
				m.doneItems[is.Person] = map[Item]*Fulfilment{}
			}
			m.doneItems[is.Person][is.Item] = is
		},
		instants: func(f *Fulfilment) []*Stamp { return []*Stamp{&f.At} },
	})
}

// fulfilled lists what a person was ticked off for.
func (m *Meeting) fulfilled(person ID) []*Fulfilment {
	return slices.SortedFunc(maps.Values(m.doneItems[person]), fulfilmentRows.in(m).order)
}

type duty struct {
	person ID
	item   Item
}

// Fulfilment gives the row of a person and item, nil if it is not done.
func (m *Meeting) Fulfilment(person ID, item Item) *Fulfilment {
	return m.doneItems[person][item]
}

// Fulfil records that a person has done an item: Enter in the pledge phase.
// What is done already is refused with ErrNothing.
func (m *Meeting) Fulfil(person ID, item Item, at Stamp) (Change, error) {
	p := m.Person(person)
	switch {
	case p == nil:
		return Change{}, ErrNoPerson
	case m.Fulfilment(person, item) != nil:
		return Change{}, ErrNothing
	}
	return Change{
		Command: CommandFulfil,
		Args:    Args{Person: p.ID, Name: p.Name, Item: item, Clock: at},
		At:      at,
		Edits:   []Edit{{After: &Fulfilment{ID: NewID(), Person: person, Item: item, At: at}}},
	}, nil
}

// FulfilAll records that several people have done an item, as one Change: a group of
// the to-do list. Those who have done it already are left as they are.
func (m *Meeting) FulfilAll(people []ID, item Item, at Stamp) (Change, error) {
	all := Change{Command: CommandFulfil, Args: Args{Item: item, Clock: at}, At: at}
	for _, id := range people {
		one, err := m.Fulfil(id, item, at)
		switch {
		case errors.Is(err, ErrNothing):
			continue
		case err != nil:
			return Change{}, err
		case len(all.Edits) == 0:
			all.Args = one.Args
		}
		all.Edits = append(all.Edits, one.Edits...)
	}
	switch n := len(all.Edits); n {
	case 0:
		return Change{}, ErrNothing
	case 1:
	default:
		all.Args = Args{Item: item, Count: n, Clock: at}
	}
	return all, nil
}

// Unfulfil takes an item back: 0 in the pledge phase.
func (m *Meeting) Unfulfil(person ID, item Item, at Stamp) (Change, error) {
	p, f := m.Person(person), m.Fulfilment(person, item)
	switch {
	case p == nil:
		return Change{}, ErrNoPerson
	case f == nil:
		return Change{}, ErrNothing
	}
	return Change{
		Command: CommandUnfulfil,
		Args:    Args{Person: p.ID, Name: p.Name, Item: item, Clock: f.At},
		At:      at,
		Edits:   []Edit{edit(f, nil)},
	}, nil
}

// duties says who owes what.
type duties map[Item]map[Disposition]bool

// owed gives the matrix of this meeting, read once a change of settings.
func (m *Meeting) owed() duties {
	return m.duties.get(func() duties {
		all := duties{}
		var chosen map[Item][]Disposition
		ReadSetting(m, SettingDuties, &chosen)
		columns := m.Items()
		for _, item := range Items {
			owe := map[Disposition]bool{}
			for _, d := range Dispositions {
				list, ok := chosen[item]
				owe[d] = slices.Contains(columns, item) && (ok && slices.Contains(list, d) || !ok && d.owes(item))
			}
			all[item] = owe
		}
		// A list may leave the disposition open; that counts as pending.
		for _, owe := range all {
			owe[""] = owe[Pending]
		}
		return all
	})
}

// OwedUnder reports whether somebody on the list owes item under d.
func (m *Meeting) OwedUnder(d Disposition, item Item) bool { return m.owed()[item][d] }

// TalksOwedIf is how many owe a pre-appointment talk, and how many would if d were decided
// of p.
func (m *Meeting) TalksOwedIf(p *Person, d Decision) (owe, would int) {
	owe = m.Tally().Talks[PreAppointment].Required
	switch was, will := m.OwedUnder(m.Outcome(p).Disposition, ItemPreTalk), m.OwedUnder(d.Disposition, ItemPreTalk); {
	case was && !will:
		return owe, owe - 1
	case will && !was:
		return owe, owe + 1
	}
	return owe, owe
}

// Items lists the columns of the matrix that this meeting keeps, in their order.
// Sign-in and announcement are always among them.
func (m *Meeting) Items() []Item {
	var chosen []Item
	if !ReadSetting(m, SettingItems, &chosen) {
		return Items
	}
	out := []Item{ItemSignIn, ItemAnnounce}
	for _, item := range chosen {
		if slices.Contains(Items, item) && !slices.Contains(out, item) {
			out = append(out, item)
		}
	}
	return out
}

// OwedBy lists the dispositions that owe item in this meeting.
func (m *Meeting) OwedBy(item Item) []Disposition {
	var out []Disposition
	for _, d := range Dispositions {
		if m.OwedUnder(d, item) {
			out = append(out, d)
		}
	}
	return out
}

// Terms says how long people have.
type Terms struct {
	MakeUpDays      int `json:"make_up_days"`     // working days for a make-up talk
	PledgeDays      int `json:"pledge_days"`      // working days to bring a pledge that was not signed
	HandoverDays    int `json:"handover_days"`    // working days, 公务员转任规定
	ReportDays      int `json:"report_days"`      // working days where the batch names no day; 0 = none is set
	ProbationMonths int `json:"probation_months"` // from the notice, of promotions
	PublicityDays   int `json:"publicity_days"`   // working days, of promotions only
	RegularMonths   int `json:"regular_months"`   // the next regular talk; 0 = off
	FilesMonths     int `json:"files_months"`     // to pass on a personnel file, from the notice; 0 = no day
	KeyPostYears    int `json:"key_post_years"`   // local: years in one key post that are enough; 0 = off
	MinStaff        int `json:"min_staff"`        // local: the fewest people of a team; 0 = off
}

// DefaultTerms are what national rules say (10 working days to hand over, 12 months of
// probation, 5 working days of publicity, 2 months to pass on a file) and what is usual elsewhere: no rule of the
// nation sets a day for a make-up talk or a pledge, for reporting, or for regular
// talks.
var DefaultTerms = Terms{MakeUpDays: 3, PledgeDays: 3, HandoverDays: 10, ProbationMonths: 12, PublicityDays: 5, FilesMonths: 2}

// Terms gives the terms of this meeting.
func (m *Meeting) Terms() Terms {
	t := DefaultTerms
	ReadSetting(m, SettingTerms, &t)
	return t
}
