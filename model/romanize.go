package model

import "strings"

// Romanize writes a name in Latin letters, family name first: 单志远 gives
// Shan Zhiyuan. Characters without a reading stand for themselves.
func Romanize(name string) string {
	runes := []rune(name)
	family := compound(runes)
	var parts [2]strings.Builder
	for i, list := range Readings(name) {
		part := &parts[0]
		if i >= family {
			part = &parts[1]
		}
		if runes[i] == '·' {
			part.WriteByte('-')
			continue
		}
		part.WriteString(strings.ReplaceAll(toneless.Replace(list[0]), "v", "ü"))
	}
	return strings.TrimSpace(capital(parts[0].String()) + " " + capital(parts[1].String()))
}

func capital(s string) string {
	r := []rune(s)
	if len(r) == 0 {
		return ""
	}
	return strings.ToUpper(string(r[0])) + string(r[1:])
}
