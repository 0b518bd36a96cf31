package template

// Opening a template, and telling what is none.

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// largest is how many bytes a template and each of its parts may have.
const largest = 64 << 20

// Kind is what a template is.
type Kind int

// The kinds.
const (
	Document Kind = iota // docx
	Workbook             // xlsx
)

// Ending is that of the template's file, and of what is filled of it.
func (k Kind) Ending() string { return [...]string{".docx", ".xlsx"}[k] }

// File is a template that was read.
type File struct {
	Kind    Kind
	archive *zip.Reader
	parts   []*part
	faults  []Fault
	book    *book // of a Workbook
	codes   Codes
}

// Codes are second names of fields, in lower case, and what they stand for.
type Codes map[string]string

// name is what a field is called that somebody wrote in one way or the other. An office
// program begins a sentence with a capital.
func (c Codes) name(written string) string {
	if name, ok := c[strings.ToLower(written)]; ok {
		return name
	}
	return written
}

// Open reads the template of that path.
func Open(path string, codes Codes) (*File, error) {
	if st, err := os.Stat(path); err == nil && st.Size() > largest {
		return nil, &FormatError{Path: path}
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return Read(path, data, codes)
}

// Read reads a template of its bytes; path is what it is called.
func Read(path string, data []byte, codes Codes) (*File, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, &FormatError{Path: path, Kind: kindOfOther(path, data)}
	}
	f := &File{archive: z, codes: codes}
	switch {
	case f.entry("word/document.xml") != nil:
		err = f.readDocx(codes)
	case f.entry(workbookPart) != nil:
		f.Kind = Workbook
		err = f.readBook(codes)
	default:
		return nil, &FormatError{Path: path}
	}
	if err != nil {
		return nil, &FormatError{path, Damaged, err}
	}
	if f.entry("word/vbaProject.bin") != nil || f.entry("xl/vbaProject.bin") != nil {
		return nil, &FormatError{Path: path, Kind: Macros}
	}
	return f, nil
}

// compound is how the files of office programs before 2007 begin, and those with a password.
const compound = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

// kindOfOther says what a file is that is no archive.
func kindOfOther(path string, data []byte) FormatKind {
	utf16 := func(s string) []byte { return []byte(strings.Join(strings.Split(s, ""), "\x00")) }
	ending := strings.ToLower(filepath.Ext(path))
	switch {
	case bytes.HasPrefix(data, []byte(compound)) && bytes.Contains(data, utf16("EncryptedPackage")):
		return Locked
	case bytes.HasPrefix(data, []byte(compound)):
		return Old
	case bytes.HasPrefix(data, []byte("PK")) || ending == ".docx" || ending == ".xlsx":
		return Damaged
	}
	return Other
}

// entry is a file of the archive; nil = none.
func (f *File) entry(name string) *zip.File {
	for _, x := range f.archive.File {
		if strings.EqualFold(x.Name, name) {
			return x
		}
	}
	return nil
}

// file gives the bytes of a file of the archive, or what stands for it where there is none.
func (f *File) file(name, otherwise string) ([]byte, error) {
	if x := f.entry(name); x != nil {
		return content(x)
	}
	return []byte(otherwise), nil
}

// contentTypes is the list of what each part is.
const contentTypes = "[Content_Types].xml"

// masters are what the types of dotx and xltx say, which an office program opens by no
// other ending.
var masters = regexp.MustCompile(`(document|spreadsheet)ml\.template\.main\+xml`)

// document makes a list of types that of a document, where it is that of a dotx or xltx.
func document(types []byte) []byte {
	return masters.ReplaceAllFunc(types, func(m []byte) []byte {
		if bytes.HasPrefix(m, []byte("document")) {
			return []byte("documentml.document.main+xml")
		}
		return []byte("spreadsheetml.sheet.main+xml")
	})
}

func content(f *zip.File) ([]byte, error) {
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	data, err := io.ReadAll(io.LimitReader(r, largest+1))
	if err == nil && len(data) > largest {
		err = fmt.Errorf("more than %d bytes", largest)
	}
	if closing := r.Close(); err == nil {
		err = closing
	}
	return data, err
}
