//go:build unix

package cli

import (
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"syscall"
)

// A child is born with the most memory that its parent has had, and on Linux says no less
// than that of itself. So this program, which has needed little, stands between a test and
// the command whose memory is asked for.
func init() { programs["peak"] = func() { os.Exit(peak(os.Args[1], os.Args[2:])) } }

// peak FILE COMMAND... runs a command and writes into a file how many bytes of memory it
// had at most. The exit code is the command's.
func peak(file string, command []string) int {
	c := exec.Command(command[0], command[1:]...)
	c.Stdout, c.Stderr = os.Stdout, os.Stderr
	err := c.Run()
	if c.ProcessState == nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	unit := int64(1 << 10) // KiB,
	if runtime.GOOS == "darwin" {
		unit = 1 // but bytes on a Mac
	}
	most := c.ProcessState.SysUsage().(*syscall.Rusage).Maxrss * unit
	if err := os.WriteFile(file, []byte(strconv.FormatInt(most, 10)), 0o600); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return c.ProcessState.ExitCode()
}
