//go:build unix

package cli

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestOddFiles: what is no file, is far too long, or has a name that does not fit is
// answered at once, in words.
func TestOddFiles(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	deep := at(strings.Repeat(strings.Repeat("文件夹", 20)+"/", 3))
	if err := os.MkdirAll(deep, 0o700); err != nil {
		t.Fatal(err)
	}
	sparse, err := os.Create(at("长.db"))
	if err == nil {
		err = sparse.Truncate(10 << 30)
	}
	if err != nil {
		t.Fatal(err)
	}
	for _, err := range []error{sparse.Close(), syscall.Mkfifo(at("管"), 0o600), os.Symlink(at("乙"), at("甲")), os.Symlink(at("甲"), at("乙"))} {
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		args  []string
		words string
	}{
		{[]string{"rescue", at("管"), at("新")}, "没有找到留转的内容"},
		{[]string{"rescue", "/dev/zero", at("新")}, "没有找到留转的内容"},
		{[]string{"rescue", at("长.db"), at("新")}, "太大，不会是会议文件"},
		{[]string{"rescue", at("甲"), at("新")}, "是绕圈的快捷方式"},
		{[]string{"rescue", strings.Repeat("长", 5_000_000), at("新")}, "文件名太长：长"},
		{[]string{"restore", at("管"), at("新")}, "不是留转的会议文件"},
		{[]string{"restore", "/dev/zero", at("新")}, "不是留转的会议文件"},
		{[]string{"restore", at("长.db"), at("新")}, "太大，不会是会议文件"},
		{[]string{"restore", at("甲"), at("新")}, "是绕圈的快捷方式"},
		{[]string{"restore", strings.Repeat("长", 5_000_000), at("新")}, "文件名太长：长"},
		{[]string{"status", at("管")}, "不是留转的会议文件"},
		{[]string{"status", at("甲")}, "是绕圈的快捷方式"},
		{[]string{"new", at(strings.Repeat("名", 83) + ".db"), "--title", "会"}, "文件名太长：名"},
		{[]string{"new", at(strings.Repeat("名", 80) + ".db"), "--title", "会"}, "文件名太长：名"}, // its .sha256 does not fit
		{[]string{"new", filepath.Join(deep, "会议.db"), "--title", "会"}, "路径太长："},
	} {
		code, _, said := runIn(t, "", c.args)
		if code != 1 || !strings.Contains(said, c.words) || len(said) > 1000 {
			t.Errorf("%.60q: exit %d: %.300s", c.args, code, said)
		}
	}
	for _, name := range []string{"新", strings.Repeat("名", 80) + ".db"} {
		if _, err := os.Lstat(at(name)); err == nil {
			t.Errorf("%s was made", name)
		}
	}
}
