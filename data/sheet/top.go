package sheet

import (
	"cmp"
	"slices"
	"strings"

	"liuzhuan/model"
)

// The beginnings of sheets: which of them hold a table.

// top is the beginning of a sheet.
type top struct {
	sheet worksheet
	rows  []row
	at    int // index of the header row in rows, -1 = none
}

// roster reports whether the header has a name and no relation.
func (t top) roster() bool {
	h := newHeader(t.rows, t.at, nil)
	return h.kind(Options{}) == Roster && slices.ContainsFunc(h.columns, func(c column) bool { return c.field == model.FieldName })
}

// alike reports whether two sheets bear the same titles.
func (t top) alike(o top) bool {
	titles := func(t top) []string {
		var out []string
		for _, c := range newHeader(t.rows, t.at, nil).columns {
			if c.title != "" {
				out = append(out, c.title)
			}
		}
		slices.Sort(out)
		return out
	}
	return slices.Equal(titles(t), titles(o))
}

// called reports whether a sheet is the one of that name; blanks around names are
// not seen.
func (s worksheet) called(name string) bool {
	return strings.TrimSpace(s.name) == strings.TrimSpace(name)
}

// tops reads the first rows of the sheets in question: all that are visible, and
// the one asked for.
func (b *book) tops(file string, o Options) ([]top, error) {
	var out []top
	var have []string
	found := o.Sheet == "" || o.Sheet == AllSheets
	for _, s := range b.sheets {
		have = append(have, s.name)
		switch {
		case s.called(o.Sheet) && o.Sheet != "":
			found = true
		case s.hidden:
			continue
		}
		t := top{sheet: s, at: -1}
		for r, err := range s.rows {
			if err != nil {
				return nil, named(err, s.name)
			}
			if r.n > headRows+headDepth {
				break
			}
			t.rows = append(t.rows, r.clone())
		}
		i, ok := findHeader(t.rows, nil)
		if !ok { // titles that only merged cells hold together
			l, err := s.layout()
			if err != nil {
				return nil, named(err, s.name)
			}
			i, ok = findHeader(t.rows, within(l.merges, 1, headRows+headDepth))
		}
		if ok && !formOver(t.rows, i) {
			t.at = i
		}
		out = append(out, t)
	}
	if len(out) == 0 || !found {
		return nil, &SheetError{File: file, Sheet: o.Sheet, Have: have}
	}
	return out, nil
}

// headerless says why no sheet of a book holds a header, as far as it shows.
func (b *book) headerless(file string, tops []top, o Options) error {
	blank := true
	for _, t := range tops {
		for _, r := range t.rows {
			for _, c := range r.cells {
				blank = blank && strings.TrimSpace(c.text) == ""
			}
			if mark := unparted(r); mark != "" {
				return &UnpartedError{File: file, Row: r.n, Mark: mark}
			}
		}
	}
	if blank {
		return &FormatError{File: file, Found: FoundBlank, Want: "table"}
	}
	if b.misread != nil {
		if found := b.misread(); found != "" {
			return &FormatError{File: file, Found: found, Want: "text"}
		}
	}
	return &NoHeaderError{File: file, Sheet: tops[0].sheet.name, Kind: cmp.Or(o.Kind, wordsOf(tops))}
}

// wordsOf tells by its words which kind of table a book without a header may be.
func wordsOf(tops []top) string {
	for _, t := range tops {
		for _, r := range t.rows {
			for _, c := range r.cells {
				switch text := brief(c.text); {
				case strings.Contains(text, "职数"), strings.Contains(text, "编制"):
					return Teams
				case strings.Contains(text, "称谓"):
					return Kin
				}
			}
		}
	}
	return ""
}

// unparted gives the mark that parts titles which stand in one cell, "" for none.
func unparted(r row) string {
	filled, text := 0, ""
	for _, c := range r.cells {
		if !blank(c.text) {
			filled, text = filled+1, c.text
		}
	}
	if filled != 1 || len(text) > maxReadable {
		return ""
	}
	for _, mark := range []string{"|", "｜", "，", "、", ",", ";", "；", "\t", " "} {
		parts := strings.Split(strings.TrimSpace(text), mark)
		if mark == " " {
			parts = strings.Fields(text)
		}
		titles := row{n: r.n}
		for _, p := range parts {
			titles.cells = append(titles.cells, cell{text: p})
		}
		if len(parts) >= 3 && len(parts) <= maxColumns && isHeader(titles) {
			return mark
		}
	}
	return ""
}
