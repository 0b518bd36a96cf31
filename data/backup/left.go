package backup

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/text/encoding/simplifiedchinese"

	"liuzhuan/data/store"
	"liuzhuan/model"
)

// Left lists what else is of an open meeting in its folder, and in those right below it,
// where papers are written to and backups carried: backups, receipts, rescued and other
// copies, and papers that carry the hash of one of its journal entries or the names of
// its people. All that Purge leaves there.
func Left(s *store.Store) ([]string, error) {
	dir := filepath.Dir(s.Path())
	own, err := Belongings(s.Path())
	if err != nil {
		return nil, err
	}
	files, err := filesAround(dir)
	if err != nil {
		return nil, err
	}
	signs := signsOf(s)
	return slices.DeleteFunc(files, func(path string) bool {
		return slices.Contains(own, path) || !named(filepath.Base(path), stem(s.Path())) && !copied(path, s) && !signs.in(path)
	}), nil
}

// mostBelow is how many files of the folders below one are looked at: the folder may be
// where somebody keeps all there is.
const mostBelow = 2000

// written are the endings of what the program writes into other folders.
var written = []string{".db", sealedEnding, ".txt", ".docx", ".xlsx", ".pdf", ".csv", ".json", ".lrmx", ".zip", ".sha256"}

// filesAround lists the files of a folder, and of those right below it what may be from
// here. A folder that cannot be read holds nothing that could be named.
func filesAround(dir string) (files []string, err error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	below := 0
	for _, e := range entries {
		path := filepath.Join(dir, e.Name())
		if e.Type().IsRegular() {
			files = append(files, path)
		}
		if !e.IsDir() {
			continue
		}
		inside, _ := os.ReadDir(path)
		for _, f := range inside {
			may := func(ending string) bool { return strings.HasSuffix(strings.ToLower(f.Name()), ending) }
			if f.Type().IsRegular() && slices.ContainsFunc(written, may) && below < mostBelow {
				below++
				files = append(files, filepath.Join(path, f.Name()))
			}
		}
	}
	return files, nil
}

// named reports whether a file bears the name of a backup of a meeting file.
func named(name, stem string) bool {
	rest, ok := strings.CutPrefix(name, stem+".")
	return ok && stamped(rest)
}

// copied reports whether a file is a meeting file with people of this meeting: their
// ids are random.
func copied(path string, s *store.Store) bool {
	other, err := store.View(path)
	if err != nil {
		return false
	}
	defer func() { _ = other.Close() }()
	if a, b := s.History.Entries(), other.History.Entries(); len(a) > 0 && len(b) > 0 && a[0].Hash == b[0].Hash {
		return true
	}
	return slices.ContainsFunc(other.Meeting.People(), func(p *model.Person) bool { return s.Meeting.Person(p.ID) != nil })
}

// signs are what papers of a meeting are known by.
type signs struct {
	hashes map[string]bool // of the journal's entries, as far as papers carry them
	names  [][2][]byte     // of some people, in UTF-8 and in GB18030: csv carries no hash
}

const (
	markLength = 12 // of a hash on paper, in hex digits
	asked      = 40 // people are enough to know a list
)

func signsOf(s *store.Store) signs {
	found := signs{hashes: map[string]bool{}}
	for _, e := range s.History.Entries() {
		found.hashes[e.Hash[:markLength]] = true
	}
	people := s.Meeting.People()
	for i := 0; i < len(people); i += 1 + len(people)/asked {
		name := people[i].Name
		if gb, err := simplifiedchinese.GB18030.NewEncoder().String(name); err == nil {
			found.names = append(found.names, [2][]byte{[]byte(name), []byte(gb)})
		}
	}
	return found
}

// longestPaper is how much is looked through, in bytes.
const longestPaper = 32 << 20

// in reports whether a file bears the signs: as text, or within the parts of a docx or
// xlsx.
func (s signs) in(path string) bool {
	data, err := beginning(os.Open(path))
	if err != nil {
		return false
	}
	return anyText(data, s.on)
}

// anyText reports whether f holds for a file's text, or for that of a part of a docx or
// xlsx.
func anyText(data []byte, f func(text []byte) bool) bool {
	if z, err := zip.NewReader(bytes.NewReader(data), int64(len(data))); err == nil {
		return slices.ContainsFunc(z.File, func(part *zip.File) bool {
			text, err := beginning(part.Open())
			return err == nil && f(text)
		})
	}
	return f(data)
}

func beginning[R io.ReadCloser](r R, err error) ([]byte, error) {
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return io.ReadAll(io.LimitReader(r, longestPaper))
}

var mark = regexp.MustCompile(`[0-9a-f]{12,}`)

func (s signs) on(text []byte) bool {
	if slices.ContainsFunc(mark.FindAll(text, -1), func(hex []byte) bool { return s.hashes[string(hex[:markLength])] }) {
		return true
	}
	there := 0
	for _, name := range s.names {
		if bytes.Contains(text, name[0]) || bytes.Contains(text, name[1]) {
			there++
		}
	}
	return there > 2 && there > len(s.names)/2
}
