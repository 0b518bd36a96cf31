package sheet

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
)

// naming is a name cell taken apart.
type naming struct {
	name, sex, party, note string
	doubt                  model.Doubt // "" = a name and nothing else
	stood                  string      // the cell as it stood, where something was cut off
}

var (
	// vacancies are what lists write where nobody is in the post yet.
	vacancies = regexp.MustCompile(`^((空缺|空编|空岗|空额|缺编|缺员|缺额|缺职|暂缺|暂空|缺|空|待定|待配备?|待补|待选|待任|待命名|拟配|拟补|` +
		`未定|未配备?)([0-9一二两三四五六七八九十]*[名人个])?|[X×]{2,}|某某+|必填|选填|示例|样例)$`)
	andOthers = regexp.MustCompile(`等([0-9０-９一二两三四五六七八九十]*[人名位个])?(同志)?$`)
	addressed = regexp.MustCompile(`^(.{2,})(同志|女士|先生)$`)
	numbered  = regexp.MustCompile(`^[0-9０-９]{1,4}[、.．)）]?`)
)

// vacant reports whether a text that stands where a name should says that there
// is nobody.
func vacant(s string) bool {
	if len(s) > 30 || !strings.ContainsFunc(s, inVacancy) {
		return false
	}
	s = strings.ToUpper(strings.Trim(hanzi.Bare(s), "()[]【】〔〕*"))
	return vacancies.MatchString(s)
}

// inVacancy reports a character that one of the vacancies holds, and hardly a name.
func inVacancy(r rune) bool {
	switch r {
	case '空', '缺', '待', '暂', '拟', '未', '某', '必', '选', '示', '样', 'X', 'x', 'Ｘ', '×':
		return true
	}
	return false
}

// readName takes a name cell apart and doubts what is no name of one person.
func readName(s string) naming {
	n := naming{}
	if plainName(s) && !strings.HasSuffix(s, "男") && !strings.HasSuffix(s, "女") && nothing(s) != "" {
		n.name = s
		return n
	}
	n.name, n.sex, n.party, n.note = nameOf(s)
	if plainName(n.name) && !strings.Contains(s, "\n") && !strings.HasSuffix(n.name, "男") && !strings.HasSuffix(n.name, "女") {
		return n
	}
	if len(s) > maxReadable {
		n.doubt = model.DoubtNoName
		return n
	}
	whole := hanzi.CleanName(visible(s))
	if len([]rune(n.name)) == 1 && n.name != whole {
		n.name, n.note, n.doubt = whole, "", model.DoubtNameChar // 张（土申）: a character written by its parts
		return n
	}
	if names := n.several(s); len(names) > 1 {
		n.name, n.doubt = strings.Join(names, "、"), model.DoubtSeveral
		return n
	}
	if andOthers.MatchString(n.name) && len([]rune(n.name)) > 2 {
		n.doubt = model.DoubtSeveral
		return n
	}
	if plain := modern(n.name); plain != n.name {
		n.name, n.doubt, n.stood = plain, model.DoubtRadical, whole
	}
	before := n.name
	n.name = strings.TrimRightFunc(strings.TrimLeftFunc(numbered.ReplaceAllString(n.name, ""), notInName), notInName)
	if m := addressed.FindStringSubmatch(n.name); m != nil {
		n.name = m[1]
	}
	if n.name == "" {
		n.name, n.doubt = before, model.DoubtNoName
		return n
	}
	if n.name != before {
		n.doubt, n.stood = cmp.Or(n.doubt, model.DoubtNameMark), whole
	}
	n.check()
	return n
}

// plainName reports whether a text is a name like nearly all: two to four hanzi
// and nothing that could be more than a name.
func plainName(s string) bool {
	count := 0
	for _, r := range s {
		if count++; r < 0x3400 || r > 0x9FFF || count > 4 {
			return false
		}
	}
	switch {
	case count < 2, fields[s] != "", strings.HasSuffix(s, "同志"), strings.HasSuffix(s, "女士"), strings.HasSuffix(s, "先生"), strings.HasSuffix(s, "等"):
		return false
	}
	return true
}

// several gives the names in a cell, where a mark or a line end parts them; a
// name that is written with blanks is one. 男, 女 and a party beside the name are
// taken out of it.
func (n *naming) several(s string) []string {
	var names []string
	hard := false
	parts := func(r rune) bool { return strings.ContainsRune("、，,；;/／|\n\r \t\u3000\u00a0", r) }
	bare := brackets.ReplaceAllString(norm.NFKC.String(visible(s)), "")
	for part := range strings.FieldsFuncSeq(bare, parts) {
		switch {
		case (part == "男" || part == "女") && len(names) > 0 && len([]rune(names[0])) > 1:
			n.sex, hard = part, true
		case isParty(part) && n.party == "":
			n.party, hard = part, true
		default:
			names = append(names, hanzi.CleanName(part))
		}
	}
	if len(names) == 1 && hard {
		n.name, n.doubt, n.stood = names[0], model.DoubtNameMark, hanzi.CleanName(visible(s))
	}
	short, longest := false, 0
	for _, name := range names {
		length := len([]rune(name))
		short, longest = short || length < 2 || strings.HasSuffix(name, "·") || strings.HasPrefix(name, "·"), longest+length
	}
	marked := strings.ContainsAny(bare, "、，,；;/／|")
	if len(names) < 2 || !marked && (short || longest <= 4 && !strings.Contains(strings.TrimSpace(bare), "\n")) {
		return nil
	}
	return names
}

// notInName reports a mark that footnotes a name: ★ △ ① *.
func notInName(r rune) bool {
	return r != '□' && r != '■' && r != '〇' && r != unicode.ReplacementChar &&
		(unicode.IsSymbol(r) || unicode.Is(unicode.No, r) || unicode.IsPunct(r) && !strings.ContainsRune("·?？-'()（）[]", r))
}

// modern writes the radicals of the Kangxi block, which look like hanzi and are
// none, as the hanzi they stand for.
func modern(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 0x2E80 && r <= 0x2FDF {
			if plain := []rune(norm.NFKC.String(string(r))); len(plain) == 1 {
				return plain[0]
			}
		}
		return r
	}, s)
}

// check doubts a name that no person has.
func (n *naming) check() {
	runes := []rune(n.name)
	odd := strings.ContainsFunc(n.name, func(r rune) bool {
		return strings.ContainsRune("□■?？()（）[]", r) || r >= 0x2E80 && r <= 0x2FDF
	})
	switch {
	case odd || hanzi.OddName(n.name):
		n.doubt = cmp.Or(n.doubt, model.DoubtNameChar)
	case strings.ContainsFunc(n.name, unicode.IsDigit), strings.ContainsAny(n.name, "：:。"), len(runes) < 2, fieldOf(normalize(n.name)) != "", len(runes) > 30:
		n.doubt = model.DoubtNoName
	case len(runes) > 5 && !strings.ContainsFunc(n.name, func(r rune) bool { return !unicode.Is(unicode.Han, r) }):
		n.doubt = model.DoubtSeveral
	}
}

// nameOf takes apart a name cell: 任　文（女，民盟） gives the name, the sex and
// the party. What else stands in brackets is no part of a name and is given
// back as note.
func nameOf(s string) (name, sex, party, note string) {
	name = hanzi.CleanName(strings.Trim(visible(s), "*＊ 　"))
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
	if s == "男" || s == "女" {
		return s, true
	}
	s = tidy(s)
	switch strings.ToUpper(hanzi.Bare(s)) {
	case "男", "男性", "M", "1", "1男", "男1":
		return "男", true
	case "女", "女性", "F", "2", "2女", "女2":
		return "女", true
	case "":
		return "", true
	}
	return s, false
}
