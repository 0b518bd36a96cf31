package paper

// The fields of the unit's own templates: what each is called, how far it may travel, and
// what stands there.

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"liuzhuan/data/lrmx"
	"liuzhuan/data/paper/template"
	"liuzhuan/model"
)

// people is the list that a template repeats a part for, or is filled itself for each of.
const people = "人员"

// personField is a field of everybody on the list.
type personField struct {
	name  string
	code  string // the same name for whoever writes none in Chinese
	reach reach  // the farthest it may travel
	value func(*extract, *model.Person) string
}

// byHand is a field that is known and left for the pen.
func byHand(*extract, *model.Person) string { return "" }

var personFields = []personField{
	{"序号", "no", anyone, numberOf},
	{"姓名", "name", anyone, field(nameOf)},
	{"派驻机构", "team", anyone, teamOf},
	{"单位", "unit", room, func(x *extract, p *model.Person) string { return cmp.Or(x.TeamName(p.Team), p.Unit) }},
	{"性别", "sex", room, text(model.FieldSex)},
	{"民族", "ethnic", room, text(model.FieldEthnic)},
	{"籍贯", "native_place", room, text(model.FieldNativePlace)},
	{"出生地", "birth_place", room, field(func(p *model.Person) string { return p.BirthPlace })},
	{"出生年月", "birth", room, field(func(p *model.Person) string { return month(p.Birth).String() })},
	{"年龄", "age", room, ageOf},
	{"政治面貌", "politics", room, field(politics)},
	{"入党时间", "party_date", room, field((*model.Person).PartyText)},
	{"参加工作时间", "work_date", room, date(model.FieldWorkDate)},
	{"健康状况", "health", room, field(func(p *model.Person) string { return p.Health })},
	{"学历", "education", room, field(func(p *model.Person) string { return p.Education })},
	{"学位", "degree", room, field(func(p *model.Person) string { return p.Degree })},
	{"毕业院校及专业", "school", room, text(model.FieldSchool)},
	{"在职学历", "education_in", room, field(func(p *model.Person) string { return p.EducationIn })},
	{"在职学位", "degree_in", room, field(func(p *model.Person) string { return p.DegreeIn })},
	{"在职毕业院校及专业", "school_in", room, text(model.FieldSchoolIn)},
	{"专业技术职务", "pro_title", room, field(func(p *model.Person) string { return p.ProTitle })},
	{"现任职务", "current", anyone, field(postOf)},
	{"任现职时间", "current_since", room, date(model.FieldCurrentSince)},
	{"职级", "rank", room, field(func(p *model.Person) string { return p.Rank })},
	{"任现职级时间", "rank_since", room, date(model.FieldRankSince)},
	{"拟任职务", "proposed", room, text(model.FieldProposed)},
	{"拟免职务", "relieved", room, text(model.FieldRelieved)},
	{"任免理由", "basis", room, field(func(p *model.Person) string { return p.Basis })},
	{"批次", "batch", room, batchOf},
	{"方案", "planned", room, field(planOf)},
	{"类别", "disposition", anyone, func(x *extract, p *model.Person) string { return x.Outcome(p).Disposition.Term() }},
	{"结果", "decision", anyone, resultOf},
	{"去向", "destination", anyone, destinationOf},
	{"理由", "reason", room, reasonOf},
	{"宣布时间", "decided_at", room, announcedOf},
	{"签到", "attendance", room, (*extract).presence},
	{"签到时间", "attended_at", room, (*extract).arrival},
	{"任前谈话", "pre_appointment", room, talkOf(model.PreAppointment)},
	{"廉政谈话", "integrity", room, talkOf(model.Integrity)},
	{"谈话种类", "talk_kinds", room, heard((*extract).kindsOf)},
	{"谈话方式", "talk_form", room, heard((*extract).formOf)},
	{"谈话时间", "talk_time", room, func(x *extract, p *model.Person) string { return x.timesOf(x.talksHeld(p), "；") }},
	{"谈话地点", "talk_place", room, func(x *extract, p *model.Person) string {
		return once(x.talksHeld(p), "；", func(h heldTalk) string { return h.session.Place })
	}},
	{"谈话人", "talker", room, func(x *extract, p *model.Person) string { return x.talkersOf(x.talksHeld(p), "；") }},
	{"记录人", "recorder", room, func(x *extract, p *model.Person) string {
		return once(x.talksHeld(p), "；", func(h heldTalk) string { return h.session.Recorder })
	}},
	{"谈话内容", "talk_content", office, func(x *extract, p *model.Person) string {
		return once(x.talksHeld(p), "；", func(h heldTalk) string { return h.session.Content })
	}},
	{"本人表态", "statement", office, func(x *extract, p *model.Person) string {
		return once(x.talksHeld(p), "；", func(h heldTalk) string { return h.part.Statement })
	}},
	{"身份证号", "id_number", office, text(model.FieldIDNumber)},
	{"联系电话", "phone", office, text(model.FieldPhone)},
	{"备注", "remark", office, text(model.FieldRemark)},
	{"签名", "signature", anyone, byHand},
}

// TemplateField is a field of a template as help and the example show it.
type TemplateField struct{ Name, Code string }

// meetingFields are those of the meeting.
var meetingFields = []TemplateField{
	{"会议", "meeting"}, {"日期", "date"}, {"时间", "time"}, {"地点", "venue"}, {"批准依据", "approval"}, {"批次", "batch"},
	{"人数", "count"}, {"校验码", "hash"}, {"份号", "copy_no"}, {"填表人", "filled_by"},
}

// kinFields are those of a relative.
var kinFields = []TemplateField{
	{"称谓", "relation"}, {"亲属姓名", "kin_name"}, {"亲属出生年月", "kin_birth"}, {"亲属政治面貌", "kin_politics"}, {"亲属单位", "kin_post"},
	{"亲属备注", "kin_remark"},
}

// TemplateFields lists what a template may ask for: of the meeting, of a person, of a
// relative, and what may be repeated or left out.
func TemplateFields() (meeting, person, kin, sections []TemplateField) {
	meeting, kin = slices.Clone(meetingFields), kinFields
	for _, f := range personFields {
		person = append(person, TemplateField{f.name, f.code})
	}
	person = append(person, TemplateField{photo, "photo"})
	sections = []TemplateField{{people, "people"}, {relatives, "kin"}, {moved, "moves"}}
	for _, d := range model.Dispositions {
		sections = append(sections, TemplateField{d.Term(), string(d)})
	}
	for _, s := range sections[2:] {
		meeting = append(meeting, TemplateField{s.Name + countOf, s.Code + "_count"})
	}
	return meeting, person, kin, sections
}

// farthest is how far the fields may travel that are not for anyone.
var farthest = func() map[string]reach {
	out := map[string]reach{"时间": room, "地点": room, "批准依据": room, "批次": room, photo: office}
	for _, f := range personFields {
		out[f.name] = f.reach
	}
	for _, f := range kinFields {
		out[f.Name] = office
	}
	return out
}()

// withheld gives the fields among those that may not stand on this paper.
func (x *extract) withheld(asked []string) []string {
	var out []string
	for _, name := range asked {
		if r, ok := farthest[name]; ok && !x.may(r) {
			out = append(out, name)
		}
	}
	return out
}

// countOf makes the name of a condition that of how many it holds for.
const countOf = "人数"

// codes are the codes of all fields and sections.
var codes = func() template.Codes {
	out := template.Codes{}
	meeting, person, kin, sections := TemplateFields()
	for _, f := range slices.Concat(meeting, person, kin, sections) {
		out[f.Code] = f.Name
	}
	return out
}()

// countFields are the fields that are numbers of something.
var countFields = func() map[string]bool {
	out := map[string]bool{"人数": true, "序号": true, "年龄": true}
	meeting, _, _, _ := TemplateFields()
	for _, f := range meeting {
		if strings.HasSuffix(f.Name, countOf) {
			out[f.Name] = true
		}
	}
	return out
}()

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
		Lists: map[string]template.List{}, Counts: countFields,
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
		s.Lists[name], s.Values[name+countOf] = list, strconv.Itoa(len(list.Items))
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
