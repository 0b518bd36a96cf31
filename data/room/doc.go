// Package room is what the operator's process lets the room see of an open meeting:
// FILE.room for the wall and FILE.script for the chair, each made from a type that has
// only the fields which may leave, written whole beside the meeting file and read by
// another process that never opens it.
//
// What does not belong here: how a slide is drawn (ui/wall), which key follows or
// blanks (ui/screen), and any field that the wall may not show.
package room
