// Package screen is the Bubble Tea program over one meeting file: one model (App)
// with the loop, the frame and the actions, which are one table that keys, footer,
// help, menu, README and tests all read.
//
// The way of a key: terminal (keyboard puts right what it sends), then the dialog on
// top, else the roster, else an action. An action asks model for a Change, the store
// commits it, and only then the screen shows it.
//
// What lies over the roster stands in rooms of its own: page for what is looked at,
// form for what is typed in, talk for talks. They read a dialog.Sight and hand back a
// dialog.Outcome; only the App commits, closes and opens (outcome.go), and the desk
// opens again by its name what was half typed (draft.go).
//
// What does not belong here: a page or form of its own, words (ui/text), what a
// decision means (model), how a paper or a backup is made (data), SQL (data/store).
package screen
