package sheet

import (
	"html"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"liuzhuan/model"
)

// tidy cleans a text (facts/formats.md section 1.5): without control and
// zero-width characters and without the blanks that only wrap or align hanzi;
// other blanks and line ends become one space. Words for nothing become "".
func tidy(s string) string {
	if clean(s) {
		return nothing(s)
	}
	s = visible(s)
	var b strings.Builder
	var before rune
	blank := false
	for _, r := range s {
		if unicode.IsSpace(r) {
			blank = true
			continue
		}
		if blank && before != 0 && !wide(before) && !wide(r) {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
		before, blank = r, false
	}
	return nothing(b.String())
}

// prose cleans a remark, where a blank or a line end parts sentences: each
// becomes one space.
func prose(s string) string {
	return nothing(strings.Join(strings.Fields(visible(s)), " "))
}

// lines cleans a composite cell and gives its lines that say something.
func lines(s string) []string {
	var out []string
	for line := range strings.SplitSeq(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(s), "\n") {
		if t := tidy(line); t != "" {
			out = append(out, t)
		}
	}
	return out
}

// clean reports whether a text holds nothing that tidy would change, which is
// so for nearly every cell.
func clean(s string) bool {
	for _, r := range s {
		if r <= ' ' || r == '&' || r == 0x7F || r >= 0x80 && r <= 0xA0 || r == 0xAD ||
			r >= 0x1680 && r < 0x3040 && (r < 0x2030 || r >= 0x205F && r <= 0x206F || r == 0x3000) || r == 0xFEFF {
			return false
		}
	}
	return true
}

// visible takes out what cannot be seen, and resolves references that an
// earlier program left unresolved (&amp; &#12288;).
func visible(s string) string {
	if strings.Contains(s, "&") {
		for _, mark := range []string{"&lt;", "&gt;", "&amp;", "&quot;", "&nbsp;", "&#"} {
			if strings.Contains(s, mark) {
				s = html.UnescapeString(s)
				break
			}
		}
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n' || r == '\r' || r == '\v' || r == '\u0085' || r == '\u2028' || r == '\u2029':
			return '\n'
		case unicode.IsControl(r), unicode.Is(unicode.Cf, r):
			return -1
		}
		return r
	}, s)
}

// wide reports whether no blank belongs beside r: hanzi, and the punctuation of
// Chinese and of dates.
func wide(r rune) bool {
	return unicode.Is(unicode.Han, r) || r >= 0x3000 && r <= 0x303F || r >= 0xFF00 && r <= 0xFFEF || r == '·'
}

// nothing gives "" for the words by which lists say that there is nothing.
func nothing(s string) string {
	if len(s) > 12 {
		return s
	}
	bare := strings.Trim(s, "()（）")
	switch bare {
	case "", "无", "空", "-", "--", "---", "－", "－－", "—", "——", "/", "／", "//", "\\", "暂无":
		return ""
	}
	return s
}

// fold writes full-width digits, letters and signs in half width and takes out
// every blank: for dates, numbers and codes.
func fold(s string) string {
	if ascii(s) && !strings.ContainsAny(s, " \t\r\n\v\f") {
		return s
	}
	return strings.Join(strings.Fields(visible(norm.NFKC.String(s))), "")
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
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

// ethnics is GB/T 3304-1991 in its official order: code = index + 1.
var ethnics = []string{
	"汉族", "蒙古族", "回族", "藏族", "维吾尔族", "苗族", "彝族", "壮族", "布依族", "朝鲜族", "满族", "侗族", "瑶族", "白族", "土家族",
	"哈尼族", "哈萨克族", "傣族", "黎族", "傈僳族", "佤族", "畲族", "高山族", "拉祜族", "水族", "东乡族", "纳西族", "景颇族", "柯尔克孜族",
	"土族", "达斡尔族", "仫佬族", "羌族", "布朗族", "撒拉族", "毛南族", "仡佬族", "锡伯族", "阿昌族", "普米族", "塔吉克族", "怒族",
	"乌孜别克族", "俄罗斯族", "鄂温克族", "德昂族", "保安族", "裕固族", "京族", "塔塔尔族", "独龙族", "鄂伦春族", "赫哲族", "门巴族", "珞巴族", "基诺族",
}

// oldEthnics are spellings of old files and of speech.
var oldEthnics = map[string]string{
	"毛难族": "毛南族", "崩龙族": "德昂族", "僮族": "壮族", "徭族": "瑶族", "傜族": "瑶族", "佧佤族": "佤族", "民家族": "白族",
	"蒙族": "蒙古族", "维族": "维吾尔族", "哈族": "哈萨克族", "鲜族": "朝鲜族",
}

// ethnicOf writes a 民族 in full: 满 gives 满族, 毛难 gives 毛南族. ok is false
// for anything but the 56, which is kept as it stood.
func ethnicOf(s string) (ethnic string, ok bool) {
	t := tidy(s)
	if t == "" {
		return "", true
	}
	name := strings.TrimLeft(fold(t), "0123456789.、")
	if name == "" { // the code alone
		if code := strings.TrimLeft(fold(t), "0"); len(code) <= 2 {
			for i, e := range ethnics {
				if code == itoa(i+1) {
					return e, true
				}
			}
		}
		return t, false
	}
	if !strings.HasSuffix(name, "族") {
		name += "族"
	}
	if slices.Contains(ethnics, name) {
		return name, true
	}
	if now := oldEthnics[name]; now != "" {
		return now, true
	}
	return t, false
}

// idOf writes an id number without blanks, in half width, with a capital X. A
// number that was typed as a number has lost its last places: it is kept as
// the file has it, and lost is true.
func idOf(c cell) (id string, lost bool) {
	id = strings.ToUpper(nothing(fold(c.text)))
	id = strings.TrimPrefix(id, "'")
	if c.number {
		digits := strings.TrimLeft(id, "0")
		if e := strings.IndexByte(digits, 'E'); e >= 0 {
			return id, true
		}
		return id, len(digits) >= 16
	}
	return id, scientific(id)
}

// scientific reports whether a text is a large number as a spreadsheet program
// shows it when it is too wide: 1.1E+17.
func scientific(s string) bool {
	mantissa, exp, ok := strings.Cut(s, "E+")
	return ok && mantissa != "" && exp != "" && strings.Trim(mantissa, "0123456789.") == "" && strings.Trim(exp, "0123456789") == ""
}

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
