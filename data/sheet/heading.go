package sheet

import (
	"regexp"
	"slices"
	"strings"

	"liuzhuan/model"
)

// heading is a group row: what it says of the people under it.
type heading struct {
	kind  headingKind
	level int // of its numbering: 一、 1, （一） 2, 1. 3, （1） 4; 0 = none
	plan  model.Disposition
	text  string // the team's name, or the heading as Person.Group
	group *group // the row, and what stands under it
}

type headingKind int

const (
	headsGroup headingKind = iota
	headsPlan
	headsTeam
)

var (
	numbering = []*regexp.Regexp{
		regexp.MustCompile(`^[一二三四五六七八九十]+[、.．]`),
		regexp.MustCompile(`^[（(][一二三四五六七八九十]+[）)]`),
		regexp.MustCompile(`^[0-9０-９]+[、.．]`),
		regexp.MustCompile(`^[（(][0-9０-９]+[）)]`),
	}
	headCount = regexp.MustCompile(`[（(\[【]?共?[0-9０-９一二三四五六七八九十百]+\s*[人名]\s*[)）\]】]?$`)
	annexed   = regexp.MustCompile(`^附[件表]?[0-9一二三四五六七八九十]*[:：]`)
	unitLabel = regexp.MustCompile(`^(填报|呈报|所在)?单位[:：]`)
	agency    = regexp.MustCompile(`(局|委员会|纪委|监委|政法委|编委|国资委|发改委|卫健委|工委|党委|党组|办公室|市委办|政府办|厅|署|[^干]部|` +
		`法院|检察院|学院|医院|研究院|党校|组|[^一二三四五六]室|中心|公司|集团|总工会|联合会|协会|妇联|文联|科协|社联|侨联|团市委|联社|馆|站|` +
		`支队|大队|政府|人大|政协|分校|大学)$`)
	people   = regexp.MustCompile(`(的?(干部|人员|同志|对象|人选|名单|情况)+)+$`)
	dateOnly = regexp.MustCompile(`^[0-9０-９]{4}[年.\-/][0-9０-９]{1,2}(月|[.\-/月][0-9０-９]{1,2}日?)?$`)
	// What a removal, a move and so on is called at the head of a group; the
	// shortest words only, longer ones begin with them.
	groupTerms = []string{"留任", "转任", "交流", "轮岗", "提任", "提拔", "进一步使用", "免职", "挂职", "调任", "调出", "退休", "降职", "暂缓", "缓议",
		"组内调整", "内部转岗", "晋升职级", "职级晋升"}
)

// parseHeading reads the text of a group row: one that
// names a disposition sets the plan, one that names an agency the team, any
// other is kept as group.
func parseHeading(text string) heading {
	text = tidy(text)
	h := heading{text: text, level: levelOf(text)}
	if d, ok := model.DispositionOfHeading(text); ok {
		h.kind, h.plan = headsPlan, d
		return h
	}
	if label := unitLabel.FindString(text); label != "" {
		text = strings.TrimPrefix(text, label)
	}
	text = annexed.ReplaceAllString(text, "")
	name := headCount.ReplaceAllString(model.HeadingName(text), "")
	if team := model.TeamIn(text); team != "" {
		h.kind, h.text = headsTeam, team
		return h
	}
	if d, ok := planOfGroup(name); ok {
		h.kind, h.plan = headsPlan, d
		return h
	}
	if agency.MatchString(name) && !strings.HasPrefix(name, "拟") {
		h.kind, h.text = headsTeam, name
		return h
	}
	if h.text = name; name == "" {
		h.text = text
	}
	return h
}

// planOfGroup reads the disposition in the name of a group: 拟提任市管正职,
// 交流干部. A name that holds two of them is a group, not a plan.
func planOfGroup(name string) (model.Disposition, bool) {
	bare := people.ReplaceAllString(name, "")
	if d, ok := model.ParseDisposition(bare); ok {
		return d, true
	}
	if bare = strings.TrimPrefix(bare, "拟"); bare == "免" {
		return model.Removed, true
	}
	if agency.MatchString(bare) || len(bare) > 3*14 {
		return "", false
	}
	found := ""
	for _, t := range groupTerms {
		if strings.Contains(bare, t) {
			if found != "" || !strings.HasPrefix(bare, t) {
				return "", false
			}
			found = t
		}
	}
	return model.ParseDisposition(found)
}

// levelOf gives the level of a heading's numbering, 0 = none.
func levelOf(text string) int {
	return 1 + slices.IndexFunc(numbering, func(r *regexp.Regexp) bool { return r.MatchString(text) })
}

// looksHeading reports whether a text that stands where names stand is a
// heading all the same.
func looksHeading(text string) bool {
	text = tidy(text)
	if n := len(text); n <= 4*len("任") { // a name, unless it is a term or 财政局
		_, term := model.ParseDisposition(text)
		return term || n > 2*len("任") && agency.MatchString(text)
	}
	if strings.ContainsAny(text, "：:") { // 附：拟免人员
		return true
	}
	if l := levelOf(text); l == 1 || l == 2 || headCount.MatchString(text) || unitLabel.MatchString(text) {
		return true
	}
	if len([]rune(text)) > 15 {
		return true
	}
	return parseHeading(text).kind != headsGroup
}

// headings are the group rows in force, outermost first.
type headings []heading

// enter puts a group row in force and ends those it does not stand under: the
// ones numbered as deep or deeper, and those of its own kind.
func (hs *headings) enter(h heading) {
	stack := *hs
	if h.level > 0 {
		if i := slices.IndexFunc(stack, func(o heading) bool { return o.level >= h.level }); i >= 0 {
			stack = stack[:i]
		}
	}
	if i := slices.IndexFunc(stack, func(o heading) bool {
		return o.kind == h.kind && (o.level == 0 || h.level == 0 || o.kind != headsGroup)
	}); i >= 0 {
		stack = stack[:i]
	}
	*hs = append(stack, h)
}

// of gives the heading of a kind in force, the innermost.
func (hs headings) of(kind headingKind) (heading, bool) {
	for _, h := range slices.Backward(hs) {
		if h.kind == kind {
			return h, true
		}
	}
	return heading{}, false
}
