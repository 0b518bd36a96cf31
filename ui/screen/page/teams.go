package page

// F7: the teams, what is wrong first: establishment before and after, coverage, who
// takes whose seat, what stays empty, and who they are.

import (
	"slices"
	"strconv"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/form"
	"liuzhuan/ui/screen/look"
)

// teamParts are what Tab goes round.
var teamParts = []func(l *Listing){establishment, coverage, chains, vacancies, structure}

// NewTeams is the first part of F7.
func NewTeams(v *dialog.Sight) *Listing { return teamPart(v, 0) }

func teamPart(v *dialog.Sight, part int) *Listing {
	l := emptyPart(v, part)
	if !v.Large() {
		l.rules = v.Sitting.Preflight()
		l.fillPart()
		l.again = func() {
			l.Lines, l.rules = nil, v.Sitting.Preflight()
			l.fillPart()
		}
		return l
	}
	l.counts(l.countPart())
	return l
}

// countPart counts a part of F7 while the screen goes on.
func (l *Listing) countPart() func() *dialog.Work {
	v, part := l.Sight, l.part
	return func() *dialog.Work {
		rules, version := v.Sitting.PreflightOf(v.Meeting()), v.Meeting().Version
		return &dialog.Work{Title: v.Text.Sprintf(v.Text.Pages.Counting, len(v.Meeting().People())), Run: func(func(int, int)) func() dialog.Outcome {
			whole := emptyPart(v, part)
			whole.rules = rules
			whole.fillPart()
			if whole.about != nil {
				whole.about()
			}
			whole.again = func() {
				if v.Meeting().Version != version {
					whole.counting = whole.countPart()
				}
			}
			return func() dialog.Outcome {
				whole.At = l.At
				whole.clamp()
				return dialog.Outcome{Instead: whole}
			}
		}}
	}
}

// emptyPart is a part of F7 that nothing is listed in yet.
func emptyPart(v *dialog.Sight, part int) *Listing {
	w := v.Text.Pages
	l := &Listing{Sight: v, Title: counted(w.Teams, len(v.Meeting().Teams())), part: part,
		parts: []string{w.Establishment, w.Coverage, w.Chains, w.Vacancies, w.Structure}}
	l.also = func() []dialog.Bound {
		return []dialog.Bound{
			v.Bind("whatif", dialog.Common, dialog.Does(func() dialog.Outcome { return openWhatIfs(v) }), "1"),
			v.Bind("team", dialog.Common, dialog.Does(l.editTeam), "2").Or("f2", "ctrl+e").When(l.marksTeam() != nil),
			v.Bind("seekteam", dialog.Common, dialog.Does(l.seekTeam), "f3").Or("/", "ctrl+f"),
		}
	}
	l.turn = func(by int) *Listing { return teamPart(v, (l.part+by+len(teamParts))%len(teamParts)) }
	return l
}

// seekTeam finds a team, or somebody, and stands on the line that is about them: that of the
// team; their own, else that of the team they are in afterwards.
func (l *Listing) seekTeam() dialog.Outcome {
	f := NewFind(l.Sight, dialog.Stand{})
	f.Title, f.still = l.Text.Pages.SeekTeam, true
	f.leads = func(team *model.Team) dialog.Outcome {
		l.standOn(team.ID)
		return dialog.Outcome{Close: true, Quiet: true}
	}
	f.done = func(p *model.Person) dialog.Outcome {
		found := dialog.Outcome{Close: true, Quiet: true}
		own := func(line Line) bool { return line.Person == p.ID }
		if i := slices.IndexFunc(l.Lines, own); i >= 0 {
			l.At = i
			return found
		}
		m := l.Meeting()
		team := m.TeamAfter(p, m.Outcome(p))
		if team == 0 {
			team = p.Team // who leaves is missed there
		}
		if !l.standOn(team) {
			return dialog.Outcome{Deny: l.Text.Sprintf(l.Text.Pages.NoTeamOf, l.Text.Label(m, p))}
		}
		return found
	}
	return dialog.Outcome{Open: f}
}

// standOn stands on the line of a team, which is in the first part, and reports whether
// there is one.
func (l *Listing) standOn(team model.ID) bool {
	i := slices.IndexFunc(sorted(l.Meeting()), func(s model.Strength) bool { return s.Team.ID == team })
	if i < 0 {
		return false
	}
	if l.part > 0 {
		l.part, l.Lines, l.heads, l.about, l.team, l.right, l.top = 0, nil, nil, nil, nil, "", 0
		l.fillPart()
	}
	l.At = i
	return true
}

// marksTeam is the team that the marked line is about, nil for none.
func (l *Listing) marksTeam() *model.Team {
	if l.team == nil {
		return nil
	}
	return l.team()
}

// editTeam opens what of the marked team is corrected by hand.
func (l *Listing) editTeam() dialog.Outcome {
	return dialog.Outcome{Open: form.Team(l.Sight, l.marksTeam())}
}

// fillPart lists what the part is about.
func (l *Listing) fillPart() {
	teamParts[l.part](l)
	if len(l.Lines) == 0 {
		l.add(nothing(l.Text.Screen.NoTeams))
	}
	l.clamp()
}

// establishment lists the teams with what the establishment allows and what there is,
// what is wrong first, the sums, and what is wrong elsewhere.
func establishment(l *Listing) {
	m, w := l.Meeting(), l.Text.Pages
	l.right = w.FaultsFirst
	strengths := sorted(m)
	if len(strengths) == 0 {
		return
	}
	t := &look.Table{{}, {Head: w.Team}, {Head: w.Approved, Right: true}, {Head: w.Present, Right: true}, {Head: w.Out, Right: true}, {Head: w.In, Right: true},
		{Head: w.After, Right: true}, {Goes: 3}, {}, {Head: " " + w.Leaders, Goes: 2}, {Head: w.Reform, Goes: 4}, {Head: w.Supervises, Goes: 5}}
	const bars = 7 // which of them
	most := 0
	for _, s := range strengths {
		most = max(most, s.Team.Establishment, s.After)
	}
	var lines []Line
	for _, s := range strengths {
		lines = append(lines, row(t, 0, func() [][]look.Span { return l.strengthCells(s, most) }))
	}
	all := append(slices.Clone(lines), row(t, 0, func() [][]look.Span { return l.sumCells(strengths, (*t)[bars].Width) }))
	table(*t, all)
	all[len(all)-1].Still = true
	l.heads = t
	l.add(lines...)
	l.add(Line{Still: true, ruled: true}, all[len(all)-1])
	l.coverageFaults()
	l.headless(strengths)
	l.waiting()
	if wrong := l.faults(strengths); wrong != "" {
		l.aside = []string{wrong}
	}
	members := l.members()
	l.team = func() *model.Team {
		if l.At >= len(strengths) {
			return nil
		}
		return strengths[l.At].Team
	}
	l.about = func() *panel {
		if l.At >= len(strengths) {
			return nil
		}
		return l.teamPanel(strengths[l.At], members)
	}
}

// sorted lists the teams, those with a fault first, the worst before the others.
func sorted(m *model.Meeting) []model.Strength {
	var out []model.Strength
	for _, t := range m.Teams() {
		out = append(out, m.Strengths()[t.ID])
	}
	slices.SortStableFunc(out, func(a, b model.Strength) int { return severity(b) - severity(a) })
	return out
}

// severity says how much is wrong with a team: too many people, nobody who leads it,
// too few, a leader's post that stays empty, nothing.
func severity(s model.Strength) int {
	over, known := s.Balance()
	posts := s.Team.LeaderPosts
	switch {
	case over > 0:
		return 4 + over
	case posts != model.Unknown && s.LeadersAfter() > posts, s.Team.Reform == model.ReformAbolished && s.After > 0:
		return 4
	case headless(s):
		return 3
	case known && over < 0:
		return 2
	case posts != model.Unknown && s.LeadersAfter() < posts:
		return 1
	}
	return 0
}

func headless(s model.Strength) bool {
	return s.After > 0 && s.HeadsAfter() == 0 && !s.Blurred && s.Team.LeaderPosts != 0
}

// strengthCells are the cells of a team.
func (l *Listing) strengthCells(s model.Strength, most int) [][]look.Span {
	t := s.Team
	mark, leaders := "", look.Dim
	if severity(s) > 0 {
		mark = "!"
	}
	if headless(s) || t.LeaderPosts != model.Unknown && s.LeadersAfter() != t.LeaderPosts {
		leaders = look.Warning
	}
	lead := ""
	if t.LeaderPosts != model.Unknown {
		lead = " " + strconv.Itoa(s.LeadersAfter()) + "/" + strconv.Itoa(t.LeaderPosts)
	}
	units := ""
	if n := len(l.Meeting().UnitsOf(t.ID)); n > 0 {
		units = l.Text.Sprintf(l.Text.Pages.Units, n)
	}
	return [][]look.Span{
		cell(look.Warning, mark), cell(look.Ink, model.ShortTeam(t.Name)), l.number(t.Establishment), cell(look.Ink, strconv.Itoa(s.Now)),
		l.signed(s.Out, l.Look.Minus), l.signed(s.In, "+"), cell(look.Ink, strconv.Itoa(s.After)), l.blocks(s, most), l.balance(s),
		cell(leaders, lead), cell(look.Dim, l.Text.Screen.Reform[t.Reform]), cell(look.Dim, units),
	}
}

// number is a number of an establishment, which nobody may have given.
func (l *Listing) number(n int) []look.Span {
	if n == model.Unknown {
		return cell(look.Dim, l.Text.Pages.Unknown)
	}
	return cell(look.Ink, strconv.Itoa(n))
}

// signed is how many come or go.
func (l *Listing) signed(n int, sign string) []look.Span {
	if n == 0 {
		return cell(look.Dim, "0")
	}
	return cell(look.Ink, sign+strconv.Itoa(n))
}

// barMost is how many columns the longest bar of heads has.
const barMost = 12

// blocks draws the heads of a team against its establishment: a block a head, or
// fewer where the largest team has too many for that.
func (l *Listing) blocks(s model.Strength, most int) []look.Span {
	if s.Team.Establishment == model.Unknown {
		return nil
	}
	n, of := s.After, s.Team.Establishment
	if most > barMost {
		over := n - of
		of = (of*barMost + most - 1) / most
		n = n * barMost / most
		switch { // what is over or lacks is seen at any scale
		case over > 0:
			n = max(n, of+1)
		case over < 0:
			n = min(n, of-1)
		default:
			n = of
		}
	}
	return l.Look.Blocks(n, of)
}

// balance says how many are over or lack.
func (l *Listing) balance(s model.Strength) []look.Span {
	w := l.Text.Pages
	switch over, ok := s.Balance(); {
	case !ok:
		return nil
	case over > 0:
		return cell(look.Warning, l.Text.Sprintf(w.Over, over))
	case over < 0:
		return cell(look.Warning, l.Text.Sprintf(w.Short, -over))
	}
	return cell(look.Dim, w.Even)
}

// sumCells are the cells of the last row, the sums; bar is how wide the column of the bars
// is.
func (l *Listing) sumCells(strengths []model.Strength, bar int) [][]look.Span {
	w := l.Text.Pages
	var approved, now, out, in, after, over, short, posts, leaders int
	for _, s := range strengths {
		now, out, in, after, leaders = now+s.Now, out+s.Out, in+s.In, after+s.After, leaders+s.LeadersAfter()
		approved, posts = sum(approved, s.Team.Establishment), sum(posts, s.Team.LeaderPosts)
		if n, ok := s.Balance(); ok {
			over, short = over+max(0, n), short+max(0, -n)
		}
	}
	count := func(words string, n int) string {
		if n == 0 {
			return ""
		}
		return l.Text.Sprintf(words, n)
	}
	most := count(w.Over, over) // stands beside what is short
	most = repeat(" ", bar-1-hanzi.Width(most)) + most
	lead := ""
	if posts != model.Unknown {
		lead = " " + strconv.Itoa(leaders) + "/" + strconv.Itoa(posts)
	}
	return [][]look.Span{
		nil, cell(look.Strong, l.Text.Sprintf(w.Sum, len(strengths))), l.number(approved), cell(look.Ink, strconv.Itoa(now)),
		l.signed(out, l.Look.Minus), l.signed(in, "+"), cell(look.Strong, strconv.Itoa(after)),
		cell(look.Warning, most), cell(look.Warning, count(w.Short, short)), cell(look.Ink, lead), nil, nil,
	}
}

// sum adds numbers of which one may be unknown; then so is the sum.
func sum(a, b int) int {
	if a == model.Unknown || b == model.Unknown {
		return model.Unknown
	}
	return a + b
}
