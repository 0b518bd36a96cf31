// Package org knows how names of organisations are written: 卫健委, 卫生健康委
// and 卫生健康委员会 are one body, so are 市财政局 and 云川市财政局 in a meeting of
// 云川市, and 市纪委监委驻… and 云川市纪委监委驻….
//
// What belongs here is names as texts: the short ones, whether two are one, and
// whether two are so near that somebody should be asked. Which organisations a
// meeting has is its own business.
package org

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Names are names as the people of one place write them.
type Names struct {
	home  string // 云川市; "" = not known
	level string // 市: what home is called by those at home
}

// Of gives the names of a place: 云川市. "" knows no place.
func Of(home string) Names {
	_, size := utf8.DecodeLastRuneInString(home)
	return Names{home: home, level: home[len(home)-size:]}
}

// Key is what all ways to write one organisation's name have in common. A
// dispatched office begins at its 驻, whoever sent it.
func (n Names) Key(name string) string {
	if strings.IndexFunc(name, unicode.IsSpace) >= 0 {
		name = strings.Join(strings.Fields(name), "")
	}
	host, tail := Team(name)
	if short, ok := strings.CutPrefix(name, "驻"); ok && host == "" { // 驻市委办, 驻市委办组
		host, tail = strings.TrimSuffix(short, "组"), tails[0]
	}
	if host != "" {
		return "驻" + n.body(host) + tail
	}
	return n.body(name)
}

// Same reports whether two names are ways to write one. "" is no name. While
// nobody knows the home, 市财政局 may be that of any place.
func (n Names) Same(a, b string) bool {
	if a == "" || b == "" {
		return false
	}
	x, y := n.Key(a), n.Key(b)
	return x == y || n.home == "" && (placed(x, y) || placed(y, x))
}

// placed reports whether a long name is the short one with its place before it.
func placed(long, short string) bool {
	place, ok := strings.CutSuffix(long, short)
	level, _ := utf8.DecodeRuneInString(short)
	return ok && isPlace(place+string(level))
}

// body is the Key of a body that is no dispatched office.
func (n Names) body(name string) string {
	if n.home != "" {
		name = strings.ReplaceAll(name, n.home, n.level)
	}
	name = strings.TrimPrefix(strings.TrimPrefix(name, "中共"), "中国共产党")
	name = commissions.Replace(bodies.Replace(variants.Replace(name)))
	// 市政府国资委 is 市国资委; 市政府办 is nobody else.
	level, rest, ok := strings.Cut(name, "政府")
	if ok && utf8.RuneCountInString(level) == 1 && (strings.HasSuffix(rest, "局") || strings.HasSuffix(rest, "委")) {
		return level + rest
	}
	return name
}

// tails end the name of a dispatched office; of the older names the first means
// the same office.
var tails = []string{"纪检监察组", "纪检监察工委", "纪检组", "监察组"}

// Team takes the name of a dispatched office apart: the body it is sent to, and
// what it is; "" for any other name.
func Team(name string) (host, tail string) {
	_, sent, ok := strings.Cut(name, "驻")
	if !ok {
		return "", ""
	}
	for _, tail := range tails {
		if host, ok := strings.CutSuffix(sent, tail); ok && host != "" {
			if tail == "纪检组" {
				tail = tails[0]
			}
			return host, tail
		}
	}
	return "", ""
}

// levels end the names of places.
const levels = "省市县区州盟旗"

// Home finds the place that texts of posts are at home in: that whose discipline
// commission sends people, as most texts have it, else the only city that texts
// begin with; "" where they do not tell.
func Home(texts iter.Seq[string]) string {
	sends, cities := map[string]int{}, map[string]int{}
	for text := range texts {
		text = strings.TrimPrefix(text, "中共")
		if before, _, ok := strings.Cut(text, "纪委"); ok && isPlace(before) {
			sends[before]++
		}
		if before, _, ok := strings.Cut(text, "市"); ok && isPlace(before+"市") {
			cities[before+"市"]++
		}
	}
	if len(sends) == 0 && len(cities) > 1 {
		return ""
	}
	if len(sends) == 0 {
		sends = cities
	}
	home := ""
	for place, n := range sends {
		if m := sends[home]; n > m || n == m && place < home {
			home = place
		}
	}
	return home
}

// isPlace reports whether a text is the name of one place: 云川市, not 市, and not
// 云川市临江县.
func isPlace(s string) bool {
	n := utf8.RuneCountInString(s)
	last, size := utf8.DecodeLastRuneInString(s)
	return n >= 3 && n <= 6 && strings.ContainsRune(levels, last) && !strings.ContainsAny(s[:len(s)-size], levels+"驻、，（")
}
