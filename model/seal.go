package model

// Sealing: the meeting is over and its record stands. What is changed later is an amendment
// and is called one wherever the record leaves: something that was not there is added (补记),
// a value that stood is corrected (更正). A make-up talk is no correction.

import (
	"errors"
	"reflect"
)

// ErrSealed says that a meeting is sealed already.
var ErrSealed = errors.New("the meeting is sealed already")

// Seal freezes the meeting. It cannot be undone.
func (m *Meeting) Seal(at Stamp) (Change, error) {
	if m.info.Sealed != 0 {
		return Change{}, ErrSealed
	}
	after := *m.info
	after.Sealed = at
	return Change{
		Command: CommandSeal, Args: Args{Count: m.OnList()}, At: at, Phase: Sealed,
		Edits: []Edit{edit(m.info, &after)},
	}, nil
}

// Amendments lists what came after the seal, oldest first.
func (h *History) Amendments() []Entry {
	if h.sealed == 0 {
		return nil
	}
	return h.entries[h.sealed:]
}

// Amends reports whether an entry came after the seal.
func (h *History) Amends(e Entry) bool { return h.sealed != 0 && e.Seq > h.entries[h.sealed-1].Seq }

// Amendment names it. Words for it are in ui/text.
type Amendment string

// The amendments. Entries of journals from before there were two are corrections.
const (
	Supplement Amendment = "added"
	Correction Amendment = "corrected"
)

// Amendment says what the Change would be after a seal.
func (c Change) Amendment() Amendment {
	for _, e := range c.Edits {
		if e.Before != nil && (e.After == nil || replaces(reflect.ValueOf(e.Before).Elem(), reflect.ValueOf(e.After).Elem())) {
			return Correction
		}
	}
	return Supplement
}

// Amending gives a Change as the journal of this meeting keeps it: after the seal
// with what kind of amendment it is.
func (m *Meeting) Amending(c Change) Change {
	if m.info.Sealed != 0 {
		c.Args.Amends = c.Amendment()
	}
	return c
}

// Amendment is what the entry was after the seal.
func (e Entry) Amendment() Amendment {
	if e.Args.Amends == Supplement {
		return Supplement
	}
	return Correction
}

// replaces reports whether a value that stood gives way to another: what was empty
// and is filled, and what a list has more of, is new.
func replaces(before, after reflect.Value) bool {
	switch before.Kind() {
	case reflect.Struct:
		for i := range before.NumField() {
			if before.Type().Field(i).IsExported() && replaces(before.Field(i), after.Field(i)) {
				return true
			}
		}
		return false
	case reflect.Slice:
		for i := range before.Len() {
			if i >= after.Len() || replaces(before.Index(i), after.Index(i)) {
				return true
			}
		}
		return false
	}
	return !before.IsZero() && !before.Equal(after)
}
