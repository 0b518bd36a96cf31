package text

import "liuzhuan/data/room"

// enWall is the English of Wall.
var enWall = Wall{
	On:    "wall on",
	Blank: "wall blank",
	Follows: map[room.State]string{
		room.Welcome: "The wall follows: a welcome while people sign in. F12 blanks it at once.",
		room.Title:   "The wall follows: only the title now, whoever is read out at the announcement. F12 blanks it at once.",
		room.Heading: "The wall follows: the name of the team now. F12 blanks it at once.",
		room.Person:  "The wall follows the reading: %s now. F12 blanks it at once.",
		room.Tally:   "The wall follows: how many are announced now. F12 blanks it at once.",
		room.Blank:   "The wall follows, but it is blank now: the meeting is sealed, or a matter was raised in the talk.",
	},
	Covered:    "The wall is blank: only the title stays. F12 again goes on.",
	Rests:      "The wall follows nothing; only the title stands there. F11 lets it follow.",
	Fault:      "The wall was not told: the folder of the meeting file cannot be written to. Records go on; after five seconds only the title stands there.",
	NotCovered: "The wall could not be blanked at once; after five seconds at most only the title stands there. To be sure now, close its window.",

	Welcome: "Welcome. Please sign in.",
	Decided: "announced ",
	Pending: "to come ",
	Waits:   "Waiting for %s: open this meeting file in another window, and its title stands here; F11 there lets the wall follow.",
	NoFile:  "%s is not there. If the path is wrong, leave and write it again; if it is still to be made, this goes on once it is.",
	Leave:   "Drag this window to the projector. + and - change the size, Esc or Ctrl-Q leaves.",
	NoFont: "No Chinese font was found on this computer, so plain characters have to do: enlarge the font of this window (Ctrl " +
		"and plus in most terminals).",
	NeedsTerminal: "The window of the wall is opened in a terminal; this is not one.",
}
