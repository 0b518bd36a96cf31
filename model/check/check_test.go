package check_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"liuzhuan/model"
	"liuzhuan/model/check"
)

// say writes a finding as one line: rule, variant, names, then what else is set.
func say(m *model.Meeting, f check.Finding) string {
	out := []string{f.Rule, string(f.Variant)}
	if p := m.Person(f.Person); p != nil {
		name := p.Name
		for _, other := range f.Others {
			name += "+" + m.Person(other).Name
		}
		out = append(out, name)
	}
	if f.Team != 0 && f.Person == 0 {
		team := model.ShortTeam(m.TeamName(f.Team))
		for _, other := range f.Teams {
			team += "+" + model.ShortTeam(m.TeamName(other))
		}
		out = append(out, team)
	}
	if r := m.Relative(f.Relative); r != nil {
		out = append(out, r.Relation+r.Name)
	}
	if f.Field != "" {
		out = append(out, string(f.Field))
	}
	for _, k := range f.Kinds {
		out = append(out, string(k))
	}
	if f.Date != "" {
		out = append(out, f.Date.String())
	}
	if f.Until != "" {
		out = append(out, "~"+f.Until.String())
	}
	if f.Row != 0 {
		out = append(out, fmt.Sprintf("%d/0", f.Row))
	}
	if f.Count != 0 || f.Limit != 0 {
		out = append(out, fmt.Sprintf("%d/%d", f.Count, f.Limit))
	}
	if f.Aside != "" {
		out = append(out, f.Aside)
	}
	if f.Rule != "R27" && f.Against != "" {
		out = append(out, f.Against)
	}
	if f.Rule != "R27" && f.Value != "" && f.Field == "" {
		out = append(out, f.Value)
	}
	return strings.Join(out, " ")
}

func sayAll(m *model.Meeting, found []check.Finding) []string {
	var out []string
	for _, f := range found {
		out = append(out, say(m, f))
	}
	return out
}

func compare(t *testing.T, got, want []string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("got\n  %s\nwant\n  %s", strings.Join(got, "\n  "), strings.Join(want, "\n  "))
	}
}

// TestSample holds the whole page for the sample: a change to a rule shows here
// what it would add to or take from a real list.
func TestSample(t *testing.T) {
	m := sample(t, true)
	compare(t, sayAll(m, check.Run(m, meetingDay)), strings.Split(strings.TrimSpace(`
R00 reading_open 吕生行 lǚ shēng xíng、lǚ shēng háng
R00 rare_name 李𬭎 𬭎 U+2CB4E
R00 reading_open 范秋行 fàn qiū xíng、fàn qiū háng
R00 reading_open 邹行娟 zōu xíng juān、zōu háng juān
R00 reading_open 刘行怀 liú xíng huái、liú háng huái
R06 ten_years 贾刚兰 2015.12 10/0
R06 ten_years 姜霞景 2014.07 12/0
R06 ten_years 任文 2013.07 13/0
R06 ten_years_leader 赖思海 2014.01 12/0
R06 ten_years_leader 苏秋航 2013.06 13/0
R06 ten_years_leader 贾诚秀 2014.08 12/0
R06 ten_years 马春杰 2014.01 12/0
R06 ten_years 张伟 2016.09 10/0
R06 ten_years 吕生行 2013.10 13/0
R06 ten_years_leader 袁云 2015.06 11/0
R06 ten_years 武山丽 2014.09 12/0
R06 ten_years_leader 余凯建 2014.07 12/0
R06 ten_years 蔡江敏 2016.10 10/0
R06 ten_years_leader 范秋行 2013.12 12/0
R06 ten_years 雷思怀 2013.02 13/0
R06 ten_years 卢致 2014.08 12/0
R06 ten_years 邹波 2013.10 13/0
R12 over_strength 驻市中院 6/5
R14 uncovered 市交通运输局
R14 overlap 驻市委宣传部+驻市教育局 市文化和旅游局
R14 uncovered 市民政局
R16 no_head 驻市自规局 5/0
R16 no_head 驻市农业局 5/0
R16 no_head 驻市卫健委 5/0
R20 retires_unsure 谭慎明 2022.11 ~2028.08 -48/0
R20 retires_unsure 赖思海 2026.05 ~2032.08 -6/0
R20 retires_unsure 查文辉 2026.05 ~2032.08 -6/0
R20 retires_soon 吕生行 2026.11
R20 retires_unsure 高实知 2024.12 ~2031.03 -23/0
R20 retires_unsure 余凯建 2022.10 ~2028.07 -49/0
R20 retires_unsure 傅兰 2021.06 ~2026.11 -65/0
R20 retires_unsure 龙清 2028.09 ~2034.12 22/0
R20 retires_unsure 何超强 2028.06 ~2034.09 19/0
R25 party_young 武山丽 party_date 1989.09 17/0
R25 post_before_work 卢致 current_since 2014.08 ~2015.07
R26 same_name_told 张伟+张伟 name
R27 moves_nowhere 郭雪
R31 not_posted 4/0 调整会`), "\n"))
}

// gather makes a meeting of the given people in their order, each in the team
// that the current post names.
func gather(people ...model.Person) *model.Meeting {
	m := model.NewMeeting()
	m.Load(&model.Info{ID: model.InfoID, Date: meetingDay, Time: "09:00"})
	list := model.List{Fields: model.Fields}
	for i, p := range people {
		if p.Planned == "" {
			p.Planned = model.Retained
		}
		list.Rows = append(list.Rows, model.Incoming{Row: i + 2, Person: p})
	}
	m.Apply(m.Reconcile(list).Change(1))
	return m
}

// Posts of two teams and of an office.
const (
	headA   = "市纪委监委驻甲局纪检监察组组长"
	deputyA = "市纪委监委驻甲局纪检监察组副组长"
	staffA  = "市纪委监委驻甲局纪检监察组二级主任科员"
	headB   = "市纪委监委驻乙局纪检监察组组长"
	staffB  = "市纪委监委驻乙局纪检监察组二级主任科员"
	chiefC  = "市丙局局长"
	clerkC  = "市丙局办公室四级主任科员"
)

// set changes a team by its host.
func set(m *model.Meeting, host string, f func(*model.Team)) {
	t := *m.TeamNamed("驻" + host + "纪检监察组")
	f(&t)
	m.Load(&t)
}

// kin gives somebody a relative.
func kin(m *model.Meeting, person, relation, name, post string) {
	m.Apply(m.ReconcileKin(model.KinList{Lines: []model.KinLine{{Person: person, Relation: relation, Name: name, Post: post}}}).Change(1))
}

func decide(m *model.Meeting, who int, d model.Disposition, to string) {
	p := m.People()[who]
	c, err := m.Decide(model.Decision{Person: p.ID, Disposition: d, To: to, Reason: "会上决定", At: 10})
	if err != nil {
		panic(err)
	}
	m.Apply(c)
}

func TestRules(t *testing.T) {
	tests := []struct {
		name   string
		people []model.Person
		with   func(m *model.Meeting)
		phase  model.Phase
		want   []string
	}{{
		name: "R06 counts to the month and only who stays, R25 what is no month",
		people: []model.Person{
			{Name: "甲", Current: staffA, CurrentSince: "201611"},
			{Name: "乙", Current: staffA, CurrentSince: "201612"},
			{Name: "丙", Current: staffA, CurrentSince: "20000101", Planned: model.Removed, Relieved: staffA},
			{Name: "丁", Current: staffA, CurrentSince: "200001", Planned: model.Transferred, Proposed: staffB, Relieved: staffA},
			{Name: "戊", Current: chiefC, CurrentSince: "200001"},
			{Name: "己", Current: "市丙局预算科科长", CurrentSince: "200001"},
			{Name: "庚", Current: staffA, CurrentSince: "2000.1"},
		},
		want: []string{"R06 ten_years 甲 2016.11 10/0", "R06 ten_years 己 2000.01 26/0", "R25 date 庚 current_since"},
	}, {
		name: "R01 and R02 a couple in one team, told once",
		people: []model.Person{
			{Name: "甲", Current: headA}, {Name: "乙", Current: staffA}, {Name: "丙", Current: staffA}, {Name: "丁", Current: staffA},
			{Name: "戊", Current: headB},
		},
		with: func(m *model.Meeting) {
			kin(m, "乙", "丈夫", "甲", headA)
			kin(m, "甲", "妻子", "乙", "")
			kin(m, "丙", "哥哥", "丁", "")
			kin(m, "丁", "前妻", "乙", staffA)
			kin(m, "戊", "妻子", "乙", "")
		},
		want: []string{"R01 kin_in_team 甲 妻子乙", "R01 kin_in_team 丙 哥哥丁", "R02 kin_above 甲 妻子乙"},
	}, {
		name: "R01 follows where the decisions lead",
		people: []model.Person{
			{Name: "甲", Current: staffA}, {Name: "乙", Current: staffB, Planned: model.Transferred, Proposed: staffA, Relieved: staffB},
			{Name: "丙", Current: staffA, Planned: model.Transferred, Proposed: staffB, Relieved: staffA},
			{Name: "丁", Current: staffA, Planned: model.Removed, Relieved: staffA},
		},
		with: func(m *model.Meeting) {
			kin(m, "甲", "妻子", "乙", staffB)
			kin(m, "甲", "弟弟", "丙", staffA)
			kin(m, "甲", "姐姐", "丁", staffA)
		},
		want: []string{"R01 kin_in_team 甲 妻子乙"},
	}, {
		name: "R01 a relative who is not on the list, and a namesake elsewhere, whom R26 tells",
		people: []model.Person{{Name: "甲", Current: staffA}, {Name: "乙", Current: staffA}, {Name: "张伟", Current: staffA, Birth: "197401"},
			{Name: "张伟", Current: deputyA, Birth: "198101"}},
		with: func(m *model.Meeting) {
			kin(m, "甲", "妻子", "无名", "云川市纪委监委驻甲局纪检监察组四级主任科员")
			kin(m, "甲", "父亲", "乙", "市第一中学教师")
			kin(m, "乙", "弟弟", "张伟", "") // which of the two nobody knows
		},
		want: []string{"R01 kin_in_team 甲 妻子无名", "R26 same_name_told 张伟+张伟 name"},
	}, {
		name:   "R03 leaders of what the team supervises",
		people: []model.Person{{Name: "甲", Current: staffA}, {Name: "乙", Current: staffB}},
		with: func(m *model.Meeting) {
			m.Apply(m.ReconcileTeams(model.TeamList{Lines: []model.TeamLine{
				{Name: "驻甲局纪检监察组", Form: model.TeamCombined, Establishment: 6, LeaderPosts: 2, Units: []string{"市审计局", "市政协机关"}},
				{Name: "驻乙局纪检监察组", Establishment: 6, LeaderPosts: 2, Units: []string{"市医保局"}},
			}}).Change(1))
			kin(m, "甲", "哥哥", "一", "云川市审计局局长")
			kin(m, "甲", "姐姐", "二", "市审计局党组副书记、副局长（正科级）")
			kin(m, "甲", "父亲", "三", "市政协主席")
			kin(m, "甲", "弟弟", "四", "市审计局办公室主任")
			kin(m, "甲", "妹妹", "五", "市医保局局长")
			kin(m, "甲", "儿子", "六", "市审计局科员")
			kin(m, "乙", "前夫", "七", "市医保局局长")
		},
		want: []string{
			"R03 kin_leads 甲 哥哥一 市审计局 云川市审计局局长", "R03 kin_leads 甲 姐姐二 市审计局 市审计局党组副书记、副局长（正科级）",
			"R03 kin_leads 甲 父亲三 市政协机关 市政协主席",
		},
	}, {
		name:   "R03 by any name of the unit, and only who leads it now",
		people: []model.Person{{Name: "甲", Current: "云川市纪委监委驻甲局纪检监察组二级主任科员"}},
		with: func(m *model.Meeting) {
			m.Apply(m.ReconcileTeams(model.TeamList{Lines: []model.TeamLine{
				{Name: "驻甲局纪检监察组", Establishment: 6, LeaderPosts: 2, Units: []string{"市国资委", "市财政局", "市卫健委"}},
			}}).Change(1))
			kin(m, "甲", "哥哥", "一", "市政府国有资产监督管理委员会主任")
			kin(m, "甲", "姐姐", "二", "云川市卫生健康委党委书记、主任")
			kin(m, "甲", "父亲", "三", "原市财政局局长")
			kin(m, "甲", "母亲", "四", "市财政局副局长（退休）")
			kin(m, "甲", "弟弟", "五", "市财政局原局长，现任市统计局局长")
			kin(m, "甲", "妹妹", "六", "临江市财政局局长")
			kin(m, "甲", "同学", "七", "市财政局局长")
		},
		want: []string{
			"R03 kin_leads 甲 哥哥一 市国资委 市政府国有资产监督管理委员会主任", "R03 kin_leads 甲 姐姐二 市卫健委 云川市卫生健康委党委书记、主任",
		},
	}, {
		name:   "R01 and R02 of near relatives alone, and of who is still there",
		people: []model.Person{{Name: "甲", Current: headA}, {Name: "乙", Current: staffA}},
		with: func(m *model.Meeting) {
			for i, word := range []string{"同学", "战友", "表叔", "堂伯", "干妈", "未婚妻", "其他亲属", "前妻"} {
				kin(m, "甲", word, fmt.Sprint("客", i), staffA)
			}
			kin(m, "甲", "表妹", "乙", "")
			kin(m, "乙", "岳父", "丁", "市纪委监委驻甲局纪检监察组副组长（退休）")
		},
		want: []string{"R01 kin_in_team 甲 表妹乙", "R02 kin_above 甲 表妹乙"},
	}, {
		name:   "R06 a move put off keeps the person in the post",
		people: []model.Person{{Name: "甲", Current: staffA, CurrentSince: "201001", Planned: model.Transferred, Proposed: staffB, Relieved: staffA}},
		with:   func(m *model.Meeting) { decide(m, 0, model.Deferred, "") },
		want:   []string{"R06 ten_years_deferred 甲 2010.01 16/0"},
	}, {
		name:   "R12 is silent while nobody has said the numbers",
		people: []model.Person{{Name: "甲", Current: headA}, {Name: "乙", Current: deputyA}, {Name: "丙", Current: staffA}},
	}, {
		name:   "R12 over establishment and leader posts",
		people: []model.Person{{Name: "甲", Current: headA}, {Name: "乙", Current: deputyA}, {Name: "丙", Current: staffA}},
		with: func(m *model.Meeting) {
			set(m, "甲局", func(t *model.Team) { t.Establishment, t.LeaderPosts = 2, 1 })
		},
		want: []string{"R12 over_strength 驻甲局 3/2", "R12 over_leaders 驻甲局 2/1"},
	}, {
		name: "R12 every way to be a deputy counts",
		people: []model.Person{
			{Name: "甲", Current: "驻甲局纪检监察组党支部书记、组长（副县级）"}, {Name: "乙", Current: deputyA + "、二级调研员"},
			{Name: "丙", Current: "驻甲局纪检监察组常务副组长"},
			{Name: "丁", Current: "驻甲局纪检监察组第一副组长"}, {Name: "戊", Current: deputyA + "（主持工作）"},
			{Name: "己", Current: "驻甲局纪检监察组副组长级纪检监察员"},
		},
		with: func(m *model.Meeting) { set(m, "甲局", func(t *model.Team) { t.LeaderPosts = 2 }) },
		want: []string{"R12 over_leaders 驻甲局 5/2"},
	}, {
		name: "R12 and R16 the post of the head is not the deputies'",
		people: []model.Person{
			{Name: "甲", Current: deputyA}, {Name: "乙", Current: deputyA}, {Name: "丙", Current: headB}, {Name: "丁", Current: deputyA + "（挂职）"},
		},
		with: func(m *model.Meeting) {
			set(m, "甲局", func(t *model.Team) { t.Establishment, t.LeaderPosts = 5, 2 })
			set(m, "乙局", func(t *model.Team) { t.Establishment, t.LeaderPosts = 5, 2 })
		},
		want: []string{"R12 over_deputies 驻甲局 2/1", "R16 no_head 驻甲局 2/0"},
	}, {
		name:   "R12 exactly full is not over, and what is decided counts, as R27 says",
		people: []model.Person{{Name: "甲", Current: headA}, {Name: "乙", Current: staffA}},
		with: func(m *model.Meeting) {
			set(m, "甲局", func(t *model.Team) { t.Establishment, t.LeaderPosts = 1, 1 })
			decide(m, 1, model.Removed, "")
		},
		want: []string{"R27 no_relieved 乙"},
	}, {
		name:   "R12 an abolished team with people in it",
		people: []model.Person{{Name: "甲", Current: headA}, {Name: "乙", Current: headB, Planned: model.Removed, Relieved: headB}},
		with: func(m *model.Meeting) {
			set(m, "甲局", func(t *model.Team) { t.Reform = "abolished" })
			set(m, "乙局", func(t *model.Team) { t.Reform = "abolished" })
		},
		want: []string{"R12 abolished_team 驻甲局 1/0"},
	}, {
		name:   "R14 and R15",
		people: []model.Person{{Name: "甲", Current: headA}, {Name: "乙", Current: headB}},
		with: func(m *model.Meeting) {
			a, b := m.TeamNamed("驻甲局纪检监察组").ID, m.TeamNamed("驻乙局纪检监察组").ID
			set(m, "乙局", func(t *model.Team) { t.Combined = true })
			c := model.Team{ID: model.NewID(), No: 9, Name: "驻丙局纪检监察组"}
			m.Load(&c)
			for i, u := range []model.Unit{{Name: "甲局", Team: a}, {Name: "甲院", Team: a}, {Name: "甲院", Team: b}, {Name: "无人局"}} {
				u.ID = model.ID(i + 1)
				m.Load(&u)
			}
		},
		want: []string{
			"R14 uncovered 无人局", "R14 overlap 驻甲局+驻乙局 甲院",
			"R15 single_with_many 驻甲局 2/0", "R15 combined_with_one 驻乙局 甲院", "R15 team_without_unit 驻丙局",
		},
	}, {
		name:   "R14 one unit by two names",
		people: []model.Person{{Name: "甲", Current: "云川市纪委监委驻甲局纪检监察组组长"}, {Name: "乙", Current: headB}},
		with: func(m *model.Meeting) {
			a, b := m.TeamNamed("驻甲局纪检监察组").ID, m.TeamNamed("驻乙局纪检监察组").ID
			for i, u := range []model.Unit{
				{Name: "市戊局", Team: a}, {Name: "云川市戊局", Team: b}, {Name: "市卫生健康委员会"}, {Name: "市卫健委", Team: a}, {Name: "临江市戊局"},
			} {
				u.ID = model.ID(i + 1)
				m.Load(&u)
			}
		},
		want: []string{"R14 uncovered 临江市戊局", "R14 overlap 驻甲局+驻乙局 云川市戊局"},
	}, {
		name: "R16 none and two",
		people: []model.Person{
			{Name: "甲", Current: headA}, {Name: "乙", Current: "驻甲局纪检监察组组长、三级调研员"}, {Name: "丙", Current: staffB},
		},
		want: []string{"R16 two_heads 驻甲局 2/0", "R16 no_head 驻乙局 1/0"},
	}, {
		name:   "R16 a list without any 组长 leaves them out on purpose",
		people: []model.Person{{Name: "甲", Current: staffA}, {Name: "乙", Current: staffB}},
	}, {
		name: "R20 by table, form and level, R25 what is no date",
		people: []model.Person{
			{Name: "甲", Sex: "男", Birth: "196606"},                                    // 2026.11: this month
			{Name: "乙", Sex: "男", Birth: "196605"},                                    // 2026.10: past
			{Name: "丙", Sex: "男", Birth: "197006"},                                    // far
			{Name: "丁", Sex: "女", Birth: "197104", Level: "县处级副职"},                    // 60: far
			{Name: "戊", Sex: "女", Birth: "197104", Level: "乡科级正职"},                    // 55: past
			{Name: "己", Sex: "女", Birth: "197104"},                                    // not known
			{Name: "庚", Sex: "女", Birth: "196501"},                                    // past under both
			{Name: "辛", Sex: "女", Birth: "197104", RetireOn: "203208"},                // the form says
			{Name: "壬", Sex: "男", Birth: "199001", RetireOn: "202811"},                // the form says
			{Name: "癸", Sex: "男", Birth: "196501", Planned: model.Retired},            // leaves
			{Name: "子", Birth: "196501"},                                              // sex not known
			{Name: "丑", Sex: "女", Birth: "198101"},                                    // far under both
			{Name: "寅", Sex: "男", Birth: "1966", Level: "厅局级副职", RetireOn: "2026.13"}, // nothing to go by
		},
		want: []string{
			"R20 retires_soon 甲 2026.11", "R20 retires_past 乙 2026.10 -1/0", "R20 retires_past 戊 2026.08 -3/0",
			"R20 retires_unsure 己 2026.08 ~2032.11 -3/0", "R20 retires_past 庚 2025.02 -21/0", "R20 retires_soon 壬 2028.11 24/0",
			"R25 date 寅 birth", "R25 date 寅 retire_on",
		},
	}, {
		name:   "R21 says once that no talk was held",
		people: []model.Person{{Name: "甲", Current: staffA}, {Name: "乙", Current: staffA}, {Name: "丙", Current: staffA}},
		phase:  model.WrapUp,
		with:   func(m *model.Meeting) { decide(m, 0, model.Retained, ""); decide(m, 1, model.Retained, "") },
		want:   []string{"R21 talk_not_held pre_appointment 2/0", "R21 talk_not_held integrity 2/0"},
	}, {
		name: "R21 and R22 after a talk",
		people: []model.Person{
			{Name: "甲", Current: staffA}, {Name: "乙", Current: staffA}, {Name: "丙", Current: staffA}, {Name: "丁", Current: staffA},
			{Name: "戊", Current: staffA, Planned: model.Removed, Relieved: staffA},
		},
		phase: model.WrapUp,
		with:  talkHeld,
		want:  []string{"R21 talk_missing 乙 pre_appointment integrity", "R22 talk_missed 丙 pre_appointment integrity 出差"},
	}, {
		name: "R21 waits for the closing, R22 does not",
		people: []model.Person{
			{Name: "甲", Current: staffA}, {Name: "乙", Current: staffA}, {Name: "丙", Current: staffA}, {Name: "丁", Current: staffA},
			{Name: "戊", Current: staffA, Planned: model.Removed, Relieved: staffA},
		},
		phase: model.Talk,
		with:  talkHeld,
		want:  []string{"R22 talk_missed 丙 pre_appointment integrity 出差"},
	}, {
		name: "R24 and R26",
		people: []model.Person{
			{Name: "甲", Sex: "男", Birth: "198001", IDNumber: "34052419800101001X"},
			{Name: "乙", Sex: "女", Birth: "194912", IDNumber: "11010519491231002X", RetireOn: "203001"},
			{Name: "丙", Sex: "女", Birth: "198002", IDNumber: "440524188001010014"},
			{Name: "丁", Sex: "女", Birth: "198002", IDNumber: "34052419800101001X"},
			{Name: "戊", IDNumber: "123"},
			{Name: "己", IDNumber: "340524198001010000", Doubts: []model.Flag{{Field: "id_number", Doubt: model.DoubtIDDigits}}},
			{Name: "庚", Birth: "19800102", IDNumber: "34052419800101001X"},
		},
		want: []string{
			"R24 id_check 丙 id_number",
			"R24 id_birth 丁 id_number 1980.02 ~1980.01.01", "R24 id_sex 丁 id_number 女",
			"R24 id_check 戊 id_number", "R24 id_digits 己 id_number",
			"R24 id_birth 庚 id_number 1980.01.02 ~1980.01.01",
			"R26 duplicate_id 甲+丁+庚 id_number",
		},
	}, {
		name: "R25",
		people: []model.Person{
			{Name: "甲", Birth: "198007", WorkDate: "199606", PartyDate: "199806"},
			{Name: "乙", Birth: "198007", WorkDate: "199607", PartyDate: "199807", CurrentSince: "199607"},
			{Name: "丙", Birth: "1975.13", WorkDate: "202612", CurrentSince: "202611"},
			{Name: "丁", WorkDate: "200007", CurrentSince: "200006", RankSince: "199912"},
			{Name: "戊", Birth: "1975.1", Doubts: []model.Flag{{Field: "birth", Column: "出生年月", Value: "1975.1", Doubt: model.DoubtOctober}}},
			{Name: "己", Birth: "20261123"},
			{Name: "庚", Birth: "197501", Doubts: []model.Flag{{Field: "birth", Value: "1975.13", Doubt: model.DoubtDate}}}, // mended since
			{Name: "辛", RankSince: "200001", Doubts: []model.Flag{{Field: "rank_since", Doubt: model.DoubtDateOrder}}},     // mended since
			{Name: "壬", Birth: "197606", WorkDate: "197006", PartyDate: "197606", CurrentSince: "196001"},
		},
		want: []string{
			"R25 work_young 甲 work_date 1996.06 15/0", "R25 party_young 甲 party_date 1998.06 17/0",
			"R25 date 丙 birth", "R25 future_date 丙 work_date 2026.12", "R25 post_before_work 丙 current_since 2026.11 ~2026.12",
			"R25 post_before_work 丁 current_since 2000.06 ~2000.07", "R25 post_before_work 丁 rank_since 1999.12 ~2000.07",
			"R25 october 戊 birth", "R25 future_date 己 birth 2026.11.23",
			"R25 before_birth 壬 work_date 1970.06 ~1976.06", "R25 before_birth 壬 party_date 1976.06 ~1976.06",
			"R25 before_birth 壬 current_since 1960.01 ~1976.06",
		},
	}, {
		name: "R26 names are told apart by birth, or not",
		people: []model.Person{
			{Name: "甲", Birth: "197501"}, {Name: "甲", Birth: "198101"},
			{Name: "乙", Birth: "197501"}, {Name: "乙", Birth: "19750120"},
			{Name: "丙", Current: staffA}, {Name: "丙", Current: staffB},
		},
		want: []string{"R26 same_name_told 甲+甲 name", "R26 same_name 乙+乙 name", "R26 same_name 丙+丙 name"},
	}, {
		name: "R26 a guest who bears a listed name",
		people: []model.Person{
			{Name: "甲", Birth: "197501"},
		},
		with: func(m *model.Meeting) { c, _ := m.AddGuest("甲", "", 1); m.Apply(c) },
		want: []string{"R26 same_name 甲+甲 name"},
	}, {
		name: "R26 and R16 one post, several people",
		people: []model.Person{
			{Name: "甲", Current: headA},
			{Name: "乙", Current: staffB, Planned: model.Transferred, Proposed: headA, Relieved: staffB},
			{Name: "丙", Current: staffA, Planned: model.Promoted, Proposed: headB, Relieved: staffA},
			{Name: "丁", Current: deputyA, Planned: model.Transferred, Proposed: headB, Relieved: deputyA},
			{Name: "戊", Current: staffB},
			{Name: "己", Current: staffB},
			{Name: "庚", Current: chiefC, Planned: model.Removed, Relieved: chiefC},
			{Name: "辛", Current: clerkC, Planned: model.Promoted, Proposed: chiefC, Relieved: clerkC},
		},
		want: []string{
			"R16 two_heads 驻甲局 2/0", "R16 two_heads 驻乙局 2/0",
			"R26 not_freed 乙+甲 " + headA, "R26 same_post 丙+丁 " + headB,
		},
	}, {
		name: "R26 the holder's move is put off",
		people: []model.Person{
			{Name: "甲", Current: chiefC, Planned: model.Removed, Relieved: chiefC},
			{Name: "乙", Current: clerkC, Planned: model.Promoted, Proposed: chiefC, Relieved: clerkC},
		},
		with: func(m *model.Meeting) { decide(m, 0, model.Deferred, "") },
		want: []string{"R26 not_freed 乙+甲 " + chiefC},
	}, {
		name: "R26 another post without being relieved of the first",
		people: []model.Person{
			{Name: "甲", Current: staffA, Planned: model.Transferred, Proposed: staffB},
			{Name: "乙", Current: staffA, Planned: model.Transferred, Proposed: staffB, Relieved: staffA},
			{Name: "丙", Current: staffA, Planned: model.Seconded, Proposed: staffB},
			{Name: "丁", Current: staffA, Planned: model.Promoted, Proposed: staffA + "、市委督查专员"},
		},
		want: []string{"R26 two_posts 甲 " + staffA + " " + staffB},
	}, {
		name: "R17 and R26 every part of the present post",
		people: []model.Person{
			{Name: "甲", Current: headA + "，市甲局党组成员", Planned: model.Transferred, Proposed: headB, Relieved: headA},
			{Name: "乙", Current: headA + "，市甲局党组成员", Planned: model.Transferred, Proposed: headB, Relieved: headA + "、市甲局党组成员职务"},
			{Name: "丙", Current: headA + "，市甲局党组成员", Planned: model.Transferred, Proposed: headB + "，市甲局党组成员", Relieved: "组长"},
			{Name: "丁", Current: headA + "、一级调研员", Planned: model.Transferred, Proposed: headB, Relieved: headA},
			{Name: "戊", Current: headA + "兼市甲局党组成员", Planned: model.Transferred, Proposed: headB, Relieved: "现任职务"},
			{Name: "己", Current: "云川市纪委监委驻甲局纪检监察组组长", Planned: model.Transferred, Proposed: headB,
				Relieved: "市纪委监委驻甲局纪检监察组组长职务"},
			{Name: "庚", Current: headA + "，市甲局党组成员", Planned: model.Transferred, Proposed: "市乙局党组成员", Relieved: headA},
			{Name: "辛", Current: headA + "，市甲局党组成员", Planned: model.Retained},
		},
		with: func(m *model.Meeting) { m.Apply(m.Reconcile(model.List{}).Change(1)) },
		want: []string{
			"R17 part_left 甲 市甲局党组成员 " + headA, "R17 part_left 庚 市甲局党组成员 " + headA,
			"R26 same_post 甲+乙+丙+丁+戊+己 " + headB,
		},
	}, {
		name:   "R16 and R26 the holder is not on the roster",
		people: []model.Person{{Name: "甲", Current: deputyA, Planned: model.Promoted, Proposed: headA, Relieved: deputyA}, {Name: "乙", Current: staffA}},
		with: func(m *model.Meeting) {
			set(m, "甲局", func(t *model.Team) { t.Establishment, t.LeaderPosts, t.Present, t.LeadersPresent = 5, 2, 3, 2 })
		},
		want: []string{"R16 two_heads 驻甲局 2/0", "R26 held_outside 甲 " + headA},
	}, {
		name: "R26 a seat by another name, or with a rank beside it",
		people: []model.Person{
			{Name: "甲", Current: "云川市纪委监委驻市卫健委纪检监察组组长、一级调研员"},
			{Name: "乙", Current: staffB, Planned: model.Transferred, Proposed: "市纪委监委驻云川市卫生健康委员会纪检监察组组长", Relieved: staffB},
			{Name: "丙", Current: "云川市丙局局长"},
			{Name: "丁", Current: clerkC, Planned: model.Promoted, Proposed: chiefC, Relieved: clerkC},
		},
		want: []string{"R26 not_freed 乙+甲 市纪委监委驻云川市卫生健康委员会纪检监察组组长", "R26 not_freed 丁+丙 " + chiefC},
	}, {
		name: "R26 a list without 拟免 says nothing of it",
		people: []model.Person{
			{Name: "甲", Current: staffA, Planned: model.Transferred, Proposed: staffB},
		},
	}, {
		name: "R27",
		people: []model.Person{
			{Name: "甲", Current: staffA, Planned: model.Retained, Proposed: deputyA},
			{Name: "乙", Current: staffA, Planned: model.Retained, Proposed: "拟留任"},
			{Name: "丙", Current: staffA, Planned: model.Transferred, Proposed: staffA, Relieved: staffA},
			{Name: "丁", Current: staffA, Planned: model.Removed},
			{Name: "戊", Current: staffA, Planned: model.Promoted, Relieved: staffA},
			{Name: "己", Current: staffA, Planned: model.Reassigned, Proposed: staffB, Relieved: staffA},
			{Name: "庚", Current: staffA, Planned: model.Transferred, Proposed: staffB, Relieved: headB},
			{Name: "辛", Current: staffA, Planned: model.Pending},
			{Name: "壬", Current: staffA, Planned: model.Retained, Proposed: staffA + " "},
			{Name: "癸", Current: staffA, Planned: model.Removed, Proposed: staffB, Relieved: staffA},
		},
		want: []string{
			"R27 retained_moved 甲", "R27 moves_nowhere 丙", "R27 no_relieved 丁", "R27 no_proposed 戊",
			"R27 reassigned_away 己", "R27 relieved_elsewhere 庚", "R27 no_plan 辛",
			"R27 removed_yet_proposed 癸",
		},
	}, {
		name: "R27 a team's new name is no move",
		people: []model.Person{
			{Name: "甲", Current: staffA, Planned: model.Retained, Proposed: "市纪委监委驻新局纪检监察组二级主任科员"},
		},
		with: func(m *model.Meeting) {
			set(m, "新局", func(t *model.Team) { t.OldName = "驻甲局纪检监察组" })
		},
	}, {
		name: "R27 another way to write the same is no move",
		people: []model.Person{
			{Name: "甲", Current: "云川市纪委监委驻市卫健委纪检监察组副组长(正科级)", Planned: model.Retained,
				Proposed: "市纪委监委驻云川市卫生健康委员会纪检监察组副组长（正科级）"},
			{Name: "乙", Current: "云川市审计局局长", Planned: model.Retained, Proposed: "市审计局局长"},
			{Name: "丙", Current: "市纪委监委驻市卫健委纪检监察组科员", Planned: model.Transferred, Proposed: "云川市纪委监委驻市卫生健康委纪检监察组科员",
				Relieved: "驻市卫健委纪检监察组科员"},
			{Name: "丁", Current: "临江市审计局局长", Planned: model.Retained, Proposed: "市审计局局长"},
		},
		want: []string{"R27 moves_nowhere 丙", "R27 retained_moved 丁"},
	}, {
		name: "R29 names that are near, until somebody tells",
		people: []model.Person{
			{Name: "甲", Current: "市纪委监委驻市卫健委纪检监察组组长"}, {Name: "乙", Current: "市纪委监委驻市卫生健康局纪检监察组科员"},
			{Name: "丙", Current: "市纪委监委驻市机关事务管理局纪检监察组科员"}, {Name: "丁", Current: "市纪委监委驻市机关事物管理局纪检监察组科员"},
			{Name: "戊", Current: "市纪委监委驻市教育局纪检监察组科员"}, {Name: "己", Current: "市纪委监委驻市体育局纪检监察组科员"},
		},
		with: func(m *model.Meeting) {
			m.Load(&model.Team{ID: 9, No: 99, Name: "市委巡察组"})
			near := m.TeamsAlike()[1]
			c, err := m.TellTeamsApart(near[0].ID, near[1].ID, 2)
			if err != nil {
				panic(err)
			}
			m.Apply(c)
		},
		want: []string{"R29 teams_alike 驻市卫健委+驻市卫生健康局", "R29 team_odd 市委巡察组"},
	}, {
		name: "R29 is silent where all names are made another way",
		people: []model.Person{
			{Name: "甲", Current: "组长"},
		},
		with: func(m *model.Meeting) { m.Load(&model.Team{ID: 9, No: 99, Name: "市委巡察组"}) },
	}, {
		name: "R27 and R31 a rise in rank is posted, and is no seat",
		people: []model.Person{
			{Name: "甲", Current: deputyA + "、二级调研员", Planned: model.RankPromoted, Proposed: deputyA + "、一级调研员"},
			{Name: "乙", Current: staffA, Planned: model.RankPromoted, Proposed: "市纪委监委驻甲局纪检监察组一级主任科员", Relieved: staffA},
			{Name: "丙", Current: staffA, Planned: model.RankPromoted, Proposed: deputyA, Relieved: staffA},
			{Name: "丁", Current: staffA, Planned: model.Promoted, Proposed: headA, Relieved: staffA},
		},
		want: []string{"R27 rank_is_seat 丙", "R31 not_posted 1/0", "R31 not_posted 3/0"},
	}, {
		name: "R31 one line a batch",
		people: []model.Person{
			{Name: "甲", Current: staffA, Planned: model.Promoted, Proposed: deputyA, Relieved: staffA},
			{Name: "乙", Current: staffA, Planned: model.Promoted, Proposed: deputyA, Relieved: staffA},
			{Name: "丙", Current: staffA}, {Name: "丁", Current: staffA, Planned: model.Promoted, Proposed: deputyA, Relieved: staffA},
			{Name: "戊", Current: staffA, Planned: model.Promoted, Proposed: deputyA, Relieved: staffA}, {Name: "己", Current: staffA},
		},
		with: func(m *model.Meeting) {
			for i, name := range []string{"市委", "市委", "市委", "纪委", "", "组织部"} {
				c, err := m.EditPerson(*m.People()[i], name, 1)
				if err == nil {
					m.Apply(c)
				}
			}
			for _, b := range m.Batches() {
				if b.Name == "纪委" {
					late := *b
					late.PostedFrom, late.PostedUntil = "20261118", "20261124"
					m.Load(&late)
				}
			}
		},
		want: []string{"R31 not_posted 2/0 市委", "R31 posted_beyond ~2026.11.24 1/0 纪委", "R31 not_posted 1/0"},
	}, {
		name: "R32 from a rank to a leading post",
		people: []model.Person{
			{Name: "甲", Current: "驻甲局纪检监察组二级主任科员", Planned: model.Transferred, Proposed: "驻乙局纪检监察组副组长"},
			{Name: "乙", Current: "驻甲局纪检监察组二级主任科员", Planned: model.Promoted, Proposed: "驻乙局纪检监察组副组长"},
			{Name: "丙", Current: "驻甲局纪检监察组副组长、二级主任科员", Planned: model.Transferred, Proposed: "驻乙局纪检监察组组长"},
			{Name: "丁", Current: "驻甲局纪检监察组二级主任科员", Planned: model.Transferred, Proposed: "驻乙局纪检监察组一级主任科员"},
			{Name: "戊", Current: "市丙局四级调研员", Planned: model.Reassigned, Proposed: "市丙局预算科科长"},
			{Name: "己", Current: "市丙局干部", Planned: model.Transferred, Proposed: "驻甲局纪检监察组副组长"},
		},
		want: []string{"R32 rank_to_seat 甲 驻甲局纪检监察组二级主任科员 驻乙局纪检监察组副组长", "R32 rank_to_seat 戊 市丙局四级调研员 市丙局预算科科长"},
	}, {
		name:   "R27 what is decided replaces what is planned",
		people: []model.Person{{Name: "甲", Current: staffA, Planned: model.Pending}},
		with:   func(m *model.Meeting) { decide(m, 0, model.Transferred, staffB) },
	}, {
		name: "R00 says what no other rule says, R26 the rest",
		people: []model.Person{
			{Name: "甲", Doubts: []model.Flag{{Field: "sex", Column: "性别", Value: "勇", Doubt: model.DoubtSex, Row: 7}}},
			{Name: "乙", Doubts: []model.Flag{{Field: "id_number", Value: "1", Doubt: model.DoubtIDCheck},
				{Field: "name", Doubt: model.DoubtDuplicateRow, Row: 9}}},
		},
		want: []string{"R00 sex 甲 sex 7/0", "R26 duplicate_row 乙 name 9/0"},
	}, {
		name: "R00 says how a name is said until somebody settles it, and what no font may have",
		people: []model.Person{
			{Name: "吕行", Reading: "lǚ xíng"}, {Name: "傅行文"}, {Name: "吕乐行"}, {Name: "李𬭎"}, {Name: "王\ue000"}, {Name: "张三"},
		},
		want: []string{
			"R00 reading_open 傅行文 fù xíng wén、fù háng wén",
			"R00 reading_open 吕乐行 lǚ lè xíng、lǚ lè háng、lǚ yuè xíng、lǚ yuè háng",
			"R00 rare_name 李𬭎 𬭎 U+2CB4E", "R00 reading_open 王\ue000 wáng \ue000", "R00 rare_name 王\ue000 \ue000 U+E000",
		},
	}, {
		name: "R00 has what nobody has decided between form and roster, and what a list of teams left doubtful",
		people: []model.Person{
			{Name: "甲", Current: staffA, Birth: "197508"}, {Name: "乙", Current: staffA, Birth: "197508"}, {Name: "丙", Current: staffA, Birth: "197509"},
		},
		with: func(m *model.Meeting) {
			for i, taken := range []model.Taken{model.TakenOpen, model.TakenList, model.TakenOpen} {
				m.Load(&model.Difference{ID: model.ID(100 + i), Person: m.People()[i].ID, Field: "birth", Listed: "197508", Formed: "197509", Taken: taken})
			}
			set(m, "甲局", func(t *model.Team) {
				t.Doubts = []model.Flag{{Field: "establishment", Column: "编制", Value: "六", Doubt: model.DoubtNumber, Row: 3}}
			})
		},
		want: []string{"R00 number 驻甲局 establishment 3/0", "R00 form_differs 甲 birth 197509"},
	}, {
		name: "R26 has names that sound or look alike, once a group",
		people: []model.Person{
			{Name: "张玮"}, {Name: "张炜"}, {Name: "章伟"}, {Name: "李候"}, {Name: "李侯"}, {Name: "吕行", Reading: "lǚ háng"}, {Name: "吕航"},
			{Name: "王末"}, {Name: "王未"},
		},
		want: []string{
			"R26 sound_alike 张玮+张炜+章伟 name", "R26 look_alike 李候+李侯 name", "R26 sound_alike 吕行+吕航 name", "R26 look_alike 王末+王未 name",
		},
	}}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			m := gather(tt.people...)
			if tt.with != nil {
				tt.with(m)
			}
			compare(t, sayAll(m, named(tt.name, (&check.Context{Meeting: m, On: meetingDay, Phase: tt.phase}).Run())), tt.want)
		})
	}
}

// named keeps the findings of the rules that a case names: a new rule has cases of
// its own.
func named(name string, found []check.Finding) []check.Finding {
	return slices.DeleteFunc(found, func(f check.Finding) bool { return !strings.Contains(name, f.Rule) })
}

// talkHeld decides all as planned, then holds one talk of both kinds: 甲 and 丁
// hear it, 乙 leaves half-way and is to make it up, 丙 is away.
func talkHeld(m *model.Meeting) {
	apply := func(c model.Change, err error) {
		if err != nil {
			panic(err)
		}
		m.Apply(c)
	}
	people := m.People()
	apply(m.ConfirmAll(people, "", 10))
	for _, p := range people {
		if p.Name == "丙" {
			apply(m.Attend(model.Attendance{Person: p.ID, State: model.Leave, Reason: "出差", At: 20}, 20))
		} else {
			apply(m.Arrive(p.ID, 20))
		}
	}
	apply(m.StartTalk(model.TalkSession{Kinds: model.Kinds, Started: 30}, nil))
	apply(m.StepInOrOut(people[1].ID, 40))
	apply(m.EndTalk(50))
	apply(m.CountTalk(m.Sessions()[0].ID, people[1].ID, false, 60))
}

// TestPerson: the card says of one person what the page says, less what only
// the whole list shows.
func TestPerson(t *testing.T) {
	m := sample(t, true)
	var all []string
	for _, r := range check.Rules() {
		for _, f := range check.Run(m, meetingDay) {
			if f.Rule == r.ID && r.AsksOne() {
				all = append(all, say(m, f))
			}
		}
	}
	if len(all) == 0 {
		t.Fatal("the sample gives no rule anything to say of one person")
	}
	var one []string
	for _, p := range m.People() {
		one = append(one, sayAll(m, (&check.Context{Meeting: m, On: meetingDay}).Person(p))...)
	}
	slices.Sort(all)
	slices.Sort(one)
	compare(t, one, all)
}

func TestRuleIDs(t *testing.T) {
	last := ""
	for _, r := range check.Rules() {
		if r.ID <= last || r.Basis == "" || r.Run == nil {
			t.Errorf("rule %q behind %q, basis %q", r.ID, last, r.Basis)
		}
		last = r.ID
	}
}
