package cli

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// onDisk runs commands in a shell on a disk of its own of so many KiB, which nobody else
// sees, with a demo and the templates beside it. What they say comes back.
func onDisk(t *testing.T, kib int, script string) string {
	t.Helper()
	dir := t.TempDir()
	self, err := os.Executable()
	if err == nil {
		err = os.Symlink(self, filepath.Join(dir, "liuzhuan"))
	}
	if err != nil {
		t.Fatal(err)
	}
	samples, err := filepath.Abs(filepath.Join("testdata", "模板"))
	if err != nil {
		t.Fatal(err)
	}
	const prepare = "set -e; mkdir disk; mount --make-rprivate /; mount -t tmpfs -o size=%dk none disk; ./liuzhuan demo m.db </dev/null " +
		">/dev/null 2>&1; set +e\n%s"
	c := exec.Command("sh", "-c", fmt.Sprintf(prepare, kib, script))
	c.Dir, c.Env = dir, append(os.Environ(), "SAMPLES="+samples, "LANG=zh_CN.UTF-8")
	c.SysProcAttr = &syscall.SysProcAttr{Cloneflags: syscall.CLONE_NEWNS}
	if os.Getuid() != 0 {
		c.SysProcAttr = &syscall.SysProcAttr{
			Cloneflags:  syscall.CLONE_NEWNS | syscall.CLONE_NEWUSER,
			UidMappings: []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getuid(), Size: 1}},
			GidMappings: []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getgid(), Size: 1}},
		}
	}
	var out bytes.Buffer
	c.Stdout, c.Stderr = &out, &out
	if err := c.Run(); err != nil {
		t.Logf("left out: no disk may be mounted here: %v\n%s", err, out.String())
		return ""
	}
	return out.String()
}

// A folder without room, or one that takes no writing, gets nothing at all of a template,
// and a sentence says so.
func TestTemplateWithoutRoom(t *testing.T) {
	const each = `
try() { ./liuzhuan export m.db "$@"; echo "= $?"; ls -A disk; }
try --template "$SAMPLES/1-本单位名册.docx" -o disk/名册.docx
try --template "$SAMPLES/2-谈话记录.docx" -o disk/谈话
try --template "$SAMPLES/4-本单位名册.xlsx" -o disk/名册.xlsx
./liuzhuan template --example disk/示例.docx; echo "= $?"; ls -A disk
`
	for what, script := range map[string]string{
		"没有空间": `head -c 8192 /dev/zero > disk/满 2>/dev/null` + each,
		"不能写":  `touch disk/满; mount -o remount,ro disk` + each,
	} {
		said := onDisk(t, 8, script)
		if said == "" {
			return
		}
		lines := strings.Split(strings.TrimSpace(said), "\n")
		told, ends := 0, 0
		for _, line := range lines {
			switch {
			case strings.HasPrefix(line, "="):
				if ends++; line != "= 1" {
					t.Errorf("%s: exit %s", what, line)
				}
			case line == "满":
			case strings.Contains(line, "disk") && strings.HasSuffix(line, "。"):
				told++
			case strings.HasPrefix(line, "不认识"):
			default:
				t.Errorf("%s: left behind or said: %s", what, line)
			}
		}
		if told != 4 || ends != 4 {
			t.Errorf("%s: %d of 4 are told\n%s", what, told, strings.Join(lines, "\n"))
		}
	}
}

// A target that another program keeps is left as it is, and it is said what to do.
func TestTemplateOntoWhatIsHeld(t *testing.T) {
	said := onDisk(t, 1024, `echo 旧 > disk/名册.docx; cp disk/名册.docx 名册.docx; mount --bind 名册.docx disk/名册.docx
./liuzhuan export m.db --template "$SAMPLES/1-本单位名册.docx" -o disk/名册.docx; echo "= $?"; cat disk/名册.docx; ls -A disk`)
	if said != "" && !strings.HasSuffix(said, "正被别的程序占用，关掉它再试。\n= 1\n旧\n名册.docx\n") {
		t.Error(said)
	}
}
