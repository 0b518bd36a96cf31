package store

import (
	"errors"
	"slices"

	"liuzhuan/model"
)

// TakeBackAll takes the newest entries of the journal back, the last first: one
// entry each as by TakeBack, but all in one transaction. entries are given oldest
// first.
func (s *Store) TakeBackAll(entries []model.Entry, at model.Stamp, phase model.Phase, desk Desk) error {
	changes := make([]model.Change, 0, len(entries))
	for _, e := range slices.Backward(entries) {
		edits, err := s.Edits(e.Seq)
		if err != nil {
			return err
		}
		c := model.TakeBack(e, edits, at)
		c.Phase = phase
		changes = append(changes, c)
	}
	var made []model.Entry
	err := s.transaction(func(tx execer) error {
		for _, c := range changes {
			h, err := tx.change(c, func(int, int) {})
			if err != nil {
				return err
			}
			s.seq, s.head = h.Seq, h.hash // what the next one is chained to
			made = append(made, h.Entry)
		}
		return tx.desk(desk)
	})
	if err != nil {
		// Reading the disk again also takes back what was chained above.
		return errors.Join(&CommitError{Command: model.CommandUndo, Err: err}, s.load())
	}
	for i, c := range changes {
		s.Meeting.Apply(c)
		s.History.Add(made[i])
	}
	return nil
}
