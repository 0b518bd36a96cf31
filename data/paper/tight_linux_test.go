package paper

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"liuzhuan/model"
)

// tightDisk names, to a process of the test's own, the folder that it mounts a disk on.
const tightDisk = "LIUZHUAN_TIGHT_DISK"

// On a disk that fills while papers are written, and on one that takes no writing, nothing is
// half written: what lay there lies there, the error names the paper, and no file of ours is
// left. Where no disk may be mounted TestAFolderGetsAllOrNothing stands for it.
func TestPapersOnATightDisk(t *testing.T) {
	if dir := os.Getenv(tightDisk); dir != "" {
		onTightDisk(t, dir)
		return
	}
	c := exec.Command(os.Args[0], "-test.run=^"+t.Name()+"$", "-test.v")
	c.Env = append(os.Environ(), tightDisk+"="+t.TempDir())
	c.SysProcAttr = &syscall.SysProcAttr{Cloneflags: syscall.CLONE_NEWNS}
	if os.Getuid() != 0 {
		c.SysProcAttr.Cloneflags |= syscall.CLONE_NEWUSER
		c.SysProcAttr.UidMappings = []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getuid(), Size: 1}}
		c.SysProcAttr.GidMappings = []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getgid(), Size: 1}}
	}
	out, err := c.CombinedOutput()
	var exit *exec.ExitError
	switch {
	case err != nil && !errors.As(err, &exit), strings.Contains(string(out), noMount):
		t.Log("no disk may be mounted here", err)
	case err != nil || !strings.Contains(string(out), "--- PASS"):
		t.Errorf("%v\n%s", err, out)
	}
}

const noMount = "no mount"

func onTightDisk(t *testing.T, dir string) {
	if err := errors.Join(syscall.Mount("", "/", "", syscall.MS_REC|syscall.MS_PRIVATE, ""), syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=2m")); err != nil {
		t.Fatal(noMount, err)
	}
	s := talkSitting(t, 68)
	old := filepath.Join(dir, "名册.docx")
	there := filepath.Join(dir, "有的")
	if err := errors.Join(os.WriteFile(old, []byte("旧"), 0o600), os.Mkdir(there, 0o700),
		os.WriteFile(filepath.Join(there, "旧.txt"), []byte("旧"), 0o600)); err != nil {
		t.Fatal(err)
	}
	o := talkOptions(Approval, DOCX)
	all := Options{Phase: model.WrapUp, Calendar: model.PublishedCalendar(), Format: DOCX}
	roster, forms := talkOptions(Roster, DOCX), options(LRMX, Full)
	forms.Files = func(string) ([]byte, error) { return nil, errors.New("none came with one") }
	tries := map[string]func() (string, error){
		"over a file": func() (string, error) { _, err := Save(old, s.Meeting, roster); return old, err },
		"a file": func() (string, error) {
			p := filepath.Join(dir, "新.docx")
			_, err := Save(p, s.Meeting, roster)
			return p, err
		},
		"a folder of forms": func() (string, error) {
			p := filepath.Join(dir, "表")
			_, err := Save(p, s.Meeting, forms)
			return p, err
		},
		"a file each": func() (string, error) {
			p := filepath.Join(dir, "审批表")
			_, err := Save(p, s.Meeting, o)
			return p, err
		},
		"all in a new folder": func() (string, error) {
			p := filepath.Join(dir, "全部")
			_, _, err := SaveAll(p, s.Meeting, all)
			return p, err
		},
		"all in one there is":  func() (string, error) { _, _, err := SaveAll(there, s.Meeting, all); return there, err },
		"each in one there is": func() (string, error) { _, err := Save(there, s.Meeting, o); return there, err },
	}
	refused := map[string]int{}
	try := func(want error) {
		for name, write := range tries {
			before := lying(t, dir)
			path, err := write()
			var saved *SaveError
			switch {
			case err == nil && path == there:
				t.Fatalf("%s: written", name)
			case err == nil: // small enough
				if err := os.RemoveAll(path); err != nil {
					t.Fatal(err)
				}
				if path == old {
					if err := os.WriteFile(old, []byte("旧"), 0o600); err != nil {
						t.Fatal(err)
					}
				}
			case !errors.Is(err, want) || want == syscall.ENOSPC && (!errors.As(err, &saved) || saved.Path != path):
				t.Errorf("%s: %v", name, err)
			default:
				refused[name]++
			}
			if after := lying(t, dir); !slices.Equal(before, after) {
				t.Errorf("%s: %q, then %q", name, before, after)
			}
		}
	}
	for _, room := range []int64{0, 4 << 10, 32 << 10} {
		leave(t, dir, room)
		try(syscall.ENOSPC)
	}
	for name := range tries {
		if refused[name] == 0 {
			t.Errorf("%s was written into 0 bytes", name)
		}
	}
	if err := syscall.Mount("", dir, "", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Fatal(err)
	}
	try(syscall.EROFS)
}

// leave leaves so many bytes of the disk of dir.
func leave(t *testing.T, dir string, room int64) {
	t.Helper()
	ballast := filepath.Join(dir, "压舱")
	if err := os.RemoveAll(ballast); err != nil {
		t.Fatal(err)
	}
	var st syscall.Statfs_t
	if err := syscall.Statfs(dir, &st); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(ballast, make([]byte, int64(st.Bavail)*st.Bsize-room), 0o600); err != nil {
		t.Fatal(err)
	}
}

// lying lists what lies on the disk, with its size.
func lying(t *testing.T, dir string) []string {
	t.Helper()
	var out []string
	err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		out = append(out, path)
		if err == nil && !d.IsDir() {
			data, read := os.ReadFile(path)
			out = append(out, string(data[:min(len(data), 9)]))
			return read
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}
