package sheet

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"liuzhuan/data/paper"
	"liuzhuan/model"
)

// An export of the program's own, corrected or not, is a list like any other:
// its 68 people are those of the meeting, and what was announced, signed and
// said in the room is no remark.
func TestOwnExportComesBack(t *testing.T) {
	m := model.NewMeeting()
	m.Apply(model.NewInfo(model.DemoInfo("20261122"), 1))
	list := model.DemoList()
	m.Apply(m.Reconcile(list).Change(2))
	at := model.At(time.Date(2026, 11, 22, 9, 10, 0, 0, time.Local))
	for _, p := range m.People()[:9] {
		for _, do := range []func(model.ID, model.Stamp) (model.Change, error){m.Arrive, m.Confirm} {
			c, err := do(p.ID, at)
			if err != nil {
				t.Fatal(err)
			}
			m.Apply(c)
		}
	}
	for _, format := range []paper.Format{paper.XLSX, paper.CSV, paper.CSVGB18030} {
		t.Run(string(format), func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "名册."+map[bool]string{true: "xlsx", false: "csv"}[format == paper.XLSX])
			f, err := os.Create(path)
			if err != nil {
				t.Fatal(err)
			}
			err = paper.Write(f, m, paper.Options{Paper: paper.Roster, Format: format, Profile: paper.Full, Order: paper.ByRoster})
			if err := f.Close(); err != nil {
				t.Fatal(err)
			}
			if err != nil {
				t.Fatal(err)
			}
			r, err := Read(path, Options{Today: today})
			if err != nil {
				t.Fatal(err)
			}
			for title, field := range r.Mapping {
				if field == string(model.FieldRemark) && title != "备注" {
					t.Errorf("%s is a remark", title)
				}
			}
			for _, in := range r.List.Rows {
				if in.Person.Remark != "" {
					t.Errorf("%s: %s", in.Person.Name, in.Person.Remark)
				}
			}
			got := m.Reconcile(r.List)
			if got.New != 0 || got.Changed != 0 || got.Same != 68 || len(got.Vanished) != 0 || len(got.Rejected) != 0 {
				t.Errorf("%d new, %d changed, %d same, %d rejected: %v", got.New, got.Changed, got.Same, len(got.Rejected), got.Changes)
			}
		})
	}
}
