package screen

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/model"
	"liuzhuan/ui/text"
)

// The card says in words and marks what somebody owes and has done; who is away stands out;
// what has no room behind one another stands below one another, no label apart from what it
// is of.
func TestCardLines(t *testing.T) {
	d := openDemo(t, 120, 36)
	d.press("f2").shows("方案 留任 | 拟任 不变 | 拟免 无", "本组 ######  编制6 现有8 调出3 调入1，调整后6  满编", "未办 . 签到  . 宣布  . 任前谈话")
	d.press("esc", "f10", "2", "3", "text:参加省里培训", "enter", "f10", "3", "home", "enter", "up", "f2")
	d.shows("未办 . 签到", "已办 * 宣布", "签到 请假 09:05 参加省里培训", "结果 留任 09:05")
	d.press("esc").goToNo(2)
	d.press("f2").shows("方案 转任", "     拟任 云川市纪委监委驻市公安局纪检监察组副组长", "去向 #####.  驻市公安局  编制6 现有8 调出4 调入1，调整后5  缺编1")
	d.send(tea.WindowSizeMsg{Width: 60, Height: 20})
	for i, line := range d.screen() {
		if strings.Contains(line, "方案 转任") && strings.Contains(line, "|") || strings.HasSuffix(strings.TrimRight(line, " "), "拟免") {
			t.Errorf("line %d: %q", i, line)
		}
	}
	d.shows("方案 转任", "     拟任 云川市纪委监委驻市公安局纪检监察组副组长")
}

// Of a card that is longer than the screen the title says how much is below, whatever of the
// facts has to go for it; a relative and a line of the résumé stand below those before them.
func TestLongCardSaysWhatIsBelow(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.giveForms("审批表", map[int]func([]byte) []byte{
		1: func(b []byte) []byte {
			b = with("JianLi", strings.Repeat("1990.09--1994.07  云川大学学习\r\n", 20))(b)
			return with("JiaTingChengYuan", "<Item><ChengWei>妻子</ChengWei><XingMing>许青和</XingMing><ChuShengRiQi>197703</ChuShengRiQi>"+
				"<ZhengZhiMianMao>中共党员</ZhengZhiMianMao><GongZuoDanWeiJiZhiWu>云川市第三中学教师</GongZuoDanWeiJiZhiWu></Item>"+
				"<Item><ChengWei>女儿</ChengWei><XingMing>陈小禾</XingMing><ChuShengRiQi>200411</ChuShengRiQi>"+
				"<ZhengZhiMianMao>共青团员</ZhengZhiMianMao><GongZuoDanWeiJiZhiWu>云川大学学生</GongZuoDanWeiJiZhiWu></Item>")(b)
		},
	})
	d.press("f10", "7", "text:审", "enter", "enter", "enter").says("已导入审批表")
	d.press("home", "f2")
	if title := d.screen()[2]; !strings.Contains(title, "余刚超  女  1975.12") || !strings.Contains(title, "下面还有 ") {
		t.Errorf("the title is %q", title)
	}
	d.press("end").shows("家庭 妻子 许青和 1977.03 中共党员 云川市第三中学教师", "     女儿 陈小禾 2004.11")
	if title := d.screen()[2]; !strings.Contains(title, "余刚超  女") || !strings.Contains(title, "上面还有 ") {
		t.Errorf("the title is %q", title)
	}
}

// Who has several posts is told by which key they are settled one by one, at 80 columns too.
func TestCardNamesTheKeyOfThePosts(t *testing.T) {
	d := openDemo(t, 80, 24)
	p := *d.person(2)
	p.Current += "、市公安局党委委员"
	c, err := d.a.meeting().EditPerson(p, "", 1)
	if err != nil {
		t.Fatal(err)
	}
	d.a.meeting().Apply(c)
	if len(d.a.meeting().HeldPosts(d.person(2))) < 2 {
		t.Fatal(model.ParsePost(p.Current))
	}
	d.press("down", "f2").shows("Shift-Tab 各职务", "Esc 返回").press("shift+tab").shows("现任各职务", "> 1 ")
	d.a.Text = text.For("en")
	d.press("shift+tab", "shift+tab").shows("proposed post  云川市", "relieved of    云川市")
}

// The form of a talk says with whom it is, as soon as that is chosen; a time of its plan that
// cannot be read is asked for as it is written.
func TestTalkFormSaysWithWhom(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "2", "enter", "home", "f6").shows("-- 新的谈话 | 尚未开始 --").press("up", "2").shows("-- 个别谈话 1 余刚超 | 尚未开始 --")
	d.press("1").shows("-- 新的谈话 | 尚未开始 --").press("up", "shift+tab", "text:一会儿", "enter").shows("起止时间看不懂，请写成 9:40-10:30 这样。", "> 计划起止 ")
}
