package sheet

import (
	"slices"
	"strings"
	"unicode/utf8"

	"liuzhuan/model"
)

// nameOf takes apart a name cell: 任　文（女，民盟） gives the name, the sex and
// the party. What else stands in brackets is no part of a name and is given
// back as note.
func nameOf(s string) (name, sex, party, note string) {
	name = model.CleanName(strings.Trim(visible(s), "*＊ 　"))
	name = strings.TrimRight(name, "*＊")
	for len(name) <= maxReadable {
		cut, inside, ok := trailingBrackets(name)
		if !ok || cut == "" {
			break
		}
		name = cut
		for word := range strings.FieldsFuncSeq(inside, func(r rune) bool { return strings.ContainsRune("，,、；;/", r) }) {
			switch {
			case word == "男" || word == "女":
				sex = word
			case word == "少数民族":
			case isParty(word):
				party = word
			case note == "":
				note = word
			default:
				note += "，" + word
			}
		}
	}
	if nothing(name) == "" {
		name = ""
	}
	return name, sex, party, note
}

// trailingBrackets parts a text from the brackets it ends with.
func trailingBrackets(s string) (before, inside string, ok bool) {
	for _, pair := range []string{"（）", "()", "（)", "(）"} {
		r := []rune(pair)
		if cut, found := strings.CutSuffix(s, string(r[1])); found {
			if i := strings.LastIndex(cut, string(r[0])); i >= 0 {
				return cut[:i], cut[i+utf8.RuneLen(r[0]):], true
			}
		}
	}
	return s, "", false
}

// parties are the words that tell a party, or that there is none.
var parties = []string{
	"民革", "民盟", "民建", "民进", "农工", "致公", "九三", "台盟", "无党派", "群众", "中共", "中国共产党", "共青团", "党员", "预备党员", "团员",
}

// isParty reports whether a text names a party.
func isParty(s string) bool {
	return len(s) <= 60 && slices.ContainsFunc(parties, func(p string) bool { return strings.Contains(s, p) })
}

// isCommunist reports whether a 政治面貌 says no more than a date of joining the
// CPC does.
func isCommunist(s string) bool {
	switch s {
	case "中共党员", "中共", "党员", "中国共产党", "中国共产党党员", "中共正式党员", "正式党员":
		return true
	}
	return false
}

// sexOf reads 男 or 女 in the ways lists write it; ok is false for anything
// else, which is kept as it stood.
func sexOf(s string) (sex string, ok bool) {
	switch t := strings.ToUpper(fold(s)); t {
	case "男", "男性", "M", "1", "1男", "男1":
		return "男", true
	case "女", "女性", "F", "2", "2女", "女2":
		return "女", true
	case "":
		return "", true
	}
	return tidy(s), false
}
