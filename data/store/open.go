package store

// Opening. Each line of the recipe was measured against kill -9, power loss and a second
// process before it was put here.

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"modernc.org/sqlite"
)

// ApplicationID marks our files ("LZH1"); file(1) and other tools can see it.
const ApplicationID = 0x4C5A4831

// Notice is what was seen at opening and is worth a word.
type Notice string

// The notices.
const (
	NoNotice        Notice = ""
	NoticeRecovered Notice = "recovered" // the last session did not end cleanly
	NoticeNoWAL     Notice = "nowal"     // nor did it, and its WAL is gone, perhaps with the last that was recorded
	NoticeDigest    Notice = "digest"    // the file was altered since it was closed
	NoticeMigrated  Notice = "migrated"  // the schema was brought up; FILE.vN.bak keeps the old file
)

// opener is how files are opened and made. Outside of tests it is standard.
type opener struct {
	steps  []string // the migrations
	params string   // added to the data source name
	folder folder
	clock  func() time.Time      // nil = the computer's
	read   func(done, total int) // told how many rows of all are read; nil = nobody
}

var standard = opener{steps: migrations}

func (o opener) now() time.Time {
	if o.clock != nil {
		return o.clock()
	}
	return time.Now()
}

var prepareDriver = sync.OnceFunc(func() {
	// Other systems than Linux have no OFD locks and use what they have.
	_, _ = sqlite.OFDLocking(true)
	sqlite.StrictPragmas(true)
})

// recipe is how a meeting file is opened. journal_mode is not in it: the driver
// sorts pragmas by name, so WAL would begin before locking_mode and with a
// shared index; and it writes to the file, which must not happen before the
// lock is ours and the file is found sound.
const recipe = "?mode=rw&_pragma=locking_mode(EXCLUSIVE)&_pragma=synchronous(FULL)" +
	"&_pragma=fullfsync(1)&_pragma=checkpoint_fullfsync(1)&_pragma=foreign_keys(1)&_pragma=busy_timeout(300)" +
	"&_pragma=trusted_schema(0)&_pragma=cell_size_check(1)&_txlock=immediate&_dqs=0&_defensive=1&_error_rc=1"

// longestPath is SQLite's limit of 512 bytes without the -journal behind it.
const longestPath = 504

// dataSource names a path to the driver: ?, # and % are escaped, C:/x becomes
// file:///C:/x.
func dataSource(path string) string {
	abs, err := filepath.Abs(path)
	if err != nil {
		abs = path
	}
	slashed := filepath.ToSlash(abs)
	if !strings.HasPrefix(slashed, "/") {
		slashed = "/" + slashed
	}
	u := url.URL{Scheme: "file", Path: slashed}
	return u.String()
}

// Open opens a meeting file for this process alone. After an unclean end it is
// recovered first, and s.Notice says so. A file that cannot be opened is left
// byte for byte as it was, unless it was the migration that failed. Errors:
// *HeldError, *NotMeetingError, *NewerError, *DamagedError, *StrangeError, or one
// of the system (see FaultOf).
func Open(path string) (*Store, error) { return standard.open(path) }

// Take is Open for whoever shows a meeting before anything is done with it: a file
// that was closed cleanly is locked and read, and not written to before Start. Every
// write asks for Start by itself; a file that is closed without it is as it was.
// read, where it is not nil, is told every now and then how many rows of all have
// been read.
func Take(path string, read func(done, total int)) (*Store, error) {
	o := standard
	o.read = read
	s, err := o.take(path)
	if s != nil {
		s.read = nil
	}
	return s, err
}

func (o opener) open(path string) (*Store, error) {
	s, err := o.take(path)
	if err != nil {
		return nil, err
	}
	return s.started()
}

func (o opener) take(path string) (*Store, error) {
	if err := inspect(path, len(o.steps)); err != nil {
		return nil, err
	}
	unclosed, err := o.leftBehind(path)
	if err != nil {
		return nil, err
	}
	// SQLite puts a WAL into the file when it lets go of it, also of one that was not
	// opened after all; so what can fail for want of room or leave is tried before.
	if err := o.folder.makeRoom(path); err != nil && !held(path) {
		return nil, &OpenError{Path: path, Err: err}
	}
	s, err := o.connect(path)
	if FaultOf(err) == FaultHeld {
		return nil, heldError(path)
	}
	if err != nil {
		return nil, &OpenError{Path: path, Err: err}
	}
	s.waits = true
	s.writeLockWords()
	if err := s.look(unclosed); err != nil {
		return nil, &OpenError{Path: path, Err: errors.Join(s.cause(err), s.abandon())}
	}
	if s.digestWas == nil || s.Notice != NoNotice || s.version < len(s.steps) {
		return s.started()
	}
	return s, nil
}

// leftBehind looks at what the last session has left, before SQLite does: it gives
// the notice of a file without a digest, and refuses what is not the file's own.
func (o opener) leftBehind(path string) (Notice, error) {
	h, err := headerIn(path, atStart)
	if err != nil {
		return NoNotice, err
	}
	if !journalled(path) {
		_, err := os.Lstat(path + "-wal")
		return unclosed(h, err == nil, false), nil
	}
	d, err := readRemains(path)
	if err != nil {
		return NoNotice, err
	}
	hot := d.hot()
	return unclosed(h, true, hot), o.belongs(d)
}

// connect opens the one connection and takes the lock; the file is not altered.
//
// The file is also held open beside SQLite until SQLite has closed it. Where
// there are no OFD locks, closing any descriptor of it would drop the lock, and
// so the digest is read through this one; and it tells whether the path still
// names this file (inPlace).
func (o opener) connect(path string) (*Store, error) {
	prepareDriver()
	if abs, err := filepath.Abs(path); err == nil && len(abs) > longestPath {
		return nil, &LongPathError{path, len(abs), longestPath}
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	s := &Store{opener: o, path: path, file: f, stmts: map[string]driver.Stmt{}, actor: whoami()}
	s.self, err = identifyOpen(f)
	if err == nil {
		s.home, err = identify(filepath.Dir(path))
	}
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	s.db, err = sql.Open("sqlite", dataSource(path)+recipe+o.params)
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	s.db.SetMaxOpenConns(1) // EXCLUSIVE shuts out our own second connection too
	s.conn, err = s.db.Conn(context.Background())
	if err != nil {
		return nil, errors.Join(s.cause(err), s.db.Close(), f.Close())
	}
	// In EXCLUSIVE locking mode a lock once taken stays. The cache, in KiB, holds all of
	// a usual meeting, so that it outlasts even a file that is written over: see Rewrite.
	if _, err := s.conn.ExecContext(context.Background(), "BEGIN EXCLUSIVE; COMMIT; PRAGMA cache_size = -16384"); err != nil {
		return nil, errors.Join(s.cause(err), s.disconnect())
	}
	return s, nil
}

// look checks and loads a connected file, or what of it is to be migrated first.
// unclosed is what there is to say where there is no digest.
func (s *Store) look(unclosed Notice) error {
	digest := s.readDigest(unclosed)
	var err error
	s.version, err = s.examine(digest)
	if err == nil && s.version == len(s.steps) {
		if err = s.load(); err == nil {
			err = s.readAltered()
		}
	}
	notice, err := digest(err)
	if s.Notice == NoNotice {
		s.Notice = notice
	}
	return err
}
