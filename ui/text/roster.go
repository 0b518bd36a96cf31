package text

// Words for the roster: cells, cards, pages.

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"liuzhuan/model"
)

// Tally is line 2 of the screen, read by programs: DESIGN.md section 4.
func (t *Text) Tally(c model.Tally) string {
	pre, in := c.Talks[model.PreAppointment], c.Talks[model.Integrity]
	return t.Sprintf(t.Screen.Tally, c.People, c.Present, c.Late, c.Leave, c.Decided, c.Pending, pre.Done, pre.Required, in.Done, in.Required)
}

// Number is the roster number; people not on the list are marked.
func (t *Text) Number(p *model.Person) string {
	if p.OffList {
		return t.Screen.OffMark + strconv.Itoa(p.No)
	}
	return strconv.Itoa(p.No)
}

// Presence is the one-character column.
func (t *Text) Presence(m *model.Meeting, p *model.Person) string {
	a := m.Attendance(p.ID)
	switch {
	case a == nil:
		return ""
	case m.Late(p.ID):
		return t.Screen.LateMark
	case a.Deputy != "" && a.State != model.Present:
		return t.Talks.DeputyMark
	}
	return t.Mark[a.State]
}

// Born tells namesakes apart in the list.
func (t *Text) Born(p *model.Person) string { return BirthYear(p) }

// Proposed is where the plan leads, in short.
func (t *Text) Proposed(p *model.Person) string {
	switch {
	case p.OffList:
		return p.Unit
	case p.Proposed != "":
		return model.ParsePost(p.Proposed).Short()
	case p.Planned.Leaves():
		return t.Screen.NoPost
	case p.Planned == model.Pending || p.Planned == "":
		return ""
	}
	return t.Screen.Unchanged
}

// PlanTerm is the planned disposition; nothing for people not on the list.
func (t *Text) PlanTerm(p *model.Person) string {
	if p.OffList {
		return t.Screen.OffList
	}
	return t.Term[p.Planned]
}

// Result is the last column, which follows the phase.
func (t *Text) Result(m *model.Meeting, p *model.Person, phase model.Phase) string {
	switch phase {
	case model.SignIn:
		if a := m.Attendance(p.ID); a != nil {
			if a.State == model.Present {
				return a.At.Clock()
			}
			return t.State[a.State]
		}
		return ""
	case model.Talk:
		return t.talkResult(m, p)
	case model.Pledge:
		if f := m.Fulfilment(p.ID, model.ItemPledge); f != nil {
			return t.Sprintf(t.Screen.Signed, f.At.Clock())
		}
		return ""
	}
	d := m.Decision(p.ID)
	if d == nil {
		return ""
	}
	if d.Deviates {
		return t.Term[d.Disposition] + " !"
	}
	return t.Term[d.Disposition]
}

func (t *Text) talkResult(m *model.Meeting, p *model.Person) string {
	if s := m.RunningTalk(); s != nil {
		if part := m.Participation(s.ID, p.ID); part != nil {
			if part.In() {
				return t.Screen.InTalk
			}
			return t.Screen.Away1
		}
	}
	var parts []string
	for _, k := range model.Kinds {
		switch {
		case m.TalkDone(p.ID, k) != nil:
			parts = append(parts, t.Screen.KindMark[k])
		case m.Owes(p, k.Item()):
			parts = append(parts, "-")
		}
	}
	return strings.Join(parts, " ")
}

// FilterName names a filter, with the batch where it is one.
func (t *Text) FilterName(m *model.Meeting, f model.Filter) string {
	if f.Show == model.ShowBatch {
		if b := m.Batch(f.Batch); b != nil {
			return b.Name
		}
	}
	return t.Show[f.Show]
}

// BatchCounts lists the batches with their head counts: 市委批次 51人 > 纪委批次 17人.
func (t *Text) BatchCounts(m *model.Meeting) string {
	count := map[model.ID]int{}
	for _, p := range m.People() {
		count[p.Batch]++
	}
	var parts []string
	for _, b := range m.Batches() {
		parts = append(parts, t.Sprintf(t.Screen.BatchCount, b.Name, count[b.ID]))
	}
	return strings.Join(parts, " > ")
}

// WalkAt says where the walk stands: 宣读到 7/68.
func (t *Text) WalkAt(walk string, at, of int) string { return fmt.Sprintf("%s %d/%d", walk, at, of) }

// CardHead heads a person's card: the name as it is to be said, and the facts
// behind it.
func (t *Text) CardHead(m *model.Meeting, p *model.Person, on model.Date) (name, about string) {
	name = t.Label(m, p)
	if t.romanize {
		name += " " + p.Name
	}
	if p.Reading != "" {
		name += " (" + p.Reading + ")"
	} else if r := model.SpecialReading(p.Name); r != "" {
		name += " (" + r + ")"
	}
	parts := []string{t.Sex(p.Sex), p.Birth.String(), p.Ethnic, p.Education, "", ""}
	if age, ok := model.Age(p.Birth, on); ok {
		parts[1] = t.Sprintf(t.Screen.BornAged, p.Birth, age)
	}
	if p.PartyDate != "" || p.Party != "" {
		parts[4] = t.Sprintf(t.Screen.Joined, p.PartyText())
	}
	if p.CurrentSince != "" {
		parts[5] = t.Sprintf(t.Screen.InPostSince, p.CurrentSince)
	}
	return name, strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " ")
}

// Sex gives 男 or 女 in the language.
func (t *Text) Sex(s string) string {
	if w, ok := t.Screen.Sexes[s]; ok {
		return w
	}
	return s
}

// CardLines is the short card below its head.
func (t *Text) CardLines(m *model.Meeting, p *model.Person) []string {
	if p.OffList {
		return []string{t.Sprintf(t.Screen.GuestCard, cmp.Or(p.Unit, t.Screen.None))}
	}
	lines := []string{t.Screen.Now + p.Current, t.planLine(m, p)}
	if d := m.Decision(p.ID); d != nil {
		lines = append(lines, t.decisionLine(d))
	}
	if m.OpenMatter(p.ID) {
		lines = append(lines, t.MatterLine(m, p))
	}
	lines = append(lines, t.teamsLine(m, p), t.obligationLine(m, p))
	return lines
}

func (t *Text) planLine(m *model.Meeting, p *model.Person) string {
	to := p.Proposed
	if to == "" {
		to = t.Screen.Unchanged
		if p.Planned.Leaves() {
			to = t.Screen.NoPost
		}
	}
	relieved := p.Relieved
	if relieved == "" {
		relieved = t.Screen.None
	}
	line := t.Sprintf(t.Screen.PlanLine, t.Term[p.Planned], to, relieved)
	if b := m.Batch(p.Batch); b != nil {
		line += " | " + b.Name
	}
	return line
}

func (t *Text) decisionLine(d *model.Decision) string {
	line := t.Sprintf(t.Screen.DecisionLine, t.Term[d.Disposition], d.At.Clock())
	if d.To != "" {
		line += " " + model.ParsePost(d.To).Short()
	}
	if d.Reason != "" {
		line += " | " + t.Form.Reason + " " + d.Reason
	}
	if d.By != "" {
		line += " | " + t.Form.DecidedBy + " " + d.By
	}
	return line
}

// teamsLine says what the two teams gain and lose.
func (t *Text) teamsLine(m *model.Meeting, p *model.Person) string {
	s := m.Strengths()
	var parts []string
	if own, ok := s[p.Team]; ok {
		parts = append(parts, t.Screen.OwnTeam+" "+t.strength(own))
	}
	if to := m.TeamNamed(model.ParsePost(m.Outcome(p).Post).Team); to != nil && to.ID != p.Team {
		parts = append(parts, t.team(to.Name)+" "+t.strength(s[to.ID]))
	}
	return strings.Join(parts, " | ")
}

// strength is 编6 现8 出2 进0 > 6 平.
func (t *Text) strength(s model.Strength) string {
	line := ""
	if s.Team.Establishment != model.Unknown {
		line = t.Sprintf(t.Screen.Establishment, s.Team.Establishment) + " "
	}
	return line + t.Sprintf(t.Screen.Strength, s.Now, s.Out, s.In, s.After) + t.balance(s)
}

func (t *Text) balance(s model.Strength) string {
	over, ok := s.Balance()
	switch {
	case !ok:
		return ""
	case over > 0:
		return " " + t.Sprintf(t.Screen.Over, over)
	case over < 0:
		return " " + t.Sprintf(t.Screen.ShortBy, -over)
	}
	return " " + t.Screen.Even
}

// TeamLine is one team on the teams page: its strength, its leaders, what it is,
// and what it supervises.
func (t *Text) TeamLine(m *model.Meeting, s model.Strength) string {
	team := s.Team
	parts := []string{team.Name, t.strength(s)}
	if team.OldName != "" && team.OldName != team.Name {
		parts[0] += t.Sprintf(t.Screen.FormerName, team.OldName)
	}
	if team.LeaderPosts != model.Unknown {
		parts = append(parts, t.Sprintf(t.Screen.Leaders, s.LeadersAfter, team.LeaderPosts))
	}
	var units []string
	for _, u := range m.UnitsOf(team.ID) {
		units = append(units, u.Name)
	}
	if what := t.teamFacts(model.Unknown, model.Unknown, team.Form(), team.Reform, units); what != "" {
		parts = append(parts, what)
	}
	return strings.Join(parts, " | ")
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

// CoverageLines says which bodies no team supervises, and which several do.
func (t *Text) CoverageLines(m *model.Meeting) []string {
	var gaps, lines []string
	for _, c := range m.Coverage() {
		switch len(c.Teams) {
		case 0:
			gaps = append(gaps, c.Unit)
		case 1:
		default:
			var teams []string
			for _, team := range c.Teams {
				teams = append(teams, t.team(team.Name))
			}
			lines = append(lines, t.Sprintf(t.Screen.OverlapLine, c.Unit, t.Names(teams)))
		}
	}
	if len(gaps) > 0 {
		lines = append([]string{t.Sprintf(t.Screen.GapLine, len(gaps), t.Names(gaps))}, lines...)
	}
	return lines
}

// obligationLine lists what the person still owes.
func (t *Text) obligationLine(m *model.Meeting, p *model.Person) string {
	open := m.OpenItems(p)
	if len(open) == 0 {
		return t.Screen.OwesNothing
	}
	var names []string
	for _, item := range open {
		names = append(names, t.Item[item])
	}
	return t.Screen.Owes + t.Names(names)
}

// WholeCard is everything F2 shows about a person.
func (t *Text) WholeCard(m *model.Meeting, p *model.Person) []string {
	lines := t.CardLines(m, p)
	if line := t.MatterLine(m, p); line != "" && !m.OpenMatter(p.ID) {
		lines = append(lines, line)
	}
	if a := m.Attendance(p.ID); a != nil {
		line := t.State[a.State] + " " + a.At.Clock()
		if m.Late(p.ID) {
			line += " " + t.Screen.LateWord
		}
		if a.Reason != "" {
			line += " " + a.Reason
		}
		if a.Approver != "" {
			line += " | " + t.Form.Approver + " " + a.Approver
		}
		lines = append(lines, line)
	}
	for i, s := range m.Sessions() {
		part := m.Participation(s.ID, p.ID)
		if part == nil {
			continue
		}
		line := t.Sprintf(t.Screen.SessionLine, i+1, t.KindNames(s.Kinds), t.spans(part, s))
		if part.Note != "" {
			line += " | " + part.Note
		}
		if part.Statement != "" {
			line += " | " + t.Item[model.ItemStatement] + " " + part.Statement
		}
		lines = append(lines, line)
	}
	for _, r := range m.Relatives(p.ID) {
		lines = append(lines, t.Sprintf(t.Screen.RelativeLine, t.kin(r), r.Post))
	}
	for _, f := range model.Fields {
		switch f {
		case "name", "current", "proposed", "relieved", "planned":
			continue
		}
		if v := p.Get(f); v != "" {
			lines = append(lines, t.FieldName(f)+" "+t.value(f, v))
		}
	}
	return lines
}

// kin names a relative: 妻子贾诚秀.
func (t *Text) kin(r *model.Relative) string {
	return t.Sprintf(t.Says.Kin, r.Relation, t.Name(r.Name))
}

func (t *Text) spans(p *model.Participation, s *model.TalkSession) string {
	var parts []string
	for _, span := range p.Present(s) {
		parts = append(parts, span.From.Clock()+"-"+span.To.Clock())
	}
	return t.Names(parts)
}

// Candidate is one answer of a look-up, told apart from every other.
func (t *Text) Candidate(m *model.Meeting, p *model.Person) string {
	line := t.Number(p) + " " + p.Name + " " + t.Sprintf(t.Screen.BornShort, BirthYear(p)) + " " +
		model.ShortTeam(m.TeamName(p.Team)) + " " + t.Term[m.Outcome(p).Disposition]
	if mark := t.Presence(m, p); mark != "" {
		line += " " + mark
	}
	return line
}

// LeftLine is one line of who is left.
func (t *Text) LeftLine(m *model.Meeting, p *model.Person, item model.Item) string {
	line := t.Number(p) + " " + t.Label(m, p) + " " + model.ParsePost(p.Current).Short()
	if p.Phone != "" {
		line += " " + p.Phone
	}
	if a := m.Attendance(p.ID); a != nil && a.State != model.Present {
		line += " " + t.State[a.State]
		if a.Reason != "" {
			line += " " + a.Reason
		}
	} else if a == nil && item != model.ItemSignIn {
		line += " " + t.Screen.NotCome
	}
	return line
}

// LeftTitle heads the page of who is left.
func (t *Text) LeftTitle(item model.Item, n int) string {
	return t.Sprintf(t.Screen.LeftTitle, t.Item[item], n)
}

// TalkStrip is the line of a running talk, part by part: since when, which
// kinds, who speaks (by post where that is known, "" where nobody is named), and
// who is in.
func (t *Text) TalkStrip(m *model.Meeting, s *model.TalkSession, now time.Time) (since, kinds, talker, counts string) {
	c := m.TalkCounts(s)
	since = t.Sprintf(t.Screen.Strip, s.Started.Clock(), int(now.Sub(s.Started.Time()).Minutes()))
	kinds = t.KindNames(s.Kinds)
	if len(s.Kinds) == len(model.Kinds) {
		kinds = t.Screen.BothKinds
	}
	if len(s.Talkers) > 0 {
		talker = t.Form.Talker + " " + cmp.Or(s.Talkers[0].Post, s.Talkers[0].Name)
	}
	return since, kinds, talker, t.Sprintf(t.Screen.StripCounts, c.In, c.Away, c.Midway, c.Missing)
}

// Resume is the one line that says where it stopped.
func (t *Text) Resume(m *model.Meeting, now time.Time, seen model.Stamp, phase model.Phase, at, of int, p *model.Person) string {
	when := seen.Clock()
	if model.DateOf(seen.Time()) != model.DateOf(now) {
		when = seen.Time().Format("01-02 15:04")
	}
	name := ""
	if p != nil {
		name = t.Label(m, p)
	}
	return t.Sprintf(t.Screen.Resume, when, at, of, name, t.Phase[phase])
}

// KeyName is how a key is called on the footer and in help.
func (t *Text) KeyName(k string) string {
	if n, ok := t.Screen.Keys[k]; ok {
		return n
	}
	if rest, ok := strings.CutPrefix(k, "ctrl+"); ok {
		return "Ctrl-" + strings.ToUpper(rest)
	}
	if len(k) > 1 && k[0] == 'f' {
		return strings.ToUpper(k)
	}
	return k
}

// StatusLines is what `status` tells a person.
func (t *Text) StatusLines(m *model.Meeting, phase model.Phase, findings int) []string {
	info, c := m.Info(), m.Tally()
	head := []string{info.Title, info.Date.String(), info.Time, info.Venue}
	lines := []string{
		strings.Join(slices.DeleteFunc(head, func(s string) bool { return s == "" }), " "),
		t.Tally(c),
		t.Sprintf(t.CLI.StatusPhase, t.Phase[phase]),
		t.CLI.StatusPlanned + t.dispositions(c.Planned),
	}
	if c.Decided > 0 {
		lines = append(lines, t.CLI.StatusDecided+t.dispositions(c.ByDecision))
	}
	if open, _ := m.Matters(); open > 0 {
		lines = append(lines, t.Sprintf(t.Talks.StatusOpen, m.CountIssuable(), open))
	}
	return append(lines, t.Reconciliation(m), t.Sprintf(t.CLI.StatusWarnings, findings))
}

func (t *Text) dispositions(count map[model.Disposition]int) string {
	var parts []string
	for _, d := range model.Dispositions {
		if n := count[d]; n > 0 {
			parts = append(parts, t.Term[d]+" "+strconv.Itoa(n))
		}
	}
	return strings.Join(parts, " ")
}

// Reconciliation says that the counts agree: approved = announced + deferred +
// still pending.
func (t *Text) Reconciliation(m *model.Meeting) string {
	c := m.Tally()
	deferred := c.ByDecision[model.Deferred]
	return t.Sprintf(t.CLI.Reconciled, c.People, c.Decided-deferred, deferred, c.Pending)
}
