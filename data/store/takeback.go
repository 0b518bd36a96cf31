package store

import (
	"errors"
	"slices"

	"liuzhuan/model"
)

// TakeBack commits the Changes that take journal entries back, the last first, all
// in one transaction: undo, or redo for an entry that is an undo. entries are given
// oldest first, at least one; each leaves one entry of its own, as it is given back.
//
// desk is asked within the transaction, when Meeting stands already as it will be
// afterwards: where the clerk goes then depends on that. It must not ask the Store
// for anything; nil = the desk stays. After an error all is as it was before.
func (s *Store) TakeBack(entries []model.Entry, at model.Stamp, phase model.Phase, desk func(taken []model.Change) Desk) ([]model.Entry, error) {
	changes, err := s.takingBack(entries, at, phase)
	if err != nil {
		return nil, err
	}
	t := undoing{s: s, seq: s.seq, head: s.head}
	err = s.transaction(func(tx execer) error {
		for _, c := range changes {
			if err := t.one(tx, c); err != nil {
				return err
			}
		}
		if desk == nil {
			return nil
		}
		return tx.desk(desk(changes))
	})
	if err != nil {
		return nil, t.failed(&CommitError{Command: changes[0].Command, Err: err})
	}
	for _, e := range t.made {
		s.History.Add(e)
	}
	return t.made, nil
}

// takingBack gives the Changes that take entries back, the last first.
func (s *Store) takingBack(entries []model.Entry, at model.Stamp, phase model.Phase) ([]model.Change, error) {
	changes := make([]model.Change, 0, len(entries))
	for _, e := range slices.Backward(entries) {
		edits, err := s.Edits(e.Seq)
		if err != nil {
			return nil, err
		}
		c := model.TakeBack(e, edits, at)
		c.Phase = phase
		changes = append(changes, s.Meeting.Amending(c))
	}
	return changes, nil
}

// undoing is how far memory has gone ahead of the disk.
type undoing struct {
	s    *Store
	seq  int64 // of the last entry before
	head []byte
	done []model.Change
	made []model.Entry
}

// one writes a Change and moves memory along.
func (t *undoing) one(tx execer, c model.Change) error {
	h, err := tx.change(c, nil, func(int, int) {})
	if err != nil {
		return err
	}
	t.s.seq, t.s.head = h.Seq, h.hash // what the next one is chained to
	t.s.Meeting.Apply(c)
	t.done, t.made = append(t.done, c), append(t.made, h.Entry)
	return nil
}

// failed takes memory back to where it was, and from there to where the disk is: that
// may not be read, or not be ours.
func (t *undoing) failed(err error) error {
	for _, c := range slices.Backward(t.done) {
		t.s.Meeting.Apply(model.Change{Edits: model.Inverse(c.Edits)})
	}
	t.s.seq, t.s.head = t.seq, t.head
	// What stands under the name of a file that is gone is not to be read.
	if errors.As(err, new(*DisplacedError)) {
		return err
	}
	return errors.Join(err, t.s.load())
}
