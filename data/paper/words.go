package paper

// The fixed words of papers, and how papers write dates, times and numbers.

import (
	"strconv"
	"strings"

	"liuzhuan/model"
)

// materialMark stands at the head of what is handed out in the room.
const materialMark = "会议材料 注意保管"

// unchanged is what papers say of a post that stays.
const unchanged = "不变"

// presence says how somebody was there. Nobody is missing before the first
// person has signed in.
func (x *extract) presence(p *model.Person) string {
	a := x.Attendance(p.ID)
	if a == nil {
		if p.OffList || x.tally.Marked == 0 {
			return ""
		}
		return "未到"
	}
	word := ""
	switch a.State {
	case model.Present:
		word = "到"
		if x.Late(p.ID) {
			word = "迟到"
		}
	case model.Leave:
		word = "请假"
	case model.Absent:
		word = "缺席"
	}
	if a.Deputy != "" {
		word += "\n" + a.Deputy + "代"
	}
	return word
}

// presenceMark is presence in one character, as the screen's list has it.
func (x *extract) presenceMark(p *model.Person) string {
	switch word := x.presence(p); {
	case word == "未到":
		return "未"
	case word != "":
		return string([]rune(word)[:1])
	}
	return ""
}

// arrival is the minute somebody came, "" for those who did not.
func (x *extract) arrival(p *model.Person) string {
	if !x.Here(p.ID) {
		return ""
	}
	return x.clock(x.Attendance(p.ID).At)
}

// clock writes a local time: 09:10, and with its day, 11.25 09:10, where that is
// not the day of the meeting.
func (x *extract) clock(s model.Stamp) string {
	if s == 0 {
		return ""
	}
	if day := model.DateOf(s.Time()); len(x.Info().Date) == 8 && day != x.Info().Date {
		return string(day[4:6]+"."+day[6:]) + " " + s.Clock()
	}
	return s.Clock()
}

// talk says for one kind when the talk was that counts: 09:40-10:31; else 不需
// where none is owed, 补谈 where the talk of all is over, 未谈 before that.
func (x *extract) talk(p *model.Person, k model.Kind) string {
	s := x.TalkDone(p.ID, k)
	switch {
	case s != nil:
		return x.clock(s.Started) + "-" + s.Ended.Clock()
	case p.OffList:
		return ""
	case !x.Owes(p, k.Item()):
		return "不需"
	case x.held[k]:
		return "补谈"
	}
	return "未谈"
}

// month cuts a date of birth to its month: all that a meeting needs.
func month(d model.Date) model.Date {
	if d.Valid() {
		return d[:6]
	}
	return d
}

// longDate writes a date as the head of a paper does: 2026年11月22日.
func longDate(d model.Date) string {
	if !d.Valid() || len(d) != 8 {
		return d.String()
	}
	trim := func(s model.Date) string { return strings.TrimPrefix(string(s), "0") }
	return string(d[:4]) + "年" + trim(d[4:6]) + "月" + trim(d[6:]) + "日"
}

// ordinal writes 1 to 99 as headings number themselves, 一 to 九十九; beyond
// that digits.
func ordinal(n int) string {
	digits := []rune("零一二三四五六七八九")
	switch {
	case n < 1 || n > 99:
		return strconv.Itoa(n)
	case n < 10:
		return string(digits[n])
	}
	s := "十"
	if n >= 20 {
		s = string(digits[n/10]) + s
	}
	if n%10 != 0 {
		s += string(digits[n%10])
	}
	return s
}

// shortHash is the part of a hash that people compare.
func shortHash(hash string) string { return hash[:min(12, len(hash))] }

var kindWords = map[model.Kind]string{model.PreAppointment: "任前谈话", model.Integrity: "廉政谈话"}

var amendmentWords = map[model.Amendment]string{model.Supplement: "补记", model.Correction: "更正"}

// choreWords name what is left to do.
var choreWords = map[model.Chore]string{
	model.ChoreMatter: "待核事项", model.ChoreTell: "当面告知", model.ChoreMakeUp: "补谈", model.ChorePledge: "补交承诺书",
	model.ChoreStatement: "表态", model.ChoreReport: "报到", model.ChoreHandover: "交接", model.ChorePublicity: "公示期满",
	model.ChoreProbation: "试用期满", model.ChoreDeferred: "暂缓待议", model.ChoreWaiting: "等待岗位", model.ChoreRegular: "例行谈话",
	model.ChoreFiles: "档案转递", model.ChoreMembership: "转组织关系", model.ChorePay: "工资", model.ChoreLoanEnd: "挂职期满",
	model.ChoreFiling: "任免备案", model.ChoreOwn: "另办",
	model.ChoreErrand: "会上事项",
}

// noDayWords say why something has no day yet.
var noDayWords = map[model.NoDay]string{
	model.NoDayNotice: "通知发出后定", model.NoDayReport: "报到日期待定", model.NoDayOpen: "未定日期",
}
