package store

// Opening and closing: the recipe of facts/storage.md section 2, each line of
// which was measured there.

import (
	"context"
	"database/sql"
	"embed"
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"modernc.org/sqlite"

	"liuzhuan/model"
)

// ApplicationID marks our files ("LZH1"); file(1) and other tools can see it.
const ApplicationID = 0x4C5A4831

//go:embed migrations/*.sql
var migrationFiles embed.FS

// migrations are the steps from an empty file to the newest schema; the schema
// number of a file is how many it has had.
var migrations = func() (steps []string) {
	names, _ := fs.Glob(migrationFiles, "migrations/*.sql") // sorted
	for _, name := range names {
		text, _ := migrationFiles.ReadFile(name)
		steps = append(steps, string(text))
	}
	return steps
}()

// quickCheckLimit is the size up to which a file is checked at every opening:
// quick_check takes about 4 ms a megabyte.
const quickCheckLimit = 20 << 20

// Notice is what was seen at opening and is worth a word.
type Notice string

// The notices.
const (
	NoNotice        Notice = ""
	NoticeRecovered Notice = "recovered" // the last session did not end cleanly
	NoticeDigest    Notice = "digest"    // the file was altered since it was closed
	NoticeMigrated  Notice = "migrated"  // the schema was brought up; FILE.vN.bak keeps the old file
)

var prepareDriver = sync.OnceFunc(func() {
	// Other systems than Linux have no OFD locks and use what they have.
	_, _ = sqlite.OFDLocking(true)
	sqlite.StrictPragmas(true)
})

// dsn gives the data source name of the open recipe for a path.
func dsn(path string) string {
	abs, err := filepath.Abs(path)
	if err != nil {
		abs = path
	}
	slashed := filepath.ToSlash(abs)
	if !strings.HasPrefix(slashed, "/") {
		slashed = "/" + slashed // C:/x becomes file:///C:/x
	}
	u := url.URL{Scheme: "file", Path: slashed}
	return u.String() + "?_pragma=locking_mode(EXCLUSIVE)&_pragma=journal_mode(WAL)&_pragma=synchronous(FULL)" +
		"&_pragma=fullfsync(1)&_pragma=checkpoint_fullfsync(1)&_pragma=foreign_keys(1)&_pragma=busy_timeout(300)" +
		"&_pragma=trusted_schema(0)&_pragma=cell_size_check(1)&_txlock=immediate&_dqs=0&_defensive=1&_error_rc=1"
}

// Create makes a meeting file with its first Change, which must be that of
// model.NewInfo. The file appears whole or not at all and is never put over
// another: *ExistsError. The new file is closed; Open opens it.
func Create(path string, first model.Change) error {
	if _, err := os.Lstat(path); err == nil {
		return &ExistsError{Path: path}
	}
	temp := path + ".new"
	f, err := os.OpenFile(temp, os.O_CREATE|os.O_EXCL|os.O_RDWR, 0o600)
	if errors.Is(err, fs.ErrExist) {
		// Left by a Create that was cut short; nobody was told it succeeded.
		if err = removeWithWAL(temp); err == nil {
			f, err = os.OpenFile(temp, os.O_CREATE|os.O_EXCL|os.O_RDWR, 0o600)
		}
	}
	if err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	if err := fill(temp, first); err != nil {
		return errors.Join(err, removeWithWAL(temp))
	}
	if err := putInPlace(temp, path); err != nil {
		return errors.Join(err, removeWithWAL(temp))
	}
	return writeDigest(path)
}

func fill(path string, first model.Change) error {
	s, err := connect(path)
	if err != nil {
		return err
	}
	if err = s.migrate(0, migrations); err == nil {
		if err = s.load(); err == nil {
			_, err = s.Commit(first, nil)
		}
	}
	return errors.Join(err, s.disconnect())
}

// Open opens a meeting file for this process alone. After an unclean end it is
// recovered first, and s.Notice says so. Errors: *HeldError, *NotMeetingError,
// *NewerError, *DamagedError, or one of the system (see FaultOf).
func Open(path string) (*Store, error) { return open(path, migrations) }

func open(path string, steps []string) (s *Store, err error) {
	if err := inspect(path); err != nil {
		return nil, err
	}
	digest, notice, err := takeDigest(path)
	if err != nil {
		return nil, err
	}
	s, err = connect(path)
	if err != nil {
		putBackDigest(path, digest)
		if FaultOf(err) == FaultHeld {
			return nil, heldError(path)
		}
		return nil, err
	}
	s.Notice = notice
	if err = s.begin(steps); err != nil {
		err = errors.Join(err, s.disconnect())
		putBackDigest(path, digest)
		return nil, err
	}
	writeLockWords(path)
	return s, nil
}

// inspect refuses what is no meeting file before SQLite writes to it.
func inspect(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	var head [72]byte
	n, _ := f.Read(head[:])
	if n < len(head) || string(head[:16]) != "SQLite format 3\x00" ||
		binary.BigEndian.Uint32(head[68:]) != ApplicationID {
		return &NotMeetingError{Path: path}
	}
	return nil
}

// connect opens the one connection and takes the lock by writing to the desk,
// where there is one.
func connect(path string) (*Store, error) {
	prepareDriver()
	db, err := sql.Open("sqlite", dsn(path))
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1) // EXCLUSIVE shuts out our own second connection too
	conn, err := db.Conn(context.Background())
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return &Store{path: path, db: db, conn: conn, stmts: map[string]*sql.Stmt{}, actor: whoami()}, nil
}

// begin checks, migrates, locks and loads a connected file.
func (s *Store) begin(steps []string) error {
	var version int
	if err := s.scalar("PRAGMA user_version", &version); err != nil {
		return err
	}
	if version > len(steps) {
		return &NewerError{Path: s.path, Version: version, Own: len(steps)}
	}
	if st, err := os.Stat(s.path); err == nil && st.Size() <= quickCheckLimit {
		var answer string
		if err := s.scalar("PRAGMA quick_check(1)", &answer); err != nil || answer != "ok" {
			return errors.Join(&DamagedError{Path: s.path, Detail: answer}, err)
		}
	}
	if version < len(steps) {
		if err := s.backUpBefore(version); err != nil {
			return err
		}
		if err := s.migrate(version, steps); err != nil {
			return err
		}
		s.Notice = NoticeMigrated
	}
	// Only a write takes the lock for certain when the file was left in WAL mode.
	if err := s.PutDesk(Desk{"opened": map[string]any{"by": s.actor, "pid": os.Getpid()}}); err != nil {
		return err
	}
	return s.load()
}

func (s *Store) scalar(query string, v any) error {
	return s.conn.QueryRowContext(context.Background(), query).Scan(v)
}

// backUpBefore keeps the file as it is before a migration: FILE.vN.bak.
func (s *Store) backUpBefore(version int) error {
	bak := fmt.Sprintf("%s.v%d.bak", s.path, version)
	if _, err := os.Lstat(bak); err == nil {
		return nil // an earlier try made it and the migration did not happen
	}
	temp := bak + ".new"
	if err := removeWithWAL(temp); err != nil {
		return err
	}
	if _, err := s.conn.ExecContext(context.Background(), "VACUUM INTO ?", temp); err != nil {
		return errors.Join(err, removeWithWAL(temp))
	}
	if err := os.Chmod(temp, 0o600); err != nil {
		return errors.Join(err, removeWithWAL(temp))
	}
	return putInPlace(temp, bak)
}

// migrate runs the steps from version on, each in a transaction of its own with
// its new user_version.
func (s *Store) migrate(version int, steps []string) error {
	for i, step := range steps[version:] {
		script := fmt.Sprintf("BEGIN IMMEDIATE;\n%s\nPRAGMA application_id = %d;\nPRAGMA user_version = %d;\nCOMMIT;", step, ApplicationID, version+i+1)
		if _, err := s.conn.ExecContext(context.Background(), script); err != nil {
			_, _ = s.conn.ExecContext(context.Background(), "ROLLBACK")
			return fmt.Errorf("migration %d: %w", version+i+1, err)
		}
	}
	return nil
}

// disconnect folds the WAL into the file and leaves it in DELETE mode, so that
// it opens from read-only media and the next lock holds from the first read.
func (s *Store) disconnect() error {
	for _, st := range s.stmts {
		_ = st.Close()
	}
	var mode string
	err := s.scalar("PRAGMA journal_mode = DELETE", &mode)
	if err == nil && mode != "delete" {
		err = fmt.Errorf("journal mode stays %s", mode)
	}
	return errors.Join(err, s.conn.Close(), s.db.Close())
}

// Close ends the session cleanly: WAL folded in, digest written, lock words gone.
func (s *Store) Close() error {
	err := s.disconnect()
	removeLockWords(s.path)
	if err != nil {
		return err
	}
	return writeDigest(s.path)
}
