//go:build unix

package cli_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"liuzhuan/data/store"
)

// A meeting file that takes a while to be read counts what it has read. Keys struck
// meanwhile are not echoed; they wait, and are keys, not a paste.
func TestKeysWaitWhileALargeFileIsRead(t *testing.T) {
	bin, err := builtBinary()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	file, list := filepath.Join(dir, "全市.db"), filepath.Join(dir, "名册.csv")
	var b strings.Builder
	b.WriteString("序号,姓名,性别,出生年月,现任职务,拟任职务\n")
	for i := range 12000 {
		fmt.Fprintf(&b, "%d,张%c%c,男,19%02d.%02d,市纪委监委驻市委办公室纪检监察组四级主任科员,\n", i+1, '一'+rune(i%2000), '丁'+rune(i/2000), 60+i%40, 1+i%12)
	}
	if err := os.WriteFile(list, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	run(t, bin, "new", file, "--title", "全市干部大会")
	run(t, bin, "import", list, "--into", file)

	w := openWindowOf(t, 80, 24, nil, bin, file)
	for {
		out, _ := w.written()
		if strings.Contains(out, "正在读取 全市.db") {
			break
		}
		select {
		case <-w.drawn:
		case <-time.After(10 * time.Second):
			t.Fatalf("no count is shown:\n%s", w.screen())
		}
	}
	w.types("\x1b[B\x1b[B\x1b[B")
	w.shows("> 4 ")
	out, _ := w.written()
	if !strings.Contains(out, "/120") || strings.Contains(out, "^[[B") {
		t.Errorf("the reading is shown by %q", out)
	}
	w.types("\x11")
	w.leaves()
	w.drains()
	if out, _ := w.written(); strings.Count(out, "\x1b[?1049h") != 1 || strings.Count(out, "\x1b[?1049l") != 1 {
		t.Errorf("the screen is entered or left more than once: %q", out)
	}
}

// A large file that is no meeting file is said, and the terminal is as it was.
func TestLargeFileThatIsNoMeeting(t *testing.T) {
	bin, err := builtBinary()
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "别的.db")
	if err := os.WriteFile(file, make([]byte, 5<<20), 0o600); err != nil {
		t.Fatal(err)
	}
	w := openWindowOf(t, 80, 24, nil, bin, file)
	<-w.ended
	w.drains()
	w.shows("不是留转的会议文件")
	if out, _ := w.written(); strings.LastIndex(out, "\x1b[?1049l") < strings.LastIndex(out, "\x1b[?1049h") {
		t.Errorf("the shell's screen is not back: %q", out)
	}
	w.types("echoed")
	w.shows("echoed") // by the terminal
}

// What is found when the roster can be seen already, before anything is written: it is
// said, the terminal is as it was, and so is the file.
func TestDamageFoundBehindTheFirstFrame(t *testing.T) {
	bin, err := builtBinary()
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "会议.db")
	run(t, bin, "demo", file)
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	b[39] = 7 // free pages that there is no list of
	sum := sha256.Sum256(b)
	if err := os.WriteFile(file, b, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := store.PutDigest(file, hex.EncodeToString(sum[:])); err != nil {
		t.Fatal(err)
	}
	w := openWindowOf(t, 80, 24, nil, bin, file)
	<-w.ended
	w.drains()
	w.shows("已损坏")
	if out, _ := w.written(); strings.Count(out, "\x1b[?1049h") != 1 || strings.LastIndex(out, "\x1b[?1049l") < strings.LastIndex(out, "\x1b[?1049h") {
		t.Errorf("the shell's screen is not back: %q", out)
	}
	if code := w.cmd.ProcessState.ExitCode(); code != 1 {
		t.Errorf("exit code %d", code)
	}
	if after, err := os.ReadFile(file); err != nil || !bytes.Equal(after, b) {
		t.Errorf("the file was written to: %v", err)
	}
	w.types("echoed")
	w.shows("echoed") // by the terminal
}
