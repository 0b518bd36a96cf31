package paper

// Who is talked to by whom, and when (谈话安排), before the talks: grouped by talker.

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"liuzhuan/model"
)

// talkMinutes is how long a talk of one person is reckoned.
const talkMinutes = 10

func arrangementTable(x *extract) *table {
	t := x.newTable("谈话安排", "谈话安排")
	t.facts = []string{joined("　", "日期："+longDate(x.Info().Date), "批准依据："+x.Info().Approval, "联系人：＿＿＿＿＿＿", "联系电话：＿＿＿＿＿＿＿＿")}
	t.columns = []column{
		{head: "序号", width: 4, align: centre, number: true},
		{head: "姓名", width: 8, align: centre, name: true},
		{head: "现任职务", width: 24},
		{head: "拟任免职务", width: 37},
		{head: "谈话人", width: 14},
		{head: "陪同", width: 6},
		{head: "时间", width: 6, align: centre},
		{head: "地点", width: 10},
		{head: "候谈地点", width: 8},
		{head: "备注", width: 6},
	}
	groups := map[string][]*model.Person{}
	var talkers []string
	for _, r := range x.TalkerRules() {
		talkers = append(talkers, r.Talker)
	}
	for _, p := range x.people {
		if x.Owes(p, model.ItemPreTalk) || x.Owes(p, model.ItemIntegrity) {
			who := x.TalkerFor(p)
			if !slices.Contains(talkers, who) {
				talkers = append(talkers, who)
			}
			groups[who] = append(groups[who], p)
		}
	}
	n := 0
	for i, who := range talkers {
		list := groups[who]
		if len(list) == 0 || slices.Index(talkers, who) != i {
			continue
		}
		start := x.Info().Start()
		heading := fmt.Sprintf("谈话人：%s（%d 人", cmp.Or(who, "待定"), len(list))
		if start != 0 {
			heading += fmt.Sprintf("，%s 起，每人 %d 分钟", start.Clock(), talkMinutes)
		}
		t.rows = append(t.rows, group(heading+"）"))
		for k, p := range list {
			clock := ""
			if start != 0 {
				clock = (start + model.Stamp(k*talkMinutes*60*1000)).Clock()
			}
			n++
			t.rows = append(t.rows, row{personRow, []string{strconv.Itoa(n), p.Name, postOf(p), x.change(p), who, "", clock, x.Info().Venue, "", ""}})
		}
	}
	t.rows = append(t.rows, note(fmt.Sprintf("共 %d 人。", n)))
	return x.end(t)
}

// change says what is to become of somebody's posts: 任X，免Y.
func (x *extract) change(p *model.Person) string {
	o := x.Outcome(p)
	proposed, relieved := x.DecidedTexts(p)
	if !o.Disposition.Moves() && !o.Disposition.Leaves() {
		return o.Disposition.Term()
	}
	var parts []string
	if to := model.ReadOut(cmp.Or(proposed, o.Post)); to != "" && !o.Disposition.Leaves() {
		parts = append(parts, "任"+to)
	}
	if from := model.ReadOut(relieved); from != "" {
		parts = append(parts, "免"+from)
	}
	return cmp.Or(joined("，", parts...), o.Disposition.Term())
}
