package cli

import (
	"bytes"
	"context"
	"crypto/sha256"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"liuzhuan/data/sitting"
	"liuzhuan/data/store"
	"liuzhuan/model"
	"liuzhuan/ui/text"
)

// reading lists every command that only reads a meeting file; OUT stands for a
// folder elsewhere.
var reading = [][]string{
	{"FILE"}, {"status", "FILE"}, {"check", "FILE"}, {"log", "FILE"}, {"export", "FILE", "--format", "text", "-o", "-"},
	{"import", "testdata/名册-云川.xlsx", "--into", "FILE", "--dry-run"}, {"backup", "FILE", "OUT"}, {"handover", "FILE", "OUT", "--desk", "门口"},
}

// runIn runs a command without a terminal and gives what it said.
func runIn(t *testing.T, path string, args []string) (code int, out, said string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	e := &env{t: text.For("zh"), clock: sitting.SystemClock(), in: strings.NewReader(""), out: &stdout, errout: &stderr}
	var real []string
	for _, a := range args {
		real = append(real, strings.NewReplacer("FILE", path, "OUT", t.TempDir()).Replace(a))
	}
	code = e.run(context.Background(), real)
	return code, stdout.String(), stderr.String()
}

// folderSums gives the SHA-256 of everything in the folder of path.
func folderSums(t *testing.T, path string) map[string][32]byte {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][32]byte{}
	for _, e := range entries {
		b, err := os.ReadFile(filepath.Join(filepath.Dir(path), e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		out[e.Name()] = sha256.Sum256(b)
	}
	return out
}

// session makes a meeting of 68 people and gives it as it lies on the disk while it
// is open, with a decision in the WAL, and then closed.
func session(t *testing.T, title string) (open, closed map[string][]byte) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "会议.db")
	if err := store.Create(path, model.NewInfo(model.Info{Title: title, Date: "20261122"}, 1000)); err != nil {
		t.Fatal(err)
	}
	commit := func(s *store.Store, c model.Change, err error) {
		t.Helper()
		if err == nil {
			_, err = s.Commit(c, nil)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	take := func() map[string][]byte {
		found := map[string][]byte{}
		for _, tail := range []string{"", "-wal", ".sha256"} {
			if b, err := os.ReadFile(path + tail); err == nil {
				found[tail] = b
			}
		}
		return found
	}
	s, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	commit(s, s.Meeting.Reconcile(model.DemoList()).Change(2000), nil)
	c, err := s.Meeting.Confirm(s.Meeting.People()[0].ID, 3000)
	commit(s, c, err)
	open = take()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return open, take()
}

func layDown(t *testing.T, files map[string][]byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "会议.db")
	for tail, b := range files {
		if err := os.WriteFile(path+tail, b, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return path
}

// TestReadingTouchesNothing: whatever lies beside a file, no command that reads it
// writes to it or to that. A WAL of another meeting is named as what it is.
func TestReadingTouchesNothing(t *testing.T) {
	open, closed := session(t, "调整会")
	foreign, _ := session(t, "另一个会")
	for name, c := range map[string]struct {
		files map[string][]byte
		code  int
	}{
		"closed":                         {closed, 0},
		"copied alone":                   {map[string][]byte{"": closed[""]}, 0},
		"after an unclean end":           {open, 0},
		"without what was recorded last": {map[string][]byte{"": open[""]}, 0},
		"closed, with another's WAL":     {map[string][]byte{"": closed[""], ".sha256": closed[".sha256"], "-wal": foreign["-wal"]}, 1},
		"copied, with another's WAL":     {map[string][]byte{"": closed[""], "-wal": foreign["-wal"]}, 1},
		"closed, with its WAL of before": {map[string][]byte{"": closed[""], "-wal": append(open["-wal"][:0:0], open["-wal"]...)}, 0},
		"unclean, with another's WAL":    {map[string][]byte{"": open[""], "-wal": foreign["-wal"]}, 1},
	} {
		path := layDown(t, c.files)
		before := folderSums(t, path)
		for _, args := range reading {
			code, _, said := runIn(t, path, args)
			if code != c.code {
				t.Errorf("%s, %s: exit %d: %s", name, args[0], code, said)
			}
			if strange := strings.Contains(said, "对不上") && strings.Contains(said, path+" 和旁边的 会议.db-wal"); strange != (c.code == 1) {
				t.Errorf("%s, %s says %s", name, args[0], said)
			}
			if after := folderSums(t, path); len(after) != len(before) {
				t.Errorf("%s, %s: files came or went", name, args[0])
			} else {
				for file, sum := range before {
					if after[file] != sum {
						t.Errorf("%s, %s: %s was altered", name, args[0], file)
					}
				}
			}
		}
	}
}
