package page

import (
	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/pen"
	"liuzhuan/ui/text"
)

// Find is F3: the selection goes to the best answer while one types, so that a
// person is found in at most four keys. It never moves the place where the reading
// stands; Esc goes back there.
type Find struct {
	*dialog.Sight
	Title string // whom it is for
	Found []Answer
	field pen.Field
	pick  int
	from  dialog.Stand                          // where the look-up began
	done  func(p *model.Person) dialog.Outcome  // what Enter does; nil = stand there
	leads func(team *model.Team) dialog.Outcome // what Enter does with a team; nil = only people are found
	still bool                                  // the list below stays where it is
}

// Answer is one of what a look-up has found: somebody, or a team.
type Answer struct {
	person *model.Person // nil = the team
	team   *model.Team
}

// NewFind looks people up; from is who is selected and whether that is a look-up
// already.
func NewFind(v *dialog.Sight, from dialog.Stand) *Find {
	from.Back = true
	return &Find{Sight: v, Title: v.Text.Screen.Find, from: from}
}

// Full says that the look-up has the card's place; where the list stays another page is
// below it.
func (d *Find) Full() bool { return d.still }

// Typing says that what is typed is a text.
func (d *Find) Typing() bool { return true }

// Bindings are typing, the digits that pick an answer, and the ways out.
func (d *Find) Bindings() []dialog.Bound {
	enters := text.Deed("stand")
	if d.done != nil {
		enters = "candidate"
	}
	list := []dialog.Bound{
		d.Bind("look", dialog.Common, d.look, "a").Typed(),
		d.Bind("answer", dialog.Spare, d.look, dialog.UpTo(9)...),
		d.Bind("walk", dialog.Spare, d.walk, "up", "down").Or("tab", "shift+tab"),
		d.Bind(enters, dialog.Common, d.enter, "enter"),
		d.Bind("return", dialog.Lasting, d.back, "esc"),
	}
	return append(list, dialog.InField(d.Sight, func(e dialog.Event) dialog.Outcome {
		d.field.Key(e.Key)
		return d.answers()
	})...)
}

// Typed is what is looked for.
func (d *Find) Typed() string { return d.field.Value() }

// look types. Once letters or hanzi stand there, a digit picks from the answers.
func (d *Find) look(e dialog.Event) dialog.Outcome {
	if typed := d.field.Value(); e.Key.Digit() && typed != "" && !dialog.Numeric(typed) {
		if n := int(e.Key[0] - '0'); n >= 1 && n <= len(d.Found) {
			return d.choose(n - 1)
		}
		return dialog.Outcome{}
	}
	return d.Type(e.Text)
}

// Type takes typed text and stands on the best answer to the whole.
func (d *Find) Type(typed string) dialog.Outcome {
	if typed != "" {
		d.field.Insert(dialog.Folded(typed))
	}
	return d.answers()
}

func (d *Find) answers() dialog.Outcome {
	query := d.field.Value()
	people := d.Meeting().Find(d.Index, query)
	d.Found = make([]Answer, 0, len(people))
	for _, p := range people {
		d.Found = append(d.Found, Answer{person: p})
	}
	if d.leads == nil {
		return d.show(0)
	}
	var teams []Answer
	for _, team := range d.Meeting().FindTeams(d.Index, query) {
		teams = append(teams, Answer{team: team})
	}
	if len(people) > 0 && d.Index.Answers(people[0].Name, query) { // who is called so comes first
		d.Found = append(d.Found, teams...)
	} else {
		d.Found = append(teams, d.Found...)
	}
	return d.show(0)
}

func (d *Find) walk(e dialog.Event) dialog.Outcome {
	if e.Key == "down" || e.Key == "tab" {
		return d.show(min(d.pick+1, len(d.Found)-1))
	}
	return d.show(d.pick - 1)
}

// show stands on an answer without deciding anything.
func (d *Find) show(pick int) dialog.Outcome {
	d.pick = max(0, pick)
	if d.still || d.pick >= len(d.Found) {
		return dialog.Outcome{}
	}
	return dialog.Outcome{Stand: &dialog.Stand{ID: d.Found[d.pick].person.ID}}
}

func (d *Find) back(dialog.Event) dialog.Outcome {
	if d.still {
		return dialog.Outcome{Close: true, Quiet: true}
	}
	return dialog.Outcome{Close: true, Stand: &d.from, Quiet: true}
}

func (d *Find) enter(dialog.Event) dialog.Outcome {
	if len(d.Found) == 0 {
		return dialog.Outcome{Deny: d.Text.Message.NotFound}
	}
	return d.choose(d.pick)
}

func (d *Find) choose(i int) dialog.Outcome {
	p := d.Found[i].person
	if p == nil {
		return d.leads(d.Found[i].team)
	}
	if d.done != nil {
		return d.done(p)
	}
	return dialog.Outcome{Close: true, Stand: &dialog.Stand{ID: p.ID, Away: true}, Say: d.Text.Message.FoundStand}
}
