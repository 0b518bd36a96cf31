package sitting

// The second medium: which folder this machine keeps a copy in, and what it is given of
// the meeting between two keys.

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"liuzhuan/data/medium"
	"liuzhuan/data/store"
	"liuzhuan/model"
)

// carriersKey of the desk is the list of them.
const carriersKey = "carriers"

// Carrier is a folder on another disk that holds a copy of the meeting, or has held one.
type Carrier struct {
	Host   string       `json:"host"` // the machine on which the folder is called so
	Folder string       `json:"folder"`
	Seal   *medium.Seal `json:"seal,omitempty"`
	On     bool         `json:"on"` // a copy is kept there
}

// Carriers lists them, of every machine. A desk is read like any stranger's words: what
// is of another shape is none.
func (s *Sitting) Carriers() []Carrier {
	var out []Carrier
	var raw json.RawMessage
	if found, err := s.ReadDesk(carriersKey, &raw); err != nil || !found || json.Unmarshal(raw, &out) != nil {
		return nil
	}
	return out
}

// Carrier is the one that a copy is kept in here; Folder "" = none is.
func (s *Sitting) Carrier() Carrier {
	host, _ := os.Hostname()
	for _, c := range s.Carriers() {
		if c.On && c.Host == host {
			return c
		}
	}
	return Carrier{}
}

// CarriedTo gives the desk with a folder that a copy is to be kept in here, "" = in none.
// The others stay on the list, for they hold what they hold.
func (s *Sitting) CarriedTo(folder string, seal *medium.Seal) store.Desk {
	host, _ := os.Hostname()
	all := slices.DeleteFunc(s.Carriers(), func(c Carrier) bool { return c.Host == host && c.Folder == folder })
	for i := range all {
		all[i].On = all[i].On && all[i].Host != host
	}
	if folder != "" {
		all = append(all, Carrier{host, folder, seal, true})
		if seal.Opens() {
			s.seal = seal
		}
	}
	return store.Desk{carriersKey: all}
}

// carried is the copy that is being kept.
type carried struct {
	*medium.Copy
	trail *store.Trail // of what it has not been given; nil = nothing is to be given
	fresh bool         // somebody has just chosen the folder: there it begins anew
	err   error        // why the meeting cannot be given to it
}

// Carry begins to keep the copy that the desk names, in place of the one that is kept,
// which is given back to be waited for; nil = none was. fresh says that somebody has
// just chosen its folder. changed is called from another goroutine when Feed is to be.
func (s *Sitting) Carry(fresh bool, changed func(medium.Status)) *medium.Copy {
	o := s.Medium
	o.Changed = changed
	before := s.Uncarry()
	if c := s.Carrier(); c.Folder != "" && !s.Rehearsal() {
		o.Folder, o.Seal, o.Known = c.Folder, c.Seal, !fresh
		if c.Seal != nil && s.seal != nil && s.seal.Recipient == c.Seal.Recipient {
			o.Seal = s.seal // which may be opened still
		}
		o.Name = strings.TrimSuffix(filepath.Base(s.Path()), ".db")
		s.carried = &carried{Copy: medium.Open(o), fresh: fresh}
	}
	return before
}

// Uncarry gives the copy all that has been recorded, as far as it takes anything, and
// lets it end by itself; nil = there is none. It does not wait for that.
func (s *Sitting) Uncarry() *medium.Copy {
	c := s.carried
	if c == nil {
		return nil
	}
	for {
		if f := s.Feed(); !f.More {
			break
		}
	}
	s.carried = nil
	c.Finish()
	return c.Copy
}

// Carried says how the copy is doing, and how many entries it lacks; ok is false where
// none is kept.
func (s *Sitting) Carried() (st medium.Status, lacks int64, ok bool) {
	c := s.carried
	if c == nil {
		return st, 0, false
	}
	st = c.Status()
	if c.err != nil {
		st.State, st.Err = medium.Lost, c.err
	}
	return st, max(0, int64(len(s.History.Entries()))-st.Kept), true
}

// Fed is what is left of giving the copy what it lacks.
type Fed struct {
	More  bool // there is more, and room for it
	Done  bool // it has been given all
	Full  bool // it takes no more now; changed is told when it does
	Bytes int  // what it was given

	// Whole is not nil where the whole file is wanted that is too long to be read between
	// two keys. Nothing may be written while it runs; what it gives is called like Feed.
	Whole func() (then func())
}

// Feed gives the copy a little of what it lacks. It takes a few milliseconds at most, and
// waits for no disk.
func (s *Sitting) Feed() Fed {
	c := s.carried
	if c == nil || c.err != nil || s.Rehearsal() {
		return Fed{}
	}
	if found, asked := c.Asked(); asked {
		return s.decide(found)
	}
	if c.trail == nil || !c.Room() {
		return Fed{Full: true}
	}
	p, err := c.trail.Next()
	if err != nil || p == nil {
		c.err = err
		return Fed{Done: err == nil}
	}
	c.Put(*p)
	return Fed{More: true, Bytes: len(p.Data)}
}

// decide answers for what was found in the folder.
func (s *Sitting) decide(found []medium.Found) Fed {
	c := s.carried
	at := slices.IndexFunc(found, func(f medium.Found) bool { return s.Holds(f.Seq, f.Hash) })
	switch {
	case at >= 0 && s.goesOn(found[at]):
		f := found[at]
		if c.trail, c.err = s.Trail(f.Seq, func(sum string) bool { return f.Contents[sum] }); c.err == nil {
			c.GoOn(f)
		}
		return Fed{More: c.err == nil}
	case at < 0 && (!c.fresh || c.Status().Begun):
		c.trail = nil
		c.Refuse(&medium.Error{Fault: medium.Ahead, Path: s.Carrier().Folder})
		return Fed{}
	}
	var instead *medium.Found
	if at >= 0 {
		instead = &found[at]
	}
	size, err := s.Size()
	if err != nil {
		c.err = err
		return Fed{}
	}
	if size > inlineImage {
		return Fed{Whole: func() func() { return s.whole(c, instead) }}
	}
	s.whole(c, instead)()
	return Fed{More: c.err == nil}
}

// whole reads the file as it stands, and gives what lets the copy begin with it.
func (s *Sitting) whole(c *carried, instead *medium.Found) (then func()) {
	im, err := s.Image()
	var sums []string
	var trail *store.Trail
	if err == nil {
		sums, err = s.Contents()
	}
	if err == nil {
		trail, err = s.Trail(im.Entries, func(string) bool { return true })
	}
	return func() {
		if c.err = err; err == nil {
			c.trail = trail
			c.Anew(im, sums, store.Schema(), instead)
		}
	}
}

// CompleteCopy gives the copy all it lacks before the program ends, as long as it is on its way
// to be kept, and lets it end. It waits until all lies there or until a channel gives
// something; changed is told what Carry's is. How the copy then is, it gives back.
func (s *Sitting) CompleteCopy(changed <-chan struct{}, until <-chan time.Time) (st medium.Status, lacks int64, ok bool) {
	c := s.carried
	if c == nil {
		return st, 0, false
	}
	for {
		f := s.Feed()
		for ; f.More || f.Whole != nil; f = s.Feed() {
			if f.Whole != nil {
				f.Whole()()
			}
		}
		if st, lacks, _ = s.Carried(); f.Done || st.State == medium.Lost {
			break
		}
		select {
		case <-changed:
			continue
		case <-until:
			return st, lacks, true
		}
	}
	c.Finish()
	select {
	case <-c.Ended():
	case <-until:
	}
	st, lacks, _ = s.Carried()
	return st, lacks, true
}

// longestTrail is how many times as long as the whole file the records behind it may be,
// from recordsFrom bytes on.
const (
	longestTrail = 8
	recordsFrom  = 64 << 20
)

// goesOn reports whether a copy of this meeting is one to go on with. One that holds what
// has been redacted since is not, nor one that is not sealed as it was chosen, nor one that
// cannot be brought back.
func (s *Sitting) goesOn(f medium.Found) bool {
	redacted := slices.ContainsFunc(s.History.Entries()[f.Seq:], func(e model.Entry) bool { return e.Command == model.CommandRedact })
	return !redacted && !f.Damaged && f.Sealed && f.Schema == store.Schema() && (f.Length < recordsFrom || f.Length < longestTrail*f.Whole)
}
