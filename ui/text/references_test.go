package text

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

// A comment that sends its reader to a document outside the repository sends them
// nowhere.
func TestNoReferenceLeavesTheRepository(t *testing.T) {
	outside := regexp.MustCompile(`facts/[a-z]+\.m` + `d|(DESIGN|STORY|STYLE|WORDS)\.m` + `d`)
	err := filepath.WalkDir("../..", func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".go" && filepath.Base(path) != "README.md" {
			return err
		}
		b, err := os.ReadFile(path)
		for _, at := range outside.FindAll(b, -1) {
			t.Errorf("%s speaks of %s", path, at)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
