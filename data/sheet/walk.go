package sheet

import (
	"regexp"
	"strings"

	"liuzhuan/model"
)

// walk goes down the rows under a header and tells what each of them is.
type walk struct {
	file     string
	kind     string
	sheet    worksheet
	header   *header
	layout   *layout
	progress func(done, total int)

	merges *merges
	filled map[int]cell // what merged unit cells say further down, by column
	texts  int          // rows with text so far
	bytes  int          // of text so far
	gap    int          // rows without text since the last with text
	apart  int          // the same, before the present row
	last   int          // row last seen
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
	// Rule 3 of facts/formats.md section 3.2. A row with a name in its column is
	// a footer only where no name could be meant.
	footer    = regexp.MustCompile(`^(填表人|制表|统计(时间|日期)|说明|备注[:：]|注[:：]|联系人|主谈人|合计|小计|总计|共([^青同]|$))`)
	signature = regexp.MustCompile(`^(填表|填报|填写|制表|统计|审核|审批|负责|经办|联系|主谈|打印|报送|呈报)[\p{Han}（）()]{0,4}[:：]`)
	codeCell  = regexp.MustCompile(`^[A-Z]{1,3}\d{2,5}[A-Z]?$`) // TP0101, A0192A
	numeral   = regexp.MustCompile(`^[（(]?[一二三四五六七八九十]+[）)]?[、.．]?$`)
	number    = regexp.MustCompile(`^[0-9０-９]+([.．]0)?[、.．]?$`)
)

// each calls f for every row under the header that is not skipped. Its cells
// hold what merged cells of units and teams say, and are reused afterwards.
func (w *walk) each(f func(k rowKind, r row, text string) error) error {
	w.merges = newMerges(w.layout.merges)
	w.filled = map[int]cell{}
	w.last = w.header.last
	for r, err := range w.sheet.rows {
		if err != nil {
			return err
		}
		if w.progress != nil && r.n&0xFF == 0 {
			w.progress(r.n, w.layout.rows)
		}
		if r.n <= w.header.last {
			continue
		}
		kind, text := w.classify(&r)
		switch {
		case w.texts > maxRows:
			return &TooLargeError{File: w.file, What: ExcessRows, Limit: maxRows, Row: r.n}
		case w.bytes > maxText:
			return &TooLargeError{File: w.file, What: ExcessBytes, Limit: maxText, Row: r.n}
		}
		if kind == rowSkipped {
			continue
		}
		if err := f(kind, r, text); err != nil {
			return err
		}
	}
	if w.progress != nil {
		w.progress(w.last, max(w.last, w.layout.rows))
	}
	return nil
}

// classify tells what a row is. text is the heading, where it is one.
func (w *walk) classify(r *row) (k rowKind, text string) {
	w.merges.move(r.n)
	filled, one := 0, -1
	for i, c := range r.cells {
		w.bytes += len(c.text)
		if c.text != "" && strings.TrimSpace(c.text) != "" {
			if filled++; one < 0 {
				one = i
			}
		}
	}
	w.gap += r.n - w.last - 1
	w.last = r.n
	if filled == 0 {
		w.gap++
		return rowSkipped, ""
	}
	w.texts++
	w.apart, w.gap = w.gap, 0
	h := w.header
	first, name := tidy(brief(r.at(one))), tidy(brief(r.at(h.name)))
	switch {
	case w.isCode(*r), h.repeats(*r):
		return rowSkipped, ""
	case (name == "" || filled == 1) && footer.MatchString(first), signature.MatchString(first), isTotal(name), isTotal(first):
		return rowSkipped, ""
	}
	if s, ok := w.merges.covering(h.name); ok && s.top > h.last && s.top < r.n {
		return rowContinued, ""
	}
	if text, ok := w.heading(*r, filled, one); ok {
		if text == "" {
			return rowSkipped, ""
		}
		return rowHeading, text
	}
	if name != "" {
		w.fill(r)
		return rowLine, ""
	}
	if filled == 1 && (number.MatchString(first) || first == "") {
		return rowSkipped, ""
	}
	w.fill(r)
	return rowNameless, ""
}

func isTotal(s string) bool { return s == "合计" || s == "小计" || s == "总计" || s == "共计" }

// maxReadable is how long, in bytes, a text may be that is taken apart. No name,
// date or list of posts comes near it; what is longer is kept whole.
const maxReadable = 4096

// brief gives as much of a text as is needed to tell what it is.
func brief(s string) string { return s[:min(len(s), 1024)] }

// isCode reports whether a row holds the field codes of a system: TP0101.
func (w *walk) isCode(r row) bool {
	codes, texts := 0, 0
	for _, c := range r.cells {
		if t := strings.TrimSpace(c.text); t != "" {
			texts++
			if t[0] >= 'A' && t[0] <= 'Z' && codeCell.MatchString(t) {
				codes++
			}
		}
	}
	return codes > 0 && codes*2 > texts
}

// heading reports whether a row is a group row, and gives its text, "" where
// the text says nothing of the people under it.
func (w *walk) heading(r row, filled, one int) (string, bool) {
	h := w.header
	text := tidy(brief(r.at(one)))
	s, merged := w.merges.covering(one)
	merged = merged && s.right > s.left
	switch {
	case filled == 1 && one == h.name && !merged:
		// Teams and agencies are the lines themselves in a list of teams.
		if w.kind == Roster && !looksHeading(text) || w.kind != Roster && levelOf(text) == 0 {
			return "", false
		}
	case filled == 1 && number.MatchString(text):
		return "", true
	case filled == 1 && (merged || one <= h.first && one != h.name):
	case filled == 2 && one != h.name && strings.TrimSpace(r.at(h.name)) != "" && numeral.MatchString(text) && looksHeading(brief(r.at(h.name))):
		text += tidy(brief(r.at(h.name)))
	case filled == 2 && one <= h.first && strings.TrimSpace(r.at(h.name)) == "" && levelOf(text) > 0 && looksHeading(text):
		// 一、类别（N人） with a note at its right
	default:
		return "", false
	}
	if dateOnly.MatchString(text) || len([]rune(text)) > 60 { // a repeated title's date; instructions
		return "", true
	}
	return text, true
}

// fill writes into a row what the merged cells of units, teams and batches say
// that begin above it.
func (w *walk) fill(r *row) {
	if len(w.layout.merges) == 0 {
		return
	}
	for _, c := range w.header.columns {
		switch c.field {
		case "unit", fieldTeam, fieldBatch, fieldPerson, fieldTeamName, "planned":
		default:
			continue
		}
		s, ok := w.merges.covering(c.at)
		switch {
		case !ok || s.bottom == s.top:
		case s.top == r.n:
			w.filled[c.at] = r.cell(c.at)
		case s.top > w.header.last:
			for len(r.cells) <= c.at {
				r.cells = append(r.cells, cell{})
			}
			if strings.TrimSpace(r.cells[c.at].text) == "" {
				r.cells[c.at] = w.filled[c.at]
			}
		}
	}
}

// refused notes nameless rows. Those that stand apart below the table are
// notes, unless people follow them: facts/formats.md section 3.2 rule 3.
type refused struct {
	list   *model.List
	reason model.Refusal
	apart  []model.Rejected
}

func (f *refused) line() {
	f.list.Rejected = append(f.list.Rejected, f.apart...)
	f.apart = f.apart[:0]
}

func (f *refused) row(n, gap int) {
	r := model.Rejected{Row: n, Reason: f.reason}
	if gap >= 2 || len(f.apart) > 0 {
		f.apart = append(f.apart, r)
		return
	}
	f.list.Rejected = append(f.list.Rejected, r)
}
