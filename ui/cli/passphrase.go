package cli

import (
	"bytes"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

// passphrase is the first line of a file: its words, whatever editor wrote them in
// whatever encoding, and its bytes, with which earlier programs have sealed.
type passphrase struct{ words, bytes string }

// longestPassphrase is how much of a file is read, in bytes.
const longestPassphrase = 64 << 10

// passphraseIn reads the passphrase in a file; empty for no file.
func (e *env) passphraseIn(path string) (passphrase, error) {
	if path == "" {
		return passphrase{}, nil
	}
	f, err := os.Open(path)
	if err != nil {
		return passphrase{}, err
	}
	defer f.Close()
	if st, err := f.Stat(); err == nil && openToOthers(st) {
		e.say(e.t.Sprintf(e.t.Safety.OpenPhrase, path))
	}
	data, err := io.ReadAll(io.LimitReader(f, longestPassphrase))
	if err != nil {
		return passphrase{}, err
	}
	p := passphrase{firstLine(readable(data)), firstLine(string(data))}
	if p.words == "" {
		return passphrase{}, &usageError{e.t.Sprintf(e.t.Safety.EmptyPassphrase, path)}
	}
	return p, nil
}

// readable decodes a file as Notepad and its kin write it: UTF-16 with its mark, UTF-8,
// else GB18030.
func readable(data []byte) string {
	decoded, err := data, error(nil)
	switch {
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}), bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		decoded, err = unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder().Bytes(data)
	case !utf8.Valid(data):
		decoded, err = simplifiedchinese.GB18030.NewDecoder().Bytes(data)
	}
	if err != nil {
		return string(data)
	}
	return string(decoded)
}

func firstLine(text string) string {
	line, _, _ := strings.Cut(text, "\n")
	return strings.TrimPrefix(strings.TrimRight(line, "\r"), "\uFEFF")
}
