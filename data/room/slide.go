package room

import (
	"encoding/json"
	"time"

	"liuzhuan/model/hanzi"
)

// Version is that of FILE.room and FILE.script. What bears another is not read.
const Version = 1

// State says which kind of slide the wall shows.
type State string

// The states.
const (
	Welcome State = "welcome" // people arrive
	Title   State = "title"   // nothing but the meeting's title
	Heading State = "heading" // the team whose people come next
	Person  State = "person"  // who is read out
	Tally   State = "tally"   // the announcement is over
	Blank   State = "blank"   // nothing, and the title in its place
)

// Slide is all that the wall may be told.
type Slide struct {
	Title   string `json:"title"`
	State   State  `json:"state"`
	Heading string `json:"heading"` // a team
	Name    string `json:"name"`
	Post    string `json:"post"` // the present one; once it is announced the one somebody goes to
	Decided int    `json:"decided"`
	Pending int    `json:"pending"`
}

// Line is what is read out for one person.
type Line struct {
	Name    string `json:"name"`
	Reading string `json:"reading"` // of the name; "" where nobody says it wrong
	Say     string `json:"say"`     // the sentence; "" = nothing is read
}

// Prompt is all that the chair's screen may be told.
type Prompt struct {
	Title   string `json:"title"`
	State   State  `json:"state"`
	Heading string `json:"heading"`
	Now     Line   `json:"now"`
	Next    []Line `json:"next"` // two at most
}

// stamp stands before the fields of a side file.
type stamp struct {
	V   int       `json:"v"`
	At  time.Time `json:"at"` // of the computer's clock, not the meeting's: by it a file grows stale
	Seq int       `json:"seq"`
}

// encode gives the bytes of FILE.room, and of FILE.script where there is a prompt.
func encode(s Slide, p *Prompt, at stamp) (slide, prompt []byte, err error) {
	slide, err = json.Marshal(struct {
		stamp
		Slide
	}{at, s.visible()})
	if err != nil || p == nil {
		return slide, nil, err
	}
	prompt, err = json.Marshal(struct {
		stamp
		Prompt
	}{at, p.visible()})
	return slide, prompt, err
}

// visible leaves of a stranger's words what a terminal only shows.
func (s Slide) visible() Slide {
	for _, text := range []*string{&s.Title, &s.Heading, &s.Name, &s.Post} {
		*text = hanzi.Visible(*text)
	}
	return s
}

func (p Prompt) visible() Prompt {
	p.Title, p.Heading, p.Now = hanzi.Visible(p.Title), hanzi.Visible(p.Heading), p.Now.visible()
	next := []Line{}
	for _, l := range p.Next {
		next = append(next, l.visible())
	}
	p.Next = next
	return p
}

func (l Line) visible() Line {
	return Line{hanzi.Visible(l.Name), hanzi.Visible(l.Reading), hanzi.Visible(l.Say)}
}
