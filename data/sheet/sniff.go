package sheet

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
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

// foreign recognizes what is often sent in place of a table.
func foreign(head []byte) Found {
	text := bytes.ToLower(bytes.TrimLeft(bytes.TrimPrefix(head, []byte(bomUTF8)), " \t\r\n"))
	switch {
	case bytes.HasPrefix(text, []byte("%pdf")):
		return FoundPDF
	case bytes.HasPrefix(text, []byte("<html")), bytes.HasPrefix(text, []byte("<!doctype html")),
		bytes.HasPrefix(text, []byte("<table")), bytes.HasPrefix(text, []byte("<meta")):
		return FoundHTML
	case bytes.HasPrefix(text, []byte("<?xml")):
		if bytes.Contains(text, []byte("<html")) {
			return FoundHTML
		}
		return FoundXML
	case bytes.HasPrefix(head, []byte{0x09, 0x08}), bytes.HasPrefix(head, []byte{0x09, 0x04}), bytes.HasPrefix(head, []byte{0x09, 0x02}):
		return FoundOldXLS // a bare BIFF stream: Excel 4 and earlier
	case bytes.HasPrefix(head, []byte(bomUTF16LE)), bytes.HasPrefix(head, []byte(bomUTF16BE)):
		return ""
	case bytes.IndexByte(head, 0) >= 0:
		return FoundBinary
	}
	return ""
}
