package hanzi

import (
	"slices"
	"strings"
	"testing"
)

// A list in the order of 姓氏笔画.
const byStrokes = `丁一 丁玉兰 卜凡 刁建国 于敏 万里 上官云 马卫东 王文 王伟 王芳 王一鸣 王小宁 韦国清 尤勇 车平 牛群 毛宁 乌兰 文静 方正
尹力 孔明 邓超 甘霖 艾青 左权 石磊 龙飞 卢刚 叶挺 田富 田大利 史进 白雪 包公 冯军 宁静 司马光 边疆 邢燕 成龙 吕布 朱军 任重 江涛 许强 阮文 孙武
杜鹃 李一鸣 李大鸣 杨帆 吴刚 何平 余华 汪洋 沈从文 张三 陈平 林海 欧阳修 尉迟恭 曾国`

func TestStrokeOrder(t *testing.T) {
	// 姓名笔画 compares the second character as it stands.
	asItStands := strings.NewReplacer("王文 王伟 王芳 王一鸣 王小宁", "王一鸣 王小宁 王文 王伟 王芳", "田富 田大利", "田大利 田富")
	tests := []struct {
		name        string
		emptyMiddle bool
		want        []string
	}{
		{"姓氏笔画", true, strings.Fields(byStrokes)},
		{"姓名笔画", false, strings.Fields(asItStands.Replace(byStrokes))},
		{"names of two characters go first", true, strings.Fields("丁小宁 于一 么三 卫国 习远 马一 王小宁 文一 高富 高大富")},
		{"what the table does not have stands behind", true,
			[]string{"阿依古丽·买买提", "曾国", "曾\ue0f1", "曾\U0002cb4e", "Tom", "郈三", "\ue0f1", "\U0002cb4e"}},
	}
	for _, tt := range tests {
		got := slices.Clone(tt.want)
		slices.Reverse(got)
		slices.SortFunc(got, func(a, b string) int {
			return strings.Compare(StrokeKey(a, tt.emptyMiddle), StrokeKey(b, tt.emptyMiddle))
		})
		equal(t, tt.name, got, tt.want)
	}
}

// Blanks and dots do not count: a padded name stands where the name does.
func TestStrokeKeyOfPaperName(t *testing.T) {
	for _, name := range []string{"王伟", "阿依古丽·买买提"} {
		equal(t, name, StrokeKey(PaperName(name), true), StrokeKey(name, true))
	}
	equal(t, "dot", StrokeKey("阿依古丽·买买提", true), StrokeKey("阿依古丽买买提", true))
}

// The characters that were mended are made of parts that the table has right.
func TestMendedStrokes(t *testing.T) {
	for char, parts := range map[rune]string{
		'德': "332" + strokes()['十'] + "25221" + strokes()['一'] + strokes()['心'],
		'皙': strokes()['析'] + strokes()['白'],
		'撅': "121" + strokes()['厥'],
		'膝': strokes()['月'] + strings.TrimPrefix(strokes()['漆'], "441"),
		'黏': strokes()['黍'] + strokes()['占'],
	} {
		equal(t, string(char), strokes()[char], parts)
	}
	equal(t, "no strokes", strokes()['·'], "")
}
