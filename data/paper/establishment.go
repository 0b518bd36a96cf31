package paper

// The check of posts before the meeting (职数预审表): every dispatched office by level, what
// it has, gives up and gets, and whether that is more or fewer than approved.

import (
	"fmt"
	"strconv"
	"strings"

	"liuzhuan/data/paper/layout"
	"liuzhuan/model"
	"liuzhuan/model/seat"
)

// levelWords name the levels on paper.
var levelWords = map[seat.Level]string{seat.Heads: "组长", seat.Deputies: "副组长", seat.Staff: "其他"}

// tier is one line of the check: a level of an office, or all of it.
type tier struct {
	level         string
	approved      int
	known         bool
	now, out, in  int
	outside       int    // of now, not on the roster
	vacant, aside string // the seats left empty; a remark
}

func (t tier) after() int { return t.now - t.out + t.in }

// balance is what is over or short, in figures and in a word: colour is no mark on paper.
func (t tier) balance() string {
	if !t.known {
		return "待核"
	}
	switch over := t.after() - t.approved; {
	case over > 0:
		return fmt.Sprintf("+%d 超", over)
	case over < 0:
		return fmt.Sprintf("%d 缺", over)
	}
	return "0 平"
}

func (t tier) cells() []string {
	approved, now := "待核", strconv.Itoa(t.now)
	if t.known {
		approved = strconv.Itoa(t.approved)
	}
	if t.outside > 0 {
		now += fmt.Sprintf("（%d）", t.outside)
	}
	return []string{t.level, approved, now, strconv.Itoa(t.out), strconv.Itoa(t.in), strconv.Itoa(t.after()), t.balance(), t.vacant, t.aside}
}

// tiers gives the lines of an office, the whole of it last.
func (x *extract) tiers(s model.Strength) []tier {
	var out []tier
	vacant := map[seat.Level][]string{}
	for _, v := range x.Seating().Vacant(s.Team.Name) {
		name := v.Seat.Duty
		if v.N > 1 {
			name += strconv.Itoa(v.N) + "名"
		}
		vacant[v.Seat.Level()] = append(vacant[v.Seat.Level()], name)
	}
	moved := model.Flow{Now: s.Now} // of all levels: who rises within the office moves as well
	for _, l := range seat.Levels {
		f := s.Level(l)
		one := tier{level: levelWords[l], now: f.Now, out: f.Out, in: f.In, vacant: strings.Join(vacant[l], "、")}
		one.approved, one.known = s.Approved(l)
		out = append(out, one)
		moved.Out, moved.In = moved.Out+f.Out, moved.In+f.In
	}
	all := tier{level: "合计", approved: s.Team.Establishment, known: s.Team.Establishment != model.Unknown, now: moved.Now, out: moved.Out, in: moved.In}
	if s.Team.Present > 0 {
		all.outside = s.Team.Present
		for _, p := range x.People()[:x.OnList()] {
			all.outside -= count(x.TeamNow(p) == s.Team.ID)
		}
	}
	if s.Team.Grade != "" {
		all.aside = "规格" + s.Team.Grade
	}
	if s.Blurred {
		all.aside = joined("；", all.aside, "名册外领导层级待核")
	}
	if s.Team.Reform == model.ReformAbolished {
		all.aside = joined("；", "撤销", all.aside)
	}
	return append(out, all)
}

// officeTiers is an office with its lines.
type officeTiers struct {
	name  string
	tiers []tier
}

// checkedPosts gives every office, and last the sums.
func (x *extract) checkedPosts() []officeTiers {
	var out []officeTiers
	sum := officeTiers{name: "全部机构"}
	for _, t := range x.Teams() {
		one := officeTiers{x.headingName(t.ID), x.tiers(x.Strengths()[t.ID])}
		out = append(out, one)
		for i, tier := range one.tiers {
			if i == len(sum.tiers) {
				sum.tiers = append(sum.tiers, tier)
				sum.tiers[i].vacant, sum.tiers[i].aside = "", ""
				continue
			}
			all := &sum.tiers[i]
			all.known = all.known && tier.known
			all.approved += tier.approved
			all.now, all.out, all.in, all.outside = all.now+tier.now, all.out+tier.out, all.in+tier.in, all.outside+tier.outside
		}
	}
	if len(out) > 0 {
		out = append(out, sum)
	}
	return out
}

func countOffices(x *extract) (offices, apart int) { return len(x.Teams()), 0 }

// balanceHead heads what an office has too many or lacks.
const balanceHead = "超（+）缺（-）"

// establishmentTable is the check as lines for other programs.
func establishmentTable(x *extract) *table {
	t := x.newTable("职数预审", "派驻机构领导职数和编制预审表")
	t.facts = []string{joined("　", "日期："+longDate(x.Info().Date), "现有数括号内为其中名册外的人数", balanceHead+"= 调整后 - 核定数")}
	t.columns = []column{
		{head: "序号", width: 4, align: centre, number: true},
		{head: "机构", width: 30, name: true},
		{head: "层级", width: 8, align: centre},
		{head: "核定数", width: 8, align: centre},
		{head: "现有数", width: 8, align: centre},
		{head: "拟免", width: 6, align: centre},
		{head: "拟配", width: 6, align: centre},
		{head: "调整后", width: 8, align: centre},
		{head: balanceHead, width: 10, align: centre},
		{head: "空岗名称", width: 16},
		{head: "备注", width: 14},
	}
	offices := x.checkedPosts()
	for i, o := range offices {
		number := strconv.Itoa(i + 1)
		if i == len(offices)-1 { // the sums are no office
			number = ""
		}
		for _, tier := range o.tiers {
			t.rows = append(t.rows, row{personRow, append([]string{number, o.name}, tier.cells()...)})
		}
	}
	for _, said := range x.seatLines() {
		t.rows = append(t.rows, note(said))
	}
	for _, who := range []string{"编制部门（编办）意见", "干部监督部门意见"} {
		t.rows = append(t.rows, note(who+"：＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿　　签名：＿＿＿＿＿＿　　日期：　　年　　月　　日"))
	}
	t.rows = append(t.rows, note("制表人：＿＿＿＿＿＿　　日期：　　年　　月　　日"))
	return t
}

// establishmentPages lays the check out, the name of an office once beside its levels.
func establishmentPages(x *extract) []layout.Section {
	s := establishmentTable(x).section()
	t := s.Blocks[len(s.Blocks)-1].(*layout.Table)
	for i, c := range t.Rows[0].Cells {
		if c.Text == balanceHead {
			t.Rows[0].Cells[i].Text = strings.Replace(balanceHead, "缺", "\n缺", 1)
		}
	}
	const levels = 4                                                                    // three and the whole
	for i := t.Head; i+levels <= len(t.Rows) && len(t.Rows[i].Cells) > 1; i += levels { // below are the places to sign
		for k := range levels {
			cells := t.Rows[i+k].Cells
			if k > 0 {
				t.Rows[i+k].Cells = cells[2:]
				continue
			}
			cells[0].Down, cells[1].Down = levels, levels
		}
	}
	return []layout.Section{s}
}
