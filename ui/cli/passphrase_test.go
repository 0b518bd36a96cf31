package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"liuzhuan/ui/text"
)

// TestPassphraseFile: the same words are the same passphrase, in whatever encoding an
// editor writes them; a file that others may read draws a word.
func TestPassphraseFile(t *testing.T) {
	const words = "云川 派驻 改革 会"
	in := func(e encoding.Encoding, text string) []byte {
		b, err := e.NewEncoder().Bytes([]byte(text))
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	for name, content := range map[string][]byte{
		"UTF-8": []byte(words), "with a line after it": []byte(words + "\r\n第二行\n"), "UTF-8 with its mark": []byte("\uFEFF" + words + "\r\n"),
		"GB18030":               in(simplifiedchinese.GB18030, words+"\r\n"),
		"GB18030 with its mark": in(simplifiedchinese.GB18030, "\uFEFF"+words),
		"UTF-16, little end":    in(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), words+"\r\n"),
		"UTF-16, big end":       in(unicode.UTF16(unicode.BigEndian, unicode.UseBOM), words),
	} {
		for mode, told := range map[os.FileMode]bool{0o600: false, 0o644: runtime.GOOS != "windows", 0o640: runtime.GOOS != "windows"} {
			path := filepath.Join(t.TempDir(), "口令.txt")
			if err := os.WriteFile(path, content, mode); err != nil {
				t.Fatal(err)
			}
			var said bytes.Buffer
			e := &env{t: text.For("zh"), errout: &said}
			got, err := e.passphraseIn(path)
			if err != nil || got.words != words {
				t.Errorf("%s: %q, %v", name, got.words, err)
			}
			if strings.Contains(said.String(), "别的用户也能读") != told {
				t.Errorf("%s, %v: %q", name, mode, said.String())
			}
		}
	}
}

// TestPassphraseOfEarlierPrograms: what was sealed with the bytes of a file in GB18030
// opens with that file as before, and what is sealed now with the words in UTF-8.
func TestPassphraseOfEarlierPrograms(t *testing.T) {
	_, closed := session(t, "调整会")
	path, dir := layDown(t, closed), t.TempDir()
	utf, gb := filepath.Join(dir, "utf.txt"), filepath.Join(dir, "gb.txt")
	const words = "一二三四五六七八"
	old, err := simplifiedchinese.GB18030.NewEncoder().String(words)
	if err != nil {
		t.Fatal(err)
	}
	for file, content := range map[string]string{utf: words, gb: old} {
		if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	code, out, said := runIn(t, path, []string{"backup", "FILE", dir, "--passphrase-file", gb})
	if code != 0 {
		t.Fatal(said)
	}
	sealed := strings.TrimSpace(out)
	for _, phrase := range []string{gb, utf} {
		if code, _, said := runIn(t, path, []string{"restore", sealed, filepath.Join(t.TempDir(), "新.db"), "--passphrase-file", phrase}); code != 0 {
			t.Errorf("with %s: %s", phrase, said)
		}
	}
}
