package model_test

// Properties that hold whatever a clerk does, in whatever order.

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"liuzhuan/model"
	"liuzhuan/model/anywork"
)

// crowd makes a meeting of n people in four teams, with every kind of plan.
func crowd(r *rand.Rand, n int) *model.Meeting {
	posts := []string{headA, deputyA, staffA, officeA, headB, staffB, "市纪委监委驻丙局纪检监察组副组长", "市丁局科长", ""}
	var people []model.Person
	for i := range n {
		p := model.Person{Name: fmt.Sprintf("人%d", r.IntN(n)+1), Birth: model.Date(fmt.Sprint(197001 + i)), Current: posts[r.IntN(len(posts))]}
		p.Planned = model.Dispositions[r.IntN(len(model.Dispositions))]
		if p.Planned.Moves() || r.IntN(8) == 0 {
			p.Proposed = posts[r.IntN(len(posts))]
		}
		people = append(people, p)
	}
	return meeting(people...)
}

// anything gives a random command on the meeting; many are refused. Beside what is
// recorded while it goes on, it is prepared and mended: lists, forms, what they leave
// open, and corrections.
func anything(r *rand.Rand, m *model.Meeting, now model.Stamp) (model.Change, error) {
	people := m.People()
	p := people[r.IntN(len(people))]
	q := people[r.IntN(len(people))]
	switch r.IntN(35) {
	case 0:
		return m.ArriveAll(people[r.IntN(len(people)):], "", now)
	case 1:
		after := *p
		after.Name, after.Current = after.Name+"改", q.Current
		return m.EditPerson(after, []string{"", "市委批次", "纪委批次"}[r.IntN(3)], now)
	case 2:
		return editTalk(r, m, now)
	case 3:
		if len(m.Batches()) == 0 {
			return model.Change{}, model.ErrNothing
		}
		b := *m.Batches()[0]
		b.Organ = fmt.Sprint("机关", r.IntN(3))
		return m.EditBatch(b, now)
	case 4:
		one, other := m.Teams()[r.IntN(len(m.Teams()))], line(fmt.Sprintf("驻%d局纪检监察组", r.IntN(4)), fmt.Sprintf("%d局", r.IntN(6)))
		same := line(one.Name, fmt.Sprintf("%d局", r.IntN(6)), fmt.Sprintf("%d局", r.IntN(6)))
		same.Establishment = r.IntN(8)
		if r.IntN(4) == 0 {
			other.OldName = one.Name
		}
		return m.ReconcileTeams(teamList(same, other, line("", fmt.Sprintf("%d局", r.IntN(6))))).Change(now), nil
	case 5:
		return m.ReconcileKin(kinList(
			model.KinLine{Person: p.Name, Relation: []string{"妻子", "哥哥"}[r.IntN(2)], Name: q.Name, Post: q.Current},
			model.KinLine{Person: q.Name, Relation: "父亲", Name: fmt.Sprint("亲", r.IntN(4))},
		)).Change(now), nil
	case 6:
		l := forms(altered(r, *p, *q), altered(r, *q, *p))
		l.Rows[0].Form.Spaced = r.IntN(4) == 0
		l.Rows[1].Form.Family = []model.KinLine{{Relation: "妻子", Name: fmt.Sprint("亲", r.IntN(4)), Post: p.Current}}
		return answered(r, m, l).Change(now), nil
	case 7:
		return answered(r, m, list(altered(r, *p, *q))).Change(now), nil
	case 8:
		return settleOne(r, m, p, now)
	case 9:
		l := list(*p, *q)
		l.Rows[0].Person.Phone = fmt.Sprint(r.IntN(100))
		l.Rows[1].Person.Name += "新"
		return m.Reconcile(l).Change(now), nil
	default:
		return anywork.On(r, m, now)
	}
}

// editTalk corrects some talk.
func editTalk(r *rand.Rand, m *model.Meeting, now model.Stamp) (model.Change, error) {
	all := m.Sessions()
	if len(all) == 0 {
		return m.EditTalk(model.TalkSession{}, now)
	}
	s := *all[r.IntN(len(all))]
	s.Recorder = fmt.Sprint("记录人", r.IntN(3))
	return m.EditTalk(s, now)
}

// settleOne answers what a list or form has left open about somebody.
func settleOne(r *rand.Rand, m *model.Meeting, p *model.Person, now model.Stamp) (model.Change, error) {
	if d := m.Differences(p.ID); len(d) > 0 {
		return m.SettleDifference(d[0].ID, []model.Taken{model.TakenList, model.TakenForm, model.TakenOpen}[r.IntN(3)], now)
	}
	if len(p.Doubts) > 0 {
		return m.SettleDoubt(p.ID, p.Doubts[0], []string{"", "01", "10"}[r.IntN(3)], now)
	}
	return m.SettleReading(p.ID, fmt.Sprint("jiǎ ", r.IntN(3)), now)
}

// altered gives a person as some list or form may have them: now and then with
// another's name, birth or post, a doubt, or nothing at all.
func altered(r *rand.Rand, p, q model.Person) model.Person {
	for _, f := range []model.Field{"name", "birth", "current", "proposed", "relieved", "ethnic"} {
		switch r.IntN(8) {
		case 0:
			p.Set(f, q.Get(f))
		case 1:
			if f != "name" {
				p.Set(f, "")
			}
		}
	}
	p.Doubts = nil
	if r.IntN(3) == 0 {
		p.Birth = "1975.1"
		p.Doubts = []model.Flag{{Field: "birth", Value: "1975.1", Doubt: model.DoubtOctober, Row: 1}}
	}
	return p
}

// answered answers everything that a list asks, at random, as often as answers
// raise questions.
func answered(r *rand.Rand, m *model.Meeting, l model.List) *model.Reconciliation {
	l.Answers = model.Answers{}
	got := m.Reconcile(l)
	for range 3 {
		for _, q := range got.Questions {
			if choices := q.Choices(); q.Kind != model.AskVanished || r.IntN(20) == 0 {
				l.Answers[q.Asked] = choices[r.IntN(len(choices))]
			}
		}
		got = m.Reconcile(l)
	}
	return got
}

// TestEveryCommandCanBeTakenBack: a command leaves the meeting alone, Apply of
// its Change and then of the inverse restores every row, and so does taking the
// whole sequence back. Counts reconcile at every step. A meeting loaded from the
// rows, as a file is opened, is the meeting that the commands made.
func TestEveryCommandCanBeTakenBack(t *testing.T) {
	done := map[model.Command]int{}
	for seed := range uint64(24) {
		r := rand.New(rand.NewPCG(seed, 2))
		m := crowd(r, 12)
		opened := state(m)
		var changes []model.Change
		now := at(8, 30, 0)
		for range 120 {
			now += model.Stamp(r.IntN(90_000))
			before := state(m)
			c, err := anything(r, m, now)
			if got := state(m); !slices.Equal(got, before) {
				t.Fatalf("seed %d: %s altered the meeting itself", seed, c.Command)
			}
			if err != nil || c.Empty() {
				continue
			}
			done[c.Command]++
			m.Apply(c)
			reconciles(t, m)
			after := state(m)
			m.Apply(model.Change{Edits: model.Inverse(c.Edits)})
			if got := state(m); !slices.Equal(got, before) {
				t.Fatalf("seed %d: %s is not taken back\n%v\n%v", seed, c.Command, before, got)
			}
			reconciles(t, m)
			m.Apply(model.Change{Edits: model.Inverse(model.Inverse(c.Edits))})
			if got := state(m); !slices.Equal(got, after) {
				t.Fatalf("seed %d: %s is not brought again", seed, c.Command)
			}
			changes = append(changes, c)
		}
		sameAsLoaded(t, m)
		for _, c := range slices.Backward(changes) {
			m.Apply(model.Change{Edits: model.Inverse(c.Edits)})
		}
		if got := state(m); !slices.Equal(got, opened) {
			t.Fatalf("seed %d: the whole sequence is not taken back", seed)
		}
	}
	for _, c := range []model.Command{
		model.CommandImport, model.CommandEdit, model.CommandGuest, model.CommandSwap, model.CommandDecide, model.CommandDecideAll,
		model.CommandWithdraw, model.CommandAttend, model.CommandAttendAll, model.CommandUnattend, model.CommandTalkStart, model.CommandTalkNext,
		model.CommandTalkEnd, model.CommandTalkLeave, model.CommandTalkBack, model.CommandTalkCount, model.CommandTalkNote, model.CommandFulfil, model.CommandUnfulfil,
		model.CommandCorrect, model.CommandTalkEdit, model.CommandInfo, model.CommandBatch, model.CommandTeams, model.CommandKin,
		model.CommandSetting, model.CommandTemplate,
	} {
		if done[c] == 0 {
			t.Errorf("%s was never done", c)
		}
	}
}

// sameAsLoaded compares a meeting with one that loads its rows: what is derived
// along the way must be what is derived at once.
func sameAsLoaded(t *testing.T, m *model.Meeting) {
	t.Helper()
	l := model.NewMeeting()
	for r := range m.Rows {
		l.Load(r)
	}
	equal(t, "rows", state(l), state(m))
	equal(t, "order", names(l.People()), names(m.People()))
	equal(t, "tally", l.Tally(), m.Tally())
	equal(t, "strengths", l.Strengths(), m.Strengths())
	equal(t, "teams", teams(l), teams(m))
	equal(t, "coverage", l.Coverage(), m.Coverage())
	for _, p := range m.People() {
		equal(t, "relatives of "+p.Name, l.Relatives(p.ID), m.Relatives(p.ID))
		equal(t, p.Name, []any{l.OpenItems(p), l.Namesakes(p), l.Late(p.ID)}, []any{m.OpenItems(p), m.Namesakes(p), m.Late(p.ID)})
	}
	for _, f := range m.Filters() {
		equal(t, string(f.Show), names(l.Select(f, model.Prepare)), names(m.Select(f, model.Prepare)))
	}
}
