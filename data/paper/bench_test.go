package paper

import (
	"fmt"
	"io"
	"testing"

	"github.com/xuri/excelize/v2"
)

// sizes are a usual meeting, all cadres of a city, ten times a meeting's most,
// and a whole city.
var sizes = []int{68, 1500, 5000, 65000}

// BenchmarkRoster writes the full roster in every format; bare is the baseline:
// as many cells through excelize's StreamWriter in a plain loop, without
// styles, heights, headings or totals.
func BenchmarkRoster(b *testing.B) {
	for _, n := range sizes {
		s := newSitting(b, n)
		s.do(s.ArriveAll(s.People(), "", at("08:55")))
		s.do(s.ConfirmAll(s.People(), "", at("09:33")))
		b.Run(fmt.Sprintf("bare/%d", n), func(b *testing.B) {
			x, _ := newExtract(s.Meeting, options(XLSX, Full))
			t := rosterTable(x)
			for b.Loop() {
				if err := writeBare(io.Discard, t); err != nil {
					b.Fatal(err)
				}
			}
		})
		for _, f := range formats {
			b.Run(fmt.Sprintf("%s/%d", f, n), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					if err := Write(io.Discard, s.Meeting, options(f, Full)); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

// BenchmarkApproval writes 71 approval forms, each with a résumé of twenty lines and
// nine relatives, with the fonts that the machine has. The fonts are found and read each time.
func BenchmarkApproval(b *testing.B) {
	s := newSitting(b, 71)
	var files func(string) ([]byte, error)
	for _, p := range s.People() {
		files = withForm(s, p, 20)
	}
	for _, f := range []Format{DOCX, PDF} {
		b.Run(string(f), func(b *testing.B) {
			o := talkOptions(Approval, f)
			o.Files = files
			for b.Loop() {
				if err := Write(io.Discard, s.Meeting, o); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func writeBare(w io.Writer, t *table) error {
	f := excelize.NewFile()
	out, err := f.NewStreamWriter("Sheet1")
	if err != nil {
		return err
	}
	for i, r := range t.rows {
		cells := make([]any, len(r.cells))
		for k, text := range r.cells {
			cells[k] = text
		}
		if err := out.SetRow(fmt.Sprintf("A%d", i+1), cells); err != nil {
			return err
		}
	}
	if err := out.Flush(); err != nil {
		return err
	}
	return f.Write(w)
}
