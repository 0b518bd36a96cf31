package check

// R09: moved again before a year is over. R19: a probation where there is none.

import (
	"slices"
	"strings"

	"liuzhuan/model"
	"liuzhuan/model/seat"
)

// Hasty: Person holds the present post since Date, not a year, and moves again.
// StillOnProbation: likewise, and the text of that post says that it is on trial.
const (
	Hasty            Variant = "hasty"
	StillOnProbation Variant = "still_on_probation"
)

// A list seldom has a probation; less than a year in the post is what it tells.
var hasty = eachPerson("R09", "公务员转任规定：不得频繁转任，试用期未满一般不得转任", func(c *Context, p *model.Person) []Finding {
	o := c.Meeting.Outcome(p)
	if !o.Disposition.Vacates() || c.Meeting.SamePost(p.Current, o.Post) {
		return nil
	}
	months, ok := model.Months(p.CurrentSince, c.On)
	switch {
	case strings.Contains(p.Current, "试用期") && !(ok && months >= 12):
		return []Finding{{Variant: StillOnProbation, Person: p.ID, Date: p.CurrentSince}}
	case ok && months >= 0 && months < 12:
		return []Finding{{Variant: Hasty, Person: p.ID, Date: p.CurrentSince, Count: months}}
	}
	return nil
})

// Facts of both: Person, Disposition and the new post, Value.
//
// NoProbation: the text gives a probation that this post or Disposition has not.
// PromotedToRank: a promotion, yet the post is a rank, which has none.
const (
	NoProbation    Variant = "no_probation"
	PromotedToRank Variant = "promoted_to_rank"
)

var probation = eachPerson("R19", "党政领导干部任职试用期暂行规定：试用期只用于非选举产生的领导职务", func(c *Context, p *model.Person) []Finding {
	o := c.Meeting.Outcome(p)
	d := o.Disposition
	if !d.Moves() && d != model.RankPromoted && d != model.ProbationPassed {
		return nil
	}
	f := Finding{Person: p.ID, Disposition: d, Value: o.Post}
	switch {
	case d == model.Promoted && onlyRanks(o.Post):
		f.Variant = PromotedToRank
	case strings.Contains(o.Post, "试用期") && c.Meeting.Terms().ProbationMonths > 0 && !c.Meeting.OnProbation(p) && len(rankToSeat.person(c, p)) == 0:
		f.Variant = NoProbation
	default:
		return nil
	}
	return []Finding{f}
})

// onlyRanks reports whether a post's text names ranks and nothing else.
func onlyRanks(post string) bool {
	parts := seat.Parts(post)
	return len(parts) > 0 && !slices.ContainsFunc(parts, func(part seat.Part) bool { return !part.Rank() })
}
