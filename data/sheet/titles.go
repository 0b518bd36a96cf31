package sheet

import (
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// What a title says: how it is written and which field it names.

var (
	brackets = regexp.MustCompile(`\([^()]*\)|\[[^\[\]]*\]|【[^【】]*】|〔[^〔〕]*〕`)
	footmark = regexp.MustCompile(`(\*|注[0-9]*|[:：])+$`)
	kinfolk  = regexp.MustCompile(`配偶|家庭|子女|亲属|父母|联系人`)
)

// normalize writes a title as aliases has it: NFKC, without blanks, and without
// brackets and marks unless a title is known with them.
func normalize(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || r == '*' {
			return -1
		}
		return r
	}, norm.NFKC.String(brief(s)))
	if fields[s] != "" {
		return s
	}
	if joined := strings.ReplaceAll(s, "-", "/"); fields[joined] != "" { // a two-row header in one, as csv has it
		return joined
	}
	bare := s
	if strings.ContainsAny(s, "([【〔") {
		bare = brackets.ReplaceAllString(s, "")
	}
	if fields[bare] == "" {
		if strings.HasPrefix(bare, "备注") { // 备注1: here 注 is no mark
			return "备注"
		}
		if cut := footmark.ReplaceAllString(bare, ""); cut != "" {
			bare = cut
		}
	}
	if bare == "" {
		return s
	}
	return bare
}

// titled gives the title and the field of a column with these words, from the
// outermost group to its own.
func titled(words []string) (title, field string) {
	var path []string
	for _, w := range words {
		if w != "" && (len(path) == 0 || path[len(path)-1] != w) {
			path = append(path, w)
		}
	}
	title = strings.Join(path, "/")
	if f := fields[title]; f != "" || len(path) < 2 {
		return title, f
	}
	child, parents := path[len(path)-1], path[:len(path)-1]
	for _, p := range parents {
		if f := fields[p+"/"+child]; f != "" {
			return title, f
		}
	}
	group := strings.Join(parents, "/")
	if kinfolk.MatchString(group) {
		return title, ""
	}
	f := fields[child]
	if strings.Contains(group, "在职") {
		switch f {
		case "education", "degree", "school":
			f += "_in"
		case fieldStudy:
			f = fieldStudyIn
		}
	}
	if f == "" && !strings.Contains(group, "表决") {
		if p := fields[parents[len(parents)-1]]; p != "" && p != fieldStudy && p != fieldStudyIn {
			f = p
		}
	}
	return title, f
}
