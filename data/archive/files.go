package archive

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/parquet-go/parquet-go"

	"liuzhuan/data/store"
)

// receipts is the folder of receipts, which are written last.
const receipts = "receipt"

// receipt says what of a meeting lies in the archive.
type receipt struct {
	Meeting string `json:"meeting"`
	Title   string `json:"title"`
	Head    string `json:"head"` // hash of the journal's last entry
	Seq     int64  `json:"seq"`  // its number
	Schema  int    `json:"schema"`
	Key     string `json:"key"` // which key file keyed its people; "" = none
	Files   []file `json:"files"`
}

// file is one file of the archive.
type file struct {
	Path   string `json:"path"` // from the folder, with / between
	Rows   int    `json:"rows"`
	Bytes  int64  `json:"bytes"`
	SHA256 string `json:"sha256"`
}

func (a *Archive) receiptPath(meeting string) string {
	return filepath.Join(a.folder, receipts, meeting+".json")
}

// receipt reads that of a meeting, nil where there is none or none that can be read.
func (a *Archive) receipt(meeting string) (*receipt, error) {
	text, err := os.ReadFile(a.receiptPath(meeting))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var r receipt
	if json.Unmarshal(text, &r) != nil || r.Meeting != meeting {
		return nil, nil
	}
	return &r, nil
}

func (a *Archive) putReceipt(r *receipt) error {
	text, err := json.MarshalIndent(r, "", "  ")
	if err != nil {
		return err
	}
	_, err = a.put(filepath.Join(receipts, r.Meeting+".json"), func(w io.Writer) error {
		_, err := w.Write(append(text, '\n'))
		return err
	})
	return err
}

// whole reports whether the files of a receipt are there as it says.
func (a *Archive) whole(r *receipt) bool {
	if len(r.Files) != len(tableNames()) {
		return false
	}
	for _, f := range r.Files {
		path := filepath.FromSlash(f.Path)
		if !filepath.IsLocal(path) {
			return false
		}
		if sum, n, err := sumOf(filepath.Join(a.folder, path)); err != nil || n != f.Bytes || sum != f.SHA256 {
			return false
		}
	}
	return true
}

func sumOf(path string) (sum string, n int64, err error) {
	f, err := os.Open(path)
	if err != nil {
		return "", 0, err
	}
	defer f.Close()
	h := sha256.New()
	n, err = io.Copy(h, f)
	return hex.EncodeToString(h.Sum(nil)), n, err
}

// put writes a file in place of what was there: whole and on the disk, or not at all.
func (a *Archive) put(path string, write func(io.Writer) error) (file, error) {
	to := filepath.Join(a.folder, path)
	if err := os.MkdirAll(filepath.Dir(to), 0o700); err != nil {
		return file{}, err
	}
	f, err := os.OpenFile(to+half, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o600)
	if err != nil {
		return file{}, err
	}
	h := sha256.New()
	counted := &counter{w: io.MultiWriter(f, h)}
	err = write(counted)
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err == nil {
		err = os.Rename(to+half, to)
	}
	if err != nil {
		return file{}, errors.Join(err, os.Remove(to+half))
	}
	return file{Path: filepath.ToSlash(path), Bytes: counted.n, SHA256: hex.EncodeToString(h.Sum(nil))}, store.SyncFolder(to)
}

// putChanged writes a file that explains the folder, unless it says that already.
func putChanged(path string, text []byte) error {
	if have, err := os.ReadFile(path); err == nil && bytes.Equal(have, text) {
		return nil
	}
	return os.WriteFile(path, text, 0o600)
}

type counter struct {
	w io.Writer
	n int64
}

func (c *counter) Write(b []byte) (int, error) {
	n, err := c.w.Write(b)
	c.n += int64(n)
	return n, err
}

// table is one to be written.
type table struct {
	name  string
	rows  int
	write func(io.Writer) error
}

func (t *tables) each() []table {
	return []table{
		{"person", len(t.people), writing(t.people)},
		{"session", len(t.sessions), writing(t.sessions)},
		{"change", len(t.changes), writing(t.changes)},
		{"meeting", len(t.meeting), writing(t.meeting)},
	}
}

func tableNames() []string {
	var names []string
	for _, t := range (&tables{}).each() {
		names = append(names, t.name)
	}
	return names
}

// rowsAtOnce is how many rows go to the writer at a time, and rowsAGroup how many an
// engine reads at a time: a usual meeting is one group.
const (
	rowsAtOnce = 1024
	rowsAGroup = 70_000
)

// writing writes rows in their order; the same rows give the same bytes.
func writing[T any](rows []T) func(io.Writer) error {
	return func(to io.Writer) error {
		w := parquet.NewGenericWriter[T](to, parquet.Compression(&parquet.Zstd), parquet.CreatedBy("liuzhuan", "1", ""), parquet.MaxRowsPerRowGroup(rowsAGroup))
		for rest := rows; len(rest) > 0; {
			n := min(rowsAtOnce, len(rest))
			if _, err := w.Write(rest[:n]); err != nil {
				return err
			}
			rest = rest[n:]
		}
		return w.Close()
	}
}
