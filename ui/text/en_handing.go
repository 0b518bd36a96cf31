package text

var enHanding = Handing{
	Copies: "Copies",
	Action: "for another computer",
	Title:  "For another computer: a copy, opened again and checked",
	Desk:   "Which desk",
	Note: "Such as door: every entry made there begins with it; without it there is only the user of that computer. What is half typed " +
		"here and the passphrase of the screen stay here.",
	Sealed:  "The meeting is sealed: what is recorded there is an amendment too.",
	Other:   "other",
	Writing: "Writing and checking",
	Done:    "%s is written and checked: %d {person|people}, %d journal {entry|entries}. Record in it on that computer, bring it back and merge it.",
	Damaged: "%s is written and is what the file is, but the file itself is damaged in %d {place|places}; please look for a sound backup.",
	BadName: "\"%s\" cannot be the name of a desk: at most 20 characters, no line breaks, nothing invisible. Please take another.",
	IsCopy:  "This copy was made at %s for: %s. When all is recorded bring it back to be merged.",
	Nobody:  "another computer",
}
