package model_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"liuzhuan/model"
)

// formFields are the fields that the forms of these tests carry.
var formFields = []model.Field{"name", "birth", "id_number", "ethnic", "current", "proposed", "relieved"}

// forms makes a list of approval forms.
func forms(people ...model.Person) model.List {
	l := model.List{File: "审批表", Fields: formFields, Forms: true}
	for i, p := range people {
		file := fmt.Sprintf("%d-%s.lrmx", i+1, p.Name)
		l.Rows = append(l.Rows, model.Incoming{Row: i + 1, Person: p, Form: &model.FormLine{
			Path: "甲组/" + file, File: file, Data: model.ContentOf([]byte(file)),
		}})
	}
	return l
}

// asked says what a reconciliation asks, with the usual answers.
func asked(r *model.Reconciliation) string {
	var out []string
	for _, q := range r.Questions {
		line := fmt.Sprintf("%s %s", q.Kind, q.Name)
		if q.Kind == model.AskField {
			line += fmt.Sprintf(" %s:%s|%s", q.Asked.Field, q.Listed, q.Formed)
		}
		if q.Kind == model.AskWhom {
			for _, p := range q.People {
				line += " " + string(p.Birth)
			}
		}
		out = append(out, fmt.Sprintf("%s=%d", line, q.Answer))
	}
	return strings.Join(out, "; ")
}

// answerAll gives one answer to all questions of a kind.
func answerAll(r *model.Reconciliation, what model.QuestionKind, answer int) model.Answers {
	out := model.Answers{}
	for _, q := range r.Questions {
		if q.Kind == what {
			out[q.Asked] = answer
		}
	}
	return out
}

// Whose form it is, what is asked, and what is written when nobody answers.
func TestReconcileForms(t *testing.T) {
	type people = []model.Person
	wei1 := model.Person{Name: "张伟", Birth: "197401", Current: staffA}
	wei2 := model.Person{Name: "张伟", Birth: "198101", Current: staffB}
	tests := []struct {
		name         string
		there, lines people
		want         string // sum; asked
		out          int
	}{
		{"an empty meeting", nil, people{wei1, wei2}, "2/0/0; ", 0},
		{"the same facts", people{wei1, wei2}, people{wei2, wei1}, "0/0/2; ", 0},
		{"by id, whatever the name", people{{Name: "张玮", IDNumber: id1}}, people{{Name: "张伟", IDNumber: id1}},
			"0/1/0 name:张玮>张伟; field 张玮 name:张玮|张伟=0", 0},
		{"an empty field is filled without a question", people{{Name: "甲", Birth: "197401"}}, people{{Name: "甲", Birth: "197401", Ethnic: "汉族"}},
			"0/1/0 ethnic:>汉族; ", 0},
		{"a form that says nothing changes nothing", people{{Name: "甲", Birth: "197401", Ethnic: "汉族"}}, people{{Name: "甲", Birth: "197401"}},
			"0/0/1; ", 0},
		{"a day more fills, a day less does not", people{{Name: "甲", Birth: "197401"}, {Name: "乙", Birth: "19740203"}},
			people{{Name: "甲", Birth: "19740102"}, {Name: "乙", Birth: "197402"}},
			"0/1/1 birth:197401>19740102; field 甲 birth:197401|19740102=0", 0},
		{"拟任 differs, also from nothing", people{{Name: "甲", Birth: "197401", Current: staffA, Proposed: staffB}},
			people{{Name: "甲", Birth: "197401", Current: staffA, Relieved: staffA}},
			"0/1/0 proposed:" + staffB + "> relieved:>" + staffA + "; field 甲 proposed:" + staffB + "|=0; field 甲 relieved:|" + staffA + "=0", 0},
		{"留任 is said in many ways", people{{Name: "甲", Birth: "197401", Current: staffA, Proposed: "不变"},
			{Name: "乙", Birth: "197402", Proposed: "拟留任"}},
			people{{Name: "甲", Birth: "197401", Current: staffA}, {Name: "乙", Birth: "197402", Proposed: "留任"}}, "0/0/2; ", 0},
		{"two bear the name and nothing tells: the clerk picks", people{wei1, wei2}, people{{Name: "张伟", Phone: "1"}}, "0/0/0; whom 张伟 197401 198101=0", 1},
		{"one bears the name but was born otherwise", people{wei1}, people{{Name: "张伟", Birth: "198805", Current: staffB}}, "0/0/0; whom 张伟 197401=0", 1},
		{"another name for the same birth and post", people{{Name: "张玮", Birth: "197401", Current: staffA}}, people{wei1}, "0/0/0; whom 张伟 197401=0", 1},
		{"nobody of the name", people{wei1}, people{{Name: "李四", Birth: "197401", Current: staffB}}, "0/0/0; new 李四=0", 1},
		{"people without a form are not missing", people{wei1, wei2}, people{wei1}, "0/0/1; ", 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			m := meeting(tt.there...)
			r := m.Reconcile(forms(tt.lines...))
			equal(t, "found", sum(r)+"; "+asked(r), tt.want)
			equal(t, "left out", r.Out+r.Strangers, tt.out)
			m.Apply(r.Change(at(8, 30, 0)))
			kept := 0
			for _, p := range m.People() {
				if m.Form(p.ID) != nil {
					kept++
				}
			}
			equal(t, "forms", kept, len(tt.lines)-tt.out)
			for _, q := range r.Questions {
				if q.Kind != model.AskField {
					continue
				}
				p := q.People[0]
				equal(t, "an open difference", m.Person(p.ID).Get(q.Asked.Field), q.Listed)
				equal(t, "is kept", m.Difference(p.ID, q.Asked.Field).Taken, model.TakenOpen)
			}
		})
	}
}

// Answers change what is written and nothing else, are kept, and the same forms
// do not ask what was settled.
func TestAnswers(t *testing.T) {
	planned := model.Person{Name: "甲", Birth: "197401", Current: staffA, Proposed: staffB, Relieved: staffA, Planned: model.Transferred}
	other := planned
	other.Proposed = headB
	m := meeting(planned)
	before := m.People()[0]
	r := m.Reconcile(forms(other))

	again := func(answer int) (*model.Meeting, model.Change, *model.Reconciliation) {
		m := meeting(planned)
		l := forms(other)
		l.Answers = answerAll(m.Reconcile(l), model.AskField, answer)
		r := m.Reconcile(l)
		c := r.Change(at(8, 30, 0))
		m.Apply(c)
		return m, c, m.Reconcile(forms(other))
	}
	equal(t, "asked", asked(r), "field 甲 proposed:"+staffB+"|"+headB+"=0")

	m, c, next := again(model.AnswerList)
	equal(t, "as the list has it", m.People()[0].Proposed, staffB)
	equal(t, "counted", fmt.Sprint(c.Args.Listed, c.Args.Formed, c.Args.Open, c.Args.Forms), "1 0 0 1")
	equal(t, "not asked again", asked(next)+sum(next), "0/0/1")
	if !next.Change(1).Empty() {
		t.Error("the same forms would write again")
	}

	m, c, next = again(model.AnswerForm)
	equal(t, "as the form has it", m.People()[0].Proposed, headB)
	equal(t, "counted", fmt.Sprint(c.Args.Listed, c.Args.Formed, c.Args.Open, c.Args.Forms), "0 1 0 1")
	equal(t, "not asked again", asked(next)+sum(next), "0/0/1")
	equal(t, "planned", m.People()[0].Planned, model.Transferred)

	m, _, next = again(model.AnswerOpen)
	equal(t, "open", asked(next), "field 甲 proposed:"+staffB+"|"+headB+"=0")
	if !next.Change(1).Empty() {
		t.Error("an open difference would be written again")
	}
	d := m.Difference(m.People()[0].ID, "proposed")
	settled, err := m.SettleDifference(d.ID, model.TakenForm, at(8, 40, 0))
	if err != nil {
		t.Fatal(err)
	}
	m.Apply(settled)
	equal(t, "settled later", m.People()[0].Proposed, headB)
	m.Apply(model.Change{Edits: model.Inverse(settled.Edits)})
	equal(t, "taken back", m.People()[0].Proposed, staffB)
	if _, err := m.SettleDifference(d.ID, model.TakenOpen, 1); !errors.Is(err, model.ErrNothing) {
		t.Error(err)
	}
	_ = before

	// Whom: the second of the two; somebody new.
	two := []model.Person{{Name: "张伟", Birth: "197401", Current: staffA}, {Name: "张伟", Birth: "198101", Current: staffB}}
	m = meeting(two...)
	l := forms(model.Person{Name: "张伟", Ethnic: "回族"})
	l.Answers = answerAll(m.Reconcile(l), model.AskWhom, 2)
	m.Apply(m.Reconcile(l).Change(1))
	equal(t, "the second", m.People()[1].Ethnic, "回族")
	equal(t, "has the form", m.Form(m.People()[1].ID) != nil && m.Form(m.People()[0].ID) == nil, true)
	l.Answers = answerAll(m.Reconcile(l), model.AskWhom, model.AnswerNew)
	m.Apply(m.Reconcile(l).Change(2))
	equal(t, "somebody new", len(m.People()), 3)
}

// A name with blanks that nobody pads is offered, not taken, unless the id
// number says who it is.
func TestSpacedNames(t *testing.T) {
	m := meeting(model.Person{Name: "王小明", Birth: "197401", Current: staffA}, model.Person{Name: "李四"})
	l := forms(model.Person{Name: "王小明", Birth: "197401", Current: staffA})
	l.Rows[0].Form.Spaced = true
	r := m.Reconcile(l)
	equal(t, "offered", asked(r), "whom 王小明 197401=1")
	equal(t, "taken unless somebody objects", sum(r), "0/0/1")
	l.Answers = answerAll(r, model.AskWhom, model.AnswerOut)
	r = m.Reconcile(l)
	equal(t, "left out", fmt.Sprint(sum(r), " ", r.Out, " ", r.Declined), "0/0/0 0 1")
}

// A form that nobody said to take, or that somebody said to leave out, changes
// nothing, not even the teams.
func TestDeclinedForms(t *testing.T) {
	m := meeting(model.Person{Name: "王小明", Birth: "197401", Current: staffA})
	l := forms(model.Person{Name: "赵六", Birth: "198001", Current: "云川市纪委监委驻市司法局纪检监察组组长",
		Proposed: "云川市纪委监委驻市国资委纪检监察组组长"})
	r := m.Reconcile(l)
	equal(t, "unasked", fmt.Sprint(r.Strangers, " ", r.Change(1).Empty()), "1 true")
	l.Answers = answerAll(r, model.AskNew, model.AnswerAdd)
	if m.Reconcile(l).Change(1).Empty() {
		t.Fatal("a form of somebody who is to be added brings nobody")
	}
	l.Answers = answerAll(r, model.AskNew, model.AnswerOut)
	r = m.Reconcile(l)
	equal(t, "declined", fmt.Sprint(r.Declined, " ", r.Out), "1 0")
	if c := r.Change(1); !c.Empty() {
		t.Errorf("%+v", c.Edits)
	}
}

// People whom a corrected list does not have stay until the clerk says so; then
// they go with all that lists said of them, or, if anything was recorded, stay
// as somebody not on the list.
func TestVanished(t *testing.T) {
	m := meeting(model.Person{Name: "甲", Current: staffA}, model.Person{Name: "乙", Current: staffA}, model.Person{Name: "丙", Current: staffA})
	m.Apply(m.Reconcile(forms(model.Person{Name: "乙", Current: staffB, Ethnic: "汉族"})).Change(1))
	b, c := who(t, m, "乙"), who(t, m, "丙")
	m.Load(&model.Relative{ID: 77, Person: b.ID, Name: "乙父", Relation: "父亲"})
	change, err := m.Attend(model.Attendance{Person: c.ID, State: model.Present, At: at(8, 50, 0)}, at(8, 50, 0))
	if err != nil {
		t.Fatal(err)
	}
	m.Apply(change)
	l := list(*who(t, m, "甲"))
	r := m.Reconcile(l)
	equal(t, "asked", asked(r), "vanished 乙=0; vanished 丙=0")
	equal(t, "nothing is written", r.Change(1).Empty(), true)
	l.Answers = answerAll(r, model.AskVanished, model.AnswerRemove)
	out := m.Reconcile(l).Change(2)
	equal(t, "counted", out.Args.Removed, 2)
	all := len(slices.Collect(func(yield func(model.Row) bool) { m.Rows(yield) }))
	m.Apply(out)
	equal(t, "on the list", m.OnList(), 1)
	equal(t, "left", len(m.People()), 2)
	equal(t, "off the list", m.Person(c.ID).OffList, true)
	equal(t, "rows of 乙 are gone", m.Form(b.ID) == nil && len(m.Relatives(b.ID)) == 0 && len(m.Differences(b.ID)) == 0, true)
	m.Apply(model.Change{Edits: model.Inverse(out.Edits)})
	equal(t, "taken back", len(slices.Collect(func(yield func(model.Row) bool) { m.Rows(yield) })), all)
}

// A doubt that the clerk has settled does not come back with the next list while
// the value stays; a new value is doubted anew.
func TestSettledDoubts(t *testing.T) {
	flag := model.Flag{Field: "birth", Column: "出生年月", Value: "1975.1", Doubt: model.DoubtOctober, Row: 2}
	line := model.Person{Name: "甲", Birth: "1975.1", Current: staffA, Doubts: []model.Flag{flag}}
	for _, tt := range []struct {
		answer int
		want   string
	}{{model.AnswerOpen, "1975.1 1"}, {model.AnswerTrue, "197501 0"}, {model.AnswerOctober, "197510 0"}} {
		m := meeting()
		l := list(line)
		l.Answers = answerAll(m.Reconcile(l), model.AskDoubt, tt.answer)
		m.Apply(m.Reconcile(l).Change(1))
		p := m.People()[0]
		equal(t, "born", fmt.Sprint(string(p.Birth), " ", len(p.Doubts)), tt.want)
	}

	odd := model.Flag{Field: "sex", Value: "勇", Doubt: model.DoubtSex, Row: 2}
	m := meeting(model.Person{Name: "甲", Sex: "勇", Current: staffA, Doubts: []model.Flag{odd}})
	c, err := m.SettleDoubt(m.People()[0].ID, odd, "", 1)
	if err != nil {
		t.Fatal(err)
	}
	m.Apply(c)
	next := model.Person{Name: "甲", Sex: "勇", Current: staffA, Planned: model.Retained, Phone: "1", Doubts: []model.Flag{odd}}
	m.Apply(m.Reconcile(list(next)).Change(2))
	equal(t, "still settled", len(m.People()[0].Doubts), 0)
	next.Sex, next.Doubts = "智", []model.Flag{{Field: "sex", Value: "智", Doubt: model.DoubtSex, Row: 2}}
	m.Apply(m.Reconcile(list(next)).Change(3))
	equal(t, "doubted anew", len(m.People()[0].Doubts), 1)
}

// Relatives on a form join those that a list named; what a list left empty the
// form fills, and the same form adds nobody twice.
func TestFormFamily(t *testing.T) {
	m := meeting(model.Person{Name: "甲", Current: staffA})
	p := m.People()[0]
	m.Load(&model.Relative{ID: 5, Person: p.ID, Relation: "妻子", Name: "乙"})
	l := forms(model.Person{Name: "甲", Current: staffA})
	l.Rows[0].Form.Family = []model.KinLine{{Relation: "妻子", Name: "乙", Post: "市教育局"}, {Relation: "儿子", Name: "丙", Post: "学生"},
		{Relation: "儿子", Name: "丙", Post: "学生"}}
	m.Apply(m.Reconcile(l).Change(1))
	var got []string
	for _, r := range m.Relatives(p.ID) {
		got = append(got, r.Relation+r.Name+r.Post)
	}
	equal(t, "family", strings.Join(got, " "), "儿子丙学生 妻子乙市教育局")
	equal(t, "again", m.Reconcile(l).Change(2).Empty(), true)
}

// What a form says after the announcement.
func TestDecidedTexts(t *testing.T) {
	p := model.Person{Name: "甲", Current: staffA, Proposed: staffB, Relieved: deputyA, Planned: model.Transferred}
	for _, tt := range []struct {
		d    model.Decision
		want string
	}{
		{model.Decision{Disposition: model.Transferred, To: staffB}, staffB + "|" + deputyA},
		{model.Decision{Disposition: model.Transferred, To: headB, Reason: "改"}, headB + "|" + deputyA},
		{model.Decision{Disposition: model.Deferred, Reason: "待复核"}, staffB + "|" + deputyA},
		{model.Decision{Disposition: model.Retained, Reason: "改"}, "|"},
		{model.Decision{Disposition: model.Removed, Reason: "改"}, "|" + deputyA},
	} {
		m := meeting(p)
		tt.d.Person, tt.d.At = m.People()[0].ID, at(9, 1, 0)
		c, err := m.Decide(tt.d)
		if err != nil {
			t.Fatal(err)
		}
		m.Apply(c)
		proposed, relieved := m.DecidedTexts(m.People()[0])
		equal(t, string(tt.d.Disposition), proposed+"|"+relieved, tt.want)
	}
}

// A settled reading is what the order by pinyin goes by.
func TestSettledReading(t *testing.T) {
	m := meeting(model.Person{Name: "吕行"}, model.Person{Name: "吕华"})
	p := m.People()[0]
	before := p.PinyinKey()
	c, err := m.SettleReading(p.ID, "lǚ háng", 1)
	if err != nil {
		t.Fatal(err)
	}
	m.Apply(c)
	p = m.People()[0]
	if p.PinyinKey() == before || p.PinyinKey() >= m.People()[1].PinyinKey() {
		t.Errorf("%q, %q", before, p.PinyinKey())
	}
	if _, open := p.SaidAs(); open {
		t.Error("still open")
	}
}

// A current post that is taken from a form takes the person to its team, at once
// or when it is settled later, and a team nobody knew is made.
func TestFormMovesTeam(t *testing.T) {
	far := "市纪委监委驻丙局纪检监察组副组长"
	for _, answer := range []int{model.AnswerForm, model.AnswerOpen} {
		m := meeting(model.Person{Name: "甲", Birth: "197401", Current: staffA})
		l := forms(model.Person{Name: "甲", Birth: "197401", Current: far})
		l.Answers = answerAll(m.Reconcile(l), model.AskField, answer)
		m.Apply(m.Reconcile(l).Change(1))
		p := m.People()[0]
		if answer == model.AnswerOpen {
			equal(t, "open", m.TeamName(p.Team), "驻甲局纪检监察组")
			c, err := m.SettleDifference(m.Difference(p.ID, "current").ID, model.TakenForm, 2)
			if err != nil {
				t.Fatal(err)
			}
			m.Apply(c)
			p = m.People()[0]
		}
		equal(t, "team", m.TeamName(p.Team), "驻丙局纪检监察组")
	}
}
