package model

// How a list meets the meeting, line by line: what is asked, what follows from
// the answers, and the edits that come of it.

import (
	"cmp"
	"slices"
	"strconv"
)

// reconciler is one look at a list.
type reconciler struct {
	*Reconciliation
	m      *Meeting
	list   *List
	match  *matcher
	bodies *bodies
	batch  string // of newcomers, where the list names none
	next   int    // the next roster number

	relations map[string]bool // those already told of
}

// Reconcile compares a list with the meeting. A line meets a person by id
// number; else where nothing at all differs; else by name and month of birth;
// else by name and current post; else by name alone where one person and one
// line bear it and nothing contradicts. Whom else a line may mean, and whatever
// the list leaves open, is asked: List.Answers has the answers, and what is not
// answered goes its usual way.
func (m *Meeting) Reconcile(l List) *Reconciliation {
	r := &Reconciliation{File: l.File, Rejected: l.Rejected, Doubtful: slices.Clone(l.Doubts), command: CommandImport}
	if l.Forms {
		l.Rows = r.drafts(&l)
	}
	x := reconciler{
		Reconciliation: r, m: m, list: &l,
		match: newMatcher(m, l), bodies: newBodies(m, l.texts), relations: map[string]bool{},
		batch: m.batchOf(&l), next: m.nextNo(false),
	}
	if l.Forms {
		x.command = CommandForms
	}
	x.bodies.names.ask = func(q Question) Question { return x.Reconciliation.ask(q, l.Answers) }
	// Teams that people stand in come first, in the list's order; then those
	// that somebody only moves to.
	for i := range l.Rows {
		x.bodies.foresee(cmp.Or(l.Rows[i].Team, ParsePost(l.Rows[i].Person.Current).Team), l.Rows[i].Row)
	}
	for i := range l.Rows {
		x.bodies.names.meet(ParsePost(l.Rows[i].Person.Proposed).Team, l.Rows[i].Row)
	}
	for i := range l.Rows {
		x.line(&l.Rows[i])
	}
	if !l.Forms { // a folder of some people's forms is no roster
		x.vanished()
	}
	x.edits = slices.Concat(x.bodies.made(), x.edits, x.bodies.names.kept())
	return x.Reconciliation
}

// line takes one line in: somebody new, somebody known, or nobody can tell.
func (x *reconciler) line(in *Incoming) {
	was, maybe := x.match.person(in)
	if was == nil || in.Form != nil && in.Form.Spaced && (in.Person.IDNumber == "" || was.IDNumber != in.Person.IDNumber) {
		who := x.whom(in, was, maybe)
		switch {
		case who == AnswerOut:
			switch q := x.Questions[len(x.Questions)-1]; {
			case q.Given:
				x.Declined++
			case q.Kind == AskNew:
				x.Strangers++
			default:
				x.Out++
			}
			return
		case who == AnswerNew:
			was = nil
		default:
			if was == nil || was.ID != maybe[who-1].ID {
				was = x.match.take(maybe[who-1])
			}
		}
	}
	if was == nil {
		x.add(in)
	} else {
		x.known(in, was)
	}
}

// add puts a line on the roster.
func (x *reconciler) add(in *Incoming) {
	p := in.Person
	p.ID = NewID()
	p.Doubts = append(slices.Clone(p.Doubts), x.match.doubts(in)...)
	x.Doubtful = append(x.Doubtful, p.Doubts...)
	x.askDoubts(in, &p, p.Doubts)
	p.No = x.next
	// Numbers in the names of forms order a roster that is not there yet.
	if x.list.Ordered && in.No > 0 && (!x.list.Forms || x.m.OnList() == 0) {
		p.No = in.No
	}
	x.next = max(x.next, p.No+1)
	p.Team = x.bodies.team(cmp.Or(in.Team, ParsePost(p.Current).Team))
	x.bodies.team(ParsePost(p.Proposed).Team)
	p.Batch = x.bodies.batch(cmp.Or(in.Batch, x.batch))
	x.New++
	x.Written++
	x.edits = append(x.edits, Edit{After: &p})
	x.form(in, &p)
}

// known compares a line with the person it meets.
func (x *reconciler) known(in *Incoming, was *Person) {
	before := len(x.edits)
	x.Doubtful = append(x.Doubtful, in.Person.Doubts...)
	changes, after := x.differences(in, was)
	x.Changes = append(x.Changes, changes...)
	fresh := func(f Flag) bool { return !hasFlag(was.Doubts, f) }
	switch {
	case x.list.Forms:
		for _, f := range in.Person.Doubts {
			// What the form says of a field counts only where the roster took it.
			if fresh(f) && (f.Field == FieldForm || after.Get(f.Field) == in.Person.Get(f.Field)) {
				after.Doubts = append(after.Doubts, f)
			}
		}
	case len(changes) > 0:
		// A doubt that somebody has settled stays so while the value stays.
		after.Doubts = slices.DeleteFunc(slices.Clone(in.Person.Doubts), func(f Flag) bool {
			return fresh(f) && f.Field != "" && was.Get(f.Field) == after.Get(f.Field)
		})
		after.Doubts = append(after.Doubts, flagsOf(was.Doubts, FieldForm)...)
	}
	if len(changes) > 0 || len(after.Doubts) > len(was.Doubts) {
		x.askDoubts(in, after, in.Person.Doubts)
	}
	if len(changes) > 0 {
		x.Changed++
	} else {
		x.Same++
	}
	if !slices.Equal(after.Doubts, was.Doubts) || len(changes) > 0 && differs(was, after) {
		x.edits = append(x.edits, Edit{Before: was, After: after})
	}
	x.form(in, after)
	if len(x.edits) > before {
		x.Written++
	}
}

func differs(a, b *Person) bool {
	return a.No != b.No || a.Team != b.Team || a.Batch != b.Batch ||
		slices.ContainsFunc(Fields, func(f Field) bool { return a.Get(f) != b.Get(f) })
}

func hasFlag(flags []Flag, f Flag) bool {
	return slices.ContainsFunc(flags, func(h Flag) bool { return h.Field == f.Field && h.Doubt == f.Doubt && h.Value == f.Value })
}

func flagsOf(flags []Flag, field Field) []Flag {
	return slices.DeleteFunc(slices.Clone(flags), func(f Flag) bool { return f.Field != field })
}

// differences lists the fields in which a line differs from the person it
// meets, and gives the person as the line would have it.
func (x *reconciler) differences(in *Incoming, was *Person) ([]FieldChange, *Person) {
	var out []FieldChange
	after := was.with(func(p *Person) {
		note := func(f Field, old, new string, taken Taken) {
			c := FieldChange{Row: in.Row, Part: in.Part, Person: p.ID, No: was.No, Name: p.Name, Field: f, Old: old, New: new, Taken: taken}
			if in.Form != nil {
				c.File = in.Form.Path
			}
			out = append(out, c)
		}
		for _, f := range x.list.fields(in) {
			old, new := p.Get(f), in.Person.Get(f)
			if x.m.sameWords(f, old, new) || lessPrecise(f, old, new) || in.Form != nil && formSilent(f, old, new) {
				continue
			}
			var taken Taken
			if in.Form != nil && contested(f, old) {
				if taken = x.difference(in, was, f, old, new); taken == "" {
					continue // settled before
				}
			}
			note(f, old, new, taken)
			if taken == "" || taken == TakenForm {
				p.Set(f, new)
			}
		}
		if x.list.Forms {
			if slices.ContainsFunc(out, func(c FieldChange) bool {
				return c.Taken == TakenForm && (c.Field == FieldProposed || c.Field == FieldRelieved)
			}) {
				p.Planned = replanned(was, p)
			}
			x.bodies.station(was, p)
			return
		}
		if x.list.Ordered && in.No > 0 && in.No != p.No {
			note(FieldNo, strconv.Itoa(p.No), strconv.Itoa(in.No), "")
			p.No = in.No
		}
		if t := x.bodies.team(cmp.Or(in.Team, ParsePost(p.Current).Team)); t != 0 && t != p.Team {
			note(FieldTeam, x.m.TeamName(p.Team), cmp.Or(in.Team, ParsePost(p.Current).Team), "")
			p.Team = t
		}
		x.bodies.team(ParsePost(p.Proposed).Team)
		if in.Batch != "" {
			if b := x.bodies.batch(in.Batch); b != p.Batch {
				old := ""
				if was := x.m.Batch(p.Batch); was != nil {
					old = was.Name
				}
				note(FieldBatch, old, in.Batch, "")
				p.Batch = b
			}
		}
	})
	return out, after
}

// formSilent reports whether a form only says less than the roster, or the same
// in another way: it leaves empty what it does not know, and writes 留任 as it
// likes. An empty 拟任 or 拟免 does say something.
func formSilent(f Field, roster, form string) bool {
	stays := func(s string) bool { return s == "" || staysPut(s) }
	return form == "" && f != FieldProposed && f != FieldRelieved || stays(roster) && stays(form)
}

// contested reports whether roster and form both say something.
func contested(f Field, roster string) bool {
	return roster != "" || f == FieldProposed || f == FieldRelieved
}

// replanned gives the planned disposition after a form's 拟任 or 拟免 was taken.
// What no text can say (提任, 进一步使用, 挂职) stays.
func replanned(was, p *Person) Disposition {
	if was.Planned != PlanFromTexts(was.Current, was.Proposed, was.Relieved) {
		return was.Planned
	}
	return PlanFromTexts(p.Current, p.Proposed, p.Relieved)
}

// lessPrecise reports whether a new date only lacks the day of the old.
func lessPrecise(f Field, old, new string) bool {
	return len(old) == 8 && len(new) == 6 && old[:6] == new && f.Dated() && Date(old).Valid()
}
