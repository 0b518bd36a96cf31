package sitting

import (
	"cmp"
	"time"

	"liuzhuan/data/backup"
	"liuzhuan/data/store"
	"liuzhuan/model"
)

// Backup makes a copy that leaves the meeting file, as backup.Write does. Nothing may
// be written meanwhile.
func (s *Sitting) Backup(o backup.Options) (*backup.Made, error) {
	if err := s.stays(); err != nil {
		return nil, err
	}
	im, err := s.Image()
	if err != nil {
		return nil, err
	}
	return backup.Write(im, o)
}

// DeskError says that a desk cannot be called so.
type DeskError struct{ Name string }

func (e *DeskError) Error() string { return "no name for a desk: " + e.Name }

// HandOver makes a checked copy for another desk, which carries nothing of this one. file
// stands in its name where the desk has none. Nothing may be written meanwhile.
func (s *Sitting) HandOver(o backup.Options, desk, file string) (*backup.Made, error) {
	if err := s.stays(); err != nil {
		return nil, err
	}
	if !store.DeskName(desk) {
		return nil, &DeskError{desk}
	}
	im, err := s.Image()
	if err == nil {
		im, err = s.Store.HandOver(im, desk, model.At(o.Now))
	}
	if err != nil {
		return nil, err
	}
	return backup.HandOver(im, o, cmp.Or(desk, file))
}

// inlineImage is how long a file may be whose image is taken between two keys:
// that is a copy in memory, a millisecond for a whole city's own cadres.
const inlineImage = 16 << 20

// autoBackups are the backups that nobody asks for.
type autoBackups struct {
	head  string // the last entry in the last of them; "" = there is none, or nothing in it
	busy  bool   // one is being made while keys write
	again bool   // since that began another was due
}

// AutoBackup is a backup that is due.
type AutoBackup struct {
	s     *Sitting
	image *store.Image // nil = still to be taken
	at    time.Time
	head  string
}

// BackupDue gives the backup that is due when something has been recorded since the
// last one, else nil. While one is being made the next is put off: Made tells.
func (s *Sitting) BackupDue() (*AutoBackup, error) {
	switch {
	case s.auto.head == s.Head(), s.Rehearsal():
		return nil, nil
	case s.auto.busy:
		s.auto.again = true
		return nil, nil
	}
	size, err := s.Size()
	if err != nil {
		return nil, err
	}
	b := &AutoBackup{s: s, at: s.Clock.Now(), head: s.Head()}
	if size <= inlineImage {
		if b.image, err = s.Image(); err != nil {
			return nil, err
		}
	}
	s.auto.busy = !b.Rests()
	return b, nil
}

// Rests reports whether nothing may be written to the meeting file while this one is
// made: the file is too long to be copied between two keys.
func (b *AutoBackup) Rests() bool { return b.image == nil }

// Make makes the backup. It may run beside whoever reads the meeting, and unless the
// file rests beside whoever writes to it.
func (b *AutoBackup) Make() error {
	im := b.image
	if im == nil {
		var err error
		if im, err = b.s.Image(); err != nil {
			return err
		}
	}
	_, err := backup.Auto(im, b.at)
	return err
}

// Made takes note of how Make ended, and reports whether another backup is due since.
func (b *AutoBackup) Made(err error) (again bool) {
	auto := &b.s.auto
	auto.busy = false
	if err != nil {
		return false
	}
	again, auto.again = auto.again, false
	auto.head = b.head
	return again
}
