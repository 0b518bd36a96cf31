package xlsx

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/xuri/excelize/v2"
)

// TestArchiveOrder: several sheets come out of excelize in the order of a map.
func TestArchiveOrder(t *testing.T) {
	write := func() []byte {
		f := excelize.NewFile()
		defer f.Close()
		f.ZipWriter = newArchive
		for i := range 8 {
			sheet := fmt.Sprintf("第%d页", i)
			if _, err := f.NewSheet(sheet); err != nil {
				t.Fatal(err)
			}
			out, err := f.NewStreamWriter(sheet)
			if err != nil {
				t.Fatal(err)
			}
			if err := out.SetRow("A1", []any{sheet}); err != nil {
				t.Fatal(err)
			}
			if err := out.Flush(); err != nil {
				t.Fatal(err)
			}
		}
		var b bytes.Buffer
		if err := f.Write(&b); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	first := write()
	for range 5 {
		if !bytes.Equal(first, write()) {
			t.Fatal("the same sheets give other bytes")
		}
	}
	f, err := excelize.OpenReader(bytes.NewReader(first))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if got, err := f.GetCellValue("第7页", "A1"); err != nil || got != "第7页" {
		t.Errorf("the last sheet holds %q, %v", got, err)
	}
}
