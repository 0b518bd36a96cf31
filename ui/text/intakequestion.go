package text

// Questions that a list leaves open, and what can be answered.

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"liuzhuan/model"
)

// Question says what a list leaves open; the answers stand behind it.
func (t *Text) Question(q *model.Question) string {
	i, where := t.Intake, t.at(q.Row, q.Part, q.File)
	switch q.Kind {
	case model.AskWhom:
		s := i.Whom
		if len(q.People) == 1 {
			s = i.WhomAlike
		}
		return t.Sprintf(s, where, t.who(q.Line))
	case model.AskNew:
		return t.Sprintf(i.New, where, t.who(q.Line))
	case model.AskTwice:
		return t.Sprintf(i.Twice, t.Name(q.Name), len(q.Lines))
	case model.AskTeam:
		return t.Sprintf(i.TeamAlike, where, q.Listed, q.Formed)
	case model.AskField:
		listed, formed := t.sides(q.Asked.Field, q.Listed, q.Formed)
		return t.Sprintf(i.Field, where, t.Name(q.Name), t.FieldName(q.Asked.Field), listed, formed)
	case model.AskDoubt:
		return t.Name(q.Name) + " " + t.DoubtLine(q.Flag)
	}
	return t.Sprintf(i.Vanished, t.Number(q.People[0]), t.Name(q.Name))
}

// sides writes the two values of a difference, posts in short where that tells
// them apart.
func (t *Text) sides(f model.Field, listed, formed string) (string, string) {
	if f.HoldsPosts() {
		if a, b := model.ParsePost(listed).Short(), model.ParsePost(formed).Short(); a != b {
			listed, formed = a, b
		}
	}
	return t.value(f, listed), t.value(f, formed)
}

// who tells a person apart from others of the name: by birth and team.
func (t *Text) who(p *model.Person) string {
	team := cmp.Or(model.ParsePost(p.Current).Short(), t.Screen.NoPost)
	return t.Sprintf(t.Intake.Person, t.Name(p.Name), cmp.Or(p.Birth.String(), t.Intake.NoBirth), team)
}

// Answers lists what can be answered to a question, each with its digit, and which of
// them counts.
func (t *Text) Answers(q *model.Question) (answers []string, counts int) {
	for i, c := range q.Choices() {
		said := t.Intake.Answer[q.Kind][c]
		switch {
		case q.Kind == model.AskWhom && c >= 1 && c <= len(q.People):
			said = " " + t.who(q.People[c-1]) // a roster number here would read as one with the digit
		case q.Kind == model.AskTwice && c >= 1 && c <= len(q.Lines):
			said = t.Sprintf(t.Intake.Filled, q.Lines[c-1].Form.Path, cmp.Or(q.Lines[c-1].Form.Filled.String(), t.Intake.NotFilled))
		case q.Kind == model.AskDoubt && q.Flag.October() != "" && c == model.AnswerTrue:
			said = t.Intake.January
		}
		answers = append(answers, strconv.Itoa(c)+said)
		if c == q.Answer {
			counts = i
		}
	}
	return answers, counts
}

// OneOrTwo are the answers whether two teams are one, in the order of their digits
// on the preflight page.
func (i Intake) OneOrTwo() []string {
	return []string{i.Answer[model.AskTeam][model.AnswerOne], i.Answer[model.AskTeam][model.AnswerTwo]}
}

// Sides are the two sides of a difference, in the order of their digits.
func (i Intake) Sides() []string {
	return []string{i.Answer[model.AskField][model.AnswerList], i.Answer[model.AskField][model.AnswerForm]}
}

// spaced puts a blank between a digit and a Latin letter.
func spaced(ways []string) []string {
	out := slices.Clone(ways)
	for i := range out {
		out[i] = " " + out[i]
	}
	return out
}

func numbered(ways []string) string {
	var out []string
	for i, way := range ways {
		out = append(out, strconv.Itoa(i+1)+way)
	}
	return strings.Join(out, "  ")
}
