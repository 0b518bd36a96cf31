package paper

// The talk records as json for other programs. The words of a person's note,
// statement and matter leave under full only; so does what a talk said.

import (
	"io"

	"liuzhuan/model"
)

type talksRecord struct {
	Meeting  meetingRecord       `json:"meeting"`
	People   []talkPerson        `json:"people"`
	Sessions []talkSessionRecord `json:"sessions"`
	Head     string              `json:"head"`

	Amendments []amendmentRecord `json:"amendments,omitzero"` // after the seal
}

type talkPerson struct {
	No          int                   `json:"no"`
	Name        string                `json:"name"`
	Current     string                `json:"current"`
	Destination string                `json:"destination"`
	Disposition model.Disposition     `json:"disposition"` // decided, or planned while nothing is
	Decided     bool                  `json:"decided"`
	Kinds       map[model.Kind]string `json:"kinds"` // of what is owed: done or open
	Talks       []personTalk          `json:"talks"`
	Pledge      pledgeRecord          `json:"pledge"`
	Matter      *matterRecord         `json:"matter,omitempty"`
	Owed        []owedRecord          `json:"owed"`
}

type personTalk struct {
	Session   int            `json:"session"` // number in sessions, from 1
	Kinds     []model.Kind   `json:"kinds"`
	Present   []spanRecord   `json:"present"`
	Counted   bool           `json:"counted"`
	Talkers   []talkerRecord `json:"talkers"`
	Recorder  string         `json:"recorder"`
	Place     string         `json:"place"`
	Outline   string         `json:"outline"`
	Content   *string        `json:"content,omitempty"`
	Note      *string        `json:"note,omitempty"`
	Statement *string        `json:"statement,omitempty"`
}

type spanRecord struct {
	From string `json:"from"`
	To   string `json:"to"` // "" while it goes on
}

type talkerRecord struct {
	Name string `json:"name"`
	Post string `json:"post"`
	Role string `json:"role"` // lead (谈话人) or companion (参加谈话人)
}

type pledgeRecord struct {
	Owed   bool   `json:"owed"`
	Signed bool   `json:"signed"`
	At     string `json:"at"`
}

type matterRecord struct {
	Text      string `json:"text"`
	RaisedAt  string `json:"raised_at"`
	ClearedAt string `json:"cleared_at"`
	Outcome   string `json:"outcome"`
}

// owedRecord is one thing left to do. UnknownYear is a year whose holidays
// nobody has told, so that due may be too early; 0 = sure.
type owedRecord struct {
	Item        string       `json:"item"`
	Kinds       []model.Kind `json:"kinds,omitempty"`
	Due         model.Date   `json:"due"` // "" = no day is set
	NoDay       string       `json:"no_day,omitempty"`
	UnknownYear int          `json:"unknown_year,omitempty"`
}

type talkSessionRecord struct {
	Number       int            `json:"number"`
	Kinds        []model.Kind   `json:"kinds"`
	Individual   bool           `json:"individual"`
	PlannedFrom  string         `json:"planned_from"`
	PlannedUntil string         `json:"planned_until"`
	From         string         `json:"from"`
	To           string         `json:"to"`
	After        int            `json:"after"` // the session this went on from, 0 = none
	Talkers      []talkerRecord `json:"talkers"`
	Recorder     string         `json:"recorder"`
	Place        string         `json:"place"`
	Outline      string         `json:"outline"`
	Content      *string        `json:"content,omitempty"`
	Points       *pointsRecord  `json:"points,omitempty"`
	Participants int            `json:"participants"`
	Counted      int            `json:"counted"`
}

type pointsRecord struct {
	Merits   string `json:"merits"`
	Faults   string `json:"faults"`
	Demands  string `json:"demands"`
	Cautions string `json:"cautions"`
}

func writeTalksJSON(w io.Writer, x *extract) error { return writeJSON(w, x.talksRecord()) }

func (x *extract) talksRecord() talksRecord {
	roster := x.rosterRecord()
	r := talksRecord{Meeting: roster.Meeting, Amendments: roster.Amendments, People: []talkPerson{}, Sessions: []talkSessionRecord{}, Head: x.options.Head}
	for _, p := range x.people {
		r.People = append(r.People, x.talkPerson(p))
	}
	number := map[model.ID]int{}
	for i, s := range x.Sessions() {
		number[s.ID] = i + 1
		one := talkSessionRecord{
			Number: i + 1, Kinds: s.Kinds, Individual: s.Individual, PlannedFrom: s.PlannedFrom.RFC3339(), PlannedUntil: s.PlannedUntil.RFC3339(),
			From: s.Started.RFC3339(), To: s.Ended.RFC3339(), After: number[s.After], Talkers: talkerRecords(s), Recorder: s.Recorder, Place: s.Place,
			Outline: s.Outline,
		}
		if x.may(office) {
			one.Content, one.Points = &s.Content, &pointsRecord{s.Merits, s.Faults, s.Demands, s.Cautions}
		}
		for _, part := range x.Participants(s.ID) {
			one.Participants++
			one.Counted += count(part.TookPart(s))
		}
		r.Sessions = append(r.Sessions, one)
	}
	return r
}

func (x *extract) talkPerson(p *model.Person) talkPerson {
	o := x.Outcome(p)
	r := talkPerson{
		No: p.No, Name: p.Name, Current: p.Current, Destination: o.Post, Disposition: o.Disposition, Decided: o.Decided,
		Kinds: map[model.Kind]string{}, Talks: []personTalk{}, Owed: []owedRecord{},
		Pledge: pledgeRecord{Owed: x.Owes(p, model.ItemPledge)}, Matter: x.matter(p),
	}
	if f := x.Fulfilment(p.ID, model.ItemPledge); f != nil {
		r.Pledge.Signed, r.Pledge.At = true, f.At.RFC3339()
	}
	for _, k := range model.Kinds {
		switch {
		case !x.Owes(p, k.Item()):
		case x.Done(p, k.Item()):
			r.Kinds[k] = "done"
		default:
			r.Kinds[k] = "open"
		}
	}
	for _, in := range x.took(p) {
		s := in.session
		one := personTalk{Session: in.number, Kinds: s.Kinds, Counted: in.part.TookPart(s), Talkers: talkerRecords(s), Recorder: s.Recorder, Place: s.Place,
			Outline: x.FillOutline(s.Outline, p)}
		for _, span := range in.part.Present(s) {
			one.Present = append(one.Present, spanRecord{span.From.RFC3339(), span.To.RFC3339()})
		}
		if x.may(office) {
			one.Content, one.Note, one.Statement = &s.Content, &in.part.Note, &in.part.Statement
		}
		r.Talks = append(r.Talks, one)
	}
	for _, t := range x.owed(p) {
		r.Owed = append(r.Owed, owedRecord{string(t.Chore), t.Kinds, t.Due.On, string(t.NoDay), t.Due.Unknown})
	}
	return r
}

// matter is what was raised about a person, for the department's own file only.
func (x *extract) matter(p *model.Person) *matterRecord {
	r := x.Matter(p.ID)
	if r == nil || !x.may(office) {
		return nil
	}
	return &matterRecord{r.Text, r.Raised.RFC3339(), r.Cleared.RFC3339(), r.Outcome}
}

func talkerRecords(s *model.TalkSession) []talkerRecord {
	out := []talkerRecord{}
	for i, t := range s.Talkers {
		role := "companion"
		if i == 0 {
			role = "lead"
		}
		out = append(out, talkerRecord{t.Name, t.Post, role})
	}
	return out
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}
