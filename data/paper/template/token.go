package template

// Fields and sections in the text of a document, whatever kind of document it is.

import (
	"regexp"
	"strings"
)

// The marks of sections.
const (
	mark    = "#"
	inverse = "^"
	ending  = "/"
)

// token is one {{...}}.
type token struct {
	mark, name string
	from, to   int // in the text of its paragraph
	paragraph  *paragraph
	section    *section // that it opens or ends
}

// section is what stands between {{#name}} and {{/name}}.
type section struct {
	open, end *token
	items     []item
	extent    *extent // nil = within one paragraph
}

// item is a field, or a section with what it holds.
type item struct {
	field   *token
	section *section
}

// The blanks that an input method leaves within braces belong to them.
var (
	field    = regexp.MustCompile(`\{\{[\s\x{3000}]*([#^/]?)[\s\x{3000}]*([^{}]*?)[\s\x{3000}]*\}\}`)
	halved   = regexp.MustCompile(`\{\{[^{}]*|\}\}`)
	wideness = regexp.MustCompile(`[｛{]?｛[^{}｛｝]*[｝}]{0,2}|[｝}]?｝`)
)

// tokens finds the fields of a text, and what looks like a field and is none.
func tokens(text string) (found []*token, faults []Fault) {
	rest := []byte(text)
	for _, m := range field.FindAllStringSubmatchIndex(text, -1) {
		if m[4] == m[5] { // {{}}
			continue
		}
		found = append(found, &token{mark: text[m[2]:m[3]], name: text[m[4]:m[5]], from: m[0], to: m[1]})
		for i := m[0]; i < m[1]; i++ {
			rest[i] = '\n'
		}
	}
	for _, line := range strings.Split(string(rest), "\n") {
		for _, s := range halved.FindAllString(line, -1) {
			faults = append(faults, Fault{Kind: Halved, Text: strings.TrimSpace(s)})
		}
		for _, s := range wideness.FindAllString(line, -1) {
			if len([]rune(s)) > 1 && (strings.HasPrefix(s, "｛｛") || strings.HasPrefix(s, "{｛") || strings.HasSuffix(s, "｝｝")) {
				faults = append(faults, Fault{Kind: Wide, Text: s})
			}
		}
	}
	return found, faults
}

// grown puts the tokens of a text, in their order, into sections.
func grown(all []*token) (items []item, sections []*section, faults []Fault) {
	var open []*section
	put := func(x item) {
		if n := len(open); n > 0 {
			open[n-1].items = append(open[n-1].items, x)
		} else {
			items = append(items, x)
		}
	}
	fault := func(k FaultKind, t *token) {
		faults = append(faults, Fault{k, "{{" + t.mark + t.name + "}}", t.paragraph.place})
	}
	for _, t := range all {
		switch t.mark {
		case "":
			put(item{field: t})
		case mark, inverse:
			s := &section{open: t}
			t.section = s
			put(item{section: s})
			sections, open = append(sections, s), append(open, s)
		case ending:
			at := len(open) - 1
			for at >= 0 && open[at].open.name != t.name {
				at--
			}
			switch {
			case at < 0:
				fault(NoStart, t)
				continue
			case at < len(open)-1 && endsLater(all, t, open[len(open)-1].open.name):
				fault(Crossed, t)
			default:
				for _, s := range open[at+1:] {
					fault(NoEnd, s.open)
				}
			}
			open[at].end, t.section = t, open[at]
			open = open[:at]
		}
	}
	for _, s := range open {
		fault(NoEnd, s.open)
	}
	return items, sections, faults
}

// endsLater reports whether a section of that name ends after t.
func endsLater(all []*token, t *token, name string) bool {
	after := false
	for _, x := range all {
		if after && x.mark == ending && x.name == name {
			return true
		}
		after = after || x == t
	}
	return false
}
