package cli

import (
	"os"
	"os/exec"
	"runtime"
	"syscall"
	"unsafe"

	"golang.org/x/sys/unix"
)

func init() {
	programs["nosocket"] = nosocket
	programs["opensocket"] = opensocket
}

// nosocket PROGRAM... runs a program that the kernel ends with SIGSYS when it, or
// anything it starts, asks for a socket.
func nosocket() {
	runtime.LockOSThread() // the filter is the thread's, and goes with its exec
	path, err := exec.LookPath(os.Args[1])
	must(err)
	number := func(code uint16, k uint32, jt, jf uint8) unix.SockFilter {
		return unix.SockFilter{Code: code, K: k, Jt: jt, Jf: jf}
	}
	const equal = unix.BPF_JMP | unix.BPF_JEQ | unix.BPF_K
	filter := []unix.SockFilter{
		number(unix.BPF_LD|unix.BPF_W|unix.BPF_ABS, 0, 0, 0), // the number of the call
		number(equal, unix.SYS_SOCKET, 3, 0),
		number(equal, unix.SYS_SOCKETPAIR, 2, 0),
		number(equal, unix.SYS_IO_URING_SETUP, 1, 0), // a ring opens sockets without the call
		number(unix.BPF_RET|unix.BPF_K, unix.SECCOMP_RET_ALLOW, 0, 0),
		number(unix.BPF_RET|unix.BPF_K, unix.SECCOMP_RET_KILL_PROCESS, 0, 0),
	}
	program := unix.SockFprog{Len: uint16(len(filter)), Filter: &filter[0]}
	must(unix.Prctl(unix.PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0))
	if _, _, errno := unix.Syscall(unix.SYS_SECCOMP, unix.SECCOMP_SET_MODE_FILTER, 0, uintptr(unsafe.Pointer(&program))); errno != 0 {
		must(errno)
	}
	must(syscall.Exec(path, os.Args[1:], os.Environ()))
}

// opensocket asks for one.
func opensocket() {
	fd, err := unix.Socket(unix.AF_UNIX, unix.SOCK_STREAM, 0)
	must(err)
	must(unix.Close(fd))
}
