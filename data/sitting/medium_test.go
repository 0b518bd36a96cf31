package sitting

import (
	"bytes"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"liuzhuan/data/backup"
	"liuzhuan/data/medium"
	"liuzhuan/data/store"
	"liuzhuan/model"
)

// carrier is a sitting with a copy on a second medium.
type carrier struct {
	t       *testing.T
	s       *Sitting
	folder  string // the stick
	changed chan struct{}
}

// carry begins a copy, chosen just now where fresh.
func carry(t *testing.T, s *Sitting, folder string, seal *medium.Seal, fresh bool, before func(step, path string) error) *carrier {
	t.Helper()
	c := &carrier{t: t, s: s, folder: folder, changed: make(chan struct{}, 1)}
	if fresh {
		if err := s.PutDesk(s.CarriedTo(folder, seal)); err != nil {
			t.Fatal(err)
		}
	}
	s.Medium = medium.Options{Every: time.Millisecond, Before: before}
	s.Carry(fresh, func(medium.Status) {
		select {
		case c.changed <- struct{}{}:
		default:
		}
	})
	t.Cleanup(func() { c.end() })
	return c
}

// until feeds the copy until it is as wanted.
func (c *carrier) until(want func(st medium.Status, lacks int64) bool) medium.Status {
	c.t.Helper()
	for {
		for f := c.s.Feed(); f.More; f = c.s.Feed() {
		}
		st, lacks, ok := c.s.Carried()
		if !ok {
			c.t.Fatal("no copy is kept")
		}
		if want(st, lacks) {
			return st
		}
		<-c.changed
	}
}

// even waits until all that is recorded lies there.
func (c *carrier) even() medium.Status {
	c.t.Helper()
	return c.until(func(st medium.Status, lacks int64) bool { return st.State == medium.Following && lacks == 0 })
}

// lost waits until it cannot be written.
func (c *carrier) lost() error {
	c.t.Helper()
	return c.until(func(st medium.Status, _ int64) bool { return st.State == medium.Lost }).Err
}

// end lets the copy end and waits for it.
func (c *carrier) end() {
	if copied := c.s.Uncarry(); copied != nil {
		<-copied.Ended()
	}
}

// confirm records people as planned.
func confirm(t *testing.T, s *Sitting, people ...int) {
	t.Helper()
	for _, i := range people {
		c, err := s.Meeting.Confirm(s.Meeting.People()[i].ID, s.Stamp())
		if err == nil {
			_, err = s.Commit(c, store.Desk{"screen": map[string]int{"at": i}})
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

// restored is what comes back from a stick: the file, checked.
func restored(t *testing.T, folder, passphrase string) (*medium.Restored, *Sitting) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "恢复.db")
	r, err := medium.Restore(folder, path, passphrase)
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Report.Damage) > 0 {
		t.Fatal(r.Report.Damage)
	}
	return r, mustOpen(t, path)
}

// same fails unless two files hold the same meeting and journal.
func same(t *testing.T, a, b *Sitting) {
	t.Helper()
	if a.Head() != b.Head() {
		t.Fatalf("heads differ: %d and %d entries", len(a.History.Entries()), len(b.History.Entries()))
	}
	rows := func(s *Sitting) (n int) {
		for range s.Meeting.Rows {
			n++
		}
		return n
	}
	if rows(a) != rows(b) {
		t.Error(rows(a), rows(b))
	}
}

const phrase = "四个不相干的词语 青蛙"

// What was recorded comes back whole from the stick, sealed or not, with undoing and the
// desk; what is sealed can be read by nobody, and opens with the passphrase alone. After
// a restart the copy goes on without it.
func TestSecondMedium(t *testing.T) {
	for _, passphrase := range []string{"", phrase} {
		s, stick := mustOpen(t, demoFile(t)), t.TempDir()
		var seal *medium.Seal
		if passphrase != "" {
			var err error
			if seal, err = medium.NewSeal(passphrase, stick); err != nil {
				t.Fatal(err)
			}
		}
		c := carry(t, s, stick, seal, true, nil)
		st := c.even()
		if st.Kept == 0 || st.Damage > 0 || !st.Begun || filepath.Dir(st.Folder) != stick || st.Opened != (passphrase != "") {
			t.Fatalf("%+v", st)
		}
		confirm(t, s, 0, 1, 2)
		if e, ok := s.History.Undoable(); !ok {
			t.Fatal("nothing to undo")
		} else if _, err := s.TakeBack([]model.Entry{e}, model.Announce, nil); err != nil {
			t.Fatal(err)
		}
		c.even()
		c.end()
		confirm(t, s, 3) // while nobody keeps a copy
		c = carry(t, s, stick, nil, false, nil)
		c.even()
		c.end()
		files, err := os.ReadDir(st.Folder)
		if err != nil || len(files) != 4 && passphrase == "" || len(files) != 5 && passphrase != "" {
			t.Fatal(files, err)
		}
		for _, f := range files {
			info, err := f.Info()
			if err != nil || info.Mode().Perm()&0o077 != 0 {
				t.Error(f.Name(), info.Mode(), err)
			}
			data, err := os.ReadFile(filepath.Join(st.Folder, f.Name()))
			if err != nil || passphrase != "" && (bytes.Contains(data, []byte("单志远")) || bytes.Contains(data, []byte("disposition"))) {
				t.Error(f.Name(), "can be read by whoever finds it", err)
			}
		}
		if passphrase != "" {
			if sealed, err := medium.Sealed(stick); err != nil || !sealed {
				t.Error(sealed, err)
			}
			for word, want := range map[string]backup.Fault{"": backup.NeedsPassphrase, "另外四个词语": backup.WrongPassphrase} {
				var bad *backup.Error
				if _, err := medium.Restore(stick, filepath.Join(stick, "x.db"), word); !errors.As(err, &bad) || bad.Fault != want {
					t.Error(err)
				}
			}
		}
		r, back := restored(t, stick, passphrase)
		same(t, s, back)
		if r.Torn || r.Broken || r.Older || r.Last != int64(len(s.History.Entries())) || r.At == 0 {
			t.Errorf("%+v", r)
		}
		var at map[string]int
		if ok, err := back.ReadDesk("screen", &at); !ok || err != nil || at["at"] != 3 {
			t.Error("the desk is not as it was:", at, err)
		}
	}
}

// However short the records end, what is whole before comes back, and that something was
// left out is said; in the middle it is damage. Each end of a frame is tried and what lies
// next to it; every offset of frames is in data/medium.
func TestSecondMediumTornAnywhere(t *testing.T) {
	s, stick := mustOpen(t, demoFile(t)), t.TempDir()
	c := carry(t, s, stick, nil, true, nil)
	begun := c.even().Kept
	path := ""
	for i := range 3 {
		confirm(t, s, i)
		path = filepath.Join(c.even().Folder, "记录-0001")
	}
	c.end()
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	cuts := map[int]bool{}
	for at := range whole {
		if at%251 == 0 {
			cuts[at] = true
		}
		if bytes.HasPrefix(whole[at:], []byte("LZM1")) {
			cuts[max(0, at-1)], cuts[at], cuts[at+1] = true, true, true
		}
	}
	cuts[len(whole)-1], cuts[len(whole)] = true, true
	last, torn := begun, 0
	for _, n := range slices.Sorted(maps.Keys(cuts)) {
		if err := os.WriteFile(path, whole[:n], 0o600); err != nil {
			t.Fatal(err)
		}
		to := filepath.Join(stick, "r.db")
		r, err := medium.Restore(stick, to, "")
		if err != nil || len(r.Report.Damage) > 0 || r.Broken {
			t.Fatalf("cut at %d of %d: %v %+v", n, len(whole), err, r)
		}
		if r.Last < last || r.Last > last+1 || r.Report.Entries != r.Last {
			t.Fatalf("cut at %d: up to %d after %d", n, r.Last, last)
		}
		if last = r.Last; r.Torn {
			torn++
		}
		if err := errors.Join(os.Remove(to), os.Remove(store.DigestPath(to))); err != nil {
			t.Fatal(err)
		}
	}
	// Behind a header, or its desk, nothing is torn; nor before the first.
	if last != begun+3 || len(cuts)-torn != 7 {
		t.Fatal(last, torn, len(cuts))
	}
	for _, at := range []int{10, 60, len(whole) / 2} {
		flipped := bytes.Clone(whole)
		flipped[at] ^= 1
		if err := os.WriteFile(path, flipped, 0o600); err != nil {
			t.Fatal(err)
		}
		r, err := medium.Restore(stick, filepath.Join(t.TempDir(), "r.db"), "")
		if err != nil || !r.Broken || r.Torn || len(r.Report.Damage) > 0 {
			t.Errorf("flipped at %d: %v %+v", at, err, r)
		}
	}
}

// A stick that is pulled out is noticed, also while nothing is recorded, and gets what it
// lacks when it is back, in the same records. Another stick in its place gets nothing.
func TestSecondMediumGoesAndComesBack(t *testing.T) {
	s, stick := mustOpen(t, demoFile(t)), filepath.Join(t.TempDir(), "U盘")
	if err := os.Mkdir(stick, 0o700); err != nil {
		t.Fatal(err)
	}
	c := carry(t, s, stick, nil, true, nil)
	confirm(t, s, 0)
	kept := c.even().Kept
	if err := os.Rename(stick, stick+"-拔"); err != nil {
		t.Fatal(err)
	}
	if err := c.lost(); !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	confirm(t, s, 1, 2)
	if st, lacks, _ := s.Carried(); st.Kept != kept || lacks != 2 {
		t.Fatal(st, lacks)
	}
	if err := os.Mkdir(stick, 0o700); err != nil {
		t.Fatal(err)
	}
	var other *medium.Error
	c.until(func(st medium.Status, _ int64) bool { return st.State == medium.Lost && errors.As(st.Err, &other) })
	if found, err := os.ReadDir(stick); err != nil || len(found) > 0 || other.Fault != medium.NotThere {
		t.Fatal("something was written to another stick", found, err, other)
	}
	if err := errors.Join(os.Remove(stick), os.Rename(stick+"-拔", stick)); err != nil {
		t.Fatal(err)
	}
	c.even()
	c.end()
	_, back := restored(t, stick, "")
	same(t, s, back)
}

// A copy that holds what this file does not is not written over: the file may be the
// older one of the two. Chosen by hand another begins beside it.
func TestSecondMediumIsNotOverwritten(t *testing.T) {
	path, stick := demoFile(t), t.TempDir()
	older, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	s := mustOpen(t, path)
	c := carry(t, s, stick, nil, true, nil)
	confirm(t, s, 0, 1)
	folder := c.even().Folder
	c.end()
	head := s.Head()
	before := filepath.Join(t.TempDir(), "会议.db")
	if err := os.WriteFile(before, older, 0o600); err != nil {
		t.Fatal(err)
	}
	o := mustOpen(t, before)
	confirm(t, o, 5)
	if err := o.PutDesk(o.CarriedTo(stick, nil)); err != nil {
		t.Fatal(err)
	}
	c = carry(t, o, stick, nil, false, nil)
	var ahead *medium.Error
	if err := c.lost(); !errors.As(err, &ahead) || ahead.Fault != medium.Ahead {
		t.Fatal(err)
	}
	c.end()
	if _, back := restored(t, stick, ""); back.Head() != head {
		t.Error("the copy is not what it was")
	}
	c = carry(t, o, stick, nil, true, nil)
	if st := c.even(); st.Folder == folder {
		t.Error("begun in the same folder")
	}
	c.end()
	var several *medium.Error
	if _, err := medium.Restore(stick, filepath.Join(t.TempDir(), "x.db"), ""); !errors.As(err, &several) || several.Fault != medium.Several {
		t.Error(err)
	}
	if _, back := restored(t, folder, ""); back.Head() != head {
		t.Error("the first copy is not what it was")
	}
}

// A stick that takes nothing for as long as it likes holds up nobody who records; what
// waits for it is bounded, and it is given the rest when it takes again.
func TestSecondMediumThatBlocks(t *testing.T) {
	s, stick := mustOpen(t, demoFile(t)), t.TempDir()
	stuck, free := make(chan struct{}), make(chan struct{})
	var once sync.Once
	c := carry(t, s, stick, nil, true, func(step, _ string) error {
		if step == "sync" {
			once.Do(func() { close(stuck) })
			<-free
		}
		return nil
	})
	c.even()
	confirm(t, s, 0)
	for f := s.Feed(); f.More; f = s.Feed() {
	}
	<-stuck
	photo := bytes.Repeat([]byte("照片"), 1<<17)
	for i := 1; i < 10; i++ {
		confirm(t, s, i)
		photo = append(photo, byte(i))
		content := model.ContentOf(photo)
		change := model.Change{Command: model.CommandImport, At: s.Stamp(), Contents: []model.Content{content}, Edits: []model.Edit{
			{After: &model.Form{Person: s.Meeting.People()[i].ID, File: "1.lrmx", Data: content.Sum}}}}
		if _, err := s.Commit(change, nil); err != nil {
			t.Fatal(err)
		}
		for f := s.Feed(); f.More; f = s.Feed() {
		}
	}
	if _, lacks, _ := s.Carried(); lacks != 19 {
		t.Fatal(lacks)
	}
	if s.carried.Room() {
		t.Error("what waits has no bound")
	}
	close(free)
	c.even()
	c.end()
	_, back := restored(t, stick, "")
	same(t, s, back)
}

// A full or write-protected stick is told with what the system says, at whatever step,
// and what it lacks comes when there is room.
func TestSecondMediumThatFails(t *testing.T) {
	for _, step := range []string{"make", "put", "open", "write", "sync", "stat"} {
		s, stick := mustOpen(t, demoFile(t)), t.TempDir()
		var mu sync.Mutex
		failing := step != "write" && step != "sync" && step != "stat"
		c := carry(t, s, stick, nil, true, func(is, _ string) error {
			mu.Lock()
			defer mu.Unlock()
			if failing && is == step {
				return &fs.PathError{Op: step, Path: stick, Err: syscall.ENOSPC}
			}
			return nil
		})
		set := func(on bool) { mu.Lock(); failing = on; mu.Unlock() }
		if !failing {
			c.even()
			set(true)
		}
		confirm(t, s, 0, 1)
		if err := c.lost(); store.FaultOf(err) != store.FaultFull {
			t.Fatal(step, err)
		}
		set(false)
		c.even()
		c.end()
		if dirs, err := os.ReadDir(stick); err != nil || len(dirs) != 1 {
			t.Error(step, dirs, err)
		}
		_, back := restored(t, stick, "")
		same(t, s, back)
	}
}

// What a copy began with, or the key of a sealed one, may be damaged by the next start, or
// lost: nothing would come back of it. That is seen though nothing can be opened there
// without the passphrase, and the copy begins anew in its place.
func TestSecondMediumDamagedBetweenStarts(t *testing.T) {
	seal, err := medium.NewSeal(phrase, t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"起点-0001.db.age", "钥匙-0001.age"} {
		for _, lost := range []bool{true, false} {
			s, stick := mustOpen(t, demoFile(t)), t.TempDir()
			c := carry(t, s, stick, seal, true, nil)
			path := filepath.Join(c.even().Folder, name)
			confirm(t, s, 0)
			c.even()
			c.end()
			s.seal = nil // as after a restart
			data, err := os.ReadFile(path)
			if err == nil && lost {
				err = os.Remove(path)
			} else if err == nil {
				data[len(data)/2] ^= 1
				err = os.WriteFile(path, data, 0o600)
			}
			if err != nil {
				t.Fatal(err)
			}
			if r, err := medium.Restore(stick, filepath.Join(t.TempDir(), "x.db"), phrase); err == nil {
				t.Fatal("nothing was damaged", r)
			}
			c = carry(t, s, stick, nil, false, nil)
			if st := c.even(); !st.Anew || st.Opened {
				t.Errorf("%s: %+v", name, st)
			}
			confirm(t, s, 1)
			c.even()
			c.end()
			_, back := restored(t, stick, phrase)
			same(t, s, back)
		}
	}
}

// A stick that is too small for the whole file is tried again and again, and no try leaves
// anything there that would make it smaller still; once there is room the note is there too.
func TestSecondMediumTooSmall(t *testing.T) {
	seal, err := medium.NewSeal(phrase, t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	for _, at := range []string{"说明.txt", "钥匙-", "起点-0001.db.age", "记录-", "起点-0001.json"} {
		s, stick := mustOpen(t, demoFile(t)), t.TempDir()
		tries, room := make(chan struct{}), make(chan struct{})
		c := carry(t, s, stick, seal, true, func(step, path string) error {
			if step != "put" || !strings.Contains(path, at) {
				return nil
			}
			select {
			case <-room:
				return nil
			case tries <- struct{}{}:
			}
			return &fs.PathError{Op: "write", Path: path, Err: syscall.ENOSPC}
		})
		go func() {
			for range 5 {
				<-tries
			}
			close(room)
		}()
		c.even()
		c.end()
		files, err := filepath.Glob(filepath.Join(stick, "*", "*"))
		if err != nil {
			t.Fatal(err)
		}
		for i, f := range files {
			files[i] = filepath.Base(f)
		}
		if want := []string{"记录-0001", "说明.txt", "起点-0001.db.age", "起点-0001.json", "钥匙-0001.age"}; !slices.Equal(files, want) {
			t.Error(at, files)
		}
	}
}

// What has been redacted since leaves the stick when the copy goes on: it begins anew,
// and nothing older stays.
func TestSecondMediumForgetsWhatIsRedacted(t *testing.T) {
	s, stick := mustOpen(t, demoFile(t)), t.TempDir()
	const secret = "这一句不该留在任何地方"
	p := s.Meeting.People()[0]
	c := carry(t, s, stick, nil, true, nil)
	change, err := s.Meeting.Decide(model.Decision{Person: p.ID, Disposition: model.Deferred, Reason: secret, At: s.Stamp()})
	if err == nil {
		_, err = s.Commit(change, nil)
	}
	if err != nil {
		t.Fatal(err)
	}
	c.even()
	c.end()
	if !anywhere(t, stick, secret) {
		t.Fatal("the copy never held it")
	}
	if _, err := s.Redact(int64(len(s.History.Entries())), 0, "写错了地方", s.Stamp()); err != nil {
		t.Fatal(err)
	}
	c = carry(t, s, stick, nil, false, nil)
	c.even()
	c.end()
	if anywhere(t, stick, secret) {
		t.Error("the copy holds it still")
	}
	_, back := restored(t, stick, "")
	same(t, s, back)
}

// anywhere reports whether a word stands in any file below a folder.
func anywhere(t *testing.T, folder, word string) (found bool) {
	t.Helper()
	err := filepath.WalkDir(folder, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		found = found || bytes.Contains(data, []byte(word))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// A rehearsal leaves nothing on the stick, and what the desk names on another machine is
// none of this one.
func TestSecondMediumOfARehearsal(t *testing.T) {
	s, stick := mustOpen(t, demoFile(t)), t.TempDir()
	if err := s.PutDesk(s.CarriedTo(stick, nil)); err != nil {
		t.Fatal(err)
	}
	r, err := s.Rehearse()
	if err != nil {
		t.Fatal(err)
	}
	r.Carry(true, nil)
	if _, _, ok := r.Carried(); ok {
		t.Error("a rehearsal keeps a copy")
	}
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	there := s.Carriers()
	there[0].Host = "别的电脑"
	if err := s.PutDesk(store.Desk{carriersKey: there}); err != nil {
		t.Fatal(err)
	}
	if c := s.Carrier(); c.Folder != "" {
		t.Error(c)
	}
	if err := s.PutDesk(store.Desk{carriersKey: "一句话"}); err != nil {
		t.Fatal(err)
	}
	if c := s.Carriers(); c != nil {
		t.Error(c)
	}
	if found, err := os.ReadDir(stick); err != nil || len(found) > 0 {
		t.Error(found, err)
	}
}
