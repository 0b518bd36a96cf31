package lrmx

// Forms in a .zip. Names of entries are only names: nothing is ever unpacked to
// disk.

import (
	"archive/zip"
	"errors"
	"io"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// maxDirectory bounds the list of entries that the zip package reads at once.
const maxDirectory = 16 << 20

// eachInArchive reads the forms of an archive of size bytes.
func eachInArchive(where string, file io.ReaderAt, size int64, o opening) error {
	if size > maxTotal {
		return &Error{File: where, Why: WhyTotal}
	}
	limited := &directoryReader{r: file, left: maxDirectory}
	archive, err := zip.NewReader(limited, size)
	switch {
	case errors.Is(err, errTooMany):
		return &Error{File: where, Why: WhyTooMany}
	case err != nil && !errors.Is(err, zip.ErrInsecurePath):
		return &Error{File: where, Why: WhyUnreadable, Err: err}
	case len(archive.File) > maxFiles:
		return &Error{File: where, Why: WhyTooMany}
	}
	limited.left = -1
	shelf := &shelf{path: where}
	var found []source
	for i, e := range archive.File {
		s := source{name: entryName(e), size: int64(min(e.UncompressedSize64, maxTotal)), open: e.Open}
		s.again = func() (io.ReadCloser, error) { return shelf.open(i) }
		switch {
		case strings.HasSuffix(s.name, "/"):
			continue
		case passedOver(s.name) != "":
		case e.Flags&1 != 0:
			s.refused = WhyEncrypted
		case !e.Mode().IsRegular():
			s.refused = WhyNotRegular
		}
		found = append(found, s)
	}
	return o.eachSource(where, found)
}

// shelf is an archive that is opened again when one of its files is kept.
type shelf struct {
	path    string
	once    sync.Once
	archive *zip.ReadCloser
	err     error
}

// open opens an entry by its place. The archive stays open as long as somebody
// may want more of it.
func (s *shelf) open(i int) (io.ReadCloser, error) {
	s.once.Do(func() {
		s.archive, s.err = zip.OpenReader(s.path)
		if errors.Is(s.err, zip.ErrInsecurePath) {
			s.err = nil
		}
	})
	switch {
	case s.err != nil:
		return nil, s.err
	case i >= len(s.archive.File):
		return nil, &Error{File: s.path, Why: WhyChanged}
	}
	return s.archive.File[i].Open()
}

// entryName decodes the name of an entry: GBK unless it is said or seen to be
// UTF-8, which some writers do not say. It comes out with slashes.
func entryName(e *zip.File) string {
	name := e.Name
	if e.NonUTF8 && !hanziInUTF8(name) {
		name = inGBK.decode([]byte(name))
	}
	// Only now: in GBK the backslash may be half a character.
	return strings.TrimPrefix(strings.ReplaceAll(name, `\`, "/"), "/")
}

// hanziInUTF8 reports whether bytes are UTF-8 with hanzi, which GBK almost never
// is by accident.
func hanziInUTF8(name string) bool {
	return utf8.ValidString(name) && strings.ContainsFunc(name, func(r rune) bool { return unicode.Is(unicode.Han, r) })
}

// directoryReader reads at most left bytes; -1 = any number. The zip package
// reads the whole list of entries before it can be asked how long that is.
type directoryReader struct {
	r    io.ReaderAt
	left int
}

func (d *directoryReader) ReadAt(p []byte, off int64) (int, error) {
	if d.left >= 0 {
		if d.left -= len(p); d.left < 0 {
			d.left = 0
			return 0, errTooMany
		}
	}
	return d.r.ReadAt(p, off)
}
