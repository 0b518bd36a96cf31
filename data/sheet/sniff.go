package sheet

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"regexp"
)

// openBook opens a file by what its bytes say it is; its name counts for
// nothing, for an .xls is often an .xlsx, a web page or plain text.
func openBook(path string) (*book, func(), error) {
	file := filepath.Base(path)
	info, err := os.Stat(path)
	if err != nil {
		return nil, nil, err
	}
	switch {
	case info.IsDir():
		return nil, nil, &FormatError{File: file, Found: FoundDirectory, Want: "table"}
	case !info.Mode().IsRegular(): // reading a pipe could wait for ever
		return nil, nil, &FormatError{File: file, Found: FoundDevice, Want: "table"}
	case info.Size() > maxFile:
		return nil, nil, &TooLargeError{File: file, What: ExcessBytes, Limit: maxFile}
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, nil, err
	}
	b, err := readBook(file, f, info.Size())
	if err != nil {
		f.Close()
		return nil, nil, err
	}
	return b, func() { f.Close() }, nil
}

// readBook opens a table of any format.
func readBook(file string, r io.ReaderAt, size int64) (*book, error) {
	head := make([]byte, 4096)
	n, err := r.ReadAt(head, 0)
	if err != nil && err != io.EOF {
		return nil, err
	}
	head = head[:n]
	switch {
	case n == 0:
		return nil, &FormatError{File: file, Found: FoundEmpty, Want: "table"}
	case bytes.HasPrefix(head, []byte("PK\x03\x04")):
		return openXLSX(file, r, size)
	case bytes.HasPrefix(head, []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")):
		return openXLS(file, io.NewSectionReader(r, 0, size))
	}
	if found := foreign(head); found != "" {
		return nil, &FormatError{File: file, Found: found, Want: "table"}
	}
	return openText(file, io.NewSectionReader(r, 0, size))
}

// magic tells files by how they begin.
var magic = []struct {
	begins string
	found  Found
}{
	{"%PDF", FoundPDF}, {"7z\xBC\xAF\x27\x1C", FoundArchive}, {"Rar!", FoundArchive}, {"\x1F\x8B", FoundArchive},
	{"GIF8", FoundPicture}, {"\x89PNG", FoundPicture}, {"\xFF\xD8\xFF", FoundPicture}, {"BM", FoundPicture}, {"II*\x00", FoundPicture},
	{"{\\rtf", FoundRTF}, {"ID;P", FoundSYLK}, {"MIME-Version:", FoundMHT}, {"From: <Saved by", FoundMHT},
	{"\x09\x08", FoundOldXLS}, {"\x09\x04", FoundOldXLS}, {"\x09\x02", FoundOldXLS}, // a bare BIFF stream: Excel 4 and earlier
}

var (
	webTags   = regexp.MustCompile(`(?i)<(html|!doctype html|table|tr|td|th|div|style|meta|body|head|span|p|br|font|center)[\s>/]`)
	webPart   = regexp.MustCompile(`(?i)content-type:\s*multipart/related`)
	jsonBegin = regexp.MustCompile(`^[\[{]\s*["\[{]`)
	difBegin  = regexp.MustCompile(`^TABLE\r?\n0,1\r?\n`)
)

// foreign recognizes what is often sent in place of a table.
func foreign(head []byte) Found {
	text := bytes.TrimLeft(bytes.TrimPrefix(head, []byte(bomUTF8)), " \t\r\n")
	for _, m := range magic {
		if bytes.HasPrefix(head, []byte(m.begins)) && (m.begins != "BM" || bytes.IndexByte(head, 0) >= 0) {
			return m.found
		}
	}
	switch {
	case webPart.Match(text):
		return FoundMHT
	case bytes.HasPrefix(text, []byte("<")) && webTags.Match(text):
		return FoundHTML
	case bytes.HasPrefix(text, []byte("<?xml")):
		return FoundXML
	case jsonBegin.Match(text):
		return FoundJSON
	case difBegin.Match(text):
		return FoundDIF
	case bytes.HasPrefix(head, []byte(bomUTF16LE)), bytes.HasPrefix(head, []byte(bomUTF16BE)):
		return ""
	case bytes.IndexByte(head, 0) >= 0:
		return zeros(head)
	}
	return ""
}

// zeros tells what a file with zero bytes is: UTF-16 without its mark, where they
// stand beside every letter and mark of ASCII; a text that ends in them.
func zeros(head []byte) Found {
	var at [2]int
	for i, c := range head {
		if c == 0 {
			at[i%2]++
		}
	}
	tail := bytes.TrimRight(head, "\x00")
	switch {
	case bytes.IndexByte(tail, 0) < 0 && len(tail) > 0:
		return FoundPadded
	case max(at[0], at[1]) > 1 && max(at[0], at[1]) > 4*min(at[0], at[1]): // 一 has one of its own
		return FoundUTF16
	}
	return FoundBinary
}

// formatAt tells by its first bytes which format a file has.
func formatAt(path string) string {
	f, err := os.Open(path)
	if err != nil {
		return "text"
	}
	defer f.Close()
	head := make([]byte, 4)
	n, _ := io.ReadFull(f, head)
	switch {
	case bytes.HasPrefix(head[:n], []byte("PK")):
		return "xlsx"
	case bytes.HasPrefix(head[:n], []byte("\xD0\xCF")):
		return "xls"
	}
	return "text"
}
