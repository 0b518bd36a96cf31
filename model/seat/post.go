package seat

import (
	"strings"

	"liuzhuan/model/org"
)

// Post is the text of a post taken apart as far as the text allows.
type Post struct {
	Text  string
	Team  string // 驻市委办公室纪检监察组; "" where the text names no dispatched office
	Title string // what follows the team: 组长, 综合室二级主任科员
}

// Parse finds the dispatched office and the title in a post's text. It is
// asked for every person at every count of the teams, so it uses no regexp.
func Parse(text string) Post {
	p := Post{Text: text}
	if from, to := findTeam(text); to > 0 {
		p.Team = text[from:to]
		p.Title = text[to:]
		return p
	}
	p.Title = trailingTitle(text)
	return p
}

// TeamIn gives the dispatched office that a text names first, "" for none.
func TeamIn(text string) string {
	from, to := findTeam(text)
	return text[from:to]
}

// teamTails end the name of a dispatched office.
var teamTails = []string{"纪检监察组", "纪检监察工委", "纪检组", "监察组"}

// findTeam gives the place of the first 驻…纪检监察组 in text, 0, 0 for none. Its
// host is at most 30 characters long and holds no punctuation.
func findTeam(text string) (from, to int) {
	const mark = "驻"
	for at := strings.Index(text, mark); at >= 0; {
		host := text[at+len(mark):]
		n := 0
		for i, r := range host {
			if n > 0 && (r == '纪' || r == '监') {
				for _, tail := range teamTails {
					if strings.HasPrefix(host[i:], tail) {
						return at, at + len(mark) + i + len(tail)
					}
				}
			}
			if n++; n > 30 || outsideHost(r) {
				break
			}
		}
		next := strings.Index(host, mark)
		if next < 0 {
			break
		}
		at += len(mark) + next
	}
	return 0, 0
}

func outsideHost(r rune) bool {
	switch r {
	case '驻', '，', ',', '；', ';', '、', '（', '）', '(', ')':
		return true
	}
	return false
}

// The titles that end a post outside of a dispatched office: offices, which may
// have deputies, ranks, which may be graded, and the rest.
var (
	officeTitles = []string{"组长", "主任", "局长", "处长", "科长", "书记", "部长", "县长", "区长", "市长",
		"院长", "检察长", "主席", "会长", "理事长", "校长", "社长", "台长", "所长", "队长", "秘书长", "总编辑"}
	rankTitles  = []string{"主任科员", "调研员", "巡视员", "科员", "高级监察官", "监察官"}
	otherTitles = []string{"常委", "委员", "办事员", "干部"}
)

// trailingTitle gives the longest title that text ends with, "" for none.
func trailingTitle(text string) string {
	best := ""
	try := func(title string) {
		if len(title) > len(best) {
			best = title
		}
	}
	for _, t := range officeTitles {
		if rest, ok := strings.CutSuffix(text, t); ok {
			try(t)
			if strings.HasSuffix(rest, "副") {
				try("副" + t)
			}
		}
	}
	for _, t := range rankTitles {
		if rest, ok := strings.CutSuffix(text, t); ok {
			try(t)
			for _, grade := range []string{"一级", "二级", "三级", "四级", "五级", "六级"} {
				if strings.HasSuffix(rest, grade) {
					try(grade + t)
				}
			}
		}
	}
	for _, t := range otherTitles {
		if strings.HasSuffix(text, t) {
			try(t)
		}
	}
	return best
}

// Org is the organization the post belongs to: the team, or else the text
// without its title.
func (p Post) Org() string {
	if p.Team != "" {
		return p.Team
	}
	return strings.TrimSuffix(p.Text, p.Title)
}

// Head reports whether the post leads its team (组长, not 副组长).
func (p Post) Head() bool { return p.holds("组长") }

// Leader reports whether the post counts against the leader posts of its team.
func (p Post) Leader() bool { return p.holds("组长") || p.holds("副组长") }

// holds reports whether one of the duties in the title is the one given: 组长 in
// 组长、一级调研员 and in 组长（副县长级）, 副组长 in 常务副组长.
func (p Post) holds(duty string) bool {
	if p.Title == duty {
		return true
	}
	for title := p.Title; ; {
		at := strings.Index(title, duty)
		if at < 0 {
			return false
		}
		before, after := title[:at], title[at+len(duty):]
		for _, among := range []string{"常务", "第一"} { // of several who hold the duty
			before = strings.TrimSuffix(before, among)
		}
		if endsDuty(before, strings.HasSuffix) && endsDuty(after, strings.HasPrefix) {
			return true
		}
		title = after
	}
}

// endsDuty reports whether a duty begins or ends at this side of it.
func endsDuty(side string, cut func(s, mark string) bool) bool {
	if side == "" {
		return true
	}
	for _, mark := range []string{"、", "，", ",", "；", ";", "（", "）", "(", ")", " ", "兼"} {
		if cut(side, mark) {
			return true
		}
	}
	return false
}

// ShortTeam shortens a team's name for the screen: 驻市委办.
func ShortTeam(name string) string {
	for _, tail := range teamTails {
		if cut, ok := strings.CutSuffix(name, tail); ok && cut != "" {
			return org.Short(cut)
		}
	}
	return name
}

// Short shortens the post for the screen: 驻市委办 二级主任科员.
func (p Post) Short() string {
	if p.Team == "" {
		return p.Text
	}
	return strings.TrimSpace(ShortTeam(p.Team) + " " + p.Title)
}
