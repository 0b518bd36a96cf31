// Package paint writes frames to a terminal: of a new frame only what differs from
// what the terminal shows, in one write, with the real cursor at its end.
//
// Bubble Tea keeps the modes of the terminal, its keys and the life of the program.
// What it writes by itself goes through a Terminal too, which writes the whole frame
// anew behind it.
//
// What does not belong here: what a frame shows, and keys.
package paint
