// Package store is the meeting file: one SQLite file that is opened by one
// process at a time and holds the rows, the journal of every change, and the
// desk. A Change is committed whole, with its journal entry, before memory or a
// screen knows of it.
//
// What does not belong here: what a change means (model), words for people
// (ui/text), lists and papers (sheet, paper).
package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"os"

	"liuzhuan/model"
)

// Store is an open meeting file. It is used from one goroutine at a time; while
// another is in Write, Image or Content, Meeting and History may be read.
type Store struct {
	// Meeting and History are the file in memory. Commit moves both along; a
	// failed Commit replaces both by what the disk holds.
	Meeting *model.Meeting
	History *model.History

	// Notice says what was seen at opening; NoNotice when all was well.
	Notice Notice

	opener
	path   string
	file   *os.File // the file itself, held as long as SQLite holds it: see connect
	db     *sql.DB
	conn   *sql.Conn
	self   identity    // of file, to know it again
	home   identity    // of its folder
	header *fileHeader // of file as it last stood; nil while it is being opened
	stmts  map[string]driver.Stmt
	args   []driver.NamedValue // of the statement that runs, kept for the next
	actor  string

	version   int  // of the schema, as it was found
	waits     bool // for Start: nothing is written yet
	unchecked bool // its structure was not looked through yet
	viewed    bool // an image that is only read: see View
	rewritten bool // all of it stands in a new file: see Rewrite

	wal       *identity // of FILE-wal; nil before the first look
	digestWas []byte    // text of FILE.sha256 at opening, nil for none

	seq  int64  // of the last journal entry
	head []byte // its hash; nil for an empty journal
}

// inMemory reports whether the store is an image, which has no file of its own.
func (s *Store) inMemory() bool { return s.file == nil }

// Path is the file's path as it was opened.
func (s *Store) Path() string { return s.path }

// Head is the hash of the last journal entry in hex, "" for an empty journal.
func (s *Store) Head() string {
	e, _ := s.History.Last()
	return e.Hash
}

// load reads the whole file into memory. When it fails memory stays as it was.
func (s *Store) load() error {
	m := model.NewMeeting()
	tell, err := s.teller(s.read, tables()...)
	if err != nil {
		return err
	}
	for _, sh := range shapes {
		err := s.readRows(sh, func(r model.Row) error {
			m.Load(r)
			tell()
			return nil
		})
		if err != nil {
			return err
		}
	}
	h := &model.History{}
	var last header
	err = s.readHeaders(func(hd header) error {
		h.Add(hd.Entry)
		last = hd
		return nil
	})
	if err != nil {
		return err
	}
	s.Meeting, s.History, s.seq, s.head = m, h, last.Seq, last.hash
	return nil
}

// toldEvery is after how many rows it is told how many were read.
const toldEvery = 1000

// teller counts the rows of tables one by one and tells whoever waits for that; nil
// is nobody.
func (s *Store) teller(progress func(done, total int), tables ...string) (tell func(), err error) {
	if progress == nil {
		return func() {}, nil
	}
	done, total := 0, 0
	for _, table := range tables {
		n := 0
		if err := s.scalar("SELECT count(*) FROM "+table, &n); err != nil {
			return nil, err
		}
		total += n
	}
	return func() {
		if done++; done%toldEvery == 0 || done == total {
			progress(done, total)
		}
	}, nil
}

// tables names those that hold the meeting's rows.
func tables() []string {
	var names []string
	for table := range shapes {
		names = append(names, string(table))
	}
	return names
}

// scalar asks for one value.
func (s *Store) scalar(query string, v any) error {
	return s.conn.QueryRowContext(context.Background(), query).Scan(v)
}

// each calls f for every row of an answer.
func (s *Store) each(query string, f func(*sql.Rows) error, args ...any) error {
	return each(s.conn, query, f, args...)
}

func each(from interface {
	QueryContext(context.Context, string, ...any) (*sql.Rows, error)
}, query string, f func(*sql.Rows) error, args ...any) error {
	rows, err := from.QueryContext(context.Background(), query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := f(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}
