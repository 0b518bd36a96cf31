package text

import (
	"liuzhuan/data/paper/template"
	"liuzhuan/model"
)

// enKept is the English of Kept.
var enKept = Kept{
	Title: "Templates",
	None: "No template is kept yet. 1 takes in a docx or xlsx of your unit: write {{field}} where a value goes, and what is repeated for each person " +
		"between {{#people}} and {{/people}}.",
	Rest: "Where a value goes the template has a field in double braces. These there are:",

	Name:   "Name",
	Kind:   "Kind",
	Size:   "Size",
	When:   "Written",
	Fields: "Fields",
	State:  "State",
	Kinds:  map[template.Kind]string{template.Document: "docx", template.Workbook: "xlsx"},
	Use: map[model.Use]string{
		model.UseAfter: "wrap-up", model.UseBefore: "before", model.UseBoth: "before, wrap-up", model.UseAsked: "when asked",
	},
	Sum:       "digest %s",
	Sound:     "nothing wrong",
	Unread:    "cannot be read, replace it",
	Unknown:   "%d {field|fields} not known",
	Broken:    "broken in %d {place|places}",
	Odd:       "odd braces in %d {place|places}",
	LeftBlank: "left for the pen: %s",

	TakeTitle:    "Take in a template",
	ReplaceTitle: "Another file for \"%s\"",
	RenameTitle:  "Rename \"%s\"",
	NewName:      "New name",
	Large:        "%s has %s, which is more than %s, and was not taken in. Please make its pictures smaller, or take them out, and try again.",
	NotReplaced:  "\"%s\" is a template in %s, and another file for it must be one too. Take a different one in with 1.",

	TakenWell:      "Took in \"%s\": it fills %d {field|fields}; nothing is unknown and nothing broken.",
	TakenWith:      "Took in \"%s\": it fills %d {field|fields}; %s.",
	Took:           "took in the template \"%s\"",
	Replaced:       "put another file in place of the template \"%s\"",
	Renamed:        "renamed the template \"%s\" to \"%s\"",
	Dropped:        "let the template \"%s\" go",
	UsedAs:         "set when the template \"%s\" is written: %s",
	LeftToPen:      "left for the pen in the template \"%s\": %s",
	LeftNoMore:     "no longer left for the pen in the template \"%s\": %s",
	Withheld:       "For the audience \"%s\" these fields were left blank: %s.",
	FilledBy:       "Digest of the template: %s.",
	PrintThere:     "It was not printed: please open and print it in Word, Excel or WPS.",
	NothingWritten: "The template is broken; nothing was written.",
	NoKept:         "There is no file %s, and no template of that name is kept with the meeting.",
	Skipped:        "The template \"%s\" is broken and was not written; F10 0 6 and F5 say where.",
}
