package merge

import (
	"fmt"
	"os"

	"liuzhuan/data/store"
	"liuzhuan/model"
)

// SelfError says that both are one file.
type SelfError struct{ Path string }

func (e *SelfError) Error() string { return e.Path + " is the same file" }

// UncleanError says that the other file was not closed, and that what was recorded last
// is not beside it: on a stick mostly, whereto the file alone was copied.
type UncleanError struct{ Path string }

func (e *UncleanError) Error() string { return e.Path + " was not closed and its WAL is not there" }

// Open reads the other copy. Neither it nor anything beside it is ever written: what an
// unclean end has left is read into memory with it, an older schema is brought up there.
// read is told how many rows of all have been read; nil is nobody. Errors: *SelfError,
// *UncleanError, *store.DamagedError, or those of store.View.
func Open(ours, other string, read func(done, total int)) (*store.Store, error) {
	one, err1 := os.Stat(ours)
	two, err2 := os.Stat(other)
	if err1 == nil && err2 == nil && os.SameFile(one, two) {
		return nil, &SelfError{other}
	}
	s, err := store.ViewTelling(other, read)
	if err != nil {
		return nil, err
	}
	if err := trusted(s); err != nil {
		_ = s.Close() // an image in memory
		return nil, err
	}
	return s, nil
}

// trusted refuses what would bring less than was recorded, or something else.
func trusted(s *store.Store) error {
	switch s.Notice {
	case store.NoticeNoWAL:
		return &UncleanError{s.Path()}
	case store.NoticeDigest:
		r, err := s.Check()
		if err != nil {
			return err
		}
		for _, d := range r.Damage {
			if d.Kind != store.DamageDigest {
				return &store.DamagedError{Path: s.Path(), Detail: fmt.Sprint(d.Kind)}
			}
		}
	}
	return nil
}

// Value gives a column of a row; nil for no row.
func Value(r model.Row, column string) any {
	if r == nil {
		return nil
	}
	v, ok := valuesOf(r)[column]
	if !ok {
		return nil
	}
	return v.Interface()
}

// Columns lists the columns of a table, without its ID.
func Columns(t model.Table) []string {
	names, _ := columns(model.NewRow(t))
	return names[1:]
}
