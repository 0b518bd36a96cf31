package text

import (
	"slices"
	"testing"

	"liuzhuan/data/intake"
	"liuzhuan/data/sheet"
	"liuzhuan/model"
)

// A row of the preview tells which part of the file it stands in, whatever it is of.
func TestRowsTellTheirPart(t *testing.T) {
	got := zh.RowLines(&intake.Reading{Table: &sheet.Reading{
		List:  model.List{Rows: []model.Incoming{{Row: 3, Part: "E:G", Person: model.Person{Name: "任文", Planned: model.Retained, Current: "市委办主任"}}}},
		Teams: []model.TeamLine{{Row: 4, Part: "区县", Name: "驻甲局纪检监察组", Establishment: 6, LeaderPosts: model.Unknown}},
		Kin:   []model.KinLine{{Row: 5, Person: "任文", Relation: "丈夫", Name: "苏某某", Post: "市财政局科员"}},
	}})
	want := []string{"E:G 第 3 行 任文 留任 市委办主任", "区县 第 4 行 驻甲局纪检监察组 编制6", "第 5 行 任文 丈夫 苏某某 市财政局科员"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}
