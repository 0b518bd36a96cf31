package store

// SQLite writes each page of a commit to the WAL with two small writes. On a
// quick disk those calls cost as much as the one sync behind them, so they are
// gathered and reach the system as one write, before that sync and before
// anything is read back. What is synced, and when, is SQLite's as before.

import (
	"strconv"
	"sync"
	"unsafe"

	"modernc.org/libc"
	sqlite3 "modernc.org/sqlite/lib"
)

const vfsName = "liuzhuan"

// gatherLimit bounds what is held back of a long import. SQLite's own write
// takes less than 128 KiB at a time.
const gatherLimit = 64 << 10

// gathering is what the callbacks from SQLite find their way by: C holds no Go
// pointers, so files and systems are known by their address.
var gathering = struct {
	sync.Mutex
	below   map[uintptr]uintptr // the VFS under each of ours
	files   map[uintptr]*gathered
	methods map[uintptr]uintptr // ours by those of the VFS below
}{below: map[uintptr]uintptr{}, files: map[uintptr]*gathered{}, methods: map[uintptr]uintptr{}}

// gathered is an open WAL.
type gathered struct {
	methods *sqlite3.Tsqlite3_io_methods // of the VFS below
	off     int64
	data    []byte // to be written at off
}

// cAt gives what stands at an address of C.
func cAt[T any](p uintptr) *T { return *(**T)(unsafe.Pointer(&p)) }

// cFunction gives a C function of a known shape.
func cFunction[F any](p uintptr) F { return *(*F)(unsafe.Pointer(&struct{ uintptr }{p})) }

// cPointer gives the address that C knows a Go function by.
func cPointer(f any) uintptr { return (*(*[2]uintptr)(unsafe.Pointer(&f)))[1] }

// registerGather makes a VFS that gathers over the one called below; "" is the
// system's.
func registerGather(name, below string) error {
	tls := libc.NewTLS()
	defer tls.Close()
	if rc := sqlite3.Xsqlite3_initialize(tls); rc != 0 {
		return sqliteCode(rc)
	}
	var find uintptr
	if below != "" {
		var err error
		if find, err = libc.CString(below); err != nil {
			return err
		}
		defer libc.Xfree(tls, find)
	}
	under := sqlite3.Xsqlite3_vfs_find(tls, find)
	if under == 0 {
		return sqliteCode(sqlite3.SQLITE_NOTFOUND)
	}
	// Both live as long as the process: SQLite keeps them.
	own := libc.Xcalloc(tls, 1, libc.Tsize_t(unsafe.Sizeof(sqlite3.Tsqlite3_vfs{})))
	cname, err := libc.CString(name)
	if err != nil || own == 0 {
		return sqliteCode(sqlite3.SQLITE_NOMEM)
	}
	v := cAt[sqlite3.Tsqlite3_vfs](own)
	*v = *cAt[sqlite3.Tsqlite3_vfs](under)
	v.FzName, v.FpNext, v.FxOpen = cname, 0, cPointer(gatherOpen)
	gathering.Lock()
	gathering.below[own] = under
	gathering.Unlock()
	if rc := sqlite3.Xsqlite3_vfs_register(tls, own, 0); rc != 0 {
		return sqliteCode(rc)
	}
	return nil
}

func gatherOpen(tls *libc.TLS, own, name, file uintptr, flags int32, out uintptr) int32 {
	gathering.Lock()
	under := gathering.below[own]
	gathering.Unlock()
	open := cFunction[func(*libc.TLS, uintptr, uintptr, uintptr, int32, uintptr) int32](cAt[sqlite3.Tsqlite3_vfs](under).FxOpen)
	rc := open(tls, under, name, file, flags, out)
	f := cAt[sqlite3.Tsqlite3_file](file)
	if rc != 0 || f.FpMethods == 0 || flags&sqlite3.SQLITE_OPEN_WAL == 0 {
		return rc
	}
	gathering.Lock()
	defer gathering.Unlock()
	gathering.files[file] = &gathered{methods: cAt[sqlite3.Tsqlite3_io_methods](f.FpMethods)}
	f.FpMethods = gatherMethods(tls, f.FpMethods)
	return rc
}

// gatherMethods gives the methods that stand for those of the VFS below.
func gatherMethods(tls *libc.TLS, below uintptr) uintptr {
	own, ok := gathering.methods[below]
	if !ok {
		own = libc.Xcalloc(tls, 1, libc.Tsize_t(unsafe.Sizeof(sqlite3.Tsqlite3_io_methods{})))
		m := cAt[sqlite3.Tsqlite3_io_methods](own)
		*m = *cAt[sqlite3.Tsqlite3_io_methods](below)
		m.FiVersion = min(m.FiVersion, 2) // 3 would read past us, by mmap
		m.FxClose, m.FxRead, m.FxWrite = cPointer(gatherClose), cPointer(gatherRead), cPointer(gatherWrite)
		m.FxTruncate, m.FxSync, m.FxFileSize = cPointer(gatherTruncate), cPointer(gatherSync), cPointer(gatherFileSize)
		gathering.methods[below] = own
	}
	return own
}

func gatheredAt(file uintptr) *gathered {
	gathering.Lock()
	defer gathering.Unlock()
	return gathering.files[file]
}

// flush writes what was held back. What could not be written is dropped, as
// SQLite drops a transaction that it could not write.
func (g *gathered) flush(tls *libc.TLS, file uintptr) int32 {
	if len(g.data) == 0 {
		return 0
	}
	write := cFunction[func(*libc.TLS, uintptr, uintptr, int32, int64) int32](g.methods.FxWrite)
	rc := write(tls, file, uintptr(unsafe.Pointer(&g.data[0])), int32(len(g.data)), g.off)
	g.data = g.data[:0]
	return rc
}

func gatherWrite(tls *libc.TLS, file, buffer uintptr, n int32, off int64) int32 {
	g := gatheredAt(file)
	if off != g.off+int64(len(g.data)) || len(g.data)+int(n) > gatherLimit {
		if rc := g.flush(tls, file); rc != 0 {
			return rc
		}
	}
	if len(g.data) == 0 {
		g.off = off
	}
	g.data = append(g.data, unsafe.Slice(cAt[byte](buffer), int(n))...)
	return 0
}

func gatherSync(tls *libc.TLS, file uintptr, flags int32) int32 {
	g := gatheredAt(file)
	if rc := g.flush(tls, file); rc != 0 {
		return rc
	}
	return cFunction[func(*libc.TLS, uintptr, int32) int32](g.methods.FxSync)(tls, file, flags)
}

func gatherRead(tls *libc.TLS, file, buffer uintptr, n int32, off int64) int32 {
	g := gatheredAt(file)
	if rc := g.flush(tls, file); rc != 0 {
		return rc
	}
	return cFunction[func(*libc.TLS, uintptr, uintptr, int32, int64) int32](g.methods.FxRead)(tls, file, buffer, n, off)
}

func gatherTruncate(tls *libc.TLS, file uintptr, size int64) int32 {
	g := gatheredAt(file)
	if rc := g.flush(tls, file); rc != 0 {
		return rc
	}
	return cFunction[func(*libc.TLS, uintptr, int64) int32](g.methods.FxTruncate)(tls, file, size)
}

func gatherFileSize(tls *libc.TLS, file, size uintptr) int32 {
	g := gatheredAt(file)
	if rc := g.flush(tls, file); rc != 0 {
		return rc
	}
	return cFunction[func(*libc.TLS, uintptr, uintptr) int32](g.methods.FxFileSize)(tls, file, size)
}

func gatherClose(tls *libc.TLS, file uintptr) int32 {
	g := gatheredAt(file)
	gathering.Lock()
	delete(gathering.files, file)
	gathering.Unlock()
	rc := g.flush(tls, file)
	if closing := cFunction[func(*libc.TLS, uintptr) int32](g.methods.FxClose)(tls, file); rc == 0 {
		rc = closing
	}
	return rc
}

// sqliteCode is a result code of SQLite where there is no connection to ask.
type sqliteCode int32

func (c sqliteCode) Error() string { return "sqlite: result code " + strconv.Itoa(int(c)) }
