package model

// What a list may leave open when it meets the meeting. An answer is a digit;
// nobody has to give one.

import "regexp"

// QuestionKind says what a Question is about.
type QuestionKind string

// The kinds of questions, in the order they are asked.
const (
	AskWhom     QuestionKind = "whom"     // whom does the line mean? AnswerOut, AnswerNew, or one of People by its place from 1
	AskTwice    QuestionKind = "twice"    // several forms of one person: one of Lines by its place from 1, AnswerNew = several people, AnswerOut
	AskNew      QuestionKind = "new"      // nobody on the roster is meant: AnswerAdd or AnswerOut
	AskField    QuestionKind = "field"    // roster and form differ: AnswerList, AnswerForm, AnswerOpen
	AskDoubt    QuestionKind = "doubt"    // a doubtful value: AnswerOpen, AnswerTrue, of 1975.1 also AnswerOctober
	AskTeam     QuestionKind = "team"     // a team named nearly as one that is known: AnswerOne or AnswerTwo
	AskVanished QuestionKind = "vanished" // on the roster, not in the list: AnswerKeep or AnswerRemove
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
	AnswerTwo     = 0 // two teams
	AnswerOne     = 1 // two names of one team
	AnswerKeep    = 0
	AnswerRemove  = 1
)

// maxWhom is how many people one digit can tell apart.
const maxWhom = 8

// Asked tells questions apart; it stays the same when the list is read again.
type Asked struct {
	Kind   QuestionKind
	Row    int
	Part   string // as Incoming.Part
	Field  Field
	Doubt  Doubt
	Person ID // AskVanished

	Team, Known string // AskTeam: the list's name, and the one that is known
}

// Answers has the answers given so far.
type Answers map[Asked]int

// Question is one thing that the list leaves open.
type Question struct {
	Asked
	File           string // of one of many files
	Name           string // the line's
	Line           *Person
	Lines          []*Incoming // AskTwice
	People         []*Person   // AskWhom: who may be meant; AskVanished: who is missing
	Listed, Formed string      // AskField, AskTeam: the list's, the one that is known
	Flag           Flag        // AskDoubt
	Answer         int         // the one given, else the usual one
	Given          bool        // somebody gave it
}

// OfLines reports whether the answer says whom or what lines of the list mean: the
// rest of what the list would do hangs on it.
func (q *Question) OfLines() bool {
	return q.Kind == AskWhom || q.Kind == AskNew || q.Kind == AskTeam || q.Kind == AskTwice
}

// Choices lists the answers that can be given, the usual way of least harm last.
func (q *Question) Choices() []int {
	switch q.Kind {
	case AskWhom:
		var out []int
		for i := range q.People {
			out = append(out, i+1)
		}
		return append(out, AnswerNew, AnswerOut)
	case AskTwice:
		var out []int
		for i := range q.Lines {
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
	case AskTeam:
		return []int{AnswerOne, AnswerTwo}
	}
	return []int{AnswerRemove, AnswerKeep}
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
