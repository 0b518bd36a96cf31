package text

import (
	"liuzhuan/data/paper/template"
	"liuzhuan/model"
)

// enKept is the English of Kept.
var enKept = Kept{
	Title: "Templates",
	None: "No template is kept yet. 1 adds a docx or xlsx of your unit: write {{field}} where a value goes, and what is repeated for each person " +
		"between {{#people}} and {{/people}}.",
	Rest: "Where a value goes, write a field in double braces, such as {{name}}. The fields are:",

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
	LeftBlank: "left blank for handwriting: %s",

	TakeTitle:    "Add a template",
	ReplaceTitle: "Another file for \"%s\"",
	RenameTitle:  "Rename \"%s\"",
	NewName:      "New name",
	Large:        "%s has %s, which is more than %s, and was not added. Please make its pictures smaller, or take them out, and try again.",
	NotReplaced:  "\"%s\" is a template in %s, and another file for it must be one too. Add a different one with 1.",

	TakenWell:      "Added \"%s\": it fills %d {field|fields}; nothing is unknown and nothing broken.",
	TakenWith:      "Added \"%s\": it fills %d {field|fields}; %s.",
	Took:           "added the template \"%s\"",
	Replaced:       "put another file in place of the template \"%s\"",
	Renamed:        "renamed the template \"%s\" to \"%s\"",
	Dropped:        "removed the template \"%s\"",
	UsedAs:         "set when the template \"%s\" is written: %s",
	LeftToPen:      "left blank in the template \"%s\": %s",
	LeftNoMore:     "no longer left blank in the template \"%s\": %s",
	Withheld:       "For the audience \"%s\" these fields were left blank: %s.",
	FilledBy:       "Digest of the template: %s.",
	PrintThere:     "It was not printed: please open and print it in Word, Excel or WPS.",
	NothingWritten: "The template is broken; nothing was written.",
	NoKept:         "There is no file %s, and no template of that name is kept with the meeting.",
	Skipped:        "The template \"%s\" is broken and was not written; F10 0 6 and F5 say where.",
}
