package model

// Who serves a probation (试用期): under a disposition that has one, whoever gets a leading post that is
// not filled by election. A rank has none, and neither has an elected post
// (党政领导干部选拔任用工作条例).

import (
	"strconv"
	"strings"
)

// OnProbation reports whether p serves a probation in the post that was
// announced, or is planned while nothing is. A meeting may set the term to none.
func (m *Meeting) OnProbation(p *Person) bool { return m.onProbation(m.Outcome(p)) }

func (m *Meeting) onProbation(o Outcome) bool {
	return o.Disposition.OnProbation() && leadsByAppointment(o.Post) && m.Terms().ProbationMonths > 0
}

// Probation says how long p serves one, as it is read out and printed: 试用期一年;
// "" for whoever serves none.
func (m *Meeting) Probation(p *Person) string { return m.probation(m.Outcome(p)) }

func (m *Meeting) probation(o Outcome) string {
	if !m.onProbation(o) {
		return ""
	}
	switch months := m.Terms().ProbationMonths; months {
	case 12:
		return "试用期一年"
	case 24:
		return "试用期两年"
	default:
		return "试用期" + strconv.Itoa(months) + "个月"
	}
}

// leadsByAppointment reports whether one of the duties in a post's text is a
// leading one that is filled by appointment.
func leadsByAppointment(post string) bool {
	for duty := range strings.FieldsFuncSeq(post, partsDuties) {
		for _, one := range strings.Split(duty, "兼") {
			if leads(one) && !elected(one) {
				return true
			}
		}
	}
	return false
}

// partsDuties reports whether r stands between the duties of one post.
func partsDuties(r rune) bool { return strings.ContainsRune("、，,；;（）() 　\n", r) }

// leads reports whether a duty heads a body or is deputy to its head. Ranks end
// in 科员, 调研员, 巡视员, and members of a committee in 委员 or 常委.
func leads(duty string) bool {
	for _, title := range []string{"组长", "主任", "局长", "处长", "科长", "部长", "队长", "所长", "站长", "秘书长", "书记"} {
		if strings.HasSuffix(duty, title) {
			return true
		}
	}
	return false
}

// elected reports whether a leading duty is filled by election: secretaries of
// committees, but not of a 党组 or of a body that was sent out, and the chairs of
// a people's congress.
func elected(duty string) bool {
	if rest, ok := strings.CutSuffix(duty, "书记"); ok {
		rest = strings.TrimSuffix(rest, "副")
		return !strings.HasSuffix(rest, "党组") && !strings.HasSuffix(rest, "工委")
	}
	if rest, ok := strings.CutSuffix(duty, "主任"); ok {
		rest = strings.TrimSuffix(rest, "副")
		return strings.HasSuffix(rest, "人大常委会") || strings.HasSuffix(rest, "人民代表大会常务委员会")
	}
	return false
}
