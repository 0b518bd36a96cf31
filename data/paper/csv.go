package paper

// A table as lines for other programs: one header row, one line a person, no
// headings, totals or guests.

import (
	"encoding/csv"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// bom lets Excel and WPS see that the file is UTF-8.
const bom = "\ufeff"

func writeCSV(w io.Writer, t *table) error {
	if _, err := io.WriteString(w, bom); err != nil {
		return err
	}
	return writeLines(w, t)
}

// writeCSVGB18030 writes the same lines for programs that read the system's
// Chinese code page, which take a BOM for text.
func writeCSVGB18030(w io.Writer, t *table) error {
	enc := newGB18030Writer(w)
	if err := writeLines(enc, t); err != nil {
		return err
	}
	return enc.Close()
}

func writeLines(w io.Writer, t *table) error {
	out := csv.NewWriter(w)
	out.UseCRLF = true
	line := make([]string, len(t.columns))
	for i, c := range t.columns {
		line[i] = c.label()
	}
	if err := out.Write(line); err != nil {
		return err
	}
	for _, r := range t.rows {
		if r.kind != personRow {
			continue
		}
		for i, text := range r.cells {
			line[i] = guard(oneLine.Replace(text))
		}
		if err := out.Write(line); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// oneLine joins the lines of a cell as lists write it, 大学/法学学士, so that one
// person stays one line for readers that know no quotes.
var oneLine = strings.NewReplacer("\r\n", "/", "\n", "/")

// guard keeps Excel and WPS from taking a text for a formula: a text that would
// start one gets a ' before it.
func guard(s string) string {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(s, isBlank))
	if strings.HasPrefix(s, "\t") || strings.HasPrefix(s, "\r") || strings.ContainsRune("=+-@＝＋－＠", first) {
		return "'" + s
	}
	return s
}

// isBlank reports whether r shows nothing.
func isBlank(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) }
