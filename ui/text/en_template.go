package text

import "liuzhuan/data/paper/template"

// enTemplate is the English of Template.
var enTemplate = Template{
	Part:      map[template.Part]string{template.Body: "body", template.Header: "header", template.Footer: "footer", template.Note: "note"},
	Box:       "text box",
	Paragraph: "paragraph %d",
	Cell:      "table %d row %d cell %d",
	Between:   ", ",
	Filled:    "Fills %d {field|fields}: %s.",
	Unknown:   "%s is not known (%s). Please change it to a field that is, or take it out.",
	Empty:     "%s has no value in %d {place|places} and stays blank there.",
	Fault: map[template.FaultKind]string{
		template.NoEnd:   "%s has no end (%s) and cannot be filled. Please put its end, which begins with {{/, behind what is repeated.",
		template.NoStart: "%s has no start (%s) and cannot be filled. Please put its start, which begins with {{#, before what is repeated, or take it out.",
		template.Crossed: "%s ends before what is within it (%s) and cannot be filled. Please end the inner one first.",
		template.Shared:  "%s is in the same row or paragraph as the one before it (%s) and cannot be filled. Please make two rows of them.",
		template.Halved:  "\"%s\" has half its braces (%s) and is not filled. Please write {{field}}.",
		template.Wide:    "\"%s\" has full-width braces (%s) and is not filled. Please write {{ }}.",
	},
	Sound:     "Nothing is unknown and nothing is broken.",
	Blank:     "%s is not known (%s) and was left blank.",
	Written:   "Filled the template: %s.",
	NotFilled: "The template is broken; %s was not written.",
	Each: "This template names a person in its header, footer or notes, which one file, %s, has once; nothing was written. Please give " +
		"the name of a folder with -o.",
	NoDocx: "%s is no docx template and was not read. Please save it as docx in Word or WPS.",
}
