package sitting

import (
	"errors"
	"io/fs"
	"os"
	"slices"
	"syscall"
	"time"

	"liuzhuan/data/backup"
	"liuzhuan/data/store"
	"liuzhuan/model"
)

// Condition is what may be told of a meeting file to whoever helps from afar. No field of
// it can hold what somebody wrote: no title, no name, no place, and not the file's own.
type Condition struct {
	Trouble Trouble // why it cannot be read, NoTrouble where it can
	Schema  int     // that it says it has, 0 for none
	Size    int64   // in bytes, as that of the WAL
	WAL     int64

	Held  bool // another process has it open
	Here  bool // on this machine, as far as the side file tells
	Since time.Time

	// What stands in it; empty where it cannot be read.
	Notice  store.Notice // of how the last session ended
	Sealed  bool
	People  int
	Entries int64
	Head    string // hash of the last entry
	Last    model.Stamp

	Tried  bool     // the keys of this terminal were tried
	Absent []string // those that do not arrive

	Copies int // in 备份/
	Copied time.Time
}

// Trouble is why a meeting file cannot be read.
type Trouble string

// The troubles.
const (
	NoTrouble      Trouble = ""
	TroubleNone    Trouble = "none"    // it is not there
	TroubleForeign Trouble = "foreign" // no meeting file, or a backup that is sealed
	TroubleNewer   Trouble = "newer"   // of a newer program
	TroubleDamaged Trouble = "damaged"
	TroubleStrange Trouble = "strange" // what lies beside it is not its own
	TroubleDenied  Trouble = "denied"  // this user may not read it
	TroubleLarge   Trouble = "large"
	TroubleBusy    Trouble = "busy" // it is written to without a pause
	TroubleDisk    Trouble = "disk" // the disk answers with errors, or something else
)

// Examine looks at a meeting file, also while another process has it open, and touches
// nothing. terminal is the name of the terminal whose keys are asked about; of what the
// desk has for them only that is taken which is a key.
func Examine(path, terminal string, isKey func(string) bool) Condition {
	c := Condition{Schema: store.SchemaOf(path), Size: sizeOf(path), WAL: sizeOf(path + "-wal")}
	c.Copies, c.Copied, _ = backup.Newest(path) // without the folder there are none
	file, held, err := store.Peek(path)
	if held != nil {
		c.Held, c.Here, c.Since = true, held.Here, held.Since
	}
	if c.Trouble = troubleOf(err); err != nil {
		return c
	}
	defer func() { _ = file.Close() }()
	m := file.Meeting
	c.Schema = file.FoundSchema() // with what stands in the WAL only
	c.Notice, c.Sealed, c.People, c.Head = file.Notice, m.Info().Sealed != 0, m.OnList(), file.Head()
	c.Entries = int64(len(file.History.Entries()))
	if last, ok := file.History.Last(); ok {
		c.Last = last.At
	}
	var screen struct{ Absent map[string][]string }
	if _, err := file.ReadDesk(ScreenKey, &screen); err == nil {
		c.Absent, c.Tried = screen.Absent[terminal]
		c.Absent = slices.DeleteFunc(c.Absent, func(k string) bool { return !isKey(k) })
	}
	return c
}

func sizeOf(path string) int64 {
	st, err := os.Stat(path)
	if err != nil || !st.Mode().IsRegular() {
		return 0
	}
	return st.Size()
}

func troubleOf(err error) Trouble {
	var not *store.NotMeetingError
	var newer *store.NewerError
	var strange *store.StrangeError
	var large *store.TooLargeError
	var held *store.HeldError
	switch {
	case err == nil:
		return NoTrouble
	case errors.As(err, &not), errors.Is(err, syscall.EISDIR):
		return TroubleForeign
	case errors.As(err, &newer):
		return TroubleNewer
	case errors.As(err, &strange):
		return TroubleStrange
	case errors.As(err, &large):
		return TroubleLarge
	case errors.As(err, &held):
		return TroubleBusy
	case errors.Is(err, fs.ErrNotExist):
		return TroubleNone
	case errors.Is(err, fs.ErrPermission):
		return TroubleDenied
	case store.FaultOf(err) == store.FaultDamaged:
		return TroubleDamaged
	}
	return TroubleDisk
}
