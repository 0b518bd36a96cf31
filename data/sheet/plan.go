package sheet

import (
	"regexp"
	"strings"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
)

// plan is what the texts of one line say is to become of a person.
type plan struct {
	disposition model.Disposition // "" = the texts name none
	proposed    string
	relieved    string
	verbless    bool // neither 任 nor 免: the whole was taken for the proposed post
}

var (
	appoint = []string{"拟任命为", "拟任命", "任命为", "任命", "拟任", "任"}
	relieve = []string{"拟免去其", "拟免去", "免去其", "免去", "拟免", "免", "不再担任"}
	// 免疫, 免税 begin names of posts, not removals.
	notRelieve = regexp.MustCompile(`^免(疫|税|费|检|渡)`)
	buried     = regexp.MustCompile(`免[^疫税费检渡]`)
	// plainly is how a text begins that speaks of what is to become of a person,
	// wherever it stands.
	plainly  = regexp.MustCompile(`^(拟|建议|同意)?(免去|免职|任命|拟任|提任|转任)`)
	postTail = regexp.MustCompile(`的?职务$`)
)

// speaksOfPlan reports whether a text that stands anywhere speaks of what is to
// become of a person: 免去甲, 免甲局局长, 任乙局局长; not 任职满一年, 免疫规划.
func speaksOfPlan(text string) bool {
	if plainly.MatchString(text) {
		return true
	}
	if len(text) > 300 {
		return false
	}
	for _, word := range []string{"建议", "同意", "拟"} {
		text = strings.TrimPrefix(text, word)
	}
	post, removal := strings.CutPrefix(text, "免")
	if !removal {
		_, ok := appointed(text)
		return ok
	}
	return !notRelieve.MatchString(text) && model.ParsePost(post).Title != ""
}

// splitPlan parts a 拟任免 cell: 任X，免Y.
func splitPlan(s string) plan {
	if len(s) > maxReadable {
		return plan{proposed: tidy(s), verbless: true}
	}
	var p plan
	for _, part := range planParts(s) {
		if d, ok := model.ParseDisposition(strings.Trim(part, "。.")); ok {
			p.disposition = d
			continue
		}
		if stays(part) {
			p.disposition = model.Retained
			continue
		}
		if post, ok := cutVerb(part, relieve); ok && !notRelieve.MatchString(part) {
			p.relieved = joined(p.relieved, postTail.ReplaceAllString(post, ""))
			continue
		}
		post, ok := cutVerb(part, appoint)
		if !ok || buried.MatchString(post) {
			p.verbless = true
		}
		p.proposed = joined(p.proposed, post)
	}
	return p
}

// planParts cuts a cell where a verb begins after a separator or a line end: 免
// always, 任 only behind a removal, for 任 also begins names of places (任城区).
func planParts(s string) []string {
	var parts []string
	for _, line := range lines(s) {
		line = strings.Trim(line, "，,；;。 ")
		for {
			i := nextVerb(line)
			if i < 0 {
				break
			}
			parts = append(parts, strings.TrimRight(line[:i], "，,；;、。 "))
			line = line[i:]
		}
		if line == "" {
			continue
		}
		_, removal := cutVerb(line, relieve)
		_, appointment := cutVerb(line, appoint)
		if _, term := model.ParseDisposition(line); len(parts) > 0 && !removal && !appointment && !term {
			parts[len(parts)-1] += line // a wrapped line
			continue
		}
		parts = append(parts, line)
	}
	return parts
}

// nextVerb finds where the next part of a line begins, -1 = nowhere.
func nextVerb(s string) int {
	_, removal := cutVerb(s, relieve)
	for i, r := range s {
		if !strings.ContainsRune("，,；;、。 ", r) {
			continue
		}
		rest := strings.TrimLeft(s[i:], "，,；;、。 ")
		at := len(s) - len(rest)
		if _, ok := cutVerb(rest, relieve); ok && !notRelieve.MatchString(rest) {
			return at
		}
		if _, ok := cutVerb(rest, appoint); ok && removal {
			return at
		}
	}
	return -1
}

// cutVerb takes one of verbs from the beginning of s, if a post follows it.
func cutVerb(s string, verbs []string) (post string, ok bool) {
	for _, v := range verbs {
		if post, ok := strings.CutPrefix(s, v); ok && post != "" {
			return strings.TrimLeft(post, "：: "), true
		}
	}
	return s, false
}

func joined(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + "，" + b
}

// stays reports whether a text says in place of a post that nothing changes.
func stays(s string) bool {
	if len(s) > 30 {
		return false
	}
	s = strings.TrimPrefix(strings.Trim(hanzi.Bare(s), "()。"), "拟")
	return s != "" && staying.MatchString(s)
}

// staying is made of what is kept (现职, 原岗位) and of a word for keeping it, of
// which lists leave one or the other out.
var staying = regexp.MustCompile(`^(同(左|(现|原)(职|任)?(职务|岗位)?)|` +
	`(继续|仍)?(留任|担任|任|保留|维持|保持)?(现|原)(任)?(职|职务|岗位|职级|单位及职务)?(不变|不动|不作?(调整|变动)|未(调整|变动?)|无变[化动])?|` +
	`(职务|岗位|任职|单位|单位及职务)?(维持|保持)?(不变|不动|不作?(调整|变动)|未(调整|变动?)|无变[化动]|没有变[化动])|维持|继续(留任|任职))$`)

// proposedOf reads a cell of a 拟任 column: a post, or a term such as 拟留任.
func proposedOf(s string) plan {
	text := tidy(s)
	if stays(text) {
		return plan{disposition: model.Retained}
	}
	if d, ok := model.ParseDisposition(text); ok {
		return plan{disposition: d}
	}
	for _, verb := range []string{"拟任命为", "拟任", "任命为"} {
		if post, ok := strings.CutPrefix(text, verb); ok && post != "" {
			return plan{proposed: post}
		}
	}
	if post, ok := appointed(text); ok {
		text = post
	}
	return plan{proposed: text}
}

// appointed gives the post that a text appoints to: 任乙局局长. 任城区, 任丘市,
// 任县 and 任泽区 are places.
func appointed(text string) (post string, ok bool) {
	post, ok = strings.CutPrefix(text, "任")
	if !ok || strings.HasPrefix(post, "城") || strings.HasPrefix(post, "丘") || strings.HasPrefix(post, "县") || strings.HasPrefix(post, "泽") {
		return "", false
	}
	return post, model.ParsePost(post).Title != ""
}

// removes reports whether a text says that somebody is removed: 免甲, or 任甲，免乙.
func removes(text string) bool {
	if text == "" || len(text) > maxReadable {
		return false
	}
	if _, term := model.ParseDisposition(text); term {
		return false
	}
	_, removal := cutVerb(text, relieve)
	return removal && !notRelieve.MatchString(text) || strings.Contains(text, "免") && splitPlan(text).relieved != ""
}

// relievedOf reads a cell of a 拟免 column.
func relievedOf(s string) string {
	text := tidy(s)
	if post, ok := cutVerb(text, relieve); ok && !notRelieve.MatchString(text) {
		return postTail.ReplaceAllString(post, "")
	}
	return text
}

// dispositionOf reads a 类别 cell; what stands in brackets only explains it:
// 提任（试用期一年）.
func dispositionOf(text string) (model.Disposition, bool) {
	if d, ok := model.ParseDisposition(text); ok {
		return d, true
	}
	if stays(text) {
		return model.Retained, true
	}
	if before, _, ok := trailingBrackets(text); ok {
		return model.ParseDisposition(before)
	}
	return "", false
}

// merge adds what one cell says of the plan to what others have said.
func (l *line) merge(t plan) {
	if t.disposition != "" {
		l.texts.disposition = t.disposition
	}
	l.texts.proposed = joined(l.texts.proposed, t.proposed)
	l.texts.relieved = joined(l.texts.relieved, t.relieved)
}

// plan settles the planned disposition: the 类别 column, else the heading, else
// a term that stands for a post (拟留任), else the texts.
func (l *line) plan(under headings) {
	p := &l.Person
	p.Proposed, p.Relieved = l.texts.proposed, l.texts.relieved
	switch p.Relieved {
	case "现任", "现", "现职", "现任职务", "原", "免", "免职", "免去", "是", "√": // 免现任职务, or a mark in a column of removals
		p.Relieved = p.Current
	}
	heading, headed := under.of(headsPlan)
	named, ok := model.Disposition(""), false
	if l.named != "" {
		if named, ok = dispositionOf(l.named); !ok {
			l.contradict(model.FieldPlanned, l.named, model.DoubtDisposition)
		}
	}
	switch {
	case ok:
		p.Planned = named
	case headed:
		p.Planned = heading.plan
		l.carried[model.FieldPlanned] = true
	case l.texts.disposition != "":
		p.Planned = l.texts.disposition
	case p.Proposed == "":
		p.Planned = model.PlanFromTexts("", "", p.Relieved)
	default:
		current := p.Current
		if model.TeamIn(l.Team) != "" && model.TeamIn(current) == "" {
			current = l.Team + current // 组长, under the heading of the team
		}
		p.Planned = model.PlanFromTexts(current, p.Proposed, p.Relieved)
	}
}
