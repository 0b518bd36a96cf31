// Package dialog is what the App and whatever lies over the roster agree on. A
// dialog says what keys do in it (Bound), draws itself, and hands back what it wants
// (Outcome); it reads the meeting, the words and the clock (Sight) and knows no App.
// Only the App commits, opens and closes.
//
// What does not belong here: any dialog of its own. Pages are in page, forms in form,
// what belongs to talks in talk.
package dialog

import tea "charm.land/bubbletea/v2"

// Dialog is something on top of the roster that takes the keys.
type Dialog interface {
	// Bindings lists what keys do in it now, and does it: footer and help are made
	// from them.
	Bindings() []Bound
	// Draw gives at most h lines of at most w columns, and the real cursor relative
	// to them, nil for none. It changes nothing.
	Draw(w, h int) ([]string, *tea.Cursor)
	// Full reports whether the dialog takes the whole body or the card's place.
	Full() bool
}

// Typist is a dialog that text can be typed into, now or at times.
type Typist interface {
	Typing() bool
}

// Windowed is a dialog that shows a part of what it holds. After every event it is told
// the room that it is drawn in and moves that part as far as it must; to draw it moves
// nothing.
type Windowed interface {
	Fit(w, h int)
}

// Inset is a dialog that stands within the card, now or at times, so that nothing around it
// moves when it opens.
type Inset interface {
	Within() bool
}

// Hiding is a dialog with fields whose text is not shown.
type Hiding interface {
	Hidden() bool
}

// Otherwise is a dialog that has its own answer to a key which it does not bind.
type Otherwise interface {
	Otherwise(e Event) Outcome
}

// Refusing is a dialog that shows itself what its outcome was refused for.
type Refusing interface {
	Refuse(o Outcome)
}

// Awaiting is a dialog that asks for one key, also one that works everywhere.
type Awaiting interface {
	Awaits() Key
}

// Following is a dialog that lists what is in the meeting: it lists anew when the
// meeting has changed under it.
type Following interface {
	Follow()
}

// Explaining is a dialog whose help says more than what its keys do.
type Explaining interface {
	Explains() (head string, lines []string)
}

// Counting is a dialog that shows what is counted over the whole meeting. Of a large one
// that takes longer than a frame and is done beside the screen; until then the dialog
// shows that it counts, or what it showed before.
type Counting interface {
	// Counts gives what is to be counted now, nil for nothing.
	Counts() *Work
}

// Apart is a dialog in which one is not in the meeting: the first line says so as long
// as it is open.
type Apart interface {
	Apart() string
}

// Restorable is a dialog that the desk keeps: after any end it is opened again by its name,
// with everything typed.
type Restorable interface {
	// Draft is the dialog as the desk keeps it, nil where it is not kept after all.
	Draft() *Draft
	// Named gives it its name.
	Named(d Draft)
	// Fill puts back what was typed in it.
	Fill(d Draft)
}

// Handle does what an event is bound to in a dialog.
func Handle(d Dialog, v *Sight, e Event) Outcome {
	if o, bound := Act(d.Bindings(), e); bound {
		return o
	}
	if o, ok := d.(Otherwise); ok {
		return o.Otherwise(e)
	}
	return Outcome{Deny: v.Text.Message.NoSuchKey}
}

// Act does what an event is bound to, and reports whether it is.
func Act(bindings []Bound, e Event) (Outcome, bool) {
	for _, b := range bindings {
		if b.takes(e) {
			return b.Do(e), true
		}
	}
	return Outcome{}, false
}
