package sheet

import (
	"cmp"
	"regexp"
	"strings"

	"liuzhuan/model"
)

// block is one table while its rows are read: what each row under its header is.
type block struct {
	scan   *scan
	header *header
	kind   string
	table  *Table
	lines  taker // nil = of another kind than the reading: its rows are only counted

	filled  map[int]filling // what merged cells say further down, by column
	before  []cell          // of the line before, for 同上
	under   headings        // group rows in force
	view    row             // of several tables in a row, this one's cells
	last    int             // last row with text of its own
	apart   int             // rows without text before the present row
	pending []int           // places in table.Columns of which no sample is known yet
}

// taker takes the rows of a table of one kind.
type taker interface {
	heading(g *group)
	line(k rowKind, r row, apart int)
	end() (count int) // of lines, those included that were rejected
}

// rowKind says what a row is.
type rowKind int

const (
	rowSkipped   rowKind = iota // empty, header, footer, code row, a number alone
	rowHeading                  // a group row
	rowLine                     // a line of the table
	rowContinued                // more of the line before: its name is one merged cell
	rowNameless                 // facts without a name
)

var (
	// A row with a name in its column is
	// a footer only where no name could be meant.
	footer   = regexp.MustCompile(`^(填表人|制表|统计(时间|日期)|说明|备注[:：]|注[:：]|联系人|主谈人|合计|小计|总计|累计|共([^青同]|$)|[（(]?以下(空白|无正文|无人|无$))`)
	signed   = regexp.MustCompile(`^(填表|填报|填写|制表|统计|审核|审批|负责|经办|联系|主谈|打印|报送|呈报)[\p{Han}（）()]{0,4}[:：]`)
	totals   = regexp.MustCompile(`^(本[页表组栏单]位?)?(小计|合计|总计|共计|累计)([:：(（].*)?$`)
	pageNo   = regexp.MustCompile(`^(第[0-9０-９一二三四五六七八九十]+页|共[0-9０-９一二三四五六七八九十]+页|[-—–][ ]?[0-9]+[ ]?[-—–]$)`)
	codeCell = regexp.MustCompile(`^[A-Z]{1,3}\d{2,5}[A-Z]?$`) // TP0101, A0192A
	numeral  = regexp.MustCompile(`^[（(]?[一二三四五六七八九十]+[）)]?[、.．]?$`)
	number   = regexp.MustCompile(`^[0-9０-９]+([.．]0)?[、.．]?$`)
)

// newBlock begins a table. Columns tell tables apart that stand side by side.
func newBlock(s *scan, h *header, kind string, beside bool) *block {
	b := &block{scan: s, header: h, kind: kind, filled: map[int]filling{}, last: h.last, table: &Table{Kind: kind, Header: h.row}}
	var part []string
	if sheet := s.part(); sheet != "" {
		part = append(part, sheet)
	}
	if beside {
		part = append(part, Letters(h.first)+":"+Letters(h.columns[len(h.columns)-1].at))
	}
	b.table.Part = strings.Join(part, " ")
	for _, c := range h.columns {
		b.table.Columns = append(b.table.Columns, Column{Title: c.title, Letter: Letters(c.at), Field: c.field})
		if c.field == FieldIgnored || c.field == model.FieldRemark && fields[c.title] != model.FieldRemark {
			b.pending = append(b.pending, len(b.table.Columns)-1)
		}
	}
	if b.table.Unread = kind != s.reading.Kind; !b.table.Unread {
		b.lines = newLines(b)
	}
	return b
}

// end completes the table, and adds it to the reading.
func (b *block) end() {
	if b.lines != nil {
		b.table.Rows = b.lines.end()
	}
	h, t := b.header, b.table
	t.Where = cells(h.first, h.row, h.columns[len(h.columns)-1].at, max(b.last, h.last))
	if name := strings.TrimSpace(b.scan.sheet.name); name != "" {
		t.Where = name + " " + t.Where
	}
	b.scan.reading.Tables = append(b.scan.reading.Tables, *t)
}

// takePart takes the cells of a row that stand in the table's columns.
func (b *block) takePart(r *row) {
	b.view.n, b.view.cells = r.n, b.view.cells[:0]
	filled, one := 0, -1
	for i, c := range r.cells[:min(len(r.cells), b.header.to+1)] {
		if i < b.header.from {
			c = cell{}
		}
		b.view.cells = append(b.view.cells, c)
		if !blank(c.text) {
			if filled++; one < 0 {
				one = i
			}
		}
	}
	if filled > 0 {
		b.take(&b.view, filled, one)
	}
}

// take takes a row of the table.
func (b *block) take(r *row, filled, one int) {
	b.apart = r.n - b.last - 1
	b.last = r.n
	kind, text, why := b.classify(r, filled, one)
	switch kind {
	case rowSkipped:
		text := r.at(one)
		if why == SkipVacancy {
			text = b.post(r)
			for _, h := range b.under {
				h.group.vacant++
			}
		}
		b.skip(r.n, why, text)
	case rowHeading:
		if b.lines == nil || b.kind == Teams { // teams stand under no heading
			b.skip(r.n, SkipHeading, text)
			return
		}
		b.lines.heading(b.scan.group(r.n, b.table.Part, text))
	default:
		b.line(kind, r)
	}
}

// line takes a line, or what looks like one.
func (b *block) line(kind rowKind, r *row) {
	if b.lines == nil {
		b.table.Rows++
		return
	}
	if kind != rowContinued {
		b.joined(r)
		b.fill(r)
		b.sample(r)
		if r.hidden {
			b.table.Hidden = append(b.table.Hidden, r.n)
		}
	}
	b.lines.line(kind, *r, b.apart)
}

// post gives the post that a vacant line speaks of.
func (b *block) post(r *row) string {
	b.fill(r)
	text := ""
	for _, field := range []model.Field{model.FieldTeam, model.FieldUnit, model.FieldCurrent} {
		c, ok := b.header.column(field)
		if said := tidy(r.at(c.at)); ok && !strings.Contains(text, said) {
			if text += said; strings.Contains(said, text) {
				text = said
			}
		}
	}
	return cmp.Or(text, tidy(r.at(b.header.name)))
}

// skip notes that a row is no line.
func (b *block) skip(n int, why Why, text string) {
	b.table.Skipped = append(b.table.Skipped, Skip{Row: n, Why: why, Text: cut(text)})
}

// sample keeps the first value of columns that fill no field.
func (b *block) sample(r *row) {
	for i := 0; i < len(b.pending); i++ {
		at := b.pending[i]
		if text := nothing(tidy(brief(r.cell(b.header.columns[at].at).shown()))); text != "" {
			b.table.Columns[at].Sample = cut(text)
			b.pending = append(b.pending[:i], b.pending[i+1:]...)
			i--
		}
	}
}

// classify tells what a row is. text is the heading, where it is one; why tells
// of a skipped row.
func (b *block) classify(r *row, filled, one int) (k rowKind, text string, why Why) {
	if b.usual(r, filled, one) {
		return rowLine, "", ""
	}
	h := b.header
	first, name := tidy(brief(r.at(one))), tidy(brief(r.at(h.name)))
	switch {
	case isCode(*r):
		return rowSkipped, "", SkipCodes
	case h.repeats(*r):
		return rowSkipped, "", SkipHeader
	case filled <= 4 && b.scan.above[signature(*r)]:
		return rowSkipped, "", SkipTitle
	case (name == "" || filled == 1) && pageNo.MatchString(first):
		return rowSkipped, "", SkipPage
	case isTotal(name), isTotal(first):
		return rowSkipped, "", SkipTotal
	}
	if s, ok := b.scan.merges.covering(h.name); ok && s.top > h.last && s.top < r.n {
		return rowContinued, "", ""
	}
	if text, why, ok := b.label(r, filled, first); ok {
		if why != "" {
			return rowSkipped, "", why
		}
		return rowHeading, text, ""
	}
	if (name == "" || filled == 1) && footer.MatchString(first) || strings.ContainsAny(first, ":：") && signed.MatchString(first) {
		return rowSkipped, "", SkipFooter
	}
	if text, ok := b.heading(*r, filled, one); ok {
		switch {
		case text == "" && number.MatchString(first):
			return rowSkipped, "", SkipNumber
		case text == "":
			return rowSkipped, "", SkipFooter
		}
		return rowHeading, text, ""
	}
	switch {
	case name != "" && b.kind == Roster && vacant(name):
		return rowSkipped, "", SkipVacancy
	case name != "" && nothing(name) != "":
		return rowLine, "", ""
	case filled == 1 && (number.MatchString(first) || first == ""), b.computed(r):
		return rowSkipped, "", SkipNumber
	case b.kind == Roster && vacant(r.at(h.name)):
		return rowSkipped, "", SkipVacancy
	case name != "":
		return rowLine, "", ""
	}
	return rowNameless, "", ""
}

// usual reports whether a row is a line like nearly all: a plain name in its
// column, several values beside it, and a number or the name at its head.
func (b *block) usual(r *row, filled, one int) bool {
	name := r.at(b.header.name)
	if b.kind != Roster || filled < 5 || !plainName(name) || isTotal(name) || vacant(name) || nothing(name) == "" {
		return false
	}
	if head := r.at(one); one != b.header.name && strings.Trim(head, "0123456789") != "" {
		return false
	}
	s, merged := b.scan.merges.covering(b.header.name)
	return !merged || s.top == r.n
}

// isTotal reports whether a text heads a row of sums.
func isTotal(s string) bool { return strings.Contains(s, "计") && totals.MatchString(s) }

// label reports whether a row is a label line among the lines, and gives the
// heading that it makes: a list of relatives names the person in one, other
// lists the team whose people follow.
func (b *block) label(r *row, filled int, first string) (heading string, why Why, ok bool) {
	if !strings.ContainsAny(first, ":：") || !labelled(*r) {
		return "", "", false
	}
	said := labels(*r)
	switch {
	case b.kind == Kin && said[model.FieldName] != "":
		return personLabel + said[model.FieldName], "", true
	case model.TeamIn(said[model.FieldUnit]) != "":
		return "单位：" + said[model.FieldUnit], "", true
	case filled > 1 && !signed.MatchString(first):
		return "", SkipLabel, true
	}
	return "", "", false
}

// computed reports whether a row says nothing but its number and what formulas
// make of nothing: a template drawn further down than there are people.
func (b *block) computed(r *row) bool {
	for _, c := range b.header.columns {
		cl := r.cell(c.at)
		if cl.formed || nothing(strings.TrimSpace(cl.text)) == "" || c.field == model.FieldNo || c.field == FieldAge || c.field == FieldIgnored {
			continue
		}
		return false
	}
	return true
}

// maxReadable is how long, in bytes, a text may be that is taken apart. No name,
// date or list of posts comes near it; what is longer is kept whole.
const maxReadable = 4096

// brief gives as much of a text as is needed to tell what it is.
func brief(s string) string { return s[:min(len(s), 1024)] }

// isCode reports whether a row holds the field codes of a system: TP0101.
func isCode(r row) bool {
	codes := 0
	for _, c := range r.cells {
		if c.text == "" || c.text[0] >= 0xE4 { // nearly every text begins with a hanzi, and no blank does
			continue
		}
		if t := strings.TrimSpace(c.text); t != "" && t[0] >= 'A' && t[0] <= 'Z' && codeCell.MatchString(t) {
			codes++
		}
	}
	if codes == 0 {
		return false
	}
	texts := 0
	for _, c := range r.cells {
		if !blank(c.text) {
			texts++
		}
	}
	return codes*2 > texts
}

// heading reports whether a row is a group row, and gives its text, "" where
// the text says nothing of the people under it.
func (b *block) heading(r row, filled, one int) (string, bool) {
	h := b.header
	text := tidy(brief(r.at(one)))
	s, merged := b.scan.merges.covering(one)
	merged = merged && s.right > s.left
	switch {
	case filled == 1 && one == h.name && !merged:
		// Teams and agencies are the lines themselves in a list of teams.
		if b.kind == Roster && !looksHeading(text) || b.kind != Roster && levelOf(text) == 0 {
			return "", false
		}
	case filled == 1 && number.MatchString(text):
		return "", true
	case filled == 1 && (merged || one <= h.first && one != h.name):
	case filled == 2 && one != h.name && !blank(r.at(h.name)) && numeral.MatchString(text) && looksHeading(brief(r.at(h.name))):
		text += tidy(brief(r.at(h.name)))
	case filled == 2 && one <= h.first && blank(r.at(h.name)) && levelOf(text) > 0 && looksHeading(text):
		// 一、类别（N人） with a note at its right
	default:
		return "", false
	}
	if dateOnly.MatchString(text) || len([]rune(text)) > 60 { // a repeated title's date; instructions
		return "", true
	}
	return text, true
}

// refused notes nameless rows. Those that stand apart below the table are
// notes, unless people follow them.
type refused struct {
	list   *model.List
	part   string
	reason model.Refusal
	apart  []model.Rejected
	count  int // rejected so far, those apart not yet
}

func newRefused(b *block, reason model.Refusal) refused {
	return refused{list: &b.scan.reading.List, part: b.table.Part, reason: reason}
}

func (f *refused) line() {
	f.list.Rejected = append(f.list.Rejected, f.apart...)
	f.count += len(f.apart)
	f.apart = f.apart[:0]
}

func (f *refused) row(n, gap int) {
	r := model.Rejected{Row: n, Part: f.part, Reason: f.reason}
	if gap >= 2 || len(f.apart) > 0 {
		f.apart = append(f.apart, r)
		return
	}
	f.list.Rejected = append(f.list.Rejected, r)
	f.count++
}
