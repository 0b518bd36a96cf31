package model

// Finding a person by characters, full pinyin, initials, a mix of them, or
// number. Any reading of a character matches, ü also as u or v.

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"liuzhuan/model/hanzi"
)

// Index holds the readings of names, made when a name is first looked up.
type Index struct {
	names map[string]*indexed

	// The names of the people of one Version of one meeting, in their order.
	meeting *Meeting
	version int
	roster  []*indexed
}

type indexed struct {
	runes     []rune
	syllables [][]string
	initials  uint32 // the letters that readings begin with; bit 0 = a
}

// NewIndex gives an empty index. It may be kept as long as the program runs.
func NewIndex() *Index { return &Index{names: map[string]*indexed{}} }

// people gives what is known of the names of m.People(), one for one.
func (x *Index) people(m *Meeting) []*indexed {
	people := m.People()
	if x.meeting != m || x.version != m.Version || len(x.roster) != len(people) {
		x.meeting, x.version, x.roster = m, m.Version, make([]*indexed, len(people))
		for i, p := range people {
			x.roster[i] = x.of(p.Name, p.Reading)
		}
	}
	return x.roster
}

// of gives what is known of a name; a reading that somebody settled counts beside
// those of the tables.
func (x *Index) of(name, reading string) *indexed {
	key := name + "\x00" + reading
	in, ok := x.names[key]
	if !ok {
		in = &indexed{}
		in.runes = []rune(lower(name))
		syllables := strings.Fields(reading)
		for i, readings := range hanzi.Readings(name) {
			if len(syllables) == len(in.runes) {
				readings = append(slices.Clone(readings), strings.ToLower(syllables[i]))
			}
			var plain []string
			for _, r := range readings {
				if p := hanzi.Toneless(r); !slices.Contains(plain, p) {
					plain = append(plain, p)
					in.initials |= initial(p)
				}
			}
			in.syllables = append(in.syllables, plain)
		}
		x.names[key] = in
	}
	return in
}

// initial gives the bit of the letter that s begins with, 0 for no letter. What
// begins with ü is typed with u or v.
func initial(s string) uint32 {
	switch {
	case s == "" || s[0] < 'a' || s[0] > 'z':
		return 0
	case s[0] == 'v':
		return 1<<('u'-'a') | 1<<('v'-'a')
	}
	return 1 << (s[0] - 'a')
}

// lower folds case character by character, so that places stay what they were.
func lower(s string) string { return strings.Map(unicode.ToLower, s) }

// How well a name answers a query, best first.
const (
	wholeName = iota // from the first character to the last
	fromStart        // from the first character on
	within           // somewhere in the name
	byEar            // the name sounds so: what an input method offers first is often another character
	byPost           // the unit or the post holds it
	noMatch
)

// match ranks a name against a query of letters and characters in lower case.
func (in *indexed) match(query string) int {
	if first := initial(query[:min(1, len(query))]); first != 0 && in.initials&first == 0 {
		return noMatch
	}
	best := noMatch
	for start := range in.runes {
		if start > 0 && best < noMatch {
			break
		}
		if end := in.consume(query, start); end >= 0 {
			switch {
			case start > 0:
				best = min(best, within)
			case end == len(in.runes):
				best = wholeName
			default:
				best = fromStart
			}
		}
	}
	return best
}

// consume matches the whole query against characters from i on, each giving
// itself or a prefix of one of its readings. It gives the greatest number of
// characters reached, -1 if the query does not match. It keeps the set of
// places in the query that the characters so far can reach, so that a long
// name with many ways to read it costs no more than its length.
func (in *indexed) consume(query string, i int) int {
	if query == "" {
		return i
	}
	var a, b [16]int
	reached, next := append(a[:0], 0), b[:0]
	best := -1
	for ; i < len(in.runes) && len(reached) > 0; i++ {
		next = next[:0]
		for _, from := range reached {
			rest := query[from:]
			if in.runes[i] == '·' { // nobody types the dot of a name
				next = include(next, from)
			}
			if after, ok := strings.CutPrefix(rest, string(in.runes[i])); ok {
				next = include(next, len(query)-len(after))
			}
			for k := range in.spoken(rest, i) {
				next = include(next, from+k+1)
			}
		}
		if k := slices.Index(next, len(query)); k >= 0 {
			best = i + 1
			next = slices.Delete(next, k, k+1)
		}
		reached, next = next, reached
	}
	return best
}

// spoken gives how many letters of query the readings of character i can take.
func (in *indexed) spoken(query string, i int) int {
	longest := 0
	for _, s := range in.syllables[i] {
		n := 0
		for n < len(s) && n < len(query) && (s[n] == query[n] || s[n] == 'v' && query[n] == 'u') {
			n++
		}
		longest = max(longest, n)
	}
	return longest
}

func include(set []int, place int) []int {
	if slices.Contains(set, place) {
		return set
	}
	return append(set, place)
}

// sounds reports whether characters of the name, one after the other, are those
// of heard or can be read as they are.
func (in *indexed) sounds(heard *indexed) bool {
	for start := 0; start+len(heard.runes) <= len(in.runes); start++ {
		same := true
		for i, r := range heard.runes {
			same = same && (in.runes[start+i] == r || slices.ContainsFunc(heard.syllables[i], func(s string) bool {
				return slices.Contains(in.syllables[start+i], s)
			}))
		}
		if same {
			return true
		}
	}
	return false
}

// queried is a query as names are compared with it: without blanks, in lower case
// and half width.
func queried(s string) string {
	return lower(strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return -1
		case r >= '！' && r <= '～':
			return r - '！' + '!'
		}
		return r
	}, s))
}

// Find lists the people that answer a query, best first: whole names, names
// that begin so, names that hold it, names that sound so, people whose unit or
// post holds it; equals in roster order. Letters look for units and posts only
// where no name answers. A query of digits is a roster number: that number, then
// those that begin with it.
func (m *Meeting) Find(x *Index, query string) []*Person {
	query = queried(query)
	if query == "" {
		return nil
	}
	_, err := strconv.Atoi(query)
	number := err == nil
	var heard *indexed // two hanzi or more: one alone sounds like too many
	if runes := []rune(query); len(runes) > 1 && allHan(runes) {
		heard = x.of(query, "")
	}
	var ranked [noMatch][]*Person
	names := x.people(m)
	for i, p := range m.People() {
		rank := noMatch
		if number {
			if no := strconv.Itoa(p.No); no == query {
				rank = wholeName
			} else if strings.HasPrefix(no, query) {
				rank = fromStart
			}
		} else {
			rank = names[i].match(query)
			switch {
			case rank < noMatch || heard == nil:
			case names[i].sounds(heard):
				rank = byEar
			case strings.Contains(p.Current, query) || strings.Contains(p.Unit, query) || strings.Contains(m.TeamName(p.Team), query):
				rank = byPost
			}
		}
		if rank < noMatch {
			ranked[rank] = append(ranked[rank], p)
		}
	}
	found := slices.Concat(ranked[:]...)
	if len(found) == 0 && !number {
		answers := map[string]bool{} // by post: many people have one
		for _, p := range m.People() {
			yes, known := answers[p.Current]
			if !known {
				post := ParsePost(p.Current)
				yes = slices.ContainsFunc([]string{ShortTeam(post.Team), post.Team, post.Title},
					func(s string) bool { return x.of(s, "").match(query) < noMatch })
				answers[p.Current] = yes
			}
			if yes {
				found = append(found, p)
			}
		}
	}
	return found
}

// calledTeam is what a team's name ends in, and what people make of that when they name one.
const calledTeam = "纪检监察组"

var callingTeams = []string{calledTeam, "纪检组", "组"}

// FindTeams lists the teams that answer a query by their own name, whole or in short, or by
// the one that they had: those that begin so before those that hold it. Of one letter and of
// a number there are people enough.
func (m *Meeting) FindTeams(x *Index, query string) []*Team {
	query = queried(query)
	if _, err := strconv.Atoi(query); err == nil || len(query) < 2 {
		return nil
	}
	var ranked [noMatch][]*Team
	for _, t := range m.Teams() {
		rank := noMatch
		for _, name := range append([]string{t.Name}, oldNames(t.OldName)...) {
			body := strings.TrimSuffix(name, calledTeam)
			names := []string{ShortTeam(name)}
			for _, called := range callingTeams {
				names = append(names, body+called)
			}
			for _, s := range names {
				for _, front := range []string{"", "驻", "驻市"} {
					if rest, ok := strings.CutPrefix(s, front); ok {
						rank = min(rank, x.of(rest, "").match(query))
					}
				}
			}
		}
		if rank < noMatch {
			rank = max(rank, fromStart)
			ranked[rank] = append(ranked[rank], t)
		}
	}
	return slices.Concat(ranked[:]...)
}

func allHan(runes []rune) bool {
	return !slices.ContainsFunc(runes, func(r rune) bool { return !unicode.Is(unicode.Han, r) })
}

// Answers reports whether a text (a name, a file) answers a query anywhere in it:
// by its characters, their readings, or the initials of those.
func (x *Index) Answers(text, query string) bool {
	query = queried(query)
	text = strings.Join(strings.Fields(text), "")
	return query == "" || strings.Contains(lower(text), query) || x.of(text, "").match(query) < noMatch
}

// FindPosts lists the posts that answer a query typed as a destination, for
// 2 and 9: the seats that stay empty, then any post that stands in the plan. The
// query matches characters or the initials of the short form, anywhere in it.
func (m *Meeting) FindPosts(x *Index, query string) []string {
	query = queried(query)
	var starts, holds []string
	for _, post := range m.posts() {
		// 驻市教育局 is called 驻市教育局, 市教育局 and 教育局.
		short := strings.ReplaceAll(ParsePost(post).Short(), " ", "")
		rank := x.of(short, "").match(query)
		for _, leave := range []string{"驻", "市"} {
			if rest, ok := strings.CutPrefix(short, leave); ok {
				short = rest
				rank = min(rank, x.of(short, "").match(query))
			}
		}
		switch {
		case query != "" && rank < within:
			starts = append(starts, post)
		case strings.Contains(post, query) || rank == within:
			holds = append(holds, post)
		}
	}
	return append(starts, holds...)
}

// sender is what the texts of most posts have before the name of the team: 云川市纪委监委.
func (m *Meeting) sender() string {
	most, counts := "", map[string]int{}
	for _, p := range m.People()[:min(homeSample, personRows.in(m).len())] {
		post := ParsePost(p.Current)
		if post.Team == "" {
			continue
		}
		before := strings.TrimSuffix(p.Current, post.Team+post.Title)
		if counts[before]++; counts[before] > counts[most] {
			most = before
		}
	}
	return most
}

// PostsVacant lists the seats that stay empty in the teams as posts are written.
func (m *Meeting) PostsVacant() []string {
	var out []string
	sender := m.sender()
	for _, v := range m.SeatsVacant() {
		out = append(out, sender+v.Seat.String())
	}
	return out
}

// posts lists the seats that stay empty, then every post text of the roster once, those
// of a team together, in roster order.
func (m *Meeting) posts() []string {
	out := m.PostsVacant()
	seen := map[string]bool{"": true}
	for _, post := range out {
		seen[post] = true
	}
	var teams []string
	of := map[string][]string{}
	for _, p := range m.People() {
		for _, post := range []string{p.Current, p.Proposed} {
			if seen[post] {
				continue
			}
			seen[post] = true
			team := ParsePost(post).Org()
			if of[team] == nil {
				teams = append(teams, team)
			}
			of[team] = append(of[team], post)
		}
	}
	for _, team := range teams {
		out = append(out, of[team]...)
	}
	return out
}
