package check

// R37: higher than the team that one is in. Silent where nobody has said how high the team
// stands.

import "liuzhuan/model"

// Facts of both: Person, Team, whose grade is Against, and Value, which is above it.
//
// LevelAboveTeam: Person would lead there, and Value is the level they would be at.
// RankAboveTeam: Value is a rank.
const (
	LevelAboveTeam Variant = "level_above_team"
	RankAboveTeam  Variant = "rank_above_team"
)

var aboveTeam = eachPerson("R37", "干部选拔任用工作条例：不准超机构规格提拔任用", func(c *Context, p *model.Person) []Finding {
	over, ok := c.Meeting.OverGrade(p)
	if !ok {
		return nil
	}
	f := Finding{Variant: LevelAboveTeam, Person: p.ID, Team: over.Team.ID, Value: over.Standing, Against: over.Team.Grade}
	if over.Rank {
		f.Variant = RankAboveTeam
	}
	return []Finding{f}
})
