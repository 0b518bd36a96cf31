package sheet

import (
	"errors"
	"io"
	"slices"

	"github.com/richardlehane/mscfb"
)

// xls is the workbook stream of an .xls or .et (BIFF8, [MS-XLS]), held whole:
// its cells point back and forth.
type xls struct {
	file    string
	stream  []byte
	strings []string
	formats []format // by XF record
}

// Records of the stream, as far as tables need them.
const (
	recFormula    = 0x0006
	recEOF        = 0x000A
	recDateMode   = 0x0022
	recFilePass   = 0x002F
	recContinue   = 0x003C
	recRow        = 0x0208
	recColInfo    = 0x007D
	recBoundSheet = 0x0085
	recMulRK      = 0x00BD
	recRString    = 0x00D6
	recXF         = 0x00E0
	recMergeCells = 0x00E5
	recSST        = 0x00FC
	recLabelSST   = 0x00FD
	recNumber     = 0x0203
	recLabel      = 0x0204
	recBoolErr    = 0x0205
	recString     = 0x0207
	recRK         = 0x027E
	recFormat     = 0x041E
	recBOF        = 0x0809
)

// openXLS opens a compound file: an .xls, an .et, or the wrapping of an
// encrypted .xlsx.
func openXLS(file string, r io.ReaderAt) (*book, error) {
	damaged := func(err error) error {
		return &FormatError{File: file, Found: FoundDamaged, Want: "xls", Err: err}
	}
	doc, err := mscfb.New(r)
	if err != nil {
		return nil, damaged(err)
	}
	var stream *mscfb.File
	old, other := false, FoundCFB
	for _, e := range doc.File {
		switch e.Name {
		case "EncryptedPackage", "EncryptionInfo":
			return nil, &EncryptedError{File: file}
		case "Workbook":
			stream = e
		case "WordDocument":
			other = FoundDOCX
		case "PowerPoint Document":
			other = FoundSlides
		case "Book": // Excel 95 and earlier; some files hold both
			old = true
		}
	}
	switch {
	case stream == nil && old:
		return nil, &FormatError{File: file, Found: FoundOldXLS, Want: "xls"}
	case stream == nil:
		return nil, &FormatError{File: file, Found: other, Want: "xls"}
	}
	b, err := io.ReadAll(io.LimitReader(stream, maxFile+1))
	if err != nil {
		return nil, damaged(err)
	}
	if len(b) > maxFile { // a chain of sectors that comes back on itself
		return nil, &TooLargeError{File: file, What: ExcessBytes, Limit: maxFile}
	}
	x := &xls{file: file, stream: b}
	return x.workbook()
}

// workbook reads the globals that stand before the sheets.
func (x *xls) workbook() (*book, error) {
	b := &book{encoding: "xls"}
	codes := map[int]string{}
	var xfs []int
	first, ended := true, false
	for r := range x.records(0) {
		d := r.data
		if first {
			if r.id != recBOF {
				return nil, x.damaged("no BOF")
			}
			if d.u16(0) != 0x0600 {
				return nil, &FormatError{File: x.file, Found: FoundOldXLS, Want: "xls"}
			}
			first = false
			continue
		}
		switch r.id {
		case recFilePass:
			return nil, &EncryptedError{File: x.file}
		case recDateMode:
			b.date1904 = d.u16(0) == 1
		case recBoundSheet:
			s := text16{data: d, at: 7}
			name, ok := s.read(int(d.u8(6)))
			if !ok {
				return nil, x.damaged("BoundSheet")
			}
			if len(b.sheets) == maxSheets {
				return nil, x.damaged("too many sheets")
			}
			if d.u8(5) == 0 { // a worksheet, not a chart or a macro sheet
				b.sheets = append(b.sheets, x.worksheet(name, int(d.u32(0)), d.u8(4)&3 != 0))
			}
		case recFormat:
			s := text16{data: d, at: 4}
			if code, ok := s.read(int(d.u16(2))); ok {
				codes[int(d.u16(0))] = code
			}
		case recXF:
			xfs = append(xfs, int(d.u16(2)))
		case recSST:
			var ok bool
			if x.strings, ok = sharedTable(x.whole(r)); !ok {
				return nil, x.damaged("SST")
			}
		case recEOF:
			ended = true
		}
		if ended {
			break
		}
	}
	if !ended {
		return nil, x.damaged("globals cut off")
	}
	for _, id := range xfs {
		x.formats = append(x.formats, formatOf(id, codes[id]))
	}
	return b, nil
}

// sharedTable reads the strings that LabelSST cells point into.
func sharedTable(r record) ([]string, bool) {
	s := text16{data: r.data, cuts: r.cuts, at: 8}
	var out []string
	for range min(r.data.u32(4), maxStrings) {
		if s.at >= len(r.data) {
			break // fewer than announced: cells that point beyond are empty
		}
		n := int(r.data.u16(s.at))
		s.at += 2
		t, ok := s.read(n)
		if !ok {
			return nil, false
		}
		out = append(out, t)
	}
	return slices.Clip(out), true
}

func (x *xls) damaged(what string) error {
	return &FormatError{File: x.file, Found: FoundDamaged, Want: "xls", Err: errors.New(what)}
}
