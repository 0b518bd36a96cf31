package hanzi

import "strings"

// Romanize writes a name in Latin letters, family name first: 单志远 gives
// Shan Zhiyuan. Characters without a reading stand for themselves.
func Romanize(name string) string {
	runes := []rune(name)
	if strings.ContainsRune(name, '·') {
		return romanizeParts(name) // no family name stands first
	}
	family := compound(runes)
	var parts [2]strings.Builder
	for i, list := range Readings(name) {
		part := &parts[0]
		if i >= family {
			part = &parts[1]
		}
		part.WriteString(strings.ReplaceAll(toneless.Replace(list[0]), "v", "ü"))
	}
	return strings.TrimSpace(Capital(parts[0].String()) + " " + Capital(parts[1].String()))
}

// romanizeParts writes each part of a name with dots as one word:
// 阿依古丽·买买提 gives Ayiguli Maimaiti.
func romanizeParts(name string) string {
	var words []string
	for part := range strings.SplitSeq(name, "·") {
		var word strings.Builder
		for _, list := range Readings(part) {
			word.WriteString(strings.ReplaceAll(toneless.Replace(list[0]), "v", "ü"))
		}
		words = append(words, Capital(word.String()))
	}
	return strings.Join(words, " ")
}

// Capital begins a word with a capital letter.
func Capital(s string) string {
	r := []rune(s)
	if len(r) == 0 {
		return ""
	}
	return strings.ToUpper(string(r[0])) + string(r[1:])
}
