package check

// What findings are about: those of one topic stand together on the page and on paper.

import (
	"cmp"
	"slices"
	"sync"
)

// Topic is a kind of findings. Words for it are in ui/text.
type Topic string

// The topics in the order of the page.
const (
	TopicKin       Topic = "kin"       // relatives in one team, above one another
	TopicKinLeads  Topic = "kin_leads" // relatives who lead what is supervised
	TopicBusiness  Topic = "business"  // relatives who may run a business: on the card alone
	TopicHomeland  Topic = "homeland"  // where people grew up
	TopicStrength  Topic = "strength"  // establishment, leader posts, heads
	TopicTwice     Topic = "twice"     // what stands twice
	TopicPlan      Topic = "plan"      // disposition against posts
	TopicHaste     Topic = "haste"     // moved again too soon
	TopicProbation Topic = "probation"
	TopicPosting   Topic = "posting" // 公示
	TopicMatter    Topic = "matter"
	TopicRecord    Topic = "record" // what the form says of sanctions and assessments
	TopicNames     Topic = "names"  // readings, rare characters
	TopicImport    Topic = "import" // doubted at import
	TopicTenure    Topic = "tenure"
	TopicCoverage  Topic = "coverage"
	TopicTeams     Topic = "teams" // names of teams
	TopicOrigin    Topic = "origin"
	TopicRetiring  Topic = "retiring"
	TopicDates     Topic = "dates"    // dates and id numbers
	TopicDocument  Topic = "document" // of appointment
	TopicTemplates Topic = "templates"
	TopicTalks     Topic = "talks"
	TopicHandover  Topic = "handover"
)

// topic has the rules whose findings are about one thing. Pressing ones want an answer
// before the meeting; of the rest it is enough to know.
type topic struct {
	name     Topic
	pressing bool
	rules    []Rule
}

// topics lists them all in the order of the page; every rule stands in one.
func topics() []topic {
	return []topic{
		{TopicKin, true, []Rule{kinInTeam, kinAbove}},
		{TopicKinLeads, true, []Rule{kinLeads}},
		{TopicBusiness, false, []Rule{kinBusiness}},
		{TopicHomeland, true, []Rule{grewUpThere}},
		{TopicStrength, true, []Rule{overStrength, tooFew, teamHead, aboveTeam}},
		{TopicTwice, true, []Rule{twice}},
		{TopicPlan, true, []Rule{planTexts, partLeft, rankToSeat}},
		{TopicHaste, true, []Rule{hasty}},
		{TopicProbation, true, []Rule{probation}},
		{TopicPosting, true, []Rule{publicity, notPosted}},
		{TopicRecord, true, []Rule{sanctioned, poorYear}},
		{TopicMatter, true, []Rule{matters}},
		{TopicNames, false, nil}, // of R00
		{TopicImport, false, []Rule{doubtful}},
		{TopicTenure, false, []Rule{tenYears, keyPost, loanEnd}},
		{TopicCoverage, false, []Rule{coverage, teamShape}},
		{TopicTeams, false, []Rule{teamNames}},
		{TopicOrigin, false, []Rule{fromSupervised}},
		{TopicRetiring, false, []Rule{retirement}},
		{TopicDates, false, []Rule{idNumber, dates}},
		{TopicDocument, true, []Rule{document}},
		{TopicTemplates, true, []Rule{templates}},
		{TopicTalks, false, []Rule{talkMissing, talkMissed}},
		{TopicHandover, false, []Rule{handoverLate}},
	}
}

// Rules lists the rules in the order of their IDs.
var Rules = sync.OnceValue(func() []Rule {
	var out []Rule
	for _, t := range topics() {
		for _, r := range t.rules {
			r.Topic, r.pressing = t.name, t.pressing
			out = append(out, r)
		}
	}
	slices.SortFunc(out, func(a, b Rule) int { return cmp.Compare(a.ID, b.ID) })
	return out
})

// informing are variants of pressing rules of which it is enough to know.
var informing = []Variant{SameName, SoundAlike, LookAlike, NoHead, TooFew, TooFewLed, TemplateUnknown}

// tell says where a finding of a rule belongs.
func (r Rule) tell(f *Finding) {
	f.Rule, f.Topic, f.Pressing = r.ID, r.Topic, r.pressing && !slices.Contains(informing, f.Variant)
	if f.Variant == ReadingOpen || f.Variant == RareName {
		f.Topic = TopicNames
	}
}

// Group is the findings about one thing, as pages and papers list them.
type Group struct {
	Topic    Topic
	Rules    []string // whose findings these are, for their bases
	Pressing int      // how many want an answer before the meeting
	Findings []Finding
}

// Grouped puts findings of one topic together: first the topics with something that
// wants an answer, within a topic likewise.
func Grouped(found []Finding) []Group {
	var out []Group
	for _, t := range topics() {
		g := Group{Topic: t.name}
		for _, f := range found {
			if f.Topic != t.name {
				continue
			}
			g.Findings = append(g.Findings, f)
			if f.Pressing {
				g.Pressing++
			}
			if !slices.Contains(g.Rules, f.Rule) {
				g.Rules = append(g.Rules, f.Rule)
			}
		}
		slices.SortStableFunc(g.Findings, func(a, b Finding) int { return first(a.Pressing, b.Pressing) })
		if len(g.Findings) > 0 {
			out = append(out, g)
		}
	}
	slices.SortStableFunc(out, func(a, b Group) int { return first(a.Pressing > 0, b.Pressing > 0) })
	return out
}

// first puts what is so before what is not.
func first(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}
