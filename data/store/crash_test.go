package store

// Disks that answer with errors: every single step of a run is made to fail, one
// run a step. Nothing acknowledged is lost, the cause is told, and the store
// goes on when the cause is gone.

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"

	sqlite3 "modernc.org/sqlite/lib"

	"liuzhuan/model"
)

// trouble is a kind of failing disk.
type trouble struct {
	name    string
	lasting bool // from the step on, until the work of this moment has failed
	rc      map[opKind]int32
	ours    int32   // for the store's own steps
	faults  []Fault // what it may be told as
}

var (
	ioErrors = map[opKind]int32{
		opRead: sqlite3.SQLITE_IOERR_READ, opPut: sqlite3.SQLITE_IOERR_WRITE, opWrite: sqlite3.SQLITE_IOERR_WRITE,
		opSync: sqlite3.SQLITE_IOERR_FSYNC, opSyncDir: sqlite3.SQLITE_IOERR_DIR_FSYNC, opTruncate: sqlite3.SQLITE_IOERR_TRUNCATE,
		opDelete: sqlite3.SQLITE_IOERR_DELETE, opRemove: sqlite3.SQLITE_IOERR, opLink: sqlite3.SQLITE_IOERR, opRename: sqlite3.SQLITE_IOERR,
		opOpen: sqlite3.SQLITE_CANTOPEN, opCreate: sqlite3.SQLITE_CANTOPEN,
	}
	noSpace = map[opKind]int32{
		opPut: sqlite3.SQLITE_FULL, opWrite: sqlite3.SQLITE_FULL, opSync: sqlite3.SQLITE_FULL, opLink: sqlite3.SQLITE_FULL,
		opCreate: sqlite3.SQLITE_CANTOPEN, opRename: sqlite3.SQLITE_FULL,
	}
	// A file beside ours that cannot be opened is told as a folder that lets
	// nothing be written; SQLite does not say more.
	troubles = []trouble{
		{"EIO once", false, ioErrors, sqlite3.SQLITE_IOERR, []Fault{FaultIO, FaultReadOnly}},
		{"EIO", true, ioErrors, sqlite3.SQLITE_IOERR, []Fault{FaultIO, FaultReadOnly}},
		{"ENOSPC once", false, noSpace, sqlite3.SQLITE_FULL, []Fault{FaultFull, FaultReadOnly}},
		{"ENOSPC", true, noSpace, sqlite3.SQLITE_FULL, []Fault{FaultFull, FaultReadOnly}},
	}
)

// faultRun is one run of the work with one failing step.
type faultRun struct {
	trouble trouble
	at      int // number of the step that fails
	path    string

	n        int    // steps seen
	steps    int    // of the work
	struck   string // the step that failed
	over     bool   // the cause is gone
	store    *Store
	opener   opener
	entries  []string          // hashes of what was acknowledged
	contents map[rowKey]string // after the last of them
	desk     int               // acknowledged
	ghosts   int               // told as failed, yet there
	told     map[Fault]int
}

// see fails the step whose turn it is.
func (f *faultRun) see(s step) int32 {
	f.n++
	if f.over || f.n < f.at || f.n > f.at && !f.trouble.lasting {
		return 0
	}
	rc := f.trouble.rc[s.kind]
	if rc != 0 && s.ours {
		rc = f.trouble.ours
	}
	if f.n == f.at {
		f.struck = fmt.Sprint(s.kind, " ", filepath.Base(s.path))
	}
	return rc
}

// must does something that may fail while the disk does, and then does it again
// with a sound disk.
func (f *faultRun) must(what string, do func() error) error {
	err := do()
	if err == nil {
		return nil
	}
	if f.n < f.at || f.over {
		return fmt.Errorf("%s, with a sound disk: %w", what, err)
	}
	fault := FaultOf(err)
	f.told[fault]++
	known := false
	for _, want := range f.trouble.faults {
		known = known || fault == want
	}
	if !known {
		return fmt.Errorf("%s is told as %s: %w", what, fault, err)
	}
	f.over = true
	if err := do(); err != nil {
		return fmt.Errorf("%s again, with the cause gone: %w", what, err)
	}
	return nil
}

// commit does a command; one that is told as failed must not be there.
func (f *faultRun) commit(what string, command func(m *model.Meeting) (model.Change, error)) error {
	return f.must(what, func() error {
		had := len(f.entries)
		if n := len(f.store.History.Entries()); n > had {
			f.ghosts++ // told as failed, and there all the same
			return f.acknowledge()
		}
		c, err := command(f.store.Meeting)
		if err != nil {
			return err
		}
		_, err = f.store.Commit(c, Desk{"n": f.desk + 1})
		if err != nil {
			return err
		}
		f.desk++
		return f.acknowledge()
	})
}

func (f *faultRun) acknowledge() error {
	f.entries = f.entries[:0]
	for _, e := range f.store.History.Entries() {
		f.entries = append(f.entries, e.Hash)
	}
	f.contents = contents(f.store.Meeting)
	return nil
}

// create makes the file. A disk that fails for good after the file has got its
// name does not let it be removed either; it is whole then.
func (f *faultRun) create() error {
	return f.must("create", func() error {
		err := f.opener.create(f.path, firstChange)
		var exists *ExistsError
		if f.over && f.trouble.lasting && errors.As(err, &exists) {
			return nil
		}
		return err
	})
}

func (f *faultRun) open() error {
	return f.must("open", func() (err error) {
		f.store, err = f.opener.open(f.path)
		return err
	})
}

// close closes, and where that fails opens and closes again.
func (f *faultRun) close() error {
	tried := false
	return f.must("close", func() error {
		if tried { // the failed close has let go of the file
			s, err := f.opener.open(f.path)
			if err != nil {
				return err
			}
			if err := f.holds(s); err != nil {
				return err
			}
			f.store = s
		}
		tried = true
		return f.store.Close()
	})
}

// sit is what a clerk does in two short sittings with a file that is there.
func (f *faultRun) sit() error {
	people := model.List{File: "短.xlsx", Fields: demoList.Fields, Ordered: true, Rows: demoList.Rows[:6]}
	person := func(m *model.Meeting, i int) model.ID { return m.People()[i].ID }
	for _, do := range []func() error{
		f.open,
		f.acknowledge,
		func() error {
			return f.commit("import", func(m *model.Meeting) (model.Change, error) { return m.Reconcile(people).Change(1), nil })
		},
		func() error {
			return f.commit("confirm", func(m *model.Meeting) (model.Change, error) { return m.Confirm(person(m, 0), 2) })
		},
		func() error {
			return f.commit("arrive", func(m *model.Meeting) (model.Change, error) { return m.Arrive(person(m, 1), 3) })
		},
		func() error {
			return f.must("desk", func() error { return f.store.PutDesk(Desk{"n": f.desk}) })
		},
		func() error { return f.takeBack("undo", (*model.History).Undoable) },
		func() error { return f.takeBack("redo", (*model.History).Redoable) },
		f.close,
		f.open,
		func() error {
			return f.must("edits", func() error { _, err := f.store.Edits(2); return err })
		},
		func() error {
			return f.must("check", func() error { return f.holds(f.store) })
		},
		func() error {
			return f.commit("confirm", func(m *model.Meeting) (model.Change, error) { return m.Confirm(person(m, 2), 4) })
		},
		f.close,
	} {
		if err := do(); err != nil {
			return err
		}
	}
	return nil
}

// work is what is done while a step fails: making a file, or sitting with one.
type work struct {
	made bool // the file, before
	do   func(*faultRun) error
}

var works = []work{{false, (*faultRun).create}, {true, (*faultRun).sit}}

func (f *faultRun) takeBack(what string, top func(*model.History) (model.Entry, bool)) error {
	return f.must(what, func() error {
		if len(f.store.History.Entries()) > len(f.entries) {
			f.ghosts++
			return f.acknowledge()
		}
		e, ok := top(f.store.History)
		if !ok {
			return errors.New("nothing to take back")
		}
		if _, err := takeBackOne(f.store, e, 5, model.Announce, Desk{"n": f.desk + 1}); err != nil {
			return err
		}
		f.desk++
		return f.acknowledge()
	})
}

// holds finds everything that was acknowledged in an open file.
func (f *faultRun) holds(s *Store) error {
	entries := s.History.Entries()
	if f.entries == nil && len(entries) == 1 { // only made
		f.entries, f.contents = []string{s.Head()}, contents(s.Meeting)
	}
	if len(entries) != len(f.entries) {
		return fmt.Errorf("%w: %d entries acknowledged, %d there", errLost, len(f.entries), len(entries))
	}
	for i, e := range entries {
		if e.Hash != f.entries[i] {
			return fmt.Errorf("%w: entry %d is another", errLost, i+1)
		}
	}
	for key, text := range contents(s.Meeting) {
		if f.contents[key] != text {
			return fmt.Errorf("%w: %v", errLost, key)
		}
	}
	var desk int
	if _, err := s.ReadDesk("n", &desk); err != nil || desk < f.desk {
		return fmt.Errorf("%w: desk %d, found %d, %v", errLost, f.desk, desk, err)
	}
	r, err := s.Check()
	if err != nil || len(r.Damage) > 0 {
		return fmt.Errorf("%+v %w", r, err)
	}
	return nil
}

// runFault does a work with one failing step in a folder of its own.
func runFault(t *testing.T, dir string, w work, trouble trouble, at int) (*faultRun, error) {
	if err := errors.Join(os.RemoveAll(dir), os.Mkdir(dir, 0o700)); err != nil {
		return nil, err
	}
	f := &faultRun{trouble: trouble, at: at, path: filepath.Join(dir, "x.db"), told: map[Fault]int{}}
	if w.made {
		if err := Create(f.path, firstChange); err != nil {
			return nil, err
		}
	}
	f.opener = watch(t, dir, f.see)
	f.opener.params += "&_pragma=wal_autocheckpoint(20)"
	if err := w.do(f); err != nil {
		return f, err
	}
	f.over, f.steps = true, f.n
	s, err := f.opener.open(f.path)
	if err != nil {
		return f, err
	}
	err = errors.Join(f.holds(s), s.Close())
	if err == nil {
		err = f.leavesNothing()
	}
	return f, err
}

// leavesNothing wants file and digest only. What a Create began on a disk that
// fails for good cannot be removed; the next Create of the name will.
func (f *faultRun) leavesNothing() error {
	names, err := filepath.Glob(f.path + "*")
	for _, name := range names {
		unfinished := f.trouble.lasting && strings.HasPrefix(name, f.path+".new")
		if name != f.path && name != digestPath(f.path) && !unfinished {
			return fmt.Errorf("left behind: %s", name)
		}
	}
	return err
}

// TestCrashFaults makes every step fail, in every way of failing.
func TestCrashFaults(t *testing.T) {
	t.Parallel()
	type job struct {
		work    work
		trouble trouble
		at      int
	}
	jobs := make(chan job)
	var lock sync.Mutex
	told, ghosts, runs, lost, corrupt := map[Fault]int{}, 0, 0, 0, 0
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		dir := filepath.Join(quickDir(t), "run")
		workers.Go(func() {
			for j := range jobs {
				f, err := runFault(t, dir, j.work, j.trouble, j.at)
				lock.Lock()
				switch {
				case errors.Is(err, errLost):
					lost++
				case err != nil:
					corrupt++
				}
				if err != nil {
					t.Errorf("%s at step %d (%s): %v", j.trouble.name, j.at, f.struck, err)
				}
				runs++
				ghosts += f.ghosts
				for fault, n := range f.told {
					told[fault] += n
				}
				lock.Unlock()
			}
		})
	}
	steps := 0
	for _, w := range works {
		count, err := runFault(t, filepath.Join(quickDir(t), "count"), w, trouble{}, 1<<30)
		if err != nil {
			t.Fatal(err)
		}
		steps += count.steps
		for at := 1; at <= count.steps; at++ {
			for i, trouble := range troubles {
				// By default each step fails in two of the ways; with -long in all.
				if *long || i%2 == at%2 {
					jobs <- job{w, trouble, at}
				}
			}
		}
	}
	close(jobs)
	workers.Wait()
	t.Logf("images=%d lost=%d corrupt=%d (steps=%d told=%v told-as-failed-yet-there=%d)", runs, lost, corrupt, steps, told, ghosts)
	for _, fault := range []Fault{FaultIO, FaultFull, FaultReadOnly} {
		if told[fault] == 0 {
			t.Errorf("%s was never told", fault)
		}
	}
}
