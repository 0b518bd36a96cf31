package merge

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"testing"

	"liuzhuan/data/store"
	"liuzhuan/model"
	"liuzhuan/model/anywork"
)

// anyWork is any command on anybody, or a correction of the list; an error says that it
// cannot be done now.
func anyWork(r *rand.Rand, m *model.Meeting, now model.Stamp) (model.Change, error) {
	people := m.People()
	p := people[r.IntN(len(people))]
	switch r.IntN(28) {
	case 0:
		after := *p
		after.Phone, after.Remark = fmt.Sprint(r.IntN(100)), fmt.Sprint("备", r.IntN(4))
		return m.EditPerson(after, []string{"", "市委批次", "纪委批次"}[r.IntN(3)], now)
	case 1:
		return m.Reorder(model.Orderings[r.IntN(len(model.Orderings))], p.ID, 1+r.IntN(3), now)
	case 2:
		return m.Reconcile(anyList(r, people)).Change(now), nil
	default:
		return anywork.On(r, m, now)
	}
}

// anyList is a corrected list: a few lines of it, now and then without somebody.
func anyList(r *rand.Rand, people []*model.Person) model.List {
	p := people[r.IntN(len(people))]
	l := model.List{File: "改.xlsx", Fields: model.Fields, Ordered: true}
	l.Rows = []model.Incoming{
		{Row: 2, No: p.No, Person: *p},
		{Row: 3, Person: model.Person{Name: "新" + string(rune('一'+r.IntN(20))), Birth: "198001", Current: "云川市某局科员", Planned: model.Retained}},
	}
	l.Rows[0].Person.Phone = fmt.Sprint(r.IntN(100))
	return l
}

// imported is the entry that brought the roster, which all of them keep.
const imported = 2

// someWork does so many steps, undo and redo among them.
func someWork(t testing.TB, s *store.Store, r *rand.Rand, steps int, now model.Stamp) {
	t.Helper()
	for range steps {
		now += model.Stamp(r.IntN(90_000))
		if chance := r.IntN(8); chance < 2 {
			if e, _ := s.History.Undoable(); chance == 1 || e.Seq > imported {
				takeBack(t, s, chance == 1, now)
			}
			continue
		}
		if c, err := anyWork(r, s.Meeting, now); err == nil && !c.Empty() {
			commit(t, s, c, nil)
		}
	}
}

// anyAnswer answers a question about a row the same way whenever it comes.
func anyAnswer(r *rand.Rand) func(Conflict) Choice {
	given := map[key]Choice{}
	return func(c Conflict) Choice {
		at := key{c.Table, c.ID}
		if _, ok := given[at]; !ok {
			given[at] = Choice(r.IntN(2))
		}
		return given[at]
	}
}

// Whatever three laptops did, two merges bring all of it to one of them, and two more to
// the others; each merge is sound, brings nothing a second time, and is taken back and
// made again whole.
func TestThreeLaptops(t *testing.T) {
	seeds := uint64(120)
	if *long {
		seeds = 3000
	}
	count := map[string]int{}
	for seed := range seeds {
		t.Run(fmt.Sprint(seed), func(t *testing.T) { threeLaptops(t, rand.New(rand.NewPCG(seed, 9)), count) })
	}
	for _, what := range []string{"taken", "same", "settled", "aliases", "renumbered", string(Fields), string(GoneHere), string(GoneThere)} {
		if count[what] == 0 {
			t.Errorf("nothing is %s: %v", what, count)
		}
	}
	t.Log(count)
}

func threeLaptops(t *testing.T, r *rand.Rand, count map[string]int) {
	path := demoFile(t, quickDir(t))
	if r.IntN(2) == 0 { // some work before they part
		s := open(t, path)
		someWork(t, s, r, 20, begun+2000)
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	a, b, third := laptop(t, path, "a.db"), laptop(t, path, "b.db"), laptop(t, path, "c.db")
	const day, later = begun + 10_000_000, begun + 20_000_000
	someWork(t, a, r, 40, day)
	someWork(t, b, r, 40, day-model.Stamp(r.IntN(600_000)))
	someWork(t, third, r, 20, day)
	answer := anyAnswer(r)

	before := rowsOf(a.Meeting)
	m := takeUp(t, a, b, answer, later)
	m.tally(count)
	after := rowsOf(a.Meeting)
	if _, err := Meet(a, b, later); !errors.Is(err, ErrNothingNew) {
		t.Fatal("merged twice:", err)
	}
	takeBack(t, a, false, later)
	sameRows(t, rowsOf(a.Meeting), before)
	takeBack(t, a, true, later)
	sameRows(t, rowsOf(a.Meeting), after)
	if _, err := Meet(a, b, later); !errors.Is(err, ErrNothingNew) {
		t.Fatal("merged twice after it was done again:", err)
	}
	takeBack(t, a, false, later)
	if takeUp(t, a, b, answer, later) == nil {
		t.Fatal("a merge that was taken back is not made again")
	}
	sameRows(t, rowsOf(a.Meeting), after)

	if m := takeUp(t, a, third, answer, later); m != nil {
		m.tally(count)
	}
	sound(t, a)
	for _, s := range []*store.Store{b, third} {
		m := takeUp(t, s, a, always(Theirs), later)
		for _, c := range m.Conflicts {
			if c.Kind == Fields {
				t.Fatalf("who has all of ours is asked about: %+v", c)
			}
		}
		sound(t, s)
		sameRows(t, rowsOf(s.Meeting), rowsOf(a.Meeting))
	}
}

func (m *Merging) tally(count map[string]int) {
	for what, n := range map[string]int{"taken": m.Taken, "same": m.Same, "settled": len(m.Settled), "aliases": len(m.renamed),
		"renumbered": len(m.Renumbered)} {
		count[what] += n
	}
	for _, c := range m.Conflicts {
		count[string(c.Kind)]++
	}
}

// Two that took up each other's work before either had the other's merge meet again:
// nothing is lost in silence, and one more merge makes them alike.
func TestCrosswise(t *testing.T) {
	seeds := uint64(40)
	if *long {
		seeds = 1000
	}
	count := map[string]int{}
	for seed := range seeds {
		t.Run(fmt.Sprint(seed), func(t *testing.T) { crosswise(t, rand.New(rand.NewPCG(seed, 11)), count) })
	}
	if count[string(TwoBases)] == 0 {
		t.Error("no question for want of one base:", count)
	}
}

func crosswise(t *testing.T, r *rand.Rand, count map[string]int) {
	path := demoFile(t, quickDir(t))
	a, b := laptop(t, path, "a.db"), laptop(t, path, "b.db")
	const day, later = begun + 10_000_000, begun + 20_000_000
	someWork(t, a, r, 25, day)
	someWork(t, b, r, 25, day)
	thenA, thenB := asItStands(t, a, "a2.db"), asItStands(t, b, "b2.db")
	takeUp(t, a, thenB, always(Ours), later)
	takeUp(t, b, thenA, always(Ours), later)
	someWork(t, a, r, 10, later)
	someWork(t, b, r, 10, later)
	takeUp(t, a, b, always(Choice(r.IntN(2))), later+1_000_000).tally(count)
	sound(t, a)
	takeUp(t, b, a, always(Theirs), later+2_000_000)
	sound(t, b)
	sameRows(t, rowsOf(b.Meeting), rowsOf(a.Meeting))
}
