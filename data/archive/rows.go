package archive

// The tables, a struct each. A table that changes its columns needs another Schema.

import (
	"slices"
	"strings"

	"liuzhuan/model"
)

// Schema numbers the columns and what they mean: a file of another one is written anew.
const Schema = 3

// PersonRow is one person in one meeting. Dates are digits as the lists have them
// (197508), times are UTC, dispositions and states the code words of the program.
type PersonRow struct {
	Meeting      string   `parquet:"meeting,dict"`
	Key          [16]byte `parquet:"person_key"` // one person across meetings, see Key
	No           int32    `parquet:"no"`
	OffList      bool     `parquet:"off_list"`
	Name         string   `parquet:"name,dict"`
	Sex          string   `parquet:"sex,dict"`
	Birth        string   `parquet:"birth,dict"`
	Ethnic       string   `parquet:"ethnic,dict"`
	Education    string   `parquet:"education,dict"`
	Batch        string   `parquet:"batch,dict"`
	Team         string   `parquet:"team,dict"` // before
	Current      string   `parquet:"current,dict"`
	CurrentSince string   `parquet:"current_since,dict"`
	Rank         string   `parquet:"rank,dict"`
	Level        string   `parquet:"level,dict"`
	Planned      string   `parquet:"planned,dict"`
	Decision     string   `parquet:"decision,dict"` // "" = nothing was announced
	Destination  string   `parquet:"destination,dict"`
	Deviates     bool     `parquet:"deviates"`
	DecidedAt    int64    `parquet:"decided_at,timestamp(millisecond),delta"` // 0 where nothing was announced
	TeamAfter    string   `parquet:"team_after,dict"`
	PostAfter    string   `parquet:"post_after,dict"` // "" = left without one
	PostSince    string   `parquet:"post_since,dict"` // of post_after: current_since, or the day on which another was decided
	Attendance   string   `parquet:"attendance,dict"` // "" = not signed in
	Late         bool     `parquet:"late"`
	PreTalk      string   `parquet:"pre_appointment,dict"` // done, open, not_owed
	Integrity    string   `parquet:"integrity,dict"`
	Pledge       string   `parquet:"pledge,dict"`
}

// SessionRow is one talk: who spoke, when, how many it counts for.
type SessionRow struct {
	Meeting    string `parquet:"meeting,dict"`
	No         int32  `parquet:"no"`         // in the order in which they began, from 1
	Kinds      string `parquet:"kinds,dict"` // with + between them
	Individual bool   `parquet:"individual"`
	Talkers    string `parquet:"talkers,dict"` // names, with 、 between them
	Started    int64  `parquet:"started,timestamp(millisecond)"`
	Ended      int64  `parquet:"ended,timestamp(millisecond)"` // 0 while it runs
	People     int32  `parquet:"people"`
}

// ChangeRow is one entry of a journal, without a word of what was written.
type ChangeRow struct {
	Meeting string `parquet:"meeting,dict"`
	Seq     int64  `parquet:"seq,delta"`
	At      int64  `parquet:"at,timestamp(millisecond),delta"`
	Actor   string `parquet:"actor,dict"` // user@host
	Command string `parquet:"command,dict"`
	Phase   string `parquet:"phase,dict"`
	Undoes  int64  `parquet:"undoes"` // 0 = nothing
	Edits   int32  `parquet:"edits"`
	Hash    string `parquet:"hash"`
}

// MeetingRow is the meeting itself.
type MeetingRow struct {
	Meeting   string `parquet:"meeting"`
	Title     string `parquet:"title"`
	Date      string `parquet:"date"` // 20261122
	Time      string `parquet:"time"`
	Venue     string `parquet:"venue"`
	Approval  string `parquet:"approval"`
	Sealed    bool   `parquet:"sealed"`
	People    int32  `parquet:"people"`
	Announced int32  `parquet:"announced"`
	Deferred  int32  `parquet:"deferred"`
	Teams     int32  `parquet:"teams"`
	Units     int32  `parquet:"units"`    // supervised bodies
	Gaps      int32  `parquet:"gaps"`     // of these without a team
	Overlaps  int32  `parquet:"overlaps"` // with several
	Entries   int64  `parquet:"entries"`
	Head      string `parquet:"head"` // hash of the last entry
}

// tables of a meeting, in the order in which they are written.
type tables struct {
	people   []PersonRow
	sessions []SessionRow
	changes  []ChangeRow
	meeting  []MeetingRow
}

// States of what is owed.
const (
	done    = "done"
	open    = "open"
	notOwed = "not_owed"
)

func tablesOf(name string, m *model.Meeting, h *model.History, key func(*model.Person) [16]byte) *tables {
	t := &tables{}
	for _, p := range m.People() {
		t.people = append(t.people, personRow(name, m, p, key(p)))
	}
	for i, s := range m.Sessions() {
		t.sessions = append(t.sessions, sessionRow(name, m, s, i+1))
	}
	for _, e := range h.Entries() {
		t.changes = append(t.changes, ChangeRow{
			Meeting: name, Seq: e.Seq, At: int64(e.At), Actor: e.Actor, Command: string(e.Command), Phase: string(e.Phase),
			Undoes: e.Undoes, Edits: int32(e.Edits), Hash: e.Hash,
		})
	}
	t.meeting = []MeetingRow{meetingRow(name, m, h)}
	return t
}

func personRow(name string, m *model.Meeting, p *model.Person, key [16]byte) PersonRow {
	o := m.Outcome(p)
	r := PersonRow{
		Meeting: name, Key: key, No: int32(p.No), OffList: p.OffList, Name: p.Name, Sex: p.Sex, Birth: string(p.Birth), Ethnic: p.Ethnic,
		Education: p.Education, Team: teamName(m, m.TeamNow(p)), Current: p.Current, CurrentSince: string(p.CurrentSince), Rank: p.Rank, Level: p.Level,
		Planned: string(p.Planned), TeamAfter: teamName(m, m.TeamNow(p)), PostAfter: p.Current, PostSince: string(p.CurrentSince),
		Late:    m.Late(p.ID),
		PreTalk: state(m, p, model.ItemPreTalk), Integrity: state(m, p, model.ItemIntegrity), Pledge: state(m, p, model.ItemPledge),
	}
	if b := m.Batch(p.Batch); b != nil {
		r.Batch = b.Name
	}
	if a := m.Attendance(p.ID); a != nil {
		r.Attendance = string(a.State)
	}
	if d := m.Decision(p.ID); d != nil {
		r.Decision, r.Destination, r.Deviates, r.DecidedAt = string(d.Disposition), d.To, d.Deviates, int64(d.At)
		r.TeamAfter = teamName(m, m.TeamAfter(p, o))
		post, since := m.PostAfter(p, o)
		r.PostAfter, r.PostSince = post, string(since)
	}
	return r
}

func teamName(m *model.Meeting, id model.ID) string {
	if t := m.Team(id); t != nil {
		return t.Name
	}
	return ""
}

func state(m *model.Meeting, p *model.Person, item model.Item) string {
	switch {
	case m.Done(p, item):
		return done
	case m.Owes(p, item):
		return open
	}
	return notOwed
}

func sessionRow(name string, m *model.Meeting, s *model.TalkSession, no int) SessionRow {
	var kinds, talkers []string
	for _, k := range s.Kinds {
		kinds = append(kinds, string(k))
	}
	for _, t := range s.Talkers {
		talkers = append(talkers, t.Name)
	}
	counted := 0
	for _, p := range m.People() {
		if slices.ContainsFunc(s.Kinds, func(k model.Kind) bool { return m.TalkDone(p.ID, k) == s }) {
			counted++
		}
	}
	return SessionRow{
		Meeting: name, No: int32(no), Kinds: strings.Join(kinds, "+"), Individual: s.Individual, Talkers: strings.Join(talkers, "、"),
		Started: int64(s.Started), Ended: int64(s.Ended), People: int32(counted),
	}
}

func meetingRow(name string, m *model.Meeting, h *model.History) MeetingRow {
	info, tally := m.Info(), m.Tally()
	r := MeetingRow{
		Meeting: name, Title: info.Title, Date: string(info.Date), Time: info.Time, Venue: info.Venue, Approval: info.Approval, Sealed: info.Sealed != 0,
		People: int32(m.OnList()), Deferred: int32(tally.ByDecision[model.Deferred]), Teams: int32(len(m.Teams())), Entries: int64(len(h.Entries())),
	}
	r.Announced = int32(m.OnList()-tally.Pending) - r.Deferred
	for _, c := range m.Coverage() {
		r.Units++
		switch {
		case len(c.Teams) == 0:
			r.Gaps++
		case len(c.Teams) > 1:
			r.Overlaps++
		}
	}
	if last, ok := h.Last(); ok {
		r.Head = last.Hash
	}
	return r
}
