package hanzi

// How a name is said aloud, and what of it somebody has to settle first.

import (
	"slices"
	"strings"
	"sync"
	"unicode"
)

// givenReadings holds the characters of given names that people do say in more
// than one way, the likelier first, and a few that the dictionary has wrong. The
// dictionary's own lists cannot serve: they hold the readings of two thousand
// years and would make every other name doubtful.
var givenReadings = sync.OnceValue(func() map[rune][]string {
	m := map[rune][]string{}
	for _, pair := range strings.Fields(givenList) {
		char, readings, _ := strings.Cut(pair, "=")
		for _, r := range char {
			m[r] = strings.Split(readings, ",")
		}
	}
	return m
})

const givenList = `乐=lè,yuè 行=xíng,háng 长=cháng,zhǎng 重=chóng,zhòng 朝=cháo,zhāo 茜=qiàn,xī 晟=shèng,chéng 盛=shèng,chéng
冠=guān,guàn 好=hǎo,hào 为=wéi,wèi 相=xiāng,xiàng 传=chuán,zhuàn 省=xǐng,shěng 宛=wǎn,yuān 蔚=wèi,yù 鲜=xiān,xiǎn
兴=xīng,xìng 应=yīng,yìng 与=yǔ,yù 正=zhèng,zhēng 仔=zǐ,zǎi 荷=hé,hè 纶=lún,guān 柏=bǎi,bó 曾=zēng,céng 解=jiě,xiè
任=rèn,rén 令=lìng,líng 宁=níng,nìng 燕=yàn,yān 载=zǎi,zài 娜=nà,nuó 莎=shā,suō 少=shào,shǎo 将=jiāng,jiàng 济=jì,jǐ
乘=chéng,shèng 澄=chéng,dèng 观=guān,guàn 隽=jùn,juàn 劲=jìn,jìng 论=lùn,lún 肖=xiào,xiāo 予=yǔ,yú 藏=cáng,zàng
瑱=tiàn,zhèn 侗=tóng,dòng 莘=shēn,xīn 莞=wǎn,guǎn 菀=wǎn,yù 桧=guì,huì 单=dān,shàn 朴=pǔ,piáo 率=shuài,lǜ 干=gàn,gān
泊=bó,pō 还=huán,hái 都=dū,dōu 调=tiáo,diào 称=chēng,chèn 更=gēng,gèng 曲=qǔ,qū 炅=jiǒng,guì 车=chē,jū 覃=tán,qín
珩=héng 岗=gāng`

// NameReading gives for each character of a name the syllable to say, with tone
// marks, and whether that is uncertain (待核): the character is no surname of the
// table and is said in several ways, or nobody has a reading for it and it
// stands for itself.
func NameReading(name string) (syllables []string, uncertain []bool) {
	runes := []rune(name)
	family := surnames()[string(runes[:compound(runes)])]
	for i, list := range Readings(name) {
		unread := unicode.Is(unicode.Han, runes[i]) || unicode.Is(unicode.Co, runes[i])
		syllables = append(syllables, list[0])
		uncertain = append(uncertain, i >= len(family) && len(givenReadings()[runes[i]]) > 1 || unread && list[0] == string(runes[i]))
	}
	return syllables, uncertain
}

// maxReadings is how many readings of one name a digit can choose from.
const maxReadings = 9

// NameReadings gives the ways to say a name of which it is uncertain how, the
// likeliest first; none where it is certain.
func NameReadings(name string) []string {
	syllables, uncertain := NameReading(name)
	if !slices.Contains(uncertain, true) {
		return nil
	}
	ways := [][]string{nil}
	for i, list := range Readings(name) {
		if !uncertain[i] {
			list = syllables[i : i+1]
		} else if known := givenReadings()[[]rune(name)[i]]; len(known) > 1 {
			list = known
		}
		var longer [][]string
		for _, way := range ways {
			for _, syllable := range list {
				longer = append(longer, append(slices.Clone(way), syllable))
			}
		}
		ways = longer[:min(len(longer), maxReadings)]
	}
	var out []string
	for _, way := range ways {
		out = append(out, strings.Join(way, " "))
	}
	return out
}

// FamilyLength is how many characters of a name are the surname, at least one of
// a name that has any.
func FamilyLength(name string) int {
	runes := []rune(name)
	return min(max(1, compound(runes)), len(runes))
}
