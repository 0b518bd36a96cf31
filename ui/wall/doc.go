// Package wall is the window that lies on the projector, and the chair's: it reads what
// the operator's process tells the room (data/room) and draws it as large as the
// terminal lets it, in characters made of half blocks from a font of the system.
//
// What does not belong here: what may be shown (data/room), any meeting file, and words
// (ui/text).
package wall
