package model

import (
	"slices"
	"strings"
	"unicode"

	"liuzhuan/model/org"
)

// Disposition says what becomes of a person: planned, or decided.
type Disposition string

// Term gives the word of the field for d, as papers print it.
func (d Disposition) Term() string {
	if t := d.traits(); t != nil {
		return t.terms[0]
	}
	return string(d)
}

// Valid reports whether d is one of Dispositions.
func (d Disposition) Valid() bool { return d.traits() != nil }

// ParseDisposition reads a term of the field or a code word, blanks ignored.
func ParseDisposition(s string) (Disposition, bool) {
	d, ok := dispositionsByTerm[s]
	if !ok && strings.ContainsFunc(s, unicode.IsSpace) {
		d, ok = dispositionsByTerm[strings.Join(strings.Fields(s), "")]
	}
	return d, ok
}

// DispositionOfHeading reads the disposition that a group heading such as
// 一、留任（41人） names. A heading that also names an agency is not one.
func DispositionOfHeading(s string) (Disposition, bool) {
	if ParsePost(s).Team != "" {
		return "", false
	}
	return ParseDisposition(HeadingName(s))
}

// PlanFromTexts derives the planned disposition where neither a column nor a
// heading names one. Promotions never come from texts.
func PlanFromTexts(current, proposed, relieved string) Disposition {
	if d, ok := ParseDisposition(proposed); ok && d == Retained {
		return Retained
	}
	if proposed == "" {
		if relieved != "" {
			return Removed
		}
		return Retained
	}
	from, to := ParsePost(current).Org(), ParsePost(proposed).Org()
	names := org.Of(org.Home(slices.Values([]string{current, proposed})))
	if from != to && !names.Same(from, to) {
		return Transferred
	}
	if relieved == "" {
		return Retained
	}
	return Reassigned
}
