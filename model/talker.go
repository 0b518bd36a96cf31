package model

// Who usually talks to whom, by post and level. It
// suggests and reminds; nobody is refused.

import (
	"slices"
	"strings"
)

// TalkerRule says who gives the talks of those whose title or level contains
// Who; "" is everybody else.
type TalkerRule struct {
	Who    string `json:"who"`
	Talker string `json:"talker"`
}

// defaultTalkers are the rules of a county's commission;
// the first that fits decides.
var defaultTalkers = []TalkerRule{
	{"副组长", "纪委监委分管负责人"},
	{"组长", "纪委监委主要负责人"},
	{"", "纪委监委组织部分管常委"},
}

// TalkerRules gives the rules of this meeting.
func (m *Meeting) TalkerRules() []TalkerRule {
	rules := defaultTalkers
	ReadSetting(m, SettingTalkers, &rules)
	return rules
}

// TalkerFor gives who usually talks to p, by where p will stand; "" for nobody
// in particular.
func (m *Meeting) TalkerFor(p *Person) string {
	post := ParsePost(m.Outcome(p).Post)
	for _, r := range m.TalkerRules() {
		if r.Who == "" || strings.HasSuffix(post.Title, r.Who) || p.Level == r.Who {
			return r.Talker
		}
	}
	return ""
}

// TalkersFor lists who usually talks to people, each once, in the order of the
// rules.
func (m *Meeting) TalkersFor(people []*Person) []string {
	need := map[string]bool{}
	for _, p := range people {
		need[m.TalkerFor(p)] = true
	}
	var out []string
	for _, r := range m.TalkerRules() {
		if need[r.Talker] && r.Talker != "" && !slices.Contains(out, r.Talker) {
			out = append(out, r.Talker)
		}
	}
	return out
}

// WriteTalkerRules writes rules as they are typed: 组长=纪委书记；其他=分管常委.
func WriteTalkerRules(rules []TalkerRule) string {
	var out []string
	for _, r := range rules {
		who := r.Who
		if who == "" {
			who = otherPeople
		}
		out = append(out, who+"="+r.Talker)
	}
	return strings.Join(out, "；")
}

const otherPeople = "其他"

// ReadTalkerRules reads what WriteTalkerRules writes; parts without = are left
// out.
func ReadTalkerRules(s string) []TalkerRule {
	out := []TalkerRule{}
	for _, part := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("；;", r) }) {
		who, talker, ok := strings.Cut(strings.ReplaceAll(part, "＝", "="), "=")
		if !ok {
			continue
		}
		r := TalkerRule{strings.TrimSpace(who), strings.TrimSpace(talker)}
		if r.Who == otherPeople {
			r.Who = ""
		}
		out = append(out, r)
	}
	return out
}
