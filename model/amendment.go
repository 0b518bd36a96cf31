package model

// What a change after the seal is: something that was not there is added (补记), a
// value that stood is corrected (更正). A make-up talk is no correction.

import "reflect"

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
