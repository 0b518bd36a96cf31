package paper

// The fields of the unit's own templates: what each is called, how far it may travel, and
// what stands there.

import (
	"cmp"
	"slices"
	"strconv"

	"liuzhuan/data/lrmx"
	"liuzhuan/data/paper/template"
	"liuzhuan/model"
)

// people is the list that a template repeats a part for, or is filled itself for each of.
const people = "人员"

// personField is a field of everybody on the list.
type personField struct {
	name  string
	reach reach // the farthest it may travel
	value func(*extract, *model.Person) string
}

// byHand is a field that is known and left for the pen.
func byHand(*extract, *model.Person) string { return "" }

var personFields = []personField{
	{"序号", anyone, numberOf},
	{"姓名", anyone, field(nameOf)},
	{"派驻机构", anyone, teamOf},
	{"单位", room, func(x *extract, p *model.Person) string { return cmp.Or(x.TeamName(p.Team), p.Unit) }},
	{"性别", room, text(model.FieldSex)},
	{"民族", room, text(model.FieldEthnic)},
	{"籍贯", room, text(model.FieldNativePlace)},
	{"出生地", room, field(func(p *model.Person) string { return p.BirthPlace })},
	{"出生年月", room, field(func(p *model.Person) string { return month(p.Birth).String() })},
	{"年龄", room, ageOf},
	{"政治面貌", room, field(politics)},
	{"入党时间", room, field((*model.Person).PartyText)},
	{"参加工作时间", room, date(model.FieldWorkDate)},
	{"健康状况", room, field(func(p *model.Person) string { return p.Health })},
	{"学历", room, field(func(p *model.Person) string { return p.Education })},
	{"学位", room, field(func(p *model.Person) string { return p.Degree })},
	{"毕业院校及专业", room, text(model.FieldSchool)},
	{"在职学历", room, field(func(p *model.Person) string { return p.EducationIn })},
	{"在职学位", room, field(func(p *model.Person) string { return p.DegreeIn })},
	{"在职毕业院校及专业", room, text(model.FieldSchoolIn)},
	{"专业技术职务", room, field(func(p *model.Person) string { return p.ProTitle })},
	{"现任职务", anyone, field(postOf)},
	{"任现职时间", room, date(model.FieldCurrentSince)},
	{"职级", room, field(func(p *model.Person) string { return p.Rank })},
	{"任现职级时间", room, date(model.FieldRankSince)},
	{"拟任职务", room, text(model.FieldProposed)},
	{"拟免职务", room, text(model.FieldRelieved)},
	{"任免理由", room, field(func(p *model.Person) string { return p.Basis })},
	{"批次", room, batchOf},
	{"方案", room, field(planOf)},
	{"类别", anyone, func(x *extract, p *model.Person) string { return x.Outcome(p).Disposition.Term() }},
	{"结果", anyone, resultOf},
	{"去向", anyone, destinationOf},
	{"理由", room, reasonOf},
	{"宣布时间", room, announcedOf},
	{"签到", room, (*extract).presence},
	{"签到时间", room, (*extract).arrival},
	{"任前谈话", room, talkOf(model.PreAppointment)},
	{"廉政谈话", room, talkOf(model.Integrity)},
	{"谈话种类", room, heard((*extract).kindsOf)},
	{"谈话方式", room, heard((*extract).formOf)},
	{"谈话时间", room, func(x *extract, p *model.Person) string { return x.timesOf(x.talksHeld(p)) }},
	{"谈话地点", room, func(x *extract, p *model.Person) string {
		return once(x.talksHeld(p), func(h heldTalk) string { return h.session.Place })
	}},
	{"谈话人", room, func(x *extract, p *model.Person) string { return x.talkersOf(x.talksHeld(p)) }},
	{"记录人", room, func(x *extract, p *model.Person) string {
		return once(x.talksHeld(p), func(h heldTalk) string { return h.session.Recorder })
	}},
	{"谈话内容", office, func(x *extract, p *model.Person) string {
		return once(x.talksHeld(p), func(h heldTalk) string { return h.session.Content })
	}},
	{"本人表态", office, func(x *extract, p *model.Person) string {
		return once(x.talksHeld(p), func(h heldTalk) string { return h.part.Statement })
	}},
	{"身份证号", office, text(model.FieldIDNumber)},
	{"联系电话", office, text(model.FieldPhone)},
	{"备注", office, text(model.FieldRemark)},
	{"签名", anyone, byHand},
}

// heard makes a field of what is told of the talks somebody heard.
func heard(f func(*extract, *model.Person, []heldTalk) string) func(*extract, *model.Person) string {
	return func(x *extract, p *model.Person) string { return f(x, p, x.talksHeld(p)) }
}

func ageOf(x *extract, p *model.Person) string {
	if years, ok := model.Age(p.Birth, x.Info().Date); ok {
		return strconv.Itoa(years)
	}
	return ""
}

// moved is the condition, and the list, of those who take another post.
const moved = "变动"

// photo is the field of the picture that came with somebody's form.
const photo = "照片"

// relatives is the list of somebody's family.
const relatives = "亲属"

// fields gives what the fields of a template mean on this paper.
func (x *extract) fields() *template.Scope {
	info := x.Info()
	s := &template.Scope{
		Values: map[string]string{
			"会议": info.Title, "日期": longDate(info.Date), "时间": "", "地点": "", "批准依据": "", "批次": "",
			"人数": strconv.Itoa(len(x.people)), "校验码": shortHash(x.options.Head), "份号": "", "填表人": "",
		},
		Lists: map[string]template.List{},
	}
	if x.may(room) {
		s.Values["时间"], s.Values["地点"], s.Values["批准依据"] = info.Time, info.Venue, info.Approval
		var batches []string
		for _, b := range x.Batches() {
			batches = append(batches, b.Name)
		}
		s.Values["批次"] = joined("、", batches...)
	}
	everybody := template.List{Of: x.personScope(&model.Person{}, nil)}
	for _, p := range x.people {
		form := &lrmx.Form{}
		if x.may(office) {
			form = x.formOnPaper(p)
		}
		everybody.Items = append(everybody.Items, x.personScope(p, form))
	}
	s.Lists[people] = everybody
	only := func(name string, is func(*model.Person) bool) {
		list := template.List{Of: everybody.Of}
		for i, p := range x.people {
			if is(p) {
				list.Items = append(list.Items, everybody.Items[i])
			}
		}
		s.Lists[name], s.Values[name+"人数"] = list, strconv.Itoa(len(list.Items))
	}
	for _, d := range model.Dispositions {
		only(d.Term(), func(p *model.Person) bool { return x.Outcome(p).Disposition == d })
	}
	only(moved, func(p *model.Person) bool { return x.Outcome(p).Disposition.Moves() })
	return s
}

// personScope is what the fields mean of p; form is what p came with, nil = p is nobody.
func (x *extract) personScope(p *model.Person, form *lrmx.Form) *template.Scope {
	s := &template.Scope{Values: map[string]string{}, Holds: map[string]bool{}, Photos: map[string][]byte{photo: nil}}
	outcome := x.Outcome(p).Disposition
	for _, f := range personFields {
		s.Values[f.name] = ""
		if form != nil && x.may(f.reach) {
			s.Values[f.name] = f.value(x, p)
		}
	}
	for _, d := range model.Dispositions {
		s.Holds[d.Term()] = outcome == d
	}
	s.Holds[moved] = outcome.Moves()
	kin := template.List{Of: relative(lrmx.Relative{})}
	if form != nil && x.may(office) {
		s.Photos[photo] = slices.Clip(form.Photo)
		for _, r := range form.Family {
			kin.Items = append(kin.Items, relative(r))
		}
	}
	s.Lists = map[string]template.List{relatives: kin}
	return s
}

func relative(r lrmx.Relative) *template.Scope {
	return &template.Scope{Values: map[string]string{
		"称谓": r.Relation, "亲属姓名": r.Name, "亲属出生年月": month(r.Birth).String(), "亲属政治面貌": r.Politics, "亲属单位": r.Post, "亲属备注": "",
	}}
}
