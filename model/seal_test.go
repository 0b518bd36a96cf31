package model

import (
	"errors"
	"testing"
)

// A seal is final: nothing before it is undone any more, and what comes after
// is an amendment.
func TestSeal(t *testing.T) {
	m, h := NewMeeting(), &History{}
	add := func(c Change, err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		m.Apply(c)
		h.Add(Entry{Seq: int64(len(h.Entries()) + 1), Command: c.Command, Args: c.Args, Undoes: c.Undoes})
	}
	add(NewInfo(Info{Title: "试"}, 1), nil)
	add(m.AddGuest("张三", "", 2))
	if h.Amendments() != nil {
		t.Error(h.Amendments())
	}
	add(m.Seal(9))
	if m.Info().Sealed != 9 || m.Info().Title != "试" {
		t.Error(m.Info())
	}
	if _, ok := h.Undoable(); ok || len(h.Amendments()) != 0 {
		t.Error("a sealed meeting can be undone")
	}
	if _, err := m.Seal(10); !errors.Is(err, ErrSealed) {
		t.Error(err)
	}
	add(m.AddGuest("李四", "", 11))
	last, ok := h.Undoable()
	if a := h.Amendments(); !ok || len(a) != 1 || a[0].Seq != 4 || !h.Amends(last) || h.Amends(h.Entries()[2]) {
		t.Error(a, ok)
	}
}
