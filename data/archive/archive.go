// Package archive keeps what many meetings came to in one folder of Parquet files, which
// DuckDB, ClickHouse, Spark, Trino and others read as they are: a department asks across
// years who is long in a post, who still owes a talk, who was deferred twice.
//
// Of every meeting there is one file a table, in a partition by year, and a receipt with
// the hash of the journal that it is of. What only concerns the room leaves no trace: no
// id number, telephone, note, statement, reason, matter or photo.
//
// What does not belong here: the meeting file (data/store), and words for people
// (ui/text), but for the two files that explain the folder.
package archive

import (
	_ "embed"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"liuzhuan/data/store"
)

// Archive is a folder that meetings are kept in.
type Archive struct {
	folder string
	key    Key
	made   bool
}

// Open takes away halves that an interrupted run left in the folder. It makes none: that
// is for the first meeting that is kept.
func Open(folder string, key Key) (*Archive, error) {
	err := sweep(folder)
	if errors.Is(err, fs.ErrNotExist) {
		err = nil
	}
	return &Archive{folder: folder, key: key}, err
}

// make makes the folder with that of each table, and says in it what it is.
func (a *Archive) make() error {
	if a.made {
		return nil
	}
	for _, d := range append(tableNames(), receipts) {
		if err := os.MkdirAll(filepath.Join(a.folder, d), 0o700); err != nil {
			return err
		}
	}
	for name, text := range map[string]string{"views.sql": views, "README.md": readme} {
		if err := putChanged(filepath.Join(a.folder, name), []byte(text)); err != nil {
			return err
		}
	}
	a.made = true
	return nil
}

//go:embed views.sql
var views string

//go:embed folder.md
var readme string

// Outcome is what became of a meeting.
type Outcome string

// The outcomes.
const (
	Written  Outcome = "written"
	Same     Outcome = "same"     // the archive holds it already
	Newer    Outcome = "newer"    // the archive holds a later state of it
	Parted   Outcome = "parted"   // the archive holds another copy, which has gone its own way
	Unsealed Outcome = "unsealed" // and nobody asked for such
)

// Done tells of one meeting.
type Done struct {
	Outcome Outcome
	Meeting string // how the archive names it
	Title   string
	People  int
	Files   int  // that were written
	Unkeyed bool // its people are keyed for this meeting alone
}

// Keep writes a meeting, unless the archive holds it as it is or in a later state. A
// meeting that is not sealed is kept only if unsealed says so. Errors: *store.DamagedError
// for a file whose journal is gone, which names the meeting, and those of writing.
func (a *Archive) Keep(s *store.Store, unsealed bool) (*Done, error) {
	entries := s.History.Entries()
	if len(entries) == 0 {
		return nil, &store.DamagedError{Path: s.Path(), Detail: "no journal"}
	}
	name := entries[0].Hash[:nameLength]
	info := s.Meeting.Info()
	d := &Done{Meeting: name, Title: info.Title, People: s.Meeting.OnList(), Unkeyed: a.key.secret == nil}
	if info.Sealed == 0 && !unsealed {
		d.Outcome = Unsealed
		return d, nil
	}
	if err := a.make(); err != nil {
		return nil, err
	}
	was, err := a.receipt(name)
	if err != nil {
		return nil, err
	}
	last := entries[len(entries)-1]
	now := receipt{Meeting: name, Head: last.Hash, Seq: last.Seq, Schema: Schema, Key: a.key.mark(), Title: info.Title}
	switch {
	case was == nil:
	case was.Head == now.Head && was.Schema == now.Schema && was.Key == now.Key && a.whole(was):
		d.Outcome = Same
		return d, nil
	case was.Seq > now.Seq:
		d.Outcome = Newer
		return d, nil
	case !s.Holds(was.Seq, was.Head):
		d.Outcome = Parted
		return d, nil
	}
	if err := a.write(s, &now); err != nil {
		return nil, err
	}
	d.Outcome, d.Files = Written, len(now.Files)
	return d, nil
}

// nameLength is how many hex digits of the hash of its first entry name a meeting: the
// same in all of its copies.
const nameLength = 16

// noYear is the partition of a meeting whose day is not known.
const noYear = "0000"

// write puts the tables and then the receipt, which says that they are there.
func (a *Archive) write(s *store.Store, now *receipt) error {
	year := noYear
	if date := string(s.Meeting.Info().Date); len(date) >= 4 {
		year = date[:4]
	}
	t := tablesOf(now.Meeting, s.Meeting, s.History, a.key.of(s.History.Entries()[0].Hash))
	for _, table := range t.each() {
		partition := filepath.Join(table.name, "year="+year)
		f, err := a.put(filepath.Join(partition, now.Meeting+ending), table.write)
		if err != nil {
			return err
		}
		f.Rows = table.rows
		now.Files = append(now.Files, f)
		if err := a.removeBut(partition, now.Meeting); err != nil {
			return err
		}
	}
	return a.putReceipt(now)
}

// ending is that of the tables' files.
const ending = ".parquet"

// removeBut takes the file of a meeting out of all partitions of a table but one: of a
// meeting whose day was corrected. That is done before the receipt is written, so that a
// run which ends in between does not leave the meeting there twice for good.
func (a *Archive) removeBut(partition, meeting string) error {
	table := filepath.Join(a.folder, filepath.Dir(partition))
	years, err := os.ReadDir(table)
	if err != nil {
		return err
	}
	for _, year := range years {
		if !year.IsDir() || year.Name() == filepath.Base(partition) {
			continue
		}
		path := filepath.Join(table, year.Name(), meeting+ending)
		switch err := os.Remove(path); {
		case errors.Is(err, fs.ErrNotExist):
			continue
		case err != nil:
			return err
		}
		if err := store.SyncFolder(path); err != nil {
			return err
		}
	}
	return nil
}

// half is how a file ends that is being written.
const half = ".part"

// sweep removes halves.
func sweep(folder string) error {
	return filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.Type().IsRegular() && strings.HasSuffix(path, half) {
			err = os.Remove(path)
		}
		return err
	})
}
