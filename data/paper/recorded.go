package paper

// Filling the json roster from the meeting.

import (
	"cmp"
	"slices"

	"liuzhuan/model"
)

func (x *extract) rosterRecord() rosterRecord {
	info := x.Info()
	r := rosterRecord{
		Meeting: meetingRecord{
			Title: info.Title, Date: info.Date, Phase: x.options.Phase, Sealed: info.Sealed != 0,
		},
		People:   make([]any, 0, len(x.people)),
		Guests:   []guestRecord{},
		Teams:    []any{},
		Sessions: []sessionRecord{},
		Head:     x.options.Head,
	}
	for _, a := range x.options.Amendments {
		one := amendmentRecord{Kind: a.Kind, Seq: a.Seq, At: a.At.RFC3339()}
		if x.mayRead(a) {
			one.Text = a.Text
		}
		r.Amendments = append(r.Amendments, one)
	}
	if !x.may(room) {
		for _, p := range x.people {
			r.People = append(r.People, x.publicPerson(p))
		}
		for _, t := range x.Teams() {
			r.Teams = append(r.Teams, publicTeam{t.Name})
		}
		return r
	}
	r.Meeting.Time, r.Meeting.Venue, r.Meeting.Approval = info.Time, info.Venue, info.Approval
	talks := x.talks()
	for _, p := range x.people {
		r.People = append(r.People, x.personRecord(p, talks[p.ID]))
	}
	for _, p := range x.guests {
		g := guestRecord{No: p.No, Name: p.Name, Unit: p.Unit}
		g.Attendance, g.AttendedAt = x.attended(p)
		r.Guests = append(r.Guests, g)
	}
	strengths := x.Strengths()
	for _, t := range x.Teams() {
		s := strengths[t.ID]
		r.Teams = append(r.Teams, teamRecord{
			Name: t.Name, Combined: t.Combined, Reform: t.Reform,
			Establishment: known(t.Establishment), LeaderPosts: known(t.LeaderPosts),
			Now: s.Now, Out: s.Out, In: s.In, After: s.After,
		})
	}
	r.Sessions = append(r.Sessions, x.sessionRecords()...)
	return r
}

func (x *extract) publicPerson(p *model.Person) publicPerson {
	r := publicPerson{No: x.number(p), Name: p.Name, Current: p.Current, Team: x.TeamName(p.Team), Decision: model.Pending}
	if d := x.Decision(p.ID); d != nil {
		r.Decision, r.Destination = d.Disposition, d.To
	}
	return r
}

func (x *extract) personRecord(p *model.Person, talks []talkRecord) personRecord {
	r := personRecord{
		No: p.No, Name: p.Name, Sex: p.Sex, Birth: month(p.Birth), Ethnic: p.Ethnic, NativePlace: p.NativePlace,
		PartyDate: p.PartyDate, WorkDate: p.WorkDate, Education: p.Education, Batch: batchOf(x, p),
		Current: p.Current, Proposed: p.Proposed, Relieved: p.Relieved, Team: x.TeamName(p.Team),
		Planned: cmp.Or(p.Planned, model.Pending), Decision: model.Pending,
		Talks: talks, Obligations: map[model.Item]string{},
	}
	if r.Talks == nil {
		r.Talks = []talkRecord{}
	}
	if d := x.Decision(p.ID); d != nil {
		r.Decision, r.Destination, r.Deviates = d.Disposition, d.To, d.Deviates
		r.Reason, r.DecidedAt = d.Reason, d.At.RFC3339()
	}
	r.Attendance, r.AttendedAt = x.attended(p)
	for _, item := range x.Items() {
		switch {
		case !x.Owes(p, item):
		case x.Done(p, item):
			r.Obligations[item] = "done"
		default:
			r.Obligations[item] = "open"
		}
	}
	if x.may(office) {
		issuable := x.Issuable(p)
		r.Birth, r.IDNumber = p.Birth, &p.IDNumber
		r.Issuable, r.Matter = &issuable, x.matter(p)
		r.Warnings = append([]Warning{}, x.options.Warnings[p.ID]...)
	}
	return r
}

func (x *extract) attended(p *model.Person) (state model.Presence, at string) {
	switch a := x.Attendance(p.ID); {
	case a == nil:
		return "", ""
	case a.State == model.Present:
		return a.State, a.At.RFC3339()
	default:
		return a.State, ""
	}
}

// talks gives, for each person, the sessions they were in, in order. It walks
// the rows once: asking every session about every person would take too long
// where each has had a talk of their own.
func (x *extract) talks() map[model.ID][]talkRecord {
	number := map[model.ID]int{}
	for i, s := range x.Sessions() {
		number[s.ID] = i + 1
	}
	out := map[model.ID][]talkRecord{}
	for r := range x.Rows {
		p, ok := r.(*model.Participation)
		if !ok || number[p.Session] == 0 {
			continue
		}
		s := x.Session(p.Session)
		spans := p.Present(s)
		t := talkRecord{Session: number[s.ID], Kinds: s.Kinds, From: spans[0].From.RFC3339(), To: spans[len(spans)-1].To.RFC3339()}
		if x.may(office) {
			t.Note, t.Statement = &p.Note, &p.Statement
		}
		out[p.Person] = append(out[p.Person], t)
	}
	for _, list := range out {
		slices.SortFunc(list, func(a, b talkRecord) int { return a.Session - b.Session })
	}
	return out
}

func (x *extract) sessionRecords() []sessionRecord {
	var out []sessionRecord
	for i, s := range x.Sessions() {
		r := sessionRecord{
			Number: i + 1, Kinds: s.Kinds, Individual: s.Individual, Talkers: s.Talkers,
			Recorder: s.Recorder, Place: s.Place, From: s.Started.RFC3339(), To: s.Ended.RFC3339(),
		}
		if r.Talkers == nil {
			r.Talkers = []model.Talker{}
		}
		for _, p := range x.Participants(s.ID) {
			r.Participants++
			if p.TookPart(s) {
				r.Counted++
			}
		}
		out = append(out, r)
	}
	return out
}

// known gives a number of a team, nil for one nobody has given yet.
func known(n int) *int {
	if n == model.Unknown {
		return nil
	}
	return &n
}
