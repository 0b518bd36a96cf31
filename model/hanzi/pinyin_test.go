package hanzi

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// pinyinKey is the key of a name as it is likeliest said.
func pinyinKey(name string) string {
	syllables, _ := NameReading(name)
	return PinyinKey(name, syllables)
}

// spoken gives a name's likeliest reading without tones and blanks, ü as v.
func spoken(name string) string {
	reading, _, _ := strings.Cut(pinyinKey(name), "\x00")
	return strings.ReplaceAll(reading, " ", "")
}

// Fifty surnames with more than one reading: the dictionary alone
// has 22 of them right.
func TestSurnames(t *testing.T) {
	list := `单雄信=shan 曾国藩=zeng 仇英=qiu 解缙=xie 区寄=ou 查良镛=zha 尉迟恭=yuchi 任弼时=ren 朴正欢=piao 盖叫天=ge
		纪晓岚=ji 华罗庚=hua 种师道=chong 员半千=yun 乐毅=yue 缪斯=miao 翟志刚=zhai 覃志刚=qin 盛明=sheng 沈从文=shen
		黑金星=he 牟宗三=mu 逄先知=pang 阚清子=kan 訾强=zi 折可适=she 繁钦=po 葛优=ge 燕青=yan 宁静=ning
		都力=du 那英=na 秘明=bi 祭遵=zhai 谌容=chen 万俟雪=moqi 单于冒=chanyu 长孙无忌=zhangsun 澹台明=tantai 令狐冲=linghu
		吕布=lv 冼星海=xian 句践=gou 宿迁=su 瞿秋白=qu 么红=yao 贲红=ben 洗夫人=xian 石磊=shi 叶剑英=ye`
	pairs := strings.Fields(list)
	equal(t, "names", len(pairs), 50)
	for _, pair := range pairs {
		name, want, _ := strings.Cut(pair, "=")
		if got := spoken(name); !strings.HasPrefix(got, want) {
			t.Errorf("%s is read %s, want %s…", name, got, want)
		}
	}
}

func TestSpecialReading(t *testing.T) {
	for name, want := range map[string]string{
		"单志远": "Shàn", "仇敏": "Qiú", "查文辉": "Zhā", "曾知": "Zēng", "尉迟恭": "Yùchí", "区寄": "Ōu",
		"肖华": "Xiāo", "任文": "Rén", "吕布": "", "石强和": "", "欧阳修": "", "王伟": "", "单于": "Shàn", "": "",
	} {
		equal(t, name, SpecialReading(name), want)
	}
}

func TestRomanize(t *testing.T) {
	for name, want := range map[string]string{
		"单志远": "Shan Zhiyuan", "尉迟恭": "Yuchi Gong", "吕布": "Lü Bu", "阿依古丽·买买提": "Ayiguli Maimaiti", "任": "Ren", "": "",
	} {
		equal(t, name, Romanize(name), want)
	}
}

// Names in order: by the surname's reading, equal sounds by tone, a shorter name
// first; what nobody can read, and Latin letters, behind.
func TestPinyinOrder(t *testing.T) {
	want := strings.Fields("盖叫天 葛优 陆游 吕布 区寄 欧阳修 仇英 任弼时 单雄信 沈从文 王妈 王麻 王马 王骂 王伟 王卫 王伟明 王\ue0f1 曾国藩 " +
		"查良镛 翟志刚 张伟 张玮 张卫 Tom")
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortFunc(got, func(a, b string) int { return strings.Compare(pinyinKey(a), pinyinKey(b)) })
	equal(t, "order", got, want)
}

// Every line of the table is one character, in order, and what it is read as.
func TestPinyinTable(t *testing.T) {
	before := rune(0)
	for line := range strings.Lines(pinyinTable) {
		r, n := utf8.DecodeRuneInString(line)
		list := strings.TrimSuffix(line[n:], "\n")
		if r <= before || list == "" || strings.ContainsFunc(list,
			func(r rune) bool { return r != ',' && !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) }) {
			t.Fatalf("%q after %c", line, before)
		}
		if got := readings(r); got != list {
			t.Errorf("%c is read %q, its line says %q", r, got, list)
		}
		before = r
	}
	equal(t, "characters", strings.Count(pinyinTable, "\n"), 41923)
	equal(t, "好", dictionary('好'), []string{"hǎo", "hào"})
	for _, r := range []rune{0, 'A', 0x3006, 0x9FFD, 0x10FFFF, utf8.RuneError} {
		equal(t, "no hanzi", dictionary(r), nil)
	}
}
