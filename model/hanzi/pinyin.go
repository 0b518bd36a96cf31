package hanzi

// Readings of names. The dictionary knows no surnames (it reads 单 as dan), so the
// surname table here comes first.

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

// pinyinTable holds a line a character: the character, then its readings with tone
// marks and commas between them, the everyday one first. It is made from go-pinyin
// (MIT, see pinyin.LICENSE), whose own table costs every start of the program time,
// whether a name is read or not.
//
//go:embed pinyin.txt
var pinyinTable string

// readings gives the readings of a character as the table has them, "" for none. The
// lines stand in the order of their characters, and a text in the order of its bytes
// is in that of its characters: the table is searched as it stands, for whatever is
// made of all of it first delays the first frame.
func readings(r rune) string {
	char := string(r)
	from, to := 0, len(pinyinTable) // the line begins in between
	for from < to {
		mid := from + (to-from)/2
		begin := strings.LastIndexByte(pinyinTable[:mid], '\n') + 1
		line, _, _ := strings.Cut(pinyinTable[begin:], "\n")
		switch list, found := strings.CutPrefix(line, char); {
		case found:
			return list
		case line < char:
			from = begin + len(line) + 1
		default:
			to = begin
		}
	}
	return ""
}

// surnames holds the readings that a character has as a surname and that differ
// from its everyday reading, with tone marks.
var surnames = sync.OnceValue(func() map[string][]string {
	m := map[string][]string{}
	for _, pair := range strings.Fields(surnameList) {
		name, reading, _ := strings.Cut(pair, "=")
		m[name] = strings.Split(reading, ",")
	}
	return m
})

const surnameList = `单=shàn 曾=zēng 仇=qiú 解=xiè 区=ōu 查=zhā 任=rén 朴=piáo 盖=gě 纪=jǐ 华=huà 召=shào 种=chóng
员=yùn 乐=yuè 缪=miào 宓=mì 翟=zhái 覃=qín 盛=shèng 沈=shěn 尉=wèi 黑=hè 牟=mù 逄=páng 阚=kàn 隗=wěi 訾=zī 乜=niè
折=shé 繁=pó 过=guō 葛=gě 燕=yān 应=yīng 宁=nìng 都=dū 那=nā 秘=bì 曲=qū 干=gān 柏=bǎi 晁=cháo 佴=nài 祭=zhài
谌=chén 车=chē 会=guì 句=gōu 长=cháng 相=xiàng 教=jiào 炅=guì 冼=xiǎn 麻=má 吕=lǚ 卜=bǔ 石=shí 臧=zāng 冯=féng
贾=jiǎ 叶=yè 邵=shào 江=jiāng 洗=xiǎn 宿=sù 台=tái 撒=sǎ 瞿=qú 恽=yùn 阙=quē 逯=lù 么=yāo 幺=yāo 钭=tǒu 郇=xún 郗=xī
肖=xiāo 薄=bó 哈=hǎ 艾=ài 贲=bēn 娄=lóu 颜=yán 卞=biàn 蔚=yù 俞=yú 尹=yǐn 重=chóng 令=líng 能=nài 殷=yīn 於=yū 观=guàn 藏=zāng 粘=nián
万俟=mò,qí 尉迟=yù,chí 单于=chán,yú 长孙=zhǎng,sūn 澹台=tán,tái 令狐=líng,hú 闾丘=lǘ,qiū 宰父=zǎi,fǔ 亓官=qí,guān
濮阳=pú,yáng 鲜于=xiān,yú 夏侯=xià,hóu 呼延=hū,yán 乐正=yuè,zhèng 欧阳=ōu,yáng 司马=sī,mǎ 上官=shàng,guān 诸葛=zhū,gě
皇甫=huáng,fǔ 东方=dōng,fāng 公孙=gōng,sūn 慕容=mù,róng 司徒=sī,tú 司空=sī,kōng 端木=duān,mù 轩辕=xuān,yuán 宇文=yǔ,wén
公冶=gōng,yě 宗政=zōng,zhèng 太史=tài,shǐ 申屠=shēn,tú 仲孙=zhòng,sūn 钟离=zhōng,lí 赫连=hè,lián 独孤=dú,gū 南宫=nán,gōng`

// compound gives the length in characters of the surname of a name: 2 for a
// known compound surname in a name of three or more, else 1.
func compound(name []rune) int {
	if len(name) >= 3 {
		if r, ok := surnames()[string(name[:2])]; ok && len(r) == 2 {
			return 2
		}
	}
	return min(1, len(name))
}

// dictionary gives every reading of a character with tone marks, the everyday one
// first.
func dictionary(r rune) []string {
	if list := readings(r); list != "" {
		return strings.Split(list, ",")
	}
	return nil
}

// Readings gives, for each character of a name, every reading with tone marks,
// the likeliest first; a character without one stands for itself.
func Readings(name string) [][]string {
	runes := []rune(name)
	out := make([][]string, len(runes))
	family := surnames()[string(runes[:compound(runes)])]
	for i, r := range runes {
		var list []string
		if i < len(family) {
			list = append(list, family[i])
		} else {
			list = append(list, givenReadings()[r]...)
		}
		for _, p := range dictionary(r) {
			if !slices.Contains(list, p) {
				list = append(list, p)
			}
		}
		if len(list) == 0 {
			list = []string{strings.ToLower(string(r))}
		}
		out[i] = list
	}
	return out
}

// SpecialReading gives the surname's reading, capitalised, where a reader would
// likely say it wrong, since the dictionary has another one first: "Shàn" for
// 单; "" for ordinary surnames.
func SpecialReading(name string) string {
	runes := []rune(name)
	n := compound(runes)
	if n == 0 {
		return ""
	}
	for i, said := range surnames()[string(runes[:n])] {
		if everyday := dictionary(runes[i]); len(everyday) == 0 || everyday[0] != said {
			return Capital(strings.Join(surnames()[string(runes[:n])], ""))
		}
	}
	return ""
}

// Toneless drops tone marks and writes ü as v, for keyboards and for order.
func Toneless(s string) string { return toneless.Replace(s) }

var toneless = strings.NewReplacer(
	"ā", "a", "á", "a", "ǎ", "a", "à", "a", "ē", "e", "é", "e", "ě", "e", "è", "e",
	"ī", "i", "í", "i", "ǐ", "i", "ì", "i", "ō", "o", "ó", "o", "ǒ", "o", "ò", "o",
	"ū", "u", "ú", "u", "ǔ", "u", "ù", "u", "ü", "v", "ǖ", "v", "ǘ", "v", "ǚ", "v", "ǜ", "v",
	"ń", "n", "ň", "n", "ǹ", "n", "ḿ", "m", "ê", "e", "ế", "e", "ề", "e",
)

// PinyinKey orders names by the syllables they are said in, equal sounds by tone
// and then by character. Latin and unknown characters sort behind.
func PinyinKey(name string, syllables []string) string {
	var plain, tones strings.Builder
	runes := []rune(name)
	for i, syllable := range syllables {
		if i > 0 {
			plain.WriteByte(' ')
		}
		if syllable == strings.ToLower(string(runes[i])) {
			plain.WriteByte('~') // behind every letter
		}
		plain.WriteString(toneless.Replace(syllable))
		tones.WriteByte('0' + tone(syllable))
	}
	return plain.String() + "\x00" + tones.String() + "\x00" + name
}

// tone gives 1 to 4, or 5 for a syllable without a mark.
func tone(syllable string) byte {
	for i, marked := range []string{"āēīōūǖ", "áéíóúǘńḿế", "ǎěǐǒǔǚň", "àèìòùǜǹề"} {
		if strings.ContainsAny(syllable, marked) {
			return byte(i) + 1
		}
	}
	return 5
}
