package screen

import (
	"testing"

	"github.com/charmbracelet/x/ansi"

	"liuzhuan/model/hanzi"
)

// A footer is cut by whole keys: what is less used gives way first, the way out and
// the menu last.
func TestFooterGivesWay(t *testing.T) {
	for _, c := range []struct {
		keys []string
		w    int
		want string
	}{
		{[]string{"f10", "3"}, 120, "回车 按方案  1 留任  2 转任  3 暂缓  4 免职  9 其他  0 收回  空格 到  F3 找  F4 缺谁  F8 撤销  F10/^O 菜单"},
		{[]string{"f10", "3"}, 80, "回车 按方案  1 留任  2 转任  3 暂缓  4 免职  9 其他  F3 找  F4 缺谁  F10/^O 菜单"},
		{[]string{"f10", "3"}, 50, "回车 按方案  1 留任  2 转任  3 暂缓  F10/^O 菜单"},
		{[]string{"f10", "3"}, 20, "F10/^O 菜单"},
		{[]string{"f10", "4"}, 120, "回车 记事  空格 到  F3 找  F4 缺谁  F6 谈话  F8 撤销  F10/^O 菜单  F11/^P 投影跟随"},
		{[]string{"f10", "4"}, 60, "回车 记事  空格 到  F3 找  F4 缺谁  F6 谈话  F10/^O 菜单"},
		{[]string{"f3"}, 80, "汉字、拼音 找  1-9 选人  上/下 换一个  回车 定位  Esc 回去  F1/^G 帮助"},
		{[]string{"f3"}, 60, "汉字、拼音 找  1-9 选人  上/下 换一个  回车 定位  Esc 回去"},
		{[]string{"f3"}, 40, "汉字、拼音 找  回车 定位  Esc 回去"},
		{[]string{"f3"}, 20, "Esc 回去"},
		{[]string{"f2"}, 80, "1 改  2 时间  3 名单外  4 对调  7 待核  8 核清  9 个别谈  0 表态  Esc 返回"},
	} {
		d := openDemo(t, 120, 30)
		d.press(c.keys...)
		d.a.W = c.w
		if got := ansi.Strip(d.a.footerLine()); got != c.want || hanzi.Width(got) > c.w {
			t.Errorf("%v in %d columns: %q, want %q", c.keys, c.w, got, c.want)
		}
	}
}
