package sitting

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"liuzhuan/data/store"
	"liuzhuan/model"
)

func TestNames(t *testing.T) {
	long := strings.Repeat("会", 70)
	for _, c := range []struct {
		info        model.Info
		file, paper string
	}{
		{model.Info{Title: "调整会", Date: "20261122"}, "调整会-20261122.db", "调整会-20261122"},
		{model.Info{Title: "调整会"}, "调整会.db", "调整会"},
		{model.Info{Title: `a/b\c:d*e?f"g<h>i|j` + "\n"}, "a_b_c_d_e_f_g_h_i_j_.db", "a_b_c_d_e_f_g_h_i_j_"},
		{model.Info{Title: long}, strings.Repeat("会", 60) + ".db", strings.Repeat("会", 20)},
	} {
		if file, paper := FileName(c.info), PaperStem(c.info); file != c.file || paper != c.paper {
			t.Errorf("%q: %q and %q", c.info.Title, file, paper)
		}
	}
}

// A meeting goes on beside its file under the first number that is free, at home
// where the folder went away with the stick.
func TestAnewPath(t *testing.T) {
	folder, home := t.TempDir(), t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	if err := os.WriteFile(filepath.Join(folder, "会议-2.db"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(folder, "会议.db")
	for how, want := range map[store.Displacement]string{
		store.Deleted: filepath.Join(folder, "会议-3.db"), store.Unplugged: filepath.Join(home, "会议-2.db"),
	} {
		if got := AnewPath(&store.DisplacedError{Path: path, How: how}); got != want {
			t.Errorf("%s: %s, want %s", how, got, want)
		}
	}
}
