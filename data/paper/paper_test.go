package paper

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"liuzhuan/model"
)

// written gives a paper's bytes.
func written(tb testing.TB, m *model.Meeting, o Options) []byte {
	tb.Helper()
	var b bytes.Buffer
	if err := Write(&b, m, o); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

func TestPapers(t *testing.T) {
	whole, half := wholeSitting(t, 26), halfSitting(t, 26)
	for _, p := range profiles {
		for _, f := range []Format{CSV, JSON, Text} {
			t.Run(fmt.Sprintf("%s-%s", p, f), func(t *testing.T) {
				o := options(f, p)
				o.Warnings = warnings(whole.Meeting)
				golden.RequireEqual(t, written(t, whole.Meeting, o))
			})
		}
	}
	t.Run("half", func(t *testing.T) {
		golden.RequireEqual(t, written(t, half.Meeting, options(Text, Meeting)))
	})
	t.Run("pinyin", func(t *testing.T) {
		o := options(Text, Meeting)
		o.Order = ByPinyin
		golden.RequireEqual(t, written(t, whole.Meeting, o))
	})
	t.Run("nobody", func(t *testing.T) {
		golden.RequireEqual(t, written(t, newSitting(t, 0).Meeting, options(Text, Full)))
	})
}

func TestSameDataSameBytes(t *testing.T) {
	m := wholeSitting(t, 68).Meeting
	for _, f := range formats {
		for _, p := range profiles {
			for _, order := range orders {
				o := options(f, p)
				o.Order, o.Warnings = order, warnings(m)
				first := written(t, m, o)
				for seed := range uint64(3) {
					if !bytes.Equal(first, written(t, shuffled(m, seed), o)) {
						t.Errorf("%s %s %s: another order of rows on disk gives other bytes", f, p, order)
					}
				}
			}
		}
	}
}

func TestUnsupported(t *testing.T) {
	m := newSitting(t, 3).Meeting
	for _, c := range []Options{
		{},
		{Paper: Roster, Format: "odt", Profile: Full},
		{Paper: "minutes", Format: XLSX, Profile: Full},
		{Paper: SignIn, Format: JSON, Profile: Full},
		{Paper: Talks, Format: JSON, Profile: Public},
		{Paper: Roster, Format: XLSX}, // no audience, no paper
		{Paper: Roster, Format: XLSX, Profile: "all"},
		{Paper: Roster, Format: XLSX, Profile: Full, Order: "age"},
		{Paper: Roster, Format: DOCX, Profile: Full, Columns: "序号,星座"},
		{Paper: Approval, Format: XLSX, Profile: Full},
	} {
		var b bytes.Buffer
		err := Write(&b, m, c)
		want := UnsupportedError{c.Paper, c.Format, c.Profile, c.Order, c.Columns}
		if got := new(UnsupportedError); !errors.As(err, &got) || *got != want || b.Len() > 0 {
			t.Errorf("%+v: got %v and %d bytes", c, err, b.Len())
		}
	}
}

// TestRowsOutPeopleIn holds for any meeting, however its people are spread over
// teams, decided and present.
func TestRowsOutPeopleIn(t *testing.T) {
	for seed := range uint64(20) {
		r := rand.New(rand.NewPCG(seed, 7))
		s := newSitting(t, 1+r.IntN(120))
		teams := s.Teams()
		for _, p := range s.People() {
			if r.IntN(4) == 0 {
				after := *p
				after.Team = teams[r.IntN(len(teams))].ID
				s.Load(&after)
			}
			if r.IntN(3) > 0 {
				s.do(s.Confirm(p.ID, at("09:10")))
			}
			if r.IntN(2) == 0 {
				s.do(s.Arrive(p.ID, at("08:50")))
			}
		}
		for range r.IntN(3) {
			s.do(s.AddGuest("来宾", "报社", at("08:57")))
		}
		for _, f := range formats {
			for _, p := range profiles {
				for _, order := range orders {
					o := options(f, p)
					o.Order = order
					x, _ := newExtract(s.Meeting, o)
					seen := map[string]int{}
					for _, row := range rosterTable(x).rows {
						if row.kind == personRow {
							seen[row.cells[0]]++
						}
					}
					want := s.OnList()
					if p == Public { // only those who were announced
						want = s.Tally().Decided
					}
					if len(seen) != want {
						t.Fatalf("seed %d, %s %s %s: %d people in, %d rows out", seed, f, p, order, want, len(seen))
					}
					for no, n := range seen {
						if n != 1 {
							t.Fatalf("seed %d, %s %s %s: number %s stands %d times", seed, f, p, order, no, n)
						}
					}
				}
			}
		}
	}
}
