package model

// Who the teams are made of (结构分析): ages, women, minorities, education, before and
// after. Counts only; nobody is rated.

import "strings"

// Composition counts some people.
type Composition struct {
	People, Women, Minority int
	Ages                    [4]int // up to 35, 36 to 45, 46 to 55, above
	Aged, AgeSum            int    // people whose birth is known, and their years together
	Education               map[Schooling]int
}

// Schooling is the highest education, as rosters speak of it.
type Schooling string

// The schoolings, the highest first.
const (
	Postgraduate Schooling = "postgraduate" // 研究生
	Graduate     Schooling = "graduate"     // 大学
	College      Schooling = "college"      // 大专
	LessSchool   Schooling = "other"        // any other, and unknown
)

// Schoolings lists them in their order.
var Schoolings = []Schooling{Postgraduate, Graduate, College, LessSchool}

// schooling is p's, full time or in service.
func (p *Person) schooling() Schooling {
	both := p.Education + "、" + p.EducationIn
	for _, x := range []struct {
		is    Schooling
		words []string
	}{{Postgraduate, []string{"研究生"}}, {Graduate, []string{"大学", "本科"}}, {College, []string{"大专", "专科"}}} {
		for _, word := range x.words {
			if strings.Contains(both, word) {
				return x.is
			}
		}
	}
	return LessSchool
}

// AverageAge gives the average in tenths of a year; ok is false while no birth is known.
func (c Composition) AverageAge() (tenths int, ok bool) {
	if c.Aged == 0 {
		return 0, false
	}
	return (c.AgeSum*10 + c.Aged/2) / c.Aged, true
}

func (c *Composition) add(p *Person, on Date) {
	if c.Education == nil {
		c.Education = map[Schooling]int{}
	}
	c.People++
	c.Education[p.schooling()]++
	if p.Sex == "女" {
		c.Women++
	}
	if p.Ethnic != "" && p.Ethnic != "汉族" && p.Ethnic != "汉" {
		c.Minority++
	}
	age, ok := Age(p.Birth, on)
	if !ok {
		return
	}
	c.Aged++
	c.AgeSum += age
	switch {
	case age <= 35:
		c.Ages[0]++
	case age <= 45:
		c.Ages[1]++
	case age <= 55:
		c.Ages[2]++
	default:
		c.Ages[3]++
	}
}

// Structure is what a team is made of before and after; Team is nil for all together.
type Structure struct {
	Team          *Team
	Before, After Composition
}

// Structures counts the people on the roster team by team in their order, and last all
// who are in one.
func (m *Meeting) Structures(on Date) []Structure {
	by := make(map[ID]*Structure, teamRows.in(m).len())
	for _, t := range m.Teams() {
		by[t.ID] = &Structure{Team: t}
	}
	all := &Structure{}
	for _, p := range m.People()[:m.OnList()] {
		if s := by[m.TeamNow(p)]; s != nil {
			s.Before.add(p, on)
			all.Before.add(p, on)
		}
		if s := by[m.TeamAfter(p, m.Outcome(p))]; s != nil {
			s.After.add(p, on)
			all.After.add(p, on)
		}
	}
	var out []Structure
	for _, t := range m.Teams() {
		out = append(out, *by[t.ID])
	}
	return append(out, *all)
}
