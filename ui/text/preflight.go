package text

// The preflight page: what a rule is called, and a finding in one line.

import (
	"cmp"
	"strings"

	"liuzhuan/model"
	"liuzhuan/model/check"
)

// ruleNames names rules in a few words, and the findings that are named by what they are.
var ruleNames = func() map[string]pair[string] {
	out := map[string]pair[string]{
		string(check.ReadingOpen): {"姓名读音待核", "How a name is pronounced"},
		string(check.RareName):    {"姓名有生僻字", "Rare characters in a name"},
		string(check.FormDiffers): {"名册与审批表不同", "Roster and form differ"},
		string(check.SoundAlike):  {"姓名同音", "Names that sound alike"},
		string(check.LookAlike):   {"姓名形近", "Names that look alike"},
	}
	for id, words := range rules {
		out[id] = pair[string]{words.zh, words.en}
	}
	return out
}()

func basesInEnglish() map[string]string {
	out := map[string]string{}
	for id, words := range rules {
		out[id] = words.basis
	}
	return out
}

// briefs say a finding in a line below the name of its rule, where the sentence without
// its person is too long for that.
var briefs = map[check.Variant]pair[string]{
	check.TenYears:         {"{date} 起  满 {n} 年，要留任先请示", "since {date}, {n} {year|years}; ask before keeping"},
	check.TenYearsLeader:   {"{date} 起  满 {n} 年，请核对是否转任", "since {date}, {n} {year|years}; check a transfer"},
	check.TenYearsDeferred: {"{date} 起  满 {n} 年，暂缓转任要经同意", "since {date}, {n} {year|years}; a deferral needs consent"},
	check.TenYearsTeam:     {"{date} 起  在组满 {n} 年，请核对是否同一职位", "since {date}, {n} {year|years} in the team; check whether one post"},
	check.RareName:         {"{value}，请先试印一张", "{value}, print a trial page"},
	check.NotPosted:        {"{term} {n} 人{aside}，没有填公示起止", "{n} {term}{aside}; no dates of the publicity"},
	check.Uncovered:        {"没有派驻机构监督，是监督空白", "no team supervises it: a gap in coverage"},
	check.Overlap:          {"由{team}同时监督", "{team} all supervise it"},
	check.RetiresUnsure:    {"{date} 或 {until} 到龄，职务层次待核", "{date} or {until}, level to be checked"},
}

// RuleName names the rule of a finding.
func (t *Text) RuleName(f check.Finding) string {
	if name, ok := t.Pages.Rules[string(f.Variant)]; ok {
		return name
	}
	return t.Pages.Rules[f.Rule]
}

// BasisOf is the basis that a group of findings stands on, "" where it would mislead.
func (t *Text) BasisOf(f check.Finding) string {
	switch f.Variant {
	case check.ReadingOpen, check.RareName, check.FormDiffers:
		return "" // no list doubted them
	}
	return t.Basis(f.Rule)
}

// FindingShape is a finding in one line: whom it is about, and what is said of them.
func (t *Text) FindingShape(m *model.Meeting, f check.Finding, ways []string) (who, what string) {
	facts := t.findingFacts(m, f)
	named := map[string]string{}
	for i := 0; i+1 < len(facts); i += 2 {
		named[facts[i]] = facts[i+1]
	}
	what = t.finding(m, f)
	who = named["{who}"]
	switch {
	case f.Variant == check.Overlap:
		who = f.Value
	case who == "" && f.Team != 0:
		var teams []string
		for _, id := range append([]model.ID{f.Team}, f.Teams...) {
			teams = append(teams, model.ShortTeam(m.TeamName(id)))
		}
		who = t.Names(teams)
	case who == "":
		who = cmp.Or(f.Value, t.Pages.Sitting)
	}
	for _, subject := range []string{named["{who}"], named["{team}"], f.Value} {
		if subject == f.Value && who != f.Value {
			continue // it is what they get, not whom it is about
		}
		if rest, ok := strings.CutPrefix(what, subject); ok && subject != "" {
			what = strings.TrimPrefix(rest, "的")
			break
		}
	}
	if brief, ok := t.Pages.Briefs[f.Variant]; ok {
		what = bend(strings.NewReplacer(facts...).Replace(brief))
	}
	if f.Variant == check.ReadingOpen && len(ways) > 0 {
		what = numbered(spaced(ways))
	} else if len(ways) > 1 {
		what = strings.TrimRight(what, "。.") + "  " + numbered(ways)
	}
	what = strings.TrimRight(strings.TrimLeft(what, " :：，,"), "。.")
	short := t.shortened(m, f)
	who, what = short.Replace(who), short.Replace(what)
	return who, strings.TrimSuffix(strings.TrimSuffix(what, "，请核对"), ", please check")
}

// shortened puts in place of the names in a finding those that lists have: of teams and posts
// the short ones, of people who share a name the year of birth alone.
func (t *Text) shortened(m *model.Meeting, f check.Finding) *strings.Replacer {
	var pairs []string
	for _, id := range append([]model.ID{f.Person}, f.Others...) {
		if p := m.Person(id); p != nil {
			pairs = append(pairs, t.Label(m, p), t.InList(m, p))
		}
	}
	for _, id := range append([]model.ID{f.Team}, f.Teams...) {
		if name := m.TeamName(id); name != "" {
			pairs = append(pairs, name, model.ShortTeam(name))
		}
	}
	for _, post := range []string{f.Value, f.Against} {
		if short := model.ParsePost(post).Short(); strings.Contains(post, "驻") && short != "" {
			pairs = append([]string{post, short}, pairs...)
		}
	}
	return strings.NewReplacer(pairs...)
}
