package sheet

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
)

// Tables of establishment: 编制 and 职数, approved and filled, in total and by
// 正职 and 副职 or 行政 and 事业, under titles of up to three rows.

// share says what a column counts of its field.
type share int

const (
	shareWhole share = iota // 编制数
	sharePart               // 正职, 行政编制
	shareTotal              // 小计
)

var (
	countsNot    = regexp.MustCompile(`级别|类型|性质|情况|说明|文号|依据|时间|日期|备注|名称|改革|职级`)
	countsLeft   = regexp.MustCompile(`空缺|缺配|超配|缺编|超编|空编|缺额|余缺|差额|待配|超缺|空岗|超职`)
	countsNow    = regexp.MustCompile(`实有|现有|实配|现配|在编|在岗|在职|实际|已配`)
	countsAllow  = regexp.MustCompile(`核定|应配|批准|编制数|定编|核编|职数`)
	countsLeader = regexp.MustCompile(`职数|领导|正职|副职|班子|组长|书记|正科|副科|正处|副处`)
	countsPeople = regexp.MustCompile(`编制|编|人数|人员`)
	countsPart   = regexp.MustCompile(`正职|副职|组长|正科|副科|正处|副处|行政|事业|工勤|参公|政法|专项`)
	countsWhat   = regexp.MustCompile(`职数|编制|人数|领导`) // a title that a bracket may part: 领导职数（正）
	countsTotal  = regexp.MustCompile(`小计|合计|总数|共计|总计|总编制`)
)

// measure finds the columns that count, in a table that tells teams and no names.
func (h *header) measure() {
	about := false
	for _, c := range h.columns {
		switch c.field {
		case model.FieldName:
			return
		case model.FieldUnit, model.FieldTeam, model.FieldTeamName:
			about = true
		}
	}
	if !about {
		return
	}
	for i := range h.columns {
		c := &h.columns[i]
		switch c.field {
		case "", model.FieldEstablishment, model.FieldLeaderPosts, model.FieldPresent, model.FieldLeadersPresent:
			if field, part := countedBy(strings.Split(c.title, "/")); field != "" {
				c.field, c.share = field, part
			}
		}
	}
}

// countedBy tells what a column counts by its title and the groups over it; "" =
// nothing. What is left over follows from the other columns.
func countedBy(path []string) (model.Field, share) {
	title := strings.Join(path, "/")
	own := path[len(path)-1]
	if countsLeft.MatchString(title) && !countsNot.MatchString(own) {
		return FieldIgnored, shareWhole
	}
	if countsNot.MatchString(own) {
		return "", shareWhole
	}
	now, told := false, false
	for _, word := range slices.Backward(path) { // the nearest word tells
		if now = countsNow.MatchString(word); now || countsAllow.MatchString(word) {
			told = true
			break
		}
	}
	field := model.Field("")
	switch {
	case countsLeader.MatchString(title):
		field = map[bool]model.Field{true: model.FieldLeadersPresent, false: model.FieldLeaderPosts}[now]
	case countsPeople.MatchString(title) || told:
		field = map[bool]model.Field{true: model.FieldPresent, false: model.FieldEstablishment}[now]
	}
	if inside := brackets.FindString(own); inside != "" && countsPart.MatchString(bracket.Replace(inside)+"职") {
		return field, sharePart
	}
	switch {
	case countsTotal.MatchString(title):
		return field, shareTotal
	case countsPart.MatchString(title):
		return field, sharePart
	}
	return field, shareWhole
}

// tally adds up what the columns of one field say in a line.
type tally struct {
	total, parts       int
	totalled, parted   bool
	totalText, partSum string
	column             string // title of the one that counts, for doubts
}

// add takes the number of one column.
func (t *tally) add(s share, n int, text string) {
	if s == sharePart {
		if t.parted {
			t.partSum += "+"
		}
		t.parts, t.parted, t.partSum = t.parts+n, true, t.partSum+strconv.Itoa(n)
		return
	}
	if !t.totalled || s == shareTotal {
		t.total, t.totalled, t.totalText = n, true, text
	}
}

// value gives the number; ok is false where a total is not the sum of its parts.
func (t *tally) value() (n int, ok bool) {
	switch {
	case t.totalled:
		return t.total, !t.parted || t.parts == t.total
	case t.parted:
		return t.parts, true
	}
	return model.Unknown, true
}

var (
	countParts = regexp.MustCompile(`([0-9]+|[一二两三四五六七八九十]+)[名人个]?(正|副)`)
	countDuty  = regexp.MustCompile(`[\p{Han}]*?(正职|副职|副组长|组长|书记|副书记|行政|事业|工勤|参公|政法|专项)[:：]?([0-9]+|` +
		`[一二两三四五六七八九十]+)[名人个]?`)
	countSum   = regexp.MustCompile(`^[0-9]+([+＋][0-9]+)+$`)
	countWhole = regexp.MustCompile(`^([0-9]+|[一二两三四五六七八九十]+)[名人个]?$`)
	countAside = regexp.MustCompile(`^(.+?)[(（]([^()（）]*)[)）]$`)
	countOnly  = regexp.MustCompile(`^(其中|含|内含|包括)`)
)

// countOf reads a count: 6, ６人, 六名, 1正2副, 组长1名，副组长2名, 6+1, and with its
// parts in brackets 6（行政5、工勤1）, which must add up; model.Unknown where it is
// none.
func countOf(s string) (int, bool) {
	s = hanzi.Bare(s)
	if whole, ok := strings.CutSuffix(s, ".0"); ok {
		s = whole
	}
	if len(s) > 100 {
		return model.Unknown, false
	}
	if m := countAside.FindStringSubmatch(s); m != nil {
		n, ok := countOf(m[1])
		if !ok || countOnly.MatchString(m[2]) {
			return n, ok
		}
		parts, said := countOf(m[2])
		if said && parts != n {
			return model.Unknown, false
		}
		return n, ok
	}
	switch {
	case countWhole.MatchString(s):
		return numberIn(strings.TrimRight(s, "名人个"))
	case countSum.MatchString(s):
		return sum(strings.FieldsFunc(s, func(r rune) bool { return r == '+' || r == '＋' }))
	}
	for _, form := range []struct {
		re    *regexp.Regexp
		group int
	}{{countParts, 1}, {countDuty, 2}} {
		var numbers []string
		rest := form.re.ReplaceAllStringFunc(s, func(part string) string {
			numbers = append(numbers, form.re.FindStringSubmatch(part)[form.group])
			return ""
		})
		if len(numbers) > 0 && strings.Trim(rest, "、，,；;职") == "" {
			return sum(numbers)
		}
	}
	return model.Unknown, false
}

// added reports whether a count is numbers added up that say nothing of what they
// count: 6+1 may be six people and one post on loan.
func added(s string) bool { return len(s) <= 100 && countSum.MatchString(hanzi.Bare(s)) }

func sum(numbers []string) (int, bool) {
	all := 0
	for _, s := range numbers {
		n, ok := numberIn(s)
		if !ok {
			return model.Unknown, false
		}
		all += n
	}
	return all, all < 1_000_000
}

// numberIn reads digits or 一 to 九十九.
func numberIn(s string) (int, bool) {
	if n, err := strconv.Atoi(s); err == nil && n >= 0 && n < 1_000_000 {
		return n, true
	}
	if n := chineseNumber(strings.ReplaceAll(s, "两", "二")); n > 0 {
		return n, true
	}
	return model.Unknown, false
}
