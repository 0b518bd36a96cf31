// Package medium keeps a second copy of a meeting on another disk while it goes on: a
// folder on a stick gets the whole file once and then every entry of the journal, beside
// the keys, and is brought back as a meeting file when the laptop is gone.
//
// What does not belong here: the journal's pieces and what takes them up (data/store),
// when a key may be followed by a piece (data/sitting), and words for people (ui/text).
package medium

import (
	"time"

	"liuzhuan/data/store"
)

// State is how a copy is doing.
type State string

// The states.
const (
	Seeking   State = "seeking"   // looks into the folder
	Asking    State = "asking"    // has found what is there, and waits to be told what to do with it
	Beginning State = "beginning" // writes the whole file
	Following State = "following" // gets what is recorded
	Lost      State = "lost"      // cannot be written; tried again every now and then
)

// Status is how a copy is doing, and up to where it holds the meeting.
type Status struct {
	State  State
	Err    error  // why it is lost
	Kept   int64  // the last entry that lies there durably; 0 = none yet
	Folder string // that holds it; "" = not known yet
	Damage int    // places that were damaged already in what was copied
	Begun  bool   // it has followed at least once
	Opened bool   // it is sealed, and was opened once it lay there: it was begun with the passphrase at hand
	Anew   bool   // what lay there was damaged, and is replaced
}

// Options is what a copy is made with.
type Options struct {
	Folder  string // on the stick; one that exists
	Known   bool   // there was one there: where none is found nothing is begun
	Name    string // of the meeting file, without its ending: the copy's own folder bears it
	Seal    *Seal  // nil = what lies there can be read by whoever finds it
	Every   time.Duration
	Changed func(Status) // told, from another goroutine, that the state is another or that more is kept

	// Before is told of each step to a file before it is done, where it may wait or
	// fail; nil outside of tests.
	Before func(step, path string) error
}

// every is how often a folder is looked for that is not there, or made sure of.
const every = 2 * time.Second

// Found is a copy of some meeting that lies in the folder.
type Found struct {
	dir      string
	number   int   // of the newest whole file in it, and of the records behind that
	end      int64 // how many bytes of the records are whole
	Seq      int64 // the last entry it holds whole
	Hash     string
	Schema   int
	Length   int64           // of its records, in bytes
	Whole    int64           // of the file they are of
	Sealed   bool            // with what its folder says
	Damaged  bool            // it cannot be brought back: what it began with, or its key, is not as it was written
	Contents map[string]bool // sums of the files it holds
}

// Open begins to keep a copy. What is found in the folder is asked about first: see
// Asked.
func Open(o Options) *Copy {
	if o.Every == 0 {
		o.Every = every
	}
	if o.Before == nil {
		o.Before = func(string, string) error { return nil }
	}
	if o.Changed == nil {
		o.Changed = func(Status) {}
	}
	c := &Copy{o: o, status: Status{State: Seeking}, wake: make(chan struct{}, 1), ended: make(chan struct{})}
	go c.run()
	return c
}

// Status is how it is doing now. It waits for no disk.
func (c *Copy) Status() Status {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.status
}

// Asked gives what lies in the folder while that is to be decided on: then one of GoOn,
// Anew and Refuse is to be called.
func (c *Copy) Asked() (found []Found, asked bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.found, c.status.State == Asking
}

// GoOn lets the copy be one that was found, of which this journal holds all.
func (c *Copy) GoOn(f Found) { c.answer(func() error { return c.resume(f) }, Seeking) }

// Anew lets the copy begin with an image: in the place of one that was found and that
// this journal holds all of, or, for nil, beside whatever is there.
func (c *Copy) Anew(im *store.Image, contents []string, schema int, instead *Found) {
	c.answer(func() error { return c.begin(im, contents, schema, instead) }, Beginning)
}

// Refuse says why what is there is left alone.
func (c *Copy) Refuse(why error) { c.answer(func() error { return why }, Seeking) }

func (c *Copy) answer(do func() error, meanwhile State) {
	c.mu.Lock()
	c.do, c.found, c.status.State = do, nil, meanwhile
	c.queue, c.waiting = nil, 0 // put for one that was lost meanwhile
	c.mu.Unlock()
	c.stir()
}

// most is how many bytes wait to be written at most.
const most = 4 << 20

// Room reports whether it takes more pieces now; when it does again, Changed is called.
func (c *Copy) Room() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	ready := c.status.State == Following || c.status.State == Beginning || c.status.State == Seeking && c.do != nil
	return ready && c.waiting < most
}

// Put takes a piece to be written. It waits for no disk.
func (c *Copy) Put(p store.Piece) {
	c.mu.Lock()
	c.queue = append(c.queue, p)
	c.waiting += len(p.Data)
	c.mu.Unlock()
	c.stir()
}

// Finish lets it end once all that was put is written, or cannot be.
func (c *Copy) Finish() {
	c.mu.Lock()
	c.closing = true
	c.mu.Unlock()
	c.stir()
}

// Ended is closed when it has.
func (c *Copy) Ended() <-chan struct{} { return c.ended }

// stir wakes whoever writes.
func (c *Copy) stir() {
	select {
	case c.wake <- struct{}{}:
	default:
	}
}
