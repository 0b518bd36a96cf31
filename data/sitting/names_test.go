package sitting

import (
	"strings"
	"testing"

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
