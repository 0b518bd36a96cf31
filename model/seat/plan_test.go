package seat_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"liuzhuan/model/seat"
)

func TestSeats(t *testing.T) {
	p := seat.NewPlan()
	for _, o := range []seat.Office{
		{Name: officeA, Posts: 3, Listed: true}, {Name: officeB, Posts: seat.Unknown}, {Name: officeC, Posts: 3, Listed: true, Abolished: true},
		{Name: "驻丁局纪检监察组", Posts: 2, Listed: true, Blurred: true}, {Name: "驻戊局纪检监察组", Listed: true},
	} {
		p.Describe(o)
	}
	for g, want := range map[seat.Group]string{
		head(officeA): "1 true", deputy(officeA): "2 true", head(officeB): "1 true", deputy(officeB): "0 false",
		head(officeC): "0 true", deputy(officeC): "0 true", {"市审计局", "局长"}: "1 true", deputy("驻外局纪检监察组"): "0 false",
		head("驻丁局纪检监察组"): "0 false", head("驻戊局纪检监察组"): "0 true",
	} {
		n, known := p.Seats(g)
		equal(t, g.String(), fmt.Sprint(n, known), want)
	}
}

// Free seats are taken first where more come than leave; where as many come as leave
// each takes the seat of one.
func TestPairing(t *testing.T) {
	for _, tt := range []struct {
		name   string
		posts  int
		people []mover
		want   string
	}{
		{"one for one", 4, []mover{goes("甲", deputy(officeA), deputy(officeB)), goes("丙", deputy(officeC), deputy(officeA))}, "甲 丙"},
		{"two for two, and a free one", 4, []mover{
			goes("甲", deputy(officeA), deputy(officeB)), goes("乙", deputy(officeA), nowhere), goes("丙", deputy(officeC), deputy(officeA)),
			goes("丁", nowhere, deputy(officeA)),
		}, "甲 丙, 乙 丁"},
		{"two for one, and two free", 5, []mover{
			goes("甲", deputy(officeA), deputy(officeB)), goes("乙", deputy(officeA), deputy(officeA)), goes("丙", nowhere, deputy(officeA)),
			goes("丁", nowhere, deputy(officeA)),
		}, ""},
		{"two for one, and none free", 2, []mover{
			goes("甲", deputy(officeA), deputy(officeB)), goes("丙", nowhere, deputy(officeA)), goes("丁", nowhere, deputy(officeA)),
		}, "甲 丙"},
		{"nobody knows how many", seat.Unknown, []mover{
			goes("甲", deputy(officeA), deputy(officeB)), goes("丙", nowhere, deputy(officeA)), goes("丁", nowhere, deputy(officeA)),
		}, "甲 丙"},
	} {
		p, names := planOf(posts(tt.posts, officeA, officeB, officeC), tt.people...)
		chains, rings := p.Chains()
		var got []string
		for _, c := range chains {
			got = append(got, names(c.Path))
		}
		equal(t, tt.name, strings.Join(got, ", "), tt.want)
		equal(t, tt.name+": rings", len(rings), 0)
	}
}

// Whoever leaves two seats opens two chains; a chain may lead past a ring.
func TestTwoSeats(t *testing.T) {
	p, names := planOf(posts(2, officeA, officeB, officeC),
		mover{name: "甲", from: []seat.Group{head(officeA), head(officeB)}, to: []seat.Group{head(officeC)}},
		goes("乙", deputy(officeA), head(officeA)), goes("丙", deputy(officeB), head(officeB)),
	)
	chains, _ := p.Chains()
	equal(t, "chains", len(chains), 2)
	equal(t, "the first", names(chains[0].Path)+fmt.Sprint(chains[0].Opens, chains[0].Empty), fmt.Sprint("甲 乙[", head(officeC), "] [", deputy(officeA), "]"))
	equal(t, "the second", names(chains[1].Path), "甲 丙")

	p, names = planOf(posts(2, officeA, officeB, officeC),
		mover{name: "甲", from: []seat.Group{head(officeA), deputy(officeC)}, to: []seat.Group{head(officeB)}},
		goes("乙", head(officeB), head(officeA)), goes("丙", nowhere, deputy(officeC)),
	)
	chains, rings := p.Chains()
	equal(t, "rings", len(rings), 1)
	equal(t, "the ring", names(rings[0]), "甲 乙")
	equal(t, "beside it", names(chains[0].Path), "甲 丙")
}

// Who is put off holds up who takes the seat, and who takes that one's, as long as
// there are too few.
func TestWaiting(t *testing.T) {
	chain := []mover{
		goes("甲", deputy(officeA), deputy(officeB)), goes("乙", deputy(officeC), deputy(officeA)), goes("丙", nowhere, deputy(officeC)),
	}
	chain[0].deferred = true
	say := func(offices []seat.Office, people ...mover) string {
		p, names := planOf(offices, people...)
		var out []string
		for _, w := range p.Waiting() {
			out = append(out, names([]*seat.Holder{w.Who})+">"+names([]*seat.Holder{w.For}))
		}
		return strings.Join(out, " ")
	}
	equal(t, "no room", say(posts(2, officeA, officeB, officeC), chain...), "乙>甲 丙>乙")
	equal(t, "room in the first", say(append(posts(3, officeA), posts(2, officeB, officeC)...), chain...), "")
	equal(t, "room in the second", say(append(posts(3, officeC), posts(2, officeA, officeB)...), chain...), "乙>甲")
	equal(t, "nobody knows", say(posts(seat.Unknown, officeA, officeB, officeC), chain...), "")
	other := slices.Clone(chain)
	other[1] = goes("乙", deputy(officeC), deputy(officeA))
	p, _ := planOf(posts(2, officeA, officeB, officeC), other...)
	p.Put(&seat.Holder{Person: 2, Place: 2, Before: other[1].from, Planned: other[1].to, After: []seat.Group{head(officeB)}})
	p.Put(&seat.Holder{Person: 4, Place: 4, After: []seat.Group{deputy(officeA)}})
	equal(t, "another came by decision", p.Waiting()[0].Who.Person, 4)
	chain[0].deferred = false
	equal(t, "undone", say(posts(2, officeA, officeB, officeC), chain...), "")
}

// drawn makes people who hold and take seats at random.
func drawn(r *rand.Rand) ([]seat.Office, []mover) {
	offices := []string{officeA, officeB, officeC}
	any := func() (g seat.Group) {
		switch office := offices[r.IntN(3)]; r.IntN(4) {
		case 0, 1:
			return head(office)
		case 2:
			return deputy(office)
		}
		return nowhere
	}
	people := make([]mover, 2+r.IntN(8))
	for i := range people {
		people[i] = goes(string(rune('甲'+i)), any(), any())
		if g := any(); r.IntN(4) == 0 && g != nowhere && !slices.Contains(people[i].from, g) {
			people[i].from = append(people[i].from, g)
		}
		people[i].deferred = r.IntN(5) == 0
	}
	return posts(r.IntN(4)+1, offices...), people
}

// No seat is filled twice: where a group is not over, each seat that is left goes to at
// most one, and each step of the plan stands in one chain or ring, once. What is said
// once is said again when a deferral has come and gone.
func TestProperties(t *testing.T) {
	for n := range uint64(3000) {
		r := rand.New(rand.NewPCG(14, n))
		offices, people := drawn(r)
		p, names := planOf(offices, people...)
		say := func() string {
			chains, rings := p.Chains()
			out := told(chains, rings, names)
			for _, o := range p.Over() {
				out = append(out, fmt.Sprint(o.Seat, o.Holders, o.Seats, names(o.Who)))
			}
			for _, w := range p.Waiting() {
				out = append(out, names([]*seat.Holder{w.Who, w.For})+w.Seat.String())
			}
			return strings.Join(out, "\n")
		}
		before := say()
		chains, rings := p.Chains()
		steps := map[string]int{}
		step := func(a, b *seat.Holder) { steps[fmt.Sprint(a.Person, b.Person)]++ }
		for _, c := range chains {
			for i := 1; i < len(c.Path); i++ {
				step(c.Path[i-1], c.Path[i])
			}
		}
		for _, ring := range rings {
			for i := range ring {
				step(ring[i], ring[(i+1)%len(ring)])
			}
		}
		want := map[string]int{}
		for _, o := range offices {
			for _, l := range []seat.Level{seat.Heads, seat.Deputies} {
				taken := map[int64]bool{}
				for _, x := range p.Takings(seat.At(o.Name, l)) {
					if x.Leaver == nil {
						continue
					}
					if taken[x.Leaver.Person] {
						t.Fatalf("%d: two take the seat of %d in %v", n, x.Leaver.Person, people)
					}
					taken[x.Leaver.Person] = true
					want[fmt.Sprint(x.Leaver.Person, x.Taker.Person)]++
				}
			}
		}
		equal(t, fmt.Sprint(n, " steps of ", people), steps, want)
		for i := range people {
			now := p.Holder(int64(i + 1))
			if now == nil {
				continue
			}
			h, was := *now, *now
			h.Deferred, h.After = true, h.Before
			p.Put(&h)
			p.Put(&was)
		}
		if got := say(); got != before {
			t.Fatalf("%d: %v\ngot %s\nwas %s", n, people, got, before)
		}
		if t.Failed() {
			return
		}
	}
}

func told(chains []seat.Chain, rings []seat.Ring, names func([]*seat.Holder) string) []string {
	var out []string
	for _, c := range chains {
		out = append(out, fmt.Sprint(names(c.Path), c.Opens, c.Empty))
	}
	for _, ring := range rings {
		out = append(out, "ring "+names(ring))
	}
	return out
}
