package screen

// The lines of the second view as they come: UTF-8, or GB18030 as a console of Windows
// writes it, with the line ends of any system.

import (
	"bufio"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// plainLine is a line of input without its end.
type plainLine struct {
	text  string
	fault lineFault
}

type lineFault uint8

const (
	readable lineFault = iota
	tooLong
	unreadable
)

// longestLine is how much is typed at once, in bytes. The longest note takes less.
const longestLine = 1 << 20

// readLines gives the lines of in, until it ends or nobody takes them any more.
func readLines(in io.Reader, lines chan<- plainLine, over <-chan struct{}) {
	defer close(lines)
	r := bufio.NewReader(in)
	for first := true; ; first = false {
		raw, long, err := readLine(r)
		if err != nil && len(raw) == 0 && !long {
			return
		}
		if first {
			raw = strings.TrimPrefix(raw, "\uFEFF")
		}
		select {
		case lines <- decoded(raw, long):
		case <-over:
			return
		}
		if err != nil {
			return
		}
	}
}

// readLine reads up to a line's end. Of a line that is too long nothing is kept.
func readLine(r *bufio.Reader) (raw string, long bool, err error) {
	var b strings.Builder
	for {
		piece, err := r.ReadSlice('\n')
		if long = long || b.Len()+len(piece) > longestLine; long {
			b.Reset()
		} else {
			b.Write(piece)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return strings.TrimRight(b.String(), "\r\n"), long, err
		}
	}
}

func decoded(raw string, long bool) plainLine {
	switch {
	case long:
		return plainLine{fault: tooLong}
	case utf8.ValidString(raw):
		return plainLine{text: raw}
	}
	s, err := simplifiedchinese.GB18030.NewDecoder().String(raw)
	if err != nil || strings.ContainsRune(s, utf8.RuneError) {
		return plainLine{fault: unreadable}
	}
	return plainLine{text: s}
}
