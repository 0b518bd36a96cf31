package cli

import (
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"testing"

	"liuzhuan/ui/text"
)

// TestDeviceNames: a name that Windows keeps for a device is told as that, wherever a
// file is to be made.
func TestDeviceNames(t *testing.T) {
	_, closed := session(t, "调整会")
	path, dir := layDown(t, closed), t.TempDir()
	for _, name := range []string{"con.csv", "NUL", "Aux.xlsx", "COM1", "lpt9.txt", "com¹.db", "prn .db"} {
		to := filepath.Join(dir, name)
		for _, args := range [][]string{
			{"export", "FILE", "-o", to}, {"new", to, "--title", "会"}, {"rescue", "FILE", to}, {"restore", "FILE", to},
		} {
			code, _, said := runIn(t, path, args)
			if code != 2 || !strings.Contains(said, "Windows 留给设备的名字") || !strings.Contains(said, name) {
				t.Errorf("%s %s: exit %d: %s", args[0], name, code, said)
			}
		}
	}
	if made, err := os.ReadDir(dir); err != nil || len(made) > 0 {
		t.Error(made, err)
	}
	for _, name := range []string{"contract.xlsx", "名册con.xlsx", "com10.xlsx", "nula"} {
		if code, _, said := runIn(t, path, []string{"export", "FILE", "-o", filepath.Join(dir, name)}); code != 0 {
			t.Errorf("%s: %s", name, said)
		}
	}
}

// TestVersionLine: a build from source tells a version too, its commit and its Go.
func TestVersionLine(t *testing.T) {
	e := &env{t: text.For("zh")}
	info := &debug.BuildInfo{Main: debug.Module{Version: "(devel)"}, Settings: []debug.BuildSetting{
		{Key: "vcs.revision", Value: "0123456789abcdef0123"}, {Key: "vcs.modified", Value: "true"},
	}}
	if got := e.versionLine(info); !strings.HasPrefix(got, "留转 "+release+"，提交 0123456789ab+，go1.") {
		t.Error(got)
	}
	info = &debug.BuildInfo{Main: debug.Module{Version: "v1.2.3"}}
	if got := e.versionLine(info); !strings.HasPrefix(got, "留转 v1.2.3，go1.") {
		t.Error(got)
	}
}
