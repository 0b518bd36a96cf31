package sheet

import "fmt"

// NoHeaderError says that the first 15 rows hold no header row. Row is the row
// that came nearest: it holds known titles, but none for a name; 0 = no row.
type NoHeaderError struct {
	File  string
	Sheet string
	Row   int
	Kind  string // what it was looked at for, or what its words are those of; "" = unknown
}

func (e *NoHeaderError) Error() string {
	return fmt.Sprintf("sheet: no header in %s %q (row %d)", e.File, e.Sheet, e.Row)
}

// FormError says that a sheet is the form of one person and no list.
type FormError struct {
	File  string
	Sheet string
}

func (e *FormError) Error() string { return fmt.Sprintf("sheet: %s %q is a form", e.File, e.Sheet) }

// EncryptedError says that the file wants a password to be opened.
type EncryptedError struct{ File string }

func (e *EncryptedError) Error() string { return "sheet: encrypted: " + e.File }

// Excess names the measure that a file goes beyond.
type Excess string

// What a file may be too large in.
const (
	ExcessBytes   Excess = "bytes"   // the file, what it unpacks to, or the text in one sheet
	ExcessRows    Excess = "rows"    // rows with text in one sheet
	ExcessColumns Excess = "columns" // columns with text
	ExcessCell    Excess = "cell"    // bytes of text in one cell
	ExcessMerges  Excess = "merges"  // merged ranges in one sheet
)

// NoRowsError says that a file holds titles and nobody under them.
type NoRowsError struct {
	File    string
	Sheet   string
	Kind    string
	Row     int // of the titles
	Skipped int // rows under them that are no lines
}

func (e *NoRowsError) Error() string {
	return fmt.Sprintf("sheet: nothing under the titles in row %d of %s %q (%d rows skipped)", e.Row, e.File, e.Sheet, e.Skipped)
}

// UnpartedError says that titles stand in one cell: what parts them is no mark
// that parts columns.
type UnpartedError struct {
	File string
	Row  int
	Mark string // "|", "，", "、", " " for blanks ...
}

func (e *UnpartedError) Error() string {
	return fmt.Sprintf("sheet: the columns of %s are parted by %q (row %d)", e.File, e.Mark, e.Row)
}

// TooLargeError says that a file goes beyond a limit. Sheet, Row and Column
// (both 1-based) tell where, as far as it is known.
type TooLargeError struct {
	File   string
	What   Excess
	Limit  int
	Sheet  string
	Row    int
	Column int
	Format string // "xlsx", "xls" or "text"
}

func (e *TooLargeError) Error() string {
	return fmt.Sprintf("sheet: %s: more than %d %s (sheet %q row %d column %d)", e.File, e.Limit, e.What, e.Sheet, e.Row, e.Column)
}

// Found says what a file is when it is not a table this package reads.
type Found string

// What a file may be found to be.
const (
	FoundEmpty     Found = "empty"
	FoundDirectory Found = "directory"
	FoundDevice    Found = "device"
	FoundHTML      Found = "html"
	FoundXML       Found = "xml"  // also Excel's own "XML 表格 2003"
	FoundZip       Found = "zip"  // a zip archive of something else
	FoundXLSB      Found = "xlsb" // Excel's binary workbook
	FoundODS       Found = "ods"  // a sheet of LibreOffice and others
	FoundDOCX      Found = "docx" // also the older doc and wps
	FoundSlides    Found = "slides"
	FoundCFB       Found = "cfb" // a compound file of something else
	FoundMHT       Found = "mht" // a web page with its pictures in one file
	FoundSYLK      Found = "sylk"
	FoundDIF       Found = "dif"
	FoundArchive   Found = "archive" // 7z, rar, gz
	FoundPicture   Found = "picture"
	FoundJSON      Found = "json"
	FoundRTF       Found = "rtf"
	FoundUTF16     Found = "utf16" // without its mark
	FoundBig5      Found = "big5"
	FoundMixed     Found = "mixed"  // lines of UTF-8 and lines of GBK
	FoundPadded    Found = "padded" // zero bytes behind the text: not all of it was written
	FoundBlank     Found = "blank"  // cells and no text in them
	FoundOldXLS    Found = "biff"   // Excel 95 or earlier
	FoundPDF       Found = "pdf"
	FoundBinary    Found = "binary"
	FoundDamaged   Found = "damaged" // the right kind, but broken or cut off
)

// FormatError says that a file is not in the format its reader needs.
type FormatError struct {
	File  string
	Found Found
	Want  string // "xlsx", "xls", "text", or "table" where nothing was recognized
	Err   error  // what the decoder met; nil where the bytes alone told
}

func (e *FormatError) Error() string {
	return fmt.Sprintf("sheet: %s: want %s, found %s: %v", e.File, e.Want, e.Found, e.Err)
}

func (e *FormatError) Unwrap() error { return e.Err }

// SheetError says that a workbook has no worksheet of the wanted name, or, with
// an empty Sheet, none at all that is visible.
type SheetError struct {
	File  string
	Sheet string
	Have  []string
}

func (e *SheetError) Error() string {
	return fmt.Sprintf("sheet: %s: no sheet %q among %q", e.File, e.Sheet, e.Have)
}

// FieldError says that Options.Mapping names a field there is none of.
type FieldError struct{ Title, Field string }

func (e *FieldError) Error() string {
	return fmt.Sprintf("sheet: no field %q for column %q", e.Field, e.Title)
}
