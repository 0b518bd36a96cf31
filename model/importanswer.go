package model

// What a list leaves open is asked here, and what follows from the answers.

import "slices"

// ask puts a question and gives it with the answer to it: the one given, else the
// usual.
func (r *Reconciliation) ask(q Question, answers Answers) Question {
	if given, ok := answers[q.Asked]; ok && slices.Contains(q.Choices(), given) {
		q.Answer, q.Given = given, true
	}
	r.Questions = append(r.Questions, q)
	return q
}

// ask gives the answer to a question.
func (x *reconciler) ask(q Question) int { return x.Reconciliation.ask(q, x.list.Answers).Answer }

// whom asks which person a line means. A list says who is on the roster, so its
// line is somebody new unless somebody says otherwise; a form is not, and one
// whose name others bear, or nobody on the roster bears, is left out until
// somebody says whose it is.
func (x *reconciler) whom(in *Incoming, met *Person, maybe []*Person) int {
	q := Question{Asked: Asked{Kind: AskWhom, Row: in.Row, Part: in.Part}, Name: in.Person.Name, Line: &in.Person, Answer: AnswerNew}
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
		q.Kind, q.Answer = AskNew, AnswerOut // the list is what was approved
		if x.ask(q) == AnswerOut {
			return AnswerOut
		}
		return AnswerNew
	}
	return x.ask(q)
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
		Asked: Asked{Kind: AskField, Row: in.Row, Part: in.Part, Field: f}, File: in.Form.Path, Name: was.Name,
		People: []*Person{was}, Listed: listed, Formed: formed, Answer: AnswerOpen,
	}
	taken := map[int]Taken{AnswerOpen: TakenOpen, AnswerList: TakenList, AnswerForm: TakenForm}[x.ask(q)]
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

// askDoubts asks about those doubts of a person that a line brought and does to the
// person what the answers say.
func (x *reconciler) askDoubts(in *Incoming, p *Person, brought []Flag) {
	var left []Flag
	for _, f := range p.Doubts {
		if !slices.Contains(brought, f) {
			left = append(left, f)
			continue
		}
		q := Question{Asked: Asked{Kind: AskDoubt, Row: in.Row, Part: in.Part, Field: f.Field, Doubt: f.Doubt}, File: f.File, Name: p.Name, Line: p,
			Flag: f, Answer: AnswerOpen}
		answer := x.ask(q)
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

// vanished asks about the people whom the list does not have. They stay until
// somebody says so; one of whom something is recorded stays as 名单外 even then.
func (x *reconciler) vanished() {
	x.Vanished = x.match.left()
	no := x.m.nextNo(true)
	for _, p := range x.Vanished {
		q := Question{Asked: Asked{Kind: AskVanished, Person: p.ID}, Name: p.Name, People: []*Person{p}, Answer: AnswerKeep}
		if x.ask(q) == AnswerRemove {
			x.edits = append(x.edits, x.m.removal(p, no+x.args.Removed)...)
			x.args.Removed++
		}
	}
}
