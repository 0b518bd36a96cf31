package paper

// The talk records (谈话记录): who was talked to, by whom, when and about what,
// what each said, and what is still owed. One summary, and one record a person
// that is printed and signed.

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
)

// talksTable is the summary: a line a person.
func talksTable(x *extract) *table {
	t := x.newTable("谈话汇总", "谈话情况汇总表")
	t.columns = []column{
		{head: "序号", width: 4, align: centre, number: true},
		{head: "姓名", width: 10, align: centre, name: true},
		{head: "现任职务", width: 30},
		{head: "类别", width: 8, align: centre},
		{group: "谈话", head: "任前谈话", width: 13, align: centre},
		{group: "谈话", head: "廉政谈话", width: 13, align: centre},
		{head: "在场", width: 24},
		{head: "承诺书", width: 12, align: centre},
		{head: "待办", width: 40},
	}
	t.facts = append(t.facts, x.sessionLines()...)
	for _, p := range x.people {
		var there []string
		for _, in := range x.took(p) {
			there = append(there, x.spans(in.part, in.session))
		}
		t.rows = append(t.rows, row{personRow, []string{
			strconv.Itoa(p.No), p.Name, postOf(p), x.Outcome(p).Disposition.Term(),
			x.talk(p, model.PreAppointment), x.talk(p, model.Integrity), strings.Join(there, "；"), x.pledged(p), strings.Join(x.owedLines(p), "；"),
		}})
	}
	pre, integrity := x.tally.Talks[model.PreAppointment], x.tally.Talks[model.Integrity]
	t.rows = append(t.rows, note(fmt.Sprintf("任前谈话应谈 %d 已谈 %d 余 %d；廉政谈话应谈 %d 已谈 %d 余 %d；承诺书应签 %d 已签 %d。",
		pre.Required, pre.Done, pre.Required-pre.Done, integrity.Required, integrity.Done, integrity.Required-integrity.Done,
		x.tally.Pledged.Required, x.tally.Pledged.Done)))
	return x.end(t)
}

// talkLines is the summary with the records below it, for plain lines.
func talkLines(x *extract) *table {
	t := talksTable(x)
	for _, p := range x.people {
		if !x.talkedTo(p) {
			continue
		}
		t.rows = append(t.rows, note(""), note(fmt.Sprintf("%d %s", p.No, apart(x, p))))
		for _, line := range x.talkRecord(p) {
			if line.text != "" {
				t.rows = append(t.rows, note("  "+line.label+"："+hanzi.Fold(strings.ReplaceAll(line.text, "\n", "；"))))
			}
		}
	}
	return t
}

// talkedTo reports whether p has a record: owes a talk, or was in one.
func (x *extract) talkedTo(p *model.Person) bool {
	return len(x.took(p)) > 0 || slices.ContainsFunc(model.Kinds, func(k model.Kind) bool { return x.Owes(p, k.Item()) })
}

// labelled is one line of a record.
type labelled struct{ label, text string }

// talkRecord gives the lines of one person's record, in the order of the
// departments' form (谈话记录表).
func (x *extract) talkRecord(p *model.Person) []labelled {
	out := []labelled{
		{"姓名", strings.TrimSpace(p.Name + "　" + p.Sex + "　" + month(p.Birth).String())},
		{"现任职务", postOf(p)},
		{"拟任职务", cmp.Or(p.Proposed, x.Outcome(p).Post)},
		{"类别", x.Outcome(p).Disposition.Term()},
	}
	for _, in := range x.took(p) {
		s := in.session
		head := fmt.Sprintf("第%d场　%s　%s", in.number, kindNames(s.Kinds), formName(s))
		out = append(out, labelled{"谈话", head}, labelled{"时间", x.day(s.Started) + " " + s.Started.Clock() + "-" + s.Ended.Clock()},
			labelled{"在场", x.spans(in.part, s) + countedWord(in.part, s)},
			labelled{"谈话人", talkerNames(s.Talkers[:min(1, len(s.Talkers))])})
		if len(s.Talkers) > 1 {
			out = append(out, labelled{"参加谈话人", talkerNames(s.Talkers[1:])})
		}
		out = append(out, labelled{"记录人", s.Recorder}, labelled{"地点", s.Place})
		if outline := x.FillOutline(s.Outline, p); outline != "" {
			out = append(out, labelled{"谈话提纲", outline})
		}
		if !x.may(office) {
			continue
		}
		for _, said := range []labelled{
			{"肯定成绩", s.Merits}, {"指出不足", s.Faults}, {"提出要求", s.Demands}, {"注意事项", s.Cautions}, {"谈话内容", s.Content},
		} {
			if said.text != "" {
				out = append(out, said)
			}
		}
		// These two stand there empty, to be written by hand.
		out = append(out, labelled{"记事", in.part.Note}, labelled{"本人表态", in.part.Statement})
	}
	out = append(out, labelled{"承诺书", x.pledged(p)})
	owed := x.owedLines(p)
	if owed == nil {
		owed = []string{"无"}
	}
	return append(out, labelled{"待办", strings.Join(owed, "\n")})
}

// taken is one session that a person was in.
type taken struct {
	number  int // of the session, from 1
	session *model.TalkSession
	part    *model.Participation
}

// took lists the sessions p was in, in the order they began.
func (x *extract) took(p *model.Person) []taken {
	if x.taken == nil {
		x.taken = map[model.ID][]taken{}
		for i, s := range x.Sessions() {
			for _, part := range x.Participants(s.ID) {
				x.taken[part.Person] = append(x.taken[part.Person], taken{i + 1, s, part})
			}
		}
	}
	return x.taken[p.ID]
}

// sessionLines gives a line a session, with its numbers.
func (x *extract) sessionLines() []string {
	var out []string
	for i, s := range x.Sessions() {
		in, counted := 0, 0
		for _, part := range x.Participants(s.ID) {
			in++
			if part.TookPart(s) {
				counted++
			}
		}
		line := fmt.Sprintf("第%d场　%s　%s　%s %s-%s", i+1, kindNames(s.Kinds), formName(s), x.day(s.Started), s.Started.Clock(), s.Ended.Clock())
		lead := min(1, len(s.Talkers))
		for _, part := range []labelled{{"谈话人", talkerNames(s.Talkers[:lead])}, {"参加谈话人", talkerNames(s.Talkers[lead:])},
			{"记录人", s.Recorder}, {"地点", s.Place}} {
			if part.text != "" {
				line += "　" + part.label + " " + part.text
			}
		}
		out = append(out, line+fmt.Sprintf("　参加 %d 人，计入 %d 人", in, counted))
	}
	return out
}

// owedLines says what p still owes of talks and what follows, with the day.
func (x *extract) owedLines(p *model.Person) []string {
	var out []string
	for _, t := range x.owed(p) {
		out = append(out, x.todoText(t))
	}
	return out
}

// owed lists what is left to do for p, by day, as far as the audience may know.
func (x *extract) owed(p *model.Person) []model.Todo {
	if x.todos == nil {
		x.todos = map[model.ID][]model.Todo{}
		for _, t := range x.Todos(x.options.Calendar) {
			if t.Chore != model.ChoreMatter || x.may(office) {
				x.todos[t.Person] = append(x.todos[t.Person], t)
			}
		}
	}
	return x.todos[p.ID]
}

// todoText is one thing left to do: 补谈（任前谈话、廉政谈话）2026.11.25 前.
func (x *extract) todoText(t model.Todo) string {
	text := choreWords[t.Chore]
	if len(t.Kinds) > 0 {
		text += "（" + kindNames(t.Kinds) + "）"
	}
	return text + " " + dueText(t)
}

// dueText is the day something is due, or why there is none.
func dueText(t model.Todo) string {
	switch {
	case t.Due.On == "":
		return noDayWords[t.NoDay]
	case t.Due.Unknown != 0:
		return fmt.Sprintf("%s（%d年放假安排未录入，未计节假日）", t.Due.On, t.Due.Unknown)
	}
	return t.Due.On.String()
}

// pledged says when the pledge was signed.
func (x *extract) pledged(p *model.Person) string {
	switch f := x.Fulfilment(p.ID, model.ItemPledge); {
	case f != nil:
		return "已签 " + x.clock(f.At)
	case x.Owes(p, model.ItemPledge):
		return "未签"
	}
	return "不需"
}

// spans writes the times somebody was in the room.
func (x *extract) spans(part *model.Participation, s *model.TalkSession) string {
	var out []string
	for _, span := range part.Present(s) {
		out = append(out, span.From.Clock()+"-"+span.To.Clock())
	}
	return strings.Join(out, "、")
}

func (x *extract) day(s model.Stamp) string {
	if s == 0 {
		return ""
	}
	return model.DateOf(s.Time()).String()
}

func countedWord(part *model.Participation, s *model.TalkSession) string {
	switch {
	case s.Ended == 0:
		return "（进行中）"
	case part.TookPart(s):
		return "（计入）"
	}
	return "（补谈）"
}

func kindNames(kinds []model.Kind) string {
	var out []string
	for _, k := range kinds {
		out = append(out, kindWords[k])
	}
	return strings.Join(out, "、")
}

func formName(s *model.TalkSession) string {
	if s.Individual {
		return "个别谈话"
	}
	return "集体谈话"
}

func talkerNames(talkers []model.Talker) string {
	var out []string
	for _, t := range talkers {
		out = append(out, strings.TrimSpace(t.Post+" "+t.Name))
	}
	return strings.Join(out, "、")
}
