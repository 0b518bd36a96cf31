package paper

// The columns of the roster, and how far each may travel.

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"liuzhuan/model"
)

// rosterColumn is a column with what stands in it.
type rosterColumn struct {
	column
	reach reach // the farthest the column may travel
	until reach // the nearest paper that has it: others say it in other words
	where place
	value func(*extract, *model.Person) string
}

// place says on which papers of its reach a column stands.
type place int

const (
	always   place = iota
	ifAny          // where at least one person has a value
	ifNoHead       // where rows have no headings to say it: in csv
)

// rosterColumns picks the columns for this paper.
func (x *extract) rosterColumns() []rosterColumn {
	all := rosterPaper
	if x.options.Format == Text {
		all = rosterLine
	} else if chosen, ok := x.chosenColumns(); ok {
		all = chosen
	}
	var out []rosterColumn
	for _, c := range all {
		switch {
		case !x.may(c.reach) || x.reach > c.until:
		case c.where == ifNoHead && x.options.Format != CSV && x.options.Format != CSVGB18030:
		case c.where == ifAny && !slices.ContainsFunc(x.people, func(p *model.Person) bool { return c.value(x, p) != "" }):
		default:
			out = append(out, c)
		}
	}
	if len(x.options.Amendments) > 0 && (x.options.Format == CSV || x.options.Format == CSVGB18030) {
		out = append(out, rosterColumn{
			column: column{head: "封存后（" + x.amendedCount("") + "）", width: 20},
			value:  (*extract).amended,
		})
	}
	return out
}

// amended says what was changed about a person after the seal, for the form that
// has no lines but those of people; to the public only when.
func (x *extract) amended(p *model.Person) string {
	var parts []string
	for _, a := range x.options.Amendments {
		switch {
		case a.Person != p.ID:
		case x.mayRead(a):
			parts = append(parts, amendmentWords[a.Kind]+" "+x.clock(a.At)+" "+a.Text)
		default:
			parts = append(parts, amendmentWords[a.Kind]+" "+x.clock(a.At))
		}
	}
	return strings.Join(parts, "；")
}

// field makes the value of a column out of facts about the person alone.
func field(f func(*model.Person) string) func(*extract, *model.Person) string {
	return func(_ *extract, p *model.Person) string { return f(p) }
}

// text and date read one field of a person.
func text(f model.Field) func(*extract, *model.Person) string {
	return func(_ *extract, p *model.Person) string { return p.Get(f) }
}

func date(f model.Field) func(*extract, *model.Person) string {
	return func(_ *extract, p *model.Person) string { return model.Date(p.Get(f)).String() }
}

// rosterPaper are the columns of the paper, in the order of the lists that
// come in, then the plan, then what happened.
var rosterPaper = []rosterColumn{
	{column{head: "序号", width: 4, align: centre, number: true}, anyone, office, always, numberOf},
	{column{head: "姓名", width: 8, align: centre, name: true}, anyone, office, always, field(nameOf)},
	{column{head: "派驻机构", width: 14}, anyone, office, ifNoHead, teamOf},
	{column{head: "性别", width: 3, align: centre}, room, office, always, text(model.FieldSex)},
	{column{head: "民族", width: 5, align: centre}, room, office, always, text(model.FieldEthnic)},
	{column{head: "籍贯", width: 5, align: centre}, room, office, always, text(model.FieldNativePlace)},
	{column{head: "出生年月", width: 8, align: centre}, room, office, always, field(func(p *model.Person) string { return month(p.Birth).String() })},
	{column{head: "入党时间", width: 8, align: centre}, room, office, always, field((*model.Person).PartyText)},
	{column{head: "参加工作时间", width: 8, align: centre}, room, office, always, date(model.FieldWorkDate)},
	{column{group: "全日制教育", head: "学历学位", width: 7, align: centre}, room, office, always,
		field(func(p *model.Person) string { return lines(p.Education, p.Degree) })},
	{column{group: "全日制教育", head: "毕业院校及专业", width: 10}, room, office, always, text(model.FieldSchool)},
	{column{group: "在职教育", head: "学历学位", width: 7, align: centre}, room, office, always,
		field(func(p *model.Person) string { return lines(p.EducationIn, p.DegreeIn) })},
	{column{group: "在职教育", head: "毕业院校及专业", width: 10}, room, office, always, text(model.FieldSchoolIn)},
	{column{head: "现任职务", width: 14}, anyone, office, always, field(postOf)},
	{column{head: "任现职时间", width: 8, align: centre}, room, office, always, date(model.FieldCurrentSince)},
	{column{head: "任现职级时间", width: 8, align: centre}, room, office, always, date(model.FieldRankSince)},
	{column{head: "拟任职务", width: 14}, room, office, always, text(model.FieldProposed)},
	{column{head: "拟免职务", width: 14}, room, office, always, text(model.FieldRelieved)},
	{column{head: "来源", width: 8}, room, office, ifAny, text(model.FieldOrigin)},
	{column{head: "分工", width: 12}, room, office, ifAny, text(model.FieldCharge)},
	{column{head: "挂职起止", width: 12, align: centre}, room, office, ifAny, field((*model.Person).LoanSpan)},
	{column{head: "批次", width: 5, align: centre}, room, office, ifAny, batchOf},
	{column{head: "方案", width: 5, align: centre}, room, office, always, field(planOf)},
	{column{group: "宣布结果", head: "结果", width: 5, align: centre}, room, office, always, resultOf},
	{column{group: "宣布结果", head: "去向", width: 14}, room, office, always, destinationOf},
	{column{head: "任职去向", width: 14}, anyone, anyone, always, destinationOf},
	{column{head: "结果", width: 9, align: centre}, anyone, anyone, always, resultOf},
	{column{group: "宣布结果", head: "理由", width: 10}, room, office, always, reasonOf},
	{column{group: "宣布结果", head: "时间", width: 6, align: centre}, room, office, always, announcedOf},
	{column{group: "签到", head: "情况", width: 5, align: centre}, room, office, always, (*extract).presence},
	{column{group: "签到", head: "时间", width: 6, align: centre}, room, office, always, (*extract).arrival},
	{column{group: "谈话", head: "任前谈话", width: 7, align: centre}, room, office, always, talkOf(model.PreAppointment)},
	{column{group: "谈话", head: "廉政谈话", width: 7, align: centre}, room, office, always, talkOf(model.Integrity)},
	{column{head: "身份证号", width: 19, align: centre}, office, office, always, text(model.FieldIDNumber)},
	{column{head: "联系电话", width: 12, align: centre}, office, office, ifAny, text(model.FieldPhone)},
	{column{head: "备注", width: 10}, office, office, always, text(model.FieldRemark)},
}

// rosterLine are the columns of the roster as plain lines: those of the screen's
// list, with the posts in full, as on every paper.
var rosterLine = []rosterColumn{
	{column{head: "序号", width: 6, align: right, number: true}, anyone, office, always, numberOf},
	{column{head: "姓名", width: 40, name: true}, anyone, office, always, apart},
	{column{head: "现任", width: 36}, anyone, office, always, field(postOf)},
	{column{head: "拟任", width: 36}, room, office, always, field(proposedOf)},
	{column{head: "去向", width: 36}, anyone, anyone, always, destinationOf},
	{column{head: "方案", width: 10}, room, office, always, field(planOf)},
	{column{head: "结果", width: 10}, anyone, office, always, resultMark},
	{column{head: "到", width: 2}, room, office, always, (*extract).presenceMark},
}

// numberOf is the roster number. Guests have a count of their own, which would
// look like one.
func numberOf(x *extract, p *model.Person) string {
	if p.OffList {
		return ""
	}
	return strconv.Itoa(x.number(p))
}
func nameOf(p *model.Person) string { return p.Name }

// postOf is the post held now; guests are told by where they come from.
func postOf(p *model.Person) string { return cmp.Or(p.Current, p.Unit) }

func teamOf(x *extract, p *model.Person) string { return x.TeamName(p.Team) }

func batchOf(x *extract, p *model.Person) string {
	if b := x.Batch(p.Batch); b != nil {
		return b.Name
	}
	return ""
}

func planOf(p *model.Person) string {
	if p.OffList {
		return ""
	}
	return cmp.Or(p.Planned, model.Pending).Term()
}

func resultOf(x *extract, p *model.Person) string {
	switch d := x.Decision(p.ID); {
	case d != nil:
		return d.Disposition.Term()
	case p.OffList:
		return ""
	}
	return model.Pending.Term()
}

// destinationOf is the announced post: 不变 where it is the present one, "" for
// who leaves, is deferred, or has not been announced. The plan of somebody not
// announced yet is never given here, so that the public does not read it first.
func destinationOf(x *extract, p *model.Person) string {
	switch d := x.Decision(p.ID); {
	case d == nil:
		return ""
	case d.To != "" && d.To == p.Current:
		return unchanged
	default:
		return d.To
	}
}

func reasonOf(x *extract, p *model.Person) string {
	if d := x.Decision(p.ID); d != nil {
		return d.Reason
	}
	return ""
}

func announcedOf(x *extract, p *model.Person) string {
	if d := x.Decision(p.ID); d != nil {
		if d.OutsideOn != "" {
			return "会外" + d.OutsideOn.String()
		}
		return x.clock(d.At)
	}
	return ""
}

func talkOf(k model.Kind) func(*extract, *model.Person) string {
	return func(x *extract, p *model.Person) string { return x.talk(p, k) }
}

// apart is the name, with the year of birth where two people bear it.
func apart(x *extract, p *model.Person) string {
	if year, _, ok := p.Birth.YearMonth(); ok && x.may(room) && x.Namesakes(p) {
		return p.Name + "(" + strconv.Itoa(year) + ")"
	}
	return p.Name
}

func proposedOf(p *model.Person) string {
	switch to := p.Destination(); {
	case p.OffList || to == "":
		return ""
	case to == p.Current:
		return unchanged
	default:
		return to
	}
}

// resultMark is the result as the screen's list has it: ! where it is not as
// planned. The public is not told.
func resultMark(x *extract, p *model.Person) string {
	if d := x.Decision(p.ID); d != nil && d.Deviates && x.may(room) {
		return resultOf(x, p) + " !"
	}
	return resultOf(x, p)
}

// lines puts texts that belong to one cell under each other.
func lines(a, b string) string {
	if a != "" && b != "" {
		return a + "\n" + b
	}
	return a + b
}
