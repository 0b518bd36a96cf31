package paper

// Who takes whose seat, what stays empty and who is left without a post, as lines below the
// check of posts: what a clerk hands on when the plan is looked through.

import (
	"fmt"
	"strings"

	"liuzhuan/model"
	"liuzhuan/model/seat"
)

// withoutWords say why somebody has no post.
var withoutWords = map[model.WithoutPost]string{
	model.RankKept: "免职后保留职级", model.RemovedToNone: "免职后没有拟任职务", model.TeamAbolished: "所在机构撤销，没有拟任职务",
	model.MovesToNone: "没有写拟任职务",
}

// seatLines are these lines: rings and chains, the longest first, who waits, empty seats,
// people without a post.
func (x *extract) seatLines() []string {
	var out []string
	chains, rings := x.Chains()
	for _, r := range rings {
		out = append(out, fmt.Sprintf("环（%d人）：%s", len(r), x.path(append(r[:len(r):len(r)], r[0]))))
	}
	for _, c := range chains {
		line := fmt.Sprintf("链条（%d人）：%s", len(c.Path), x.path(c.Path))
		if len(c.Opens) > 0 {
			line += "；打开：" + seatsOf(c.Opens)
		}
		if len(c.Empty) > 0 {
			line += "；末端空出：" + seatsOf(c.Empty)
		}
		out = append(out, line)
	}
	for _, w := range x.AllWaiting() {
		out = append(out, "等岗位："+w.Who.Name+"等"+w.For.Name+"的"+w.Seat.String())
	}
	var parts []string
	for _, v := range x.SeatsVacant() {
		parts = append(parts, fmt.Sprintf("%s%d名", v.Seat, v.N))
	}
	if parts != nil {
		out = append(out, "空岗："+strings.Join(parts, "；"))
	}
	parts = nil
	for _, u := range x.Unposted() {
		parts = append(parts, u.Person.Name+"（"+withoutWords[u.Why]+strings.Join(u.Ranks, "、")+"）")
	}
	if parts != nil {
		out = append(out, "没有岗位："+strings.Join(parts, "；"))
	}
	return out
}

// path writes people of whom each takes the seat of the one before.
func (x *extract) path(holders []*seat.Holder) string {
	var names []string
	for _, h := range holders {
		names = append(names, x.Person(model.ID(h.Person)).Name)
	}
	return strings.Join(names, " ← ")
}

func seatsOf(groups []seat.Group) string {
	var names []string
	for _, g := range groups {
		names = append(names, g.String())
	}
	return strings.Join(names, "、")
}
