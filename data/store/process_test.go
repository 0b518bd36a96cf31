package store

import (
	"bufio"
	"database/sql"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"liuzhuan/model"
)

func init() {
	// holder opens the file and keeps it until it is told to close.
	roles["holder"] = func(path string, hear *bufio.Scanner, say func(...any)) error {
		s, err := Open(path)
		if err != nil {
			return err
		}
		say("open", s.Notice)
		hear.Scan()
		if err := s.Close(); err != nil {
			return err
		}
		say("closed")
		return nil
	}
	// second tries to open the file.
	roles["second"] = func(path string, _ *bufio.Scanner, say func(...any)) error {
		s, err := Open(path)
		var held *HeldError
		if errors.As(err, &held) {
			say("held", held.Host, held.User, held.PID, held.Since.Format(time.RFC3339Nano), held.Here)
			return nil
		}
		if err != nil {
			return err
		}
		say("open", s.Notice)
		return s.Close()
	}
	// stranger is another program, such as sqlite3 on the command line.
	roles["stranger"] = func(path string, _ *bufio.Scanner, say func(...any)) error {
		db, err := sql.Open("sqlite", dataSource(path)+"?mode=rw&_pragma=busy_timeout(100)")
		if err != nil {
			return err
		}
		var n int
		say("reads:", db.QueryRow("SELECT count(*) FROM person").Scan(&n))
		_, err = db.Exec("INSERT INTO desk VALUES ('stranger', '1')")
		say("writes:", err)
		return db.Close()
	}
	// occupier is another program that keeps the file.
	roles["occupier"] = func(path string, hear *bufio.Scanner, say func(...any)) error {
		db, err := sql.Open("sqlite", dataSource(path)+"?mode=rw")
		if err != nil {
			return err
		}
		db.SetMaxOpenConns(1)
		if _, err := db.Exec("BEGIN IMMEDIATE"); err != nil {
			return err
		}
		say("open")
		hear.Scan()
		return db.Close()
	}
	roles["worker"] = workOn
}

// TestSecondProcess: the one that comes second is told who holds the file and
// since when; nothing is written twice.
func TestSecondProcess(t *testing.T) {
	t.Parallel()
	path := rosterFileIn(t, t.TempDir())
	holder := start(t, "holder", path)
	holder.expect("open")

	_, err := Open(path)
	var held *HeldError
	host, _ := os.Hostname()
	if !errors.As(err, &held) || held.PID != holder.cmd.Process.Pid || held.Host != host || held.User != currentUser() || !held.Here ||
		time.Since(held.Since) > time.Hour {
		t.Fatalf("%+v", err)
	}
	words := fmt.Sprint(host, " ", currentUser(), " ", held.PID, " ", held.Since.Format(time.RFC3339Nano), " true")
	if got := start(t, "second", path).expect("held"); got != words {
		t.Errorf("the second is told %q, want %q", got, words)
	}

	stranger := start(t, "stranger", path)
	for _, what := range []string{"reads:", "writes:"} {
		if got := stranger.expect(what); !strings.Contains(got, "database is locked") {
			t.Errorf("another program %s %s", what, got)
		}
	}

	holder.tell("close")
	holder.expect("closed")
	if got := start(t, "second", path).expect("open"); got != "" {
		t.Errorf("after a clean close: notice %q", got)
	}
}

// TestStrayClose is a lost write that happened once: POSIX locks
// vanish when anything in the process opens and closes the file.
func TestStrayClose(t *testing.T) {
	t.Parallel()
	path := rosterFileIn(t, t.TempDir())
	s := mustOpen(t, path)
	for range 3 {
		_ = read(t, path) // a copy, a virus check, a hash
		if _, err := Open(path); FaultOf(err) != FaultHeld {
			t.Fatal(err)
		}
	}
	if !locksOutlastClose {
		t.Log("this system has no OFD locks; the store itself never opens the live file twice")
	} else if got := start(t, "stranger", path).expect("reads:"); !strings.Contains(got, "database is locked") {
		t.Errorf("after a stray close another program reads: %s", got)
	}
	mustClose(t, s)
}

// TestWALModeLocks: a file that was left in WAL mode is locked from the moment it
// is open, before anything has been written: SQLite alone leaves a gap there.
func TestWALModeLocks(t *testing.T) {
	t.Parallel()
	path := rosterFileIn(t, t.TempDir())
	tamper(t, path, "PRAGMA journal_mode = WAL", "INSERT INTO desk VALUES ('x', '1')")
	if head := read(t, path)[:20]; head[18] != 2 {
		t.Fatal("the file is not in WAL mode")
	}
	s, err := standard.connect(path) // the lock only
	if err != nil {
		t.Fatal(err)
	}
	stranger := start(t, "stranger", path)
	for _, what := range []string{"reads:", "writes:"} {
		if got := stranger.expect(what); !strings.Contains(got, "database is locked") {
			t.Errorf("another program %s %s", what, got)
		}
	}
	if isThere(path + "-shm") {
		t.Error("there is a shared index")
	}
	if err := s.disconnect(); err != nil {
		t.Fatal(err)
	}
}

// TestKilledHolder: a holder that is killed holds nobody up, and its words are
// not repeated when another program has the file next.
func TestKilledHolder(t *testing.T) {
	t.Parallel()
	path := rosterFileIn(t, t.TempDir())
	holder := start(t, "holder", path)
	holder.expect("open")
	holder.kill()
	if !isThere(lockPath(path)) {
		t.Fatal("there are no words to distrust")
	}

	other := start(t, "occupier", path)
	other.expect("open")
	_, err := Open(path)
	var held *HeldError
	if !errors.As(err, &held) || *held != (HeldError{Path: path}) {
		t.Errorf("%+v", err)
	}
	other.kill()

	s := mustOpen(t, path)
	if s.Notice != NoticeRecovered {
		t.Errorf("notice %q", s.Notice)
	}
	sound(t, s)
	mustClose(t, s)
}

// ack is what a worker says when something is on the disk.
type ack struct {
	seq  int64
	hash string
	desk int
}

// workOn opens the file and does one thing after the other, saying of each when it
// is on the disk, until it is killed.
func workOn(path string, _ *bufio.Scanner, say func(...any)) error {
	s, err := Open(path)
	if err != nil {
		return err
	}
	r := rand.New(rand.NewPCG(uint64(os.Getpid()), 1))
	var n int
	if _, err := s.ReadDesk("n", &n); err != nil {
		return err
	}
	for {
		n++
		now := model.Stamp(time.Now().UnixMilli())
		var e model.Entry
		switch last, ok := s.History.Undoable(); {
		case r.IntN(8) == 0:
			err = s.PutDesk(Desk{"n": n})
			e, _ = s.History.Last()
		case ok && r.IntN(4) == 0:
			e, err = takeBackOne(s, last, now, model.Announce, Desk{"n": n})
		default:
			c, refused := anything(r, s.Meeting, now)
			if refused != nil || c.Empty() {
				n--
				continue
			}
			e, err = s.Commit(c, Desk{"n": n})
		}
		if err != nil {
			return err
		}
		say("ack", e.Seq, e.Hash, n)
	}
}

// TestCrashKill kills a process at any moment of its work, again and again on the
// same file. What it had acknowledged is there, journal and desk.
func TestCrashKill(t *testing.T) {
	t.Parallel()
	path := rosterFileIn(t, t.TempDir())
	r := rand.New(rand.NewPCG(3, 4))
	acks := 0
	for round := range rounds(20, 10) {
		worker := start(t, "worker", path)
		var last ack
		for left := 1 + r.IntN(60); ; left-- {
			if left == 0 {
				if err := worker.cmd.Process.Kill(); err != nil {
					t.Fatal(err)
				}
			}
			// What it said before it died counts too, but for half a line.
			var a ack
			if n, _ := fmt.Sscanf(worker.line(), "ack %d %s %d", &a.seq, &a.hash, &a.desk); n < 3 {
				if left > 0 {
					t.Fatalf("round %d: the worker stopped by itself", round)
				}
				break
			}
			last = a
			acks++
		}
		worker.kill()

		s := mustOpen(t, path)
		if s.Notice != NoticeRecovered {
			t.Errorf("round %d: notice %q", round, s.Notice)
		}
		entries := s.History.Entries()
		if int64(len(entries)) < last.seq || last.seq > 0 && entries[last.seq-1].Hash != last.hash {
			t.Fatalf("round %d: acknowledged %d, on the disk %d", round, last.seq, len(entries))
		}
		var desk int
		if _, err := s.ReadDesk("n", &desk); err != nil || desk < last.desk {
			t.Fatalf("round %d: the desk is at %d, acknowledged %d, %v", round, desk, last.desk, err)
		}
		sound(t, s)
		mustClose(t, s)
	}
	t.Logf("images=%d lost=0 corrupt=0 (kill -9; acknowledged=%d)", rounds(20, 10), acks)
}

// TestCopiedWhileOpen: a file that was copied alone while it was open, or whose
// WAL was tidied away after a kill -9, lacks what was recorded last. That is not
// called recovered.
func TestCopiedWhileOpen(t *testing.T) {
	path := rosterFile(t)
	s := mustOpen(t, path)
	c, err := s.Meeting.Confirm(s.Meeting.People()[0].ID, 3000)
	mustCommit(t, s, c, err)
	alone, both := filepath.Join(quickDir(t), "单拷.db"), filepath.Join(quickDir(t), "都拷.db")
	copyFile(t, path, both)
	if err := os.WriteFile(alone, []byte(read(t, path)), 0o600); err != nil {
		t.Fatal(err)
	}
	mustClose(t, s)

	for at, want := range map[string]struct {
		notice  Notice
		decided bool
	}{alone: {NoticeNoWAL, false}, both: {NoticeRecovered, true}} {
		s := mustOpen(t, at)
		if s.Notice != want.notice || (s.Meeting.Decision(s.Meeting.People()[0].ID) != nil) != want.decided {
			t.Errorf("%s: notice %q", filepath.Base(at), s.Notice)
		}
		sound(t, s)
		mustClose(t, s)
	}
}
