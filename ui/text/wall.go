package text

// Words for the wall: what the clerk is told of it.

import "liuzhuan/data/room"

// Wall holds them.
type Wall struct {
	On, Blank  string                // on the first line: it follows, it is blank
	Follows    map[room.State]string // what it shows from now on; name
	Covered    string
	Rests      string // F12 while it follows nothing
	Fault      string // it cannot be told
	NotCovered string // nor blanked at once

	// The window of the wall.
	Welcome          string
	Decided, Pending string // before their numbers
	Waits            string // for the operator's process; name of the meeting file
	NoFile           string // it is not there; its path
	Leave            string // how the window is left
	NoFont           string
	NeedsTerminal    string
}

// WallFollows says what a wall that has begun to follow shows.
func (t *Text) WallFollows(s room.Slide) string {
	if s.State == room.Person {
		return t.Sprintf(t.Wall.Follows[s.State], t.Name(s.Name))
	}
	return t.Wall.Follows[s.State]
}
