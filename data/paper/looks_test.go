package paper

import (
	"strings"
	"testing"

	"liuzhuan/data/paper/layout"
	"liuzhuan/model"
)

// A title that one line does not hold is parted before the name of the paper; one that a
// line holds, and one of a meeting whose own name is too long, are left as they are.
func TestTitlesArePartedBeforeThePaper(t *testing.T) {
	for title, want := range map[string]string{
		"云川市派驻机构改革干部调整会签到表":                 "云川市派驻机构改革干部调整会签到表",
		"云川市派驻机构改革和力量整合干部调整会材料目录与说明":        "云川市派驻机构改革和力量整合干部调整会\n材料目录与说明",
		strings.Repeat("云川市干部会", 5) + "签到表": strings.Repeat("云川市干部会", 5) + "签到表",
	} {
		meeting := strings.TrimSuffix(strings.TrimSuffix(title, "签到表"), "材料目录与说明")
		s := layout.Section{Page: layout.Form, Blocks: []layout.Block{layout.Text{Look: titleLook, Text: title}}}
		partTitles(&s, meeting)
		if got := s.Blocks[0].(layout.Text).Text; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// A signature never stands on a page without the end of its text, however long that is.
func TestSignaturesStandWithTheirText(t *testing.T) {
	for n := 1; n < 40; n++ {
		var blocks []layout.Block
		for range n {
			blocks = append(blocks, paragraph("免去某某同志的某某职务；"))
		}
		s := official("通知", signed(blocks, "", blankDay)...)
		sheets := s.Flow()
		last := sheets[len(sheets)-1].Lines
		if len(last) < 3 || !strings.HasPrefix(last[len(last)-3].Text, "免去") || !strings.Contains(last[len(last)-2].Text, "＿＿") {
			t.Errorf("%d lines: the last page has %d lines", n, len(last))
		}
	}
}

// Nor does that of the minutes, however much happened.
func TestMinutesAreSignedBelowTheirText(t *testing.T) {
	s := talkSitting(t, 26)
	for n := range 16 {
		x, _ := newExtract(s.Meeting, talkOptions(Minutes, DOCX))
		sheets := x.laid().Sections[0].Flow()
		if last := sheets[len(sheets)-1].Lines; strings.HasPrefix(last[0].Text, "记录人") {
			t.Errorf("%d talks more: the last of %d pages has a signature and no text", n, len(sheets))
		}
		s.do(s.StartTalk(model.TalkSession{Kinds: model.Kinds, Individual: true, Started: on("20261126", "09:00") + model.Stamp(n*3_600_000)}, []*model.Person{s.no(5)}))
		s.do(s.EndTalk(on("20261126", "09:30") + model.Stamp(n*3_600_000)))
	}
}

// Facts under a title are parted between two of them.
func TestFactsArePartedBetweenTwo(t *testing.T) {
	for line, want := range map[string]int{
		"时间：2026年11月22日 09:00　地点：市委二号会议室　批准依据：经云川市委同意合开　共 68 人":         2,
		"批次：市委批次 225 人（云川市委，云委〔2026〕112号）；纪委批次 75 人（云川市委，云委〔2026〕112号）": 2,
		strings.Repeat("没有可断之处的长事实", 8): 3,
	} {
		lines := strings.Split(partFacts(factLook, line, layout.Form.Inside()*layout.PointsPerMM), "\n")
		if len(lines) != want || bare(strings.Join(lines, "")) != bare(line) {
			t.Errorf("%q", lines)
		}
		if begins := lines[1]; !strings.HasPrefix(begins, "批准依据") && !strings.HasPrefix(begins, "纪委批次") && !strings.HasPrefix(line, "没有") {
			t.Errorf("parted before %q", begins)
		}
	}
}

// No page of the sheet to sign has blank rows alone, however many are on the list: those
// who come besides have fewer rows instead.
func TestNoPageOfTheSheetIsBlank(t *testing.T) {
	for n := 26; n < 48; n++ {
		x, _ := newExtract(newSitting(t, n).Meeting, talkOptions(SignIn, DOCX))
		sheets, all := x.laid().Sections[0].Flow(), x.signIn(blankRows).section()
		last := sheets[len(sheets)-1].Rows
		if first := last[1].Rows[last[1].Row].Cells[0].Text; first == "" || strings.HasPrefix(first, "二、") || len(sheets) > len(all.Flow()) {
			t.Errorf("%d people: the last of %d pages has nobody", n, len(sheets))
		}
	}
}
