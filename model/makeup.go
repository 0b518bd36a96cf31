package model

// What the teams' people are like, before and after: sex, ethnic group, age, education.

import "strings"

// Trait is something that people are counted by. Words for it are in ui/text.
type Trait string

// The traits. Of each kind but the first three a person has exactly one.
const (
	TraitAll      Trait = "all"
	TraitWoman    Trait = "woman"
	TraitMinority Trait = "minority"

	TraitTo35   Trait = "to_35"
	TraitTo45   Trait = "to_45"
	TraitTo55   Trait = "to_55"
	TraitOver55 Trait = "over_55"
	TraitNoAge  Trait = "no_age"

	TraitGraduate    Trait = "graduate"   // 研究生
	TraitUniversity  Trait = "university" // 大学
	TraitCollege     Trait = "college"    // 大专
	TraitSchool      Trait = "school"     // below that
	TraitNoEducation Trait = "no_education"
)

// TraitKinds lists the traits by what they are of, in the order of tables.
var TraitKinds = [][]Trait{
	{TraitAll, TraitWoman, TraitMinority},
	{TraitTo35, TraitTo45, TraitTo55, TraitOver55, TraitNoAge},
	{TraitGraduate, TraitUniversity, TraitCollege, TraitSchool, TraitNoEducation},
}

// Traits lists what a person is counted by on a day.
func (p *Person) Traits(on Date) []Trait {
	out := []Trait{TraitAll, p.ageTrait(on), p.educationTrait()}
	if p.Sex == "女" {
		out = append(out, TraitWoman)
	}
	if group, ok := Ethnic(p.Ethnic); ok && group != "汉族" {
		out = append(out, TraitMinority)
	}
	return out
}

func (p *Person) ageTrait(on Date) Trait {
	switch age, ok := Age(p.Birth, on); {
	case !ok:
		return TraitNoAge
	case age <= 35:
		return TraitTo35
	case age <= 45:
		return TraitTo45
	case age <= 55:
		return TraitTo55
	}
	return TraitOver55
}

// educationTrait goes by the highest education, full-time or in service.
func (p *Person) educationTrait() Trait {
	both := p.Education + p.EducationIn
	for _, e := range []struct {
		trait Trait
		words []string
	}{
		{TraitGraduate, []string{"研究生", "博士", "硕士"}},
		{TraitUniversity, []string{"大学", "本科", "双学士"}},
		{TraitCollege, []string{"大专", "专科", "高职"}},
	} {
		for _, word := range e.words {
			if strings.Contains(both, word) {
				return e.trait
			}
		}
	}
	if strings.TrimSpace(both) == "" {
		return TraitNoEducation
	}
	return TraitSchool
}

// Makeup counts the people of a team by trait, before and after what is decided, or
// planned where nothing is.
type Makeup struct{ Before, After map[Trait]int }

// Makeups counts the people of every team, and under 0 of all together. Whoever is in
// no team does not count.
func (m *Meeting) Makeups(on Date) map[ID]Makeup {
	out := map[ID]Makeup{0: {map[Trait]int{}, map[Trait]int{}}}
	for _, t := range m.Teams() {
		out[t.ID] = Makeup{map[Trait]int{}, map[Trait]int{}}
	}
	for _, p := range m.People()[:m.OnList()] {
		before, after := m.TeamNow(p), m.TeamAfter(p, m.Outcome(p))
		for _, trait := range p.Traits(on) {
			for _, team := range []ID{0, before} {
				if before != 0 {
					out[team].Before[trait]++
				}
			}
			for _, team := range []ID{0, after} {
				if after != 0 {
					out[team].After[trait]++
				}
			}
		}
	}
	return out
}
