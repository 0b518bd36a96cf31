package store

import (
	"bytes"
	"errors"
	"maps"
	"slices"

	"liuzhuan/model"
)

// belongs refuses a WAL or journal that is not the file's own: that of another
// meeting, or of another time of the same. SQLite would not notice, and write its
// pages into the file.
//
// A WAL names its file nowhere. What vouches for it is what comes out: all pages
// together are a sound file, and its journal goes on where that of the file ends.
// Errors: *StrangeError; *DamagedError where neither can be read.
func (o opener) belongs(d *remains) error {
	if !d.hot() {
		return nil
	}
	strange := &StrangeError{Path: d.path, Beside: d.path + "-wal"}
	if d.wal == nil {
		strange.Beside = d.path + "-journal"
	}
	file := d.before()
	if h := headOf(file); d.wal != nil && h.ours() && !h.inWAL() {
		// A session ends by putting the WAL into the file, removing it, and only then
		// saying so in the header. One that the power brought back adds nothing.
		if d.wal.adds(file) {
			return strange
		}
		d.wal = nil
		return nil
	}
	together := o.survey(d.path, standing(slices.Clone(d.recovered())))
	// Of the file alone the journal mostly tells enough, and all of it is slow to read.
	if before := o.journalOf(d.path, standing(slices.Clone(d.file))); together.sound() && before.leadsTo(together) {
		return nil
	}
	alone := o.survey(d.path, standing(slices.Clone(d.file)))
	switch {
	case together.sound() && alone.sound():
		if alone.leadsTo(together) || d.back != nil && together.leadsTo(alone) {
			return nil
		}
	case together.sound():
		// The file alone is torn, as by a checkpoint that was cut short.
		if alone.shares(together) || d.ties() {
			return nil
		}
	case together.err == nil && alone.err == nil:
		// Altered from outside and worked on since.
		if alone.leadsTo(together) && together.damagedAs(alone) {
			return nil
		}
	case alone.err != nil && d.ties():
		return alone.err
	}
	return strange
}

// strange reports whether what lies beside a file is known not to be its own.
func (o opener) strange(path string) bool {
	d, err := readRemains(path)
	var strange *StrangeError
	return err == nil && errors.As(o.belongs(d), &strange)
}

// survey is what an image holds.
type survey struct {
	hashes []string        // of the journal, oldest first
	damage map[rowKey]bool // of rows; of entries under no table
	err    error           // it cannot be read
}

func (o opener) survey(name string, image []byte) (v survey) {
	s, err := o.openImage(name, image)
	if err != nil {
		return survey{err: err}
	}
	defer func() { _ = s.disconnect() }()
	r, err := s.Check()
	if err != nil {
		return survey{err: err}
	}
	for _, e := range s.History.Entries() {
		v.hashes = append(v.hashes, e.Hash)
	}
	v.damage = map[rowKey]bool{}
	for _, d := range r.Damage {
		if d.Kind == DamageChain {
			v.damage[rowKey{id: model.ID(d.Seq)}] = true
		} else {
			v.damage[rowKey{d.Table, d.ID}] = true
		}
	}
	return v
}

// journalOf reads no more of an image than the hashes of its journal.
func (o opener) journalOf(name string, image []byte) (v survey) {
	s, err := o.connectImage(name, image)
	if err != nil {
		return survey{err: err}
	}
	defer func() { _ = s.disconnect() }()
	if _, v.err = s.examineImage(image); v.err == nil {
		v.err = s.readHeaders(func(h header) error {
			v.hashes = append(v.hashes, h.Hash)
			return nil
		})
	}
	if v.err != nil {
		v.hashes = nil
	}
	return v
}

// sound reports whether all is well. A meeting file has one entry at least.
func (v survey) sound() bool { return v.err == nil && len(v.damage) == 0 && len(v.hashes) > 0 }

// leadsTo reports whether the other journal is this one, or goes on from it.
func (v survey) leadsTo(other survey) bool {
	return len(v.hashes) > 0 && len(v.hashes) <= len(other.hashes) && slices.Equal(v.hashes, other.hashes[:len(v.hashes)])
}

// shares reports whether both journals have an entry in common.
func (v survey) shares(other survey) bool {
	has := map[string]bool{}
	for _, h := range other.hashes {
		has[h] = true
	}
	return slices.ContainsFunc(v.hashes, func(h string) bool { return has[h] })
}

func (v survey) damagedAs(other survey) bool {
	for key := range maps.Keys(v.damage) {
		if !other.damage[key] {
			return false
		}
	}
	return true
}

// ties reports whether the WAL and a file that cannot be read alone have a page in
// common: one that a checkpoint had put there already, or one that the file needs
// beside those of the WAL. Pages that are the same in every new file say nothing.
func (d *remains) ties() bool {
	if d.wal == nil {
		return true // a journal holds only what stood in the file, and comes back whole or not at all
	}
	fresh, _, err := freshImage()
	if err != nil {
		return false
	}
	file, page := d.before(), d.wal.pageSize
	for n := 1; n*page <= len(file); n++ {
		at := (n - 1) * page
		have := file[at : at+page]
		if n == 1 || len(bytes.Trim(have, "\x00")) == 0 || at+page <= len(fresh) && bytes.Equal(have, fresh[at:at+page]) {
			continue
		}
		if put, ok := d.wal.pages[uint32(n)]; ok && bytes.Equal(put, have) || !ok && uint32(n) <= d.wal.size {
			return true
		}
	}
	return false
}
