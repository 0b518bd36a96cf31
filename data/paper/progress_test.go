package paper

import (
	"path/filepath"
	"testing"
)

// Whoever asks is told of every row of a worksheet and of every form, in order.
func TestProgress(t *testing.T) {
	m := wholeSitting(t, 68).Meeting
	for _, format := range []Format{XLSX, LRMX} {
		told, of := 0, 0
		o := options(format, Full)
		o.Files = func(string) ([]byte, error) { return nil, nil } // nobody came with a form
		o.Progress = func(done, total int) {
			if done != told || of != 0 && total != of {
				t.Errorf("%s: %d of %d after %d of %d", format, done, total, told, of)
			}
			told, of = done+1, total
		}
		if _, err := Save(filepath.Join(t.TempDir(), "名册"), m, o); err != nil {
			t.Fatal(err)
		}
		if told != of || of < 68 {
			t.Errorf("%s: told of %d of %d", format, told, of)
		}
	}
}
