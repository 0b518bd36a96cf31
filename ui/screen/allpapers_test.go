package screen

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"liuzhuan/data/paper"
	"liuzhuan/data/sitting"
)

// From the export page one key more writes all that the phase needs into a folder; a paper
// that is no list brings a format that it is written in.
func TestAllPapersFromTheExportPage(t *testing.T) {
	d := openDemo(t, 100, 30)
	d.press("f10", "8", "left").shows("本环节全部材料").press("enter").says("已写好材料")
	folder := filepath.Join(d.a.Dir, "本环节全部材料-"+sitting.PaperStem(*d.a.meeting().Info()))
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	for _, want := range []string{"00-目录.docx", "01-干部名册.docx", "02-签到表.docx"} {
		if !slices.Contains(names, want) {
			t.Errorf("no %s in %q", want, names)
		}
	}
	at := slices.Index(paper.Kinds, paper.Notice)
	if d.press("f10", "8"); at < 0 {
		t.Fatal("no notice")
	}
	for range at {
		d.press("right")
	}
	d.shows("任免通知").shows("docx").press("enter").says("已导出任免通知")
}
