package store

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
)

// TestImage: an image is the file as it stands between two commits, stands
// alone, and is found whole.
func TestImage(t *testing.T) {
	path := workedFile(t)
	s := mustOpen(t, path)
	c, err := s.Meeting.AddGuest("张三", "", 9)
	mustCommit(t, s, c, err) // in the WAL only
	im, err := s.Image()
	if err != nil {
		t.Fatal(err)
	}
	want, head := contents(s.Meeting), s.Head()
	c, err = s.Meeting.AddGuest("李四", "", 10)
	mustCommit(t, s, c, err)
	size, err := s.Size()
	if err != nil || size < int64(len(im.Data)) {
		t.Error(size, len(im.Data), err)
	}
	mustClose(t, s)

	r, err := CheckImage("image", im.Data)
	if err != nil || len(r.Damage) > 0 || r.Head != head || im.Head != head || r.People != im.People || r.People == 0 {
		t.Fatalf("%+v %v", r, err)
	}
	to := filepath.Join(quickDir(t), "x.db")
	if err := PutNew(to, im.Data); err != nil {
		t.Fatal(err)
	}
	wantBeside(t, to, "x.db")
	s = mustOpen(t, to)
	sameContents(t, contents(s.Meeting), want)
	sound(t, s)
	mustClose(t, s)
	var exists *ExistsError
	if err := PutNew(to, im.Data); !errors.As(err, &exists) {
		t.Error(err)
	}

	var damaged *DamagedError
	var other *NotMeetingError
	if _, err := CheckImage("cut", im.Data[:len(im.Data)-4096]); !errors.As(err, &damaged) {
		t.Error(err)
	}
	if _, err := CheckImage("other", []byte("text")); !errors.As(err, &other) {
		t.Error(err)
	}
	altered := bytes.ReplaceAll(im.Data, []byte("单志远"), []byte("单志沅"))
	if r, err := CheckImage("altered", altered); err != nil || len(r.Damage) == 0 {
		t.Error(r, err)
	}
}

// TestPowerLossCopy: a backup has its name only when all of it is on the disk,
// and once it was promised it is there.
func TestPowerLossCopy(t *testing.T) {
	rec := &recording{}
	dir := quickDir(t)
	o := watch(t, dir, rec.see)
	data := bytes.Repeat([]byte("sixteen bytes..\n"), 6000)
	if err := o.folder.putNew(filepath.Join(dir, "b.db"), data); err != nil {
		t.Fatal(err)
	}
	rec.promise(func(p *promise) { p.created = true })
	var v verdict
	d, chance := newDisk(), rand.New(rand.NewPCG(6, 6))
	for _, it := range rec.items {
		if it.step != nil {
			d.take(*it.step)
		}
		for range rounds(20, 10) {
			for _, out := range []outcome{nothing, anyPart, torn, everything} {
				v.images++
				switch got, ok := d.image(out, chance)["b.db"]; {
				case !ok && it.promise.created:
					v.lost++
				case ok && !bytes.Equal(got, data):
					v.corrupt++
				}
			}
		}
	}
	t.Log(v)
	if v.lost > 0 || v.corrupt > 0 || v.images < 100 {
		t.Error(v)
	}
}

// TestCopyFaults: an error at any step of writing a copy leaves no copy and
// nothing else.
func TestCopyFaults(t *testing.T) {
	for at := 0; ; at++ {
		dir := quickDir(t)
		n := 0
		o := standard
		o.folder.before = func(fileOp) error {
			if n++; n == at+1 {
				return errIO
			}
			return nil
		}
		path := filepath.Join(dir, "b.db")
		err := o.folder.putNew(path, []byte("data"))
		if n <= at {
			if at < 4 {
				t.Errorf("only %d steps", at)
			}
			return
		}
		_, there := os.Stat(path)
		if err == nil && there != nil || err != nil && there == nil {
			t.Errorf("step %d: %v, %v", at, err, there)
		}
	}
}

// BenchmarkImage is how long a change of phase stands between two keys.
func BenchmarkImage(b *testing.B) {
	for _, n := range sizes[:3] {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			s, err := Open(bigFile(b, n))
			if err != nil {
				b.Fatal(err)
			}
			for b.Loop() {
				if _, err := s.Image(); err != nil {
					b.Fatal(err)
				}
			}
			b.StopTimer()
			if err := s.Close(); err != nil {
				b.Fatal(err)
			}
		})
	}
}
