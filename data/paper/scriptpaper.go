package paper

// The reading script as a paper: how the sitting opens, who decided, one person a
// line, what it adds up to, and the close. Whoever is not read out is not on it.

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"liuzhuan/data/paper/layout"
	"liuzhuan/model"
)

func scriptTable(x *extract) *table {
	t := x.newTable("宣读稿", "宣读稿")
	t.columns = []column{
		{head: "序号", width: 4, align: centre, number: true},
		{head: "宣读内容", width: 100},
		{head: "读音", width: 28},
	}
	var scripts []Script
	for _, p := range x.people {
		if s := ScriptOf(x.Meeting, p); !s.Silent {
			scripts = append(scripts, s)
		}
	}
	for _, sentence := range x.opening(scripts) {
		t.rows = append(t.rows, note(sentence))
	}
	decided := ""
	for i, s := range scripts {
		p := s.Person
		by := x.deciderOf(p)
		if i > 0 && (by != decided || p.Team != scripts[i-1].Person.Team) {
			t.rows = append(t.rows, note(pauseMark))
		}
		if by != decided {
			t.rows = append(t.rows, heading(by))
		}
		decided = by
		t.rows = append(t.rows, row{personRow, []string{strconv.Itoa(p.No), s.Say, strings.Trim(s.Words(), "（）")}})
	}
	t.rows = append(t.rows, note(closing(scripts)))
	return x.end(t)
}

// scriptPages lays the script out for a lectern: upright, in large letters, without frames.
// A workbook keeps the table.
func scriptPages(x *extract) []layout.Section {
	t := scriptTable(x)
	if x.options.Format == XLSX {
		return []layout.Section{t.section()}
	}
	heading, pause := spokenBody, spokenBody
	heading.Face, heading.Indent = layout.Hei, 0
	pause.Align, pause.Indent = layout.Centre, 0
	s := layout.Section{Name: t.name, Page: layout.Form, Footer: layout.PageOfPages, Note: t.footer, Blocks: []layout.Block{
		layout.Text{Look: markLook, Text: t.mark}, layout.Text{Look: titleLook, Text: x.Info().Title + "主持词和宣读稿"}}}
	for _, r := range t.rows {
		switch {
		case r.kind == headingRow:
			s.Blocks = append(s.Blocks, layout.Text{Look: heading, Text: r.cells[0], Before: 8, Keep: true})
		case r.wide() && r.cells[0] == pauseMark:
			s.Blocks = append(s.Blocks, layout.Text{Look: pause, Text: r.cells[0]})
		case r.wide():
			s.Blocks = append(s.Blocks, layout.Text{Look: spokenBody, Text: r.cells[0]})
		default:
			name, _, _ := strings.Cut(r.cells[1], "同志")
			name = strings.TrimPrefix(name, "免去")
			s.Blocks = append(s.Blocks, layout.Text{Look: spokenBody, Text: withReading(r.cells[0]+"　"+r.cells[1], r.cells[2]), Strong: name, Whole: true})
		}
	}
	return []layout.Section{s}
}

// withReading puts behind a sentence how the name is said, on a line of its own where the
// last line has no room for all of it: a reading is not parted, in no program.
func withReading(said, reading string) string {
	if reading == "" {
		return said
	}
	width := layout.Form.Inside() * layout.PointsPerMM
	reading = "（" + strings.ReplaceAll(reading, " ", "\u00a0") + "）"
	if len(spokenBody.Lines(said+reading, width)) > len(spokenBody.Lines(said, width)) {
		return said + "\n" + reading
	}
	return said + reading
}

// spokenBody is what a chair reads standing: a person a paragraph, the name in 黑体.
var spokenBody = layout.Look{Face: layout.FangSong, Size: 18, Pitch: 32, Indent: 2}

// pauseMark tells the chair to wait for a moment.
const pauseMark = "（停）"

// opening gives the sentences before the first person.
func (x *extract) opening(scripts []Script) []string {
	out := []string{"同志们：现在开会。" + approval(x.Info().Approval) + x.purpose(scripts)}
	if x.tally.Marked > 0 {
		out = append(out, x.roll())
	}
	if len(scripts) > 0 {
		out = append(out, x.adjusted(scripts))
	}
	if said := x.covered(); said != "" {
		out = append(out, said)
	}
	if agenda := x.agenda(); len(agenda) > 1 {
		for i := range agenda {
			agenda[i] = ordinal(i+1) + "、" + agenda[i]
		}
		out = append(out, "会议有"+howMany(len(agenda))+"项："+strings.Join(agenda, "；")+"。")
	}
	return out
}

// approval says on whose word people meet: 经市委同意，.
func approval(basis string) string {
	basis = strings.Trim(strings.TrimSpace(basis), "。，,.")
	switch {
	case basis == "":
		return ""
	case strings.HasPrefix(basis, "经") || strings.HasPrefix(basis, "根据") || strings.HasPrefix(basis, "按"):
		return basis + "，"
	}
	return "根据" + basis + "，"
}

// purpose says what is held together, and for whom.
func (x *extract) purpose(scripts []Script) string {
	var kinds []string
	for _, k := range model.Kinds {
		if x.keeps(k.Item()) {
			kinds = append(kinds, kindWords[k])
		}
	}
	if kinds == nil {
		return "今天召开干部调整会。"
	}
	var whom []string
	for _, d := range []model.Disposition{model.Retained, model.Transferred} {
		if slices.ContainsFunc(scripts, func(s Script) bool { return x.Outcome(s.Person).Disposition == d }) {
			whom = append(whom, d.Term())
		}
	}
	return "今天的会把干部调整会和" + cmp.Or(strings.Join(whom, "、"), "有关") + "领导干部的" + strings.Join(kinds, "、") + "合在一起开。"
}

// keeps reports whether somebody owes item in this meeting.
func (x *extract) keeps(item model.Item) bool { return len(x.OwedBy(item)) > 0 }

// roll says who is there, as the chair reads it out.
func (x *extract) roll() string {
	t := x.tally
	out := fmt.Sprintf("应到%d人，实到%d人", t.People, t.Present)
	if t.Leave > 0 {
		var names []string
		for _, p := range x.people {
			if a := x.Attendance(p.ID); a != nil && a.State == model.Leave {
				names = append(names, p.Name)
			}
		}
		out += fmt.Sprintf("，请假%d人（%s）", t.Leave, strings.Join(names, "、"))
	}
	if t.Absent > 0 {
		out += fmt.Sprintf("，未到%d人", t.Absent)
	}
	return out + "。"
}

// agenda lists what the sitting does, in its order.
func (x *extract) agenda() []string {
	out := []string{"宣布任免"}
	for _, item := range []struct {
		item model.Item
		word string
	}{
		{model.ItemPreTalk, kindWords[model.PreAppointment]}, {model.ItemIntegrity, kindWords[model.Integrity]},
		{model.ItemStatement, "表态发言"}, {model.ItemPledge, "签订承诺书"},
	} {
		if x.keeps(item.item) {
			out = append(out, item.word)
		}
	}
	return out
}

// deciderOf is the line over the people that one body decided on, "" where the
// list does not tell bodies apart.
func (x *extract) deciderOf(p *model.Person) string {
	b := x.Batch(p.Batch)
	switch {
	case b == nil && len(x.Batches()) == 0:
		return ""
	case b == nil:
		return "【其他】"
	}
	if organ := x.organOf(b); organ != "" {
		document := ""
		if b.Document != "" {
			document = "（" + b.Document + "）"
		}
		return "【" + organ + "决定】根据" + organ + "决定" + document + "："
	}
	switch {
	case b.Document != "":
		return "【" + b.Document + "】根据" + b.Document + "："
	case len(x.Batches()) == 1:
		return ""
	}
	return "【" + b.Name + "】"
}

// organOf is who decided on a batch: its organ, else what it is called, unless that
// is a number or the approval of the whole meeting, which the opening has said.
func (x *extract) organOf(b *model.Batch) string {
	name := strings.TrimSuffix(b.Name, "批次")
	if b.Organ != "" || b.Name == x.DefaultBatch() || strings.HasPrefix(name, "第") || strings.HasPrefix(name, "经") {
		return b.Organ
	}
	return name
}

// adjusted counts those who are to be read out: 这次共调整68人，其中留任41人、….
func (x *extract) adjusted(scripts []Script) string {
	counts := map[model.Disposition]int{}
	for _, s := range scripts {
		counts[x.Outcome(s.Person).Disposition]++
	}
	var parts []string
	for _, d := range model.Dispositions {
		if counts[d] > 0 {
			parts = append(parts, d.Term()+strconv.Itoa(counts[d])+"人")
		}
	}
	return fmt.Sprintf("这次共调整%d人，其中%s。", len(scripts), strings.Join(parts, "、"))
}

// covered says how far supervision reaches, "" without a list of what is supervised.
func (x *extract) covered() string {
	all := x.Coverage()
	if len(all) == 0 {
		return ""
	}
	gaps, several := 0, 0
	for _, c := range all {
		gaps, several = gaps+count(len(c.Teams) == 0), several+count(len(c.Teams) > 1)
	}
	said := fmt.Sprintf("改革后，派驻机构监督单位%d家，已覆盖%d家", len(all), len(all)-gaps)
	if gaps > 0 {
		said += fmt.Sprintf("，空白%d家", gaps)
	}
	if several > 0 {
		said += fmt.Sprintf("，多头%d家", several)
	}
	return said + "。"
}

// closing says that all are read out, and how many.
func closing(scripts []Script) string {
	if len(scripts) == 0 {
		return "没有要宣读的任免事项。"
	}
	return fmt.Sprintf("以上共%d人，宣读完毕。", len(scripts))
}

// howMany writes a small number before a measure word: 四, but 两.
func howMany(n int) string {
	if n == 2 {
		return "两"
	}
	return ordinal(n)
}
