package store

// Opening and closing. Each line of the recipe was measured against kill -9, power
// loss and a second process before it was put here.

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// ApplicationID marks our files ("LZH1"); file(1) and other tools can see it.
const ApplicationID = 0x4C5A4831

// quickCheckLimit is the size up to which a file is checked at every opening:
// quick_check takes about 4 ms a megabyte.
const quickCheckLimit = 20 << 20

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

// Start makes a file that was taken ready to be written to. Nothing is written before
// everything that can be read has been found sound. Error: *OpenError.
func (s *Store) Start() error {
	if err := s.start(); err != nil {
		return &OpenError{Path: s.path, Err: err}
	}
	return nil
}

// started is s after Start, or else it is closed.
func (s *Store) started() (*Store, error) {
	if err := s.start(); err != nil {
		return nil, &OpenError{Path: s.path, Err: errors.Join(err, s.abandon())}
	}
	return s, nil
}

func (s *Store) start() error {
	if !s.waits {
		return nil
	}
	var err error
	if s.unchecked {
		err = s.checkStructure()
		s.unchecked = err != nil
	}
	if err == nil {
		err = s.dropDigest()
	}
	if err == nil {
		err = s.startWAL()
	}
	if err == nil && s.version < len(s.steps) {
		err = s.bringUp()
	}
	if err == nil {
		s.nameDesk() // before what is written bears it
		first := s.firstDesk()
		err = s.within(func(tx execer) error { return tx.desk(first) })
	}
	s.waits = err != nil
	return s.cause(err)
}

// bringUp migrates and loads a file of an older schema.
func (s *Store) bringUp() error {
	if err := s.migrateWithCopy(s.version); err != nil {
		return err
	}
	s.version = len(s.steps)
	if s.Notice != NoticeDigest {
		s.Notice = NoticeMigrated
	}
	if err := s.load(); err != nil {
		return err
	}
	return s.readAltered()
}

// firstDesk is what an opening leaves on the desk.
func (s *Store) firstDesk() Desk {
	desk := Desk{"opened": map[string]any{"by": s.actor, "pid": os.Getpid()}}
	if s.Notice == NoticeDigest {
		desk[alteredKey] = true
	}
	return desk
}

// readAltered takes up what an earlier opening found.
func (s *Store) readAltered() error {
	var altered any // anything may stand there
	_, err := s.ReadDesk(alteredKey, &altered)
	if altered == true {
		s.Notice = NoticeDigest
	}
	return err
}

// alteredKey of the desk is true from an opening that found the file altered:
// the next clean close gives it a digest that fits, and whoever comes after would
// hear nothing.
const alteredKey = "altered"

// Accept ends the notice that the file was altered, once somebody has been shown
// what Check found.
func (s *Store) Accept() error { return s.PutDesk(Desk{alteredKey: false}) }

// examine reads the schema's version and refuses a file that is newer, damaged
// or has another schema than ours. One that is as it was closed is not looked through
// before Start, which is soon enough: it is what SQLite has written, byte for byte.
func (s *Store) examine(digest func(error) (Notice, error)) (version int, err error) {
	if err := s.scalar("PRAGMA user_version", &version); err != nil {
		return 0, err
	}
	if version > len(s.steps) { // with a WAL the header may lag behind
		return 0, &NewerError{Path: s.path, Version: version, Own: len(s.steps)}
	}
	if version < 0 {
		return 0, &DamagedError{Path: s.path, Detail: fmt.Sprintf("schema %d", version)}
	}
	st, err := s.file.Stat()
	if err != nil {
		return 0, err
	}
	if st.Size() <= quickCheckLimit {
		notice, err := digest(nil)
		s.unchecked = s.digestWas != nil && notice == NoNotice && err == nil
		if !s.unchecked {
			if err := s.checkStructure(); err != nil {
				return 0, err
			}
		}
	}
	if err := s.checkTail(st.Size()); err != nil {
		return 0, err
	}
	return version, s.checkSchema(version)
}

// checkTail refuses a file that was cut within a page: SQLite reads what is
// missing of it as zeros. With a WAL the last page may still be on its way.
func (s *Store) checkTail(size int64) error {
	if wal, err := os.Stat(s.walPath()); err == nil && wal.Size() > 0 {
		return nil
	}
	var page int64
	if err := s.scalar("PRAGMA page_size", &page); err != nil {
		return err
	}
	if size%page != 0 {
		return &DamagedError{Path: s.path, Detail: "cut within a page"}
	}
	return nil
}

// checkStructure refuses a file that SQLite cannot be trusted to write to. A row
// that breaks a CHECK is no such thing; Check finds it, and whose it is.
func (s *Store) checkStructure() error {
	var answer string
	_, err := s.conn.ExecContext(context.Background(), "PRAGMA ignore_check_constraints = 1")
	if err == nil {
		err = s.scalar("PRAGMA quick_check(1)", &answer)
	}
	_, again := s.conn.ExecContext(context.Background(), "PRAGMA ignore_check_constraints = 0")
	if err = errors.Join(err, again); err == nil && answer != "ok" {
		err = s.unread(answer)
		if err == nil {
			err = &DamagedError{Path: s.path, Detail: answer}
		}
	}
	return err
}

var errorCode = regexp.MustCompile(`error code=(\d+)`)

// unread tells from a line of quick_check that a page could not be read, which
// says nothing about what it holds.
func (s *Store) unread(line string) error {
	found := errorCode.FindStringSubmatch(line)
	if found == nil {
		return nil
	}
	if code, err := strconv.Atoi(found[1]); err != nil || code&0xff != sqlite3.SQLITE_IOERR {
		return nil
	}
	return &fs.PathError{Op: "read", Path: s.path, Err: syscall.EIO}
}

func (s *Store) startWAL() error { return s.journalMode("wal") }

// fold puts the WAL into the file and leaves it in DELETE mode, so that it opens
// from read-only media and nothing beside it is needed. The lock stays.
//
// When the WAL cannot be removed SQLite says nothing, finds it there, and goes on
// in it; so it is tried once more, and a WAL that stays is an error.
func (s *Store) fold() error {
	for range 2 {
		if err := s.journalMode("delete"); err != nil {
			return err
		}
		if _, err := os.Lstat(s.walPath()); errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		if err := s.startWAL(); err != nil {
			return err
		}
	}
	return &fs.PathError{Op: "remove", Path: s.walPath(), Err: syscall.EIO}
}

func (s *Store) journalMode(mode string) error {
	s.header = nil // which this alters
	var now string
	err := s.scalar("PRAGMA journal_mode = "+mode, &now)
	if err == nil && now != mode {
		err = errors.New("journal mode stays " + now)
	}
	return s.cause(err)
}

// disconnect lets go of the file.
func (s *Store) disconnect() error {
	_ = s.conn.Raw(func(any) error {
		for _, st := range s.stmts {
			_ = st.Close()
		}
		return nil
	})
	err := errors.Join(s.conn.Close(), s.db.Close())
	if !s.inMemory() {
		err = errors.Join(err, s.file.Close())
	}
	return err
}

// abandon closes a file whose opening failed or was not asked for, with its side files
// as they were.
func (s *Store) abandon() error {
	err := s.putBackDigest()
	s.removeLockWords()
	return errors.Join(err, s.disconnect())
}

// Close ends the session cleanly: WAL folded in, digest written, lock words
// gone, and only then the lock. Else it is a *CloseError.
func (s *Store) Close() error {
	switch {
	case s.inMemory():
		return s.disconnect()
	case s.waits:
		return s.abandon()
	}
	var gone *DisplacedError
	err := s.named()
	switch {
	case errors.As(err, &gone) && gone.How == Replaced:
		return &CloseError{s.path, errors.Join(err, s.leave())}
	case err != nil:
		err = errors.Join(err, s.fold())
	default:
		if err = s.fold(); err == nil {
			err = s.writeDigest()
		}
	}
	s.removeLockWords()
	if err = errors.Join(err, s.disconnect()); err != nil {
		return &CloseError{s.path, err}
	}
	return nil
}
