package check

// R27: the category says one thing, the posts another.

import (
	"strings"

	"liuzhuan/model"
)

// Facts of all: Person and Disposition, decided or planned.
//
// NoPlan: neither planned nor decided. RetainedMoved: 留任, yet Text would become
// Value. MovesNowhere: a move, yet the post after it is the present one, Text.
// NoProposed: a move without 拟任. NoRelieved: 免职 without 拟免. ReassignedAway:
// 组内调整, yet Value is in another team. RelievedElsewhere: 拟免 (Value) is in
// another team than the present post, Text. RemovedYetProposed: 免职, 退休 or 调出,
// yet a 拟任 (Value) stands beside it, which the announcement would leave out.
const (
	NoPlan            Variant = "no_plan"
	RetainedMoved     Variant = "retained_moved"
	MovesNowhere      Variant = "moves_nowhere"
	NoProposed        Variant = "no_proposed"
	NoRelieved        Variant = "no_relieved"
	ReassignedAway    Variant = "reassigned_away"
	RelievedElsewhere Variant = "relieved_elsewhere"

	RemovedYetProposed Variant = "removed_yet_proposed"
)

var planTexts = eachPerson("R27", "名册核对：类别与拟任拟免对不上", func(c *Context, p *model.Person) []Finding {
	o := c.Meeting.Outcome(p)
	var out []Finding
	say := func(v Variant, value string) {
		out = append(out, Finding{Variant: v, Person: p.ID, Disposition: o.Disposition, Text: p.Current, Value: value})
	}
	current, after := model.ParsePost(p.Current), model.ParsePost(o.Post)
	switch d := o.Disposition; {
	case d == model.Pending || d == "":
		say(NoPlan, "")
	case d == model.Retained && !c.samePost(p.Current, o.Post):
		say(RetainedMoved, o.Post)
	case d.Moves() && !o.Decided && p.Proposed == "":
		say(NoProposed, "")
	case d.Moves() && p.Current != "" && c.samePost(p.Current, o.Post):
		say(MovesNowhere, o.Post)
	case d == model.Removed && p.Relieved == "":
		say(NoRelieved, "")
	case d == model.Reassigned && current.Team != "" && after.Team != "" && current.Team != after.Team && !c.renamed(current.Team, after.Team):
		say(ReassignedAway, o.Post)
	}
	if o.Disposition.Leaves() && !o.Decided && p.Proposed != "" {
		say(RemovedYetProposed, p.Proposed)
	}
	if relieved := model.ParsePost(p.Relieved); relieved.Team != "" && current.Team != "" && relieved.Team != current.Team && !c.renamed(relieved.Team, current.Team) {
		say(RelievedElsewhere, p.Relieved)
	}
	return out
})

// samePost compares two posts, blanks ignored; a team under its new name is the
// same team, so that 留任 after a reform may carry the new title.
func (c *Context) samePost(a, b string) bool {
	if a == b {
		return true
	}
	a, b = strings.Join(strings.Fields(a), ""), strings.Join(strings.Fields(b), "")
	was, is := model.ParsePost(a).Team, model.ParsePost(b).Team
	return a == b || c.renamed(was, is) && strings.Replace(a, was, is, 1) == b
}

// renamed reports whether one of the names is the other's before the reform.
func (c *Context) renamed(a, b string) bool {
	was := func(team, old string) bool {
		t := c.Meeting.TeamNamed(team)
		return old != "" && t != nil && t.OldName == old
	}
	return was(a, b) || was(b, a)
}
