//go:build unix

package screen

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"liuzhuan/data/paper/pdf/blankfont"
)

// From the export page a paper goes to the printer as a PDF; where there is none it is said
// where the PDF lies.
func TestPrintFromTheExportPage(t *testing.T) {
	d := openDemo(t, 100, 30)
	fonts := filepath.Join(d.a.Dir, "字体")
	if err := os.Mkdir(fonts, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(fonts, "simfang.ttf"), blankfont.Make(blankfont.Allowed, blankfont.Hanzi...), 0o600); err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	kept := filepath.Join(folder, "given")
	if err := os.WriteFile(filepath.Join(folder, "lp"), []byte("#!/bin/sh\nprintf '%s\\n' \"$1\" >> '"+kept+"'\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	path := os.Getenv("PATH")
	t.Setenv("PATH", folder+string(os.PathListSeparator)+path)
	d.press("f10", "8", "shift+tab", "right").shows("写好就打印", "pdf").press("enter").says("已导出 68 人")
	given, err := os.ReadFile(kept)
	if err != nil {
		t.Fatal(err)
	}
	printed := strings.TrimSpace(string(given))
	if _, err := os.Stat(printed); err != nil || filepath.Dir(printed) != d.a.Dir {
		t.Errorf("lp was given %q: %v", printed, err)
	}
	d.says("已交给打印机")
	d.press("f10", "8", "shift+tab", "right", "shift+tab", "text:名册.zip", "enter").shows("压缩包不能直接打印").press("esc")
	t.Setenv("PATH", t.TempDir())
	d.press("f10", "8", "shift+tab", "right", "enter", "enter").says("没有装打印机").says(filepath.Base(printed))
	if len(d.a.Sitting.Papers()) == 0 {
		t.Error("that it was written is not noted")
	}
}
