package model

// What relations the rules on avoidance speak of: spouses, lineal blood,
// collaterals within three generations, near in-laws (公务员法第74条，
// 公务员回避规定).

import (
	"slices"
	"strings"

	"liuzhuan/model/seat"
)

// relations are the words for near relatives; 长子, 二女儿, 大哥 and 堂兄 are made
// of them.
var relations = strings.Fields(`
	配偶 丈夫 妻子 夫 妻 爱人 老公 老婆 子女 父母 公婆 岳父母 祖父母 外祖父母 兄弟姐妹 兄弟姊妹
	父 母 父亲 母亲 爸爸 妈妈 养父 养母 继父 继母 儿子 女儿 子 女 养子 养女 继子 继女 独子 独女 独生子 独生女
	祖父 祖母 爷爷 奶奶 外祖父 外祖母 外公 外婆 姥爷 姥姥 曾祖父 曾祖母 外曾祖父 外曾祖母
	孙子 孙女 外孙 外孙子 外孙女
	哥 哥哥 弟 弟弟 姐 姐姐 妹 妹妹 兄 兄长 胞兄 胞弟 胞姐 胞妹 兄弟 姐妹 姊 姊妹
	伯 伯父 伯伯 叔 叔父 叔叔 姑 姑姑 姑妈 姑母 舅 舅舅 舅父 姨 姨妈 姨母 伯母 婶 婶婶 婶母 姑父 姑丈 舅母 舅妈 姨父 姨丈
	堂兄 堂哥 堂弟 堂姐 堂妹 表兄 表哥 表弟 表姐 表妹 堂兄弟 堂姐妹 表兄弟 表姐妹
	侄 侄子 侄儿 侄女 外甥 外甥女 内侄 内侄女 甥
	岳父 岳母 公公 婆婆 公 婆 丈人 丈母娘 女婿 婿 儿媳 媳妇 儿媳妇 亲家 亲家公 亲家母
	嫂 嫂子 嫂嫂 弟媳 弟妹 弟妇 姐夫 妹夫 大伯 大伯子 小叔子 大姑子 小姑子 内兄 内弟
	妻兄 妻弟 妻姐 妻妹 妻哥 大舅子 小舅子 大舅哥 小舅 大姨子 小姨子 夫兄 夫弟 夫姐 夫妹
	侄媳 侄媳妇 侄女婿 外甥媳妇 外甥女婿 堂嫂 堂弟媳 堂姐夫 堂妹夫 表嫂 表弟媳 表姐夫 表妹夫`)

// NearRelation reports whether a word of a list of relatives is one the rules
// speak of. A marriage that is over is none.
func NearRelation(word string) bool {
	word = seat.Bare(seat.Plain(word))
	if slices.Contains(relations, word) {
		return true
	}
	for _, nth := range []string{"长", "次", "大", "二", "三", "四", "五", "六", "小", "老", "幺"} {
		if one, ok := strings.CutPrefix(word, nth); ok && slices.Contains(relations, one) {
			return true
		}
	}
	return false
}

// overRelation reports whether a word is of a marriage that is over: 前妻.
func overRelation(word string) bool { return strings.HasPrefix(word, "前") }

// unknownRelations doubts each word once that the rules on avoidance do not know,
// so that nobody believes it was checked.
func (r *Reconciliation) unknownRelations(lines []KinLine, file string, seen map[string]bool) {
	for i := range lines {
		word := lines[i].Relation
		if word == "" || seen[word] || overRelation(word) || NearRelation(word) {
			continue
		}
		seen[word] = true
		r.Doubtful = append(r.Doubtful, Flag{Field: FieldRelation, Value: word, Doubt: DoubtRelation, Row: lines[i].Row, Part: lines[i].Part, File: file})
	}
}
