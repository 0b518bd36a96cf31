package paper

// Files in one file, for a stick or a letter: what a folder would get.

import (
	"archive/zip"
	"bytes"
	"io"
	"path/filepath"
	"strings"
	"time"

	"liuzhuan/data/paper/pdf"
	"liuzhuan/model"
)

// packed reports whether a path is that of an archive.
func packed(path string) bool { return strings.EqualFold(filepath.Ext(path), ".zip") }

// saveInside writes one paper as the only file of an archive.
func saveInside(path string, m *model.Meeting, o Options) (pdf.Report, error) {
	var b bytes.Buffer
	report, err := write(&b, m, o)
	if err != nil {
		return report, err
	}
	name := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)) + o.Format.Ending()
	return report, savePacked(path, []formFile{{name, b.Bytes()}}, o.Progress)
}

// savePacked writes an archive of files. They are dated alike, so that the same papers give
// the same bytes.
func savePacked(path string, files []formFile, progress func(done, total int)) error {
	return save(path, func(w io.Writer) error {
		z := zip.NewWriter(w)
		for i, f := range files {
			told(progress, i, len(files))
			in, err := z.CreateHeader(&zip.FileHeader{Name: f.name, Method: zip.Deflate, Modified: time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)})
			if err != nil {
				return err
			}
			if err := f.write(in); err != nil {
				return err
			}
		}
		return z.Close()
	})
}
