package store

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
)

// A test that needs another process starts this binary again in a role. Parent
// and child speak in lines: the child's output is read, what the parent says
// goes to its input.

const roleVariable = "LIUZHUAN_STORE_TEST_ROLE"

var roles = map[string]func(path string, hear *bufio.Scanner, say func(...any)) error{}

func TestMain(m *testing.M) {
	role := os.Getenv(roleVariable)
	if role == "" {
		os.Exit(m.Run())
	}
	say := func(words ...any) {
		if _, err := fmt.Println(words...); err != nil {
			os.Exit(3) // the parent is gone
		}
	}
	if err := roles[role](os.Args[len(os.Args)-1], bufio.NewScanner(os.Stdin), say); err != nil {
		say("error:", err)
		os.Exit(1)
	}
}

// child is a process in a role.
type child struct {
	t     testing.TB
	cmd   *exec.Cmd
	out   *bufio.Scanner
	in    io.WriteCloser
	ended bool
}

func start(t testing.TB, role, path string) *child {
	t.Helper()
	return startIn(t, nil, role, path)
}

// startIn starts a child with attributes of the system's own.
func startIn(t testing.TB, attributes *syscall.SysProcAttr, role, path string) *child {
	t.Helper()
	cmd := exec.Command(os.Args[0], path)
	cmd.SysProcAttr = attributes
	cmd.Env = append(os.Environ(), roleVariable+"="+role)
	cmd.Stderr = os.Stderr
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	c := &child{t: t, cmd: cmd, out: bufio.NewScanner(out), in: in}
	t.Cleanup(c.kill)
	return c
}

// line gives the next thing the child says, "" when it has ended.
func (c *child) line() string {
	if !c.out.Scan() {
		return ""
	}
	return c.out.Text()
}

// expect fails unless the next line begins so, and gives what follows.
func (c *child) expect(prefix string) string {
	c.t.Helper()
	got := c.line()
	rest, ok := strings.CutPrefix(got, prefix)
	if !ok {
		c.t.Fatalf("the other process says %q, want %q", got, prefix)
	}
	return strings.TrimSpace(rest)
}

func (c *child) tell(line string) {
	c.t.Helper()
	if _, err := fmt.Fprintln(c.in, line); err != nil {
		c.t.Fatal(err)
	}
}

// kill ends the child at once, as kill -9 does.
func (c *child) kill() {
	if c.ended {
		return
	}
	c.ended = true
	_ = c.cmd.Process.Kill()
	_ = c.cmd.Wait()
}
