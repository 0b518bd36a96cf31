package sheet

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// bigText writes the roster of bigRoster as csv, in UTF-8 or GB18030.
func bigText(tb testing.TB, n int, gb bool) string {
	tb.Helper()
	b, done, err := openBook(bigRoster(tb, n))
	if err != nil {
		tb.Fatal(err)
	}
	defer done()
	var out bytes.Buffer
	w := csv.NewWriter(&out)
	for r, err := range b.sheets[0].rows {
		if err != nil {
			tb.Fatal(err)
		}
		var cells []string
		for _, c := range r.cells {
			cells = append(cells, c.text)
		}
		if err := w.Write(cells); err != nil {
			tb.Fatal(err)
		}
	}
	w.Flush()
	text := out.Bytes()
	if gb {
		if text, err = simplifiedchinese.GB18030.NewEncoder().Bytes(text); err != nil {
			tb.Fatal(err)
		}
	}
	path := filepath.Join(tb.TempDir(), fmt.Sprintf("%d.csv", n))
	if err := os.WriteFile(path, text, 0o600); err != nil {
		tb.Fatal(err)
	}
	return path
}

// BenchmarkReadCSV and BenchmarkBareCSV are the same file: read and cleaned, and
// only told by its encoding and parted into rows of strings.
func BenchmarkReadCSV(b *testing.B) {
	for name, gb := range map[string]bool{"utf-8": false, "gb18030": true} {
		path := bigText(b, usual, gb)
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				r, err := Read(path, Options{Today: today})
				if err != nil || len(r.List.Rows) != usual {
					b.Fatal(err, len(r.List.Rows))
				}
			}
		})
	}
}

func BenchmarkBareCSV(b *testing.B) {
	for name, gb := range map[string]bool{"utf-8": false, "gb18030": true} {
		path := bigText(b, usual, gb)
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				text, err := os.ReadFile(path)
				if err != nil {
					b.Fatal(err)
				}
				if !utf8.Valid(text) {
					if text, err = simplifiedchinese.GB18030.NewDecoder().Bytes(text); err != nil {
						b.Fatal(err)
					}
				}
				r := csv.NewReader(bytes.NewReader(text))
				r.FieldsPerRecord = -1
				if rows, err := r.ReadAll(); err != nil || len(rows) < usual {
					b.Fatal(err, len(rows))
				}
			}
		})
	}
}
