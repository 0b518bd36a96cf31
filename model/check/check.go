// Package check is the preflight (会前核对): rules that look over a whole
// meeting for what would embarrass tomorrow. Every rule warns, none refuses.
//
// What belongs here is finding and typed facts. The sentences are made in
// ui/text, and what a rule may know is what model knows.
package check

import (
	"cmp"
	"slices"

	"liuzhuan/model"
)

// Rule is one thing that would embarrass tomorrow. IDs stand on papers and in json:
// they never change, and one that goes is not given again. R00 gathers values that an
// import kept although it doubted them and that no numbered rule covers.
type Rule struct {
	ID    string
	Basis string // the source in a few words, as papers name it
	Topic Topic  // what its findings are about; the table of topics sets it
	Run   func(c *Context) []Finding

	pressing bool
	// person is set where what is found of one person needs no look at others; where
	// eachPerson made the rule, Run asks it for everybody on the list.
	person func(c *Context, p *model.Person) []Finding
}

// Finding is one instance of a rule. Which facts are set depends on Variant and
// is said where the Variant is declared.
type Finding struct {
	Rule     string
	Variant  Variant
	Topic    Topic
	Pressing bool // wants an answer before the meeting

	Person model.ID   // whom it is about; 0 = a team, a unit or the meeting
	Others []model.ID // further people, in roster order
	Team   model.ID   // 0 = no team
	Teams  []model.ID // further teams, in their order

	Relative   model.ID // of Person; 0 = none
	Difference model.ID // between the form and the roster; 0 = none

	Field       model.Field
	Column      string // of the list that Value stood in; "" unless an import doubted it
	Kinds       []model.Kind
	Disposition model.Disposition
	Date, Until model.Date
	Count       int // of people, posts, units, days, months or years
	Limit       int // what Count is held to: establishment, posts, days
	Appointed   int // people, as Count and Limit of a document
	Dismissed   int
	Row         int    // of the list that a doubted value stood in
	Value       string // what is found
	Against     string // what Value is held to: the present post, the form's text, the unit
	Aside       string // said in brackets: a batch, the reason of an absence

	Place *model.Place `json:",omitempty"` // in a template; nil = not in one
}

// Variant says which sentence of its rule a Finding is.
type Variant string

// Context is what rules look at. It serves one Version of the meeting.
type Context struct {
	Meeting *model.Meeting
	On      model.Date     // the day of the meeting, or today while it is unset
	Today   model.Date     // "" = nobody knows; R23 then is silent
	Phase   model.Phase    // "" = none; R21 speaks only at the closing
	Days    model.Calendar // the working days R18 counts; the zero Calendar knows weekends alone

	Templates []Template // those that are kept

	afterwards map[model.ID][]*model.Person
	named      map[string][]*model.Person
	supervised map[model.ID][]string
	handovers  map[model.Date]model.Date // by the day of the announcement
}

// Of gives the same look at another meeting.
func (c *Context) Of(m *model.Meeting) *Context {
	return &Context{Meeting: m, On: c.On, Today: c.Today, Phase: c.Phase, Days: c.Days, Templates: c.Templates}
}

// Run looks over the whole meeting, whatever its phase. on is the day of the
// meeting, or today while it is unset.
func Run(m *model.Meeting, on model.Date) []Finding {
	return (&Context{Meeting: m, On: on}).Run()
}

// Run looks over the whole meeting. Findings come rule by rule, within a rule
// teams and units first, then people in roster order.
func (c *Context) Run() []Finding {
	var out []Finding
	for _, r := range Rules() {
		found := r.Run(c)
		slices.SortStableFunc(found, func(a, b Finding) int { return c.place(a.Person, b.Person) })
		for i := range found {
			r.tell(&found[i])
		}
		out = append(out, found...)
	}
	return out
}

// Person looks at one person by those rules that need to see nobody else: fast
// enough for a card that follows the cursor.
func (c *Context) Person(p *model.Person) []Finding {
	if p.OffList {
		return nil
	}
	var out []Finding
	for _, r := range Rules() {
		if r.person == nil {
			continue
		}
		for _, f := range r.person(c, p) {
			r.tell(&f)
			out = append(out, f)
		}
	}
	return out
}

// eachPerson makes a rule that asks about everybody on the list, one by one.
func eachPerson(id, basis string, ask func(c *Context, p *model.Person) []Finding) Rule {
	return Rule{
		ID: id, Basis: basis, person: ask,
		Run: func(c *Context) []Finding {
			var out []Finding
			for _, p := range c.people() {
				out = append(out, ask(c, p)...)
			}
			return out
		},
	}
}

// onCard makes a rule that only hints, on the card of its person: a word in a list is not
// enough to put it among what wants an answer.
func onCard(id, basis string, ask func(c *Context, p *model.Person) []Finding) Rule {
	return Rule{ID: id, Basis: basis, person: ask, Run: func(*Context) []Finding { return nil }}
}

// people lists who is on the list, in its order.
func (c *Context) people() []*model.Person {
	return c.Meeting.People()[:c.Meeting.OnList()]
}

// place orders people as the roster does; no person comes first.
func (c *Context) place(a, b model.ID) int {
	pa, pb := c.Meeting.Person(a), c.Meeting.Person(b)
	switch {
	case pa == pb:
		return 0
	case pa == nil:
		return -1
	case pb == nil:
		return 1
	case pa.OffList != pb.OffList:
		if pb.OffList {
			return -1
		}
		return 1
	}
	return cmp.Or(cmp.Compare(pa.No, pb.No), cmp.Compare(a, b))
}
