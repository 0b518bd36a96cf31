package screen

import (
	"bytes"
	"context"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"

	"liuzhuan/data/sitting"
	"liuzhuan/model"
	"liuzhuan/ui/text"
)

// reader is somebody who writes lines and hears what comes out.
type reader struct {
	t     testing.TB
	p     *plain
	clock *clock
	path  string
	heard bytes.Buffer // of the last line
}

// readAt opens a meeting file in lines.
func readAt(t testing.TB, path, lang string) *reader {
	t.Helper()
	r := &reader{t: t, clock: &clock{}, path: path}
	r.clock.at("09:05")
	s, err := sitting.Open(path, r.clock.untouched())
	if err != nil {
		t.Fatal(err)
	}
	r.p = newPlain(Options{Text: text.For(lang), Sitting: s, Dir: filepath.Dir(path)}, &r.heard)
	t.Cleanup(func() {
		r.p.a.beside.close()
		close(r.p.over)
		r.p.a.closeWall()
		_ = r.p.a.Sitting.Close()
	})
	r.p.tell()
	return r
}

// ends is the end of the input.
func (r *reader) ends() {
	r.t.Helper()
	r.p.do(r.p.a.leave())
	r.p.a.beside.close()
	if err := r.p.a.Sitting.Close(); err != nil {
		r.t.Fatal(err)
	}
}

// atNine is a clock that stands at nine.
func atNine() *clock {
	c := &clock{}
	c.at("09:00")
	return c
}

// line writes lines, each without its end.
func (r *reader) line(lines ...string) *reader {
	r.t.Helper()
	for _, l := range lines {
		r.heard.Reset()
		r.p.take(plainLine{text: l})
		r.p.tell()
	}
	return r
}

// hears asserts that each of words came out after the last line.
func (r *reader) hears(words ...string) *reader {
	r.t.Helper()
	for _, w := range words {
		if !strings.Contains(r.heard.String(), w) {
			r.t.Fatalf("%q does not come out, but\n%s", w, r.heard.String())
		}
	}
	return r
}

// hearsAll asserts all that came out after the last line.
func (r *reader) hearsAll(lines ...string) *reader {
	r.t.Helper()
	want := strings.Join(lines, "\n") + "\n"
	if len(lines) == 0 {
		want = ""
	}
	if got := r.heard.String(); got != want {
		r.t.Fatalf("what comes out is\n%swant\n%s", got, want)
	}
	return r
}

// refused asserts whether the last line was refused.
func (r *reader) refused(want bool) *reader {
	r.t.Helper()
	if r.p.failed != want {
		r.t.Fatalf("refused: %v, want %v\n%s", r.p.failed, want, r.heard.String())
	}
	return r
}

// on asserts who is selected.
func (r *reader) on(name string) *reader {
	r.t.Helper()
	if p := r.p.a.person(); p == nil || p.Name != name {
		r.t.Fatalf("on %v, want %s\n%s", p, name, r.heard.String())
	}
	return r
}

func (r *reader) tally(want string) *reader {
	r.t.Helper()
	if got := r.p.view()[1]; got != want {
		r.t.Fatalf("the tally is %q, want %q", got, want)
	}
	return r
}

// What a line changes comes out and nothing else, and every state is a word.
func TestPlainSaysWhatChanges(t *testing.T) {
	r := readAt(t, demoFile(t), "zh")
	if !strings.HasPrefix(r.heard.String(), "留转 云川市派驻机构改革干部调整会 筹备 开会 09:00\n"+
		"应到 68 实到 0 迟到 0 请假 0 | 已定 0 余 68 | 任前 0/66 廉政 0/66\n名单：全部，68 人\n> 1 余刚超；方案 留任；") {
		t.Errorf("at first\n%s", r.heard.String())
	}
	r.line("F10 2").hears("留转 云川市派驻机构改革干部调整会 签到 开会 09:00\n> 1 余刚超；驻市委办 组长；0999-0000001；未签到。回车 到\n" +
		"回车 到  1 到").refused(false)
	r.line("空格").hearsAll("余刚超 09:05 到，迟到；其任免事项尚未宣读。", "应到 68 实到 1 迟到 1 请假 0 | 已定 0 余 68 | 任前 0/66 廉政 0/66",
		"> 2 汪海景；驻市委办 副组长；0999-0000002；未签到。回车 到")
	r.line("上").hearsAll("> 1 余刚超；驻市委办 组长；0999-0000001；到 09:05 迟到")
	r.line("上").hearsAll()
	r.line("F10").hearsAll("菜单", "1 筹备 2 签到 3 宣布 4 谈话 5 承诺 6 收尾 7 导入 8 导出 9 会前核对 0 更多", "数字 选  Esc 返回  F1 帮助")
	r.line("Esc").hearsAll("> 1 余刚超；驻市委办 组长；0999-0000001；到 09:05 迟到").refused(false)
	r.line("F10 3 下").hears("> 2 汪海景；方案 转任；念：汪海景同志任云川市纪委监委驻市公安局纪检监察组副组长，" +
		"免去其云川市纪委监委驻市委办公室纪检监察组副组长职务。回车 按方案\n")
	r.line("3").hears("汪海景 序 2\n方案 转任 驻市公安局 副组长 改为 [暂缓] ! 尚未记入\n> 理由\n", "与方案不一致，请写理由；按 Esc 不改。")
	r.line("字 待复核").hearsAll("> 理由 待复核")
	r.line("回车").hears("已记：汪海景 暂缓，09:05，与方案不一致：待复核。\n", "> 3 宋凯；方案 留任；")
	r.line("上").hears("> 2 汪海景；方案 转任；结果 暂缓 09:05 | 理由 待复核 | 决定人 主持人")
	r.line("").hears("留转 云川市", "应到 68", "名单：全部，68 人", "> 2 汪海景；", "回车 按方案  1 留任").refused(false)
}

// Names of keys in either language, in full width and as a footer prints them.
func TestPlainKeys(t *testing.T) {
	for _, lines := range [][]string{
		{"F10 3", "回车", "回车"}, {"f10 3 回车 回车"}, {"Ctrl-O 3", "Enter enter"}, {"F10/^O ３ 回车", "　回车　"}, {"F１０ 3 Home Enter Enter"},
		{"^O", "3", "下 上 Up 回车 End g 2 Esc 下 回车"},
	} {
		r := readAt(t, demoFile(t), "zh")
		r.line(lines...).refused(false)
		if c := r.p.a.counts(); c.Decided != 2 {
			t.Errorf("%q announces %d", lines, c.Decided)
		}
	}
}

// Keys need no time between them: no hand holds them down, and none of them falls
// through from a menu.
func TestPlainIsUnhurried(t *testing.T) {
	r := readAt(t, demoFile(t), "zh")
	r.line("F10 2 4 1").tally("应到 68 实到 1 迟到 1 请假 0 | 已定 0 余 68 | 任前 0/66 廉政 0/66")
	r.line("F10 3", strings.Repeat("回车 ", 40)).refused(false).tally("应到 68 实到 1 迟到 1 请假 0 | 已定 40 余 28 | 任前 0/66 廉政 0/66")
	r.line("g j j k").refused(false).on("汪海景")
	if n := strings.Count(r.line(strings.Repeat("F8 ", 40)).heard.String(), "已撤销："); n != 40 {
		t.Errorf("%d undone", n)
	}
}

// What is refused says which and how it is written, does nothing, and keeps the rest
// of its line from being done.
func TestPlainRefuses(t *testing.T) {
	for line, want := range map[string]string{
		"F13": "“F13”不是键名，这一行没有办。键写作 回车 空格 上 下 左 右 上页 下页 Home End Tab Shift-Tab Esc 退格 " +
			"Delete F1-F12 Ctrl-L 0-9；找人写“找 姓名”，填字写“字 内容”。\n",
		"回车 张三":   "“张三”不是键名，这一行没有办。",
		"1-9":     "“1-9”不是键名",
		"找":       "“找”后面还要写内容，隔一个空格。这一行没有办。\n",
		"find   ": "“find”后面还要写内容",
		"字 　":     "“字”后面还要写内容",
		"找 不在册":   "没有找到，换个写法再试。\n",
		"字 待复核":   "此处没有可填的栏，“待复核”没有写进去。\n",
		"7": "“7”在此处没有用。这里能用：回车 按方案  1 留任  2 转任  3 暂缓  4 免职  9 其他  0 收回  空格 到  F3 找  " +
			"F4 缺谁  F8 撤销  F10 菜单  F11 投影跟随\n",
		"7 回车 回车":                  "这一行后面的 2 个键没有按。\n",
		"0 回车":                     "这一行后面的 1 个键没有按。\n",
		"空格":                       "签到还没有开始",
		"\x1b[2J":                  "不是键名",
		"F10/^P":                   "“F10/^P”不是键名",
		strings.Repeat("找", 10000): "“" + strings.Repeat("找", 10) + "..”不是键名",
	} {
		r := readAt(t, demoFile(t), "zh").line("F10 3").line(line).hears(want).refused(true)
		if c := r.p.a.counts(); c.Decided != 0 || c.Marked != 0 || len(r.p.a.dialogs) != 0 {
			t.Errorf("%q: %d decided, %d dialogs", line, c.Decided, len(r.p.a.dialogs))
		}
		if strings.ContainsFunc(r.heard.String(), func(c rune) bool { return c < ' ' && c != '\n' }) {
			t.Errorf("%q: control characters come out: %q", line, r.heard.String())
		}
		r.line("").refused(true).line("下").refused(false)
	}
}

// Within a form what is not complete is refused; Esc is not, wherever it is struck.
func TestPlainForms(t *testing.T) {
	r := readAt(t, demoFile(t), "zh").line("F10 3 3")
	r.line("回车").hears("理由").refused(true)
	r.line("F4").hears("记入").refused(true)
	r.line("字 待复核", "回车").refused(false).on("汪海景")
	r.line("9", "左 右").refused(false)
	r.line("字 12").refused(false)
	r.line("Esc").refused(false).line("Esc").hearsAll().refused(false)
	r.line("F10 0 Tab", "Esc Esc Esc").refused(false)
	r.line("F6", "上 上").hears("> 种类 1任前、廉政一并谈（已选） 2任前谈话 3廉政谈话")
	r.line("右").hearsAll("> 种类 1任前、廉政一并谈 2任前谈话（已选） 3廉政谈话").refused(false)
}

// Somebody is found by name, initials or number; of several the first is taken, and
// that there are others is said.
func TestPlainFinds(t *testing.T) {
	r := readAt(t, demoFile(t), "zh").line("F10 3")
	r.line("找 单志远").hears("> 4 单志远 (Shàn)；").refused(false).on("单志远")
	r.line("find qm").on("仇敏").line("找 45").on("高和守")
	r.line("找 张伟").hears("共找到 2 人，这是第一个；", "> 28 张伟（1977年，驻市公安局）")
	r.line("Esc").on("余刚超").line("F3", "字 张伟").hears("> 1 28 张伟 1977年生", "2 36 张伟 1973年生")
	r.line("2").hears("> 36 张伟（1973年，驻市中院）")
	r.line("F4", "找 szy").hears("> 4 单志远").refused(false)
	r.line("3", "找 仇敏").hears("按 Esc 退出，再按 F3").refused(true).on("单志远")
}

// The input may come from any editor and console, and ends as Ctrl-Q does.
func TestPlainInput(t *testing.T) {
	gbk, err := simplifiedchinese.GBK.NewEncoder().String("找 单志远\r\n回车\r\n")
	if err != nil {
		t.Fatal(err)
	}
	note := strings.Repeat("态度端正，", 2000)
	for name, c := range map[string]struct {
		input   string
		decided int
		refused bool
	}{
		"no end":            {"F10 3\n回车", 1, false},
		"Windows":           {"\uFEFFF10 3\r\n回车\r\n", 1, false},
		"GBK":               {"F10 3\n" + gbk, 1, false},
		"nothing":           {"", 0, false},
		"quits":             {"F10 3\n回车\nCtrl-Q\n回车\n", 1, false},
		"refused":           {"F10 3\n回车\nF13\n", 1, true},
		"refused before":    {"F10 3\nF13\n回车\n", 1, false},
		"refused, blank":    {"F10 3\nF13\n\n\n", 0, true},
		"bytes":             {"F10 3\n\xff\xff\xff回车\n", 0, true},
		"ten thousand":      {"F10 3\n3\n字 " + note + "\n回车\n", 1, false},
		"ten thousand keys": {"F10 3\n" + strings.Repeat("下 ", 5000) + "Home 回车\n", 1, false},
		"too long":          {"F10 3\n字 " + strings.Repeat("长", longestLine) + "\n", 0, true},
		"too long, no end":  {"F10 3\n字 " + strings.Repeat("长", longestLine), 0, true},
		"after too long":    {"F10 3\n字 " + strings.Repeat("长", longestLine) + "\n回车\n", 1, false},
	} {
		path := demoFile(t)
		refused, err := Plain(context.Background(), Options{Text: text.For("zh"), Path: path, Clock: atNine().untouched()}, strings.NewReader(c.input),
			io.Discard)
		if err != nil || refused != c.refused {
			t.Errorf("%s: refused %v, %v", name, refused, err)
		}
		s, err := sitting.Open(path, atNine().untouched())
		if err != nil {
			t.Fatal(err)
		}
		if got := s.Meeting.Tally().Decided; got != c.decided {
			t.Errorf("%s: %d decided", name, got)
		}
		if name == "ten thousand" && !slices.ContainsFunc(s.Meeting.People(), func(p *model.Person) bool {
			d := s.Meeting.Decision(p.ID)
			return d != nil && d.Reason == note
		}) {
			t.Error("the long reason is not whole")
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}
}

// Where the input ends in the middle of a form or a note, what was typed is there
// again the next time, as after Ctrl-Q.
func TestPlainEndsInTheMiddle(t *testing.T) {
	path := demoFile(t)
	end := func(input, want string) {
		t.Helper()
		if refused, err := Plain(context.Background(), Options{Text: text.For("zh"), Path: path, Clock: atNine().untouched()}, strings.NewReader(input),
			io.Discard); err != nil || refused {
			t.Fatalf("refused %v, %v", refused, err)
		}
		readAt(t, path, "zh").hears(want).ends()
	}
	end("F10 3\n3\n字 请纪委再", "> 理由 请纪委再\n")
	end("Esc\nEsc\nF10 2\n空格\nF10 4\nF6\n字 王一鸣\n回车\nHome\n回车\n字 态度端正", "态度端正\n")
}

// Somebody who reads no more, as head does, ends it.
func TestPlainTorn(t *testing.T) {
	path := demoFile(t)
	_, err := Plain(context.Background(), Options{Text: text.For("zh"), Path: path, Clock: atNine().untouched()}, strings.NewReader("F10 3\n回车\n"), torn{})
	if err == nil {
		t.Error("nothing is said of the output")
	}
	s, err := sitting.Open(path, atNine().untouched())
	if err != nil {
		t.Fatal(err)
	}
	if n := s.Meeting.Tally().Decided; n != 0 {
		t.Errorf("%d decided unheard", n)
	}
	_ = s.Close()
}

// torn is a pipe that nobody reads.
type torn struct{}

func (torn) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }
