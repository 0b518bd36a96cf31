package paper

import (
	"archive/zip"
	"bytes"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"liuzhuan/model"
)

// An archive has what a folder would get, in one file, with the same bytes each time; of a
// paper that is one file that file.
func TestPapersInOneFile(t *testing.T) {
	s := talkSitting(t, 26)
	dir := t.TempDir()
	o := talkOptions(Talks, DOCX)
	if _, err := Save(filepath.Join(dir, "每人"), s.Meeting, o); err != nil {
		t.Fatal(err)
	}
	all := Options{Phase: model.WrapUp, Calendar: model.PublishedCalendar(), Format: DOCX}
	forms := options(LRMX, Full)
	forms.Files = func(string) ([]byte, error) { return nil, nil }
	for name, c := range map[string]struct {
		write func(path string) error
		want  []string
	}{
		"每人.zip": {func(p string) error { _, err := Save(p, s.Meeting, o); return err }, folder(t, filepath.Join(dir, "每人"))},
		"名册.ZIP": {func(p string) error { _, err := Save(p, s.Meeting, options(XLSX, Meeting)); return err }, []string{"名册.xlsx"}},
		"表.zip":  {func(p string) error { _, err := Save(p, s.Meeting, forms); return err }, []string{"1-" + s.no(1).Name + ".lrmx"}},
		"全部.zip": {func(p string) error { _, _, err := SaveAll(p, s.Meeting, all); return err }, []string{"00-目录.docx", "01-干部名册.docx"}},
	} {
		var data [2][]byte
		for i := range data {
			path := filepath.Join(dir, name)
			if err := c.write(path); err != nil {
				t.Fatal(name, err)
			}
			data[i] = read(t, path)
		}
		z, err := zip.NewReader(bytes.NewReader(data[0]), int64(len(data[0])))
		if err != nil || !bytes.Equal(data[0], data[1]) {
			t.Fatalf("%s: no archive, or another the second time: %v", name, err)
		}
		var names []string
		for _, f := range z.File {
			names = append(names, f.Name)
		}
		for _, want := range c.want {
			if !slices.Contains(names, want) {
				t.Errorf("%s has %q, not %s", name, names, want)
			}
		}
		if strings.HasPrefix(name, "每人") && len(names) != len(c.want) {
			t.Errorf("%s has %d files, want %d", name, len(names), len(c.want))
		}
	}
}
