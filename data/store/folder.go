package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// folder is what the store does to files itself, beside SQLite. Every such step
// goes through here, so that the tests of power loss and of failing disks see
// each one before it happens and can make it fail.
type folder struct {
	before func(fileOp) error // nil outside of tests
}

// fileOp is one step about to be done.
type fileOp struct {
	kind opKind
	path string
	to   string // new name of a link or rename
	data []byte // what is written
}

type opKind string

const (
	opCreate  opKind = "create" // empty, and only if there is none
	opWrite   opKind = "write"  // whole content, in place of what there was
	opSync    opKind = "sync"   // content
	opLink    opKind = "link"
	opRename  opKind = "rename"
	opRemove  opKind = "remove"
	opSyncDir opKind = "sync folder" // names
)

func (d folder) tell(op fileOp) error {
	if d.before == nil {
		return nil
	}
	return d.before(op)
}

// create makes an empty file that was not there.
func (d folder) create(path string) error {
	if err := d.tell(fileOp{kind: opCreate, path: path}); err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	return f.Close()
}

// put writes a small file whole: it is there with all of b or as it was before.
// Only a durable one is certain to outlast the next power cut.
func (d folder) put(path string, b []byte, durable bool) error {
	temp := path + ".new"
	err := d.fill(temp, b, durable)
	if err == nil {
		err = d.rename(temp, path)
	}
	if err != nil {
		return errors.Join(err, d.remove(temp))
	}
	if durable {
		return d.syncDir(path)
	}
	return nil
}

func (d folder) fill(path string, b []byte, durable bool) error {
	// A leftover may have wider permissions than ours.
	if err := d.remove(path); err != nil {
		return err
	}
	if err := d.tell(fileOp{kind: opWrite, path: path, data: b}); err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(b)
	if err = errors.Join(err, f.Close()); err != nil || !durable {
		return err
	}
	return d.sync(path)
}

// room is what a session needs at once: a journal of page 1, a WAL, the desk.
const room = 64 << 10

// makeRoom makes sure that there is that much beside a file, before anything of it is
// altered: what has begun could not be taken back on a full disk.
func (d folder) makeRoom(path string) error {
	temp := lockPath(path) + ".new"
	return errors.Join(d.fill(temp, make([]byte, room), false), d.remove(temp))
}

// sync makes a file's content durable.
func (d folder) sync(path string) error {
	if err := d.tell(fileOp{kind: opSync, path: path}); err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_RDWR, 0) // Windows syncs only what may be written
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

func (d folder) link(path, to string) error {
	if err := d.tell(fileOp{kind: opLink, path: path, to: to}); err != nil {
		return err
	}
	return os.Link(path, to)
}

func (d folder) rename(path, to string) error {
	if err := d.tell(fileOp{kind: opRename, path: path, to: to}); err != nil {
		return err
	}
	return os.Rename(path, to)
}

// remove removes a file if there is one.
func (d folder) remove(path string) error {
	if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err := d.tell(fileOp{kind: opRemove, path: path}); err != nil {
		return err
	}
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// removeWithJournals removes a database file and what SQLite puts beside it.
func (d folder) removeWithJournals(path string) error {
	var failed error
	for _, tail := range []string{"", "-wal", "-shm", "-journal"} {
		failed = errors.Join(failed, d.remove(path+tail))
	}
	return failed
}

// syncDir makes the names in the folder that holds path durable.
func (d folder) syncDir(path string) error {
	dir := filepath.Dir(path)
	if err := d.tell(fileOp{kind: opSyncDir, path: dir}); err != nil {
		return err
	}
	return syncDir(dir)
}

// putInPlace gives temp its final name without ever replacing another file. The
// name is durable when it returns; when it fails there is no such name. Once the
// new name is there release closes temp, for some systems do not remove or
// rename an open file.
func (d folder) putInPlace(temp, path string, release func() error) error {
	linked := d.link(temp, path)
	made := linked == nil
	err := release()
	switch {
	case errors.Is(linked, fs.ErrExist):
		return errors.Join(&ExistsError{Path: path}, err)
	case err != nil:
	case made:
		err = d.remove(temp)
	default: // FAT and some network drives have no links
		if _, there := os.Lstat(path); there == nil {
			return &ExistsError{Path: path}
		}
		err = d.rename(temp, path)
		made = err == nil
	}
	if err == nil {
		err = d.syncDir(path)
	}
	if err != nil && made {
		err = errors.Join(err, d.remove(path))
	}
	return err
}
