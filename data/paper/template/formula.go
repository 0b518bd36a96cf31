package template

// What formulas say of rows that have moved.

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

const lost = "#REF!"

// reader is where a formula stands: in which worksheet, and in what made there.
type reader struct {
	book  map[string]*laying // by the name of the sheet in lower case
	sheet *laying            // nil = in none: a name of the workbook, a chart
	in    *instance
	pin   bool // one formula stands for many rows: what lies outside its own is fixed
}

// shifted gives a formula for where its rows stand now.
func (r reader) shifted(formula string) string {
	return walked(formula, func(sheet string, named bool, from, to string) string {
		on := r.sheet
		if named {
			on = r.book[strings.ToLower(sheet)]
		}
		if on == nil || !on.moved() {
			return joined(from, to)
		}
		in := on.whole
		if r.sheet == on && r.in != nil {
			in = r.in
		}
		return r.area(on, in, from, to)
	})
}

func joined(from, to string) string {
	if to == "" {
		return from
	}
	return from + ":" + to
}

// area writes a cell, a range, or rows, where they stand now.
func (r reader) area(on *laying, in *instance, from, to string) string {
	a, b := rowsOf(from), rowsOf(to)
	if to == "" {
		b = a
	}
	if a.row == 0 || b.row == 0 { // columns alone
		return joined(from, to)
	}
	place := func(s spot) *instance {
		if s.fixed {
			return on.whole
		}
		return in.of(s.row)
	}
	start := place(a).first(a.row, max(a.row, b.row))
	end := start
	if to != "" {
		end = place(b).last(b.row, min(a.row, b.row))
	}
	if start == 0 || end == 0 || end < start && a.row <= b.row {
		return lost
	}
	first := r.written(on, in, a, start)
	if to == "" {
		return first
	}
	return first + ":" + r.written(on, in, b, end)
}

// written writes a cell, or a row, at another row.
func (r reader) written(on *laying, in *instance, s spot, row int) string {
	fixed := ""
	if s.fixed || r.pin && in.of(s.row) == on.whole {
		fixed = "$"
	}
	return s.col + fixed + strconv.Itoa(row)
}

// rowsOf reads a cell or a row alone, row 0 = neither.
func rowsOf(s string) spot {
	if at, ok := spotOf(s); ok {
		return at
	}
	bare := strings.TrimPrefix(s, "$")
	if n, err := strconv.Atoi(bare); err == nil && n > 0 && n <= mostRows {
		return spot{row: n, fixed: bare != s}
	}
	return spot{}
}

// moved gives a formula as it is so many rows and columns on: one of a shared formula.
func moved(formula string, rows, cols int) string {
	one := func(s string) string {
		at, ok := spotOf(s)
		if !ok {
			return s
		}
		col := at.col
		if !at.fixedColumn {
			col = columnLetters(columnNumber(col) + cols)
		}
		if at.fixed {
			return col + "$" + strconv.Itoa(at.row)
		}
		return col + strconv.Itoa(at.row+rows)
	}
	return walked(formula, func(_ string, _ bool, from, to string) string {
		if to == "" {
			return one(from)
		}
		return one(from) + ":" + one(to)
	})
}

// walked replaces the cells and ranges of a formula. do is told the sheet before it; what
// stands in quotes, of other workbooks and in the brackets of tables stays.
func walked(formula string, do func(sheet string, named bool, from, to string) string) string {
	var out strings.Builder
	sheet, named, foreign := "", false, false
	for i := 0; i < len(formula); {
		switch c := formula[i]; {
		case c == '"':
			end := quoted(formula, i, '"')
			out.WriteString(formula[i:end])
			i = end
		case c == '\'':
			end := quoted(formula, i, '\'')
			out.WriteString(formula[i:end])
			if end < len(formula) && formula[end] == '!' && end-i >= 2 {
				sheet, named = strings.ReplaceAll(formula[i+1:end-1], "''", "'"), true
				foreign = strings.Contains(sheet, "[")
				out.WriteByte('!')
				end++
			}
			i = end
		case c == '[':
			end, depth := i, 0
			for ; end < len(formula); end++ {
				if formula[end] == '[' {
					depth++
				} else if formula[end] == ']' {
					if depth--; depth == 0 {
						end++
						break
					}
				}
			}
			out.WriteString(formula[i:end])
			foreign = true
			i = end
		case wordAt(formula, i) > i:
			end := wordAt(formula, i)
			word := formula[i:end]
			if end < len(formula) && formula[end] == '!' {
				sheet, named = word, true
				out.WriteString(word + "!")
				i = end + 1
				continue
			}
			to := ""
			if end < len(formula) && formula[end] == ':' {
				if next := wordAt(formula, end+1); next > end+1 && ranged(word, formula[end+1:next]) && !(next < len(formula) && formula[next] == '!') {
					to, end = formula[end+1:next], next
				}
			}
			_, cell := spotOf(word)
			if !foreign && (to != "" || cell && !(end < len(formula) && formula[end] == '(')) {
				out.WriteString(do(sheet, named, word, to))
			} else {
				out.WriteString(joined(word, to))
			}
			sheet, named, foreign = "", false, false
			i = end
		default:
			out.WriteByte(c)
			foreign = false
			i++
		}
	}
	return out.String()
}

// ranged reports whether two words are the ends of a range.
func ranged(from, to string) bool {
	_, a := spotOf(from)
	_, b := spotOf(to)
	return a && b || !a && !b && rowsOf(from).row > 0 && rowsOf(to).row > 0
}

// quoted is where the text that begins with a mark at i ends.
func quoted(s string, i int, mark byte) int {
	for j := i + 1; j < len(s); j++ {
		if s[j] != mark {
			continue
		}
		if j+1 < len(s) && s[j+1] == mark {
			j++
			continue
		}
		return j + 1
	}
	return len(s)
}

// wordAt is where the name, number or cell that begins at i ends; i = none does.
func wordAt(s string, i int) int {
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '$' && r != '_' && r != '.' && r != '?' && r != '\\' {
			return i
		}
		i += n
	}
	return i
}
