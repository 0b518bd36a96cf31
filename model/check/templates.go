package check

// R50: a template that is kept with the meeting asks for what nobody knows, or is broken:
// told the day before, not when the paper is wanted.

import "liuzhuan/model"

// Template is a kept template with what is wrong in it, as whoever reads documents found it.
type Template struct {
	Name  string
	Flaws []Flaw
}

// Flaw is one thing that is wrong in a template, where it stands.
type Flaw struct {
	Variant Variant
	Text    string // as it stands there
	Place   model.Place
}

// In the template Value stands Against, at Place.
const (
	TemplateUnknown Variant = "template_unknown" // a field nobody knows: it is left blank
	TemplateOdd     Variant = "template_odd"     // only looks like a field: it stays as it is
	TemplateBroken  Variant = "template_broken"  // a section without its end: nothing is written
	TemplateUnread  Variant = "template_unread"  // the template cannot be read any more; no Against, no Place
)

var templates = Rule{ID: "R50", Basis: "本单位的模板", Run: func(c *Context) []Finding {
	var out []Finding
	for _, t := range c.Templates {
		for _, f := range t.Flaws {
			found := Finding{Variant: f.Variant, Value: t.Name, Against: f.Text}
			if f.Place != (model.Place{}) {
				found.Place = &f.Place
			}
			out = append(out, found)
		}
	}
	return out
}}
