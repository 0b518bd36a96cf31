package text

// enPlain is the English of Plain.
var enPlain = Plain{
	Find: "find",
	Type: "text",
	Hint: "One step a line: names of keys (Enter, 3, F10 3, parted by blanks), or \"find NAME\", or \"text WHAT TO TYPE\". F1 lists " +
		"the keys that work here; an empty line says again where you are; Ctrl-Q quits.",
	UnknownKey:  "\"%s\" is not the name of a key; nothing of this line was done. Keys are written %s; \"find NAME\" finds somebody, \"text WORDS\" types.",
	NeedsText:   "\"%s\" wants something behind it, after a blank. Nothing of this line was done.",
	NoField:     "There is nothing to fill in here; \"%s\" was not typed.",
	NotHere:     "\"%s\" does nothing here. What works: %s",
	NotPressed:  "The %d {key|keys} behind it in this line {was|were} not pressed.",
	TooLong:     "This line has more than %d bytes; nothing of it was done. Please write it in several.",
	Unreadable:  "The encoding of this line cannot be told; nothing of it was done. Please write UTF-8 or GB18030.",
	FoundFirst:  "Found %d {person|people}, this is the first; for another press F3, write \"text ...\" and choose by its digit.",
	Chosen:      "%s (chosen)",
	Listed:      "List: %s, %d {person|people}",
	NotSignedIn: "not signed in",
	NoPlan:      "no plan",
	Aloud:       "to read: %s",
	Pause:       "; ",
}
