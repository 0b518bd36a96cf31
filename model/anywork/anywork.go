// Package anywork does what a clerk may do, at random, for tests of what holds whatever
// was done. The program knows nothing of it.
package anywork

import (
	"fmt"
	"math/rand/v2"

	"liuzhuan/model"
)

// On gives any command on anybody of a meeting with people, of those that are recorded
// while it goes on; an error says that it cannot be done now, as many cannot.
func On(r *rand.Rand, m *model.Meeting, now model.Stamp) (model.Change, error) {
	people := m.People()
	p, q := people[r.IntN(len(people))], people[r.IntN(len(people))]
	reason := []string{"", "会上决定"}[r.IntN(2)]
	switch r.IntN(25) {
	case 0, 1, 2:
		return m.Confirm(p.ID, now)
	case 3, 4:
		d := model.Dispositions[r.IntN(len(model.Dispositions))]
		return m.Decide(model.Decision{Person: p.ID, Disposition: d, To: []string{"", q.Current, q.Proposed}[r.IntN(3)], Reason: reason, At: now})
	case 5:
		return m.Withdraw(p.ID, now)
	case 6:
		return m.ConfirmAll(people[max(0, len(people)-1-r.IntN(6)):], "", now)
	case 7:
		return m.Swap(p.ID, q.ID, reason, "", now)
	case 8, 9, 10:
		return m.Arrive(p.ID, now)
	case 11:
		state := []model.Presence{model.Present, model.Leave, model.Absent}[r.IntN(3)]
		return m.Attend(model.Attendance{Person: p.ID, State: state, Reason: reason, At: now}, now)
	case 12:
		return m.Unattend(p.ID, now)
	case 13:
		return m.AddGuest("客"+[]string{"甲", "乙", "丙"}[r.IntN(3)], "省厅", now)
	case 14:
		if m.Fulfilment(p.ID, model.ItemPledge) != nil {
			return m.Unfulfil(p.ID, model.ItemPledge, now)
		}
		return m.Fulfil(p.ID, model.ItemPledge, now)
	case 15:
		return m.Correct(p.ID, now, now, []string{"", "主持人"}[r.IntN(2)], "", now)
	case 16:
		strokes := []string{model.StrokesBySurname, model.StrokesByName}[r.IntN(2)]
		return m.Set(map[model.SettingName]any{model.SettingStrokes: strokes}, now)
	case 17:
		info := *m.Info()
		info.Time = fmt.Sprintf("09:%02d", r.IntN(60))
		return m.EditInfo(info, now)
	case 18:
		if m.Matter(p.ID) != nil {
			return m.ClearMatter(p.ID, "已核", now)
		}
		return m.RaiseMatter(p.ID, fmt.Sprint("事", r.IntN(3)), now)
	case 19:
		return onTemplate(r, m, now)
	default:
		return inTalk(r, m, p, now)
	}
}

// onTemplate gives any command of a template that is kept.
func onTemplate(r *rand.Rand, m *model.Meeting, now model.Stamp) (model.Change, error) {
	names := []string{"甲.docx", "乙.docx", "丙.xlsx"}
	name, other := names[r.IntN(len(names))], names[r.IntN(len(names))]
	switch r.IntN(5) {
	case 0:
		return m.DropTemplate(name, now)
	case 1:
		return m.RenameTemplate(name, other, now)
	case 2:
		return m.UseTemplate(name, model.Uses[r.IntN(len(model.Uses))], now)
	default:
		return m.KeepTemplate(name, model.ContentOf([]byte{'P', 'K', byte(r.IntN(3))}), now)
	}
}

// inTalk gives any command of a talk.
func inTalk(r *rand.Rand, m *model.Meeting, p *model.Person, now model.Stamp) (model.Change, error) {
	talk := model.TalkSession{
		Kinds: [][]model.Kind{model.Kinds, model.Kinds[:1], model.Kinds[1:], nil}[r.IntN(4)], Individual: r.IntN(4) == 0, Started: now,
	}
	var session model.ID
	if all := m.Sessions(); len(all) > 0 {
		session = all[r.IntN(len(all))].ID
	}
	switch r.IntN(7) {
	case 0:
		return m.StartTalk(talk, nil)
	case 1:
		return m.NextTalk(talk)
	case 2:
		return m.EndTalk(now)
	case 3:
		return m.StepInOrOut(p.ID, now)
	case 4:
		return m.StepInOrOut(steppedOut(m, p).ID, now)
	case 5:
		return m.CountTalk(session, p.ID, r.IntN(2) == 0, now)
	default:
		return m.Note(session, p.ID, fmt.Sprint("记", r.IntN(3)), now)
	}
}

// steppedOut gives somebody who has left the running talk, p where nobody has.
func steppedOut(m *model.Meeting, p *model.Person) *model.Person {
	if s := m.RunningTalk(); s != nil {
		for _, part := range m.Participants(s.ID) {
			if part.Spans[len(part.Spans)-1].To != 0 {
				return m.Person(part.Person)
			}
		}
	}
	return p
}
