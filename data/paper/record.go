package paper

// The roster as json for other programs. The keys are a contract: none goes or changes
// its meaning, others may come.
//
// Dates are digits as stored, clock times RFC 3339, terms the code words of
// model. A key that an audience may not have is absent, whatever its value:
//
//	full     everything
//	meeting  no id_number, no note and statement of talks, no matters, no warnings; birth as YYYYMM
//	public   only who was announced and not deferred, numbered anew, and of them
//	         only no, name, current, team, decision, destination;
//	         of a team only its name; no sessions, no guests; the meeting's
//	         hour, venue and approval are empty

import (
	"bytes"
	"encoding/json"
	"io"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
)

// rosterRecord is the whole document. People not on the list are guests; people
// holds only who was approved.
type rosterRecord struct {
	Meeting  meetingRecord   `json:"meeting"`
	People   []any           `json:"people"` // personRecord, or publicPerson
	Guests   []guestRecord   `json:"guests"`
	Teams    []any           `json:"teams"` // teamRecord, or publicTeam
	Sessions []sessionRecord `json:"sessions"`
	Head     string          `json:"head"` // hash of the last journal entry
	// Amendments is what was changed after the seal; absent while nothing was.
	Amendments []amendmentRecord `json:"amendments,omitzero"`
}

type amendmentRecord struct {
	Kind model.Amendment `json:"kind"` // added, or corrected in place of what stood
	Seq  int64           `json:"seq"`
	At   string          `json:"at"`
	Text string          `json:"text,omitempty"` // not for public
}

type meetingRecord struct {
	Title    string      `json:"title"`
	Date     model.Date  `json:"date"`
	Time     string      `json:"time"` // 15:04 local
	Venue    string      `json:"venue"`
	Approval string      `json:"approval"`
	Phase    model.Phase `json:"phase"`
	Sealed   bool        `json:"sealed"`
}

// personRecord is one person for full and meeting. Pointers and nil slices are
// the keys that meeting does not have.
type personRecord struct {
	No          int                   `json:"no"`
	Name        string                `json:"name"`
	Sex         string                `json:"sex"`
	Birth       model.Date            `json:"birth"`
	IDNumber    *string               `json:"id_number,omitempty"`
	Ethnic      string                `json:"ethnic"`
	NativePlace string                `json:"native_place"`
	PartyDate   model.Date            `json:"party_date"`
	WorkDate    model.Date            `json:"work_date"`
	Education   string                `json:"education"` // full-time 学历
	Batch       string                `json:"batch"`
	Current     string                `json:"current"`
	Proposed    string                `json:"proposed"`
	Relieved    string                `json:"relieved"`
	Team        string                `json:"team"`
	Planned     model.Disposition     `json:"planned"`
	Decision    model.Disposition     `json:"decision"`    // pending when nothing is announced
	Destination string                `json:"destination"` // announced; "" for who leaves, is deferred or pending
	Deviates    bool                  `json:"deviates"`
	Reason      string                `json:"reason"`
	DecidedAt   string                `json:"decided_at"`
	Attendance  model.Presence        `json:"attendance"`         // "", present, leave, absent
	AttendedAt  string                `json:"attended_at"`        // arrival; "" for who did not come
	Talks       []talkRecord          `json:"talks"`              // the sessions the person was in
	Obligations map[model.Item]string `json:"obligations"`        // of what is owed only: done or open
	Issuable    *bool                 `json:"issuable,omitempty"` // 可发文: announced, not deferred, nothing raised that is open
	Matter      *matterRecord         `json:"matter,omitempty"`   // 待核事项; absent where nothing was raised
	Warnings    []Warning             `json:"warnings,omitzero"`
}

type talkRecord struct {
	Session   int          `json:"session"` // number of the session, from 1
	Kinds     []model.Kind `json:"kinds"`
	From      string       `json:"from"` // in the room
	To        string       `json:"to"`   // "" while it goes on
	Note      *string      `json:"note,omitempty"`
	Statement *string      `json:"statement,omitempty"`
}

type publicPerson struct {
	No          int               `json:"no"`
	Name        string            `json:"name"`
	Current     string            `json:"current"`
	Team        string            `json:"team"`
	Decision    model.Disposition `json:"decision"`
	Destination string            `json:"destination"`
}

type guestRecord struct {
	No         int            `json:"no"` // among the guests, from 1
	Name       string         `json:"name"`
	Unit       string         `json:"unit"`
	Attendance model.Presence `json:"attendance"`
	AttendedAt string         `json:"attended_at"`
}

// teamRecord is a team with its head count before and after what is decided, or
// planned where nothing is decided yet.
type teamRecord struct {
	Name          string `json:"name"`
	Combined      bool   `json:"combined"`
	Establishment *int   `json:"establishment"` // null = unknown
	LeaderPosts   *int   `json:"leader_posts"`  // null = unknown
	Reform        string `json:"reform"`
	Now           int    `json:"now"`
	Out           int    `json:"out"`
	In            int    `json:"in"`
	After         int    `json:"after"`
}

type publicTeam struct {
	Name string `json:"name"`
}

type sessionRecord struct {
	Number       int            `json:"number"` // from 1, in the order they began
	Kinds        []model.Kind   `json:"kinds"`
	Individual   bool           `json:"individual"`
	Talkers      []model.Talker `json:"talkers"`
	Recorder     string         `json:"recorder"`
	Place        string         `json:"place"`
	From         string         `json:"from"`
	To           string         `json:"to"`           // "" while it runs
	Participants int            `json:"participants"` // who was in it at any time
	Counted      int            `json:"counted"`      // of those, for whom it counts
}

func writeRosterJSON(w io.Writer, x *extract) error { return writeJSON(w, x.rosterRecord()) }

// writeJSON writes a record. What a terminal would obey stands in it by number,
// which to a reader of json is the same text.
func writeJSON(w io.Writer, record any) error {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(record); err != nil {
		return err
	}
	_, err := w.Write(hanzi.EscapeJSON(b.Bytes()))
	return err
}
