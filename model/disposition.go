package model

import (
	"slices"
	"strings"

	"liuzhuan/model/org"
)

// Disposition says what becomes of a person: planned, or decided.
type Disposition string

// The dispositions of DESIGN.md section 2; facts/domain.md section 3.1 has
// their definitions.
const (
	Pending         Disposition = "pending"
	Retained        Disposition = "retained"
	Reassigned      Disposition = "reassigned"
	Transferred     Disposition = "transferred"
	Promoted        Disposition = "promoted"
	FurtherUse      Disposition = "further_use"
	Removed         Disposition = "removed"
	Seconded        Disposition = "seconded"
	TransferredIn   Disposition = "transferred_in"
	TransferredOut  Disposition = "transferred_out"
	Retired         Disposition = "retired"
	Demoted         Disposition = "demoted"
	ProbationPassed Disposition = "probation_passed"
	Deferred        Disposition = "deferred"
)

// Dispositions lists all of them in the order of papers and choices; Pending,
// which is no decision, comes last.
var Dispositions = []Disposition{
	Retained, Reassigned, Transferred, Promoted, FurtherUse, Removed, Seconded,
	TransferredIn, TransferredOut, Retired, Demoted, ProbationPassed, Deferred, Pending,
}

// terms holds the word printed on papers first, then the other words that lists
// use for it (facts/formats.md section 3.2, facts/domain.md section 3.1).
var terms = map[Disposition][]string{
	// A rise in rank is no appointment and none of these; what it is nobody says
	// before somebody does, and never 留任.
	Pending:         {"待定", "晋升职级", "职级晋升", "拟晋升职级"},
	Retained:        {"留任", "拟留任", "不变", "继续留任"},
	Reassigned:      {"组内调整", "内部转岗", "轮岗", "内部调整", "机关内轮岗"},
	Transferred:     {"转任", "交流", "平级转任", "交流转任", "拟转任"},
	Promoted:        {"提任", "提拔", "拟提任", "提拔使用", "提拔任职"},
	FurtherUse:      {"进一步使用"},
	Removed:         {"免职", "拟免职", "免去职务"},
	Seconded:        {"挂职", "干部挂职"},
	TransferredIn:   {"调任", "调入"},
	TransferredOut:  {"调出"},
	Retired:         {"退休"},
	Demoted:         {"降职"},
	ProbationPassed: {"转正", "试用期满转正", "按期转正"},
	Deferred:        {"暂缓", "缓议"},
}

// Term gives the word of the field for d, as papers print it.
func (d Disposition) Term() string {
	if t := terms[d]; len(t) > 0 {
		return t[0]
	}
	return string(d)
}

// Valid reports whether d is one of Dispositions.
func (d Disposition) Valid() bool { return slices.Contains(Dispositions, d) }

// ParseDisposition reads a term of the field or a code word, blanks ignored.
func ParseDisposition(s string) (Disposition, bool) {
	s = strings.Join(strings.Fields(s), "")
	for _, d := range Dispositions {
		if s == string(d) || slices.Contains(terms[d], s) {
			return d, true
		}
	}
	return "", false
}

// RisesInRank reports whether a word for a plan means a rise in rank (晋升职级),
// for which there is no Disposition.
func RisesInRank(word string) bool {
	return strings.Contains(word, "晋升职级") || strings.Contains(word, "职级晋升")
}

// DispositionOfHeading reads the disposition that a group heading such as
// 一、留任（41人） names. A heading that also names an agency is not one.
func DispositionOfHeading(s string) (Disposition, bool) {
	if ParsePost(s).Team != "" {
		return "", false
	}
	return ParseDisposition(HeadingName(s))
}

// Moves reports whether d takes the person to another post.
func (d Disposition) Moves() bool {
	switch d {
	case Reassigned, Transferred, Promoted, FurtherUse, Seconded, TransferredIn, Demoted:
		return true
	}
	return false
}

// Leaves reports whether d takes the person out of the present post without a
// new one on this roster.
func (d Disposition) Leaves() bool {
	return d == Removed || d == Retired || d == TransferredOut
}

// PlanFromTexts derives the planned disposition where neither a column nor a
// heading names one (DESIGN.md section 2). Promotions never come from texts.
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
