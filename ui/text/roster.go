package text

// Words for the roster: its cells, tallies, filters and lists of who is left.

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"liuzhuan/model"
)

// Tally is line 2 of the screen. Programs read it: its beginning stays, more may stand
// behind.
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

// UnitOf is where somebody works now, in short.
func (t *Text) UnitOf(p *model.Person) string {
	post := model.ParsePost(p.Current)
	switch {
	case p.OffList:
		return p.Unit
	case post.Team != "":
		return model.ShortTeam(post.Team)
	}
	return cmp.Or(post.Org(), p.Unit)
}

// TitleOf is the present post without the unit.
func (t *Text) TitleOf(p *model.Person) string { return model.ParsePost(p.Current).Title }

// FilterName names a filter, with the batch where it is one.
func (t *Text) FilterName(m *model.Meeting, f model.Filter) string {
	if f.Show == model.ShowBatch {
		if b := m.Batch(f.Batch); b != nil {
			return b.Name
		}
	}
	return t.Show[f.Show]
}

// WalkAt says where the walk stands: 宣读到 7/68.
func (t *Text) WalkAt(walk string, at, of int) string {
	return fmt.Sprintf("%s %d/%d", walk, min(at, of), of) // guests stand behind and are not counted
}

// BornShort is the year in which somebody was born, "" where that is not known.
func (t *Text) BornShort(p *model.Person) string {
	if p.Birth == "" {
		return ""
	}
	return t.Sprintf(t.Screen.BornShort, BirthYear(p))
}

// LeftTitle heads the page of who is left.
func (t *Text) LeftTitle(item model.Item, n int) string {
	return t.Sprintf(t.Screen.LeftTitle[item], n)
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
	return since, kinds, talker, strings.Join(t.RoomCounts(c), " ")
}

// RoomCounts says of a talk who is in, is out, came midway and is to make it up.
func (t *Text) RoomCounts(c model.TalkCounts) []string {
	l := t.List
	return []string{
		t.Sprintf(l.InRoom, c.In), t.Sprintf(l.OutOfRoom, c.Away), t.Sprintf(l.Midway, c.Midway), t.Sprintf(l.ToMakeUp, c.Missing),
	}
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
	return t.Sprintf(t.Screen.Resume, when, min(at, of), of, name, t.Phase[phase])
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

// RollRow is one person before many are recorded at once: number, name, and at the
// door the unit, else who is away, the plan and where it leads.
func (t *Text) RollRow(m *model.Meeting, p *model.Person, door bool) []string {
	if door {
		return []string{t.Number(p), t.InList(m, p), t.UnitOf(p), t.TitleOf(p)}
	}
	away := ""
	if a := m.Attendance(p.ID); a != nil && a.State != model.Present {
		away = t.Presence(m, p)
	}
	return []string{t.Number(p), t.InList(m, p), away, t.TermShort(p.Planned), t.Proposed(p)}
}
