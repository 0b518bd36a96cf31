package model

import "slices"

// Redacted stands where a text was that had to go.
const Redacted = "〔已删去〕"

// freeTexts names the columns that hold what somebody wrote in words of their own, and
// not a name, a post, a date or a term that others rely on: those are corrected, these
// can be redacted.
var freeTexts = map[Table][]string{
	PersonTable:        {"remark", "basis"},
	MatterTable:        {"text", "outcome"},
	ParticipationTable: {"note", "statement"},
	SessionTable:       {"outline", "content", "merits", "faults", "demands", "cautions"},
	DecisionTable:      {"reason", "basis"},
	AttendanceTable:    {"reason"},
	FulfilmentTable:    {"note"},
	ErrandTable:        {"text", "outcome"},
}

// FreeText reports whether a column holds what somebody wrote in words of their own.
func FreeText(table Table, column string) bool { return slices.Contains(freeTexts[table], column) }
