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
	forms := &lrmx.Forms{Passed: []lrmx.Passed{{File: "a.docx", Reason: lrmx.PassedDocument}, {File: "b.pdf", Reason: lrmx.PassedDocument},
		{File: "Thumbs.db", Reason: lrmx.PassedSystem}}}
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

// A date that cannot stand before another names it, whatever the words for lists are.
func TestDoubtNamesTheOtherDate(t *testing.T) {
	for _, c := range []struct {
		flag   model.Flag
		zh, en string
	}{
		{model.Flag{Row: 77, Column: "任现职时间", Value: "2014.08", Doubt: model.DoubtDateOrder, Against: model.FieldWorkDate, Than: "201507"},
			"第 77 行 任现职时间 “2014.08”：早于参加工作时间 2015.07，请核对",
			`Row 77, 任现职时间 "2014.08": before the start of work in 2015.07, please check`},
		{model.Flag{Row: 3, Column: "入党时间", Value: "1974.06", Doubt: model.DoubtDateOrder, Against: model.FieldBirth, Than: "197508"},
			"第 3 行 入党时间 “1974.06”：不晚于出生年月 1975.08，请核对", `Row 3, 入党时间 "1974.06": not after the birth in 1975.08, please check`},
	} {
		if got := zh.DoubtLine(c.flag); got != c.zh {
			t.Errorf("got %s\nwant %s", got, c.zh)
		}
		if got := en.DoubtLine(c.flag); got != c.en {
			t.Errorf("got %s\nwant %s", got, c.en)
		}
	}
}
