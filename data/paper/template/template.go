// Package template reads the unit's own paper, a docx or xlsx with {{fields}} where values
// go, says what it asks for, and fills it.
//
//	{{姓名}}                  a value
//	{{#人员}} ... {{/人员}}    repeated for each: within a paragraph the words, in a table the
//	                          rows, elsewhere the paragraphs
//	{{#留任}} ... {{/留任}}    left in where it holds or has a value
//	{{^留任}} ... {{/留任}}    left in where it does not
//
// What does not belong here: what a field means (data/paper) and words for the clerk
// (ui/text).
package template

import (
	"fmt"
	"slices"

	"liuzhuan/model"
)

// emptied is what a row is filled with that stays for the pen: nobody is in its list.
var emptied = &Scope{blank: true}

// Scope is what fields mean at a place. What it does not know is asked of the scope
// around it.
type Scope struct {
	Values map[string]string
	Photos map[string][]byte // nil = there is none
	Holds  map[string]bool   // conditions
	Lists  map[string]List
	Title  string          // what a worksheet of it alone is called
	Counts map[string]bool // the values that count something, here and within: numbers in a worksheet

	blank  bool // everything is known, and nothing has a value
	around *Scope
	of     *Scope // what this is a copy of; nil = none
}

// List is what a part is repeated for.
type List struct {
	Of    *Scope // an item without values: what every item knows
	Items []*Scope
}

// within gives s as it is inside another.
func (s *Scope) within(around *Scope) *Scope {
	c := *s
	c.around, c.of = around, s.self()
	return &c
}

func (s *Scope) self() *Scope {
	if s.of != nil {
		return s.of
	}
	return s
}

// owner is the innermost scope that knows a value or photo; nil if none does.
func (s *Scope) owner(name string) *Scope {
	for ; s != nil; s = s.around {
		if _, ok := s.Values[name]; ok {
			return s
		}
		if _, ok := s.Photos[name]; ok {
			return s
		}
	}
	return nil
}

// filled reports whether s, which knows it, has something to put for name.
func (s *Scope) filled(name string) bool { return s.Values[name] != "" || len(s.Photos[name]) > 0 }

// counted reports whether the value of that name counts something.
func (s *Scope) counted(name string) bool {
	for ; s != nil; s = s.around {
		if s.Counts[name] {
			return true
		}
	}
	return false
}

// choice is what {{#name}} means: a list, or something that holds or does not.
type choice struct {
	list *List
	hold bool
}

func (s *Scope) choice(name string) (choice, bool) {
	for ; s != nil; s = s.around {
		if hold, ok := s.Holds[name]; ok {
			return choice{hold: hold}, true
		}
		if l, ok := s.Lists[name]; ok {
			return choice{list: &l}, true
		}
		if s.owner(name) == s {
			return choice{hold: s.filled(name)}, true
		}
	}
	return choice{}, false
}

// each gives the scopes that a section is made for, in s.
func (s *Scope) each(c *section) []*Scope {
	if s.blank {
		return []*Scope{s}
	}
	found, _ := s.choice(c.open.name)
	if found.list == nil {
		if found.hold == (c.open.mark == mark) {
			return []*Scope{s}
		}
		return nil
	}
	if c.open.mark == inverse {
		if len(found.list.Items) == 0 {
			return []*Scope{s}
		}
		return nil
	}
	out := make([]*Scope, len(found.list.Items))
	for i, item := range found.list.Items {
		out[i] = item.within(s)
	}
	return out
}

// Part is where in a document a field stands, and Place where exactly.
type (
	Part  = model.Part
	Place = model.Place
)

// The parts.
const (
	Body   = model.PartBody
	Header = model.PartHeader
	Footer = model.PartFooter
	Note   = model.PartNote
	Cells  = model.PartCells
)

// FaultKind says what is wrong with a template.
type FaultKind string

// The kinds. The first four are of sections: such a template is not filled.
const (
	NoEnd   FaultKind = "no_end" // {{#人员}} without {{/人员}}
	NoStart FaultKind = "no_start"
	Crossed FaultKind = "crossed" // an end that belongs to a section outside
	Shared  FaultKind = "shared"  // two sections after another that take the same row or paragraph
	Halved  FaultKind = "halved"  // {{ or }} alone
	Wide    FaultKind = "wide"    // full-width ｛｛ ｝｝
)

// Fault is something wrong that keeps a template, or a field of it, from being filled.
type Fault struct {
	Kind  FaultKind
	Text  string // as it stands there
	Place Place
}

// Breaks reports whether nothing can be written with it.
func (f Fault) Breaks() bool { return f.Kind != Halved && f.Kind != Wide }

// BrokenError says that a template has sections that cannot be filled.
type BrokenError struct{ Faults []Fault }

func (e *BrokenError) Error() string { return fmt.Sprintf("%d broken sections", len(e.Faults)) }

// Report says what a template asks for.
type Report struct {
	Filled  []string // in the order of the document
	Unknown []Unknown
	Empty   []Empty
	Faults  []Fault

	Withheld []string // known, and not for the audience
}

// LeaveBlank takes fields that somebody said are left for the pen out of what is not known.
func (r *Report) LeaveBlank(names []string) {
	r.Unknown = slices.DeleteFunc(r.Unknown, func(u Unknown) bool { return slices.Contains(names, u.Name) })
}

// Sound reports whether everything is known and nothing broken.
func (r *Report) Sound() bool { return len(r.Unknown) == 0 && len(r.Faults) == 0 }

// Unknown is a field or section that nobody knows.
type Unknown struct {
	Name  string // of a section with its mark: #人员
	Place Place
}

// Empty is a field that is known and has no value for so many.
type Empty struct {
	Name  string
	Count int
}

// FormatKind says what a file is that is no template.
type FormatKind string

// The kinds.
const (
	Other   FormatKind = ""        // something else altogether
	Locked  FormatKind = "locked"  // with a password
	Old     FormatKind = "old"     // doc, wps, xls, et
	Macros  FormatKind = "macros"  // docm, xlsm
	Damaged FormatKind = "damaged" // one that cannot be read whole
)

// FormatError says that a file is no docx and no xlsx.
type FormatError struct {
	Path string
	Kind FormatKind
	Err  error // of one that is damaged; nil = it does not begin as one
}

func (e *FormatError) Error() string {
	return fmt.Sprintf("%s is no template: %s %v", e.Path, e.Kind, e.Err)
}

func (e *FormatError) Unwrap() error { return e.Err }
