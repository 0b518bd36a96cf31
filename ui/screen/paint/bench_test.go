package paint

import (
	"io"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/colorprofile"
)

// BenchmarkShow holds the writing of two changed rows of a frame of 200x60 to the
// writing of the whole frame, in time and in bytes.
func BenchmarkShow(b *testing.B) {
	var sent int
	t := New(writer(func(p []byte) (int, error) {
		sent += len(p)
		return io.Discard.Write(p)
	}), time.Now)
	t.SetProfile(colorprofile.TrueColor)
	const w, h = 200, 60
	t.Resize(w, h)
	row := "  7    任文   驻市委办 一级主任科员  不变  留任  | \x1b[2m现任\x1b[m 云川市纪委监委驻市委办公室纪检监察组"
	frame := func(selected int) Frame {
		f := Frame{Lines: make([]string, h), Y: selected, Cursor: true}
		for y := range f.Lines {
			f.Lines[y] = row
		}
		f.Lines[selected] = "\x1b[7m" + strings.Replace(row, " ", ">", 1) + "\x1b[m"
		return f
	}
	frames := []Frame{frame(3), frame(4)}
	var whole, part time.Duration
	var wholeBytes, partBytes int
	for i := 0; b.Loop(); i++ {
		t.Resize(w, h)
		sent = 0
		begun := time.Now()
		_ = t.Show(frames[0])
		whole += time.Since(begun)
		wholeBytes += sent
		sent = 0
		begun = time.Now()
		_ = t.Show(frames[1])
		part += time.Since(begun)
		partBytes += sent
	}
	b.ReportMetric(float64(part.Microseconds())/float64(b.N), "µs/part")
	b.ReportMetric(float64(whole)/float64(part), "whole/part")
	b.ReportMetric(float64(wholeBytes)/float64(partBytes), "bytes-whole/part")
}
