package model

import "slices"

// Row is one row of one table: a pointer to one of the types in the registry of
// row kinds. Rows are never altered once they are part of a Change or of a Meeting.
type Row interface {
	Table() Table
	RowID() ID
}

// Edit is what happens to one row. A nil Before means the row is new, a nil
// After that it goes.
type Edit struct {
	Before, After Row
}

// Table is the table of the edited row.
func (e Edit) Table() Table { return e.row().Table() }

// ID is the ID of the edited row.
func (e Edit) ID() ID { return e.row().RowID() }

// Person is whom the edited row is about, 0 for nobody.
func (e Edit) Person() ID { return PersonOf(e.row()) }

func (e Edit) row() Row {
	if e.After != nil {
		return e.After
	}
	return e.Before
}

// Command names what a person did. The words for it are made in ui/text from
// the Command and its Args.
type Command string

// The commands that make Changes.
const (
	CommandNew       Command = "new"
	CommandInfo      Command = "meeting"
	CommandImport    Command = "import"
	CommandForms     Command = "forms"
	CommandTeams     Command = "teams"
	CommandTeam      Command = "team"
	CommandTeamsOne  Command = "teams_one" // two names are of one team
	CommandTeamsTwo  Command = "teams_two" // two names that are alike are of two
	CommandKin       Command = "kin"
	CommandEdit      Command = "edit"
	CommandSettle    Command = "settle"
	CommandGuest     Command = "guest"
	CommandSwap      Command = "swap"
	CommandBatch     Command = "batch"
	CommandDecide    Command = "decide"
	CommandDecideAll Command = "decide_all"
	CommandWithdraw  Command = "withdraw"
	CommandAttend    Command = "attend"
	CommandAttendAll Command = "attend_all"
	CommandUnattend  Command = "unattend"
	CommandCorrect   Command = "correct"
	CommandTalkStart Command = "talk_start"
	CommandTalkNext  Command = "talk_next"
	CommandTalkEnd   Command = "talk_end"
	CommandTalkEdit  Command = "talk_edit"
	CommandTalkLeave Command = "talk_leave"
	CommandTalkBack  Command = "talk_back"
	CommandTalkCount Command = "talk_count"
	CommandTalkNote  Command = "talk_note"
	CommandTalkSay   Command = "talk_say"
	CommandFulfil    Command = "fulfil"
	CommandUnfulfil  Command = "unfulfil"
	CommandSetting   Command = "setting"
	CommandTemplate  Command = "template"     // kept, replaced, called otherwise, or let go
	CommandUse       Command = "template_use" // when it is written along, and what of it is left for the pen
	CommandMatter    Command = "matter"
	CommandClear     Command = "matter_clear"
	CommandErrand    Command = "errand"
	CommandClock     Command = "clock" // minutes that a wrong clock recorded
	CommandSeal      Command = "seal"
	CommandRescue    Command = "rescue"
	CommandMerge     Command = "merge"
	CommandWhatIf    Command = "what_if" // a plan that was tried out is the plan now
	CommandRedact    Command = "redact"  // a text was taken out of rows and journal
	CommandUndo      Command = "undo"
	CommandRedo      Command = "redo"
)

// Args says what a Command was about, enough to say it in words without
// reading its Edits. Unused fields stay empty and are not stored.
type Args struct {
	Person      ID            `json:"person,omitempty"`
	Name        string        `json:"name,omitempty"`
	Other       string        `json:"other,omitempty"` // second name of a swap or of two teams
	Disposition Disposition   `json:"disposition,omitempty"`
	Was         Disposition   `json:"was,omitempty"` // decided before; "" = nothing was
	Deviates    bool          `json:"deviates,omitempty"`
	To          string        `json:"to,omitempty"`
	Reason      string        `json:"reason,omitempty"`
	State       Presence      `json:"state,omitempty"`
	WasState    Presence      `json:"was_state,omitempty"` // attendance before; "" = none was known
	WasClock    Stamp         `json:"was_clock,omitempty"` // when that was noted
	Item        Item          `json:"item,omitempty"`
	Kinds       []Kind        `json:"kinds,omitempty"`
	Group       string        `json:"group,omitempty"` // what a bulk command covered: a team, a filter
	Count       int           `json:"count,omitempty"`
	New         int           `json:"new,omitempty"`
	Forms       int           `json:"forms,omitempty"`   // forms that were kept
	Reading     string        `json:"reading,omitempty"` // how a name is said, once that was settled
	Taken       Taken         `json:"taken,omitempty"`   // of a difference that was settled
	Listed      int           `json:"listed,omitempty"`  // differences settled as the roster has it
	Formed      int           `json:"formed,omitempty"`  // as the form has it
	Open        int           `json:"open,omitempty"`    // left open
	Removed     int           `json:"removed,omitempty"`
	Changed     int           `json:"changed,omitempty"`
	Fields      []Field       `json:"fields,omitempty"`
	Settings    []SettingName `json:"settings,omitempty"`
	Use         Use           `json:"use,omitempty"` // of a template
	File        string        `json:"file,omitempty"`
	Clock       Stamp         `json:"clock,omitempty"`   // the minute that was recorded
	On          Date          `json:"on,omitempty"`      // the day of a decision outside the meeting
	Basis       string        `json:"basis,omitempty"`   // and the document that says so
	Minutes     int           `json:"minutes,omitempty"` // by which recorded minutes were moved
	Counted     bool          `json:"counted,omitempty"`
	Amends      Amendment     `json:"amends,omitempty"` // after the seal
	Of          *Said         `json:"of,omitempty"`     // what an undo or redo is about
	Merged      *Merged       `json:"merged,omitempty"`
	Redaction   *Redaction    `json:"redaction,omitempty"`
}

// Redaction says which entries of the journal no longer hold what they held. They keep
// the hash they had then, so that the chain goes on through them; their content cannot
// be proved any more.
type Redaction struct {
	Seq    int64    `json:"seq"`    // the entry whose text had to go
	Hashes []string `json:"hashes"` // of every entry that held it, also of those that a merge took up
}

// Merged is what a merge took up: the entries of another copy's journal that were not
// known here. They are kept word for word as two Contents.
type Merged struct {
	Base    string `json:"base"`    // hash of the entry at which the two copies parted
	Head    string `json:"head"`    // of the other's last entry
	Entries int    `json:"entries"` // how many
	Heads   string `json:"heads"`   // Content.Sum of their headers
	Edits   string `json:"edits"`   // Content.Sum of their edits, "" where they have none
	Ours    int    `json:"ours,omitempty"`
	Theirs  int    `json:"theirs,omitempty"`
	Both    int    `json:"both,omitempty"` // questions, by how they were answered
}

// Said is a Command with its Args, as undo and redo repeat them.
type Said struct {
	Seq     int64   `json:"seq"`
	Command Command `json:"command"`
	Args    Args    `json:"args"`
}

// Change is one command, done whole or not at all: the unit of commit, journal
// and undo.
type Change struct {
	Command Command
	Args    Args
	At      Stamp
	Phase   Phase // the phase it was made in
	Undoes  int64 // seq of the journal entry that it takes back; 0 = none
	Edits   []Edit

	Contents []Content // the files that rows in Edits name; written with them, outside the journal
}

// Empty reports whether the Change would alter nothing.
func (c Change) Empty() bool { return len(c.Edits) == 0 }

// Inverse gives the edits that take edits back, last first.
func Inverse(edits []Edit) []Edit {
	inv := make([]Edit, 0, len(edits))
	for _, e := range slices.Backward(edits) {
		inv = append(inv, Edit{Before: e.After, After: e.Before})
	}
	return inv
}

// edit makes an Edit from rows that may be typed nils, as map look-ups give them.
func edit[T any, P rowOf[T]](before, after P) Edit {
	var e Edit
	if before != nil {
		e.Before = before
	}
	if after != nil {
		e.After = after
	}
	return e
}
