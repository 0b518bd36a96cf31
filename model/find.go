package model

// Finding a person by characters, full pinyin, initials, a mix of them, or
// number (facts/storage.md section 4: any reading matches, ü as u or v).

import (
	"slices"
	"strconv"
	"strings"
)

// Index holds the readings of names, made when a name is first looked up.
type Index struct {
	names map[string]indexed
}

type indexed struct {
	runes     []rune
	syllables [][]string
}

// NewIndex gives an empty index. It may be kept as long as the program runs.
func NewIndex() *Index { return &Index{names: map[string]indexed{}} }

func (x *Index) of(name string) indexed {
	in, ok := x.names[name]
	if !ok {
		in.runes = []rune(name)
		for _, readings := range Readings(name) {
			var plain []string
			for _, r := range readings {
				if p := toneless.Replace(r); !slices.Contains(plain, p) {
					plain = append(plain, p)
				}
			}
			in.syllables = append(in.syllables, plain)
		}
		x.names[name] = in
	}
	return in
}

// How well a name answers a query, best first.
const (
	wholeName = iota // from the first character to the last
	fromStart        // from the first character on
	within           // somewhere in the name
	noMatch
)

// match ranks a name against a query of letters and characters in lower case.
func (x *Index) match(query string, name string) int {
	in := x.of(name)
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
// characters reached, -1 if the query does not match.
func (in indexed) consume(query string, i int) int {
	if query == "" {
		return i
	}
	if i >= len(in.runes) {
		return -1
	}
	best := -1
	if rest, ok := strings.CutPrefix(query, string(in.runes[i])); ok {
		best = in.consume(rest, i+1)
	}
	if in.runes[i] == '·' { // nobody types the dot of a name
		best = max(best, in.consume(query, i+1))
	}
	for _, s := range in.syllables[i] {
		n := 0
		for n < len(s) && n < len(query) && (s[n] == query[n] || s[n] == 'v' && query[n] == 'u') {
			n++
		}
		for k := 1; k <= n; k++ {
			best = max(best, in.consume(query[k:], i+1))
		}
	}
	return best
}

// Find lists the people that answer a query, best first: whole names, names
// that begin so, names that hold it; equals in roster order. A query of digits
// is a roster number: that number, then those that begin with it.
func (m *Meeting) Find(x *Index, query string) []*Person {
	query = strings.ToLower(strings.Join(strings.Fields(query), ""))
	if query == "" {
		return nil
	}
	_, err := strconv.Atoi(query)
	number := err == nil
	var ranked [noMatch][]*Person
	for _, p := range m.People() {
		rank := noMatch
		if number {
			if no := strconv.Itoa(p.No); no == query {
				rank = wholeName
			} else if strings.HasPrefix(no, query) {
				rank = fromStart
			}
		} else {
			rank = x.match(query, p.Name)
		}
		if rank < noMatch {
			ranked[rank] = append(ranked[rank], p)
		}
	}
	return slices.Concat(ranked[:]...)
}

// FindPosts lists the posts that answer a query typed as a destination, for
// 2 and 9: any post that stands in the plan, and each team's own posts. The
// query matches characters or the initials of the short form, anywhere in it.
func (m *Meeting) FindPosts(x *Index, query string) []string {
	query = strings.ToLower(strings.Join(strings.Fields(query), ""))
	var starts, holds []string
	for _, post := range m.posts() {
		short := strings.ReplaceAll(ParsePost(post).Short(), " ", "")
		switch rank := x.match(query, strings.TrimPrefix(strings.TrimPrefix(short, "驻"), "市")); {
		case query == "" || strings.Contains(post, query) || rank == within:
			holds = append(holds, post)
		case rank < within:
			starts = append(starts, post)
		}
	}
	return append(starts, holds...)
}

// posts lists every post text of the roster once, in roster order.
func (m *Meeting) posts() []string {
	var out []string
	seen := map[string]bool{"": true}
	for _, p := range m.People() {
		for _, post := range []string{p.Current, p.Proposed} {
			if !seen[post] {
				seen[post] = true
				out = append(out, post)
			}
		}
	}
	return out
}
