package store

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
)

// disk is what a disk may hold after the power has gone: contents and names
// become durable apart, and of what was not yet durable any part may have got
// there, sector by sector, in any order.
type disk struct {
	names map[string]*name // by base name; there is one folder
}

type name struct {
	durable *content
	now     *content
	between []*content // every state since the folder was synced, nil = no such name
}

type content struct {
	durable []byte
	now     []byte
	pending []step // since the last sync
}

func newDisk() *disk { return &disk{names: map[string]*name{}} }

func (d *disk) name(path string) *name {
	base := filepath.Base(path)
	if d.names[base] == nil {
		d.names[base] = &name{}
	}
	return d.names[base]
}

func (n *name) set(c *content) {
	n.now = c
	n.between = append(n.between, c)
}

// take applies a step.
func (d *disk) take(s step) {
	n := d.name(s.path)
	switch s.kind {
	case opOpen, opRead:
	case opCreate:
		if n.now == nil {
			n.set(&content{})
		}
	case opWrite:
		c := &content{}
		c.put(step{fileOp: fileOp{kind: opPut, data: s.data}})
		n.set(c)
	case opPut, opTruncate:
		n.now.put(s)
	case opSync:
		n.now.durable, n.now.pending = bytes.Clone(n.now.now), nil
	case opLink:
		d.name(s.to).set(n.now)
	case opRename:
		d.name(s.to).set(n.now)
		n.set(nil)
	case opRemove, opDelete:
		if n.now != nil {
			n.set(nil)
		}
	case opSyncDir:
		s.syncDir = true
	default:
		panic("a step the disk does not know: " + s.kind)
	}
	if s.syncDir {
		for _, n := range d.names {
			n.durable, n.between = n.now, nil
		}
	}
}

func (c *content) put(s step) {
	c.now = s.onto(c.now)
	c.pending = append(c.pending, s)
}

// onto gives what a put or truncate makes of b.
func (s step) onto(b []byte) []byte {
	if s.kind == opTruncate {
		if int64(len(b)) > s.off {
			return bytes.Clone(b[:s.off])
		}
		return b
	}
	return lay(b, s.off, s.data)
}

// lay puts data at an offset, with zeros before it where b is short.
func lay(b []byte, off int64, data []byte) []byte {
	if gap := off + int64(len(data)) - int64(len(b)); gap > 0 {
		b = append(b, make([]byte, gap)...)
	}
	copy(b[off:], data)
	return b
}

// outcome is how much of what was not durable got to the disk.
type outcome string

const (
	nothing    outcome = "nothing"    // durable data and names only
	everything outcome = "everything" // as if the process alone had been killed
	anyPart    outcome = "any part"   // of each sector and name whatever chance says
	torn       outcome = "torn"       // as anyPart, and names as they last were
)

const sector = 512

// image gives the files that stand on the disk after one outcome.
func (d *disk) image(o outcome, r *rand.Rand) map[string][]byte {
	files, made := map[string][]byte{}, map[*content][]byte{}
	for base, n := range d.names {
		c := n.now
		if o == nothing || o == anyPart {
			c = n.durable
		}
		if o == anyPart && len(n.between) > 0 {
			if k := r.IntN(len(n.between) + 1); k > 0 {
				c = n.between[k-1]
			}
		}
		if c == nil {
			continue
		}
		if _, ok := made[c]; !ok { // a link is the same content under two names
			made[c] = c.image(o, r)
		}
		files[base] = made[c]
	}
	return files
}

func (c *content) image(o outcome, r *rand.Rand) []byte {
	switch o {
	case nothing:
		return c.durable
	case everything:
		return bytes.Clone(c.now) // which goes on changing
	}
	b := bytes.Clone(c.durable)
	for _, s := range c.pending {
		if s.kind == opTruncate {
			if r.IntN(2) == 0 {
				b = s.onto(b)
			}
			continue
		}
		// Sectors are those of the disk, not of the write.
		for at := int64(0); at < int64(len(s.data)); {
			end := min(int64(len(s.data)), at+sector-(s.off+at)%sector)
			switch r.IntN(8) {
			case 0, 1, 2, 3:
				b = lay(b, s.off+at, s.data[at:end])
			case 4: // the place is there, its content not yet
				b = lay(b, s.off+at, make([]byte, end-at))
			case 5:
				junk := make([]byte, end-at)
				for i := range junk {
					junk[i] = byte(r.Uint32())
				}
				b = lay(b, s.off+at, junk)
			}
			at = end
		}
	}
	return b
}

// write puts an image into an empty folder.
func writeImage(dir string, files map[string][]byte) error {
	if err := os.RemoveAll(dir); err != nil {
		return err
	}
	if err := os.Mkdir(dir, 0o700); err != nil {
		return err
	}
	for base, b := range files {
		if err := os.WriteFile(filepath.Join(dir, base), b, 0o600); err != nil {
			return err
		}
	}
	return nil
}

// TestDisk: the model of the disk itself.
func TestDisk(t *testing.T) {
	d := newDisk()
	r := rand.New(rand.NewPCG(1, 1))
	do := func(kind opKind, path, to, data string, off int64) {
		d.take(step{fileOp: fileOp{kind: kind, path: path, to: to, data: []byte(data)}, off: off})
	}
	want := func(o outcome, want string) {
		t.Helper()
		if got := fmt.Sprintf("%q", d.image(o, r)); got != want {
			t.Errorf("%s: %s, want %s", o, got, want)
		}
	}
	do(opCreate, "a", "", "", 0)
	do(opPut, "a", "", "text", 2)
	want(nothing, `map[]`)
	want(everything, `map["a":"\x00\x00text"]`)
	do(opSync, "a", "", "", 0)
	want(nothing, `map[]`)
	do(opSyncDir, ".", "", "", 0)
	want(nothing, `map["a":"\x00\x00text"]`)
	do(opTruncate, "a", "", "", 3)
	do(opLink, "a", "b", "", 0)
	want(nothing, `map["a":"\x00\x00text"]`)
	want(everything, `map["a":"\x00\x00t" "b":"\x00\x00t"]`)
	do(opRemove, "a", "", "", 0)
	do(opSync, "b", "", "", 0)
	want(nothing, `map["a":"\x00\x00t"]`)
	do(opRename, "b", "c", "", 0)
	do(opSyncDir, ".", "", "", 0)
	want(nothing, `map["c":"\x00\x00t"]`)
	seen := map[string]int{}
	do(opDelete, "c", "", "", 0)
	do(opWrite, "c", "", "new", 0)
	for range 400 {
		seen[string(d.image(anyPart, r)["c"])]++
	}
	for _, state := range []string{"", "\x00\x00t", "new", "\x00\x00\x00"} {
		if seen[state] == 0 {
			t.Errorf("%q never stood on the disk: %v", state, seen)
		}
	}
}
