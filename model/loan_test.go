package model

import "testing"

func TestReadSpan(t *testing.T) {
	for text, want := range map[string][2]Date{
		"2026.12-2027.11":        {"202612", "202711"},
		"2026年12月1日至2027年11月30日": {"20261201", "20271130"},
		"2026-12-01至2027-11-30":  {"20261201", "20271130"},
		"2026.12——2027.11止":      {"202612", "202711"},
		"2026.12.01～2027.11.30":  {"20261201", "20271130"},
		"2026.12起到2027.11":       {"202612", "202711"},
		"2027.11-2026.12":        {},
		"2026.13-2027.11":        {},
		"一年":                     {},
		"2026.12":                {},
		"":                       {},
	} {
		from, until, ok := ReadSpan(text)
		if ok != (want[0] != "") || ok && (from != want[0] || until != want[1]) {
			t.Errorf("%s: %s %s %v", text, from, until, ok)
		}
	}
	for text, want := range map[string]int{"一年": 12, "6个月": 6, "半年": 6, "期限为两年": 24, "２年": 24, "一年半": 0, "年": 0, "": 0, "99年": 0} {
		if got := SpanMonths(text); got != want {
			t.Errorf("%s: %d", text, got)
		}
	}
}

// The last day of a loan: the field of the person, else what the announced post tells;
// nothing for who goes for good.
func TestLoanEnd(t *testing.T) {
	home, away := "市纪委监委驻甲局纪检监察组副组长", "市纪委监委驻乙局纪检监察组副组长（挂职一年）"
	for _, c := range []struct {
		name string
		p    Person
		d    *Decision
		want Date
	}{
		{"the field", Person{Current: home, Planned: Retained, LoanUntil: "20270315"}, nil, "20270315"},
		{"the last day of its month", Person{Current: home, Planned: Retained, LoanUntil: "202702"}, nil, "20270228"},
		{"planned, not announced", Person{Current: home, Planned: Seconded, Proposed: away}, nil, ""},
		{"by the post, from the announcement", Person{Current: home, Planned: Seconded, Proposed: away}, &Decision{Disposition: Seconded, To: away},
			"20271122"},
		{"by the post, from its first day", Person{Current: home, Planned: Seconded, Proposed: away, LoanFrom: "202612"},
			&Decision{Disposition: Seconded, To: away}, "20271201"},
		{"the field before the post", Person{Current: home, Planned: Seconded, Proposed: away, LoanUntil: "202706"},
			&Decision{Disposition: Seconded, To: away}, "20270630"},
		{"gone for good", Person{Current: home, Planned: Transferred, Proposed: home, LoanUntil: "202706"}, nil, ""},
		{"removed", Person{Current: home, Planned: Removed, LoanUntil: "202706"}, nil, ""},
		{"put off", Person{Current: home, Planned: Transferred, Proposed: home, LoanUntil: "202706"}, &Decision{Disposition: Deferred}, "20270630"},
		{"a text", Person{Current: home, Planned: Retained, LoanUntil: "明年"}, nil, ""},
	} {
		m := NewMeeting()
		p := c.p
		p.ID, p.No = 1, 1
		m.Load(&p)
		if c.d != nil {
			d := *c.d
			d.Person, d.At = 1, (&Info{Date: "20261122", Time: "10:00"}).Start()
			m.Load(&d)
		}
		if got := m.LoanEnd(m.Person(1)); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
		todos := m.TodosOf(m.Person(1), Calendar{})
		due := Date("")
		for _, x := range todos {
			if x.Chore == ChoreLoanEnd {
				due = x.Due.On
			}
		}
		if due != c.want {
			t.Errorf("%s: to do by %q, want %q", c.name, due, c.want)
		}
	}
}
