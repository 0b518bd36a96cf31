package check

// R27: the category says one thing, the posts another. R32: a rank becomes a seat
// under a category that is no promotion.

import (
	"slices"

	"liuzhuan/model"
	"liuzhuan/model/seat"
)

// Facts of all: Person and Disposition, decided or planned.
//
// NoPlan: neither planned nor decided. RetainedMoved: 留任, yet Against would become
// Value. MovesNowhere: a move, yet the post after it is the present one, Against.
// NoProposed: a move without 拟任. NoRelieved: 免职 without 拟免. ReassignedAway:
// 组内调整, yet Value is in another team. RelievedElsewhere: 拟免 (Value) is in
// another team than the present post, Against. RemovedYetProposed: 免职, 退休 or 调出,
// yet a 拟任 (Value) stands beside it, which the announcement would leave out.
// RankIsSeat: a rise in rank, yet Value is a leading post that Person does not hold.
const (
	NoPlan            Variant = "no_plan"
	RetainedMoved     Variant = "retained_moved"
	MovesNowhere      Variant = "moves_nowhere"
	NoProposed        Variant = "no_proposed"
	NoRelieved        Variant = "no_relieved"
	ReassignedAway    Variant = "reassigned_away"
	RelievedElsewhere Variant = "relieved_elsewhere"

	RemovedYetProposed Variant = "removed_yet_proposed"
	RankIsSeat         Variant = "rank_is_seat"
)

var planTexts = eachPerson("R27", "名册核对：类别与拟任拟免对不上", func(c *Context, p *model.Person) []Finding {
	o := c.Meeting.Outcome(p)
	var out []Finding
	say := func(v Variant, value string) {
		out = append(out, Finding{Variant: v, Person: p.ID, Disposition: o.Disposition, Against: p.Current, Value: value})
	}
	current, after := model.ParsePost(p.Current), model.ParsePost(o.Post)
	switch d := o.Disposition; {
	case d == model.Pending || d == "":
		say(NoPlan, "")
	case d == model.Retained && !c.Meeting.SamePost(p.Current, o.Post):
		say(RetainedMoved, o.Post)
	case d.Moves() && !o.Decided && p.Proposed == "":
		say(NoProposed, "")
	case d.Moves() && p.Current != "" && c.Meeting.SamePost(p.Current, o.Post):
		say(MovesNowhere, o.Post)
	case d == model.Removed && p.Relieved == "":
		say(NoRelieved, "")
	case d == model.RankPromoted && c.newSeat(p, o.Post):
		say(RankIsSeat, o.Post)
	case d == model.Reassigned && current.Team != "" && after.Team != "" && !c.Meeting.SameTeam(current.Team, after.Team):
		say(ReassignedAway, o.Post)
	}
	if o.Disposition.Leaves() && !o.Decided && p.Proposed != "" {
		say(RemovedYetProposed, p.Proposed)
	}
	if relieved := model.ParsePost(p.Relieved); relieved.Team != "" && current.Team != "" && !c.Meeting.SameTeam(relieved.Team, current.Team) {
		say(RelievedElsewhere, p.Relieved)
	}
	return out
})

// newSeat reports whether a post's text names a seat that p does not hold.
func (c *Context) newSeat(p *model.Person, post string) bool {
	r := c.Meeting.SeatReader(p.Team)
	held := r.Groups(p.Current)
	return slices.ContainsFunc(r.Groups(post), func(g seat.Group) bool { return !slices.Contains(held, g) })
}

// RankToSeat: Person holds a rank and no seat (Against), and would lead as Value under
// a Disposition that is no promotion.
const RankToSeat Variant = "rank_to_seat"

// The rules on probation of 2001 cover the move from a post without leadership to
// a leading one of the same level too; whether it is a promotion the level tells,
// which lists seldom have.
var rankToSeat = eachPerson("R32", "党政领导干部任职试用期暂行规定：非领导职务转任同级领导职务也有试用期", func(c *Context, p *model.Person) []Finding {
	o := c.Meeting.Outcome(p)
	if o.Disposition != model.Transferred && o.Disposition != model.Reassigned {
		return nil
	}
	now := seat.Parts(p.Current)
	leads := func(part seat.Part) bool { return part.Leads() && !part.Past }
	if !slices.ContainsFunc(now, seat.Part.Rank) || slices.ContainsFunc(now, leads) || !slices.ContainsFunc(seat.Parts(o.Post), leads) {
		return nil
	}
	return []Finding{{Variant: RankToSeat, Person: p.ID, Disposition: o.Disposition, Against: p.Current, Value: o.Post}}
})
