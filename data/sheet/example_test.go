package sheet_test

import (
	"fmt"
	"os"
	"path/filepath"
	"time"

	"liuzhuan/data/sheet"
)

// A list becomes people and plans; what is doubtful is kept as it stood and named.
func ExampleRead() {
	dir, err := os.MkdirTemp("", "liuzhuan-example-")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "名册.csv")
	list := "序号,姓名,出生年月,现任职务,拟任职务,拟免职务\n" +
		"1,单　志远,1975.13,驻市委办公室纪检监察组组长,,\n" +
		"2,仇敏,1985.03,驻市教育局纪检监察组副组长,驻市财政局纪检监察组副组长,驻市教育局纪检监察组副组长\n"
	if err := os.WriteFile(path, []byte(list), 0o600); err != nil {
		panic(err)
	}
	got, err := sheet.Read(path, sheet.Options{Today: time.Date(2026, 11, 22, 9, 0, 0, 0, time.Local)})
	if err != nil {
		panic(err)
	}
	for _, row := range got.List.Rows {
		fmt.Println(row.Row, row.Person.Name, row.Person.Birth, row.Person.Planned)
		for _, doubt := range row.Person.Doubts {
			fmt.Println("doubtful:", doubt.Column, doubt.Value, doubt.Doubt)
		}
	}
	// Output:
	// 2 单志远 1975.13 retained
	// doubtful: 出生年月 1975.13 date
	// 3 仇敏 1985.03 transferred
}
