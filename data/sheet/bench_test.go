package sheet

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/xuri/excelize/v2"
)

// sizes are a meeting, a department, and a test of patience.
var sizes = []int{68, usual, 10000}

// usual is how many rows the roster of a department has: what readers of all
// formats are compared by.
const usual = 3000

// bigRoster writes a roster of n people in the shape of the sample.
func bigRoster(tb testing.TB, n int) string {
	tb.Helper()
	path := filepath.Join(tb.TempDir(), fmt.Sprintf("%d.xlsx", n))
	f := excelize.NewFile()
	defer f.Close()
	w, err := f.NewStreamWriter("Sheet1")
	if err != nil {
		tb.Fatal(err)
	}
	set := func(row int, values ...any) {
		if err := w.SetRow(fmt.Sprintf("A%d", row), values); err != nil {
			tb.Fatal(err)
		}
	}
	set(1, "云川市干部名册")
	set(2, "序号", "姓  名", "性别", "民族", "籍贯", "出生\n年月", "入党\n时间", "参加工\n作时间", "学历\n学位", "毕业院校\n及专业",
		"现任职务", "任现职\n时间", "任现职\n级时间", "拟任职务", "拟免职务", "任免\n类别", "身份证号码", "备 注")
	row := 3
	for i := range n {
		if i%1000 == 0 {
			set(row, fmt.Sprintf("%d、驻市第%d局纪检监察组（8人）", i/1000+1, i/1000+1))
			if err := w.MergeCell(fmt.Sprintf("A%d", row), fmt.Sprintf("R%d", row)); err != nil {
				tb.Fatal(err)
			}
			row++
		}
		year, month := 1966+i%30, i%12+1
		post := fmt.Sprintf("云川市纪委监委驻市第%d局纪检监察组二级主任科员", i/1000+1)
		set(row, i+1, fmt.Sprintf("王%c%c", 0x4E00+i%5000, 0x5F20+i/5000), []string{"男", "女"}[i%2], "汉", "云川临江",
			fmt.Sprintf("%d.%02d", year, month), fmt.Sprintf("%d.%02d", year+25, month), fmt.Sprintf("%d.07", year+22),
			"大学\n法学学士", "云川大学法学院法学专业", post, fmt.Sprintf("%d.%02d", year+30, month), fmt.Sprintf("%d.03", year+30),
			"", "", "留任", withCheck(fmt.Sprintf("999900%d%02d15%03d", year, month, i%500*2+1-i%2)), "")
		row++
	}
	if err := w.Flush(); err != nil {
		tb.Fatal(err)
	}
	if err := f.SaveAs(path); err != nil {
		tb.Fatal(err)
	}
	return path
}

func BenchmarkRead(b *testing.B) {
	for _, n := range sizes {
		path := bigRoster(b, n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				r, err := Read(path, Options{Today: today})
				if err != nil || len(r.List.Rows) != n {
					b.Fatal(err, len(r.List.Rows))
				}
			}
		})
	}
}

// BenchmarkBareExcelizeRows is what Read is measured by: the same files, walked
// by excelize and thrown away.
func BenchmarkBareExcelizeRows(b *testing.B) {
	for _, n := range sizes {
		path := bigRoster(b, n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				in, err := os.Open(path)
				if err != nil {
					b.Fatal(err)
				}
				f, err := excelize.OpenReader(in, excelize.Options{RawCellValue: true})
				if err != nil {
					b.Fatal(err)
				}
				rows, err := f.Rows("Sheet1")
				if err != nil {
					b.Fatal(err)
				}
				walked := 0
				for rows.Next() {
					if _, err := rows.Columns(); err != nil {
						b.Fatal(err)
					}
					walked++
				}
				if walked <= n {
					b.Fatal(walked)
				}
				rows.Close()
				f.Close()
				in.Close()
			}
		})
	}
}
