package pen

// Undo and redo inside a text. One commit of an input method, one paste, one
// word of Latin letters, one run of Backspace is one step.

import "strings"

// revision is one step: what was taken out at a mark and what was put there.
type revision struct {
	at                mark
	removed, inserted string
	before, after     mark // the cursor
}

// revisions is how many steps are kept.
const revisions = 2000

// change replaces the text between two places at the cursor, as a step.
func (e *Editor) change(from, to place, inserted string) {
	r := revision{at: e.markOf(from), removed: e.between(from, to), inserted: inserted, before: e.markOf(e.at)}
	open := e.open
	r.after = e.splice(r.at, r.removed, inserted)
	e.future = nil
	if n := len(e.past); open && n > 0 && e.past[n-1].takes(r) {
		e.past[n-1].take(r)
	} else {
		if e.past = append(e.past, r); len(e.past) > revisions {
			e.past = e.past[1:]
		}
	}
	e.moveTo(e.placeOf(r.after))
	e.open = true
}

// takes reports whether the next step goes on with this one.
func (r *revision) takes(next revision) bool {
	switch {
	case next.before != r.after || strings.Contains(next.removed+next.inserted, "\n"):
		return false
	case r.removed == "" && next.removed == "": // Latin letters, up to the next word
		return latin(r.inserted) && latin(next.inserted) && len(next.inserted) == 1 &&
			(next.inserted == " " || !strings.HasSuffix(r.inserted, " "))
	case r.inserted == "" && next.inserted == "" && !strings.Contains(r.removed, "\n"): // Backspace or Delete, again
		return next.at == r.at || next.at.byte+len(next.removed) == r.at.byte
	}
	return false
}

func (r *revision) take(next revision) {
	switch {
	case next.removed == "":
		r.inserted += next.inserted
	case next.at == r.at:
		r.removed += next.removed
	default:
		r.removed, r.at = next.removed+r.removed, next.at
	}
	r.after = next.after
}

func latin(s string) bool {
	return !strings.ContainsFunc(s, func(c rune) bool { return c < ' ' || c > '~' })
}

// undo takes the last step back and reports whether there was one.
func (e *Editor) Undo() bool {
	n := len(e.past)
	if n == 0 {
		return false
	}
	r := e.past[n-1]
	e.past, e.future = e.past[:n-1], append(e.future, r)
	e.splice(r.at, r.inserted, r.removed)
	e.moveTo(e.placeOf(r.before))
	return true
}

// redo does the last step again that was undone.
func (e *Editor) Redo() bool {
	n := len(e.future)
	if n == 0 {
		return false
	}
	r := e.future[n-1]
	e.future, e.past = e.future[:n-1], append(e.past, r)
	e.splice(r.at, r.removed, r.inserted)
	e.moveTo(e.placeOf(r.after))
	return true
}
