package lrmx

// Many files at once: a folder, an archive, or one file with its picture.

import (
	"cmp"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// Limits of one opening. A whole city is 65,000 people.
const (
	maxFiles   = 100_000 // names in a folder or archive, forms or not
	maxTotal   = 4 << 30 // bytes read, unpacked: 10,000 forms with large photos; one is in memory at a time
	maxPicture = 8 << 20 // bytes of a .pic
	maxFolders = 8       // folders within folders
)

// source is one file of a folder or archive.
type source struct {
	name    string // decoded, with slashes, from the folder or archive on
	size    int64  // as the directory says
	open    func() (io.ReadCloser, error)
	again   func() (io.ReadCloser, error) // after the folder or archive is closed; nil = open does
	refused Why                           // known without opening it, "" = none
	err     error
}

// Open reads the forms of a file, of a folder with its subfolders, or of a .zip.
// Files with another ending are no forms and passed over; a file named alone is
// read whatever its ending. refused has an *Error for each file that should be a
// form and gave none; err is an *Error when path gives nothing at all. The order
// is that of the folders, then of the numbers that file names begin with, then of
// names. All forms are in memory together, each with the bytes of its file; Each
// holds one.
func Open(path string) (forms []*Form, refused []*Error, err error) {
	err = Each(path, func(f *Form, refusal *Error) bool {
		if refusal != nil {
			refused = append(refused, refusal)
		} else {
			forms = append(forms, f)
		}
		return true
	})
	return forms, refused, err
}

// Each is Open one file at a time, in the same order: visit gets either a form or
// a refusal and returns false to stop.
func Each(path string, visit func(f *Form, refusal *Error) bool) error {
	return opening{visit, func(Passed) {}}.each(path)
}

// opening is one walk over what was opened.
type opening struct {
	visit func(f *Form, refusal *Error) bool
	pass  func(Passed)
}

func (o opening) each(path string) error {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return &Error{File: path, Why: WhyUnreadable, Err: err}
	case info.IsDir():
		return o.eachInFolder(path)
	case !info.Mode().IsRegular():
		return &Error{File: path, Why: WhyNotRegular}
	}
	file, err := os.Open(path)
	if err != nil {
		return &Error{File: path, Why: WhyUnreadable, Err: err}
	}
	defer file.Close()
	var magic [4]byte
	if n, _ := file.ReadAt(magic[:], 0); n == 4 && string(magic[:2]) == "PK" {
		return eachInArchive(path, file, info.Size(), o)
	}
	return eachAlone(path, info, o.visit)
}

// eachAlone reads one file; the picture of a .lrm lies beside it.
func eachAlone(name string, info fs.FileInfo, visit func(*Form, *Error) bool) error {
	alone := source{
		name: filepath.Base(name), size: info.Size(),
		open: func() (io.ReadCloser, error) { return os.Open(name) },
	}
	pictures := map[string]source{}
	if entries, err := os.ReadDir(filepath.Dir(name)); err == nil {
		for _, e := range entries {
			if isPicture(e.Name()) && e.Type().IsRegular() && stem(e.Name()) == stem(alone.name) {
				beside := filepath.Join(filepath.Dir(name), e.Name())
				pictures[stem(e.Name())] = source{open: func() (io.ReadCloser, error) { return os.Open(beside) }}
			}
		}
	}
	total := int64(maxTotal)
	form, refusal := alone.read(pictures, &total)
	if refusal != nil {
		refusal.File = name
		return refusal
	}
	visit(form, nil)
	return nil
}

// eachInFolder walks over a folder. os.Root keeps a link from leading out of it;
// links are not followed at all.
func (o opening) eachInFolder(dir string) error {
	folder, err := os.OpenRoot(dir)
	if err != nil {
		return &Error{File: dir, Why: WhyUnreadable, Err: err}
	}
	defer folder.Close()
	var found []source
	err = fs.WalkDir(folder.FS(), ".", func(name string, e fs.DirEntry, err error) error {
		s := source{
			name: name, err: err,
			open:  func() (io.ReadCloser, error) { return folder.Open(name) },
			again: func() (io.ReadCloser, error) { return openWithin(dir, name) },
		}
		switch {
		case name == ".":
			return err
		case len(found) >= maxFiles:
			return errTooMany
		case err != nil:
			s.refused = WhyUnreadable
		case e.IsDir() && strings.Count(name, "/") < maxFolders:
			return nil
		case e.IsDir():
			s.refused = WhyFolders
		case e.Type().IsRegular():
			if info, err := e.Info(); err == nil {
				s.size = info.Size()
			}
		case passedOver(name) == "" || path.Ext(name) == "":
			s.refused = WhyNotRegular
		}
		found = append(found, s)
		if s.refused == WhyFolders {
			return fs.SkipDir
		}
		return nil
	})
	switch {
	case errors.Is(err, errTooMany):
		return &Error{File: dir, Why: WhyTooMany}
	case err != nil:
		return &Error{File: dir, Why: WhyUnreadable, Err: err}
	}
	return o.eachSource(dir, found)
}

// openWithin opens a file of a folder that is not open any more.
func openWithin(dir, name string) (io.ReadCloser, error) {
	folder, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	defer folder.Close()
	return folder.Open(name)
}

var errTooMany = errors.New("too many files")

// eachSource reads the forms among the files of a folder or archive.
func (o opening) eachSource(where string, found []source) error {
	forms, pictures, passed := sorted(found)
	if len(forms) == 0 {
		return &Error{File: where, Why: WhyNoForms, Passed: passed}
	}
	for _, p := range passed {
		o.pass(p)
	}
	total := int64(maxTotal)
	for _, s := range forms {
		total -= s.size
	}
	if total < 0 { // as the directory says, before hours go into it
		return &Error{File: where, Why: WhyTotal}
	}
	slices.SortStableFunc(forms, inOrder)
	total = maxTotal
	for _, s := range forms {
		f, refusal := s.read(pictures, &total)
		if total < 0 {
			return &Error{File: where, Why: WhyTotal}
		}
		if !o.visit(f, refusal) {
			return nil
		}
	}
	return nil
}

// sorted parts the forms, or what should be some, from the pictures beside them
// and from what is passed over.
func sorted(found []source) (forms []source, pictures map[string]source, passed []Passed) {
	pictures = map[string]source{}
	stems := map[string]bool{}
	for _, s := range found {
		base := path.Base(s.name)
		switch reason := passedOver(s.name); {
		case reason != "" && s.refused == "":
			passed = append(passed, Passed{File: s.name, Reason: reason})
		case s.refused != "", isForm(base):
			forms = append(forms, s)
			stems[stem(s.name)] = true
		case isPicture(base):
			pictures[stem(s.name)] = s
		case hasEnding(base, ".zip", ".rar"):
			s.refused = WhyArchive
			forms = append(forms, s)
		default:
			s.refused = WhyPackage
			forms = append(forms, s)
		}
	}
	for _, s := range found {
		if isPicture(s.name) && s.refused == "" && passedOver(s.name) == "" && !stems[stem(s.name)] {
			passed = append(passed, Passed{File: s.name, Reason: PassedPicture})
		}
	}
	slices.SortStableFunc(passed, func(a, b Passed) int { return inOrder(source{name: a.File}, source{name: b.File}) })
	return forms, pictures, passed
}

// inOrder compares by folder, leading number (none comes last), name.
func inOrder(a, b source) int {
	number := func(s source) int { return cmp.Or(orderOf(path.Base(s.name)), 1<<30) }
	return cmp.Or(
		cmp.Compare(path.Dir(a.name), path.Dir(b.name)),
		cmp.Compare(number(a), number(b)),
		cmp.Compare(a.name, b.name),
	)
}

// read reads one form and its picture; total is what may still be read.
func (s source) read(pictures map[string]source, total *int64) (*Form, *Error) {
	data, err := s.bytes(maxForm, total)
	if err != nil {
		return nil, err
	}
	f, failed := Read(s.name, data)
	if failed != nil {
		return nil, failed.(*Error)
	}
	f.again = s.reader(maxForm)
	if picture, ok := pictures[stem(s.name)]; ok && f.Legacy {
		b, err := picture.bytes(maxPicture, total)
		if err != nil {
			f.issue(Issue{Element: tagPhoto, Kind: KindPhoto, Detail: string(err.Why)})
			return f, nil
		}
		f.setPhoto(b)
		f.beside = picture.reader(maxPicture)
	}
	return f, nil
}

// reader reads the file anew, of at most limit bytes.
func (s source) reader(limit int64) func() ([]byte, error) {
	if s.again != nil {
		s.open = s.again
	}
	return func() ([]byte, error) {
		total := limit
		data, err := s.bytes(limit, &total)
		if err != nil {
			return nil, err
		}
		return data, nil
	}
}

// bytes reads a file of at most limit bytes, whatever its directory says.
func (s source) bytes(limit int64, total *int64) ([]byte, *Error) {
	switch {
	case s.refused != "":
		return nil, &Error{File: s.name, Why: s.refused, Err: s.err}
	case s.size > limit:
		return nil, &Error{File: s.name, Why: tooLarge(limit)}
	}
	r, err := s.open()
	if err != nil {
		return nil, &Error{File: s.name, Why: WhyUnreadable, Err: err}
	}
	defer r.Close()
	b, err := io.ReadAll(io.LimitReader(r, limit+1))
	*total -= int64(len(b))
	switch {
	case err != nil:
		return nil, &Error{File: s.name, Why: WhyUnreadable, Err: err}
	case int64(len(b)) > limit:
		return nil, &Error{File: s.name, Why: tooLarge(limit)}
	}
	return b, nil
}

func tooLarge(limit int64) Why {
	if limit == maxPicture {
		return WhyPictureLarge
	}
	return WhyTooLarge
}

// stem is a name without its ending, in one letter case: what a .lrm and its
// picture share.
func stem(name string) string {
	return strings.ToLower(strings.TrimSuffix(name, path.Ext(name)))
}

func isForm(name string) bool    { return hasEnding(name, ".lrmx", ".lrm") }
func isPicture(name string) bool { return hasEnding(name, ".pic", ".jpg", ".jpeg") }

func hasEnding(name string, endings ...string) bool {
	return slices.Contains(endings, strings.ToLower(path.Ext(name)))
}
