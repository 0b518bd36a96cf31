package paper

// The talk record of one person (谈话记录表): both kinds of talk on one sheet, to be
// signed. It goes into the person's file: nothing of another person stands on it, nothing
// that the office only notes for itself (what is noted of somebody during a talk stands in
// the summary), and no id number.

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"liuzhuan/data/paper/layout"
	"liuzhuan/model"
)

// talkPages gives a record for everybody who owes a talk or was in one; a workbook has the
// summary before them.
func talkPages(x *extract) []layout.Section {
	var out []layout.Section
	if x.options.Format == XLSX {
		out = append(out, summedUp(x).section())
	}
	taken := names{}
	for _, p := range x.people {
		if x.talkedTo(p) {
			out = append(out, x.talkForm(p, taken.sheet(p)))
		}
	}
	return out
}

// summedUp is the summary for the office, with what was noted of everybody.
func summedUp(x *extract) *table {
	t := talksTable(x)
	x.noteColumn(t)
	return t
}

// noteColumn adds to the summary what was noted of everybody, which nobody signs, where the
// audience may have it and anybody has a note.
func (x *extract) noteColumn(t *table) {
	notes := make([]string, len(x.people)) // a line of the summary each
	for i, p := range x.people {
		for _, in := range x.took(p) {
			notes[i] = joined("；", notes[i], in.part.Note)
		}
	}
	if !x.may(office) || strings.Join(notes, "") == "" {
		return
	}
	t.columns = append(t.columns, column{head: "记事", width: 40})
	for i, n := range notes {
		t.rows[i].cells = append(t.rows[i].cells, n)
	}
}

// held is the talk of one kind that a person was in, or is to be in.
type heldTalk struct {
	kind model.Kind
	taken
}

// talksHeld gives, of each kind, the session that counts for p, else the last that p was
// in; of a kind that p has not heard nothing.
func (x *extract) talksHeld(p *model.Person) []heldTalk {
	var out []heldTalk
	for _, k := range model.Kinds {
		done := x.TalkDone(p.ID, k)
		for _, in := range slices.Backward(x.took(p)) {
			if in.session.Has(k) && (done == nil || in.session == done) {
				out = append(out, heldTalk{k, in})
				break
			}
		}
	}
	return out
}

func (x *extract) talkForm(p *model.Person, name string) layout.Section {
	// A label 28 mm, a value 50, twice; three places to sign in the same width.
	t := &layout.Table{Cols: []float64{28, 24, 26, 26, 2, 50}}
	two := func(a, va, b, vb string) {
		t.Rows = append(t.Rows, formRow(9, label(a, 1), value(va, 2), label(b, 2), value(vb, 1)))
	}
	one := func(a, va string) { t.Rows = append(t.Rows, formRow(9, label(a, 1), value(va, 5))) }
	held := x.talksHeld(p)
	two("姓　　名", p.Name, "性　　别", p.Sex)
	two("出生年月", x.born(p), "政治面貌", politics(p))
	one("单　　位", cmp.Or(x.TeamName(p.Team), p.Unit))
	one("现任职务", postOf(p))
	one("拟任职务", cmp.Or(x.Outcome(p).Post, p.Proposed))
	two("类　　别", x.Outcome(p).Disposition.Term(), "谈话种类", strings.Replace(x.kindsOf(p, held), "（", "\n（", 1))
	two("谈话方式", x.formOf(p, held), "地　　点", once(held, "；", func(h heldTalk) string { return h.session.Place }))
	one("时　　间", x.timesOf(held, "\n"))
	one("谈 话 人", x.talkersOf(held, "\n"))
	two("记 录 人", once(held, "；", func(h heldTalk) string { return h.session.Recorder }), "批准依据", x.Info().Approval)
	shares := map[int]float64{}
	for _, point := range x.points(p, held) {
		shares[len(t.Rows)] = point.share
		t.Rows = append(t.Rows, formRow(11, label(point.label, 1), space(point.text, 5)))
	}
	t.Rows = append(t.Rows, formRow(26, signature("谈话人", 2), signature("谈话对象", 2), signature("记录人", 2)))
	title := "任前谈话记录"
	if kinds := x.kindsFor(p, held); !slices.Contains(kinds, model.PreAppointment) {
		title = kindNames(kinds) + "记录"
	}
	s := layout.Section{Name: name, Page: layout.Form, Footer: layout.PageOfPages, Blocks: []layout.Block{
		layout.Text{Look: titleLook, Text: x.Info().Title + title},
		layout.Text{Look: layout.Look{Face: layout.FangSong, Size: 12, Pitch: 18, Align: layout.Right, Tail: 1}, Text: "编号：" + strconv.Itoa(p.No)}, t}}
	fill(&s, t, shares)
	t.Split(tallest)
	return s
}

// kindsFor are the kinds on p's record: those heard, else those owed.
func (x *extract) kindsFor(p *model.Person, held []heldTalk) []model.Kind {
	var out []model.Kind
	for _, k := range model.Kinds {
		if x.Owes(p, k.Item()) || slices.ContainsFunc(held, func(h heldTalk) bool { return h.kind == k }) {
			out = append(out, k)
		}
	}
	return out
}

func (x *extract) kindsOf(p *model.Person, held []heldTalk) string {
	text := kindNames(x.kindsFor(p, held))
	if len(held) > 1 && held[0].session == held[1].session {
		text += "（合开）"
	}
	return text
}

// formOf says how the talk was held, and of a make-up talk why.
func (x *extract) formOf(p *model.Person, held []heldTalk) string {
	return once(held, "；", func(h heldTalk) string {
		if !h.session.Individual {
			return fmt.Sprintf("集体（第%d场）", x.roundOf(h.session))
		}
		if !x.held[h.kind] {
			return "个别"
		}
		why := ""
		if a := x.Attendance(p.ID); a != nil && a.State != model.Present {
			why = "，" + joined("：", presenceWords[a.State], a.Reason)
		}
		return "个别（补谈" + why + "）"
	})
}

var presenceWords = map[model.Presence]string{model.Leave: "请假", model.Absent: "缺席"}

// once gives what is said of the talks, once where it is the same.
func once(held []heldTalk, between string, say func(heldTalk) string) string {
	var out []string
	for _, h := range held {
		if s := say(h); s != "" && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return joined(between, out...)
}

func (x *extract) timesOf(held []heldTalk, between string) string {
	several := len(held) > 1 && held[0].session != held[1].session
	return once(held, between, func(h heldTalk) string {
		s, minutes := h.session, 0
		for _, span := range h.part.Present(s) {
			minutes += int(span.To.Time().Sub(span.From.Time()).Minutes() + 0.5)
		}
		text := longDay(s.Started) + " " + s.Started.Clock() + "至" + s.Ended.Clock() + fmt.Sprintf("（本人在场 %d分）", minutes)
		if s.Ended == 0 {
			text = longDay(s.Started) + " " + s.Started.Clock() + "起"
		}
		if several {
			text = kindWords[h.kind] + " " + text
		}
		return text
	})
}

func (x *extract) talkersOf(held []heldTalk, between string) string {
	several := len(held) > 1 && held[0].session != held[1].session
	return once(held, between, func(h heldTalk) string {
		text := ""
		for i, t := range h.session.Talkers {
			if i == 1 {
				text += "；参加谈话："
			} else if i > 1 {
				text += "、"
			}
			text += joined(" ", t.Name, t.Post)
		}
		if several && text != "" {
			text += "（" + kindWords[h.kind] + "）"
		}
		return text
	})
}

// point is one heading of what was said, with its share of the page.
type point struct {
	label, text string
	share       float64
}

// points gives what was said under its headings. A kind that is not owed leaves its line
// out; what nobody has typed yet is room to write by hand.
func (x *extract) points(p *model.Person, held []heldTalk) []point {
	find := func(k model.Kind) heldTalk {
		if i := slices.IndexFunc(held, func(h heldTalk) bool { return h.kind == k }); i >= 0 {
			return held[i]
		}
		return heldTalk{taken: taken{session: &model.TalkSession{}, part: &model.Participation{}}}
	}
	pre, integrity := find(model.PreAppointment), find(model.Integrity)
	kinds := x.kindsFor(p, held)
	var out []point
	say := func(label, text string, share float64) {
		if !x.may(office) {
			text = ""
		}
		out = append(out, point{ordinal(len(out)+1) + "、" + label, text, share})
	}
	together := pre.session == integrity.session
	if slices.Contains(kinds, model.PreAppointment) {
		s := pre.session
		say("肯定的\n成绩", s.Merits, 2)
		say("指出的\n不足", s.Faults, 2)
		say("提出的\n要求", s.Demands, 2)
		say("需要注\n意的问题", s.Cautions, 2)
		if s.Content != "" && !together {
			say("谈话\n内容", s.Content, 2)
		}
	}
	if slices.Contains(kinds, model.Integrity) {
		say("廉政谈\n话要点", integrity.session.Content, 2)
	}
	say("本人\n表态", once(held, "\n", func(h heldTalk) string { return h.part.Statement }), 3)
	return out
}
