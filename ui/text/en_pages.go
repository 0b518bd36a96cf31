package text

// enPages is the English of Pages.
var enPages = Pages{
	Above: "%d more above",
	Below: "%d more below",
	Subject: map[Subject]string{
		SubjectPhase:   "This phase",
		SubjectUndo:    "Undo",
		SubjectPeople:  "People and teams",
		SubjectList:    "The list",
		SubjectProgram: "Menu and program",
	},
}
