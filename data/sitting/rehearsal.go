package sitting

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
)

// ErrRehearsal says that nothing leaves a rehearsal.
var ErrRehearsal = errors.New("sitting: nothing leaves a rehearsal")

// rehearsal is what a Sitting that is one keeps of the meeting.
type rehearsal struct {
	of      *Sitting // the meeting itself, which stays open and is not written meanwhile
	sum     [sha256.Size]byte
	entries int // of the meeting's journal
}

// Rehearse gives a rehearsal of the meeting: all of it in memory, with a clock and a desk
// of its own, where everything works but what leaves it. It may run beside whoever reads
// the meeting.
func (s *Sitting) Rehearse() (*Sitting, error) {
	im, err := s.Image()
	if err != nil {
		return nil, err
	}
	file, err := s.Store.Rehearse(im)
	if err != nil {
		return nil, err
	}
	clock := *s.Clock
	r := &Sitting{Store: file, Clock: &clock, phase: s.phase, strange: s.strange, rehearses: &rehearsal{
		of: s, sum: sha256.Sum256(im.Data), entries: len(s.History.Entries()),
	}}
	return r, nil
}

// Rehearsal reports whether this is one.
func (s *Sitting) Rehearsal() bool { return s.rehearses != nil }

// Rehearsed is what came of a rehearsal that is over.
type Rehearsed struct {
	Of      *Sitting // the meeting
	Entries int      // what was recorded, and is gone
	Hash    string   // of the meeting's data, in hex
	Same    bool     // that is as it was when the rehearsal began
}

// EndRehearsal drops all that was rehearsed, and looks whether the meeting is as it was.
func (s *Sitting) EndRehearsal() (Rehearsed, error) {
	was := s.rehearses
	done := Rehearsed{Of: was.of, Entries: len(s.History.Entries()) - was.entries}
	_ = s.Close() // an image in memory
	im, err := was.of.Image()
	if err != nil {
		return done, err
	}
	sum := sha256.Sum256(im.Data)
	done.Hash, done.Same = hex.EncodeToString(sum[:]), sum == was.sum
	return done, nil
}

// stays is why nothing leaves a rehearsal.
func (s *Sitting) stays() error {
	if s.Rehearsal() {
		return ErrRehearsal
	}
	return nil
}

// CloseAll closes the file, and of a rehearsal that of the meeting.
func (s *Sitting) CloseAll() error {
	if !s.Rehearsal() {
		return s.Close()
	}
	return errors.Join(s.Close(), s.rehearses.of.Close())
}
