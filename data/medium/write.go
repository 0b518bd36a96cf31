package medium

// Whoever writes: one goroutine, which alone waits for the disk. When that fails it
// forgets what was put, and asks again once the folder is there: the journal has it all.

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"

	"liuzhuan/data/store"
)

// Fault is what is wrong with a copy beside what the system says.
type Fault string

// The faults; each has a sentence of its own.
const (
	NotThere   Fault = "not_there"  // the folder holds no copy of this meeting, where there was one
	Ahead      Fault = "ahead"      // what it holds is not in this journal
	Unfaithful Fault = "unfaithful" // read back it is not what was written
	Several    Fault = "several"    // a folder that is to be restored holds several
)

// Error is a Fault of a folder or a file.
type Error struct {
	Fault Fault
	Path  string
}

func (e *Error) Error() string { return e.Path + ": " + string(e.Fault) }

// Copy is a copy that is being kept.
type Copy struct {
	o       Options // of the goroutine but for what is only read
	log     *os.File
	path    string // of log
	end     int64  // of what is whole in it
	wake    chan struct{}
	ended   chan struct{}
	mu      sync.Mutex
	status  Status
	found   []Found
	do      func() error // what is to be done with what was found
	queue   []store.Piece
	waiting int // bytes in queue
	closing bool
}

// run keeps the copy until it is to end.
func (c *Copy) run() {
	defer close(c.ended)
	for !c.over() {
		err := c.seek()
		if err == nil {
			err = c.follow()
		}
		if c.log != nil {
			err = errors.Join(err, c.log.Close())
			c.log = nil
		}
		if err != nil {
			c.lose(err)
			c.rest()
		}
	}
}

func (c *Copy) over() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.closing
}

// lose takes note of why nothing can be written; who asks is told once.
func (c *Copy) lose(err error) {
	c.mu.Lock()
	told := c.status.State == Lost && c.status.Err != nil && c.status.Err.Error() == err.Error()
	c.status.State, c.status.Err = Lost, err
	c.queue, c.waiting, c.do = nil, 0, nil
	c.mu.Unlock()
	if !told {
		c.o.Changed(c.Status())
	}
}

// rest waits before the next try.
func (c *Copy) rest() {
	due := time.After(c.o.Every)
	for !c.over() {
		select {
		case <-due:
			return
		case <-c.wake:
		}
	}
}

// seek looks into the folder and does what whoever knows the journal says.
func (c *Copy) seek() error {
	found, err := c.look()
	if err != nil {
		return err
	}
	if len(found) == 0 && c.o.Known {
		return &Error{NotThere, c.o.Folder}
	}
	c.mu.Lock()
	c.found, c.status.State = found, Asking
	c.mu.Unlock()
	c.o.Changed(c.Status())
	for {
		c.mu.Lock()
		do, closing := c.do, c.closing
		c.mu.Unlock()
		if do != nil {
			err := do()
			c.mu.Lock()
			c.do = nil
			c.mu.Unlock()
			return err
		}
		if closing {
			return nil
		}
		<-c.wake
	}
}

// resume goes on behind the last entry of a copy that was found.
func (c *Copy) resume(f Found) error {
	path := filepath.Join(f.dir, recordsName(f.number))
	st, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		err = c.put(path, nil)
	case err == nil && st.Size() > f.end:
		if err = c.o.Before("cut", path); err == nil {
			err = os.Truncate(path, f.end)
		}
	}
	if err != nil {
		return err
	}
	return c.openRecords(f.dir, f.number, f.end, f.Seq)
}

// openRecords opens the records to be written on from an entry.
func (c *Copy) openRecords(dir string, n int, end, seq int64) error {
	path := filepath.Join(dir, recordsName(n))
	if err := c.o.Before("open", path); err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err == nil {
		_, err = f.Seek(end, 0)
		c.log, c.path, c.end = f, path, end
	}
	if err == nil {
		err = f.Sync() // also that it can be written to
	}
	if err != nil {
		return err
	}
	c.mu.Lock()
	c.status = Status{State: Following, Kept: seq, Folder: dir, Begun: true, Opened: c.status.Opened && c.status.Folder == dir}
	c.mu.Unlock()
	return nil
}

// follow writes what is put until it is to end, and makes sure every now and then that
// the folder is still there.
func (c *Copy) follow() error {
	if c.log == nil {
		return nil // it ended before it began
	}
	c.o.Known = true
	c.o.Changed(c.Status())
	look := time.NewTicker(c.o.Every)
	defer look.Stop()
	for {
		pieces, closing := c.take()
		if len(pieces) > 0 {
			if err := c.write(pieces); err != nil {
				return err
			}
			c.o.Changed(c.Status())
			continue
		}
		if closing {
			return nil
		}
		select {
		case <-c.wake:
		case <-look.C:
			if err := c.inPlace(); err != nil {
				return err
			}
		}
	}
}

// take takes what waits.
func (c *Copy) take() (pieces []store.Piece, closing bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	pieces, c.queue, c.waiting = c.queue, nil, 0
	return pieces, c.closing
}

// write puts pieces behind the records, durably. What fails half-way is taken back where
// that can be done; whoever reads it drops it otherwise.
func (c *Copy) write(pieces []store.Piece) error {
	var b []byte
	kept := int64(0)
	for _, p := range pieces {
		var err error
		if p.Data, err = c.o.Seal.seal(p.Data); err != nil {
			return err
		}
		b = appendFrame(b, p)
		if p.Kind == store.PieceHead {
			kept = p.Seq
		}
	}
	err := c.o.Before("write", c.path)
	if err == nil {
		_, err = c.log.Write(b)
	}
	if err == nil {
		err = c.o.Before("sync", c.path)
	}
	if err == nil {
		err = c.log.Sync()
	}
	if err == nil {
		err = c.inPlace()
	}
	if err != nil {
		_ = c.log.Truncate(c.end)
		return err
	}
	c.end += int64(len(b))
	if kept > 0 {
		c.mu.Lock()
		c.status.Kept = kept
		c.mu.Unlock()
	}
	return nil
}

// inPlace makes sure that what is written can be found again.
func (c *Copy) inPlace() error {
	if err := c.o.Before("stat", c.path); err != nil {
		return err
	}
	there, err := os.Stat(c.path)
	if err != nil {
		return err
	}
	open, err := c.log.Stat()
	if err == nil && !os.SameFile(there, open) {
		err = &fs.PathError{Op: "stat", Path: c.path, Err: fs.ErrNotExist}
	}
	return err
}
