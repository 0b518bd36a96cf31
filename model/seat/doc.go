// Package seat knows posts as seats: what the text of a post says, which seats it
// names, how many of a kind there are, who takes whose, what chains and rings that
// makes, who hangs on somebody who stays, and what stays empty.
//
// What belongs here is the reckoning alone. Whose posts these are, what was decided
// and how organizations are called in a meeting, model knows.
package seat
