package model

// An invented meeting of the size and shape of a city's reform: nine teams, 68
// people, 41 retained, 6 reassigned, 15 transferred, 4 promoted, 2 removed.
// Nobody in it exists; id numbers use the unassigned area 999900.

import (
	"fmt"
	"math/rand/v2"
	"slices"
)

const demoOffice = "云川市纪委监委"

var (
	demoTeams = []string{"市委办公室", "市委组织部", "市委宣传部", "市公安局", "市中级人民法院", "市人民检察院", "市发展和改革委员会", "市教育局", "市财政局"}
	demoNew   = []string{"市自然资源和规划局", "市农业农村局", "市卫生健康委员会"}
	demoSizes = []int{8, 8, 8, 8, 6, 6, 8, 8, 8}
	// demoNames puts people with something to show where they are looked for.
	demoNames = map[int]string{4: "单志远", 7: "任文", 8: "曾知", 12: "仇敏", 20: "查文辉", 28: "张伟", 36: "张伟", 44: "李𬭎", 52: "欧阳清和",
		60: "阿依古丽·买买提"}
	demoMoves = map[int]Disposition{2: Transferred, 4: Transferred, 6: Reassigned, 8: Promoted, 12: Transferred, 13: Removed, 14: Reassigned,
		20: Transferred, 21: Transferred, 23: Reassigned, 26: Transferred, 27: Promoted, 30: Transferred, 31: Transferred, 40: Transferred,
		41: Reassigned, 44: Removed, 48: Transferred, 50: Promoted, 52: Transferred, 56: Reassigned, 59: Transferred, 60: Transferred,
		63: Reassigned, 65: Transferred, 66: Transferred, 68: Promoted}
	// demoHosts is where those go who leave their team, by the body that the other
	// one is at. Three deputies take one another's seats: 2 to 26's, 26 to 40's, 40
	// to 2's. The new teams get deputies and have no head yet.
	demoHosts = map[int]string{
		2: "市公安局", 26: "市人民检察院", 40: "市委办公室",
		4: "市自然资源和规划局", 8: "市自然资源和规划局", 27: "市自然资源和规划局", 12: "市自然资源和规划局", 48: "市自然资源和规划局",
		66: "市自然资源和规划局",
		20: "市农业农村局", 31: "市农业农村局", 59: "市农业农村局", 65: "市农业农村局", 68: "市农业农村局",
		21: "市卫生健康委员会", 30: "市卫生健康委员会", 50: "市卫生健康委员会", 52: "市卫生健康委员会", 60: "市卫生健康委员会",
	}
	// demoPosts is the establishment of demoTeams, and demoUnits what teams
	// supervise beside their hosts.
	demoPosts    = []int{6, 6, 6, 6, 5, 5, 6, 6, 6}
	demoNewPosts = []int{6, 5, 5} // of demoNew
	demoUnits    = map[string][]string{
		"市委办公室":     {"市人大常委会机关", "市政协机关"},
		"市委组织部":     {"市委老干部局", "市委党校", "市直机关工委", "市委编办"},
		"市委宣传部":     {"市委统战部", "市文联", "市社科联", "市文化和旅游局"},
		"市发展和改革委员会": {"市统计局", "市粮食和物资储备局", "市机关事务管理局"},
		"市教育局":      {"市科学技术局", "市体育局", "团市委", "市妇联", "市文化和旅游局"},
		"市财政局":      {"市审计局", "市国资委", "市地方金融管理局"},
		"市自然资源和规划局": {"市住房和城乡建设局", "市城市管理局", "市生态环境局"},
		"市农业农村局":    {"市水利局", "市林业局", "市供销合作社"},
		"市卫生健康委员会":  {"市医疗保障局", "市市场监督管理局", "市红十字会", "市残联"},
	}
	demoGaps  = []string{"市交通运输局", "市民政局"}
	demoRanks = []string{"一级主任科员", "二级主任科员", "三级主任科员", "四级主任科员"}
)

// DemoInfo describes the invented meeting, to be held on date.
func DemoInfo(date Date) Info {
	return Info{ID: InfoID, Title: "云川市派驻机构改革干部调整会（演示）", Date: date, Time: "09:00", Venue: "市委二号会议室", Approval: "经云川市委同意合开"}
}

// DemoList gives the invented roster; it is the same at every call.
func DemoList() List {
	r := rand.New(rand.NewPCG(2026, 11))
	l := List{File: "演示名册", Ordered: true, Fields: Fields}
	no := 0
	for i, host := range demoTeams {
		team := "驻" + host + "纪检监察组"
		for place := range demoSizes[i] {
			no++
			l.Rows = append(l.Rows, Incoming{Row: no, No: no, Team: team, Person: demoPerson(r, no, place, i, team)})
		}
	}
	return l
}

// DemoChange puts the invented teams and people into a meeting that has only
// DemoInfo, as one Change.
func DemoChange(at Stamp) Change {
	m := NewMeeting()
	m.Apply(NewInfo(DemoInfo(DateOf(at.Time())), at))
	teams := m.ReconcileTeams(DemoTeams()).Change(at)
	m.Apply(teams)
	c := m.Reconcile(DemoList()).Change(at)
	c.Edits = slices.Concat(teams.Edits, c.Edits)
	return c
}

// DemoTeams gives the invented list of teams: establishment, leader posts, what
// becomes of each, and the bodies it supervises. Two bodies have no team yet, and
// one has two.
func DemoTeams() TeamList {
	l := TeamList{File: "演示机构编制"}
	add := func(host string, establishment, leaders int, reform string) {
		t := TeamLine{
			Row: len(l.Lines) + 1, Name: "驻" + host + "纪检监察组", Form: TeamCombined,
			Establishment: establishment, LeaderPosts: leaders, Reform: reform, Units: append([]string{host}, demoUnits[host]...),
		}
		if len(t.Units) == 1 {
			t.Form = TeamSingle
		}
		l.Lines = append(l.Lines, t)
	}
	for i, host := range demoTeams {
		add(host, demoPosts[i], 2, ReformKept)
	}
	for i, host := range demoNew {
		add(host, demoNewPosts[i], demoNewPosts[i]/2, ReformNew)
	}
	for _, unit := range demoGaps {
		l.Lines = append(l.Lines, TeamLine{Row: len(l.Lines) + 1, Establishment: Unknown, LeaderPosts: Unknown, Units: []string{unit}})
	}
	return l
}

func demoPerson(r *rand.Rand, no, place, team int, teamName string) Person {
	rank := demoRanks[r.IntN(len(demoRanks))]
	title := rank
	switch {
	case place == 0:
		title = "组长"
	case place == 1:
		title = "副组长"
	}
	birthYear, birthMonth := 1966+r.IntN(28), 1+r.IntN(12)
	workYear := birthYear + 21 + r.IntN(4)
	p := Person{
		Name: demoNames[no], Sex: []string{"男", "女"}[r.IntN(2)],
		Birth:       Date(fmt.Sprintf("%04d%02d", birthYear, birthMonth)),
		Ethnic:      []string{"汉族", "汉族", "汉族", "汉族", "满族", "回族", "土家族"}[r.IntN(7)],
		NativePlace: []string{"云川临江", "云川白石", "云川青禾", "湖南长沙", "四川绵阳"}[r.IntN(5)],
		WorkDate:    Date(fmt.Sprintf("%04d07", workYear)), PartyDate: Date(fmt.Sprintf("%04d%02d", workYear+r.IntN(8), 1+r.IntN(12))),
		Education: []string{"大学", "研究生", "大专"}[r.IntN(3)], Degree: []string{"法学学士", "管理学学士", "文学学士", ""}[r.IntN(4)],
		School:  []string{"云川大学法学院法学专业", "云川财经学院会计学专业", "省警官学院侦查专业"}[r.IntN(3)],
		Current: demoOffice + teamName + title, CurrentSince: Date(fmt.Sprintf("%04d%02d", 2013+r.IntN(12), 1+r.IntN(12))),
		RankSince: Date(fmt.Sprintf("%04d%02d", 2016+r.IntN(9), 1+r.IntN(12))), Planned: Retained,
		Phone: fmt.Sprintf("0999-%07d", no),
	}
	if p.Name == "" {
		p.Name = demoName(r)
	}
	if p.Name == "阿依古丽·买买提" {
		p.Ethnic, p.Sex = "维吾尔族", "女"
	}
	p.IDNumber = demoID(p, no)
	to := demoOffice + "驻" + demoHosts[no] + "纪检监察组"
	if d, ok := demoMoves[no]; ok {
		p.Planned, p.Relieved = d, p.Current
		switch d {
		case Reassigned:
			p.Proposed = demoOffice + teamName + "综合室" + rank
		case Transferred:
			p.Proposed = to + title
		case Promoted:
			p.Proposed = to + "副组长"
		}
	}
	return p
}

// demoName draws a name that is not one of demoNames.
func demoName(r *rand.Rand) string {
	family := []rune("谭蔡贾姜赖苏金吴曹宋郭朱高马唐吕袁钟郭毛武余龚钱胡沈傅石龙邵范雷韩邹汪卢黎刘何康")
	given := []rune("慎明独峰刚兰霞景诚思海秋航磊实国辉涛江秀守春杰桂云琳玉和凯建立强波清文新行怀远曦景德洋超致宇")
	name := string(family[r.IntN(len(family))]) + string(given[r.IntN(len(given))])
	if r.IntN(3) > 0 {
		name += string(given[r.IntN(len(given))])
	}
	return name
}

// demoID makes an id number with a right check digit in area 999900.
func demoID(p Person, no int) string {
	serial := no * 10 % 1000
	if p.Sex == "男" {
		serial++
	}
	body := fmt.Sprintf("999900%s15%03d", string(p.Birth), serial)
	for _, c := range "0123456789X" {
		if CheckID(body + string(c)) {
			return body + string(c)
		}
	}
	return ""
}
