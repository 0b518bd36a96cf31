package screen

import (
	"path/filepath"
	"strings"
	"testing"

	"liuzhuan/data/store"
	"liuzhuan/model"
	"liuzhuan/model/hanzi"
)

// planned makes a meeting of the demo's people in which some move otherwise: number to
// the post of another number, 0 = leaves.
func planned(t *testing.T, moves map[int]int) string {
	t.Helper()
	l := model.DemoList()
	posts := map[int]string{}
	for i := range l.Rows {
		p := &l.Rows[i].Person
		posts[l.Rows[i].No] = p.Current
		p.Planned, p.Proposed, p.Relieved = model.Retained, "", ""
	}
	for i := range l.Rows {
		p := &l.Rows[i].Person
		switch to, moved := moves[l.Rows[i].No]; {
		case moved && to == 0:
			p.Planned, p.Relieved = model.Retired, p.Current
		case moved:
			p.Planned, p.Proposed, p.Relieved = model.Transferred, posts[to], p.Current
		}
	}
	path := filepath.Join(t.TempDir(), "会议.db")
	if err := store.Create(path, model.NewInfo(model.DemoInfo("20261122"), 1)); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []func() model.Change{
		func() model.Change { return s.Meeting.Reconcile(l).Change(2) },
		func() model.Change { return s.Meeting.ReconcileTeams(model.DemoTeams()).Change(3) },
	} {
		if _, err := s.Commit(c(), nil); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// A ring is told as it moves and comes back to its first; a chain ends with who leaves,
// and says what stays empty.
func TestChainsAreTold(t *testing.T) {
	path := planned(t, map[int]int{1: 9, 9: 17, 17: 1, 33: 0, 25: 33})
	d := open(t, path, 120, 36)
	d.press("f7", "tab", "tab").shows("环 1  3 人", "链条 1  2 人", "  环 3 人", "2 人", "空出 驻市公安局 组长")
	name := func(no int) string { return d.person(no).Name }
	d.shows(name(1)+" > "+name(9)+" > "+name(17)+" > "+name(1), name(25)+" > "+name(33)+" > 离开")
	d.press("tab").shows("空岗 7", "! 驻市公安局 组长")
	// Who is put off keeps the post that another waits for; that is the first to be seen.
	d.press("esc", "f10", "3").goToNo(9)
	d.press("3", "text:待复核", "enter", "f7", "tab", "tab").shows("链条  等岗位", name(9)+" 岗位未空出   等："+name(1))
}

// goToNo selects a person by number.
func (d *driver) goToNo(no int) {
	d.t.Helper()
	d.a.goTo(d.person(no).ID)
}

// Where the sums of F7 are below the screen its first line says what is wrong, as far as the
// other parts leave room.
func TestFaultsStandInTheTitle(t *testing.T) {
	for w, want := range map[int]bool{80: false, 120: true, 200: true} {
		title := openDemo(t, w, 24).press("f7").screen()[2]
		if strings.Contains(title, "| 超 1 缺 3 无组长 3 空白 2 多头 1 [编制职数]") != want || !strings.Contains(title, "结构") {
			t.Errorf("%d columns: %q", w, title)
		}
	}
}

// A ring says who takes whose seat in the panel, in its own order; the sums of F7 stand in
// the columns of what they add up.
func TestRingAndSums(t *testing.T) {
	for _, w := range []int{60, 80, 120} {
		d := openDemo(t, w, 36)
		d.press("f7")
		over, short := -1, -1
		for _, line := range d.screen() {
			if strings.Contains(line, "驻市公安局") {
				short = hanzi.Width(line[:strings.Index(line, "缺 1")])
			}
			if strings.Contains(line, "合计 12 组") {
				over = hanzi.Width(line[:strings.Index(line, "缺 3")])
				if !strings.Contains(line, "超 1 缺 3") {
					t.Errorf("%d columns: %q", w, line)
				}
			}
		}
		if over != short || over < 0 {
			t.Errorf("%d columns: short is said in column %d, their sum in %d", w, short, over)
		}
		all := strings.Join(strings.Fields(strings.Join(d.press("tab", "tab").screen(), " ")), " ")
		at := 0
		for _, name := range []string{"汪海景 > 曹德文 > 卢春 > 汪海景", "2 汪海景 驻市委办 副组长", "26 曹德文 驻市公安局 副组长", "40 卢春 驻市检察院 副组长"} {
			n := strings.Index(all[at:], name)
			if n < 0 {
				t.Errorf("%d columns: no %q behind the one before\n%s", w, name, strings.Join(d.screen(), "\n"))
				break
			}
			at += n
		}
	}
}

// F3 on F7 finds the team by whoever is in it, or by its unit, from every part.
func TestFindATeam(t *testing.T) {
	d := openDemo(t, 120, 36)
	d.press("f7", "f3", "text:法院", "enter").shows("> ! 驻市中院")
	d.press("esc", "f7", "shift+tab", "f3", "text:szy", "enter").shows("[编制职数]", "> ! 驻市自规局")
	d.press("tab").shows("[监督覆盖]").press("shift+tab", "tab", "tab", "f3", "text:szy", "esc").shows("[链条]")
	d.press("f3", "text:qqqq", "enter").says("没有找到").press("esc", "esc").on(d.person(1).Name)
}

// What no list says of a team is typed on its line of F7, which then has it; the rule on
// grades speaks from then on.
func TestTeamIsEdited(t *testing.T) {
	d := open(t, planned(t, nil), 120, 36)
	d.press("f7", "2").shows("改机构 驻市", "机构规格", "领导职数", "驻在单位联系人", "送任日期")
	d.press("text:大", "enter").shows("机构规格看不懂")
	d.press("backspace", "text:正处级", "tab", "tab", "tab", "tab", "tab", "text:周联络", "tab", "text:5550001", "tab", "text:郑陪同", "tab", "text:2026.12.03", "enter")
	d.shows("改机构 ", "的机构规格、驻在单位联系人、联系人电话、送任人、送任日期", "周联络 5550001", "郑陪同 2026.12.03", "派驻机构")
	found := 0
	for _, team := range d.a.meeting().Teams() {
		if team.Grade == "正处级" && team.EscortOn == "20261203" && team.Contact == "周联络" {
			found++
		}
	}
	if found != 1 {
		t.Fatal(found)
	}
	d.press("f8").says("已撤销")
}

// The page of coverage says in a sentence how far supervision reaches, and by tier and kind
// where a list tells them.
func TestCoverageByTier(t *testing.T) {
	d := open(t, planned(t, nil), 120, 36)
	d.press("f7", "tab").shows("监督单位 ", " 家，已覆盖 ")
	team := d.a.meeting().Teams()[0]
	line := model.TeamLine{Name: team.Name, Establishment: model.Unknown, LeaderPosts: model.Unknown, Units: []string{"市甲集团", "东县乙局"}, Tier: "市直", Category: "国企"}
	gap := model.TeamLine{Establishment: model.Unknown, LeaderPosts: model.Unknown, Units: []string{"西县丙局"}, Tier: "区县"}
	c := d.a.meeting().ReconcileTeams(model.TeamList{Lines: []model.TeamLine{line, gap}}).Change(9)
	if !d.a.commit(c, func() {}) {
		t.Fatal("not kept")
	}
	d.press("esc", "f7", "tab").shows("市直：监督单位 2 家，已覆盖 2 家，空白 0 家，多头 0 家。", "区县：监督单位 1 家，已覆盖 0 家，空白 1 家，多头 0 家。",
		"国企：监督单位 2 家", "市直 国企")
}

// F3 in F7 finds a team by its own name, whoever is in it, and stands on its line from any part;
// who is called so comes before the teams, who sits in them behind.
func TestTeamFoundByItsName(t *testing.T) {
	d := openDemo(t, 120, 36)
	for _, query := range []string{"szrzyhghjz", "zszrzyhghjjjjcz", "市自然资源和规划局"} {
		d.press("f7", "tab", "tab", "f3").shows("-- 找机构或人 --")
		d.press("text:"+query).shows("> 1", "驻市自规局")
		d.press("enter").shows("> ! 驻市自规局").press("esc")
	}
	d.press("f7", "f3", "text:swb").shows("-- 找机构或人：9 个 ", "> 1   驻市委办", "2 1 余刚超")
	d.press("esc", "f3", "text:szy").shows("> 1 4 单志远", "2   驻市中院")
}
