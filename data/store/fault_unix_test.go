//go:build unix

package store

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"liuzhuan/model"
)

const nobody = 65534

func init() {
	roles["unprivileged"] = func(path string, _ *bufio.Scanner, say func(...any)) error {
		if os.Getuid() == 0 { // for whom permissions do not bind
			if err := errors.Join(syscall.Setgroups(nil), syscall.Setgid(nobody), syscall.Setuid(nobody)); err != nil {
				return err
			}
		}
		s, err := Open(path)
		say("open:", FaultOf(err))
		if err == nil {
			if err := s.Close(); err != nil {
				return err
			}
		}
		say("create:", FaultOf(Create(filepath.Join(filepath.Dir(path), "neu.db"), firstChange)))
		return nil
	}
	roles["limited"] = limited
}

// TestNoPermission: read-only file, read-only folder, a file or folder that may
// not be read at all: each is told as what it is, and nothing is touched.
func TestNoPermission(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name         string
		file, folder os.FileMode
		open, create Fault
	}{
		{"all allowed", 0o600, 0o700, FaultOther, FaultOther}, // no error at all
		{"read-only file", 0o400, 0o700, FaultReadOnly, FaultOther},
		{"read-only folder", 0o600, 0o500, FaultReadOnly, FaultReadOnly},
		{"read-only both", 0o400, 0o500, FaultReadOnly, FaultReadOnly},
		{"file not readable", 0o000, 0o700, FaultReadOnly, FaultOther},
		{"folder not enterable", 0o600, 0o000, FaultReadOnly, FaultReadOnly},
	} {
		path := rosterFile(t)
		dir := filepath.Dir(path)
		digest := read(t, digestPath(path))
		whole := read(t, path)
		names := beside(t, path)
		for _, f := range []string{path, digestPath(path), dir} {
			if os.Getuid() == 0 {
				if err := os.Chown(f, nobody, nobody); err != nil {
					t.Fatal(err)
				}
			}
		}
		if err := errors.Join(os.Chmod(path, c.file), os.Chmod(dir, c.folder)); err != nil {
			t.Fatal(err)
		}
		p := start(t, "unprivileged", path)
		if got := Fault(p.expect("open:")); got != c.open {
			t.Errorf("%s: opening is %s, want %s", c.name, got, c.open)
		}
		if got := Fault(p.expect("create:")); got != c.create {
			t.Errorf("%s: creating is %s, want %s", c.name, got, c.create)
		}
		if err := errors.Join(os.Chmod(dir, 0o700), os.Chmod(path, 0o600)); err != nil {
			t.Fatal(err)
		}
		if c.open == FaultOther {
			continue
		}
		if read(t, path) != whole || read(t, digestPath(path)) != digest {
			t.Errorf("%s: the file was touched", c.name)
		}
		if c.create == FaultOther {
			names = append(names, "neu.db", "neu.db.sha256")
		}
		wantBeside(t, path, names...)
		s := mustOpen(t, path)
		if s.Notice != NoNotice {
			t.Errorf("%s: notice %q", c.name, s.Notice)
		}
		sound(t, s)
		mustClose(t, s)
	}
}

// TestPermissions: everything that is written is for its owner alone, also where
// something wider lay in the way.
func TestPermissions(t *testing.T) {
	old := syscall.Umask(0) // the most that any umask allows
	defer syscall.Umask(old)
	path := rosterFile(t)
	dir := filepath.Dir(path)
	// Leftovers of others with wider permissions.
	for _, name := range []string{lockPath(path), lockPath(path) + ".new", digestPath(path) + ".new"} {
		if err := os.WriteFile(name, nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	private := func(when string) {
		t.Helper()
		for _, name := range beside(t, path) {
			st, err := os.Stat(filepath.Join(dir, name))
			if err != nil || st.Mode().Perm() != 0o600 {
				t.Errorf("%s: %s has %v, %v", when, name, st.Mode().Perm(), err)
			}
		}
	}
	s, err := later(goodStep).open(path)
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Base(path)
	if err := os.Remove(digestPath(path) + ".new"); err != nil {
		t.Fatal(err)
	}
	wantBeside(t, path, name, name+"-wal", name+".lock.json", name+copied)
	private("open")
	mustClose(t, s)
	wantBeside(t, path, name, name+".sha256", name+copied)
	private("closed")
}

// limited commits until the system refuses to let the file grow, lifts the
// limit, and goes on.
func limited(path string, _ *bufio.Scanner, say func(...any)) error {
	signal.Ignore(syscall.SIGXFSZ)
	s, err := Open(path)
	if err != nil {
		return err
	}
	var was syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &was); err != nil {
		return err
	}
	limit := was
	limit.Cur = 800_000
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
		return err
	}
	kept, err := fillUp(s)
	say("refused:", kept, FaultOf(err))
	err = s.PutDesk(Desk{"k": strings.Repeat("长", 300_000)})
	say("desk:", FaultOf(err))
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &was); err != nil {
		return err
	}
	return goOn(s, kept, say)
}

// fillUp commits until a commit fails, and holds memory against what was kept.
func fillUp(s *Store) (kept int, err error) {
	for i := range 100_000 {
		p := s.Meeting.People()[i%68]
		c, refused := s.Meeting.EditPerson(remarked(p, s.seq), "", model.Stamp(i+1))
		if refused != nil {
			return kept, refused
		}
		before := contents(s.Meeting)
		if _, err := s.Commit(c, nil); err != nil {
			for key, text := range contents(s.Meeting) {
				if before[key] != text {
					return kept, fmt.Errorf("memory holds what was not kept: %s", text)
				}
			}
			return kept, err
		}
		kept++
	}
	return kept, errors.New("there is no limit")
}

func remarked(p *model.Person, i int64) model.Person {
	after := *p
	after.Remark = fmt.Sprint(i) + strings.Repeat("备注", 500)
	after.Doubts = slices.Clone(p.Doubts)
	return after
}

// goOn shows that the store works again once the cause is gone.
func goOn(s *Store, kept int, say func(...any)) error {
	c, err := s.Meeting.AddGuest("后来的人", "", 9)
	if err != nil {
		return err
	}
	if _, err := s.Commit(c, Desk{"after": 1}); err != nil {
		return fmt.Errorf("after the cause is gone: %w", err)
	}
	if n := len(s.History.Entries()); n != 2+kept+1 {
		return fmt.Errorf("%d entries, %d were kept", n, kept)
	}
	r, err := s.Check()
	if err != nil || len(r.Damage) > 0 {
		return fmt.Errorf("%+v %w", r, err)
	}
	path := s.Path()
	if err := s.Close(); err != nil {
		return err
	}
	if s, err = Open(path); err != nil {
		return err
	}
	if s.Notice != NoNotice || len(s.History.Entries()) != 2+kept+1 {
		return fmt.Errorf("%s, %d entries", s.Notice, len(s.History.Entries()))
	}
	say("goes on")
	return s.Close()
}

// TestFileSizeLimit: a disk that takes no more, as any user can have it: what was
// kept stays, what was not is said, and it goes on when there is room.
func TestFileSizeLimit(t *testing.T) {
	t.Parallel()
	c := start(t, "limited", rosterFile(t))
	var kept int
	var fault Fault
	if _, err := fmt.Sscan(c.expect("refused:"), &kept, &fault); err != nil || kept < 10 || fault != FaultIO {
		t.Fatal(kept, fault, err)
	}
	if got := Fault(c.expect("desk:")); got != FaultIO {
		t.Fatal(got)
	}
	c.expect("goes on")
}
