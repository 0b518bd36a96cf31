package text

// Sentences that answer a key: what happened, to whom, and what to do next.

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
)

// Sentence closes a phrase with the language's full stop.
func (t *Text) Sentence(s string) string { return s + t.Says.Period }

// Recorded says what a Change that was kept has done, with what a colleague
// would add: a latecomer's own item, a make-up talk, a team over establishment,
// what came of all the announcements, which pledges are missing.
func (t *Text) Recorded(m *model.Meeting, c model.Change) string {
	return t.Together(t.recorded(m, c), t.ending(m, c))
}

func (t *Text) recorded(m *model.Meeting, c model.Change) string {
	what := t.said(m, c)
	if c.Command == model.CommandAttendAll && m.LateAt(c.Args.Clock) {
		return t.Together(what, t.Sprintf(t.Message.AllLate, c.Args.Count))
	}
	p := m.Person(c.Args.Person)
	if p == nil {
		return what
	}
	switch c.Command {
	case model.CommandAttend:
		if m.Late(p.ID) && c.Args.State == model.Present {
			s := t.Message.LateUnread
			if m.Decision(p.ID) != nil {
				s = t.Message.LateRead
			}
			return t.Together(t.Sprintf(s, t.Label(m, p), c.Args.Clock.Clock(), t.his(p)), t.missed(m, p), t.wasBefore(c.Args))
		}
		if c.Args.State == model.Leave && c.Args.Other == "" && m.Owes(p, model.ItemPreTalk) {
			return t.Together(t.Sprintf(t.Message.OnLeave, t.Label(m, p)), t.wasBefore(c.Args))
		}
	case model.CommandFulfil:
		if c.Phase == model.Pledge && c.Args.Item == model.ItemPledge && !m.Here(p.ID) {
			state := t.Screen.NotCome
			if a := m.Attendance(p.ID); a != nil {
				state = t.State[a.State]
			}
			return t.Together(what, t.Sprintf(t.Message.SignedAway, t.Label(m, p), state))
		}
	case model.CommandDecide, model.CommandSwap:
		if to := m.TeamNamed(model.ParsePost(m.Outcome(p).Post).Team); to != nil && to.ID != p.Team {
			if over, ok := m.Strengths()[to.ID].Balance(); ok && over > 0 {
				return t.Together(what, t.Sprintf(t.Message.OverTeam, t.team(to.Name), t.number(over)))
			}
		}
	}
	return what
}

// wasBefore is a sentence of its own for what an attendance was before.
func (t *Text) wasBefore(a model.Args) string {
	if was := t.was(a); was != "" {
		return t.Sentence(was)
	}
	return ""
}

func (t *Text) said(m *model.Meeting, c model.Change) string {
	as := t.Message.RecordedAs
	if sayings[c.Command].deed {
		as = t.Message.DoneAs
	}
	if m.Info().Sealed != 0 && c.Command != model.CommandSeal {
		as = t.Safety.AmendedAs[c.Amendment()]
	}
	return t.Sentence(as + t.SaidIn(m, c.Command, c.Args))
}

// his says whose by the sex: 他的; his, her.
func (t *Text) his(p *model.Person) string {
	if s, ok := t.Message.His[p.Sex]; ok {
		return s
	}
	return t.Message.His[""]
}

// number writes a number that may stand at the head of a sentence.
func (t *Text) number(n int) string {
	if n == 1 {
		return t.Says.One
	}
	return strconv.Itoa(n)
}

// CanUndo says what F8 would take back, in w columns: the key stays to the last.
func (t *Text) CanUndo(m *model.Meeting, of model.Said, w int) string {
	what := t.subject(of, t.labels(m))
	if p := m.Person(of.Args.Person); p != nil {
		what = t.Number(p) + " " + what
	}
	whole := t.Sprintf(t.Message.CanUndo, what)
	if over := hanzi.Width(whole) - w; over > 0 { // the key stays
		whole = t.Sprintf(t.Message.CanUndo, strings.TrimRight(hanzi.Fit(what, max(0, hanzi.Width(what)-over)), " "))
	}
	return whole
}

// AskUndo says what undo would take back before it asks for a 1.
func (t *Text) AskUndo(m *model.Meeting, e model.Entry) string {
	return t.Sprintf(t.Message.AskUndo, t.subject(e.Said(), t.labels(m)), t.Phase[e.Phase])
}

// EndOfList says that the walk is through, and how many were passed over.
func (t *Text) EndOfList(skipped int) string {
	if skipped == 0 {
		return t.Message.EndOfList
	}
	return t.Sprintf(t.Message.EndSkipped, skipped)
}

// NobodyLeft answers F5 where nobody is left.
func (t *Text) NobodyLeft(signin bool, group string) string {
	if signin {
		return t.Sprintf(t.Message.AllSigned, group)
	}
	return t.Sprintf(t.Message.AllDecided, group)
}

// WouldBeLate says before a whole group is signed in that the hour has passed, ""
// while it has not.
func (t *Text) WouldBeLate(m *model.Meeting, n int, at model.Stamp) string {
	if !m.LateAt(at) {
		return ""
	}
	return t.Sprintf(t.Message.WouldBeLate, m.Info().Time, at.Clock(), n)
}

// AllTitle heads the F5 panel.
func (t *Text) AllTitle(signin bool, group string, n int) string {
	if signin {
		return t.Sprintf(t.Form.AllSignInTitle, group, n)
	}
	return t.Sprintf(t.Form.AllAnnounceTitle, group, n)
}

// WrongCount answers a typed count that does not match; the title over it names
// the group that is announced.
func (t *Text) WrongCount(signin bool, group string, have int, typed string) string {
	if signin {
		return t.Sprintf(t.Message.WrongSignInCount, group, have, typed)
	}
	return t.Sprintf(t.Message.WrongCount, have, typed)
}

// AlreadyHere says since when a person is here.
func (t *Text) AlreadyHere(m *model.Meeting, p *model.Person) string {
	return t.Sprintf(t.Message.AlreadyHere, t.Label(m, p), m.Attendance(p.ID).At.Clock())
}

// OwesNoPledge says why Enter signs nothing.
func (t *Text) OwesNoPledge(m *model.Meeting, p *model.Person) string {
	if p.OffList {
		return t.Sprintf(t.Message.GuestNoPledge, t.Label(m, p))
	}
	return t.Sprintf(t.Message.OwesNoPledge, t.Label(m, p), t.Term[m.Outcome(p).Disposition])
}

// NotInTalk says why there is nothing to note on.
func (t *Text) NotInTalk(m *model.Meeting, p *model.Person) string {
	return t.Sprintf(t.Message.NotInTalk, t.Label(m, p))
}

// DecisionTitle heads the panel of a decision that may differ from the plan.
func (t *Text) DecisionTitle(p *model.Person, d model.Disposition, choose bool) string {
	plan := t.Term[p.Planned]
	if to := t.Proposed(p); to != "" {
		plan += " " + to
	}
	if choose {
		return t.Sprintf(t.Form.OtherTitle, plan)
	}
	if d == p.Planned {
		return t.Sprintf(t.Form.AsPlannedTitle, plan)
	}
	return t.Sprintf(t.Form.DecisionTitle, plan, t.Term[d])
}

// AboutTitle heads in one line a form that is about somebody.
func (t *Text) AboutTitle(number, name, title string) string {
	return t.Sprintf(t.Form.AboutTitle, number, name, title)
}

// BeforeDeciding says before a decision that a reason is needed, and who waits for the post.
func (t *Text) BeforeDeciding(m *model.Meeting, p *model.Person, d *model.Decision) []string {
	var lines []string
	if d.NeedsReason(p) && d.Reason == "" {
		lines = append(lines, t.Message.NeedsReason)
	}
	if waiting := m.Waiting(p, *d); len(waiting) > 0 {
		var names []string
		for _, w := range waiting {
			names = append(names, t.Label(m, w.Who))
		}
		lines = append(lines, t.Sprintf(t.Form.Waiting, len(waiting), t.Names(names)))
	}
	return lines
}

// TalksOwed is how many owe a talk, and how many would; to is the mark between.
func (t *Text) TalksOwed(n, would int, to string) string {
	return t.Sprintf(t.Form.TalksOwed, n, to, would)
}

// NoteTitle heads the note on one person.
func (t *Text) NoteTitle(m *model.Meeting, p *model.Person) string {
	return t.Sprintf(t.Form.NoteTitle, t.Number(p), t.Label(m, p))
}

// BatchTitle heads the form of a batch.
func (t *Text) BatchTitle(b *model.Batch) string { return t.Sprintf(t.Form.BatchTitle, b.Name) }

// SwapWith asks for the second of two who swap.
func (t *Text) SwapWith(m *model.Meeting, p *model.Person) string {
	return t.Sprintf(t.Form.SwapWith, t.Label(m, p))
}

// SwapPreview shows both lines and both teams before a swap.
func (t *Text) SwapPreview(m *model.Meeting, p, q *model.Person, c model.Change) []string {
	var lines []string
	for _, e := range c.Edits {
		if d, ok := e.After.(*model.Decision); ok {
			who := m.Person(d.Person)
			lines = append(lines, t.Sprintf(t.Form.SwapLine, t.Label(m, who), t.Proposed(who), model.ParsePost(d.To).Short(), t.Term[d.Disposition]))
		}
	}
	return append(lines, t.teamsLine(m, p), t.teamsLine(m, q))
}

// TalkAudience says whom a talk would cover.
func (t *Text) TalkAudience(m *model.Meeting, people []*model.Person) string {
	return t.Sprintf(t.Form.Audience, len(people))
}

// TalkWith says who an individual talk is with.
func (t *Text) TalkWith(m *model.Meeting, p *model.Person) string {
	return t.Sprintf(t.Form.TalkWith, t.Label(m, p))
}

// TalkEnded says of the kinds that the talk just ended counted as how many have
// had them and who is to make them up.
func (t *Text) TalkEnded(m *model.Meeting) string {
	kinds := lastKinds(m)
	var names, counts []string
	for _, p := range m.People() {
		if slices.ContainsFunc(kinds, func(k model.Kind) bool { return m.Owes(p, k.Item()) && !m.Done(p, k.Item()) }) {
			names = append(names, t.Label(m, p))
		}
	}
	tally, of := m.Tally(), t.Message.TalkEach
	if len(kinds) == 1 {
		of = t.Message.TalkOne
	}
	for _, k := range kinds {
		counts = append(counts, t.Sprintf(of, t.Short[k], tally.Talks[k].Done, tally.Talks[k].Required))
	}
	line := t.Sprintf(t.Message.TalkEnded, strings.Join(counts, " "))
	switch n := len(names); {
	case n == 0:
		return line + t.Message.NobodyMakesUp
	case n > 5:
		return line + t.Sprintf(t.Message.MakeUpMany, n, t.Names(names[:3]))
	default:
		return line + t.Sprintf(t.Message.MakeUp, n, t.Names(names))
	}
}

// lastKinds lists the kinds of the last talk and of those it went on from.
func lastKinds(m *model.Meeting) []model.Kind {
	sessions := m.Sessions()
	if len(sessions) == 0 {
		return model.Kinds
	}
	chain := m.Chain(sessions[len(sessions)-1])
	var out []model.Kind
	for _, k := range model.Kinds {
		if slices.ContainsFunc(chain, func(s *model.TalkSession) bool { return s.Has(k) }) {
			out = append(out, k)
		}
	}
	return out
}

// SettleTitle heads the question about those who were there for a part.
func (t *Text) SettleTitle(left int) string { return t.Sprintf(t.Form.SettleTitle, left) }

// SettleLine says when one of them was there.
func (t *Text) SettleLine(m *model.Meeting, part *model.Participation) string {
	s := m.Session(part.Session)
	return t.Sprintf(t.Form.SettleLine, t.Label(m, m.Person(part.Person)), t.KindNames(s.Kinds), s.Started.Clock(), s.Ended.Clock(), t.spans(part, s))
}

// FindCount heads a look-up that has so many answers.
func (t *Text) FindCount(title string, n int) string { return t.Sprintf(t.Screen.FindCount, title, n) }

// Reading is the progress line of a file being read.
func (t *Text) Reading(file string) string { return t.Sprintf(t.Screen.Reading, file) }

// NoFiles says that a folder holds nothing to choose from.
func (t *Text) NoFiles(dir string, endings []string) string {
	return t.Sprintf(t.Screen.NoFiles, dir, strings.Join(endings, " "))
}

// MeetingLine says in a line what meeting a file holds: when, what, how many people,
// how far.
func (t *Text) MeetingLine(m *model.Meeting, phase model.Phase) string {
	info := m.Info()
	parts := []string{info.Date.String(), t.Sprintf(t.Pages.PeopleOf, m.OnList()), t.Phase[phase], info.Title}
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), "  ")
}

// OpenFile offers a meeting file on the start page.
func (t *Text) OpenFile(name string) string { return t.Sprintf(t.Screen.OpenFile, name) }

// value writes a field's value for people: terms and dates are stored in code.
func (t *Text) value(f model.Field, v string) string {
	switch {
	case v == "":
		return t.Screen.None
	case f == model.FieldPlanned:
		return cmp.Or(t.Term[model.Disposition(v)], v)
	case f == model.FieldSex:
		return t.Sex(v)
	case f.Dated(), f == model.FieldEscortOn:
		return model.Date(v).String()
	case f == model.FieldIDNumber:
		return model.MaskID(v)
	case f == model.FieldTeamForm:
		return cmp.Or(t.Screen.TeamForm[v], v)
	case f == model.FieldReform:
		return cmp.Or(t.Screen.Reform[v], v)
	}
	return v
}
