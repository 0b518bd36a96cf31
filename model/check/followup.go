package check

// R18: publicity of promotions, which must last so many working days; R28:
// matters raised that are not cleared; R31: promotions whose publicity nobody has
// dated, or that ends after the meeting.

import (
	"slices"

	"liuzhuan/model"
)

// PostedShort: the batch Aside was posted from Date until Until, Count working days,
// and Limit are needed; Person is promoted with it. MatterOpen: something was raised
// about Person and is not cleared; what it is stands on the card alone.
const (
	PostedShort Variant = "posted_short"
	MatterOpen  Variant = "matter_open"
)

var publicity = eachPerson("R18", "干部选拔任用工作条例：公示不少于五个工作日", func(c *Context, p *model.Person) []Finding {
	b := c.Meeting.Batch(p.Batch)
	if b == nil || b.PostedFrom == "" || b.PostedUntil == "" || !c.Meeting.Outcome(p).Disposition.Posted() {
		return nil
	}
	need := c.Meeting.Terms().PublicityDays
	if n, _ := c.Days.Between(b.PostedFrom, b.PostedUntil); n < need {
		return []Finding{{Variant: PostedShort, Person: p.ID, Aside: b.Name, Date: b.PostedFrom, Until: b.PostedUntil, Count: n, Limit: need}}
	}
	return nil
})

// Facts of both: Count people are promoted, or rise in rank, as Disposition says, with
// the batch Aside, "" for those in none.
// NotPosted: its publicity has no first or no last day. PostedBeyond: it lasts
// until Until, after the meeting.
const (
	NotPosted    Variant = "not_posted"
	PostedBeyond Variant = "posted_beyond"
)

var notPosted = Rule{ID: "R31", Basis: "干部选拔任用工作条例：公示期满才办任职手续", Run: func(c *Context) []Finding {
	type share struct {
		batch model.ID
		d     model.Disposition
	}
	posted := map[share]int{}
	for _, p := range c.people() {
		if d := c.Meeting.Outcome(p).Disposition; d.Posted() {
			posted[share{p.Batch, d}]++
		}
	}
	var out []Finding
	for _, b := range append(slices.Clone(c.Meeting.Batches()), &model.Batch{}) {
		for _, d := range model.Dispositions {
			f := Finding{Variant: NotPosted, Disposition: d, Aside: b.Name, Count: posted[share{b.ID, d}]}
			switch {
			case f.Count == 0:
				continue
			case b.PostedFrom == "" || b.PostedUntil == "":
			case c.Meeting.Info().Date != "" && later(b.PostedUntil, c.On):
				f.Variant, f.Until = PostedBeyond, b.PostedUntil
			default:
				continue
			}
			out = append(out, f)
		}
	}
	return out
}}

var matters = eachPerson("R28", "待核事项核清前暂不发文", func(c *Context, p *model.Person) []Finding {
	if !c.Meeting.OpenMatter(p.ID) {
		return nil
	}
	return []Finding{{Variant: MatterOpen, Person: p.ID}}
})
