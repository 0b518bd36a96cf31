package text

var enRehearsal = Rehearsal{
	Name:      "Rehearsal",
	Said:      "Rehearsal: %s",
	Preparing: "Preparing the rehearsal",
	Begun:     "begun. The list and the plan are the real ones, nothing is written; Ctrl-Q ends it, and all of it is gone.",
	Idle:      "nothing is written; Ctrl-Q ends it.",
	End:       "end rehearsal",
	Done:      "Rehearsal over: %d {entry|entries} practised, none written; the data is as it was at the start (%s).",
	Altered: "Rehearsal over: %d {entry|entries} practised, none written; but the data of the meeting is not as it was at the start (now %s). " +
		"Please leave and have the file checked.",
	Lost: "Rehearsal over: %d {entry|entries} practised, none written; the data could not be compared: %s",
	InTalk: "A talk is running. Ending it or stepping out in a rehearsal does not count: the meeting's talk runs on and is still running " +
		"afterwards. Rehearse now?",
	Leaves: "Nothing leaves a rehearsal. End it first (Ctrl-Q).",
	Off: map[string]string{
		"export": "What comes of a rehearsal is not what came of the meeting: nothing is exported. End it (Ctrl-Q), then export.",
		"backup": "What is recorded in a rehearsal is not backed up; the meeting file has not changed. End it (Ctrl-Q), then back up.",
		"merge":  "A merge writes to the meeting file: not in a rehearsal. End it (Ctrl-Q), then merge.",
		"seal":   "A seal cannot be undone: not in a rehearsal. End it (Ctrl-Q), then seal.",
		"new":    "No new meeting in a rehearsal. End it (Ctrl-Q) first.",
		"open":   "No other meeting in a rehearsal. End it (Ctrl-Q) first.",
		"follow": "The wall does not follow a rehearsal: only the title stands there. End it (Ctrl-Q), then press F11.",
		"lock":   "A passphrase is kept in the meeting file: not in a rehearsal. End it (Ctrl-Q), then set it.",
	},
}
