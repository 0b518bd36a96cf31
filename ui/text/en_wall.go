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
	Fault:      "The wall was not told: the folder of the meeting file takes no writing. Records go on; after five seconds only the title stands there.",
	NotCovered: "The wall could not be blanked at once; after five seconds at most only the title stands there. To be sure now, close its window.",
}
