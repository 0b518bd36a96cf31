package model

// Sealing: the meeting is over and its record stands. What is changed later is
// an amendment and is called one wherever the record leaves.

import "errors"

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
