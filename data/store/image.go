package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"

	"liuzhuan/model"
)

// Image is a meeting file as it stood at one moment, whole and in memory. It is
// taken between two commits, so it may be written out beside the keys.
type Image struct {
	Path    string // of the file it is of
	Data    []byte
	Title   string
	Date    model.Date
	People  int
	Entries int64
	Head    string
}

// Size is about how long an image would be.
func (s *Store) Size() (int64, error) {
	var pages, size int64
	if err := errors.Join(s.scalar("PRAGMA page_count", &pages), s.scalar("PRAGMA page_size", &size)); err != nil {
		return 0, s.cause(err)
	}
	return pages * size, nil
}

// Image takes the file as it stands.
func (s *Store) Image() (*Image, error) {
	im := &Image{
		Path: s.path, Title: s.Meeting.Info().Title, Date: s.Meeting.Info().Date,
		People: s.Meeting.OnList(), Entries: s.seq, Head: s.Head(),
	}
	var err error
	if im.Data, err = serialize(s.conn); err != nil {
		return nil, s.cause(err)
	}
	if len(im.Data) < len(fileHeader{}) {
		return nil, &DamagedError{Path: s.path, Detail: "no pages"}
	}
	standing(im.Data)
	return im, nil
}

// serialize gives a database as the bytes of its file.
func serialize(conn *sql.Conn) (data []byte, err error) {
	err = conn.Raw(func(c any) (err error) {
		data, err = c.(interface{ Serialize() ([]byte, error) }).Serialize()
		return err
	})
	return data, err
}

// CheckImage finds whether data is a whole meeting file, as Check does. It
// touches no disk. Errors: *NotMeetingError, *NewerError, *DamagedError.
func CheckImage(name string, data []byte) (*Report, error) {
	return CheckImageTelling(name, data, nil)
}

// CheckImageTelling is CheckImage that tells progress as CheckTelling does.
func CheckImageTelling(name string, data []byte, progress func(done, total int)) (*Report, error) {
	s, err := standard.openImage(name, data)
	if err != nil {
		return nil, err
	}
	defer func() { _ = s.disconnect() }()
	return s.CheckTelling(progress)
}

// openImage opens an image in memory, brings it up there, and loads it.
func (o opener) openImage(name string, data []byte) (*Store, error) {
	s, err := o.connectImage(name, data)
	if err != nil {
		return nil, err
	}
	s.version, err = s.examineImage(data)
	if err == nil && s.version < len(s.steps) {
		err = s.migrate(s.version)
	}
	if err == nil {
		err = s.load()
	}
	if err != nil {
		return nil, errors.Join(err, s.disconnect())
	}
	s.nameDesk()
	return s, nil
}

func (o opener) connectImage(name string, data []byte) (*Store, error) {
	h := headOf(data)
	if !h.ours() {
		return nil, &NotMeetingError{Path: name}
	}
	if v := h.version(); v > len(o.steps) {
		return nil, &NewerError{Path: name, Version: v, Own: len(o.steps)}
	}
	prepareDriver()
	db, err := sql.Open("sqlite", "file::memory:?_pragma=foreign_keys(1)&_pragma=trusted_schema(0)&_pragma=cell_size_check(1)&_dqs=0&_defensive=1")
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	s := &Store{opener: o, path: name, db: db, stmts: map[string]driver.Stmt{}, actor: whoami()}
	if s.conn, err = db.Conn(context.Background()); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	err = s.conn.Raw(func(conn any) error {
		return conn.(interface{ Deserialize([]byte) error }).Deserialize(data)
	})
	if err != nil {
		return nil, errors.Join(&DamagedError{Path: name, Detail: err.Error()}, s.disconnect())
	}
	return s, nil
}

// examineImage refuses what Open would refuse.
func (s *Store) examineImage(data []byte) (version int, err error) {
	if err := s.scalar("PRAGMA user_version", &version); err != nil {
		return 0, &DamagedError{Path: s.path, Detail: err.Error()}
	}
	if version < 0 {
		return 0, &DamagedError{Path: s.path, Detail: fmt.Sprintf("schema %d", version)}
	}
	if version > len(s.steps) {
		return 0, &NewerError{Path: s.path, Version: version, Own: len(s.steps)}
	}
	if size, err := s.Size(); err != nil || size != int64(len(data)) {
		return 0, errors.Join(&DamagedError{Path: s.path, Detail: fmt.Sprintf("%d bytes of %d", len(data), size)}, err)
	}
	if err := s.checkStructure(); err != nil {
		return 0, err
	}
	return version, s.checkSchema(version)
}

// Rehearse opens an image of the file, to be worked on as the file itself. Nothing that
// is committed to it reaches a disk, and closed it is gone.
func (s *Store) Rehearse(im *Image) (*Store, error) {
	r, err := s.openImage(im.Path, im.Data)
	if err != nil {
		return nil, err
	}
	r.self = s.self
	return r, nil
}

// LeftOpen reports whether data is of a meeting file that was open when it was
// read, or never closed cleanly: what was recorded last stands in its WAL.
func LeftOpen(data []byte) bool {
	h := headOf(data)
	return h.ours() && h.inWAL()
}

// PutNew writes a file that was not there: it appears whole, durably, readable
// by its owner alone, or not at all. *ExistsError where the name is taken.
func PutNew(path string, data []byte) error { return standard.folder.putNew(path, data) }

func (d folder) putNew(path string, data []byte) error {
	temp := path + ".new"
	if err := d.fill(temp, data, true); err != nil {
		return errors.Join(err, d.remove(temp))
	}
	if err := d.putInPlace(temp, path, func() error { return nil }); err != nil {
		return errors.Join(err, d.remove(temp))
	}
	return nil
}

// PutDigest writes beside a meeting file that was not opened since what a clean
// close leaves. sum is in hex.
func PutDigest(path, sum string) error { return standard.folder.putDigest(path, sum) }

// DigestPath is where a meeting file's digest lies.
func DigestPath(path string) string { return digestPath(path) }
