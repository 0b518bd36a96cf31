package model

// A list from outside meets the meeting: who is new, who changed, who is the
// same. Decisions, talks and attendance are never touched.

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// List is a roster as its reader cleaned it, before it meets the meeting.
type List struct {
	File     string  // base name
	Fields   []Field // the fields it carries: only these may change people
	Ordered  bool    // Incoming.No is unique and is the list's own order
	Rows     []Incoming
	Rejected []Rejected
	Forms    bool    `json:",omitempty"` // one approval form a row: an empty text says nothing, and what the roster says goes first
	Answers  Answers `json:"-"`          // to the questions of an earlier look at the same list
}

// Incoming is one line of a List.
type Incoming struct {
	Row    int       // 1-based row in the file
	No     int       // 序号, 0 where the list has none
	Person Person    // texts and doubts only
	Team   string    // the team that a group row or column names; "" = by the post
	Batch  string    // the batch that a column names
	Form   *FormLine `json:",omitempty"`
}

// FormLine is what a form has beside its Person.
type FormLine struct {
	Path    string  // of the file, within its folder or archive
	File    string  // base name
	Data    Content // the file itself
	Photo   Content // the picture beside a .lrm
	Spaced  bool    // the name is written with blanks that no two-character name needs
	Family  []KinLine
	Damaged bool
}

// Rejected is a line that cannot become a person.
type Rejected struct {
	Row    int
	File   string `json:",omitempty"` // of one of many files
	Reason Refusal
	Detail string `json:",omitempty"` // of RefusedFile: why, as its reader names it
}

// Refusal says why a line was rejected. Words for it are made in ui/text.
type Refusal string

// Why lines are rejected.
const (
	RefusedNoName Refusal = "no_name" // facts but no name
	RefusedNoTeam Refusal = "no_team" // in a list of teams: neither a team nor a body to supervise
	RefusedFile   Refusal = "file"    // among forms: a file that gives none
)

// FieldChange is one field of one person, team or relative that a list would
// change. Field is a Field name, or "no", "team" or "batch"; of a team
// "team_name", "combined", "establishment", "leader_posts", "reform", "old_name"
// or "units"; of a relative "relation" or "post".
type FieldChange struct {
	Row      int
	File     string // of one of many files
	Person   ID     // of a relative whose it is; 0 = a team
	No       int    // roster number before the import; of a team its place
	Name     string
	Field    Field
	Old, New string
	Taken    Taken // of a form that says otherwise than the roster: which of the two counts; "" = New does
}

// Reconciliation is what importing a list would do. It alters nothing itself.
type Reconciliation struct {
	File      string
	Rejected  []Rejected
	New       int
	Changed   int
	Same      int
	Out       int // lines left out because nobody said whom they mean
	Written   int // people for whom something is written, if only that they have a form
	Changes   []FieldChange
	Doubtful  []Flag    // all doubts of the list's lines, in row order
	Vanished  []*Person // on the roster, not in the list
	Missing   []*Team   // teams that a list of teams does not have; they stay
	Questions []Question

	command  Command
	args     Args
	edits    []Edit
	contents []Content
}

// Change gives the Change that carries the reconciliation out; it is Empty
// when the list says nothing new.
func (r *Reconciliation) Change(at Stamp) Change {
	args := r.args
	args.File, args.New, args.Changed, args.Count = r.File, r.New, r.Changed, r.New+r.Changed
	return Change{Command: r.command, Args: args, At: at, Edits: r.edits, Contents: r.contents}
}

// Remember adds to what is written how the clerk had columns read, for the next
// list of the kind: title to field.
func (r *Reconciliation) Remember(m *Meeting, name SettingName, columns map[string]string) {
	all := map[string]string{}
	ReadSetting(m, name, &all)
	maps.Copy(all, columns)
	if len(columns) == 0 {
		return
	}
	if e, ok := m.settingEdit(name, all); ok {
		r.edits = append(r.edits, e)
	}
}

// reconciler is one look at a list.
type reconciler struct {
	*Reconciliation
	m      *Meeting
	list   *List
	match  *matcher
	ground *ground
	next   int // the next roster number
}

// Reconcile compares a list with the meeting. A line meets a person by id
// number; else where nothing at all differs; else by name and month of birth;
// else by name and current post; else by name alone where one person and one
// line bear it and nothing contradicts. Whom else a line may mean, and whatever
// the list leaves open, is asked: List.Answers has the answers, and what is not
// answered goes its usual way.
func (m *Meeting) Reconcile(l List) *Reconciliation {
	x := reconciler{
		Reconciliation: &Reconciliation{File: l.File, Rejected: l.Rejected, command: CommandImport},
		m:              m, list: &l, match: newMatcher(m, l), ground: newGround(m), next: m.nextNo(false),
	}
	if l.Forms {
		x.command = CommandForms
	}
	// Teams that people stand in come first, in the list's order; then those
	// that somebody only moves to.
	for i := range l.Rows {
		x.ground.team(cmp.Or(l.Rows[i].Team, ParsePost(l.Rows[i].Person.Current).Team))
	}
	for i := range l.Rows {
		x.line(&l.Rows[i])
	}
	if !l.Forms { // a folder of some people's forms is no roster
		x.vanished()
	}
	x.edits = append(x.ground.edits, x.edits...)
	return x.Reconciliation
}

// line takes one line in: somebody new, somebody known, or nobody can tell.
func (x *reconciler) line(in *Incoming) {
	was, maybe := x.match.person(in)
	if was == nil || in.Form != nil && in.Form.Spaced && (in.Person.IDNumber == "" || was.IDNumber != in.Person.IDNumber) {
		who := x.whom(in, was, maybe)
		switch {
		case who == AnswerOut:
			x.Out++
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
	x.settle(in, &p, p.Doubts)
	p.No = x.next
	// Numbers in the names of forms order a roster that is not there yet.
	if x.list.Ordered && in.No > 0 && (!x.list.Forms || x.m.OnList() == 0) {
		p.No = in.No
	}
	x.next = max(x.next, p.No+1)
	p.Team = x.ground.team(cmp.Or(in.Team, ParsePost(p.Current).Team))
	x.ground.team(ParsePost(p.Proposed).Team)
	p.Batch = x.ground.batch(in.Batch)
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
		x.settle(in, after, in.Person.Doubts)
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
			c := FieldChange{Row: in.Row, Person: p.ID, No: was.No, Name: p.Name, Field: f, Old: old, New: new, Taken: taken}
			if in.Form != nil {
				c.File = in.Form.Path
			}
			out = append(out, c)
		}
		for _, f := range x.list.Fields {
			old, new := p.Get(f), in.Person.Get(f)
			if old == new || lessPrecise(f, old, new) || in.Form != nil && formSilent(f, old, new) {
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
				return c.Taken == TakenForm && (c.Field == "proposed" || c.Field == "relieved")
			}) {
				p.Planned = replanned(was, p)
			}
			x.ground.station(was, p)
			return
		}
		if x.list.Ordered && in.No > 0 && in.No != p.No {
			note("no", itoa(p.No), itoa(in.No), "")
			p.No = in.No
		}
		if t := x.ground.team(cmp.Or(in.Team, ParsePost(p.Current).Team)); t != 0 && t != p.Team {
			note("team", x.m.TeamName(p.Team), cmp.Or(in.Team, ParsePost(p.Current).Team), "")
			p.Team = t
		}
		x.ground.team(ParsePost(p.Proposed).Team)
		if in.Batch != "" {
			if b := x.ground.batch(in.Batch); b != p.Batch {
				old := ""
				if was := x.m.Batch(p.Batch); was != nil {
					old = was.Name
				}
				note("batch", old, in.Batch, "")
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
	return form == "" && f != "proposed" && f != "relieved" || stays(roster) && stays(form)
}

// contested reports whether roster and form both say something.
func contested(f Field, roster string) bool {
	return roster != "" || f == "proposed" || f == "relieved"
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
	return len(old) == 8 && len(new) == 6 && old[:6] == new && isDate(f) && Date(old).Valid()
}

// isDate reports whether a field is a Date.
func isDate(f Field) bool {
	switch f {
	case "birth", "party_date", "work_date", "current_since", "rank_since", "retire_on":
		return true
	}
	return false
}

// matcher finds the person a line speaks of.
type matcher struct {
	list   *List
	byID   map[string]*Person
	byName map[string][]*Person
	born   map[Date][]*Person // by month of birth
	lines  map[string]int     // lines of the list by name
	ids    map[string]int     // lines of the list by id number
	taken  map[ID]bool
	people []*Person
}

func newMatcher(m *Meeting, l List) *matcher {
	x := &matcher{list: &l, byID: map[string]*Person{}, byName: map[string][]*Person{}, born: map[Date][]*Person{}, lines: map[string]int{}, ids: map[string]int{}, taken: map[ID]bool{}}
	for _, p := range m.People() {
		if p.OffList {
			continue
		}
		x.people = append(x.people, p)
		x.byName[p.Name] = append(x.byName[p.Name], p)
		x.born[birthMonth(p.Birth)] = append(x.born[birthMonth(p.Birth)], p)
		if p.IDNumber != "" && x.byID[p.IDNumber] == nil {
			x.byID[p.IDNumber] = p
		}
	}
	for i := range l.Rows {
		x.lines[l.Rows[i].Person.Name]++
		if id := l.Rows[i].Person.IDNumber; id != "" {
			x.ids[id]++
		}
	}
	return x
}

func (x *matcher) take(p *Person) *Person {
	x.taken[p.ID] = true
	return p
}

// person gives the one person a line meets, nil if there is none for certain;
// then maybe has those who may be meant, in roster order. One person meets one
// line only.
func (x *matcher) person(in *Incoming) (met *Person, maybe []*Person) {
	take := func(p *Person) (*Person, []*Person) { return x.take(p), []*Person{p} }
	if in.Person.IDNumber != "" {
		if p := x.byID[in.Person.IDNumber]; p != nil && !x.taken[p.ID] && (p.Name == in.Person.Name || x.ids[p.IDNumber] == 1) {
			return take(p)
		}
	}
	free := slices.DeleteFunc(slices.Clone(x.byName[in.Person.Name]), func(p *Person) bool {
		// Somebody whose own number stands in another line is not meant here.
		spoken := p.IDNumber != "" && p.IDNumber != in.Person.IDNumber && x.ids[p.IDNumber] > 0
		return spoken || x.taken[p.ID]
	})
	only := func(same func(p *Person) bool) *Person {
		var hit *Person
		for _, p := range free {
			if same(p) {
				if hit != nil {
					return nil
				}
				hit = p
			}
		}
		return hit
	}
	// Namesakes of whom the list says nothing more are still the same two lines
	// when it is read again.
	if i := slices.IndexFunc(free, func(p *Person) bool { return x.list.same(in, p) }); i >= 0 {
		return take(free[i])
	}
	born := func(p *Person) bool { return in.Person.Birth != "" && sameMonth(p.Birth, in.Person.Birth) }
	posted := func(p *Person) bool { return in.Person.Current != "" && p.Current == in.Person.Current }
	for _, same := range []func(*Person) bool{func(p *Person) bool { return born(p) && posted(p) }, born, posted} {
		if p := only(same); p != nil {
			return take(p)
		}
	}
	if len(x.byName[in.Person.Name]) == 1 && x.lines[in.Person.Name] == 1 && len(free) == 1 {
		p := free[0]
		if (p.Birth == "" || in.Person.Birth == "") && (p.IDNumber == "" || in.Person.IDNumber == "") {
			return take(p)
		}
	}
	if len(free) == 0 && len(x.byName[in.Person.Name]) == 0 {
		// Another name for the same birth and post: a slip in one of the two, or
		// two people; nobody can tell from here.
		for _, p := range x.born[birthMonth(in.Person.Birth)] {
			if in.Person.Birth != "" && posted(p) && !x.taken[p.ID] && x.lines[p.Name] == 0 {
				free = append(free, p)
			}
		}
	}
	return nil, free
}

// sameMonth reports whether two dates agree as far as both go.
func sameMonth(a, b Date) bool { return birthMonth(a) == birthMonth(b) }

func birthMonth(d Date) Date { return d[:min(6, len(d))] }

// same reports whether a line says nothing of p that is not so already.
func (l *List) same(in *Incoming, p *Person) bool {
	if l.Ordered && in.No > 0 && in.No != p.No {
		return false
	}
	return !slices.ContainsFunc(l.Fields, func(f Field) bool { return p.Get(f) != in.Person.Get(f) })
}

// doubts gives what only shows when the lines stand side by side.
func (x *matcher) doubts(in *Incoming) []Flag {
	var out []Flag
	if id := in.Person.IDNumber; id != "" && x.ids[id] > 1 {
		out = append(out, Flag{Field: "id_number", Value: id, Doubt: DoubtDuplicateID, Row: in.Row})
	}
	others := x.lines[in.Person.Name] + len(x.byName[in.Person.Name]) - 1
	if others > 0 && in.Person.Birth == "" && in.Person.IDNumber == "" || len(x.byName[in.Person.Name]) > 0 {
		out = append(out, Flag{Field: "name", Value: in.Person.Name, Doubt: DoubtSameName, Row: in.Row})
	}
	return out
}

func (x *matcher) left() []*Person {
	var out []*Person
	for _, p := range x.people {
		if !x.taken[p.ID] {
			out = append(out, p)
		}
	}
	return out
}

// ground finds teams and batches by name and makes those that are missing.
type ground struct {
	m       *Meeting
	teams   map[string]ID
	batches map[string]ID
	edits   []Edit
	teamNo  int
	batchNo int
}

func newGround(m *Meeting) *ground {
	g := &ground{m: m, teams: map[string]ID{}, batches: map[string]ID{}}
	for _, t := range m.Teams() {
		g.teams[t.Name] = t.ID
		g.teamNo = max(g.teamNo, t.No)
	}
	for name, t := range m.formerTeams() {
		if _, ok := g.teams[name]; !ok {
			g.teams[name] = t.ID
		}
	}
	for _, b := range m.Batches() {
		g.batches[b.Name] = b.ID
		g.batchNo = max(g.batchNo, b.No)
	}
	return g
}

func (g *ground) team(name string) ID {
	if name == "" {
		return 0
	}
	id, ok := g.teams[name]
	if !ok {
		g.teamNo++
		id = NewID()
		g.teams[name] = id
		g.edits = append(g.edits, Edit{After: &Team{
			ID: id, No: g.teamNo, Name: name, Establishment: Unknown, LeaderPosts: Unknown,
		}})
	}
	return id
}

// station takes a person to the team that a changed current post names, and makes
// the team that the proposed post names.
func (g *ground) station(was, p *Person) {
	if p.Current != was.Current || p.Team == 0 {
		p.Team = cmp.Or(g.team(ParsePost(p.Current).Team), p.Team)
	}
	g.team(ParsePost(p.Proposed).Team)
}

func (g *ground) batch(name string) ID {
	name = strings.TrimSpace(name)
	if name == "" {
		return 0
	}
	id, ok := g.batches[name]
	if !ok {
		g.batchNo++
		id = NewID()
		g.batches[name] = id
		g.edits = append(g.edits, Edit{After: &Batch{ID: id, No: g.batchNo, Name: name}})
	}
	return id
}
