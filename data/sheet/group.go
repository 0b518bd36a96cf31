package sheet

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
)

// Whether as many stand under a group row as it says: 三、免职（2人） at the end of a
// list that was cut off has nobody.

// group is a group row, and how many lines stand under it.
type group struct {
	row           int
	part          string // of its table, as Table.Part
	text          string
	lines, vacant int
	of            *group // the same on an earlier page, which counts; nil = it stands alone
}

var headSaid = regexp.MustCompile(`(?:共?([0-9]+|[一二两三四五六七八九十]+)[人名])[)）\]】]?$`)

// said gives the number of people that the text tells, -1 for none.
func (g *group) said() int {
	m := headSaid.FindStringSubmatch(hanzi.Bare(brief(g.text)))
	if m == nil {
		return -1
	}
	n, ok := numberIn(m[1])
	if !ok {
		return -1
	}
	return n
}

// group notes a group row of a list of people.
func (s *scan) group(row int, part, text string) *group {
	g := &group{row: row, part: part, text: text}
	s.groups = append(s.groups, g)
	return g
}

// countGroups tells, at the end of a sheet, of group rows under which nobody
// stands, or more or fewer than they say. from is where the sheet's tables begin
// among those of the reading.
func (s *scan) countGroups(from int) {
	r := s.reading
	if r.Kind != Roster {
		return
	}
	for _, g := range s.groups {
		if g.of != nil {
			continue
		}
		h, said := parseHeading(g.text), g.said()
		flag := model.Flag{Field: model.FieldGroup, Value: tidy(brief(g.text)), Row: g.row, Part: g.part}
		switch {
		case g.lines == 0 && g.vacant == 0 && said <= 0 && h.kind == headsGroup:
			skipIn(r.Tables[from:], Skip{Row: g.row, Why: SkipHeading, Text: cut(g.text)})
			continue
		case g.lines == 0 && g.vacant == 0 && said != 0:
			flag.Doubt = model.DoubtNobodyUnder
		case said >= 0 && g.lines != said && g.lines+g.vacant != said:
			flag.Doubt, flag.Taken = model.DoubtHeadCount, strconv.Itoa(g.lines)
		default:
			continue
		}
		r.List.Doubts = append(r.List.Doubts, flag)
	}
}

// skipIn notes a skipped row with the table that it stands in.
func skipIn(tables []Table, s Skip) {
	at := 0
	for i := range tables {
		if tables[i].Header <= s.Row && !tables[i].Unread {
			at = i
		}
	}
	t := &tables[at]
	t.Skipped = append(t.Skipped, s)
	slices.SortStableFunc(t.Skipped, func(a, b Skip) int { return cmp.Compare(a.Row, b.Row) })
}
