package org

import (
	"slices"
	"strings"
)

// Near reports whether two names that are not the same may well mean one body:
// 市卫健委 and 市卫健局, 财政局 and 市财政局, 市文旅局 and 市文化广电旅游局, or one
// character off in a long name. It takes Keys.
func Near(a, b string) bool {
	hostA, tailA := Team(a)
	hostB, tailB := Team(b)
	if hostA != "" || hostB != "" {
		if tailA != tailB {
			return false
		}
		a, b = hostA, hostB
	}
	if a == b {
		return false
	}
	x, y := []rune(a), []rune(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	return len(x) >= 3 && (otherKind(x, y) || levelLeftOut(x, y) || abbreviates(x, y) || oneOff(x, y))
}

// kinds end the names of bodies that were reformed into each other.
const kinds = "委局办"

// otherKind: 市卫健委, 市卫健局.
func otherKind(x, y []rune) bool {
	n := len(x) - 1
	return n >= 3 && len(x) == len(y) && slices.Equal(x[:n], y[:n]) &&
		strings.ContainsRune(kinds, x[n]) && strings.ContainsRune(kinds, y[n])
}

// levelLeftOut: 财政局, 市财政局.
func levelLeftOut(x, y []rune) bool {
	return len(y) == len(x)+1 && strings.ContainsRune(levels, y[0]) && slices.Equal(x, y[1:])
}

// abbreviates: 市文旅局, 市文化广电旅游局. A name that merely goes on where the
// other ends, 市教育局 and 市教育体育局, is another body.
func abbreviates(x, y []rune) bool {
	if len(x) < 4 || len(x) == len(y) || x[0] != y[0] || x[1] != y[1] || x[len(x)-1] != y[len(y)-1] {
		return false
	}
	if strings.Contains(string(y), string(x[1:len(x)-1])) {
		return false
	}
	i := 0
	for _, r := range y {
		if i < len(x) && x[i] == r {
			i++
		}
	}
	return i == len(x)
}

// longEnough is how many characters make one that is off a slip: 市教育局 and
// 市体育局 are two.
const longEnough = 6

// oneOff: one character is another, or one is left out. Numbers and directions
// are no slips.
func oneOff(x, y []rune) bool {
	if len(x) < longEnough || len(y)-len(x) > 1 {
		return false
	}
	at := 0
	for at < len(x) && x[at] == y[at] {
		at++
	}
	rest := x[at:]
	if len(x) == len(y) && at < len(x) {
		if counts(x[at]) && counts(y[at]) {
			return false
		}
		rest = x[at+1:]
	}
	return slices.Equal(rest, y[at+1:])
}

func counts(r rune) bool {
	return strings.ContainsRune("一二三四五六七八九十〇零百甲乙丙丁戊己庚辛壬癸东西南北中上下左右新老0123456789", r)
}

// Index finds the near names among many without comparing each with each.
type Index struct {
	at map[string][]string // marks of names -> Keys
}

// mostAlike bounds how many names of one mark are compared: where more bear it,
// it tells nothing.
const mostAlike = 200

// Add puts a Key into the index.
func (x *Index) Add(key string) {
	if x.at == nil {
		x.at = map[string][]string{}
	}
	for _, mark := range marks(key) {
		if len(x.at[mark]) <= mostAlike && !slices.Contains(x.at[mark], key) {
			x.at[mark] = append(x.at[mark], key)
		}
	}
}

// Near gives the Keys of the index that are near a Key, in the order they were
// added under the first mark that they share.
func (x *Index) Near(key string) []string {
	var out []string
	for _, mark := range marks(key) {
		if len(x.at[mark]) > mostAlike {
			continue
		}
		for _, other := range x.at[mark] {
			if Near(key, other) && !slices.Contains(out, other) {
				out = append(out, other)
			}
		}
	}
	return out
}

// marks are what near names have in common: two that are near share one.
func marks(key string) []string {
	if host, _ := Team(key); host != "" {
		key = host
	}
	r := []rune(key)
	if len(r) < 3 {
		return nil
	}
	bare := key
	if strings.ContainsRune(levels, r[0]) {
		bare = string(r[1:])
	}
	return []string{
		"stem " + string(r[:len(r)-1]), "bare " + bare, "ends " + string(r[:2]) + string(r[len(r)-1:]),
		// One that is off in a long name leaves one of its ends as it was.
		"head " + string(r[:3]), "tail " + string(r[len(r)-3:]),
	}
}
