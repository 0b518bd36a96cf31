package model_test

import (
	"testing"

	"liuzhuan/model"
)

func TestParseDisposition(t *testing.T) {
	tests := map[string]model.Disposition{
		"留任": model.Retained, "拟留任": model.Retained, "不变": model.Retained, " 留 任 ": model.Retained,
		"内部转岗": model.Reassigned, "组内调整": model.Reassigned, "轮岗": model.Reassigned,
		"转任": model.Transferred, "交流": model.Transferred, "提任": model.Promoted, "提拔": model.Promoted,
		"进一步使用": model.FurtherUse, "免职": model.Removed, "挂职": model.Seconded, "调任": model.TransferredIn,
		"调出": model.TransferredOut, "退休": model.Retired, "降职": model.Demoted, "转正": model.ProbationPassed,
		"暂缓": model.Deferred, "缓议": model.Deferred, "待定": model.Pending, "transferred": model.Transferred,
		"": "", "任": "", "市财政局局长": "",
	}
	for text, want := range tests {
		d, ok := model.ParseDisposition(text)
		if d != want || ok != (want != "") {
			t.Errorf("%q is %q, %v", text, d, ok)
		}
	}
	for _, d := range model.Dispositions {
		if got, ok := model.ParseDisposition(d.Term()); got != d || !ok || !d.Valid() {
			t.Errorf("%s is printed %s, which reads %s", d, d.Term(), got)
		}
		if d.Moves() && d.Leaves() {
			t.Errorf("%s moves and leaves", d)
		}
	}
	if model.Disposition("kept").Valid() || model.Disposition("").Valid() {
		t.Error("a disposition of no known name is valid")
	}
}

// What a plan means where neither a column nor a heading says it.
func TestPlanFromTexts(t *testing.T) {
	tests := []struct {
		name                        string
		current, proposed, relieved string
		want                        model.Disposition
	}{
		{"拟任 empty, 拟免 filled", staffA, "", staffA, model.Removed},
		{"both empty", staffA, "", "", model.Retained},
		{"拟免 empty, same team", staffA, officeA, "", model.Retained},
		{"拟免 empty, same post", staffA, staffA, "", model.Retained},
		{"same team with 拟免", staffA, officeA, staffA, model.Reassigned},
		{"another team with 拟免", staffA, staffB, staffA, model.Transferred},
		{"another team without 拟免", staffA, staffB, "", model.Transferred},
		{"a higher post in another team is no promotion by its text", staffA, headB, staffA, model.Transferred},
		{"a higher post in the same team is none either", staffA, deputyA, staffA, model.Reassigned},
		{"拟留任", staffA, "拟留任", "", model.Retained},
		{"不变", staffA, "不变", staffA, model.Retained},
		{"offices outside the teams", "市丙局副局长", "市丁局副局长", "市丙局副局长", model.Transferred},
		{"one office outside the teams", "市丙局副局长", "市丙局局长", "市丙局副局长", model.Reassigned},
		{"from an office to a team", "市丙局科长", staffA, "市丙局科长", model.Transferred},
		{"one office by two names", "云川市卫生健康委员会副主任", "市卫健委主任", "云川市卫生健康委员会副主任", model.Reassigned},
		{"the same office of two cities", "云川市丙局副局长", "临江市丙局副局长", "云川市丙局副局长", model.Transferred},
		{"one team by two names", "云川市纪委监委驻市发改委纪检监察组科员", "市纪委监委驻市发展和改革委员会纪检监察组二级主任科员", "", model.Retained},
		{"no current post", "", staffA, "", model.Transferred},
	}
	for _, tt := range tests {
		equal(t, tt.name, model.PlanFromTexts(tt.current, tt.proposed, tt.relieved), tt.want)
	}
}

func TestHeadings(t *testing.T) {
	tests := []struct {
		heading, name string
		disposition   model.Disposition
	}{
		{"一、驻市委办公室纪检监察组（8人）", "驻市委办公室纪检监察组", ""},
		{"一、留任（41人)", "留任", model.Retained},
		{"（二）拟 提 任", "拟提任", model.Promoted},
		{"3.转任[15 人]", "转任", model.Transferred},
		{"十二、免职【2】", "免职", model.Removed},
		{"１）暂缓", "暂缓", model.Deferred},
		{"一级调研员（3人）", "一级调研员", ""},
		{"三组", "三组", ""},
		{"一、", "一、", ""},
		{"驻市委办公室纪检监察组留任", "驻市委办公室纪检监察组留任", ""},
		{"四级正干部（181人)", "四级正干部", ""},
		{"", "", ""},
	}
	for _, tt := range tests {
		equal(t, tt.heading, model.HeadingName(tt.heading), tt.name)
		d, _ := model.DispositionOfHeading(tt.heading)
		equal(t, tt.heading, d, tt.disposition)
	}
}
