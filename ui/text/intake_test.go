package text

import (
	"fmt"
	"slices"
	"testing"

	"liuzhuan/data/intake"
	"liuzhuan/data/lrmx"
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

// What was passed over is told by its reasons: 119 copies of one form are a line.
func TestPassedOverByReason(t *testing.T) {
	forms := &lrmx.Forms{Passed: []lrmx.Passed{{File: "a.docx", Reason: lrmx.PassedDocument}, {File: "b.pdf", Reason: lrmx.PassedDocument}, {File: "Thumbs.db", Reason: lrmx.PassedSystem}}}
	for i := range 11 {
		forms.Passed = append(forms.Passed, lrmx.Passed{File: fmt.Sprintf("%d.lrmx", i+2), Reason: lrmx.PassedSame, Of: "1.lrmx"})
	}
	got := zh.PassedLines(&intake.Reading{Forms: forms})
	want := []string{
		"没有读 a.docx、b.pdf：不是 lrmx，请从任免表编辑器导出 lrmx", "没有读 Thumbs.db：是系统文件",
		"没有读 2.lrmx、3.lrmx、4.lrmx、5.lrmx、6.lrmx、7.lrmx、8.lrmx、9.lrmx等，另有 3 个：和 1.lrmx 一模一样，只读了一份",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}
