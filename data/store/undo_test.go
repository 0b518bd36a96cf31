package store

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"liuzhuan/model"
	"liuzhuan/model/anywork"
)

// anything gives a random command: of a meeting that goes on, or of what comes from
// files; many are refused by the model.
func anything(r *rand.Rand, m *model.Meeting, now model.Stamp) (model.Change, error) {
	people := m.People()
	if len(people) == 0 {
		return m.AddGuest("客人", "", now)
	}
	p := people[r.IntN(len(people))]
	switch r.IntN(16) {
	case 0, 1:
		return someForms(r, m, p, people[r.IntN(len(people))]).Change(now), nil
	case 2:
		if d := m.Differences(p.ID); len(d) > 0 {
			return m.SettleDifference(d[0].ID, model.TakenForm, now)
		}
		return m.Set(map[model.SettingName]any{model.SettingStrokes: fmt.Sprint(r.IntN(3))}, now)
	case 3:
		l := model.List{File: "补.csv", Fields: []model.Field{"phone"}, Rows: []model.Incoming{
			{Row: 2, Person: model.Person{Name: p.Name, Birth: p.Birth, Phone: fmt.Sprint(r.IntN(100))}},
		}}
		return m.Reconcile(l).Change(now), nil
	case 4:
		return m.ConfirmAll(people[:r.IntN(len(people))], "一批", now)
	default:
		return anywork.On(r, m, now)
	}
}

// someForms brings forms of two people, one of whom may be another of the same
// name, and a list that may take people off the roster; all answers are random.
func someForms(r *rand.Rand, m *model.Meeting, p, q *model.Person) *model.Reconciliation {
	l := model.List{File: "表", Fields: []model.Field{"name", "birth", "proposed", "ethnic"}, Forms: r.IntN(3) > 0, Answers: model.Answers{}}
	for i, who := range []*model.Person{p, q} {
		in := model.Incoming{Row: i + 1, Person: model.Person{
			Name: who.Name, Birth: who.Birth, Current: who.Current, Ethnic: []string{"", "汉族", "回族"}[r.IntN(3)],
			Proposed: []string{who.Proposed, q.Current, ""}[r.IntN(3)],
			Doubts:   []model.Flag{{Field: "ethnic", Value: "某", Doubt: model.DoubtEthnic, Row: i + 1}},
		}}
		if r.IntN(4) == 0 {
			in.Person.Birth = "199001"
		}
		if l.Forms {
			data := model.ContentOf(fmt.Appendf(nil, "%s %d", who.Name, r.IntN(3)))
			in.Form = &model.FormLine{Path: who.Name + ".lrmx", File: who.Name + ".lrmx", Data: data, Family: []model.KinLine{{Relation: "妻子", Name: "亲"}}}
		}
		l.Rows = append(l.Rows, in)
	}
	got := m.Reconcile(l)
	for range 2 {
		for i := range got.Questions {
			if choices := got.Questions[i].Choices(); got.Questions[i].Kind != model.AskVanished || r.IntN(60) == 0 {
				l.Answers[got.Questions[i].Asked] = choices[r.IntN(len(choices))]
			}
		}
		got = m.Reconcile(l)
	}
	return got
}

// TestRandomWalk does, takes back and brings again at random, with reopenings
// and a clock that jumps both ways, beside a model that only keeps every state
// it has seen.
func TestRandomWalk(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(7, 11))
	path := rosterFile(t)
	s := mustOpen(t, path)
	e, _ := s.History.Undoable()
	if _, err := takeBackOne(s, e, 2500, model.Prepare, nil); err != nil {
		t.Fatal(err)
	}
	now := model.Stamp(1_795_000_000_000)
	var undo, redo []map[rowKey]string // states to go back to, and forward to
	current := contents(s.Meeting)
	// The import itself is still to be brought again.
	if e, ok := s.History.Redoable(); ok {
		if _, err := takeBackOne(s, e, 2600, model.Prepare, nil); err != nil {
			t.Fatal(err)
		}
		undo, current = append(undo, current), contents(s.Meeting)
	}
	done := map[string]int{}
	for i := range rounds(400, 10) {
		now += model.Stamp(r.IntN(60_000))
		if r.IntN(10) == 0 {
			now += model.Stamp(r.IntN(2*3_600_000) - 3_600_000)
		}
		switch k := r.IntN(20); {
		case k < 11:
			c, err := anything(r, s.Meeting, now)
			if err != nil || c.Empty() {
				continue
			}
			c.Phase = model.Phases[r.IntN(len(model.Phases))]
			e := mustCommit(t, s, c, nil)
			if e.Phase != c.Phase || e.At != c.At || e.Command != c.Command {
				t.Fatalf("%+v is not %+v", e, c)
			}
			undo, redo, current = append(undo, current), nil, contents(s.Meeting)
			done["do"]++
		case k < 15, k < 18:
			from, to, top := &undo, &redo, s.History.Undoable
			what := "undo"
			if k >= 15 {
				from, to, top, what = &redo, &undo, s.History.Redoable, "redo"
			}
			e, ok := top()
			if ok != (len(*from) > 0) {
				t.Fatalf("step %d: %s is possible: %v; the model has %d states", i, what, ok, len(*from))
			}
			if !ok {
				continue
			}
			back, err := takeBackOne(s, e, now, model.Announce, Desk{"step": i})
			if err != nil {
				t.Fatalf("step %d: %s: %v", i, what, err)
			}
			if back.Undoes != e.Seq || back.Said().Command == model.CommandUndo || back.Said().Command == model.CommandRedo {
				t.Fatalf("step %d: %s says %+v", i, what, back.Said())
			}
			*to = append(*to, current)
			current = (*from)[len(*from)-1]
			*from = (*from)[:len(*from)-1]
			done[what]++
		case k == 18:
			mustClose(t, s)
			s = mustOpen(t, path)
			done["reopen"]++
		default:
			sound(t, s)
		}
		sameContents(t, contents(s.Meeting), current)
	}
	// Everything, to the empty meeting and forward again.
	for range 2 {
		for len(undo) > 0 {
			e, _ := s.History.Undoable()
			if _, err := takeBackOne(s, e, now, model.Announce, nil); err != nil {
				t.Fatal(err)
			}
			redo, current, undo = append(redo, current), undo[len(undo)-1], undo[:len(undo)-1]
			sameContents(t, contents(s.Meeting), current)
		}
		mustClose(t, s)
		s = mustOpen(t, path)
		for len(redo) > 0 {
			e, ok := s.History.Redoable()
			if !ok {
				t.Fatal("redo is lost by reopening")
			}
			if _, err := takeBackOne(s, e, now, model.Announce, nil); err != nil {
				t.Fatal(err)
			}
			undo, current, redo = append(undo, current), redo[len(redo)-1], redo[:len(redo)-1]
		}
		sameContents(t, contents(s.Meeting), current)
	}
	sound(t, s)
	mustClose(t, s)
	t.Logf("%v, %d entries", done, len(s.History.Entries()))
	for _, what := range []string{"do", "undo", "redo", "reopen"} {
		if done[what] < 10 {
			t.Errorf("%s was done %d times", what, done[what])
		}
	}
}
