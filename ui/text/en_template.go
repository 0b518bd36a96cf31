package text

import "liuzhuan/data/paper/template"

// enTemplate is the English of Template.
var enTemplate = Template{
	Part: map[template.Part]string{template.Body: "body", template.Header: "header", template.Footer: "footer", template.Note: "note",
		template.Cells: "cells"},
	Box:       "text box",
	Remark:    "note",
	Paragraph: "paragraph %d",
	Cell:      "table %d row %d cell %d",
	Between:   ", ",
	Filled:    "Fills %d {field|fields}: %s.",
	Unknown:   "%s is not known (%s). Please change it to a field that is, or take it out.",
	Empty:     "%s has no value in %d {place|places} and stays blank there.",
	Fault: map[template.FaultKind]string{
		template.NoEnd: "%s has no end (%s) and cannot be filled. Please put its end, which begins with {{/, behind what is repeated.",
		template.NoStart: "%s has no start (%s) and cannot be filled. Please put its start, which begins with {{#, before what is repeated, " +
			"or take it out.",
		template.Crossed: "%s ends before what is within it (%s) and cannot be filled. Please end the inner one first.",
		template.Shared:  "%s is in the same row or paragraph as the one before it (%s) and cannot be filled. Please make two rows of them.",
		template.Halved:  "\"%s\" has half its braces (%s) and is not filled. Please write {{field}}.",
		template.Wide:    "\"%s\" has full-width braces (%s) and is not filled. Please write {{ }}.",
	},
	Sound:     "Nothing is unknown and nothing is broken.",
	Blank:     "%s is not known (%s) and was left blank.",
	Written:   "Filled the template: %s.",
	NotFilled: "The template is broken; %s was not written.",
	Each: "This template names a person in its header, footer or notes, which one file, %s, has once" +
		"; nothing was written. Please give the name of a folder with -o.",
	Ending: "A template is filled in its own format; %s was not written. Please give a name that ends in %s.",
	NoFile: map[template.FormatKind]string{
		template.Other:  "%s is not a docx or xlsx template and was not read. Please save it as docx or xlsx in Word, Excel or WPS.",
		template.Locked: "%s has a password and cannot be read. Please open it, take the password off, and save it as docx or xlsx.",
		template.Old:    "%s is of an old format (doc, wps, xls, et) and was not read. Please save it as docx or xlsx in Word, Excel or WPS.",
		template.Macros: "%s has macros and was not read. Please save it as docx or xlsx without them.",
		template.Damaged: "%s cannot be read whole; perhaps it was not copied to the end. Please copy it again, or open it and save it as " +
			"docx or xlsx.",
	},
	Example:   "Wrote the example: %s. Make it your own, and look at it with template.",
	OfMeeting: "Fields of the meeting",
	OfPerson:  "Fields of a person",
	OfKin:     "Fields of a relative",
	Sections:  "What may be repeated or left out",
	Worksheet: "sheet \"%s\"",
}
