package hanzi

// Names that are easily taken for each other: by ear, by eye, or because a
// computer has no such character.

import (
	"fmt"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// lookalikes are characters of names that are misread and mistyped for each
// other, a group a word; those that sound alike too are found by their sound.
const lookalikes = `未末 土士 戊戌戍戎 己已巳 侯候 辨辩瓣 日曰 千干于 天夭 王玉主 白自 目且 田由甲申 早旱 今令 冷泠 治冶 沾沽
戴载裁栽 准淮 住往佳 免兔 折拆析 晴睛 清请情 钓钧钩 祟崇 粟栗 薄簿 籍藉 茶荼 哀衷衰 享亨 孟盂 历厉 幻幼 贷货 颂领 烽锋蜂
仑仓 抡抢 沦沧 卢户 岭玲 妤好 姝妹 吴昊 杲果 杳查 昱显 旻昊 炅灵 玟玫 珏钰 琳淋 瑾谨 莹萤 芮苗 苹萍 菲非 浩皓
宣宜 辰晨 晟晨 崔雀 毫豪 杰木 杨扬 汤扬 博搏 搏膊 斌赋 彬杉 捷婕 睫婕 嫒媛 瑗援 璇漩 薇微 蔷墙 琅朗郎 铭洺
渊洲 洲州 琦椅 骁晓 烁铄 栎烁 沁泌 泌秘 芯蕊 茹如 菡函 涵函 瀚翰韩 霁齐 霖林 露路 潞璐 珈伽 珺君 琚据 玥钥 昕听 欣掀`

var lookalike = sync.OnceValue(func() map[rune]rune {
	m := map[rune]rune{}
	for _, group := range strings.Fields(lookalikes) {
		first, _ := utf8.DecodeRuneInString(group)
		if known, ok := m[first]; ok {
			first = known
		}
		for _, r := range group {
			if _, ok := m[r]; !ok {
				m[r] = first
			}
		}
	}
	return m
})

// LookKey is the same for names that the eye may take for each other.
func LookKey(name string) string {
	return strings.Map(func(r rune) rune {
		if first, ok := lookalike()[r]; ok {
			return first
		}
		return r
	}, name)
}

// RareChars names the characters of a name that a font or an older system may
// lack, each with its code point: 𬭎 U+2CB4E. Those are characters from private
// use, and ideographs outside the 20,902 of GBK and Unicode 1.1.
func RareChars(name string) string {
	var out []string
	for _, r := range name {
		private := unicode.Is(unicode.Co, r)
		if private || unicode.Is(unicode.Han, r) && (r < 0x4E00 || r > 0x9FA5) && r != '〇' {
			out = append(out, fmt.Sprintf("%c U+%04X", r, r))
		}
	}
	return strings.Join(out, "、")
}
