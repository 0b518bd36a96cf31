package model

// A list from outside, before it meets the meeting, and what came of that: who is
// new, who changed, who is the same. Decisions, talks and attendance are never
// touched.

import "maps"

// List is a roster as its reader cleaned it, before it meets the meeting.
type List struct {
	File     string  // base name
	Fields   []Field // the fields it carries: only these may change people
	Doubts   []Flag  `json:",omitempty"` // about the list as a whole, and no person of it
	Ordered  bool    // Incoming.No is unique and is the list's own order
	Rows     []Incoming
	Rejected []Rejected
	Forms    bool    `json:",omitempty"` // one approval form a row: an empty text says nothing, and what the roster says goes first
	Answers  Answers `json:"-"`          // to the questions of an earlier look at the same list
}

// Incoming is one line of a List.
type Incoming struct {
	Row    int       // 1-based row in the file
	Part   string    `json:",omitempty"` // of several tables that share row numbers: which, as a sheet names them
	No     int       // 序号, 0 where the list has none
	Person Person    // texts and doubts only
	Team   string    // the team that a group row or column names; "" = by the post
	Batch  string    // the batch that a column names
	Fields []Field   `json:",omitempty"` // what its table carries, where that differs from the list
	Form   *FormLine `json:",omitempty"`
}

// fields gives what a line of the list may change.
func (l *List) fields(in *Incoming) []Field {
	if in.Fields != nil {
		return in.Fields
	}
	return l.Fields
}

// FormLine is what a form has beside its Person.
type FormLine struct {
	Path   string  // of the file, within its folder or archive
	File   string  // base name
	Data   Content // the file itself
	Photo  Content // the picture beside a .lrm
	Filled Date    // 填表时间
	Spaced bool    // the name is written with blanks that no two-character name needs
	Family []KinLine
	Facts  []FormFact
}

// Rejected is a line that cannot become a person.
type Rejected struct {
	Row    int
	Part   string `json:",omitempty"` // as Incoming.Part
	File   string `json:",omitempty"` // of one of many files
	Reason Refusal
	Detail string `json:",omitempty"` // of RefusedFile: why, as its reader names it
}

// Refusal says why a line was rejected. Words for it are made in ui/text.
type Refusal string

// Why lines are rejected.
const (
	RefusedNoName Refusal = "no_name" // facts but no name
	RefusedNoTeam Refusal = "no_team" // in a list of teams: neither a team nor a body to supervise
	RefusedFile   Refusal = "file"    // among forms: a file that gives none
)

// FieldChange is one field of one person, team or relative that a list would
// change. Field is one of Fields, or FieldNo, FieldTeam or FieldBatch; of a team
// FieldTeamName and those behind it up to FieldLeadersPresent; of a relative
// FieldRelation or FieldPost.
type FieldChange struct {
	Row      int
	Part     string // as Incoming.Part
	File     string // of one of many files
	Person   ID     // of a relative whose it is; 0 = a team
	No       int    // roster number before the import; of a team its place
	Name     string
	Field    Field
	Old, New string
	Taken    Taken // of a form that says otherwise than the roster: which of the two counts; "" = New does
}

// Reconciliation is what importing a list would do. It alters nothing itself.
type Reconciliation struct {
	File      string
	Rejected  []Rejected
	New       int
	Changed   int
	Same      int
	Out       int // lines left out because nobody said whom they mean
	Strangers int // forms left out because their people are not on the roster
	Declined  int // lines that somebody said to leave out
	Drafts    int // forms of somebody whose other form counts
	Written   int // people for whom something is written, if only that they have a form
	Changes   []FieldChange
	Doubtful  []Flag    // all doubts of the list's lines, in row order
	Vanished  []*Person // on the roster, not in the list
	Missing   []*Team   // teams that a list of teams does not have; they stay
	Questions []Question

	command  Command
	args     Args
	edits    []Edit
	contents []Content
}

// Change gives the Change that carries the reconciliation out; it is Empty
// when the list says nothing new.
func (r *Reconciliation) Change(at Stamp) Change {
	args := r.args
	args.File, args.New, args.Changed, args.Count = r.File, r.New, r.Changed, r.New+r.Changed
	return Change{Command: r.command, Args: args, At: at, Edits: r.edits, Contents: r.contents}
}

// Remember adds to what is written how the clerk had columns read, for the next
// list of the kind: title to field.
func (r *Reconciliation) Remember(m *Meeting, name SettingName, columns map[string]string) {
	if len(columns) == 0 {
		return
	}
	all := map[string]string{}
	ReadSetting(m, name, &all)
	maps.Copy(all, columns)
	if e, ok := m.settingEdit(name, all); ok {
		r.edits = append(r.edits, e)
	}
}
