package model

// What a list leaves open when it meets the meeting, and what follows from the
// answers. An answer is a digit; nobody has to give one.

import (
	"regexp"
	"slices"
	"strings"
)

// What a Question is about.
type What string

// The kinds of questions, in the order they are asked.
const (
	AskWhom     What = "whom"     // whom does the line mean? AnswerOut, AnswerNew, or one of People by its place from 1
	AskNew      What = "new"      // nobody on the roster is meant: AnswerAdd or AnswerOut
	AskField    What = "field"    // roster and form differ: AnswerList, AnswerForm, AnswerOpen
	AskDoubt    What = "doubt"    // a doubtful value: AnswerOpen, AnswerTrue, of 1975.1 also AnswerOctober
	AskVanished What = "vanished" // on the roster, not in the list: AnswerKeep or AnswerRemove
)

// Answers to the kinds of questions.
const (
	AnswerOut     = 0 // leave the line out
	AnswerNew     = 9 // somebody new
	AnswerAdd     = 1
	AnswerOpen    = 0
	AnswerList    = 1
	AnswerForm    = 2
	AnswerTrue    = 1 // the value is right as it stands; of 1975.1: January
	AnswerOctober = 2
	AnswerKeep    = 0
	AnswerRemove  = 1
)

// maxWhom is how many people one digit can tell apart.
const maxWhom = 8

// Asked tells questions apart; it stays the same when the list is read again.
type Asked struct {
	What   What
	Row    int
	Field  Field
	Doubt  Doubt
	Person ID // AskVanished
}

// Answers has the answers given so far.
type Answers map[Asked]int

// Question is one thing that the list leaves open.
type Question struct {
	Asked
	File           string // of one of many files
	Name           string // the line's
	Line           *Person
	People         []*Person // AskWhom: who may be meant; AskVanished: who is missing
	Listed, Formed string    // AskField
	Flag           Flag      // AskDoubt
	Answer         int       // the one given, else the usual one
}

// Choices lists the answers that can be given, the usual way of least harm last.
func (q *Question) Choices() []int {
	switch q.What {
	case AskWhom:
		var out []int
		for i := range q.People {
			out = append(out, i+1)
		}
		return append(out, AnswerNew, AnswerOut)
	case AskNew:
		return []int{AnswerAdd, AnswerOut}
	case AskField:
		return []int{AnswerList, AnswerForm, AnswerOpen}
	case AskDoubt:
		if q.Flag.October() != "" {
			return []int{AnswerTrue, AnswerOctober, AnswerOpen}
		}
		return []int{AnswerTrue, AnswerOpen}
	}
	return []int{AnswerRemove, AnswerKeep}
}

// Ask puts a question and gives the answer to it.
func (r *Reconciliation) ask(q Question, answers Answers) int {
	if given, ok := answers[q.Asked]; ok && slices.Contains(q.Choices(), given) {
		q.Answer = given
	}
	r.Questions = append(r.Questions, q)
	return q.Answer
}

// whom asks which person a line means. A list says who is on the roster, so its
// line is somebody new unless somebody says otherwise; a form is not, and one
// whose name others bear is left out until somebody says whose it is.
func (x *reconciler) whom(in *Incoming, met *Person, maybe []*Person) int {
	q := Question{Asked: Asked{What: AskWhom, Row: in.Row}, Name: in.Person.Name, Line: &in.Person, Answer: AnswerNew}
	if in.Form != nil {
		q.File = in.Form.Path
	}
	q.People = maybe[:min(len(maybe), maxWhom)]
	switch {
	case met != nil: // offered for its name, which is written with blanks
		q.Answer = 1
	case len(maybe) > 0 && in.Form != nil:
		q.Answer = AnswerOut
	case len(maybe) == 0 && (in.Form == nil || x.m.OnList() == 0):
		return AnswerNew
	case len(maybe) == 0:
		q.What, q.Answer = AskNew, AnswerAdd
		if x.ask(q, x.list.Answers) == AnswerOut {
			return AnswerOut
		}
		return AnswerNew
	}
	return x.ask(q, x.list.Answers)
}

// difference asks which side counts where roster and form both say something,
// and keeps the answer. It gives "" where the same difference was settled before.
func (x *reconciler) difference(in *Incoming, was *Person, f Field, listed, formed string) Taken {
	before := x.m.Difference(was.ID, f)
	known := before != nil && before.Listed == listed && before.Formed == formed
	if known && before.Taken == TakenList {
		return ""
	}
	q := Question{
		Asked: Asked{What: AskField, Row: in.Row, Field: f}, File: in.Form.Path, Name: was.Name,
		People: []*Person{was}, Listed: listed, Formed: formed, Answer: AnswerOpen,
	}
	taken := map[int]Taken{AnswerOpen: TakenOpen, AnswerList: TakenList, AnswerForm: TakenForm}[x.ask(q, x.list.Answers)]
	switch taken {
	case TakenList:
		x.args.Listed++
	case TakenForm:
		x.args.Formed++
	default:
		x.args.Open++
	}
	if known && before.Taken == taken {
		return taken
	}
	after := &Difference{ID: NewID(), Person: was.ID, Field: f, Listed: listed, Formed: formed, Taken: taken}
	if before != nil {
		after.ID = before.ID
	}
	x.edits = append(x.edits, edit(before, after))
	return taken
}

// settle asks about those doubts of a person that a line brought and does to the
// person what the answers say.
func (x *reconciler) settle(in *Incoming, p *Person, brought []Flag) {
	var left []Flag
	for _, f := range p.Doubts {
		if !slices.Contains(brought, f) {
			left = append(left, f)
			continue
		}
		q := Question{Asked: Asked{What: AskDoubt, Row: in.Row, Field: f.Field, Doubt: f.Doubt}, File: f.File, Name: p.Name, Line: p, Flag: f, Answer: AnswerOpen}
		answer := x.ask(q, x.list.Answers)
		switch {
		case answer == AnswerOpen:
			left = append(left, f)
		case f.October() != "" && answer == AnswerOctober:
			p.Set(f.Field, f.October()+"10")
		case f.October() != "":
			p.Set(f.Field, f.October()+"01")
		}
	}
	p.Doubts = left
}

var october = regexp.MustCompile(`^\d{4}\.1$`)

// October gives the year of a value that may mean January or October; "" for
// any other flag.
func (f Flag) October() string {
	if f.Doubt != DoubtOctober || !october.MatchString(f.Value) {
		return ""
	}
	return f.Value[:4]
}

// vanished asks about the people whom the list does not have. They stay until
// somebody says so; one of whom something is recorded stays as 名单外 even then.
func (x *reconciler) vanished() {
	x.Vanished = x.match.left()
	for _, p := range x.Vanished {
		q := Question{Asked: Asked{What: AskVanished, Person: p.ID}, Name: p.Name, People: []*Person{p}, Answer: AnswerKeep}
		if x.ask(q, x.list.Answers) == AnswerRemove {
			x.edits = append(x.edits, x.m.removal(p, x.m.nextNo(true)+x.args.Removed)...)
			x.args.Removed++
		}
	}
}

// removal takes a person off the roster: with everything that lists and forms
// said, or, where something was recorded, as somebody not on the list, under the number no.
func (m *Meeting) removal(p *Person, no int) []Edit {
	recorded := m.Decision(p.ID) != nil || m.Attendance(p.ID) != nil || m.Matter(p.ID) != nil
	for _, s := range m.Sessions() {
		recorded = recorded || m.Participation(s.ID, p.ID) != nil
	}
	for _, item := range Items {
		recorded = recorded || m.doneItems[duty{p.ID, item}] != nil
	}
	if recorded {
		return []Edit{edit(p, p.with(func(p *Person) { p.OffList, p.No = true, no }))}
	}
	var edits []Edit
	for _, r := range m.Relatives(p.ID) {
		edits = append(edits, Edit{Before: r})
	}
	for _, d := range m.Differences(p.ID) {
		edits = append(edits, Edit{Before: d})
	}
	if f := m.Form(p.ID); f != nil {
		edits = append(edits, Edit{Before: f})
	}
	return append(edits, Edit{Before: p})
}

// form keeps the file a person came with, and the relatives it names.
func (x *reconciler) form(in *Incoming, p *Person) {
	if in.Form == nil {
		return
	}
	was := x.m.Form(p.ID)
	after := &Form{Person: p.ID, File: in.Form.File, Data: in.Form.Data.Sum, Photo: in.Form.Photo.Sum}
	if was == nil || *was != *after {
		x.args.Forms++
		x.edits = append(x.edits, edit(was, after))
		x.contents = append(x.contents, in.Form.Data)
		if in.Form.Photo.Sum != "" {
			x.contents = append(x.contents, in.Form.Photo)
		}
	}
	taken, made := map[ID]bool{}, map[Relative]bool{}
	for i := range in.Form.Family {
		line := &in.Form.Family[i]
		have := x.m.relativeMet(p, line, taken)
		said := Relative{Person: p.ID, Relation: line.Relation, Name: line.Name, Post: line.Post}
		switch {
		case have != nil:
			// A list of relatives that somebody drew up for this meeting goes
			// before the form; what it leaves empty the form fills.
			taken[have.ID] = true
			filled := *have
			if strings.TrimSpace(filled.Post) == "" {
				filled.Post = line.Post
			}
			if filled != *have {
				x.edits = append(x.edits, edit(have, &filled))
			}
		case !made[said] && line.Name != "":
			made[said] = true
			said.ID = NewID()
			x.edits = append(x.edits, Edit{After: &said})
		}
	}
}
