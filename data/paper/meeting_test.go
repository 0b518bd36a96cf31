package paper

// The invented meeting that the tests write out, made by model's own commands.

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"os"
	"testing"
	"time"

	"liuzhuan/model"
)

// TestMain fixes the time zone: papers show local time.
func TestMain(m *testing.M) {
	time.Local = time.FixedZone("CST", 8*3600)
	os.Exit(m.Run())
}

const testHead = "3f9a12bc4d5e60718293a4b5c6d7e8f90123456789abcdef0123456789abcdef"

func options(f Format, p Profile) Options {
	return Options{Paper: Roster, Format: f, Profile: p, Head: testHead, Phase: model.WrapUp}
}

var (
	profiles = []Profile{Full, Meeting, Public}
	formats  = []Format{XLSX, DOCX, CSV, CSVGB18030, JSON, Text}
	orders   = []Order{ByRoster, ByPinyin}
)

// sitting is a meeting under way.
type sitting struct {
	*model.Meeting
	tb testing.TB
}

// do applies what a command gave.
func (s sitting) do(c model.Change, err error) {
	s.tb.Helper()
	if err != nil {
		s.tb.Fatal(err)
	}
	s.Apply(c)
}

// no finds a person by roster number.
func (s sitting) no(n int) *model.Person { return s.People()[n-1] }

// at gives a minute of the meeting's day.
func at(clock string) model.Stamp { return on("20261122", clock) }

func on(day, clock string) model.Stamp {
	t, err := time.ParseInLocation("20060102 15:04", day+" "+clock, time.Local)
	if err != nil {
		panic(err)
	}
	return model.At(t)
}

var hosts = []string{"市委办公室", "市委组织部", "市公安局", "市财政局", "市自然资源和规划局", "市教育局",
	"市卫生健康委员会", "市中级人民法院", "市人民检察院", "市农业农村局", "市交通运输局", "市审计局"}

const body = "云川市纪委监委驻"

func post(host, title string) string { return body + host + "纪检监察组" + title }

// list makes n people in teams of about six: of every 34, 20 retained, 4
// reassigned, 7 transferred, 2 promoted and 1 removed.
func list(n int) model.List {
	l := model.List{File: "名册.xlsx", Fields: model.Fields, Ordered: true}
	surnames := []rune("谭蔡贾单姜任曾仇查张王李赵钱孙周吴郑")
	given := []rune("慎明独峰刚兰志远霞景诚文知敏伟思海宁")
	third := []rune("平安国庆春生建华玉山川河清和光明月")
	titles := []string{"组长", "副组长", "一级主任科员", "二级主任科员", "三级主任科员", "综合室四级主任科员"}
	for i := range n {
		host := hosts[i*12/max(n, 12)%12]
		title := titles[i%6]
		birth := fmt.Sprintf("%d%02d", 1966+i*7%28, 1+i*5%12)
		p := model.Person{
			Name: string(surnames[i*5%18]) + string(given[i*7%18]) + string(third[i/18*3%17]),
			Sex:  []string{"男", "女"}[i%2], Birth: model.Date(birth), IDNumber: inventedID(birth, i),
			Ethnic: []string{"汉族", "满族", "土家族"}[i%7/3], NativePlace: "云川临江",
			PartyDate: "199706", WorkDate: "199507", Education: "大学", Degree: "管理学学士",
			School: "云川财经学院会计学专业", EducationIn: "省委党校研究生", SchoolIn: "省委党校法学专业",
			Phone:   fmt.Sprintf("139%08d", 55500000+i),
			Current: post(host, title), CurrentSince: "201905", RankSince: "201603",
			Planned: model.Retained, Remark: "家庭情况另报",
		}
		if i%5 == 4 {
			p.Name = string([]rune(p.Name)[:2])
		}
		switch k := i % 34; {
		case k >= 20 && k < 24:
			p.Planned, p.Proposed, p.Relieved = model.Reassigned, post(host, "办案室"+title), p.Current
		case k >= 24 && k < 31:
			p.Planned, p.Proposed, p.Relieved = model.Transferred, post(hosts[(i*12/max(n, 12)+3)%12], title), p.Current
		case k >= 31 && k < 33:
			p.Planned, p.Proposed, p.Relieved = model.Promoted, post(host, "副组长"), p.Current
		case k == 33:
			p.Planned, p.Relieved = model.Removed, p.Current
		}
		batch := "市委批次"
		if i%4 == 3 {
			batch = "纪委批次"
		}
		l.Rows = append(l.Rows, model.Incoming{Row: i + 5, No: i + 1, Person: p, Batch: batch})
	}
	return l
}

// inventedID gives an id number of area 999900, which does not exist.
func inventedID(birth string, i int) string {
	id := fmt.Sprintf("999900%s%02d%03d", birth, 1+i%28, i%1000)
	for _, check := range "0123456789X" {
		if model.CheckID(id + string(check)) {
			return id + string(check)
		}
	}
	panic("no check digit fits " + id)
}

func newSitting(tb testing.TB, n int) sitting {
	s := sitting{model.NewMeeting(), tb}
	s.Apply(model.NewInfo(model.Info{
		Title: "云川市派驻机构改革干部调整会", Date: "20261122", Time: "09:00",
		Venue: "市委会议中心二楼", Approval: "经市委同意",
	}, at("08:00")))
	s.Apply(s.Reconcile(list(n)).Change(at("08:01")))
	return s
}

// wholeSitting is a meeting after its last talk: everything that can happen to a
// person has happened to somebody. n is at least 26.
//
//	2   came late; 3 is on leave, had his talk three days after; 5 is absent, 13 not seen
//	4   deferred; 10 and 25 sent elsewhere than planned
//	6   a name outside the first plane; 7 and 9 namesakes; 11 a remark like a formula
//	8   came in during the first talk and has to make it up
func wholeSitting(tb testing.TB, n int) sitting {
	s := newSitting(tb, n)
	correct := func(no int, f func(*model.Person)) {
		after := *s.no(no)
		f(&after)
		s.do(s.EditPerson(after, s.Batch(after.Batch).Name, at("08:02")))
	}
	correct(6, func(p *model.Person) { p.Name = "𬭎华" })
	correct(7, func(p *model.Person) { p.Name, p.Birth = "张伟", "197403" })
	correct(9, func(p *model.Person) { p.Name, p.Birth = "张伟", "19811115" })
	correct(11, func(p *model.Person) { p.Remark = "=HYPERLINK(\"x\")\n第二行" })
	for _, b := range s.Batches() {
		after := *b
		after.Organ, after.Date, after.Document = "云川市委", "20261118", "云委〔2026〕112号"
		s.do(s.EditBatch(after, at("08:03")))
	}

	attend := func(no int, a model.Attendance) {
		a.Person = s.no(no).ID
		s.do(s.Attend(a, a.At))
	}
	attend(2, model.Attendance{State: model.Present, At: at("09:12")})
	attend(3, model.Attendance{State: model.Leave, At: at("08:40"), Reason: "住院手术", Deputy: "李四"})
	attend(5, model.Attendance{State: model.Absent, At: at("09:00")})
	var early []*model.Person
	for _, p := range s.People() {
		if p.No != 8 && p.No != 13 {
			early = append(early, p)
		}
	}
	s.do(s.ArriveAll(early, "", at("08:55")))
	s.do(s.AddGuest("陈旁听", "云川日报社", at("08:57")))

	decide := func(no int, d model.Decision) {
		d.Person, d.At = s.no(no).ID, at("09:10")
		s.do(s.Decide(d))
	}
	decide(4, model.Decision{Disposition: model.Deferred, Reason: "主持人当场通知，待复核", By: "主持人"})
	decide(10, model.Decision{Disposition: model.Transferred, To: post("市审计局", "组长"), Reason: "岗位需要"})
	decide(25, model.Decision{Disposition: model.Transferred, To: post("市审计局", "二级主任科员"), Reason: "临时调整", Basis: "后补"})
	s.do(s.ConfirmAll(s.People(), "全部", at("09:33")))

	both := []model.Kind{model.PreAppointment, model.Integrity}
	s.do(s.StartTalk(model.TalkSession{
		Kinds: both, Talkers: []model.Talker{{Name: "王部长", Post: "市委组织部部长"}}, Recorder: "陈笔录",
		Place: "市委会议中心二楼", Started: at("09:40"),
	}, nil))
	s.do(s.Arrive(s.no(8).ID, at("09:50")))
	s.do(s.Note(s.Sessions()[0].ID, s.no(1).ID, "个人有关事项会后说明", at("09:55")))
	s.do(s.NextTalk(model.TalkSession{
		Kinds: []model.Kind{model.Integrity}, Talkers: []model.Talker{{Name: "李书记", Post: "市纪委书记"}},
		Place: "市委会议中心二楼", Started: at("10:08"),
	}))
	s.do(s.EndTalk(at("10:31")))
	s.do(s.CountTalk(s.Sessions()[0].ID, s.no(8).ID, false, at("10:32")))
	s.do(s.Fulfil(s.no(1).ID, model.ItemPledge, at("10:40")))
	s.do(s.StartTalk(model.TalkSession{Kinds: both, Individual: true, Started: on("20261125", "15:00")}, []*model.Person{s.no(3)}))
	s.do(s.EndTalk(on("20261125", "15:20")))
	return s
}

// halfSitting is a meeting with six people announced.
func halfSitting(tb testing.TB, n int) sitting {
	s := newSitting(tb, n)
	for i := range 6 {
		s.do(s.Confirm(s.no(i+1).ID, at("09:05")))
	}
	return s
}

// shuffled loads the rows of a meeting again in a random order.
func shuffled(m *model.Meeting, seed uint64) *model.Meeting {
	var rows []model.Row
	for r := range m.Rows {
		rows = append(rows, r)
	}
	rand.New(rand.NewPCG(seed, 1)).Shuffle(len(rows), func(i, j int) { rows[i], rows[j] = rows[j], rows[i] })
	out := model.NewMeeting()
	for _, r := range rows {
		out.Load(r)
	}
	return out
}

// warnings gives every ninth person one, about a number that must not leak.
func warnings(m *model.Meeting) map[model.ID][]Warning {
	out := map[model.ID][]Warning{}
	for _, p := range m.People() {
		if p.No%9 == 1 {
			out[p.ID] = []Warning{{"R24", "身份证号与出生年月不一致：" + cmp.Or(p.IDNumber, "无")}}
		}
	}
	return out
}
