package model

// What is left to do after the sitting (待办), each with the day it is due.

import (
	"cmp"
	"slices"
)

// Chore is a kind of thing left to do. Words for it are in ui/text.
type Chore string

// The chores, in the order in which those of one day are listed.
const (
	ChoreMatter    Chore = "matter"    // 待核事项 to clear
	ChoreErrand    Chore = "errand"    // 会上提出的事项, of nobody
	ChoreTell      Chore = "tell"      // 当面告知: announced while away
	ChoreMakeUp    Chore = "make_up"   // 补谈
	ChorePledge    Chore = "pledge"    // 承诺书 to bring
	ChoreStatement Chore = "statement" // 表态
	ChoreReport    Chore = "report"    // 报到
	ChoreHandover  Chore = "handover"  // 交接
	ChorePublicity Chore = "publicity" // 公示 ends
	ChoreProbation Chore = "probation" // 试用期 ends
	ChoreDeferred  Chore = "deferred"  // 暂缓 to bring back
	ChoreWaiting   Chore = "waiting"   // waits for the post that a deferred person keeps
	ChoreRegular   Chore = "regular"   // the next regular talk

	ChoreFiles      Chore = Chore(ItemFiles)      // 档案转递
	ChoreMembership Chore = Chore(ItemMembership) // 组织关系
	ChorePay        Chore = Chore(ItemPay)        // 工资
	ChoreLoanEnd    Chore = Chore(ItemLoanEnd)    // 挂职期满
	ChoreFiling     Chore = "filing"              // 任免备案, of a batch
	ChoreOwn        Chore = "own"                 // what the meeting asks for of its own
)

// Chores lists the chores in their order.
var Chores = []Chore{ChoreMatter, ChoreErrand, ChoreTell, ChoreMakeUp, ChorePledge, ChoreStatement, ChoreReport, ChoreHandover,
	ChorePublicity, ChoreProbation, ChoreDeferred, ChoreWaiting, ChoreRegular,
	ChoreFiles, ChoreMembership, ChorePay, ChoreLoanEnd, ChoreFiling, ChoreOwn}

// Todo is one thing left to do for one person, for a batch, or for the meeting.
type Todo struct {
	Chore  Chore
	Person ID       // 0 for a batch and for the meeting
	Batch  ID       // of ChoreFiling
	Errand ID       // of ChoreErrand
	Item   Item     // what is ticked off when it is done; "" = another fact settles it
	Kinds  []Kind   // of a make-up talk
	Due    Deadline // On "" = no day is set
	NoDay  NoDay    // why not
	Text   string   // what was raised, why deferred, what the meeting calls it
	Other  ID       // of ChoreWaiting: who keeps the post
	Owner  string   // of ChoreErrand: who owes it
	Team   ID       // of ChoreReport: where p reports; 0 = at none of the teams
	From   Date     // of ChoreReport: from which day on; "" = at once
}

// Overdue reports whether the day a thing was due on is over.
func (t Todo) Overdue(today Date) bool { return t.Due.On != "" && t.Due.On < today }

// NoDay says why something has no day yet. Words for it are in ui/text.
type NoDay string

// Why there is no day.
const (
	NoDayNotice NoDay = "notice" // the notice has not been issued
	NoDayReport NoDay = "report" // neither batch nor settings say by when
	NoDayOpen   NoDay = "open"   // no rule sets one
)

// Todos lists what is left to do, by day; what has no day stands behind. Only
// people who are announced have anything to do.
func (m *Meeting) Todos(c Calendar) []Todo {
	var out []Todo
	held := m.heldOn()
	terms, own := m.Terms(), m.OwnItems()
	waits := map[ID]bool{}
	for _, b := range m.Batches() {
		if b.FileBy != "" && b.Filing == "" {
			out = append(out, Todo{Chore: ChoreFiling, Batch: b.ID, Due: Deadline{On: b.FileBy}, Text: b.Name})
		}
	}
	for _, e := range m.Errands() {
		if e.Done != 0 {
			continue
		}
		t := Todo{Chore: ChoreErrand, Errand: e.ID, Owner: e.Owner, Text: e.Text, Due: Deadline{On: e.Due}}
		if e.Due == "" {
			t.NoDay = NoDayOpen
		}
		out = append(out, t)
	}
	for _, p := range m.People() {
		for _, t := range m.todosOf(p, c, terms, own, held) {
			if t.Chore == ChoreWaiting && waits[t.Person] { // behind another too
				continue
			}
			waits[t.Person] = waits[t.Person] || t.Chore == ChoreWaiting
			out = append(out, t)
		}
	}
	slices.SortStableFunc(out, func(a, b Todo) int {
		if (a.Due.On == "") != (b.Due.On == "") {
			if a.Due.On == "" {
				return 1
			}
			return -1
		}
		return cmp.Or(cmp.Compare(a.Due.On, b.Due.On), slices.Index(Chores, a.Chore)-slices.Index(Chores, b.Chore))
	})
	return out
}

// TodosOf lists what is left to do for one person, in the order of Chores.
func (m *Meeting) TodosOf(p *Person, c Calendar) []Todo {
	return m.todosOf(p, c, m.Terms(), m.OwnItems(), m.heldOn())
}

// heldOn gives the day on which the last collective talk of each kind ended.
func (m *Meeting) heldOn() map[Kind]Date {
	out := map[Kind]Date{}
	for _, s := range m.Sessions() {
		if s.Ended != 0 && !s.Individual {
			for _, k := range s.Kinds {
				out[k] = DateOf(s.Ended.Time())
			}
		}
	}
	return out
}

func (m *Meeting) todosOf(p *Person, c Calendar, terms Terms, own []OwnItem, held map[Kind]Date) []Todo {
	var out []Todo
	add := func(t Todo) {
		t.Person = p.ID
		out = append(out, t)
	}
	if x := m.Matter(p.ID); x != nil && x.Cleared == 0 {
		add(Todo{Chore: ChoreMatter, NoDay: NoDayOpen, Text: x.Text})
	}
	d := m.Decision(p.ID)
	switch {
	case p.OffList:
		return out
	case d == nil: // a talk that was held before the announcement is owed all the same
		for _, t := range m.loanTodo(p) {
			add(t)
		}
		return append(out, m.makeUps(p, c, terms, held)...)
	}
	for _, t := range m.loanTodo(p) {
		add(t)
	}
	day, batch := d.On(), m.Batch(p.Batch)
	if batch == nil {
		batch = &Batch{}
	}
	if d.Disposition == Deferred {
		add(Todo{Chore: ChoreDeferred, NoDay: NoDayOpen, Text: d.Reason})
		for _, w := range m.Waiting(p, *d) {
			out = append(out, Todo{Chore: ChoreWaiting, Person: w.Who.ID, NoDay: NoDayOpen, Other: w.For.ID, Text: w.Seat.String()})
		}
		return out
	}
	if a := m.Attendance(p.ID); (d.OutsideOn != "" || a == nil || a.State != Present || a.At > d.At) && m.Fulfilment(p.ID, ItemTold) == nil {
		add(Todo{Chore: ChoreTell, Item: ItemTold, Due: Deadline{On: day}})
	}
	out = append(out, m.makeUps(p, c, terms, held)...)
	open := func(item Item) bool { return m.Owes(p, item) && !m.Done(p, item) }
	if open(ItemPledge) {
		add(Todo{Chore: ChorePledge, Item: ItemPledge, Due: c.After(day, terms.PledgeDays)})
	}
	if open(ItemStatement) {
		add(Todo{Chore: ChoreStatement, Item: ItemStatement, NoDay: NoDayOpen})
	}
	if open(ItemReport) {
		add(m.report(p, batch, day, terms, c))
	}
	if open(ItemHandover) {
		add(Todo{Chore: ChoreHandover, Item: ItemHandover, Due: c.After(day, terms.HandoverDays)})
	}
	if d.Disposition.Posted() && batch.PostedFrom != "" && batch.PostedUntil == "" {
		add(Todo{Chore: ChorePublicity, Due: m.PublicityEnd(batch, c)})
	}
	if m.OnProbation(p) {
		t := Todo{Chore: ChoreProbation, Due: Deadline{On: batch.Notice.SameDayAfter(terms.ProbationMonths)}}
		if t.Due.On == "" {
			t.NoDay = NoDayNotice
		}
		add(t)
	}
	for _, t := range slices.Concat(m.followUps(p, m.Outcome(p), batch, terms), m.ownTodos(p, d.Disposition, day, own, c)) {
		add(t)
	}
	if last := m.lastHeld(p.ID); last != "" && terms.RegularMonths > 0 {
		add(Todo{Chore: ChoreRegular, Due: Deadline{On: last.SameDayAfter(terms.RegularMonths)}})
	}
	return out
}

// report is that p reports at the new post: by the last day of the batch, else on the day
// on which somebody goes along, else so many working days from the first day on.
func (m *Meeting) report(p *Person, b *Batch, announced Date, terms Terms, c Calendar) Todo {
	t := Todo{Chore: ChoreReport, Item: ItemReport, Due: Deadline{On: b.ReportBy}, From: b.ReportFrom}
	if team := m.ReportsTo(p); team != nil {
		t.Team, t.Due.On = team.ID, cmp.Or(b.ReportBy, team.EscortOn)
	}
	switch {
	case t.Due.On != "":
	case terms.ReportDays > 0 && b.ReportFrom > announced: // the first day counts
		t.Due = c.After(b.ReportFrom.AddDays(-1), terms.ReportDays)
	case terms.ReportDays > 0:
		t.Due = c.After(announced, terms.ReportDays)
	default:
		t.NoDay = NoDayReport
	}
	return t
}

// ReportsTo is the team at which p reports, nil for none: the one that the new post names,
// also of somebody who only goes there on loan.
func (m *Meeting) ReportsTo(p *Person) *Team {
	if !m.Owes(p, ItemReport) {
		return nil
	}
	return m.TeamNamed(ParsePost(m.Outcome(p).Post).Team)
}

// loanTodo is the end of a loan: of one that is announced, and of one that goes on.
func (m *Meeting) loanTodo(p *Person) []Todo {
	t := Todo{Chore: ChoreLoanEnd, Item: ItemLoanEnd, Due: Deadline{On: m.LoanEnd(p)}}
	d := m.Decision(p.ID)
	switch {
	case m.Fulfilment(p.ID, ItemLoanEnd) != nil:
		return nil
	case t.Due.On != "":
	case d != nil && d.Disposition.OnLoan():
		t.NoDay = NoDayOpen
	default:
		return nil
	}
	return []Todo{t}
}

// makeUps lists the talks that p owes although the talk of all is over; kinds
// that were missed on one day are one thing to do.
func (m *Meeting) makeUps(p *Person, c Calendar, terms Terms, held map[Kind]Date) []Todo {
	var out []Todo
	for _, k := range Kinds {
		if held[k] == "" || !m.Owes(p, k.Item()) || m.Done(p, k.Item()) {
			continue
		}
		due := c.After(held[k], terms.MakeUpDays)
		if n := len(out); n > 0 && out[n-1].Due == due {
			out[n-1].Kinds = append(out[n-1].Kinds, k)
			continue
		}
		out = append(out, Todo{Chore: ChoreMakeUp, Person: p.ID, Kinds: []Kind{k}, Due: due})
	}
	return out
}

// lastHeld is the day of the last talk that counts for a person, "" for none.
func (m *Meeting) lastHeld(person ID) Date {
	var last Date
	for _, k := range Kinds {
		if s := m.TalkDone(person, k); s != nil {
			last = max(last, DateOf(s.Ended.Time()))
		}
	}
	return last
}

// PublicityEnd is the last day that a batch must be posted to have been posted
// long enough; the first day counts.
func (m *Meeting) PublicityEnd(b *Batch, c Calendar) Deadline {
	return c.After(b.PostedFrom.AddDays(-1), m.Terms().PublicityDays)
}
