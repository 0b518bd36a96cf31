package model

// How high a body stands (机构规格), and who would stand higher than the team they are in
// (超规格).

import (
	"slices"
	"strings"

	"liuzhuan/model/seat"
)

// Grade is how high a body, a leading post or a rank stands. A text that does not say
// whether it is the full grade or the deputy one may be either.
type Grade struct{ low, high int }

// gradeMarks are the words of each grade, the highest first, as lists and codes of
// 职务层次 (ZB09) have them.
var gradeMarks = [][]string{
	{"国家级", "正国", "副国", "1A0"}, {"省部", "正部", "副部", "正省", "副省", "1A1"},
	{"厅", "局级", "司局", "正局", "副局", "正司", "副司", "正地", "副地", "1A2"},
	{"处", "县", "1A3"}, {"科级", "乡科", "正科", "副科", "正乡", "副乡", "1A4"}, {"股", "科员", "1A5"},
}

// ParseGrade reads 正处级, 副县级, 县处级正职 and the codes of 职务层次; ok is false where the
// text tells no grade.
func ParseGrade(s string) (g Grade, ok bool) {
	s = strings.TrimSpace(s)
	if !strings.Contains(s, "级") && !slices.ContainsFunc([]string{"正", "副", "1A"}, func(mark string) bool { return strings.HasPrefix(s, mark) }) {
		return Grade{}, false
	}
	at := slices.IndexFunc(gradeMarks, func(marks []string) bool {
		return slices.ContainsFunc(marks, func(mark string) bool { return strings.Contains(s, mark) })
	})
	if at < 0 {
		return Grade{}, false
	}
	step := 2 * (len(gradeMarks) - at)
	switch {
	case strings.Contains(s, "副"), strings.HasPrefix(s, "1A") && strings.HasSuffix(s, "2"):
		return Grade{step, step}, true
	case strings.Contains(s, "正"), strings.HasPrefix(s, "1A") && strings.HasSuffix(s, "1"):
		return Grade{step + 1, step + 1}, true
	}
	return Grade{step, step + 1}, true
}

// Above reports whether a grade is higher than another for sure.
func (g Grade) Above(of Grade) bool { return g.low > of.high }

// rankGrades are what ranks stand for: which of the grade, organs of it decide.
var rankGrades = []struct {
	suffix string
	grade  string
}{{"巡视员", "厅局级"}, {"调研员", "县处级"}, {"主任科员", "乡科级"}}

// rankAbove reports whether a rank stands for a higher grade than a body of this one has:
// 四级调研员 in a 正科级 one.
func (g Grade) rankAbove(rank string) bool {
	for _, r := range rankGrades {
		if strings.HasSuffix(rank, r.suffix) {
			of, _ := ParseGrade(r.grade)
			return of.Above(g)
		}
	}
	return false
}

// HigherThan says who would stand higher than their team.
type HigherThan struct {
	Team     *Team
	Standing string // the level or the rank
	Rank     bool   // it is a rank
}

// OverGrade finds what p would hold that is above the team p is in afterwards; ok is
// false for nothing, and where nobody has said how high the team is or what p is.
func (m *Meeting) OverGrade(p *Person) (h HigherThan, ok bool) {
	o := m.Outcome(p)
	t := m.Team(m.TeamAfter(p, o))
	if t == nil {
		return h, false
	}
	grade, known := ParseGrade(t.Grade)
	if !known {
		return h, false
	}
	h.Team = t
	parts := seat.Parts(o.Post)
	if slices.ContainsFunc(parts, func(part seat.Part) bool {
		return part.Leads() && !part.Past && (part.Org == "" || m.SameTeam(part.Org, t.Name))
	}) {
		for _, level := range m.levelsAfter(p, o) {
			if g, ok := ParseGrade(level); ok && g.Above(grade) {
				h.Standing = level
				return h, true
			}
		}
	}
	for _, rank := range ranksAfter(p, o, parts) {
		if grade.rankAbove(rank) {
			h.Standing, h.Rank = rank, true
			return h, true
		}
	}
	return h, false
}

// levelsAfter are the texts that tell at which level p would be: what the post says in
// brackets, else the present level, which a promotion is at least at.
func (m *Meeting) levelsAfter(p *Person, o Outcome) []string {
	notes := slices.DeleteFunc(seat.Notes(o.Post), func(s string) bool { _, ok := ParseGrade(s); return !ok })
	if len(notes) > 0 || o.Disposition == Demoted {
		return notes
	}
	return []string{p.Level}
}

// ranksAfter are the ranks that p would hold: those the post names, else the present one.
func ranksAfter(p *Person, o Outcome, parts []seat.Part) []string {
	var out []string
	for _, part := range parts {
		if part.Rank() {
			out = append(out, part.Duty)
		}
	}
	if len(out) == 0 && o.Disposition != Demoted {
		out = append(out, p.Rank)
	}
	return out
}
