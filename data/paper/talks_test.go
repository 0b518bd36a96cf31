package paper

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"
	"github.com/xuri/excelize/v2"

	"liuzhuan/model"
)

// talkSitting is wholeSitting with what talks alone have: points, a companion,
// an outline with fields, a matter raised and one cleared.
func talkSitting(t testing.TB, n int) sitting {
	s := wholeSitting(t, n)
	first := *s.Sessions()[0]
	first.Talkers = append(slices.Clone(first.Talkers), model.Talker{Name: "赵副部长", Post: "市委组织部副部长"})
	first.Outline, first.Content = "{{姓名}}任{{拟任}}，{{类别}}", "讲了三点。"
	first.Merits, first.Faults, first.Demands, first.Cautions = "成绩", "不足", "要求", "注意"
	s.do(s.EditTalk(first, at("10:33")))
	s.do(s.RaiseMatter(s.no(1).ID, "经商情况待核", at("10:34")))
	s.do(s.RaiseMatter(s.no(6).ID, "住房情况待核", at("10:34")))
	s.do(s.ClearMatter(s.no(6).ID, "核实无问题", at("10:50")))
	return s
}

func talkOptions(k Kind, f Format) Options {
	o := options(f, Full)
	o.Paper, o.Calendar = k, model.PublishedCalendar()
	o.Profile, o.Order = k.Defaults()
	return o
}

func TestTalkPapers(t *testing.T) {
	s := talkSitting(t, 26)
	for _, k := range []Kind{Talks, SignIn, Scripted, ToDo} {
		for _, f := range []Format{Text, CSV, JSON} {
			if f == JSON && k != Talks {
				continue
			}
			t.Run(fmt.Sprintf("%s-%s", k, f), func(t *testing.T) { golden.RequireEqual(t, written(t, s.Meeting, talkOptions(k, f))) })
		}
		for _, f := range []Format{XLSX, DOCX, Text, CSV} {
			first := written(t, s.Meeting, talkOptions(k, f))
			if !bytes.Equal(first, written(t, shuffled(s.Meeting, 3), talkOptions(k, f))) {
				t.Errorf("%s as %s: the same data gives other bytes", k, f)
			}
		}
	}
}

// A workbook of talk records has the summary and one sheet for each person who
// has a record, each with three signature lines, and printable: A4 upright.
func TestTalkWorkbook(t *testing.T) {
	s := talkSitting(t, 68)
	f, err := excelize.OpenReader(bytes.NewReader(written(t, s.Meeting, talkOptions(Talks, XLSX))))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	sheets := f.GetSheetList()
	x, _ := newExtract(s.Meeting, talkOptions(Talks, XLSX))
	want := 1
	for _, p := range x.people {
		want += count(x.talkedTo(p))
	}
	if len(sheets) != want || sheets[0] != "谈话汇总" || sheets[1] != "001"+s.no(1).Name {
		t.Fatalf("%d sheets, want %d: %v", len(sheets), want, sheets[:3])
	}
	for _, name := range sheets[1:] {
		rows, err := f.GetRows(name)
		if err != nil {
			t.Fatal(err)
		}
		text := ""
		for _, r := range rows {
			text += strings.Join(r, "\t") + "\n"
		}
		for _, sign := range []string{"谈话人（签名）", "谈话对象（签名）", "记录人（签名）", "编号："} {
			if strings.Count(text, sign) != 1 {
				t.Errorf("%s has %q %d times", name, sign, strings.Count(text, sign))
			}
		}
		for _, office := range []string{"待办", "计入", "承诺书", "已签", "共68人", "经商情况待核"} {
			if strings.Contains(text, office) {
				t.Errorf("%s, which goes into somebody's file, holds %q", name, office)
			}
		}
		for _, p := range x.people {
			if !strings.Contains(name, p.Name) && strings.Contains(text, p.Name) {
				t.Errorf("%s names %s", name, p.Name)
			}
		}
		layout, err := f.GetPageLayout(name)
		if err != nil || *layout.Size != 9 || *layout.Orientation != "portrait" {
			t.Errorf("%s is not A4 upright: %v", name, err)
		}
		if hf, err := f.GetHeaderFooter(name); err != nil || *layout.FirstPageNumber != 1 || !strings.HasSuffix(hf.OddFooter, "&C第 &P 页 共 1 页") {
			t.Errorf("%s does not count its own pages: %+v, %v", name, hf, err)
		}
	}
}

// What was raised and what was said leave under full only; no id number leaves
// with talk papers at all.
func TestTalkPapersDoNotLeak(t *testing.T) {
	s := talkSitting(t, 26)
	for _, k := range []Kind{Roster, Talks, SignIn, Scripted, ToDo} {
		for _, f := range []Format{XLSX, DOCX, CSV, Text, JSON} {
			if f == JSON && k != Talks && k != Roster {
				continue
			}
			o := talkOptions(k, f)
			o.Profile = Meeting
			o.Amendments = []Amendment{{Seq: 90, At: at("11:00"), Person: s.no(6).ID, Text: "待核事项已清核：核实无问题", Office: true}}
			text := readable(t, s.Meeting, o)
			for _, secret := range []string{"经商情况待核", "住房情况待核", "核实无问题", "个人有关事项", "讲了三点", "肯定成绩", s.no(2).IDNumber,
				"待核事项", "matter", "issuable"} {
				if strings.Contains(text, secret) {
					t.Errorf("%s as %s for the meeting holds %q", k, f, secret)
				}
			}
		}
	}
	var got struct {
		People []struct {
			No     int
			Matter *matterRecord
			Owed   []owedRecord
		}
	}
	if err := json.Unmarshal(written(t, s.Meeting, talkOptions(Talks, JSON)), &got); err != nil {
		t.Fatal(err)
	}
	if p := got.People[0]; p.Matter == nil || p.Matter.Text != "经商情况待核" ||
		!slices.ContainsFunc(p.Owed, func(o owedRecord) bool { return o.Item == "matter" && o.NoDay == "open" }) {
		t.Errorf("%+v", p)
	}
	if p := got.People[12]; p.No != 13 || !slices.ContainsFunc(p.Owed, func(o owedRecord) bool { return o.Item == "make_up" && o.Due == "20261125" }) {
		t.Errorf("%+v", p)
	}
}

// Two people of one number and name have a record each, and so have people whose
// names are as long as a sheet's name takes.
func TestTalkRecordOfEach(t *testing.T) {
	s := talkSitting(t, 26)
	long := "阿卜杜勒艾则孜·买买提吐尔逊·阿卜杜热依木𬭎𬭎𬭎𬭎"
	same := []*model.Person{s.no(1), s.no(2), s.no(6), s.no(7)}
	for i, name := range []string{"任文", "任文", long, long} {
		after := *same[i]
		after.No, after.Name = same[i/2*2].No, name
		if after.No != same[i].No || after.Name != same[i].Name {
			s.do(s.EditPerson(after, s.Batch(after.Batch).Name, at("11:00")))
		}
	}
	x, _ := newExtract(s.Meeting, talkOptions(Talks, XLSX))
	f := reopened(t, written(t, s.Meeting, talkOptions(Talks, XLSX)))
	var people, sheets []string
	for _, p := range x.people {
		if x.talkedTo(p) {
			people = append(people, p.Name+" "+p.Birth.String())
		}
	}
	for _, name := range f.GetSheetList()[1:] {
		rows, err := f.GetRows(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range rows {
			switch {
			case len(r) > 0 && r[0] == "姓　　名":
				sheets = append(sheets, r[1])
			case len(r) > 0 && r[0] == "出生年月":
				sheets[len(sheets)-1] += " " + r[1]
			}
		}
	}
	birth := func(list []string) (out []string) { // months only
		for _, s := range list {
			out = append(out, s[:strings.Index(s, " ")+8])
		}
		return out
	}
	if !slices.Equal(birth(sheets), birth(people)) {
		t.Errorf("sheets %v\npeople %v", f.GetSheetList(), people)
	}
}

// A text of any length is all in the workbook: Excel takes 32,767 characters of a
// cell and shows 409 points of a row. So it goes on in the rows below.
func TestLongNote(t *testing.T) {
	s := talkSitting(t, 26)
	var note strings.Builder
	for i := range 3000 {
		fmt.Fprintf(&note, "第 %d 行，干部本人说明𬭎\n", i+1)
	}
	long := strings.Repeat("长", 40000)
	note.WriteString(long)
	s.do(s.Say(s.Sessions()[0].ID, s.no(1).ID, note.String(), at("11:00")))
	s.do(s.Note(s.Sessions()[0].ID, s.no(1).ID, "", at("11:00")))
	s.do(s.Note(s.Sessions()[0].ID, s.no(2).ID, note.String(), at("11:00")))
	after := *s.no(2)
	after.Remark = note.String()
	s.do(s.EditPerson(after, s.Batch(after.Batch).Name, at("11:01")))
	for _, c := range []struct {
		paper  Kind
		person *model.Person
		sheet  string
	}{{Talks, s.no(1), "001" + s.no(1).Name}, {Talks, s.no(2), "谈话汇总"}, {Roster, s.no(2), ""}} {
		o := talkOptions(c.paper, XLSX)
		o.Profile = Full
		f := reopened(t, written(t, s.Meeting, o))
		sheet := cmp.Or(c.sheet, f.GetSheetName(0))
		rows, err := f.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		var read strings.Builder
		for i, r := range rows {
			if height, err := f.GetRowHeight(sheet, i+1); err != nil || c.sheet != "" && height >= 409 {
				t.Fatalf("%s row %d is %v points high: %v", sheet, i+1, height, err)
			}
			for _, text := range r {
				if strings.HasPrefix(text, "第 ") || strings.HasPrefix(text, "长") {
					read.WriteString(text + "\n")
				}
			}
		}
		got := strings.ReplaceAll(strings.ReplaceAll(read.String(), "长\n", "长"), "长", "")
		want := strings.TrimSuffix(note.String(), long)
		if n := strings.Count(read.String(), "长"); got != want || n != 40000 {
			t.Errorf("%s: %d lines of 3000, %d characters of 40000", sheet, strings.Count(got, "\n"), n)
		}
	}
}
