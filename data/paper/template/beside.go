package template

// What stands beside a worksheet and knows its rows: tables, pictures, charts, notes.

import (
	"regexp"
	"strconv"
	"strings"
)

// beside moves along what lies in parts of its own.
func (f *bookFilling) beside(made map[string][]byte) error {
	for _, sh := range f.sheets {
		l := f.byName[strings.ToLower(sh.title)]
		leads, err := f.file.relationsOf(sh.name)
		if err != nil {
			return err
		}
		for _, r := range leads {
			if f.file.entry(r.target) == nil {
				continue
			}
			data, err := f.current(made, r.target)
			if err != nil {
				return err
			}
			if r.kind == "table" {
				data = f.heads(data, f.on(sh.title))
			}
			if data = l.moves(r.kind, data); data != nil {
				made[f.file.entry(r.target).Name] = data
			}
		}
	}
	for _, x := range f.file.archive.File {
		if strings.HasPrefix(x.Name, "xl/charts/chart") {
			data, err := f.current(made, x.Name)
			if err != nil {
				return err
			}
			made[x.Name] = replaced(data, chartRead, 2, func(g []string) string {
				return escaped(reader{book: f.byName}.shifted(unescaped(g[2])))
			})
		}
	}
	return nil
}

// current gives a part as it is by now.
func (f *bookFilling) current(made map[string][]byte, name string) ([]byte, error) {
	if data := made[f.file.entry(name).Name]; data != nil {
		return data, nil
	}
	return f.file.file(name, "")
}

var tableHead = regexp.MustCompile(`(<tableColumn\b[^>]*?\sname=")([^"]*)(")`)

// heads gives a table whose columns are called as the cells over them are filled: office
// programs take a table for damaged that says otherwise.
func (f *bookFilling) heads(table []byte, s *Scope) []byte {
	return replaced(table, tableHead, 2, func(g []string) string {
		return escapedValue(field.ReplaceAllStringFunc(unescaped(g[2]), func(token string) string {
			m := field.FindStringSubmatch(token)
			if o := s.owner(f.file.codes.name(m[2])); o != nil && m[1] == "" {
				return o.Values[f.file.codes.name(m[2])]
			}
			return ""
		}))
	})
}

// moves gives a part that lies beside the worksheet, nil = it knows no rows.
func (l *laying) moves(kind string, data []byte) []byte {
	row := func(s string, last bool) string { // from 0
		n, err := strconv.Atoi(strings.TrimSpace(s))
		if err != nil {
			return s
		}
		at := l.whole.first(n+1, mostRows)
		if last {
			at = l.whole.last(n+1, 1)
		}
		return strconv.Itoa(max(at, 1) - 1)
	}
	here := reader{sheet: l, in: l.whole}
	switch kind {
	case "table", "comments":
		return replaced(data, tableRef, 2, func(g []string) string {
			if now := here.shifted(g[2]); !strings.Contains(now, lost) {
				return now
			}
			return g[2]
		})
	case "drawing":
		return replaced(data, anchorRow, 3, func(g []string) string { return row(g[3], g[2] == "to") })
	case "vmlDrawing":
		data = replaced(data, shapeRow, 2, func(g []string) string { return row(g[2], false) })
		return replaced(data, shapePlace, 2, func(g []string) string {
			at := strings.Split(g[2], ",")
			if len(at) == 8 {
				at[2], at[6] = row(at[2], false), row(at[6], true)
			}
			return strings.Join(at, ",")
		})
	}
	return nil
}
