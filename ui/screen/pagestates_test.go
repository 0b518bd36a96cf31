package screen

import (
	"strings"
	"testing"

	"liuzhuan/ui/screen/look"
)

// pageStates lead to a state of something on a page or panel, and say by which words or
// marks one line tells it; a mark that is drawn stands before |, the one in ASCII behind.
var pageStates = []struct {
	page, what string
	keys       []string
	told       string
}{
	{"teams", "over its establishment", []string{"f7"}, "! 驻市中院 + 超 1"},
	{"teams", "short of it", []string{"f7"}, "! 驻市公安局 缺 1"},
	{"teams", "as many as there should be", []string{"f7"}, "驻市委办 平"},
	{"coverage", "a gap", []string{"f7", "tab"}, "! 空白 市交通运输局"},
	{"coverage", "an overlap", []string{"f7", "tab"}, "! 多头 市文化和旅游局"},
	{"vacancies", "an empty seat", []string{"f7", "tab", "tab", "tab"}, "! 驻市自规局 组长"},
	{"vacancies", "without a post", []string{"f7", "tab", "tab", "tab"}, "袁慎桂 免职后没有拟任职务"},
	{"preflight", "to be settled", []string{"f10", "9"}, "姓名读音待核 要您定"},
	{"preflight", "to be handled", []string{"f10", "9"}, "监督空白、多头监督 要处理"},
	{"preflight", "not seen yet", []string{"f10", "9"}, "市民政局 空格 已阅"},
	{"left", "had it", []string{"f10", "2", "enter", "f10", "3", "f4"}, "✓|* 签到"},
	{"left", "owes it", []string{"f10", "3", "f4"}, "○|. 宣布"},
	{"wrapup", "all done", append(toNote[:len(toNote)-1:len(toNote)-1], "f6", "1", "f10", "6"), "✓|* 签到 68/68"},
	{"wrapup", "somebody missing", []string{"f10", "6"}, "○|. 签到 0/68 余刚超"},
	{"wrapup", "does not agree", []string{"f10", "6"}, "! 批准 68 = 宣布 0"},
	{"todo", "due today", []string{"f10", "3", "enter", "f10", "0", "1"}, "当面告知 今天"},
	{"journal", "undone", []string{"f10", "3", "enter", "f8", "f10", "0", "2"}, "已撤销：余刚超"},
	{"panel", "a talk runs", toNote[:len(toNote)-1], "●|* 任前、廉政一并谈 09:05 起"},
	{"panel", "out of the room", append(toNote[:len(toNote)-1:len(toNote)-1], "space"), "余刚超 离席 09:05"},
	{"decision", "not recorded yet", []string{"f10", "3", "down", "3"}, "改为 暂缓"},
	{"decision", "must be filled in", []string{"f10", "3", "down", "2"}, "去向 驻市公安局"},
}

// On pages too words and marks alone tell every state, in every theme.
func TestPageStatesAreTold(t *testing.T) {
	for _, s := range pageStates {
		d := openDemo(t, 120, 36)
		d.press(s.keys...)
		for _, terminal := range themes() {
			d.a.learn(func(t *look.Terminal) { *t = terminal })
			if !tells(d.screen(), s.told, terminal.Narrow && !terminal.ASCII) {
				t.Errorf("%s, %s: no line tells %q as %+v\n%s", s.page, s.what, s.told, terminal, strings.Join(d.screen(), "\n"))
				break
			}
		}
	}
}

// tells reports whether one line holds every word.
func tells(lines []string, words string, drawn bool) bool {
	for _, line := range lines {
		all := true
		for _, w := range strings.Fields(words) {
			if mark, ascii, two := strings.Cut(w, "|"); two && drawn {
				w = mark
			} else if two {
				w = ascii
			}
			all = all && strings.Contains(line, w)
		}
		if all {
			return true
		}
	}
	return false
}
