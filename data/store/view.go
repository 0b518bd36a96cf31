package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"strings"
)

// View opens a meeting file only to be read: neither the file nor anything
// beside it is touched, so that it also serves from media that take no writing.
// Nothing can be committed to it. A file that was not closed cleanly, or that an
// older program made, is opened as Open does. The errors are those of Open.
func View(path string) (*Store, error) { return standard.view(path) }

func (o opener) view(path string) (*Store, error) {
	if err := inspect(path, len(o.steps)); err != nil {
		return nil, err
	}
	h, err := headerIn(path, atStart)
	if err != nil {
		return nil, err
	}
	digest, err := os.ReadFile(digestPath(path))
	unclean := errors.Is(err, fs.ErrNotExist)
	if err != nil && !unclean {
		return nil, err
	}
	if !h.ours() || h.inWAL() || journalled(path) || h.version() < len(o.steps) {
		return o.open(path)
	}
	if unclean {
		// Where nothing can be written, a file with nothing beside it is whole; only
		// whether it was altered nobody can tell.
		if s, err := o.open(path); err == nil || FaultOf(err) != FaultReadOnly {
			return s, err
		}
	}
	data, err := o.readHeld(path)
	if FaultOf(err) == FaultHeld {
		return nil, heldError(path)
	}
	if err != nil {
		return nil, &fs.PathError{Op: "open", Path: path, Err: err}
	}
	s, err := openImage(path, data)
	if err != nil {
		return nil, err
	}
	s.viewed = true
	sum := sha256.Sum256(data)
	if !unclean && strings.TrimSpace(string(digest)) != hex.EncodeToString(sum[:]) {
		s.Notice = NoticeDigest
	}
	if s.self, err = identify(path); err == nil {
		if _, err = s.examineImage(data); err == nil {
			err = s.load()
		}
	}
	if err == nil {
		err = s.readAltered()
	}
	if err != nil {
		return nil, &fs.PathError{Op: "open", Path: path, Err: errors.Join(err, s.disconnect())}
	}
	return s, nil
}

// readHeld reads a file whole while nobody can write to it.
func (o opener) readHeld(path string) (data []byte, err error) {
	prepareDriver()
	db, err := sql.Open("sqlite", dataSource(path)+"?mode=ro&_pragma=busy_timeout(300)&_pragma=trusted_schema(0)&_pragma=cell_size_check(1)&_dqs=0&_defensive=1&_error_rc=1"+o.params)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	db.SetMaxOpenConns(1)
	conn, err := db.Conn(context.Background())
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, conn.Close()) }()
	// A transaction that has read holds the shared lock until its end.
	if _, err := conn.ExecContext(context.Background(), "BEGIN; SELECT count(*) FROM sqlite_schema"); err != nil {
		return nil, err
	}
	data, err = serialize(conn)
	_, ended := conn.ExecContext(context.Background(), "ROLLBACK")
	return data, errors.Join(err, ended)
}
