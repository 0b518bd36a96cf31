// Package pen is writing by key: a field of one line and an editor of many, each
// with the place of the real cursor, for an input method opens its box there.
//
// What does not belong here: anything that knows of the program around a text:
// what it is for, who records it, where it stands on the screen.
package pen
