package template

// What a template asks for, before anything is written.

import "slices"

// personal reports whether the template is one for each person: it names what only
// each of the list knows, outside of any section for that list.
func (f *File) personal(around *Scope, list string) bool {
	of := around.Lists[list].Of
	lone := func(items []item) bool {
		return slices.ContainsFunc(items, func(x item) bool { return lacks(x, around, of) })
	}
	return slices.ContainsFunc(f.parts, func(p *part) bool {
		return slices.ContainsFunc(p.stories, func(s *story) bool { return lone(s.items) })
	})
}

// OnPages reports whether everybody's can be one file: worksheets of a workbook, or, where a
// person is named in the body alone, pages of a document, which has its head and foot once.
func (f *File) OnPages(around *Scope, list string) bool {
	if f.Kind == Workbook { // a worksheet has its own
		return true
	}
	for _, p := range f.parts {
		for _, s := range p.stories {
			if p.where != Body && slices.ContainsFunc(s.items, func(x item) bool { return lacks(x, around, around.Lists[list].Of) }) {
				return false
			}
		}
	}
	return true
}

// Scopes gives what the template is filled for: the whole, or each of the list, where it
// is one for each. known is what each of the scopes knows.
func (f *File) Scopes(whole *Scope, list string) (known *Scope, scopes []*Scope) {
	if !f.personal(whole, list) {
		return whole, []*Scope{whole}
	}
	of := whole.Lists[list]
	scopes = make([]*Scope, len(of.Items))
	for i, one := range of.Items {
		scopes[i] = one.within(whole)
	}
	return of.Of.within(whole), scopes
}

// lacks reports whether x is not known around an item of a list, but within it.
func lacks(x item, around, within *Scope) bool {
	if x.field != nil {
		return around.owner(x.field.name) == nil && within.owner(x.field.name) != nil
	}
	found, ok := around.choice(x.section.open.name)
	if !ok {
		_, ok = within.choice(x.section.open.name)
		return ok
	}
	return found.list == nil && slices.ContainsFunc(x.section.items, func(y item) bool { return lacks(y, around, within) })
}

// Check says what the template asks for and what of it each of the scopes lacks. known
// is what a scope knows, with or without values; without scopes only names are looked at.
func (f *File) Check(known *Scope, scopes []*Scope) *Report {
	c := &checking{report: &Report{Faults: f.faults}, without: map[string]map[*Scope]bool{}, names: len(scopes) == 0}
	for _, p := range f.parts {
		for _, s := range p.stories {
			if !s.again {
				c.walk(s.items, known, scopes)
			}
		}
	}
	for _, name := range c.asked {
		if n := len(c.without[name]); n > 0 {
			c.report.Empty = append(c.report.Empty, Empty{name, n})
		}
	}
	return c.report
}

// checking gathers a report.
type checking struct {
	report  *Report
	names   bool                       // alone are looked at
	asked   []string                   // the known names, in the order of the document
	without map[string]map[*Scope]bool // by name, those without a value
}

func (c *checking) walk(items []item, known *Scope, scopes []*Scope) {
	for _, x := range items {
		if x.field != nil {
			c.field(x.field, known, scopes)
		} else {
			c.section(x.section, known, scopes)
		}
	}
}

func (c *checking) field(t *token, known *Scope, scopes []*Scope) {
	if known.owner(t.name) == nil {
		c.unknown(Unknown{t.name, t.paragraph.place})
		return
	}
	if c.without[t.name] == nil {
		c.asked, c.without[t.name] = append(c.asked, t.name), map[*Scope]bool{}
	}
	some := c.names
	for _, s := range scopes {
		if o := s.owner(t.name); o != nil && o.filled(t.name) {
			some = true
		} else if o != nil {
			c.without[t.name][o.self()] = true
		}
	}
	if some && !slices.Contains(c.report.Filled, t.name) {
		c.report.Filled = append(c.report.Filled, t.name)
	}
}

func (c *checking) section(s *section, known *Scope, scopes []*Scope) {
	found, ok := known.choice(s.open.name)
	if !ok {
		c.unknown(Unknown{s.open.mark + s.open.name, s.open.paragraph.place})
	}
	if found.list != nil && s.open.mark == mark {
		known = found.list.Of.within(known)
	}
	var inner []*Scope
	for _, x := range scopes {
		inner = append(inner, x.each(s)...)
	}
	c.walk(s.items, known, inner)
}

func (c *checking) unknown(u Unknown) {
	if !slices.Contains(c.report.Unknown, u) {
		c.report.Unknown = append(c.report.Unknown, u)
	}
}
