package hanzi

import "strings"

// longestNothing is the length in bytes of the longest text that may say nothing:
// two characters in full-width brackets.
const longestNothing = 12

// Nothing reports whether a text says that there is nothing, as lists and forms
// put it: 无 (无) 空 - -- /.
func Nothing(s string) bool {
	if len(s) > longestNothing {
		return false
	}
	if bracketed(s) {
		s = strings.Trim(s, "()（）")
	}
	switch s {
	case "", "无", "暂无", "空", "-", "--", "---", "－", "－－", "—", "——", "/", "／", "//", "\\":
		return true
	}
	return false
}

// bracketed saves most texts the search for brackets.
func bracketed(s string) bool {
	return s != "" && (s[0] == '(' || s[len(s)-1] == ')' || strings.HasPrefix(s, "（") || strings.HasPrefix(s, "）") ||
		strings.HasSuffix(s, "）") || strings.HasSuffix(s, "（") || s[0] == ')' || s[len(s)-1] == '(')
}
