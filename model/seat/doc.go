// Package seat knows posts: what the text of a post says, and which seats it names.
//
// What belongs here is the reckoning alone. Whose posts these are, what was decided
// and how organizations are called in a meeting, model knows.
package seat
