package keyboard

import (
	"io"
	"strings"
	"testing"
	"time"
)

// What is read is put right: text with Enter in one read goes on as a paste, and
// F1 to F5 of the Linux console as those of other terminals, however they are cut.
func TestInputIsPutRight(t *testing.T) {
	const begins, ends = pasteBegins, pasteEnds
	for _, c := range []struct {
		what  string
		reads []string
		gap   time.Duration // between the reads
		want  []string
	}{
		{"a key", []string{"3", "\r", "张", "\x1b[B", "\x1b", "\x00", "\x7f"}, time.Second, []string{"3", "\r", "张", "\x1b[B", "\x1b", "\x00", "\x7f"}},
		{"a commit without Enter", []string{"待复核", "\r"}, 0, []string{"待复核", "\r"}},
		{"text with Enter", []string{"张三\r李四\r"}, 0, []string{begins + "张三\r李四\r" + ends}},
		{"Latin and digits", []string{"1\r2\n"}, 0, []string{begins + "1\r2\n" + ends}},
		{"its tail, and its end", []string{"张三\r李", "四", "\r"}, 99 * time.Millisecond,
			[]string{begins + "张三\r李" + ends, begins + "四" + ends, begins + "\r" + ends}},
		{"quiet ends it", []string{"张三\r", "\r", "4"}, 100 * time.Millisecond, []string{begins + "张三\r" + ends, "\r", "4"}},
		{"with NUL, keys and a tab", []string{"a\x00\tb\x1b[19~\x7f\r"}, 0, []string{begins + "a\tb\r" + ends + ""}},
		{"keys around it", []string{"\x1b[21~3\r\x1b[B"}, 0, []string{"\x1b[21~" + begins + "3\r" + ends + "\x1b[B"}},
		{"keys alone", []string{"\x1b[B\r\x1b[B\r"}, 0, []string{"\x1b[B\r\x1b[B\r"}},
		{"Alt", []string{"\x1b\r", "\x1b3"}, 0, []string{"\x1b\r", "\x1b3"}},
		{"marked by the terminal", []string{begins + "张三\r李四", "王五\r\x1b[[A", ends + "\r"}, 0,
			[]string{begins + "张三\r李四", "王五\r\x1b[11~", ends + "\r"}},
		{"a character in two reads", []string{"张\xe4\xb8", "\x89\r"}, 0, []string{"张", begins + "三\r" + ends}},
		{"a sequence in two reads", []string{"\x1b[1", "5~"}, 60 * time.Millisecond, []string{"", "\x1b[15~"}},
		{"ESC, and the rest of a sequence", []string{"\x1b", "[", "A"}, 10 * time.Millisecond, []string{"\x1b", "", "[A"}},
		{"ESC, and the rest too late", []string{"\x1b", "[A"}, 60 * time.Millisecond, []string{"\x1b", "[A"}},
		{"an answer in two reads", []string{"\x1b]11;rgb:ffff/", "ffff/ffff\x1b\\\r"}, 0, []string{"", "\x1b]11;rgb:ffff/ffff/ffff\x1b\\\r"}},
		{"a beginning that is none", []string{"\x1b[", "3"}, time.Second, []string{"", "3"}},
		{"many ESC", []string{strings.Repeat("\x1b", 20), "3"}, 60 * time.Millisecond, []string{strings.Repeat("\x1b", 20), "3"}},
	} {
		clock := time.Date(2026, 11, 22, 9, 5, 0, 0, time.UTC)
		in := New(nil, func() time.Time { return clock })
		for i, read := range c.reads {
			clock = clock.Add(c.gap)
			if got := string(in.passed([]byte(read), false)); got != c.want[i] {
				t.Errorf("%s, read %d: %q goes on as %q, want %q", c.what, i+1, read, got, c.want[i])
			}
		}
	}
}

// What was typed while a large file was read comes in one read, and is no paste.
func TestTypedAheadIsNoPaste(t *testing.T) {
	clock := time.Date(2026, 11, 22, 9, 5, 0, 0, time.UTC)
	in := New(nil, func() time.Time { return clock })
	in.Ahead = true
	for i, c := range []struct{ read, want string }{
		{"", ""}, {"\x1b[B3\r张三\r", "\x1b[B3\r张三\r"}, {"3\r", pasteBegins + "3\r" + pasteEnds},
	} {
		if got := string(in.passed([]byte(c.read), false)); got != c.want {
			t.Errorf("read %d: %q goes on as %q", i, c.read, got)
		}
	}
}

// A paste longer than a read is one from its first piece on, and no read is
// longer than the room there is for it.
func TestLongPasteStaysWithinTheRead(t *testing.T) {
	reads := readings(make(chan string, 9))
	reads <- strings.Repeat("长", 2000)
	reads <- strings.Repeat("\x1b[[A", 2000)
	in := New(reads, time.Now)
	p := make([]byte, 4096)
	n, err := in.Read(p)
	if err != nil || !strings.HasPrefix(string(p[:n]), pasteBegins) || !strings.HasSuffix(string(p[:n]), "长"+pasteEnds) {
		t.Errorf("%d bytes, %v", n, err)
	}
	if n, err = in.Read(p); err != nil || !strings.HasSuffix(string(p[:n]), "\x1b[11~") {
		t.Errorf("%d bytes end with %q, %v", n, p[max(0, n-8):n], err)
	}
}

// readings gives one string a read.
type readings chan string

func (r readings) Read(p []byte) (int, error) {
	s, ok := <-r
	if !ok {
		return 0, io.EOF
	}
	return copy(p, s), nil
}
