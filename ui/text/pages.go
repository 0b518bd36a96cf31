package text

// Pages holds the words of pages: heads of tables and groups, and what their panels say.
type Pages struct {
	Above, Below string // lines that are out of sight

	Subject map[Subject]string // of the help
}

// Subject is what keys of the roster have to do with.
type Subject string

// The subjects of the help.
const (
	SubjectPhase   Subject = "phase"
	SubjectUndo    Subject = "undo"
	SubjectPeople  Subject = "people"
	SubjectList    Subject = "list"
	SubjectProgram Subject = "program"
)
