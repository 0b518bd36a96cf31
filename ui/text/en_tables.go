package text

import "liuzhuan/data/sheet"

var enTables = Tables{
	Table: map[string]string{
		sheet.Roster: "Table %s: %d {person|people}",
		sheet.Teams:  "Table %s: %d {row|rows} of teams",
		sheet.Kin:    "Table %s: %d {relative|relatives}",
	},
	Unread: "Table %s looks like %s and was not read this time; import it by itself to read it.",
	Kind: map[string]string{
		sheet.Roster: "a roster",
		sheet.Teams:  "a list of teams",
		sheet.Kin:    "a list of relatives",
	},
	Skipped: "%d {row|rows} skipped: %s",
	Skip: map[sheet.Why]string{
		sheet.SkipHeader:  "the titles again, %s",
		sheet.SkipTitle:   "the heading again, %s",
		sheet.SkipLabel:   "labels of unit and date, %s",
		sheet.SkipPage:    "page numbers, %s",
		sheet.SkipTotal:   "totals, %s",
		sheet.SkipFooter:  "notes below, %s",
		sheet.SkipCodes:   "codes of a system, %s",
		sheet.SkipNumber:  "a number or formulas alone, %s",
		sheet.SkipHeading: "group headings, %s",
		sheet.SkipVacancy: "vacancies, %s",
		sheet.SkipNoKin:   "nobody named as a relative, %s",
	},
	Vacancy:      "%s is a vacancy and was taken for nobody: %s",
	Hidden:       "%d {row is|rows are} hidden in the sheet and were read too: %s",
	Rows:         "row %s",
	More:         " and %d more",
	Noted:        "Columns not known, kept in the remark: %s",
	Unused:       "Columns that were not used: %s",
	Column:       "%s (such as %s)",
	Untitled:     "column %s (no title)",
	Sample:       " (such as %s)",
	Plans:        "Plans: %s",
	NoPost:       "%d without a present post: %s",
	Taken:        "; taken for now: \"%s\"",
	Alike:        "  0 reads the %d with the same titles together",
	Together:     "The %d {worksheet|worksheets} with the same titles were read: %s; a digit reads one: %s",
	OtherAlike:   "The %d with the same titles can be read together.",
	SaidTogether: "The %d {worksheet|worksheets} with the same titles were read: %s.",
	RowPart:      "%s row %d",

	Form: "%s%s is laid out as the approval form of one person and is not a list; nothing was written. Import its .lrmx, or put people into one " +
		"row each and save that as xlsx.",
	NoRows: map[string]string{
		sheet.Roster: "%s%s has its titles in row %d and nobody under them, so nothing was written. Please check that it is the right one.",
		sheet.Teams:  "%s%s has its titles in row %d and no teams under them, so nothing was written. Please check that it is the right one.",
		sheet.Kin:    "%s%s has its titles in row %d and no relatives under them, so nothing was written. Please check that it is the right one.",
	},
	NoField:  "Column %s was to be read as %s, and there is no such thing; nothing was written. Please choose again what the column is.",
	SkippedN: " %d {row was|rows were} skipped there.",
	Unparted: "The columns of %s are not apart in row %d: what stands between them is %s. Nothing was written. Part them in WPS (Data, Text " +
		"to Columns), save as xlsx and import that.",
	Mark: map[string]string{
		"|":  "a bar",
		"｜":  "a bar",
		"，":  "a full-width comma",
		"、":  "an enumeration comma",
		",":  "a comma",
		";":  "a semicolon",
		"；":  "a full-width semicolon",
		"\t": "a tab",
		" ":  "blanks",
	},
	NoHeader: map[string]string{
		sheet.Roster: "No header was recognised in the first 15 rows of %s%s, so nothing was written. Please check that it has columns such " +
			"as name and current post.",
		sheet.Teams: "No header of a list of teams was recognised in the first 15 rows of %s%s, so nothing was written. Please check that it " +
			"has columns such as name of the team, establishment and leader posts.",
		sheet.Kin: "No header of a list of relatives was recognised in the first 15 rows of %s%s, so nothing was written. Please check that " +
			"it has columns such as person, relation and name.",
	},
	At:    " (%s)",
	Split: "%[1]s%[3]s is too large (over %[2]d MB) and was not read. Please split it.",
}
