package store

// The copy of a damaged file: page by page, and with a schema where its own is
// lost.

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

const salvagePage = 4096

// copy copies a file and what lies beside it under these tails. What the disk does not give is
// zeros in the copy, and its pages are noted.
func (v *salvage) copy(d folder, from, to string, tails []string) error {
	for _, tail := range tails {
		f, err := openRegular(from + tail)
		if tail != "" && errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return err
		}
		bad, data, err := readable(f)
		err = errors.Join(err, f.Close())
		if err == nil {
			err = d.fill(to+tail, data, false)
		}
		if err != nil {
			return err
		}
		if tail == "" {
			v.pages = append(v.pages, bad...)
			h := headOf(data)
			v.size, v.whole = int64(len(data)), h.length()
		}
	}
	return nil
}

var (
	errTooShort = errors.New("less than a page")
	errOddPages = errors.New("the schema lies on other pages than it says")
)

func readable(f *os.File) (bad []int, data []byte, err error) {
	st, err := f.Stat()
	if err != nil {
		return nil, nil, err
	}
	if st.Size() > mostBytes {
		return nil, nil, &TooLargeError{Path: f.Name(), Size: st.Size(), Most: mostBytes}
	}
	data = make([]byte, st.Size())
	for off := 0; off < len(data); off += salvagePage {
		part := data[off:min(off+salvagePage, len(data))]
		if _, err := f.ReadAt(part, int64(off)); err != nil && !errors.Is(err, io.EOF) {
			clear(part)
			bad = append(bad, off/salvagePage+1)
		}
	}
	return bad, data, nil
}

// transplant puts the beginning of a new meeting file, which holds the schema,
// over that of a damaged one: our tables begin on the same pages in all files,
// but for those that a migration added to a file with people in it.
func (v *salvage) transplant(path string) error {
	v.guessed = true
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	fresh, roots, err := freshImage()
	if err != nil {
		return err
	}
	if len(data) < salvagePage {
		return errTooShort
	}
	if len(data) < len(fresh) { // tables whose first page is cut off are empty
		data = append(data[:len(data)/salvagePage*salvagePage], fresh[len(data)/salvagePage*salvagePage:]...)
	}
	// What the schema takes beside its first page goes to the end, where the file has
	// something else on those pages: one that was brought up may hold people there.
	data = data[:len(data)/salvagePage*salvagePage]
	at := map[uint32]uint32{}
	for _, page := range roots {
		own, ours := data[(page-1)*salvagePage:page*salvagePage], fresh[(page-1)*salvagePage:page*salvagePage]
		same := bytes.Equal(own[100:], ours[100:]) && (page == 1 || bytes.Equal(own[:100], ours[:100])) // before that stands what changes with every file
		switch {
		case page == 1 && !same:
			v.pages = append(v.pages, page)
		case page > 1 && same:
			at[uint32(page)] = uint32(page)
		case page > 1:
			data = append(data, ours...)
			at[uint32(page)] = uint32(len(data) / salvagePage)
		}
	}
	copy(data, fresh[:salvagePage])
	if err := repoint(data[:salvagePage], at); err != nil {
		return err
	}
	binary.BigEndian.PutUint32(data[28:], uint32(len(data)/salvagePage))
	binary.BigEndian.PutUint32(data[92:], binary.BigEndian.Uint32(data[24:]))
	clear(data[32:40]) // the list of free pages is not to be trusted
	return os.WriteFile(path, data, 0o600)
}

// repoint lets the first page of a file name the other pages of the schema by where
// they stand now. They are leaves: no text of the schema is longer than a page.
func repoint(first []byte, pages map[uint32]uint32) error {
	const head, interior = 100, 5
	if first[head] != interior {
		if len(pages) > 0 {
			return errOddPages
		}
		return nil
	}
	places := []int{head + 8} // of the numbers of pages: the last child, then that of each cell
	for i := range int(binary.BigEndian.Uint16(first[head+3:])) {
		places = append(places, int(binary.BigEndian.Uint16(first[head+12+2*i:])))
	}
	for _, at := range places {
		to, ok := pages[binary.BigEndian.Uint32(first[at:])]
		if !ok {
			return errOddPages
		}
		binary.BigEndian.PutUint32(first[at:], to)
	}
	return nil
}

// freshImage gives an empty file of our schema, and the pages that the schema
// itself takes.
func freshImage() (image []byte, schemaPages []int, err error) {
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return nil, nil, err
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	for i, step := range migrations {
		if _, err := db.Exec(fmt.Sprintf("BEGIN;\n%s\nPRAGMA application_id = %d;\nPRAGMA user_version = %d;\nCOMMIT;", step, ApplicationID, i+1)); err != nil {
			return nil, nil, err
		}
	}
	rows, err := db.Query("SELECT pageno FROM dbstat WHERE name = 'sqlite_schema'")
	if err != nil {
		return nil, nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var n int
		if err := rows.Scan(&n); err != nil {
			return nil, nil, err
		}
		schemaPages = append(schemaPages, n)
	}
	if err := errors.Join(rows.Err(), rows.Close()); err != nil {
		return nil, nil, err
	}
	conn, err := db.Conn(context.Background())
	if err != nil {
		return nil, nil, err
	}
	defer conn.Close()
	image, err = serialize(conn)
	return image, schemaPages, err
}
