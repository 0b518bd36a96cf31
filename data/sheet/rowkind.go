package sheet

import (
	"regexp"
	"strings"

	"liuzhuan/model"
)

// What a row under a header is: a line, a group row, or neither.

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
	// A row with a name in its column is a footer only where no name could be meant.
	footer = regexp.MustCompile(`^(填表人|制表|统计(时间|日期)|说明|备注[:：]|注[:：]|联系人|主谈人|合计|小计|总计|累计|共([^青同]|$)|` +
		`[（(]?以下(空白|无正文|无人|无$))`)
	signed   = regexp.MustCompile(`^(填表|填报|填写|制表|统计|审核|审批|负责|经办|联系|主谈|打印|报送|呈报)[\p{Han}（）()]{0,4}[:：]`)
	totals   = regexp.MustCompile(`^(本[页表组栏单]位?)?(小计|合计|总计|共计|累计)([:：(（].*)?$`)
	pageNo   = regexp.MustCompile(`^(第[0-9０-９一二三四五六七八九十]+页|共[0-9０-９一二三四五六七八九十]+页|[-—–][ ]?[0-9]+[ ]?[-—–]$)`)
	codeCell = regexp.MustCompile(`^[A-Z]{1,3}\d{2,5}[A-Z]?$`) // TP0101, A0192A
	numeral  = regexp.MustCompile(`^[（(]?[一二三四五六七八九十]+[）)]?[、.．]?$`)
	number   = regexp.MustCompile(`^[0-9０-９]+([.．]0)?[、.．]?$`)
)

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
