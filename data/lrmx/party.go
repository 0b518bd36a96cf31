package lrmx

// 入党时间 is of mixed type: a date, parties, or both.

import (
	"regexp"
	"strings"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
)

var dated = regexp.MustCompile(`^(\d[\d.．\-/年月日]*)(.*)$`)

// parseParty reads 199806, 民建, 无党派, 200108；民建. The first date is that of
// joining the CPC, all names are parties. What has digits and is no date, and a
// second date, is doubtful: then date is the whole text as it stands.
func parseParty(text string) (date model.Date, party string, doubt model.Doubt) {
	var parties []string
	whole := model.Date(text)
	for part := range strings.FieldsFuncSeq(hanzi.Digits(text), func(r rune) bool { return strings.ContainsRune("；;，,、\n", r) }) {
		part = strings.TrimSpace(part)
		name := part
		if m := dated.FindStringSubmatch(part); m != nil {
			d, why := parseDate(m[1])
			if why == "" && date != "" {
				why = model.DoubtDate
			}
			if why != "" {
				return whole, "", why
			}
			date = d
			name = strings.Trim(strings.TrimSpace(m[2]), "()（）")
			if name == "入党" || name == "加入" || name == "加入中国共产党" {
				name = ""
			}
		}
		if strings.ContainsAny(name, "0123456789") {
			return whole, "", model.DoubtDate
		}
		if name != "" {
			parties = append(parties, name)
		}
	}
	return date, strings.Join(parties, "；"), ""
}
