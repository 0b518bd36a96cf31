package store

// A VFS of SQLite over the system's own: it shows every step on a file before it
// is taken, and a step can be refused. The tests of power loss and of failing
// disks see SQLite and the store's own steps (folder) as one sequence.

import (
	"fmt"
	"path/filepath"
	"sync"
	"testing"
	"unsafe"

	"modernc.org/libc"
	sqlite3 "modernc.org/sqlite/lib"
)

// The steps that SQLite takes; the store's own are those of folder.
const (
	opOpen     opKind = "open"
	opRead     opKind = "read"
	opPut      opKind = "put" // data at an offset
	opTruncate opKind = "truncate"
	opDelete   opKind = "delete" // as opRemove, with or without syncing the folder
)

// step is one step on a file, about to be taken.
type step struct {
	fileOp
	off     int64
	syncDir bool // an opSync or opDelete that syncs the folder as well
	ours    bool // taken by folder, not by SQLite
}

// watch lets see every step on files in dir. What it answers is what SQLite
// gets: 0 lets the step be taken. It gives an opener that goes through it.
func watch(t testing.TB, dir string, see func(step) int32) opener {
	t.Helper()
	registerVFS()
	watched.Lock()
	watched.dirs[dir] = see
	watched.Unlock()
	t.Cleanup(func() {
		watched.Lock()
		delete(watched.dirs, dir)
		watched.Unlock()
	})
	o := standard
	o.vfs = watchedVFS
	if vfsName != "" {
		o.vfs = gatherOverWatched
	}
	o.folder.before = func(op fileOp) error {
		switch rc := see(step{fileOp: op, ours: true}); {
		case rc == 0:
			return nil
		case rc == sqlite3.SQLITE_FULL:
			return fmt.Errorf("injected: %w", errFull)
		default:
			return fmt.Errorf("injected: %w", errIO)
		}
	}
	return o
}

const (
	watchedVFS        = "watched"
	gatherOverWatched = "gather-watched" // as in the program, with the watched one for the system's
)

// watched is what the callbacks from SQLite find their way by: C holds no Go
// pointers, so files are known by their address.
var watched = struct {
	sync.Mutex
	dirs    map[string]func(step) int32
	files   map[uintptr]*watchedFile
	methods map[uintptr]uintptr // ours by the system's
}{dirs: map[string]func(step) int32{}, files: map[uintptr]*watchedFile{}, methods: map[uintptr]uintptr{}}

type watchedFile struct {
	path    string
	see     func(step) int32
	methods *sqlite3.Tsqlite3_io_methods // the system's
	syncDir bool                         // at the next sync: see unixSync
}

// at gives what stands at an address of C.
func at[T any](p uintptr) *T { return *(**T)(unsafe.Pointer(&p)) }

// function gives a C function of a known shape.
func function[F any](p uintptr) F { return *(*F)(unsafe.Pointer(&struct{ uintptr }{p})) }

// pointer gives the address that C knows a Go function by.
func pointer(f any) uintptr { return (*(*[2]uintptr)(unsafe.Pointer(&f)))[1] }

// dataAt copies n bytes of C.
func dataAt(p uintptr, n int32) []byte {
	return append([]byte(nil), unsafe.Slice(at[byte](p), int(n))...)
}

var systemVFS uintptr

// registerVFS makes the VFS: the system's with its own xOpen and xDelete. Each
// file it opens gets the system's methods with a few of its own.
var registerVFS = sync.OnceFunc(func() {
	if err := prepareDriver(); err != nil {
		panic(err)
	}
	tls := libc.NewTLS()
	if rc := sqlite3.Xsqlite3_initialize(tls); rc != 0 {
		panic(rc)
	}
	systemVFS = sqlite3.Xsqlite3_vfs_find(tls, 0)
	own := libc.Xcalloc(tls, 1, libc.Tsize_t(unsafe.Sizeof(sqlite3.Tsqlite3_vfs{})))
	name, err := libc.CString(watchedVFS)
	if err != nil {
		panic(err)
	}
	v := at[sqlite3.Tsqlite3_vfs](own)
	*v = *at[sqlite3.Tsqlite3_vfs](systemVFS)
	v.FzName, v.FpNext = name, 0
	v.FxOpen, v.FxDelete = pointer(watchedOpen), pointer(watchedDelete)
	if rc := sqlite3.Xsqlite3_vfs_register(tls, own, 0); rc != 0 {
		panic(rc)
	}
	if err := registerGather(gatherOverWatched, watchedVFS); err != nil {
		panic(err)
	}
})

// seer finds who watches a path, nil for nobody.
func seer(path string) func(step) int32 {
	watched.Lock()
	defer watched.Unlock()
	return watched.dirs[filepath.Dir(path)]
}

func watchedOpen(tls *libc.TLS, _, name, file uintptr, flags int32, out uintptr) int32 {
	system := at[sqlite3.Tsqlite3_vfs](systemVFS)
	open := function[func(*libc.TLS, uintptr, uintptr, uintptr, int32, uintptr) int32](system.FxOpen)
	path := libc.GoString(name)
	see := seer(path)
	if see == nil {
		return open(tls, systemVFS, name, file, flags, out)
	}
	at[sqlite3.Tsqlite3_file](file).FpMethods = 0
	op := step{fileOp: fileOp{kind: opOpen, path: path}}
	if flags&sqlite3.SQLITE_OPEN_CREATE != 0 {
		op.kind = opCreate
	}
	if rc := see(op); rc != 0 {
		return rc
	}
	rc := open(tls, systemVFS, name, file, flags, out)
	f := at[sqlite3.Tsqlite3_file](file)
	if f.FpMethods == 0 {
		return rc
	}
	journal := flags&(sqlite3.SQLITE_OPEN_MAIN_JOURNAL|sqlite3.SQLITE_OPEN_WAL) != 0
	watched.Lock()
	defer watched.Unlock()
	watched.files[file] = &watchedFile{
		path: path, see: see, methods: at[sqlite3.Tsqlite3_io_methods](f.FpMethods), syncDir: journal && op.kind == opCreate,
	}
	f.FpMethods = watchedMethods(tls, f.FpMethods)
	return rc
}

// watchedMethods gives the methods that stand for the system's.
func watchedMethods(tls *libc.TLS, system uintptr) uintptr {
	own, ok := watched.methods[system]
	if !ok {
		own = libc.Xcalloc(tls, 1, libc.Tsize_t(unsafe.Sizeof(sqlite3.Tsqlite3_io_methods{})))
		m := at[sqlite3.Tsqlite3_io_methods](own)
		*m = *at[sqlite3.Tsqlite3_io_methods](system)
		m.FiVersion = min(m.FiVersion, 2) // 3 would read past us, by mmap
		m.FxClose, m.FxRead, m.FxWrite = pointer(watchedClose), pointer(watchedRead), pointer(watchedWrite)
		m.FxTruncate, m.FxSync = pointer(watchedTruncate), pointer(watchedSync)
		watched.methods[system] = own
	}
	return own
}

func watchedFileAt(file uintptr) *watchedFile {
	watched.Lock()
	defer watched.Unlock()
	return watched.files[file]
}

func watchedClose(tls *libc.TLS, file uintptr) int32 {
	f := watchedFileAt(file)
	watched.Lock()
	delete(watched.files, file)
	watched.Unlock()
	return function[func(*libc.TLS, uintptr) int32](f.methods.FxClose)(tls, file)
}

func watchedRead(tls *libc.TLS, file, buffer uintptr, n int32, off int64) int32 {
	f := watchedFileAt(file)
	if rc := f.see(step{fileOp: fileOp{kind: opRead, path: f.path}, off: off}); rc != 0 {
		return rc
	}
	return function[func(*libc.TLS, uintptr, uintptr, int32, int64) int32](f.methods.FxRead)(tls, file, buffer, n, off)
}

func watchedWrite(tls *libc.TLS, file, buffer uintptr, n int32, off int64) int32 {
	f := watchedFileAt(file)
	if rc := f.see(step{fileOp: fileOp{kind: opPut, path: f.path, data: dataAt(buffer, n)}, off: off}); rc != 0 {
		return rc
	}
	return function[func(*libc.TLS, uintptr, uintptr, int32, int64) int32](f.methods.FxWrite)(tls, file, buffer, n, off)
}

func watchedTruncate(tls *libc.TLS, file uintptr, size int64) int32 {
	f := watchedFileAt(file)
	if rc := f.see(step{fileOp: fileOp{kind: opTruncate, path: f.path}, off: size}); rc != 0 {
		return rc
	}
	return function[func(*libc.TLS, uintptr, int64) int32](f.methods.FxTruncate)(tls, file, size)
}

// watchedSync: like the system's, it syncs the folder as well at the first sync
// of a journal or WAL that was opened to be created.
func watchedSync(tls *libc.TLS, file uintptr, flags int32) int32 {
	f := watchedFileAt(file)
	if rc := f.see(step{fileOp: fileOp{kind: opSync, path: f.path}, syncDir: f.syncDir}); rc != 0 {
		return rc
	}
	f.syncDir = false
	return function[func(*libc.TLS, uintptr, int32) int32](f.methods.FxSync)(tls, file, flags)
}

func watchedDelete(tls *libc.TLS, _, name uintptr, syncDir int32) int32 {
	path := libc.GoString(name)
	if see := seer(path); see != nil {
		if rc := see(step{fileOp: fileOp{kind: opDelete, path: path}, syncDir: syncDir != 0}); rc != 0 {
			return rc
		}
	}
	system := at[sqlite3.Tsqlite3_vfs](systemVFS)
	return function[func(*libc.TLS, uintptr, uintptr, int32) int32](system.FxDelete)(tls, systemVFS, name, syncDir)
}
