package text

// Teams in words: establishment, head count, coverage.

import (
	"slices"
	"strconv"
	"strings"

	"liuzhuan/model"
)

// teamsLine is the person's team and the one that they go to.
func (t *Text) teamsLine(m *model.Meeting, p *model.Person) string {
	s := m.Strengths()
	whole := func(s model.Strength) string {
		words, balance := t.Strength(s)
		return strings.TrimSpace(words + " " + balance)
	}
	var parts []string
	if own, ok := s[p.Team]; ok {
		parts = append(parts, t.Screen.OwnTeam+" "+whole(own))
	}
	if to := m.TeamNamed(model.ParsePost(m.Outcome(p).Post).Team); to != nil && to.ID != p.Team {
		parts = append(parts, t.team(to.Name)+" "+whole(s[to.ID]))
	}
	return strings.Join(parts, " | ")
}

// Strength is 编制6 现有8 调出2 调入0，调整后6, and 满编, or what a team has too many or too few
// of; "" where nobody has said how many it should have.
func (t *Text) Strength(s model.Strength) (words, balance string) {
	if s.Team.Establishment != model.Unknown {
		words = t.Sprintf(t.Screen.Establishment, s.Team.Establishment) + " "
	}
	return words + t.Sprintf(t.Screen.Strength, s.Now, s.Out, s.In, s.After), t.balance(s)
}

func (t *Text) balance(s model.Strength) string {
	over, ok := s.Balance()
	switch {
	case !ok:
		return ""
	case over > 0:
		return t.Sprintf(t.Screen.Over, over)
	case over < 0:
		return t.Sprintf(t.Screen.ShortBy, -over)
	}
	return t.Screen.Even
}

// teamFacts joins what is known of a team: 编6 领导2 综合派驻 保留 监督3家：...
func (t *Text) teamFacts(establishment, leaderPosts int, form, reform string, units []string) string {
	var parts []string
	if establishment != model.Unknown {
		parts = append(parts, t.Sprintf(t.Screen.Establishment, establishment))
	}
	if leaderPosts != model.Unknown {
		parts = append(parts, t.Sprintf(t.Screen.LeaderPosts, leaderPosts))
	}
	for _, word := range []string{t.Screen.TeamForm[form], t.Screen.Reform[reform]} {
		if word != "" {
			parts = append(parts, word)
		}
	}
	if len(units) > 0 {
		parts = append(parts, t.Sprintf(t.Screen.Supervises, len(units), t.Names(units)))
	}
	return strings.Join(parts, " ")
}

// lineFacts joins what a line of a list of teams says, who is there now included.
func (t *Text) lineFacts(line model.TeamLine) string {
	parts := []string{t.teamFacts(line.Establishment, line.LeaderPosts, "", "", nil)}
	for _, f := range []struct {
		field model.Field
		n     int
	}{{"present", line.Present}, {"leaders_present", line.LeadersPresent}} {
		if f.n > 0 {
			parts = append(parts, t.FieldName(f.field)+strconv.Itoa(f.n))
		}
	}
	parts = append(parts, line.Grade, t.teamFacts(model.Unknown, model.Unknown, line.Form, line.Reform, line.Units))
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " ")
}
