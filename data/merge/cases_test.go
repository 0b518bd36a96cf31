package merge

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"liuzhuan/data/store"
	"liuzhuan/model"
)

// scenario is what two laptops did and what comes of it.
type scenario struct {
	N                  int
	Name               string
	Before, A, B       [][]string
	Taken, Settled     int
	Conflicts          [][3]string // table, name, fields
	Answer             string
	Then               map[string]map[string]string // what: name: value
	Notices            []string
	Guests, Amendments int
	Sealed             bool
}

func TestScenarios(t *testing.T) {
	data, err := os.ReadFile("testdata/merge.json")
	if err != nil {
		t.Fatal(err)
	}
	var all []scenario
	if err := json.Unmarshal(data, &all); err != nil {
		t.Fatal(err)
	}
	for _, c := range all {
		t.Run(c.Name, c.run)
	}
}

func (c scenario) run(t *testing.T) {
	path := demoFile(t, quickDir(t))
	s := open(t, path)
	for _, step := range c.Before {
		work(t, s, step)
	}
	a := asItStands(t, s, "a.db")
	b := asItStands(t, s, "b.db")
	for _, step := range c.A {
		work(t, a, step)
	}
	for _, step := range c.B {
		work(t, b, step)
	}
	m, err := Meet(a, b, clock(t, "10:55"))
	if err != nil {
		t.Fatal(err)
	}
	var asked [][3]string
	for _, x := range m.Conflicts {
		asked = append(asked, [3]string{string(x.Table), x.Name, strings.Join(x.Fields, ",")})
	}
	if m.Taken != c.Taken || len(m.Settled) != c.Settled || !slices.Equal(asked, c.Conflicts) {
		t.Errorf("taken %d, settled %v, asked %v, notices %v", m.Taken, m.Settled, asked, m.Notices)
	}
	var notices []string
	for _, n := range m.Notices {
		notices = append(notices, strings.TrimSpace(string(n.What)+" "+n.Name))
	}
	if !slices.Equal(notices, c.Notices) {
		t.Errorf("notices %v", notices)
	}
	commit(t, a, m.Change(always(map[string]Choice{"theirs": Theirs, "both": Both}[c.Answer]), clock(t, "10:55"), "b.db"), nil)
	sound(t, a)
	for what, by := range c.Then {
		for name, want := range by {
			if got := fact(a.Meeting, what, byName(t, a.Meeting, name)); got != want {
				t.Errorf("%s of %s is %q, not %q", what, name, got, want)
			}
		}
	}
	if n := len(a.Meeting.People()) - a.Meeting.OnList(); n != c.Guests {
		t.Error(n, "guests")
	}
	if n := len(a.History.Amendments()); n != c.Amendments || c.Sealed != (a.Meeting.Info().Sealed != 0) {
		t.Error(n, "amendments, sealed", a.Meeting.Info().Sealed)
	}
}

func byName(t *testing.T, m *model.Meeting, name string) *model.Person {
	t.Helper()
	i := slices.IndexFunc(m.People(), func(p *model.Person) bool { return p.Name == name })
	if i < 0 {
		t.Fatal("nobody is called", name)
	}
	return m.People()[i]
}

func fact(m *model.Meeting, what string, p *model.Person) string {
	switch what {
	case "attendance":
		if x := m.Attendance(p.ID); x != nil {
			return string(x.State) + " " + x.At.Clock()
		}
	case "decision":
		if x := m.Decision(p.ID); x != nil {
			return string(x.Disposition)
		}
	case "pledge":
		if x := m.Fulfilment(p.ID, model.ItemPledge); x != nil {
			return x.At.Clock()
		}
	default:
		return p.Get(model.Field(what))
	}
	return ""
}

// work does one step as a scenario has it.
func work(t *testing.T, s *store.Store, step []string) {
	t.Helper()
	m, at := s.Meeting, clock(t, "09:05")
	who := func() *model.Person { return byName(t, m, step[1]) }
	switch step[0] {
	case "decide":
		c, err := m.Confirm(who().ID, at)
		commit(t, s, c, err)
	case "defer":
		c, err := m.Decide(model.Decision{Person: who().ID, Disposition: model.Deferred, Reason: step[2], At: at + 60_000})
		commit(t, s, c, err)
	case "arrive":
		c, err := m.Arrive(who().ID, clock(t, step[2]))
		commit(t, s, c, err)
	case "leave":
		c, err := m.Attend(model.Attendance{Person: who().ID, State: model.Leave, Reason: step[3], At: clock(t, step[2])}, at)
		commit(t, s, c, err)
	case "guest":
		c, err := m.AddGuest(step[1], step[2], clock(t, step[3]))
		commit(t, s, c, err)
	case "edit":
		after := *who()
		after.Set(model.Field(step[2]), step[3])
		c, err := m.EditPerson(after, "", at)
		commit(t, s, c, err)
	case "seal":
		c, err := m.Seal(at)
		commit(t, s, c, err)
	case "unattend":
		c, err := m.Unattend(who().ID, at)
		commit(t, s, c, err)
	case "correct":
		c, err := m.Correct(who().ID, clock(t, step[2]), 0, "", "", at)
		commit(t, s, c, err)
	case "pledge":
		c, err := m.Fulfil(who().ID, model.ItemPledge, clock(t, step[2]))
		commit(t, s, c, err)
	case "undo", "redo":
		takeBack(t, s, step[0] == "redo", at)
	default:
		t.Fatal("no such step:", step)
	}
}

// takeBack undoes, or redoes; it reports whether there was anything to.
func takeBack(t testing.TB, s *store.Store, again bool, at model.Stamp) bool {
	t.Helper()
	e, ok := s.History.Undoable()
	if again {
		e, ok = s.History.Redoable()
	}
	if !ok {
		return false
	}
	if _, err := s.TakeBack([]model.Entry{e}, at, model.Announce, nil); err != nil {
		t.Fatal(err)
	}
	return true
}
