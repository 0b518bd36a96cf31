package medium

// The folder of a copy: the whole file as it was at a moment, what is to be known of it,
// and the records of what came since, all with one number; one that begins anew takes
// the next, and only when it is whole and read back the one before goes.

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"liuzhuan/data/store"
)

const (
	folderEnding = ".随身副本"
	noteName     = "说明.txt"
	wholeStem    = "起点-"
	recordsStem  = "记录-"
	keyStem      = "钥匙-"
	factsEnding  = ".json"
)

func factsName(n int) string   { return fmt.Sprintf(wholeStem+"%04d"+factsEnding, n) }
func recordsName(n int) string { return fmt.Sprintf(recordsStem+"%04d", n) }
func keyName(n int) string     { return fmt.Sprintf(keyStem+"%04d.age", n) }

func wholeName(n int, sealed bool) string {
	if sealed {
		return fmt.Sprintf(wholeStem+"%04d.db.age", n)
	}
	return fmt.Sprintf(wholeStem+"%04d.db", n)
}

// facts is what is to be known of a whole file without opening it.
type facts struct {
	V         int      `json:"v"`
	Seq       int64    `json:"seq"` // of the last entry in it
	Head      string   `json:"head"`
	Schema    int      `json:"schema"`
	SHA256    string   `json:"sha256"` // of the file as it lies there
	Size      int64    `json:"size"`
	Recipient string   `json:"recipient,omitempty"` // whom all is sealed to; "" = it is not
	Contents  []string `json:"contents"`            // sums of the files in it
}

const factsVersion = 1

// foldersIn lists the folders of copies in one, or that one itself.
func foldersIn(folder string) ([]string, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	if len(numbers(entries)) > 0 {
		return []string{folder}, nil
	}
	var out []string
	for _, e := range entries {
		if !e.IsDir() || !strings.Contains(e.Name(), folderEnding) {
			continue
		}
		path := filepath.Join(folder, e.Name())
		if inside, err := os.ReadDir(path); err == nil && len(numbers(inside)) > 0 {
			out = append(out, path)
		}
	}
	return out, nil
}

// numbers lists the numbers of the whole files in a folder, the newest first.
func numbers(entries []fs.DirEntry) (out []int) {
	for _, e := range entries {
		rest, ok := strings.CutPrefix(e.Name(), wholeStem)
		rest, facts := strings.CutSuffix(rest, factsEnding)
		if n, err := strconv.Atoi(rest); ok && facts && err == nil && n > 0 {
			out = append(out, n)
		}
	}
	slices.Sort(out)
	slices.Reverse(out)
	return out
}

// whole is a whole file that was read and is what was said of it.
type whole struct {
	facts
	number int
	data   []byte // as it lies there
}

// newest reads the newest whole file in the folder of a copy that is as it was written.
// damaged is what is said of a newer one that is not.
func newest(dir string) (w, damaged *whole, err error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, nil, err
	}
	for _, n := range numbers(entries) {
		text, err := store.ReadWhole(filepath.Join(dir, factsName(n)))
		w := &whole{number: n}
		if err == nil && json.Unmarshal(text, &w.facts) == nil && w.V == factsVersion {
			w.data, err = store.ReadWhole(filepath.Join(dir, wholeName(n, w.Recipient != "")))
		}
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, damaged, err
		}
		if sum := sha256.Sum256(w.data); w.V == factsVersion && hex.EncodeToString(sum[:]) == w.SHA256 {
			return w, damaged, nil
		}
		if damaged == nil {
			damaged = w
		}
	}
	return nil, damaged, nil
}

// recordsOf reads the records behind a whole file; there may be none yet.
func recordsOf(dir string, n int) (records, int64, error) {
	data, err := store.ReadWhole(filepath.Join(dir, recordsName(n)))
	if errors.Is(err, fs.ErrNotExist) {
		err = nil
	}
	return readRecords(data), int64(len(data)), err
}

// look finds the copies in the folder.
func (c *Copy) look() ([]Found, error) {
	if err := c.o.Before("look", c.o.Folder); err != nil {
		return nil, err
	}
	dirs, err := foldersIn(c.o.Folder)
	if err != nil {
		return nil, err
	}
	var out []Found
	for _, dir := range dirs {
		w, damaged, err := newest(dir)
		if err != nil {
			return nil, err
		}
		if w == nil {
			if damaged != nil && damaged.V == factsVersion {
				out = append(out, Found{dir: dir, Seq: damaged.Seq, Hash: damaged.Head, Damaged: true})
			}
			continue
		}
		r, _, err := recordsOf(dir, w.number)
		if err != nil {
			return nil, err
		}
		f := Found{dir: dir, number: w.number, Seq: w.Seq, Hash: w.Head, Schema: w.Schema, Whole: w.Size, Contents: map[string]bool{}}
		f.Sealed = c.sealedTo() == w.Recipient
		f.Damaged = f.Sealed && !c.keyThere(dir, w.number)
		for _, sum := range w.Contents {
			f.Contents[sum] = true
		}
		if seq, hash, end := r.last(); seq > 0 {
			f.Seq, f.Hash, f.end = seq, hash, end
		}
		f.Length = f.end
		for i, p := range r.pieces {
			if p.Kind == store.PieceContent && r.ends[i] <= f.end {
				f.Contents[hex.EncodeToString(p.Sum[:])] = true
			}
		}
		out = append(out, f)
	}
	return out, nil
}

func (c *Copy) sealedTo() string {
	if c.o.Seal == nil {
		return ""
	}
	return c.o.Seal.Recipient
}

// begin writes a whole file and reads it back. What it takes the place of goes last; what
// is half written goes where it fails, for it is tried again and again.
func (c *Copy) begin(im *store.Image, contents []string, schema int, instead *Found) error {
	report, err := store.CheckImage(im.Path, im.Data)
	if err != nil {
		return err
	}
	dir := ""
	if instead != nil {
		dir = instead.dir
	} else if dir, err = c.makeFolder(); err != nil {
		return err
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	n := 1
	for _, e := range entries { // of halves too
		n = max(n, numberOf(e.Name())+1)
	}
	if err := c.putWhole(dir, n, im, contents, schema); err != nil {
		_ = c.remove(dir, func(k int) bool { return k == n })
		return err
	}
	if err := c.openRecords(dir, n, 0, im.Entries); err != nil {
		return err
	}
	c.mu.Lock()
	c.status.Damage, c.status.Anew = len(report.Damage), instead != nil && instead.Damaged
	c.status.Opened = c.o.Seal.Opens()
	c.mu.Unlock()
	c.o.Known = true
	return c.remove(dir, func(k int) bool { return k < n })
}

// putWhole writes what a copy begins with under a number. Its facts come last: with them
// it is one.
func (c *Copy) putWhole(dir string, n int, im *store.Image, contents []string, schema int) error {
	data, err := c.o.Seal.seal(im.Data)
	if err != nil {
		return err
	}
	sum := sha256.Sum256(data)
	known, err := json.Marshal(facts{factsVersion, im.Entries, im.Head, schema, hex.EncodeToString(sum[:]), int64(len(data)), c.sealedTo(), contents})
	if err != nil {
		return err
	}
	if c.o.Seal != nil {
		if err := c.put(filepath.Join(dir, keyName(n)), c.o.Seal.Key); err != nil {
			return err
		}
	}
	path := filepath.Join(dir, wholeName(n, c.o.Seal != nil))
	if err := errors.Join(c.put(path, data), c.put(filepath.Join(dir, recordsName(n)), nil)); err != nil {
		return err
	}
	back, err := os.ReadFile(path)
	faithful := err == nil && bytes.Equal(back, data) && c.keyThere(dir, n)
	if faithful && c.o.Seal.Opens() {
		plain, err := c.o.Seal.opens.open(back)
		faithful = err == nil && bytes.Equal(plain, im.Data)
	}
	if !faithful {
		return errors.Join(&Error{Unfaithful, path}, err)
	}
	return c.put(filepath.Join(dir, factsName(n)), append(known, '\n'))
}

// keyThere reports whether the key that opens a sealed copy lies there as it was made.
func (c *Copy) keyThere(dir string, n int) bool {
	if c.o.Seal == nil {
		return true
	}
	key, err := store.ReadWhole(filepath.Join(dir, keyName(n)))
	return err == nil && bytes.Equal(key, c.o.Seal.Key)
}

// makeFolder makes a folder of its own with the note that says what it is.
func (c *Copy) makeFolder() (string, error) {
	for n := 1; ; n++ {
		name := c.o.Name + folderEnding
		if n > 1 {
			name += "-" + strconv.Itoa(n)
		}
		dir := filepath.Join(c.o.Folder, name)
		if err := c.o.Before("make", dir); err != nil {
			return "", err
		}
		err := os.Mkdir(dir, 0o700)
		if errors.Is(err, fs.ErrExist) && n < 1000 {
			if entries, err := os.ReadDir(dir); err != nil || len(numbers(entries)) > 0 || !unused(entries) {
				continue
			}
			err = nil // where the disk was full at the first try
		}
		if err != nil {
			return "", err
		}
		path := filepath.Join(dir, noteName)
		if _, err := os.Lstat(path); err == nil {
			return dir, nil
		}
		return dir, c.put(path, []byte(note))
	}
}

// unused reports whether a folder holds nothing but halves of what a copy begins with.
func unused(entries []fs.DirEntry) bool {
	return !slices.ContainsFunc(entries, func(e fs.DirEntry) bool {
		return !slices.ContainsFunc([]string{noteName, wholeStem, recordsStem, keyStem}, func(stem string) bool { return strings.HasPrefix(e.Name(), stem) })
	})
}

// note is for whoever finds the folder. It is a paper and speaks Chinese.
const note = "\uFEFF留转的随身副本\r\n\r\n" +
	"会议进行中，每记一项都写到这里。电脑坏了，在另一台上恢复：\r\n\r\n" +
	"  liuzhuan restore 这个文件夹 恢复.db\r\n\r\n" +
	"“起点”是开始时的整份会议文件，“记录”是以后记的，两样都要；有“钥匙”的加了口令。\r\n" +
	"不要改名、不要删里面的文件。会后移交完毕，连同这个文件夹一起按保密规定处理。\r\n"

func (c *Copy) put(path string, data []byte) error {
	if err := c.o.Before("put", path); err != nil {
		return err
	}
	return store.PutNew(path, data)
}

// numberOf is the number in the name of a file of a copy; 0 = it bears none.
func numberOf(name string) int {
	for _, stem := range []string{wholeStem, recordsStem, keyStem} {
		if rest, ok := strings.CutPrefix(name, stem); ok && len(rest) >= 4 {
			n, _ := strconv.Atoi(rest[:4])
			return n
		}
	}
	return 0
}

// remove removes the files of the numbers that are asked for.
func (c *Copy) remove(dir string, these func(n int) bool) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	removed := false
	for _, e := range entries {
		if n := numberOf(e.Name()); n > 0 && these(n) {
			removed = true
			if err := os.Remove(filepath.Join(dir, e.Name())); err != nil {
				return err
			}
		}
	}
	if !removed {
		return nil
	}
	return store.SyncFolder(filepath.Join(dir, noteName))
}
