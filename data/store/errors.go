package store

import (
	"errors"
	"fmt"
	"io/fs"
	"time"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"liuzhuan/model"
)

// HeldError says that another process has the file open. Since and User come
// from the side file and are only as true as that; Since may be zero.
type HeldError struct {
	Path  string
	Host  string
	User  string
	PID   int
	Since time.Time
	Here  bool // on this machine
}

func (e *HeldError) Error() string {
	return fmt.Sprintf("%s is held by %s@%s (pid %d) since %s", e.Path, e.User, e.Host, e.PID, e.Since.Format(time.RFC3339))
}

// OpenError says that a meeting file was not opened, and nothing of it touched,
// unless it was a migration that failed.
type OpenError struct {
	Path string
	Err  error
}

func (e *OpenError) Error() string { return fmt.Sprintf("open %s: %v", e.Path, e.Err) }

func (e *OpenError) Unwrap() error { return e.Err }

// NotMeetingError says that a file is not one of ours.
type NotMeetingError struct{ Path string }

func (e *NotMeetingError) Error() string { return e.Path + " is not a meeting file" }

// NewerError says that a newer program wrote the file.
type NewerError struct {
	Path         string
	Version, Own int
}

func (e *NewerError) Error() string {
	return fmt.Sprintf("%s has schema %d, this program knows %d", e.Path, e.Version, e.Own)
}

// DamagedError says that the file is not whole. Detail is SQLite's or ours.
type DamagedError struct{ Path, Detail string }

func (e *DamagedError) Error() string { return e.Path + " is damaged: " + e.Detail }

// StrangeError says that a WAL or journal lies beside a file that is not its own:
// together they are no meeting file. Neither was touched.
type StrangeError struct{ Path, Beside string }

func (e *StrangeError) Error() string { return e.Beside + " does not belong to " + e.Path }

// LongPathError says that SQLite takes no path as long as this. In bytes.
type LongPathError struct {
	Path      string
	Has, Most int
}

func (e *LongPathError) Error() string {
	return fmt.Sprintf("a path of %d bytes, more than %d", e.Has, e.Most)
}

// TooLargeError says that a file is longer than any meeting file. In bytes.
type TooLargeError struct {
	Path       string
	Size, Most int64
}

func (e *TooLargeError) Error() string {
	return fmt.Sprintf("%s has %d bytes, more than %d", e.Path, e.Size, e.Most)
}

// ExistsError says that a file is not overwritten.
type ExistsError struct{ Path string }

func (e *ExistsError) Error() string { return e.Path + " exists already" }

// CommitError says that a Change was not kept.
type CommitError struct {
	Command model.Command
	Err     error
}

func (e *CommitError) Error() string { return fmt.Sprintf("%s was not kept: %v", e.Command, e.Err) }

func (e *CommitError) Unwrap() error { return e.Err }

// CloseError says that a session did not end cleanly. All that was recorded is
// on the disk; the next opening recovers it.
type CloseError struct {
	Path string
	Err  error
}

func (e *CloseError) Error() string { return fmt.Sprintf("%s was not closed: %v", e.Path, e.Err) }

func (e *CloseError) Unwrap() error { return e.Err }

// ConflictError says that a row on disk was not what memory held.
type ConflictError struct {
	Table model.Table
	ID    model.ID
}

func (e *ConflictError) Error() string {
	return fmt.Sprintf("row %d of %s was changed by someone else", e.ID, e.Table)
}

// Fault is the cause of an error in the terms a clerk can do something about.
type Fault string

// The faults that get sentences of their own.
const (
	FaultOther    Fault = "other"
	FaultFull     Fault = "full"      // no space left
	FaultReadOnly Fault = "read_only" // file or folder may not be written
	FaultGone     Fault = "gone"      // stick pulled out, file or folder missing, or another in its place
	FaultIO       Fault = "io"        // the disk answers with errors
	FaultDamaged  Fault = "damaged"
	FaultHeld     Fault = "held"
)

// FaultOf finds the cause in an error of this package or of the file system.
func FaultOf(err error) Fault {
	var held *HeldError
	var damaged *DamagedError
	var displaced *DisplacedError
	var e *sqlite.Error
	switch {
	case errors.As(err, &displaced):
		return FaultGone
	case errors.As(err, &held):
		return FaultHeld
	case errors.As(err, &damaged):
		return FaultDamaged
	case isHeld(err):
		return FaultHeld
	// What the file system says is closer to the cause than what SQLite does.
	case isDiskFull(err):
		return FaultFull
	case errors.Is(err, fs.ErrPermission), isReadOnly(err):
		return FaultReadOnly
	case errors.Is(err, fs.ErrNotExist), isGone(err):
		return FaultGone
	case isIO(err):
		return FaultIO
	case errors.As(err, &e):
		switch e.Code() & 0xff {
		case sqlite3.SQLITE_FULL:
			return FaultFull
		case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM:
			return FaultReadOnly
		case sqlite3.SQLITE_CANTOPEN:
			return FaultGone
		case sqlite3.SQLITE_IOERR:
			return FaultIO
		case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB:
			return FaultDamaged
		case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
			return FaultHeld
		}
	}
	return FaultOther
}
