package store

// The power goes at any moment. A recording of the real store doing real work is
// played onto a model of the disk, and after every step the disk is rebuilt as
// the power may have left it, opened by the store, and held against what had
// been acknowledged by then.

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"liuzhuan/model"
)

// promise is what the clerk has been shown at some moment.
type promise struct {
	created bool
	closed  bool  // cleanly, and not opened since
	seq     int64 // of the last entry
	desk    int
}

// recording is a sequence of steps, and of promises between them.
type recording struct {
	items  []item
	now    promise
	hashes []string // of the entries, from seq 1
}

// item is a step taken, or with none a promise made.
type item struct {
	step    *step
	promise promise
}

func (r *recording) see(s step) int32 {
	if s.kind != opRead && s.kind != opOpen {
		r.items = append(r.items, item{&s, r.now})
	}
	return 0
}

func (r *recording) promise(f func(*promise)) {
	f(&r.now)
	r.items = append(r.items, item{nil, r.now})
}

// committed promises an entry.
func (r *recording) committed(e model.Entry) {
	r.hashes = append(r.hashes[:e.Seq-1], e.Hash)
	r.promise(func(p *promise) { p.seq = e.Seq })
}

// sitting is the work that is recorded: a new file, the roster, decisions,
// talks, undo and redo, the desk, closing and opening again.
func sitting(t *testing.T, rec *recording, o opener, path string, sessions, commands int) {
	t.Helper()
	r := rand.New(rand.NewPCG(9, 9))
	create(t, rec, o, path)
	now := model.Stamp(1_795_000_000_000)
	for session := range sessions {
		s := reopen(t, rec, o, path)
		if session == 0 {
			e, err := s.Commit(s.Meeting.Reconcile(demoList).Change(now), nil)
			if err != nil {
				t.Fatal(err)
			}
			rec.committed(e)
		}
		for range commands {
			now += model.Stamp(r.IntN(60_000))
			desk := Desk{"n": rec.now.desk + 1, "text": strings.Repeat("半句话", r.IntN(20))}
			undo, ok := s.History.Undoable()
			redo, again := s.History.Redoable()
			var e model.Entry
			var err error
			switch k := r.IntN(12); {
			case k == 0:
				err = s.PutDesk(desk)
				e, _ = s.History.Last()
			case k < 3 && ok:
				e, err = takeBackOne(s, undo, now, model.Announce, desk)
			case k < 5 && again:
				e, err = takeBackOne(s, redo, now, model.Announce, desk)
			default:
				c, refused := anything(r, s.Meeting, now)
				if refused != nil || c.Empty() {
					continue
				}
				e, err = s.Commit(c, desk)
			}
			if err != nil {
				t.Fatal(err)
			}
			rec.promise(func(p *promise) { p.desk++ })
			rec.committed(e)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		rec.promise(func(p *promise) { p.closed = true })
	}
}

func create(t *testing.T, rec *recording, o opener, path string) {
	t.Helper()
	if err := o.create(path, firstChange); err != nil {
		t.Fatal(err)
	}
	rec.promise(func(p *promise) { p.created, p.closed = true, true })
}

func reopen(t *testing.T, rec *recording, o opener, path string) *Store {
	t.Helper()
	rec.promise(func(p *promise) { p.closed = false })
	s, err := o.open(path)
	if err != nil {
		t.Fatal(err)
	}
	if e, _ := s.History.Last(); e.Seq > rec.now.seq {
		rec.committed(e)
	}
	return s
}

// verdict is what became of many images.
type verdict struct {
	images, lost, corrupt int
	first                 error
}

func (v verdict) String() string {
	return fmt.Sprintf("images=%d lost=%d corrupt=%d", v.images, v.lost, v.corrupt)
}

// image is one state of the disk to be judged.
type image struct {
	files   map[string][]byte
	promise promise
	label   string
}

var errLost = errors.New("acknowledged and lost")

// judge plays a recording and judges what each step from an item on may leave.
// more says how many images by chance come with each step.
func (r *recording) judge(t *testing.T, o opener, from int, more float64) verdict {
	t.Helper()
	var v verdict
	var lock sync.Mutex
	images := make(chan image, 4)
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		dir := filepath.Join(quickDir(t), "image")
		workers.Go(func() {
			for im := range images {
				err := r.holds(dir, o, im)
				lock.Lock()
				v.images++
				switch {
				case errors.Is(err, errLost):
					v.lost++
				case err != nil:
					v.corrupt++
				}
				if err != nil && v.first == nil {
					v.first = fmt.Errorf("%s: %w", im.label, err)
				}
				lock.Unlock()
			}
		})
	}
	chance := rand.New(rand.NewPCG(5, 5))
	d := newDisk()
	for i, it := range r.items {
		durable := it.step == nil
		if it.step != nil {
			d.take(*it.step)
			durable = it.step.kind == opSync || it.step.kind == opSyncDir || it.step.syncDir
		}
		if i < from {
			continue
		}
		show := func(o outcome) {
			label := fmt.Sprintf("item %d, %s", i, o)
			if it.step != nil {
				label += fmt.Sprintf(", after %s %s", it.step.kind, filepath.Base(it.step.path))
			}
			images <- image{d.image(o, chance), it.promise, label}
		}
		// The durable part changes only here.
		if durable {
			show(nothing)
		}
		for n := more; n > 0; n-- {
			if chance.Float64() < n {
				show([]outcome{anyPart, anyPart, torn, torn, everything}[chance.IntN(5)])
			}
		}
	}
	close(images)
	workers.Wait()
	t.Log(v)
	return v
}

// holds opens an image and reports what is not as it was promised.
func (r *recording) holds(dir string, o opener, im image) error {
	if err := writeImage(dir, im.files); err != nil {
		return err
	}
	path := filepath.Join(dir, "x.db")
	if _, ok := im.files["x.db"]; !ok {
		if im.promise.created {
			return errLost
		}
		return o.create(path, firstChange) // the try that was cut short is no hindrance
	}
	s, err := o.open(path)
	if err != nil {
		return err
	}
	defer func() { _ = s.disconnect() }()
	if err := r.keeps(s, im.promise); err != nil {
		return err
	}
	var answer string
	if err := s.scalar("PRAGMA integrity_check", &answer); err != nil || answer != "ok" {
		return errors.Join(errors.New(answer), err)
	}
	report, err := s.Check()
	if err != nil || len(report.Damage) > 0 {
		return fmt.Errorf("%+v %w", report, err)
	}
	// And it can be worked with.
	c, err := s.Meeting.AddGuest("后来的人", "", 9)
	if err != nil {
		return err
	}
	_, err = s.Commit(c, nil)
	return err
}

// keeps holds an open file against a promise.
func (r *recording) keeps(s *Store, p promise) error {
	entries := s.History.Entries()
	if int64(len(entries)) < p.seq {
		return fmt.Errorf("%w: entry %d, the journal ends at %d", errLost, p.seq, len(entries))
	}
	for i, e := range entries[:min(len(entries), len(r.hashes))] {
		if e.Hash != r.hashes[i] {
			return fmt.Errorf("entry %d is another", i+1)
		}
	}
	var desk int
	if _, err := s.ReadDesk("n", &desk); err != nil {
		return err
	}
	if desk < p.desk {
		return fmt.Errorf("%w: desk %d, found %d", errLost, p.desk, desk)
	}
	if s.Notice == NoticeDigest || p.closed && s.Notice != NoNotice {
		return fmt.Errorf("notice %q, closed %v", s.Notice, p.closed)
	}
	return nil
}

// small makes checkpoints come within a short run.
const small = "&_pragma=wal_autocheckpoint(60)"

// TestPowerLoss: nothing that was acknowledged is lost, and every image is sound.
func TestPowerLoss(t *testing.T) {
	t.Parallel()
	rec := &recording{}
	dir := quickDir(t)
	o := watch(t, dir, rec.see)
	o.params += small
	sitting(t, rec, o, filepath.Join(dir, "x.db"), 3, rounds(18, 4))
	v := rec.judge(t, standard, 0, float64(rounds(1, 12)))
	if v.lost > 0 || v.corrupt > 0 {
		t.Error(v.first)
	}
}

// TestPowerLossMigrate: the same while a file of an older program is copied and
// brought up.
func TestPowerLossMigrate(t *testing.T) {
	t.Parallel()
	rec := &recording{}
	dir := quickDir(t)
	o := watch(t, dir, rec.see)
	path := filepath.Join(dir, "x.db")
	sitting(t, rec, o, path, 1, 5)
	old := len(rec.items)
	o.steps = later(goodStep).steps
	s := reopen(t, rec, o, path)
	c, err := s.Meeting.AddGuest("张三", "", 1)
	if err != nil {
		t.Fatal(err)
	}
	e, err := s.Commit(c, nil)
	if err != nil {
		t.Fatal(err)
	}
	rec.committed(e)
	mustClose(t, s)
	rec.promise(func(p *promise) { p.closed = true })
	v := rec.judge(t, later(goodStep), old, float64(rounds(2, 12)))
	if v.lost > 0 || v.corrupt > 0 {
		t.Error(v.first)
	}
}

// TestPowerLossBites: the same run with synchronous=NORMAL loses work, or the
// tests above prove nothing.
func TestPowerLossBites(t *testing.T) {
	t.Parallel()
	rec := &recording{}
	dir := quickDir(t)
	o := watch(t, dir, rec.see)
	o.params += "&_pragma=synchronous(NORMAL)"
	sitting(t, rec, o, filepath.Join(dir, "x.db"), 1, 15)
	v := rec.judge(t, standard, 0, 0.2)
	if v.lost == 0 {
		t.Error("nothing is lost without syncing: the harness is blind")
	}
	if v.corrupt > 0 {
		t.Error(v.first)
	}
}

// TestRecordingIsWhole: the recording holds every step, for played to its end it
// gives the very files that stand on the real disk.
func TestRecordingIsWhole(t *testing.T) {
	rec := &recording{}
	dir := quickDir(t)
	o := watch(t, dir, rec.see)
	path := filepath.Join(dir, "x.db")
	sitting(t, rec, o, path, 2, 10)
	o.steps = later(goodStep).steps
	mustClose(t, reopen(t, rec, o, path))
	d := newDisk()
	for _, it := range rec.items {
		if it.step != nil {
			d.take(*it.step)
		}
	}
	files := d.image(everything, nil)
	var names []string
	for base, b := range files {
		names = append(names, base)
		if real, err := os.ReadFile(filepath.Join(dir, base)); err != nil || string(real) != string(b) {
			t.Errorf("%s is another on the real disk, %v", base, err)
		}
	}
	slices.Sort(names)
	wantBeside(t, path, names...)
}
