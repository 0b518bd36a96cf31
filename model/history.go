package model

// Undo and redo without limit: both append to the journal, and what can be
// taken back is read off the journal's headers alone.

import "errors"

// Entry is the header of one Change in the journal.
type Entry struct {
	Seq     int64
	At      Stamp
	Actor   string // user@host, after the name of the desk where that was told
	Command Command
	Args    Args
	Phase   Phase
	Undoes  int64
	Edits   int    // how many
	Hash    string // of the chain up to and with this entry, hex
}

// Said gives what the entry was about; of an undo or redo, what that took back
// or brought again.
func (e Entry) Said() Said {
	if e.Args.Of != nil {
		return *e.Args.Of
	}
	return Said{Seq: e.Seq, Command: e.Command, Args: e.Args}
}

// Errors of undo and redo.
var (
	ErrNothingToUndo = errors.New("nothing to undo")
	ErrNothingToRedo = errors.New("nothing to redo")
)

// History is the journal's headers and the two stacks that follow from them.
type History struct {
	entries []Entry
	undo    []int // indexes of entries in force that can be taken back
	redo    []int // indexes of undo entries that can be taken back
	sealed  int   // entries up to and with the seal; 0 = not sealed
}

// Add appends the next entry. Entries must come in order of Seq, from 1.
func (h *History) Add(e Entry) {
	h.entries = append(h.entries, e)
	i := len(h.entries) - 1
	switch {
	case e.Command == CommandNew:
		// The meeting itself is not taken back.
	case e.Command == CommandRedact:
		// It is for good; what was done before it can be taken back as ever.
	case e.Command == CommandSeal:
		h.undo, h.redo, h.sealed = nil, nil, len(h.entries)
	case e.Command == CommandRescue:
		// What was before it may be lost in part and is not taken back.
		h.undo, h.redo = nil, nil
	case e.Command == CommandUndo:
		h.undo = pop(h.undo)
		h.redo = append(h.redo, i)
	case e.Command == CommandRedo:
		h.redo = pop(h.redo)
		h.undo = append(h.undo, i)
	default:
		h.redo = nil
		h.undo = append(h.undo, i)
	}
}

func pop(s []int) []int {
	if len(s) == 0 {
		return s
	}
	return s[:len(s)-1]
}

// Entries lists the journal's headers, oldest first.
func (h *History) Entries() []Entry { return h.entries }

// Last is the newest entry; ok is false for an empty journal.
func (h *History) Last() (e Entry, ok bool) {
	if len(h.entries) == 0 {
		return Entry{}, false
	}
	return h.entries[len(h.entries)-1], true
}

// Undoable is the entry that undo would take back.
func (h *History) Undoable() (e Entry, ok bool) { return h.top(h.undo) }

// Redoable is the undo entry that redo would take back.
func (h *History) Redoable() (e Entry, ok bool) { return h.top(h.redo) }

func (h *History) top(stack []int) (Entry, bool) {
	if len(stack) == 0 {
		return Entry{}, false
	}
	return h.entries[stack[len(stack)-1]], true
}

// TakeBack gives the Change that takes entry back, given the edits the journal
// holds for it. Taking back an undo is a redo.
func TakeBack(entry Entry, edits []Edit, at Stamp) Change {
	c := Change{Command: CommandUndo, At: at, Undoes: entry.Seq, Edits: Inverse(edits)}
	if entry.Command == CommandUndo {
		c.Command = CommandRedo
	}
	said := entry.Said()
	c.Args = Args{Person: said.Args.Person, Name: said.Args.Name, Of: &said}
	return c
}
