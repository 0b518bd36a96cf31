package screen

// What is written during a talk: the note on one person, and what was said.

import (
	tea "charm.land/bubbletea/v2"

	"liuzhuan/model"
)

// askNote is Enter in the talk phase.
func askNote(a *App) tea.Cmd {
	if p := a.person(); a.notable(p) == nil {
		a.say(a.t.NotInTalk(a.meeting(), p))
		return nil
	}
	return a.openWriting("note", "")
}

// notable is the session a note on p belongs to: the running talk, or the last
// one they were in; nil if there is none.
func (a *App) notable(p *model.Person) *model.TalkSession {
	if s := a.meeting().RunningTalk(); s != nil && a.meeting().Participation(s.ID, p.ID) != nil {
		return s
	}
	return a.meeting().LastTalk(p.ID)
}

// newNoteWriting writes the note on one person; Enter records it and goes on to
// the next, for notes are short and people many.
func newNoteWriting(a *App, p *model.Person) *writing {
	s := a.notable(p)
	if s == nil {
		return nil
	}
	w := newWriting(a.t.NoteTitle(a.meeting(), p), a.meeting().Participation(s.ID, p.ID).Note)
	w.next = a.next
	w.record = func(a *App, note string) (model.Change, error) {
		return a.meeting().Note(s.ID, p.ID, note, a.stamp())
	}
	return w
}

// newSessionWriting writes what was said in a session, or what is to be said:
// pages, over the whole body. id is the session's, part the field of it.
func newSessionWriting(a *App, id, title string, part func(*model.TalkSession) *string) *writing {
	s := a.sessionOf(id)
	if s == nil {
		return nil
	}
	w := newWriting(a.t.SessionTitle(title, s), *part(s))
	w.long = true
	w.record = func(a *App, text string) (model.Change, error) {
		s := a.sessionOf(id)
		if s == nil {
			return model.Change{}, model.ErrNoTalk
		}
		after := *s
		*part(&after) = text
		return a.meeting().EditTalk(after, a.stamp())
	}
	return w
}
