package text

// Words for keeping the file: backups, seal, rescue, purge, lock, network drives.

import (
	"strconv"
	"strings"

	"liuzhuan/data/backup"
	"liuzhuan/data/store"
	"liuzhuan/model"
)

// Safety holds them.
type Safety struct {
	Backup          map[backup.Fault]string // path
	SealedLost      map[backup.Fault]string // path; of a sealed one rescue reads nothing
	BackupDone      string                  // people, entries
	BackupOfDamage  string                  // count
	ReceiptAt       string                  // path
	NoReceipt       string                  // path of the backup, error
	BackingUp       string
	AutoFailed      string // error
	BackupTitle     string
	BackupFolder    string
	Passphrase      string
	Again           string
	PlainIfEmpty    string // what an empty passphrase means
	NotTheSame      string
	AskPassphrase   string // on a terminal
	EmptyPassphrase string // path
	Restored        string // path, people, entries
	RestoredDamage  string // count

	Sealed, Rescued string                       // of the journal: people; file, rows
	Redacted        string                       // likewise: entry, name, reason
	RedactedOfNone  string                       // likewise, a text about nobody: entry, reason
	RedactNobody    string                       // number on the list
	RedactRefused   map[store.RedactFault]string // entry, people
	RedactDone      string                       // count, entries
	RedactEarlier   string                       // entries
	RedactAlike     string                       // count
	RedactHolds     string                       // count
	RedactUnsure    string                       // count
	RedactElsewhere string
	AmendedAs       map[model.Amendment]string
	Amendment       map[model.Amendment]string // text of an entry
	SealTitle       string                     // people
	SealNote        string
	StillPending    string // people, names
	SealDone        string // people
	SealedAlready   string
	SealWrongCount  string // people, typed
	AmendFromNow    string

	Displaced      map[store.Displacement]string // name of the file
	DisplacedAtEnd map[store.Displacement]string // path
	NotKeptThere   string
	AnewTitle      string
	AnewFile       string
	AnewNote       string
	AnewOrNot      map[store.Displacement]string
	AnewWriting    string
	AnewDone       string // path, people
	AnewRows       string // path, people

	NotOpened map[store.Fault]string // path

	LongName, LongPath string // shortened path
	LinkLoop           string // path
	OpenPhrase         string // path: others may read the passphrase
	OpenKey            string // path: others may read the key that signs
	KeyBeside          string // path: the key lies beside what it is to prove
	KeyMade            string // path, path of the public half
	ReceiptSigned      string // fingerprint
	ReceiptBare        string // entries: it agrees, and nobody signed it
	ReceiptHolds       string // entries, fingerprint
	ReceiptProven      string // entries, fingerprint: by the key that was named

	Strange  string // path, name of what lies beside it
	Oversize string // path

	RescueDone    string // path, people, entries
	RescueAll     string
	RescueUnsure  string
	RescueCut     string // bytes there are, bytes there were, per cent
	RescueSpoken  string // people spoken of, people saved
	RescueLost    string // count
	LostRow       map[store.Loss]string
	LostPages     string // count, numbers
	LostEntries   string // entries
	RescueNothing string // path
	RescueKeep    string // path

	PurgeWould      string // count
	PurgeConfirm    string // people
	PurgeWrongCount string // people, typed
	PurgeUnsealed   string
	PurgeLine       string // path
	PurgeDone       string // count
	PurgeSSD        string
	PurgeExports    string
	PurgeLeft       string // count

	LockTitle, LockPhrase, LockIdle, LockNote string
	LockSet, LockOn, LockAsk, LockWrong       string
	LockOff, LockIdleBad                      string
	Unlocked, NoLock                          string

	Network       map[store.Drive]string // path
	Drive         map[store.Drive]string // name of the file
	DriveRisk     string
	CopyTo        string
	CopyOrNot     string
	CopyBack      string // folder
	CopyNoFolder  string // folder
	CopyElsewhere string // folder
	Copying       string
	Copied        string // path
}

// Logged words a journal entry for a listing, an amendment as one.
func (t *Text) Logged(m *model.Meeting, h *model.History, e model.Entry) string {
	said := t.SaidIn(m, e.Command, e.Args)
	if h.Amends(e) {
		return t.Sprintf(t.Safety.Amendment[e.Amendment()], said)
	}
	return said
}

// BackedUp says where a backup lies, and that it was read back.
func (t *Text) BackedUp(m *backup.Made) string {
	if n := len(m.Report.Damage); n > 0 {
		return t.Sprintf(t.Safety.BackupOfDamage, n)
	}
	return t.Together(t.Sprintf(t.Safety.BackupDone, m.Report.People, m.Report.Entries), m.Path)
}

// RescueLines lists what a rescue could not save as it was.
func (t *Text) RescueLines(r *store.Rescued) []string {
	var lost []string
	for rest := r.Missing; len(rest) > 0; {
		n := brokenOff(rest)
		lost = append(lost, "  "+t.missing(rest[:n]))
		rest = rest[n:]
	}
	var lines []string
	if r.Size < r.Whole {
		lines = append(lines, t.Sprintf(t.Safety.RescueCut, r.Size, r.Whole, r.Size*100/r.Whole))
	}
	if r.Spoken > r.People {
		lines = append(lines, t.Sprintf(t.Safety.RescueSpoken, r.Spoken, r.People))
	}
	switch {
	case r.Complete():
		lines = append(lines, t.Safety.RescueAll)
	case len(lost) > 0:
		lines = append(append(lines, t.Sprintf(t.Safety.RescueLost, len(lost))), lost...)
	default:
		lines = append(lines, t.Safety.RescueUnsure)
	}
	if len(r.Pages) > 0 {
		var numbers []string
		for _, n := range r.Pages {
			numbers = append(numbers, strconv.Itoa(n))
		}
		lines = append(lines, t.Sprintf(t.Safety.LostPages, len(numbers), strings.Join(numbers, " ")))
	}
	return lines
}

// brokenOff counts how many losses at the front are one: the entries behind the
// place at which a journal is broken. They may be whole themselves, but nothing
// vouches for them.
func brokenOff(list []store.Missing) int {
	n := 1
	for n < len(list) && list[0].Loss == store.LossEntry && list[n].Loss == store.LossEntry && list[n].Seq == list[n-1].Seq+1 {
		n++
	}
	return n
}

// missing words one loss, or the entries of one break.
func (t *Text) missing(list []store.Missing) string {
	m, last := list[0], list[len(list)-1]
	var parts []string
	switch {
	case last.Seq > m.Seq:
		parts = append(parts, t.Sprintf(t.Check.Entries, m.Seq, last.Seq))
	case m.Seq != 0:
		parts = append(parts, t.Sprintf(t.Check.Entry, m.Seq))
	case m.ID != 0:
		parts = append(parts, t.Sprintf(t.Check.Row, t.Check.Table[m.Table], m.ID))
	case m.Table != "":
		parts = append(parts, t.Check.Table[m.Table])
	}
	if m.Person != "" {
		parts = append(parts, t.Sprintf(t.Check.Person, shortened(t.Name(m.Person))))
	}
	parts = append(parts, t.Safety.LostRow[m.Loss])
	edits := 0
	for _, m := range list {
		edits += max(m.Count, 0)
	}
	if edits > 0 {
		parts = append(parts, t.Sprintf(t.Safety.LostEntries, edits))
	}
	return strings.Join(parts, " ")
}
