package store

// A copy for another desk: the same meeting and journal, without what this desk keeps of
// its own, and with the name by which the other's work is told apart.

import (
	"context"
	"encoding/json"
	"errors"
	"unicode"

	"liuzhuan/model"
)

// handedKey of the desk is where a copy was handed to.
const handedKey = "handed"

// Handed says of a copy which desk it was made for, and where it parted.
type Handed struct {
	Desk string      `json:"desk"` // "" = it was not told
	At   model.Stamp `json:"at"`
	Head string      `json:"head"` // hash of the last entry then
}

// longestDesk is how long the name of a desk may be, in characters: it stands before every
// entry.
const longestDesk = 20

// DeskName reports whether a desk may be called so.
func DeskName(name string) bool {
	n := 0
	for _, r := range name {
		if !unicode.IsPrint(r) {
			return false
		}
		n++
	}
	return n <= longestDesk
}

// HandOver makes of an image of this file that of a copy for another desk. Of what lay on
// this desk nothing is in it, not in a page that is no longer in use either.
func (s *Store) HandOver(im *Image, desk string, at model.Stamp) (*Image, error) {
	c, err := s.Rehearse(im)
	if err != nil {
		return nil, err
	}
	err = c.transaction(func(tx execer) error {
		if err := tx.exec("DELETE FROM desk WHERE key <> ?", alteredKey); err != nil {
			return err
		}
		return tx.desk(Desk{handedKey: Handed{desk, at, s.Head()}})
	})
	if err == nil {
		err = c.compact()
	}
	if err != nil {
		return nil, errors.Join(err, c.disconnect())
	}
	copied, err := c.Image()
	return copied, errors.Join(err, c.disconnect())
}

// compact writes the file anew without pages that are not in use.
func (s *Store) compact() error {
	_, err := s.conn.ExecContext(context.Background(), "VACUUM")
	return err
}

// Handed gives what a copy was told when it was made; a file that was not handed over
// gives none. A desk is a stranger's: what is of another shape was not told.
func (s *Store) Handed() (h Handed, ok bool) {
	var raw json.RawMessage
	found, err := s.ReadDesk(handedKey, &raw)
	if err != nil || !found || json.Unmarshal(raw, &h) != nil || h.Head == "" || !DeskName(h.Desk) {
		return Handed{}, false
	}
	return h, true
}

// nameDesk lets the entries made here begin with the name of the desk.
func (s *Store) nameDesk() {
	if h, ok := s.Handed(); ok && h.Desk != "" {
		s.actor = h.Desk + " " + whoami()
	}
}
