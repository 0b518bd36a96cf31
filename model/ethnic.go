package model

// The ethnic groups (民族) and how lists and forms write them.

import (
	"slices"
	"strconv"
	"strings"
)

// ethnics is GB/T 3304-1991 in its official order: code = index + 1.
var ethnics = []string{
	"汉族", "蒙古族", "回族", "藏族", "维吾尔族", "苗族", "彝族", "壮族", "布依族", "朝鲜族", "满族", "侗族", "瑶族", "白族", "土家族",
	"哈尼族", "哈萨克族", "傣族", "黎族", "傈僳族", "佤族", "畲族", "高山族", "拉祜族", "水族", "东乡族", "纳西族", "景颇族", "柯尔克孜族",
	"土族", "达斡尔族", "仫佬族", "羌族", "布朗族", "撒拉族", "毛南族", "仡佬族", "锡伯族", "阿昌族", "普米族", "塔吉克族", "怒族",
	"乌孜别克族", "俄罗斯族", "鄂温克族", "德昂族", "保安族", "裕固族", "京族", "塔塔尔族", "独龙族", "鄂伦春族", "赫哲族", "门巴族", "珞巴族", "基诺族",
}

// otherEthnics are what the editors of approval forms add to them.
var otherEthnics = []string{"其他族", "外国血统", "外国民族", "加入中国籍的外国人"}

// oldEthnics are spellings of old files and of speech.
var oldEthnics = map[string]string{
	"毛难族": "毛南族", "崩龙族": "德昂族", "僮族": "壮族", "徭族": "瑶族", "傜族": "瑶族", "佧佤族": "佤族", "民家族": "白族",
	"蒙族": "蒙古族", "维族": "维吾尔族", "哈族": "哈萨克族", "鲜族": "朝鲜族",
}

// ethnicsByName gives the full name for every spelling, with 族 and without.
var ethnicsByName = func() map[string]string {
	out := map[string]string{}
	spell := func(as, name string) {
		out[as] = name
		out[strings.TrimSuffix(as, "族")] = name
	}
	for _, name := range slices.Concat(ethnics, otherEthnics) {
		spell(name, name)
	}
	for old, name := range oldEthnics {
		spell(old, name)
	}
	return out
}()

// Ethnic writes a 民族 in full: 满 gives 满族, 毛难 gives 毛南族, 02 and 2蒙古 give
// 蒙古族. text has no blanks and half-width digits. ok is false for anything else,
// which is to stay as it stood.
func Ethnic(text string) (group string, ok bool) {
	name := strings.TrimLeft(text, "0123456789.、")
	if name == "" { // the code alone
		code, err := strconv.Atoi(text)
		if err != nil || code < 1 || code > len(ethnics) {
			return text, false
		}
		return ethnics[code-1], true
	}
	if group, ok = ethnicsByName[name]; ok {
		return group, true
	}
	return text, false
}
