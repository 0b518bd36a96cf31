package sheet

import (
	"cmp"
	"strings"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
)

// kinLines reads the lines of a list of relatives: one relative a line, or those
// of one person in columns beside each other. A line without the person's name
// speaks of the person above: such lists name a person once.
type kinLines struct {
	block      *block
	relatives  []relative
	refused    refused
	lines      []model.KinLine
	person, id string // of the line, or of the lines above
}

func newKinLines(b *block) *kinLines {
	l := &kinLines{block: b, relatives: b.header.kin, refused: newRefused(b, model.RefusedNoName)}
	if len(l.relatives) > 0 {
		return l
	}
	one := relative{said: -1, name: -1, unit: -1, post: -1}
	for _, c := range b.header.columns {
		one.set(c.at, c.field)
	}
	l.relatives = []relative{one}
	return l
}

// personLabel is the label line that names the person, as heading takes it.
const personLabel = "姓名："

// heading names the person, over the relatives.
func (l *kinLines) heading(g *group) {
	text := g.text
	if name, ok := strings.CutPrefix(text, personLabel); ok {
		text = name
	}
	l.person, l.id = hanzi.CleanName(model.HeadingName(text)), ""
}

func (l *kinLines) line(_ rowKind, r row, apart int) {
	doubts := l.whose(&r)
	var lines []model.KinLine
	for i := range l.relatives {
		lines = append(lines, l.read(&l.relatives[i], &r)...)
	}
	switch {
	case l.person == "", len(lines) == 0 && len(l.block.header.kin) == 0:
		l.refused.row(r.n, apart)
		return
	case len(lines) == 0:
		l.block.skip(r.n, SkipNoKin, l.person)
		return
	}
	l.refused.line()
	lines[0].Doubts = append(doubts, lines[0].Doubts...)
	l.lines = append(l.lines, lines...)
}

func (l *kinLines) end() int {
	r := l.block.scan.reading
	r.Kin = append(r.Kin, l.lines...)
	return len(l.lines) + l.refused.count
}

// whose reads whose relatives a line has; where it does not say, they are of the
// person above.
func (l *kinLines) whose(r *row) (doubts []model.Flag) {
	if person, ok := l.block.header.column(model.FieldPerson); ok {
		name, _, _, _ := nameOf(r.at(person.at))
		if hanzi.OddName(name) {
			doubts = append(doubts, l.flag(r, person.at, name, model.DoubtNameChar))
		}
		if name != "" {
			l.person, l.id = name, ""
			if number, ok := l.block.header.column(model.FieldIDNumber); ok {
				l.id, _ = idOf(r.cell(number.at))
			}
		}
	}
	for _, c := range l.block.header.columns {
		if failed := r.cell(c.at).failed; failed != "" && c.field != FieldIgnored {
			doubts = append(doubts, l.flag(r, c.at, failed, model.DoubtFormula))
		}
	}
	return doubts
}

// flag doubts a value of a column.
func (l *kinLines) flag(r *row, at int, value string, d model.Doubt) model.Flag {
	c, _ := l.block.header.columnAt(at)
	return model.Flag{Field: c.field, Column: c.title, Value: value, Doubt: d, Row: r.n, Part: l.block.table.Part}
}

// nobody are what stands where a relative should that there is not.
var nobody = map[string]bool{"未婚": true, "离异": true, "离婚": true, "丧偶": true, "未育": true, "无子女": true, "独身": true, "单身": true, "已故": true,
	"均已故": true}

// read reads one relative of a line, several where a cell names several, none
// where it names nobody.
func (l *kinLines) read(rel *relative, r *row) []model.KinLine {
	n := readName(r.at(rel.name))
	if n.name == "" || nobody[n.name] {
		return nil
	}
	k := model.KinLine{Row: r.n, Part: l.block.table.Part, Person: l.person, IDNumber: l.id, Relation: rel.relation, Name: n.name}
	k.Relation = cmp.Or(tidy(r.at(rel.said)), k.Relation)
	k.Post = tidy(r.at(rel.post))
	if unit := tidy(r.at(rel.unit)); !strings.Contains(k.Post, unit) {
		k.Post = unit + k.Post
	}
	if n.note != "" { // 已故, 退休, or all that is told
		k.Post = strings.TrimPrefix(k.Post+"（"+n.note+"）", "（"+n.note+"）")
		k.Post = cmp.Or(k.Post, n.note)
	}
	names := strings.Split(n.name, "、")
	if len(names) == 1 {
		if n.doubt != "" {
			f := l.flag(r, rel.name, cmp.Or(n.stood, n.name), n.doubt)
			if n.stood != "" && n.stood != n.name {
				f.Taken = n.name
			}
			k.Doubts = append(k.Doubts, f)
		}
		return []model.KinLine{k}
	}
	posts := lines(r.at(rel.post))
	out := make([]model.KinLine, len(names))
	for i, name := range names {
		out[i] = k
		out[i].Name = name
		if len(posts) == len(names) {
			out[i].Post = posts[i]
		}
	}
	if k.Post != "" && len(posts) != len(names) {
		out[0].Doubts = append(out[0].Doubts, l.flag(r, rel.name, n.name, model.DoubtKinTogether))
	}
	return out
}
