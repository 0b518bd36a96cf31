// Package screen is the Bubble Tea program over one meeting file: one model
// (App), panes and dialogs that are plain values drawing themselves into a
// size, and one table of actions that keys, footer, help, menu, README and
// tests all read.
//
// The way of a key: terminal, runs of one input-method commit joined, full
// width folded, then the dialog on top, else the roster, else an action. An
// action asks model for a Change, the store commits it, and only then the
// screen shows it.
//
// What does not belong here: words (ui/text), what a decision means (model),
// SQL (data/store).
package screen
