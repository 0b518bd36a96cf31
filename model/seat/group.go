package seat

// Which seats a post's text names.

import (
	"slices"
	"strings"

	"liuzhuan/model/org"
)

// Group is the seats of one duty in one organization. A dispatched office has one
// Head and may have several Deputies.
type Group struct {
	Org  string // as the meeting calls it
	Duty string // Head, Deputy, their like in an office under a secretary, or that of another body's chief
}

// The leading duties of a dispatched office.
const (
	Head   = "组长"
	Deputy = "副组长"
)

// String is the seat as papers name it: the organization and the duty.
func (g Group) String() string { return g.Org + g.Duty }

// Level is the tier of a dispatched office's establishment that a post counts in.
type Level int

// The levels. Elsewhere is none: the post is not in the office.
const (
	Elsewhere Level = iota
	Heads
	Deputies
	Staff
)

// Levels lists the levels of an office in the order of papers.
var Levels = []Level{Heads, Deputies, Staff}

// Level is that of the group's seats; Elsewhere for those of other bodies.
func (g Group) Level() Level {
	host, tail := org.Team(g.Org)
	switch {
	case host == "":
		return Elsewhere
	case g.Duty == leads[tail][0]:
		return Heads
	case g.Duty == leads[tail][1]:
		return Deputies
	}
	return Elsewhere
}

// leads are the duties of the head and of the deputies, by what the office is.
var leads = map[string][2]string{
	"纪检监察组": {Head, Deputy}, "监察组": {Head, Deputy},
	"纪检监察工委": {"书记", "副书记"},
}

// At gives the seats of one level in an office; "" is any office.
func At(office string, l Level) Group {
	duties := [2]string{Head, Deputy}
	if _, tail := org.Team(office); tail != "" {
		duties = leads[tail]
	}
	switch l {
	case Heads:
		return Group{office, duties[0]}
	case Deputies:
		return Group{office, duties[1]}
	}
	return Group{}
}

// Reader reads posts as one meeting writes them.
type Reader struct {
	Called func(org string) string // how the meeting calls an organization, however it is written
	Home   string                  // where a duty is held that names no organization; "" = nowhere
}

// Groups lists the seats that a post's text names, each once, in the order of the
// text. A rank is no seat, nor is a place in a party group, and whoever is only on
// loan (挂职) takes none.
func (r Reader) Groups(text string) []Group {
	if !mayLead(text) {
		return nil
	}
	var out []Group
	for _, p := range Parts(text) {
		if g, ok := r.group(p); ok && !slices.Contains(out, g) {
			out = append(out, g)
		}
	}
	return out
}

func (r Reader) group(p Part) (Group, bool) {
	if p.Past || p.Seconded || !p.Leads() {
		return Group{}, false
	}
	name := r.Home
	if p.Org != "" {
		name = r.Called(p.Org)
	}
	if _, tail := org.Team(name); tail != "" {
		return Group{name, officeDuty(tail, p.Duty)}.leading()
	}
	if !slices.Contains(chiefs, p.Duty) || !strings.ContainsAny(name, bodyMarks) {
		return Group{}, false
	}
	return Group{name, p.Duty}, true
}

// bodyMarks are what the name of a body holds that can be told from others: 办公室 alone
// is one of many.
const bodyMarks = "省市县区州盟旗乡镇局委部院会厅府校团"

// leading reports whether a group of an office is one of those that lead it.
func (g Group) leading() (Group, bool) { return g, g.Level() != Elsewhere }

// officeDuty is the duty in an office without what tells several deputies apart.
// The secretary of a working committee is its director too.
func officeDuty(tail, duty string) string {
	duty = strings.TrimPrefix(strings.TrimPrefix(duty, "常务"), "第一")
	if leads[tail][0] == "书记" {
		duty = strings.Replace(duty, "主任", "书记", 1)
	}
	return duty
}

// chiefs are the duties that one person alone holds in another body. Its deputies
// are not counted: nobody here knows how many it may have.
var chiefs = slices.DeleteFunc(slices.Clone(officeTitles), func(title string) bool { return title == Head })

// OnLoan reports whether a text places somebody at Home on loan only.
func (r Reader) OnLoan(text string) bool {
	lent := false
	if !strings.Contains(text, "挂") {
		return false
	}
	for _, p := range Parts(text) {
		switch {
		case p.Org != "" && r.Called(p.Org) != r.Home:
		case !p.Seconded:
			return false
		default:
			lent = true
		}
	}
	return lent
}

// Unread names those duties of a text that no rule here can place: an office without
// a duty, a duty that is not known in one, a 组长 of nobody knows what.
func (r Reader) Unread(text string) []string {
	if p := Parse(text); p.Team != "" && (p.Title == Head || p.Title == Deputy) {
		return nil // what most leaders hold, seen at once
	}
	var out []string
	for _, p := range Parts(text) {
		name := r.Home
		if p.Org != "" {
			name = r.Called(p.Org)
		}
		host, tail := org.Team(name)
		leader := strings.HasSuffix(p.Duty, Head)
		switch {
		case p.Past || p.Seconded || p.Rank() || p.party() || staff(p.Duty):
		case p.Org == "" && strings.ContainsAny(p.Duty, bodyMarks): // 市第一中学教师
		case host != "" && trailingTitle(p.Duty) == "":
			out = append(out, p.Org+p.Duty)
		case host != "" && leader && At(name, Heads).Duty != officeDuty(tail, p.Duty) && At(name, Deputies).Duty != officeDuty(tail, p.Duty):
			out = append(out, p.Org+p.Duty)
		case host == "" && leader:
			out = append(out, p.Org+p.Duty)
		}
	}
	return out
}

// staff reports whether a duty is below all seats, whatever it is.
func staff(duty string) bool {
	return slices.ContainsFunc([]string{"助理", "工作人员", "职员", "工勤", "司机", "人员", "民警", "秘书"}, func(word string) bool {
		return strings.HasSuffix(duty, word)
	})
}

// mayLead is what a text of a leading post has at least; it spares most of a
// roster, whose posts are ranks, from being taken apart.
func mayLead(text string) bool {
	return strings.Contains(text, "长") || strings.Contains(text, "书记") || strings.Contains(text, "主席") || strings.Contains(text, "编辑") ||
		strings.Count(text, "主任") > strings.Count(text, "主任科员")
}
